"""Absorption against the change of each programme's own outcome; and the whole kabupaten's."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from analytics.draw import theme
from analytics.vocabulary.outcome import Quadrant
from analytics.wording import absorptions as whole_words
from analytics.wording import outcomes as words
from analytics.wording.quantities import is_missing, points

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

LOWEST, HIGHEST = -120.0, 220.0  # percent of the planned change; beyond stands at the edge
_SMALLEST, _LARGEST = 22, 56  # pixels a budget takes across
# Told by shape as well as by colour; what is sure is filled, and lies above what is not.
MARKS: Final = {
    Quadrant.UNCLEAR: ("circle-open", theme.MUTED),
    Quadrant.AT_TARGET: ("diamond-open", theme.ACCENT),
    Quadrant.SPENT_MOVED: ("circle", theme.ACCENT),
    Quadrant.UNSPENT_MOVED: ("circle", theme.SERIES[5]),
    Quadrant.SPENT_AWAY: ("square", theme.TARGET),
    Quadrant.UNSPENT_AWAY: ("square", theme.SERIES[1]),
}
_RANK = tuple(Quadrant)  # of the key: what is sure first
_LEGEND = {
    "orientation": "h", "yanchor": "bottom", "y": 1.01, "x": 0, "font": {"size": 14},
    "itemclick": False, "itemdoubleclick": False, "itemsizing": "constant",
}  # fmt: skip


def quadrants(result: Result) -> go.Figure:
    """A mark a programme that can be placed, numbered as its row of the table is.

    Frame columns: as `answers.outcomes.placed` gives them. Its size is the budget, its upright line
    the interval, its tail the place of the budget year before.
    """
    rows = [row | {"no": no} for no, row in enumerate(result.rows(), start=1)]
    rows = [row for row in rows if row["stands"] != Quadrant.UNKNOWN]
    facts = result.facts
    most = max((row["budget"] for row in rows), default=1.0)
    low = min([facts["threshold"] - 20, *(row["absorbed"] for row in rows)]) - 6
    traces = [_tail(row) for row in rows if not is_missing(row["progress_before"])]
    for kind, (symbol, colour) in MARKS.items():
        there = [row for row in rows if row["stands"] == kind]
        if there:
            traces.append(
                _marks(there, symbol, colour, words.QUADRANTS[kind], most)
                | {"legendrank": _RANK.index(kind)}
            )
    lines = [
        _line(y=0.0, dash="solid"),
        _line(y=100.0, dash="dash"),
        _line(x=float(facts["threshold"]), dash="dot"),
    ]
    told = [
        _edge(words.TARGET_LINE, 100.0),
        _edge(words.ZERO_LINE, 0.0),
        theme.words(
            words.threshold(facts["threshold"]), 13, x=facts["threshold"], xref="x", y=0,
            yanchor="bottom", xshift=20, color=theme.MUTED, **theme.PAPER,
        ),
    ]  # fmt: skip
    return theme.figure(
        560,
        traces,
        result.provenance.standing,
        told,
        shapes=lines,
        watermark=theme.Watermark(size=20),
        showlegend=True,
        legend=_LEGEND,
        hovermode="closest",
        xaxis={
            "title": {"text": words.ACROSS, "font": {"size": 15}},
            "range": [max(0.0, low), 104], "ticksuffix": "",
        },
        yaxis={
            "title": {"text": words.UP, "font": {"size": 15}}, "range": [LOWEST - 12, HIGHEST + 12],
            "tickvals": [-100, -50, 0, 50, 100, 150, 200],
        },
        margin={"t": 96, "b": 44},
    )  # fmt: skip


def beside(result: Result) -> go.Figure:
    """Absorption of each budget year, with its rounding, by the change of the poverty rate.

    Frame columns: as `answers.absorptions.whole` gives them.
    """
    rows = [row for row in result.rows() if not is_missing(row["change"])]
    xs = [row["stated"] for row in rows]
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": xs,
        "y": [row["change"] for row in rows],
        "error_x": {
            "type": "data",
            "array": [max(0.0, row["high"] - row["stated"]) for row in rows],
            "arrayminus": [max(0.0, row["stated"] - row["low"]) for row in rows],
            "color": theme.PEER,
            "thickness": 2,
        },
        "marker": {"symbol": "square", "size": 16, "color": theme.ACCENT},
        "text": [whole_words.year_of(row) for row in rows],
        "hoverinfo": "text",
        "cliponaxis": False,
    }
    names = [
        theme.words(
            f"<b>{row['year']}</b> {points(row['change'])}", 16, x=row["stated"], xref="x",
            y=row["change"], yref="y", yshift=20, **theme.PAPER,
        )
        for row in rows
    ]  # fmt: skip
    bottom = min([-0.5, *(row["change"] for row in rows)])
    return theme.figure(
        360,
        [marks],
        result.provenance.standing,
        [*names, _edge(whole_words.ZERO, 0.0)],
        shapes=[_line(y=0.0, dash="solid")],
        xaxis={
            "title": {"text": whole_words.ACROSS, "font": {"size": 15}},
            "range": [min([78.0, *xs]) - 1.4, max([83.0, *xs]) + 1.4],
        },
        yaxis={
            "title": {"text": whole_words.UP, "font": {"size": 15}},
            "range": [bottom * 1.2, 0.35],
        },
        margin={"t": 16, "b": 44},
    )


def shown(progress: float) -> float:
    """Where a change is drawn: at the edge of the picture where it lies beyond."""
    return min(max(progress, LOWEST), HIGHEST)


def _marks(
    rows: list[dict[str, Any]], symbol: str, colour: str, name: str, most: float
) -> theme.Piece:
    places = [shown(row["progress"]) for row in rows]
    hollow = symbol.endswith("-open")
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [row["absorbed"] for row in rows],
        "y": places,
        "error_y": {
            "type": "data",
            "array": [shown(row["high"]) - y for row, y in zip(rows, places, strict=True)],
            "arrayminus": [y - shown(row["low"]) for row, y in zip(rows, places, strict=True)],
            "color": colour,
            "thickness": 2,
            "width": 6,
        },
        "marker": {
            "symbol": symbol.removesuffix("-open"),
            "size": [_size(row["budget"], most) for row in rows],
            "color": "#ffffff" if hollow else colour,
            "opacity": 1,
            "line": {"width": 3, "color": colour},
        },
        "text": [f"<b>{row['no']}</b>" for row in rows],
        "textfont": {"size": 15, "color": colour if hollow else "#ffffff"},
        "name": name,
        "hovertext": [
            f"<b>{row['name']}</b><br>{words.absorbed_only(row)}<br>{words.way(row)}"
            for row in rows
        ],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _size(budget: float, most: float) -> float:
    """The area goes with the budget, as far as a number can still be read within."""
    return max(_SMALLEST, _LARGEST * math.sqrt(budget / most)) if most > 0 else _SMALLEST


def _tail(row: dict[str, Any]) -> theme.Piece:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [row["absorbed_before"], row["absorbed"]],
        "y": [shown(row["progress_before"]), shown(row["progress"])],
        "line": {"color": theme.PEER, "width": 2, "dash": "dot"},
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _line(*, dash: str, x: float | None = None, y: float | None = None) -> theme.Piece:
    upright = x is not None
    return {
        "type": "line",
        "layer": "below",
        "line": {"color": theme.INK if dash == "solid" else theme.PEER, "width": 2, "dash": dash},
        "xref": "x" if upright else "paper",
        "yref": "paper" if upright else "y",
        **(
            {"x0": x, "x1": x, "y0": 0, "y1": 1}
            if upright
            else {"x0": 0, "x1": 1, "y0": y, "y1": y}
        ),
    }


def _edge(text: str, y: float) -> theme.Piece:
    place = {"x": 0, "y": y, "yref": "y", "xanchor": "left", "yshift": 11, **theme.PAPER}
    return theme.words(text, 14, color=theme.MUTED, **place)
