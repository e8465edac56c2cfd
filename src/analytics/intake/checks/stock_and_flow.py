"""KPM at the end of a month = KPM at the end of the month before + entered - left.

The month before is the one on the form, else in the file, else in use. Where a way out was left
blank, the difference may be there: then it is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.intake.checking import Example
from analytics.intake.layouts.monthly import LEFT
from analytics.vocabulary.layout import Layout
from analytics.wording.quantities import number, signed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "KPM akhir bulan = KPM akhir bulan sebelumnya + masuk − keluar."
LAYOUTS = frozenset({Layout.MONTHLY})


def check(seen: Seen) -> Iterator[Problem]:
    """One problem for each kecamatan and month that does not balance, or contradicts the last."""
    rows = seen.rows[seen.rows["active"].notna()]
    month = rows["month"].where(rows["month"] != "", seen.given.period)
    before = _ends(seen, rows, month)
    for (index, row), key in zip(rows.iterrows(), month, strict=True):
        reported = before.get((row["district"], _previous(key)))
        opening = row["opening"] if pd.notna(row["opening"]) else reported
        where = seen.name(row["district"])
        if reported is not None and pd.notna(row["opening"]) and row["opening"] != reported:
            yield seen.problem(
                index,
                "opening-differs",
                f"{where}: KPM awal bulan {number(row['opening'])}, padahal akhir bulan "
                f"sebelumnya dilaporkan {number(reported)}; betulkan salah satunya.",
                "opening",
                value=number(row["opening"]),
            )
        flows = row[["entered", *LEFT]].astype("float64")
        if opening is None or flows.isna().all():
            continue
        due = opening + flows.fillna(0)["entered"] - flows.fillna(0)[list(LEFT)].sum()
        if row["active"] != due:
            yield seen.problem(
                index,
                "stock-and-flow",
                f"{where}: {number(opening)} + masuk − keluar = {number(due)}, tetapi KPM akhir "
                f"bulan {number(row['active'])} (selisih {signed(row['active'] - due)}); "
                "lengkapi masuk dan keluarnya, atau betulkan KPM akhir bulan.",
                "active",
                value=number(row["active"]),
                warning=bool(flows.isna().any()),
            )


def _ends(seen: Seen, rows: pd.DataFrame, month: pd.Series) -> dict[tuple[str, str], float]:
    """KPM at the end of each kecamatan and month, the file's own above what is in use."""
    ends: dict[tuple[str, str], float] = {}
    stored = seen.stored("monthly")
    if stored is not None:
        kept = stored[stored["active"].notna()]
        keys = zip(kept["district_code"], kept["month"], strict=True)
        ends = dict(zip(keys, kept["active"].astype("float64"), strict=True))
    own = zip(rows["district"], month, strict=True)
    return ends | dict(zip(own, rows["active"], strict=True))


def _previous(month: str) -> str:
    """Key of the month before; empty where the key is no month."""
    try:
        return str(pd.Period(month, freq="M") - 1) if len(month) == len("2025-10") else ""
    except ValueError:
        return ""


_ROW = {
    "district": "35.22.15",
    "month": "2025-10",
    "opening": 100.0,
    "active": 98.0,
    "entered": 1.0,
    "graduated_able": 1.0,
    "graduated_natural": 2.0,
    "excluded": 0.0,
    "moved": 0.0,
    "died": 0.0,
    "double": 0.0,
}
_STORED = {"monthly": ({"district_code": "35.22.15", "month": "2025-09", "active": 100},)}
_UNOPENED = {name: cell for name, cell in _ROW.items() if name != "opening"}
GOOD = (
    Example(Layout.MONTHLY, (_ROW,)),
    Example(Layout.MONTHLY, (_UNOPENED,), stored=_STORED),
    Example(Layout.MONTHLY, ({**_UNOPENED, "active": 5.0},)),  # nothing to hold it against
)
BAD = (
    Example(Layout.MONTHLY, ({**_ROW, "active": 99.0},)),
    Example(Layout.MONTHLY, ({**_UNOPENED, "active": 97.0},), stored=_STORED),
    Example(Layout.MONTHLY, ({**_ROW, "opening": 101.0, "active": 99.0},), stored=_STORED),
    Example(Layout.MONTHLY, ({**_ROW, "double": None, "active": 97.0},)),
)
