"""Areas in order of a figure, Bojonegoro dark, each with whether it surely differs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.vocabulary.region import Side
from analytics.wording import regions as words
from analytics.wording.quantities import bare, is_missing

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW = 52  # pixels an area takes: its words above, the bar below
_AROUND = 14
_CLOSE = "#c3d3d8"  # of those that may just as well change places with Bojonegoro


def positions(result: Result) -> go.Figure:
    """One bar a row of `answers.regions.positions`, from zero, in its order."""
    rows, focus = result.rows(), set(result.facts["focus"])
    known = [place for place, row in enumerate(rows) if not is_missing(row["value"])]
    ends = [float(rows[place]["value"]) for place in known]
    bars = theme.bars(
        result.provenance.standing,
        [_colour(rows[place], focus) for place in known],
        y=known,
        x=ends,
        width=0.34,
        hoverinfo="skip",
    )
    texts = [
        theme.words(
            _words(row, result, focus),
            15,
            x=0,
            y=place,
            yref="y",
            yshift=21,
            xanchor="left",
            color=theme.INK if row["area_code"] in focus else theme.MUTED,
            **theme.PAPER,
        )
        for place, row in enumerate(rows)
    ]
    return theme.figure(
        _AROUND + _ROW * len(rows),
        [bars],
        result.provenance.standing,
        texts,
        margin={"t": 8, "b": 0},
        xaxis={"visible": False, "range": [min(0.0, *ends), max(0.0, *ends) or 1]},
        yaxis={"visible": False, "range": [len(rows) - 0.6, -0.8]},
    )


def _colour(row: dict[str, Any], focus: set[str]) -> str:
    if row["area_code"] in focus:
        return theme.ACCENT
    return _CLOSE if row["region_side"] == Side.CLOSE else theme.PEER


def _words(row: dict[str, Any], result: Result, focus: set[str]) -> str:
    of, own = result.indicator, row["area_code"] in focus
    name = f"<b>{row['name']}</b>" if own else row["name"]
    if is_missing(row["value"]):
        other = words.other(row, of)
        return f"{name}  belum ada angka{f' · terakhir {other}' if other else ''}"
    value = f"<b>{bare(row['value'], of.unit, of.decimals)}</b>"
    if own or row["region_side"] == Side.UNTESTED:
        return f"{name}  {value}"
    return f"{name}  {value} · {words.side(row['region_side'])}"
