"""Places in an order of size, and the bars that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.picture import Bar, BarChart
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording.quantities import MISSING, bare, is_missing, round_half_up, unit_name
from analytics.wording.slides import position as words

if TYPE_CHECKING:
    import pandas as pd

    from analytics.vocabulary.indicator import Indicator


def rank(rows: pd.DataFrame, value: float, of: Indicator) -> tuple[int, int]:
    """The place of `value` in a column of that name: 1 for the highest; how many print the same."""
    printed = [round_half_up(one, of.decimals) for one in rows["value"].dropna()]
    mine = round_half_up(value, of.decimals)
    return 1 + sum(one > mine for one in printed), printed.count(mine) - 1


def bars(rows: pd.DataFrame, strong: str, of: Indicator, standing: Standing, when: str) -> BarChart:
    """One bar a row, in their order; of the area `strong` a strong one, without a value none."""
    every = tuple(
        Bar(
            name=row["name"],
            value=None if is_missing(row["value"]) else float(row["value"]),
            text=MISSING if is_missing(row["value"]) else bare(row["value"], of.unit, of.decimals),
            standing=None if is_missing(row["value"]) else Standing(row["standing"]),
            strong=row["area_code"] == strong,
        )
        for row in records(rows)
    )
    alt = words.alt(of.label, when, [(bar.name, bar.text) for bar in every])
    return BarChart(unit_name(of.unit), every, standing, alt)
