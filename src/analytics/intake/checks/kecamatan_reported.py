"""The form has a row for each kecamatan; which ones did not report is told, not guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake.checking import Example, listed
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Semua kecamatan melapor setiap bulan."
LAYOUTS = frozenset({Layout.MONTHLY})


def check(seen: Seen) -> Iterator[Problem]:
    """One warning for each month that lacks a kecamatan; an error where none reported."""
    areas = seen.given.reference.areas
    every = areas.loc[areas["parent_code"] == BOJONEGORO, "code"]
    told = seen.rows[seen.rows["active"].notna()]
    if told.empty:
        sentence = "Belum ada kecamatan yang terisi; isi KPM akhir bulan paling sedikit satu."
        yield seen.problem(None, "nobody-reported", sentence, "active")
    for month in told["month"].unique():
        rows = told[told["month"] == month]
        silent = [seen.name(code) for code in every if code not in set(rows["district"])]
        if silent:
            when = f" {month}" if month else ""
            sentence = (
                f"{len(silent)} kecamatan belum melapor{when}: {listed(silent)}; yang sudah "
                "melapor tetap dapat diimpor."
            )
            yield seen.problem(None, "not-reported", sentence, "district", warning=True)


_FORM = tuple(
    {"district": f"35.22.{number:02d}", "month": "2025-10", "active": 10.0 + number}
    for number in range(1, 29)
)
GOOD = (Example(Layout.MONTHLY, _FORM),)
BAD = (
    Example(Layout.MONTHLY, _FORM[:-1]),
    Example(Layout.MONTHLY, ({"district": "35.22.15", "month": "2025-10", "active": None},)),
)
