"""A figure holds somewhere and at some time: a row without either says nothing.

Where the file names no period, the one chosen while uploading holds for all rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake.checking import Example
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Setiap baris menyebut wilayah dan periodenya."
LAYOUTS = frozenset(
    {Layout.AGGREGATE, Layout.CLAIMS, Layout.VILLAGES, Layout.PROGRAMMES, Layout.MONTHLY}
)
_COLUMN = {Layout.VILLAGES: "year", Layout.PROGRAMMES: "year", Layout.MONTHLY: "month"}
_NO_PLACE = "Wilayah tidak disebut; isi kode Kemendagri, kode BPS, atau nama wilayahnya."
_NO_PERIOD = "Periode tidak disebut; isi kolomnya, atau pilih periode saat mengunggah."


def check(seen: Seen) -> Iterator[Problem]:
    """One error for each row that lacks one."""
    if seen.layout in _COLUMN:
        column = _COLUMN[seen.layout]
        undated = seen.rows.index[(seen.rows[column] == "") & (seen.given.period == "")]
        if seen.layout is Layout.MONTHLY:  # a kecamatan that did not report has no month either
            undated = undated[seen.rows.loc[undated, "active"].notna()]
    else:
        column = "period"
        told = seen.rows["value"].notna()
        undated = seen.rows.index[told & (seen.about["period"] == "")]
        for index in seen.rows.index[told & (seen.about["area_code"] == "")]:
            yield seen.problem(index, "place-unknown", _NO_PLACE, "area")
    for index in undated:
        yield seen.problem(index, "period-unknown", _NO_PERIOD, column)


_ROW = {"area": "35.22", "period": "2025", "indicator": "hdi", "value": 72.0}
GOOD = (
    Example(Layout.AGGREGATE, (_ROW,)),
    Example(Layout.AGGREGATE, ({**_ROW, "period": ""},), given={"period": "2025"}),
    Example(Layout.AGGREGATE, ({**_ROW, "area": "", "district": "35.22.15"},)),
    Example(Layout.MONTHLY, ({"district": "35.22.15", "month": "2025-10", "active": 10},)),
)
BAD = (
    Example(Layout.AGGREGATE, ({**_ROW, "period": ""},)),
    Example(Layout.AGGREGATE, ({**_ROW, "area": ""},)),
    Example(Layout.MONTHLY, ({"district": "35.22.15", "month": "", "active": 10},)),
    Example(Layout.PROGRAMMES, ({"programme": "x", "fund": "apbd", "budget": 1.0},)),
)
