"""Values with their intervals from top to bottom, beside what all have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.wording import comparison as words

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

ROW = 25  # pixels an area takes
_AROUND = 120


def spans(result: Result) -> go.Figure:
    """Shrunken rates of a result of `answers.comparison.compared`, in order of code.

    An area that is not compared keeps its line, empty.
    """
    rows = result.rows()
    names = [row["name"] for row in rows]
    known = [row for row in rows if row["place"] >= 0]
    values = [row["shrunk"] for row in known]
    common = result.facts["common"]
    trace = {
        "type": "scatter",
        "mode": "markers",
        "x": values,
        "y": [row["name"] for row in known],
        "marker": {"symbol": "circle", "size": 9, "color": theme.ACCENT},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [row["shrunk_high"] - row["shrunk"] for row in known],
            "arrayminus": [row["shrunk"] - row["shrunk_low"] for row in known],
            "color": theme.PEER,
            "thickness": 3,
            "width": 0,
        },
        "text": [
            f"<b>{row['name']}</b><br>{words.spread(row, 'shrunk')}<br>{words.counted(row)}"
            for row in known
        ],
        "hoverinfo": "text",
    }
    line = {
        "type": "line",
        "x0": common,
        "x1": common,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "line": {"color": theme.INK, "width": 2},
    }
    missing = [
        theme.words(
            words.NOT_COMPARED, 14, x=common, xref="x", y=row["name"], yref="y", color=theme.MUTED
        )
        for row in rows
        if row["place"] < 0
    ]
    return theme.figure(
        _AROUND + ROW * len(rows),
        [trace],
        result.provenance.standing,
        [
            *missing,
            theme.words(words.COMMON, 15, x=common, xref="x", y=1, yanchor="bottom"),
        ],
        shapes=[line],
        hovermode="closest",
        xaxis={
            "title": {"text": words.UNIT, "font": {"size": 15}},
            "tickformat": ",.2~f",
            "rangemode": "tozero",
        },
        yaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": names[::-1],
            "range": [-0.6, len(names) - 0.4],
            "showgrid": True,
            "tickfont": {"size": 14},
            "dtick": 1,
        },
        margin={"t": 34, "b": 44},
    )
