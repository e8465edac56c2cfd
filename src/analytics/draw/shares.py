"""Shares with their intervals, one row each, in the order of the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.wording.quantities import figure as written
from analytics.wording.quantities import is_missing

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW = 66  # pixels a row takes: its name above, the bar below
_AROUND = 30
_SIDE = 1.28  # of the longest interval, for the words beside it
_FEW = "kurang dari 30 keluarga"


def shares(result: Result) -> go.Figure:
    """Bars of `value` (percent) with `lower` to `upper`.

    A row without a value says why; one that is `strong` is set off.
    """
    rows, standing = result.rows(), result.provenance.standing
    known = [row for row in rows if not is_missing(row["value"])]
    places = {row["name"]: place for place, row in enumerate(rows)}
    last = _SIDE * max((row["upper"] for row in known), default=1)
    bars = theme.bars(
        standing,
        [theme.ACCENT if row.get("strong") else theme.PEER for row in known],
        y=[places[row["name"]] for row in known],
        x=[row["value"] for row in known],
        width=0.42,
        hoverinfo="skip",
        error_x={
            "type": "data",
            "symmetric": False,
            "array": [row["upper"] - row["value"] for row in known],
            "arrayminus": [row["value"] - row["lower"] for row in known],
            "color": theme.INK,
            "thickness": 2,
            "width": 6,
        },
    )
    texts = []
    for row in rows:
        here = {"y": places[row["name"]], "yref": "y"}
        if row["name"] in {each["name"] for each in known}:
            told, at = f"<b>{written(row['value'], result.indicator)}</b>", row["upper"]
        else:
            told, at = theme.HIDDEN if row.get("hidden") else _FEW, 0.0
        texts.append(theme.words(told, 17, x=at, xref="x", xanchor="left", xshift=8, **here))
    return theme.figure(
        _AROUND + _ROW * len(rows),
        [bars],
        standing,
        [*theme.above({place: name for name, place in places.items()}), *texts] if rows else [],
        xaxis={"visible": False, "range": [0, last]},
        yaxis={"visible": False, "range": [len(rows) - 0.5, -0.72]},
        margin={"t": 8, "b": 4},
    )
