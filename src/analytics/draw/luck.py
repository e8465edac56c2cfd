"""What luck alone does to the worst villages, one row an error of measurement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.wording import luck as words

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW = 46  # pixels a row takes
_AROUND = 96


def changes(result: Result) -> go.Figure:
    """Rows of `answers.luck.luck`: mean change with 90 % of the runs; the asked one is dark."""
    rows = result.rows()
    names = [f"<b>{row['name']}</b>" if row["asked"] else row["name"] for row in rows]
    traces = [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [row["value"]],
            "y": [name],
            "marker": {"symbol": "diamond", "size": 15 if row["asked"] else 11, "color": colour},
            "error_x": {
                "type": "data",
                "symmetric": False,
                "array": [row["high"] - row["value"]],
                "arrayminus": [row["value"] - row["low"]],
                "color": colour,
                "thickness": 5 if row["asked"] else 3,
                "width": 0,
            },
            "cliponaxis": False,
            "hoverinfo": "text",
            "text": [f"<b>{row['name']}</b><br>{words.spread(row)}"],
        }
        for row, name in zip(rows, names, strict=True)
        for colour in [theme.ACCENT if row["asked"] else theme.PEER]
    ]
    still = {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "line": {"color": theme.INK, "width": 2, "dash": "dash"},
    }
    return theme.figure(
        _AROUND + _ROW * len(rows),
        traces,
        result.provenance.standing,
        [
            theme.words(words.NOTHING, 15, x=0, xref="x", y=1, yanchor="bottom"),
            theme.words(words.BRIEF, 15, x=0, y=1, yanchor="bottom", xanchor="left", yshift=22),
        ],
        shapes=[still],
        hovermode="closest",
        xaxis={
            "title": {"text": words.ACROSS, "font": {"size": 15}},
            "tickformat": ",.1~f",
        },
        yaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": names[::-1],
            "range": [-0.6, len(names) - 0.4],
            "tickfont": {"size": 15},
            "dtick": 1,
        },
        margin={"t": 58, "b": 44},
    )
