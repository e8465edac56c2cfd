"""Needs and how much of them was met, kind by kind; open cases of social workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.wording import social_workers as of_cases
from analytics.wording import support as words
from analytics.wording.quantities import is_missing

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW, _AROUND, _WHOLE = 66, 30, 100.0
_LINE, _ROOM = 30, 1.35  # pixels a kecamatan; of the longest bar, with the words beside it
_REST = "#e3e7ea"


def met(result: Result) -> go.Figure:
    """One bar a kind of `facts["kinds"]`: the share that was met of all that is needed."""
    rows = result.facts["kinds"]
    known = [(y, row) for y, row in enumerate(rows) if not is_missing(row["size"])]
    whole = {
        "type": "bar",
        "orientation": "h",
        "y": [y for y, _ in known],
        "x": [_WHOLE] * len(known),
        "width": 0.42,
        "marker": {"color": _REST},
        "hoverinfo": "skip",
    }
    bars = theme.bars(
        result.provenance.standing,
        [theme.ACCENT] * len(known),
        y=[y for y, _ in known],
        x=[_WHOLE * row["met"] / row["size"] for _, row in known],
        width=0.42,
        hoverinfo="skip",
    )
    told: dict[float, str] = {y: words.met(row) for y, row in enumerate(rows)}
    return theme.figure(
        _AROUND + _ROW * len(rows),
        [whole, bars],
        result.provenance.standing,
        theme.above(told),
        barmode="overlay",
        xaxis={"visible": False, "range": [0, _WHOLE]},
        yaxis={"visible": False, "range": [len(rows) - 0.5, -0.72]},
        margin={"t": 8, "b": 4},
    )


def open_cases(result: Result) -> go.Figure:
    """One bar a kecamatan with a case, in order of the result; what is hidden says so in words."""
    rows = [row for row in result.rows() if not row["unwritten"]]
    known = [row for row in rows if not is_missing(row["open_cases"])]
    longest = max([1.0, *(float(row["open_cases"]) for row in known)])
    names = [row["name"] for row in rows]
    bars = theme.bars(
        result.provenance.standing,
        [theme.PEER] * len(known),
        y=[row["name"] for row in known],
        x=[int(row["open_cases"]) for row in known],
        width=0.66,
        hoverinfo="skip",
    )
    told = [
        theme.words(
            of_cases.count(row["open_cases"]),
            14,
            x=0 if is_missing(row["open_cases"]) else int(row["open_cases"]),
            xref="x",
            xanchor="left",
            xshift=6,
            y=row["name"],
            yref="y",
            **theme.PAPER,
        )
        for row in rows
    ]
    return theme.figure(
        _AROUND + _LINE * len(rows),
        [bars],
        result.provenance.standing,
        told,
        xaxis={"visible": False, "range": [0, _ROOM * longest]},
        yaxis={
            "categoryorder": "array",
            "categoryarray": names[::-1],
            "range": [-0.6, len(names) - 0.4],
            "showgrid": False,
            "tickfont": {"size": 14},
            "automargin": True,
        },
        margin={"t": 8, "b": 4},
    )
