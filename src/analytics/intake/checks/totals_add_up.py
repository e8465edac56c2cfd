"""A row JUMLAH is the sum of the rows above it, up to the JUMLAH before, or of the whole sheet.

One that is neither points to a figure that was changed without the other. Shares are not added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.intake.checking import ADDITIVE, Example
from analytics.intake.contract import Kind
from analytics.vocabulary.layout import Layout
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Baris JUMLAH sama dengan jumlah baris-baris di atasnya."
LAYOUTS = frozenset(Layout) - {Layout.BOUNDARIES, Layout.CLAIMS, Layout.EVENTS, Layout.VILLAGES}
_SUMMED = frozenset({Kind.COUNT, Kind.RUPIAH})
_NOT_SUMMED = frozenset({"entry_year", "income_per_person"})
_FIGURE = ["indicator", "period", "month", "part", "unit"]


def check(seen: Seen) -> Iterator[Problem]:
    """One error for each cell of a row JUMLAH that is no sum."""
    if seen.totals.empty:
        return
    if seen.layout is Layout.AGGREGATE:
        units = [unit.value for unit in ADDITIVE]
        for key, totals in seen.totals.groupby(_FIGURE, sort=False):
            same = (seen.rows[_FIGURE] == list(key)).all(axis=1)
            if same.any() and seen.about.loc[same, "unit"].isin(units).all():
                slack = seen.about.loc[same, "rounding"] / seen.about.loc[same, "factor"]
                yield from _column(seen, "value", seen.rows[same], totals, slack.sum())
        return
    for column in seen.contract.columns:
        if column.kind in _SUMMED and column.name not in _NOT_SUMMED:
            yield from _column(seen, column.name, seen.rows, seen.totals, 0.0)


def _column(
    seen: Seen, name: str, rows: pd.DataFrame, totals: pd.DataFrame, rounding: float
) -> Iterator[Problem]:
    """Totals of one column, sheet by sheet; `rounding` is how far rounded parts may add up to."""
    slack = rounding + 1e-6
    for sheet, lines in totals.sort_values("row").groupby("sheet", sort=False):
        within = rows[rows["sheet"] == sheet]
        since = 0
        for index, line in lines.iterrows():
            before = within[within["row"] < line["row"]]
            block = before[before["row"] > since]
            since = int(line["row"])
            parts = (block[name], before[name], within[name], rows[name])
            sums = [part.sum() for part in parts if part.notna().any()]
            stated = line[name]
            if pd.isna(stated) or not sums or any(abs(one - stated) <= slack for one in sums):
                continue
            yield seen.problem(
                index,
                "total-does-not-add-up",
                f"Baris jumlah menyebut {number(stated, _decimals(stated))}, padahal barisnya "
                f"berjumlah {number(sums[0], _decimals(sums[0]))}; betulkan salah satunya.",
                name,
                value=number(stated, _decimals(stated)),
                total=True,
            )


def _decimals(value: float) -> int:
    return 0 if float(value).is_integer() else 2


_ROWS = tuple(
    {"district": f"35.22.{number:02d}", "month": "2025-10", "active": 10.0 * number, "row": row}
    for row, number in enumerate((1, 2, 3), start=2)
)
_KPM = {"indicator": "kpm_pkh", "period": "2025", "unit": "KPM"}
_FIGURES = tuple({**_KPM, "area": f"35.22.{n:02d}", "value": 5.0} for n in (1, 2))
_TOTAL = {**_KPM, "row": 9}
GOOD = (
    Example(Layout.MONTHLY, _ROWS, ({"active": 60.0, "row": 5},)),
    Example(Layout.AGGREGATE, _FIGURES, ({**_TOTAL, "value": 10.0},)),
    Example(Layout.MONTHLY, _ROWS, ({"active": 30.0, "row": 4}, {"active": 60.0, "row": 9})),
)
BAD = (
    Example(Layout.MONTHLY, _ROWS, ({"active": 61.0, "row": 5},)),
    Example(Layout.AGGREGATE, _FIGURES, ({**_TOTAL, "value": 11.0},)),
)
