"""One small picture an area on one scale: its own line, and Bojonegoro's in grey behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording.periods import period_of
from analytics.wording.quantities import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_HEIGHT = 210
_NO_ZERO = frozenset({Unit.INDEX, Unit.RATIO, Unit.YEARS})
_OTHERS = "#aeb9c2"  # of the line behind
_DASHES = ("solid", "dash", "dot")  # of the series of one area, in their order
_LARGE = 1000
_WIDE = 0.6  # years kept free at either end


def panel(result: Result) -> go.Figure:
    """The lines of one area of `answers.regions.side_by_side`.

    `facts`: `focus`, `ours` (rows of the area all are held against), `years` and `range` (of all
    areas, so that every picture has the same axes), `breaks` (years where a rule changes).
    """
    own, facts = result.frame, result.facts
    strong = own["area_code"].iloc[0] in facts["focus"]
    first, last = facts["years"]
    low, high = _axis(result)
    apart = {row["year"] for row in records(facts["breaks"])}
    lines = [] if strong else list(_lines(facts["ours"], apart, _OTHERS, result, behind=True))
    lines += _lines(own, apart, theme.ACCENT if strong else theme.SERIES[1], result)
    newest = max(records(own), key=lambda row: int(row["year"]))
    return theme.figure(
        _HEIGHT,
        lines,
        result.provenance.standing,
        [
            theme.words(
                f"<b>{newest['name']}</b>",
                15,
                color=theme.ACCENT if strong else theme.INK,
                x=0,
                y=1,
                xanchor="left",
                yanchor="bottom",
                yshift=22,
            ),
            theme.words(
                f"{_value(newest, result)} · {period_of(newest['period'])}",
                13,
                color=theme.MUTED,
                x=0,
                y=1,
                xanchor="left",
                yanchor="bottom",
                yshift=3,
            ),
        ],
        margin={"t": 46, "r": 10},
        xaxis={
            "range": [first - _WIDE, last + _WIDE],
            "tickmode": "array",
            "tickvals": sorted({first, last}),
            "tickformat": "d",
            "tickangle": 0,
            "showgrid": False,
            "tickfont": {"size": 12},
        },
        yaxis={
            "range": [low, high],
            "nticks": 4,
            "tickfont": {"size": 12},
            "tickformat": _ticks(high),
        },
    )


def _axis(result: Result) -> tuple[float, float]:
    low, high = result.facts["range"]
    if result.indicator.unit not in _NO_ZERO:
        low, high = min(low, 0.0), max(high, 0.0)
    room = 0.08 * ((high - low) or 1)
    return (low - room if low else 0.0), high + room


def _lines(
    rows: pd.DataFrame, apart: set[int], colour: str, result: Result, *, behind: bool = False
) -> Iterator[theme.Piece]:
    for dash, (_, line) in zip(_DASHES, rows.groupby("series_id"), strict=False):
        by_year = {row["year"]: row for row in records(line)}
        first, last = min(by_year), max(by_year)
        halves = [year - 0.5 for year in apart if first < year <= last]
        xs: list[float] = sorted([*range(first, last + 1), *halves])
        yield {
            "type": "scatter",
            "mode": "lines" if behind and len(by_year) > 1 else "lines+markers",
            "x": xs,
            "y": [by_year[int(x)]["value"] if x in by_year else None for x in xs],
            "connectgaps": False,
            "line": {"color": colour, "width": 2 if behind else 3, "dash": dash},
            "marker": {
                "symbol": [_symbol(by_year.get(int(x))) for x in xs],
                "size": 6,
                "color": colour,
                "line": {"width": 1.5, "color": colour},
            },
            "customdata": [_told(by_year[int(x)], result) if x in by_year else "" for x in xs],
            "hovertemplate": "%{customdata}<extra></extra>",
        }


def _ticks(high: float) -> str:
    """Whole numbers with separators where they are large: Plotly's own way is `600k`."""
    return ",d" if high >= _LARGE else ""


def _value(row: dict[str, Any], result: Result) -> str:
    return bare(row["value"], result.indicator.unit, result.indicator.decimals)


def _symbol(row: dict[str, Any] | None) -> str:
    return "circle" if row is None else theme.SYMBOLS[Standing(row["standing"])]


def _told(row: dict[str, Any], result: Result) -> str:
    told = f"{period_of(row['period'])} · {row['series']}"
    return f"{row['name']}: <b>{_value(row, result)}</b><br>{told}"
