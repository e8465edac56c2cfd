"""Populations that counts and their percentages imply, beside the one that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.vocabulary.extreme import Fit
from analytics.vocabulary.standing import Standing
from analytics.wording import extreme_pairs as words
from analytics.wording.quantities import is_missing

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW, _AROUND = 112, 96
_MILLION = 1e6
_KNOWN = "rgba(18,94,112,.20)"
_ROOM = 0.06


def pairs(result: Result) -> go.Figure:
    """A line a pair of `answers.extreme_pairs.pairs`: the range rounding leaves, and the known."""
    rows = result.rows()
    ends = [row[end] for row in rows for end in ("implied_low", "implied_high")]
    known = [row[end] for row in rows for end in ("known_low", "known_high")]
    ends += [value for value in known if not is_missing(value)]
    low, high = min(ends) / _MILLION, max(ends) / _MILLION
    room = _ROOM * (high - low or high)
    marks: list[theme.Piece] = []
    texts: list[theme.Piece] = []
    shapes: list[theme.Piece] = []
    for place, row in enumerate(rows):
        y = -place
        colour = theme.ACCENT if row["fit"] == Fit.FITS else theme.TARGET
        if row["fit"] == Fit.UNKNOWN:
            colour = theme.MUTED
        ends_of = [row["implied_low"] / _MILLION, row["implied_high"] / _MILLION]
        marks.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": ends_of,
                "y": [y, y],
                "line": {"color": colour, "width": 6},
                "hoverinfo": "skip",
            }
        )
        marks.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [row["implied"] / _MILLION],
                "y": [y],
                "marker": {
                    "symbol": theme.SHAPES[Standing(row["standing"])],
                    "size": 15,
                    "color": colour,
                },
                "cliponaxis": False,
                "hoverinfo": "skip",
            }
        )
        texts.append(
            theme.words(
                words.line(row),
                14,
                color=colour,
                x=0,
                y=y,
                yref="y",
                xanchor="left",
                yshift=39,
                align="left",
                **theme.PAPER,
            )
        )
        if not is_missing(row["known_low"]):
            shapes.append(_known(row["known_low"], row["known_high"], y, room))
            if not place:
                texts.append(_legend((row["known_low"] + row["known_high"]) / 2 / _MILLION))
    return theme.figure(
        _AROUND + _ROW * len(rows),
        marks,
        result.provenance.standing,
        texts,
        shapes=shapes,
        margin={"t": 34, "b": 40},
        xaxis={
            "range": [low - room, high + room],
            "tickformat": ",.2f",
            "nticks": 5,
            "title": {"text": words.AXIS, "font": {"size": 14}},
        },
        yaxis={"range": [-len(rows) + 0.6, 0.85], "visible": False},
    )


def _legend(x: float) -> theme.Piece:
    """What the bar is, above the first of them."""
    return theme.words(
        words.KNOWN,
        13,
        color=theme.ACCENT,
        x=x,
        xref="x",
        y=1,
        yanchor="bottom",
        xanchor="left",
        xshift=-8,
    )


def _known(low: float, high: float, y: float, room: float) -> theme.Piece:
    """A bar of the known population, never thinner than can be seen."""
    middle, half = (low + high) / 2 / _MILLION, (high - low) / 2 / _MILLION
    half = max(half, room / 10)
    return {
        "type": "rect",
        "x0": middle - half,
        "x1": middle + half,
        "y0": y - 0.24,
        "y1": y + 0.24,
        "fillcolor": _KNOWN,
        "line": {"width": 1.5, "color": theme.ACCENT},
        "layer": "below",
    }
