"""Who assists which village: a line from the base to each village, on a plan without borders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.wording import matching as words

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_HEIGHT = 520
_LINE = "rgba(86,102,115,.55)"
_SYMBOLS = ("triangle-up", "diamond", "circle")
_COLOURS = (theme.TARGET, theme.PEER, theme.ACCENT)
_NAMED = 5  # villages with a name beside them: the worst served


def plan(result: Result) -> go.Figure:
    """Villages where they lie, bases as squares, and the pairs of `answers.matching.matched`.

    Villages are coloured by how well they are matched, in three steps told by shape too; the five
    worst served are named. Pairs whose base nobody told have no line.
    """
    places = result.facts["places"]
    rows = [row for row in result.rows() if row["village_code"] in places]
    lines: list[theme.Piece] = []
    xs: list[float | None] = []
    ys: list[float | None] = []
    for row in rows:
        lat, lon = places[row["village_code"]]
        base = result.facts["bases"].get(row["organisation_id"])
        if base is not None:
            xs += [lon, base[1], None]
            ys += [lat, base[0], None]
    lines.append(
        {
            "type": "scatter",
            "mode": "lines",
            "x": xs,
            "y": ys,
            "line": {"color": _LINE, "width": 1.6},
            "hoverinfo": "skip",
            "showlegend": False,
        }
    )
    bases = sorted({result.facts["bases"][row["organisation_id"]] for row in rows
                    if row["organisation_id"] in result.facts["bases"]})  # fmt: skip
    edges = (-1.0, *words.CUTS, 101.0)
    marks = [
        {
            "type": "scatter",
            "mode": "markers",
            "name": name,
            "x": [places[row["village_code"]][1] for row in held],
            "y": [places[row["village_code"]][0] for row in held],
            "text": [f"{row['village']} – {row['organisation']}" for row in held],
            "hovertemplate": "%{text}<extra></extra>",
            "marker": {"symbol": symbol, "size": 13, "color": colour},
        }
        for name, symbol, colour, low, high in zip(
            words.CLASSES, _SYMBOLS, _COLOURS, edges, edges[1:], strict=False
        )
        if (held := [row for row in rows if low <= row["score"] < high])
    ]
    offices = {
        "type": "scatter",
        "mode": "markers",
        "name": words.BASE,
        "x": [lon for _, lon in bases],
        "y": [lat for lat, _ in bases],
        "hoverinfo": "skip",
        "marker": {
            "symbol": "square-open",
            "size": 12,
            "color": theme.INK,
            "line": {"width": 2},
        },
    }
    named = [
        theme.words(
            row["village"],
            14,
            x=places[row["village_code"]][1],
            y=places[row["village_code"]][0],
            xref="x",
            yref="y",
            yshift=16,
            **theme.PAPER,
        )
        for row in rows[:_NAMED]
    ]
    axis = {"visible": False, "showgrid": False}
    return theme.figure(
        _HEIGHT,
        [*lines, offices, *marks],
        result.provenance.standing,
        named,
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": -0.02, "yanchor": "top", "font": {"size": 15}},
        xaxis=axis,
        yaxis=axis | {"scaleanchor": "x"},
        margin={"t": 20, "b": 60},
    )
