"""Values of stages with their intervals: losses for the time at risk, months to get there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.draw import theme
from analytics.vocabulary.stage import Stage
from analytics.wording import stuck as words

if TYPE_CHECKING:
    from collections.abc import Callable

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW = 58
_OPEN = 1.08  # of the widest value: where an interval without an upper limit is cut off


def losses(result: Result) -> go.Figure:
    """Losses per 100 family-years of each stage of one area, from zero."""
    return _spans(result, words.rate)


def waits(result: Result) -> go.Figure:
    """Months from stage 1 until half of the families are at each stage, from zero."""
    return _spans(result, words.median)


def _spans(result: Result, write: Callable[[dict[str, Any]], str]) -> go.Figure:
    """A dot with its interval a stage; what cannot be told has words alone.

    Frame columns: stage, value, low, high and whatever `write` needs.
    """
    rows = result.rows()
    known = [(y, row) for y, row in enumerate(rows) if pd.notna(row["value"])]
    ends = [row[end] for _, row in known for end in ("value", "high") if pd.notna(row[end])]
    widest = max(ends, default=1.0)
    lines: list[theme.Piece] = []
    for y, row in known:
        low = 0.0 if pd.isna(row["low"]) else row["low"]
        open_ = pd.isna(row["high"])
        high = widest * _OPEN if open_ else row["high"]
        lines.append(
            {
                "type": "line",
                "x0": low,
                "x1": high,
                "y0": y,
                "y1": y,
                "line": {"color": theme.ACCENT, "width": 5, "dash": "dot" if open_ else "solid"},
                "layer": "below",
            }
        )
    dots = {
        "type": "scatter",
        "mode": "markers",
        "x": [row["value"] for _, row in known],
        "y": [y for y, _ in known],
        "marker": {
            "symbol": theme.SYMBOLS[result.provenance.standing],
            "size": 13,
            "color": theme.ACCENT,
            "line": {"width": 3, "color": theme.ACCENT},
        },
        "cliponaxis": False,
        "hoverinfo": "skip",
    }
    told: dict[float, str] = {
        y: f"{Stage(row['stage']).label}  <b>{write(row)}</b>" for y, row in enumerate(rows)
    }
    return theme.figure(
        _ROW * len(rows) + 60,
        [dots],
        result.provenance.standing,
        theme.above(told),
        shapes=lines,
        xaxis={"rangemode": "tozero", "range": [0, widest * _OPEN], "zeroline": True},
        yaxis={"visible": False, "range": [len(rows) - 0.5, -0.85]},
    )
