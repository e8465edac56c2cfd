"""Treated villages against comparison villages: the gap over time, and each period by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analytics.draw import theme
from analytics.wording import before_after as words
from analytics.wording.differences import tick

if TYPE_CHECKING:
    from collections.abc import Sequence

    import plotly.graph_objects as go
    from numpy.typing import NDArray

    from analytics.vocabulary.result import Result

    Floats = NDArray[np.float64]

HEIGHT = 480
_LINES = 60  # in grey: of more none is seen
_GREY = "rgba(120,138,150,.38)"


def gaps(result: Result) -> go.Figure:
    """The gap of the treated in colour, those of sets picked alike in grey, of `compared`."""
    rows = result.rows()
    return _gaps(
        result,
        [row["effect"] for row in rows],
        result.facts["paths"],
        words.PILOTS,
        words.PLACEBOS,
    )


def synthetic(result: Result) -> go.Figure:
    """The same against a synthetic village; in grey each other village against its own."""
    found = result.facts["synthetic"]
    return _gaps(result, list(found.gaps), found.paths, words.PILOTS, words.EACH_OTHER)


def event_study(result: Result) -> go.Figure:
    """A mark a period, over the range in which most sets picked alike lie."""
    rows = result.rows()
    at = [place for place, row in enumerate(rows) if row["low"] == row["low"]]
    ranges: theme.Piece = {
        "type": "bar",
        "x": at,
        "y": [rows[place]["high"] - rows[place]["low"] for place in at],
        "base": [rows[place]["low"] for place in at],
        "width": 0.34,
        "marker": {"color": _GREY},
        "name": words.RANGE,
        "hoverinfo": "skip",
    }
    marks: theme.Piece = {
        "type": "scatter",
        "mode": "markers",
        "x": list(range(len(rows))),
        "y": [row["effect"] for row in rows],
        "marker": {
            "symbol": ["diamond-open" if row["lead"] < 0 else "diamond" for row in rows],
            "size": 15,
            "color": theme.ACCENT,
            "line": {"width": 2, "color": theme.ACCENT},
        },
        "name": words.PILOTS,
        "text": [words.told_of(row, result) for row in rows],
        "hoverinfo": "text",
    }
    return _figure(result, [ranges, marks] if at else [marks])


def _gaps(result: Result, own: Sequence[float], others: Floats, name: str, grey: str) -> go.Figure:
    at = list(range(len(own)))
    drawn: list[theme.Piece] = []
    if len(others):
        drawn.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": [*at, None] * len(others[:_LINES]),
                "y": [y for row in others[:_LINES] for y in (*_plain(row), None)],
                "line": {"color": _GREY, "width": 1.4},
                "connectgaps": False,
                "name": grey,
                "hoverinfo": "skip",
            }
        )
    drawn.append(
        {
            "type": "scatter",
            "mode": "lines+markers",
            "x": at,
            "y": list(own),
            "line": {"color": theme.ACCENT, "width": 4},
            "marker": {"symbol": "diamond", "size": 11, "color": theme.ACCENT},
            "name": name,
            "text": [
                words.told_of(row | {"effect": value}, result)
                for row, value in zip(result.rows(), own, strict=True)
            ],
            "hoverinfo": "text",
        }
    )
    return _figure(result, drawn)


def _plain(row: Floats) -> list[float | None]:
    return [None if np.isnan(value) else float(value) for value in row]


def _figure(result: Result, drawn: Sequence[theme.Piece]) -> go.Figure:
    rows, facts = result.rows(), result.facts
    day = sum(row["lead"] < 0 for row in rows) - 0.5
    line = {"type": "line", "xref": "x", "yref": "paper", "x0": day, "x1": day, "y0": 0, "y1": 1}
    level = {"type": "line", "xref": "paper", "yref": "y", "x0": 0, "x1": 1, "y0": 0, "y1": 0}
    told = words.when_chosen(facts["since"])
    where = {"x": day, "xref": "x", "y": 1, "xshift": -6, "xanchor": "right", "yanchor": "top"}
    return theme.figure(
        HEIGHT,
        drawn,
        result.provenance.standing,
        [theme.words(told, 14, color=theme.TARGET, **where, **theme.PAPER)],
        showlegend=True,
        legend={
            "orientation": "h",
            "yanchor": "bottom",
            "y": 1.01,
            "x": 0,
            "font": {"size": 14},
            "itemclick": False,
            "itemdoubleclick": False,
        },
        shapes=[
            {**line, "line": {"color": theme.TARGET, "width": 2, "dash": "dash"}},
            {**level, "line": {"color": theme.INK, "width": 1.5}},
        ],
        hovermode="closest",
        xaxis={
            "tickvals": list(range(len(rows))),
            "ticktext": [tick(row["period"]) for row in rows],
            "range": [-0.5, len(rows) - 0.5],
            "showgrid": False,
        },
        yaxis={
            "title": {"text": words.axis(result.indicator, facts), "font": {"size": 14}},
            "tickformat": ",.4~f",
        },
        margin={"t": 60, "b": 36},
    )
