"""Targets of poverty: a tick for each, and its number in the list below the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.draw.apart import apart
from analytics.vocabulary.result import records
from analytics.wording import poverty_pictures as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analytics.vocabulary.result import Result

Row = dict[str, Any]

_GAP = 18  # pixels from one target to the next
_GOAL = {"symbol": "line-ew", "size": 16, "line": {"width": 3.5, "color": theme.TARGET}}


def goals_of(result: Result) -> list[Row]:
    """The targets from the first year on, numbered in the order of the list."""
    rows = records(result.facts["targets"])
    numbered = [row | {"place": place} for place, row in enumerate(rows, 1)]
    return [row for row in numbered if row["year"] >= result.facts["first"]]


def marks(goals: Sequence[Row]) -> theme.Piece:
    """A tick a target, at both ends of a range."""
    ends = [(row, end) for row in goals for end in dict.fromkeys((row["low"], row["high"]))]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row["year"] for row, _ in ends],
        "y": [end for _, end in ends],
        "marker": _GOAL,
        "customdata": [words.goal_told(row) for row, _ in ends],
        "hovertemplate": "%{customdata}<extra></extra>",
        "cliponaxis": False,
    }


def numbers(goals: Sequence[Row], pixels: float) -> Iterator[theme.Piece]:
    """Number, year and value left of each mark; documents that say the same share one line.

    Marks of the first two years lie so close that their words stand in one column.
    """
    columns: dict[int, dict[tuple[float, int], list[int]]] = {}
    first = min((row["year"] for row in goals), default=0)
    for row in goals:
        beside = first if row["year"] <= first + 1 else int(row["year"])
        alike = columns.setdefault(beside, {})
        alike.setdefault((row["low"], int(row["year"])), []).append(row["place"])
    ends = {(row["low"], row["year"]): row for row in goals}
    for beside, alike in columns.items():
        heights = sorted(alike)
        shifts = apart([low * pixels for low, _ in heights], gap=_GAP)
        for which, shift in zip(heights, shifts, strict=True):
            yield theme.words(
                words.goal(alike[which], ends[which]),
                13,
                color=theme.TARGET,
                x=beside,
                xref="x",
                y=which[0],
                yref="y",
                xanchor="right",
                xshift=-11,
                yshift=shift,
                **theme.PAPER,
            )
