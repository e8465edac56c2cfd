"""Ranks of villages from top to bottom, each with all the ranks that other weights give it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.wording import priorities as words

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

MOST = 20
_ROW, _AROUND = 30, 100  # pixels


def ranges(result: Result) -> go.Figure:
    """A line over the ranks attained, and a dot at the one of the chosen weights.

    The first `MOST` villages of `answers.priorities.next_villages`.
    """
    rows = result.rows()[:MOST]
    often = Counter(row["name"] for row in rows)
    names = [
        row["name"] if often[row["name"]] == 1 else f"{row['name']}, {row['district']}"
        for row in rows
    ]
    ranks = [int(row["rank"]) for row in rows]
    trace = {
        "type": "scatter",
        "mode": "markers",
        "x": ranks,
        "y": names,
        "marker": {"symbol": "circle", "size": 12, "color": theme.ACCENT},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [int(row["last"]) - at for row, at in zip(rows, ranks, strict=True)],
            "arrayminus": [at - int(row["first"]) for row, at in zip(rows, ranks, strict=True)],
            "color": theme.PEER,
            "thickness": 5,
            "width": 0,
        },
        "text": [
            f"<b>{name}</b><br>{words.HEADS[0]} {words.rank(row)}, {words.reach(row)}"
            for name, row in zip(names, rows, strict=True)
        ],
        "hoverinfo": "text",
    }
    return theme.figure(
        _AROUND + _ROW * len(rows),
        [trace],
        result.provenance.standing,
        [],
        watermark=theme.Watermark(size=18, x=0.7),
        hovermode="closest",
        xaxis={
            "title": {"text": words.AXIS, "font": {"size": 15}},
            "range": [0.4, max(int(row["last"]) for row in rows) + 0.6],
            "side": "top",
        },
        yaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": names[::-1],
            "range": [-0.6, len(names) - 0.4],
            "tickfont": {"size": 14},
            "dtick": 1,
        },
    )
