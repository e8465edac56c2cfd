"""The waterfall of a list that was verified: before, what came, what went and why, after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.draw import theme
from analytics.vocabulary.checks import CORRECTIONS, EXITS, RULE
from analytics.wording.quantities import number, signed
from analytics.wording.registry_checks import NOT_TOLD, PARTS

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW, _AROUND = 46, 40  # pixels
_COUNT, _CAME, _EXIT, _CORRECTION, _RULE, _REST = (
    theme.ACCENT,
    "#3f8f9b",
    "#009e73",
    "#b0713c",
    "#7a6aa8",
    "#8b959d",
)
_COLOURS = {
    "opening": _COUNT,
    "closing": _COUNT,
    "added": _CAME,
    **dict.fromkeys(EXITS, _EXIT),
    **dict.fromkeys(CORRECTIONS, _CORRECTION),
    RULE: _RULE,
    "unexplained": _REST,
}
_STUB = 0.015  # of the opening: what nobody told has no length


def waterfall(result: Result) -> go.Figure:
    """The parts of `facts["parts"]` (`measures.registry_checks.split`) from top to bottom.

    What nobody told has a short crossed bar: it lies within the unexplained.
    """
    parts = result.facts["parts"]
    bars = _bars(parts)
    # In two lines where there is a kind and a reason: a phone has room for bars then.
    labels = [
        PARTS[bar["part"]].replace(": ", ":<br>").replace(" veri", "<br>veri") for bar in bars
    ]
    texts = [bar["text"] for bar in bars]
    trace = theme.bars(
        result.provenance.standing,
        [_COLOURS[bar["part"]] for bar in bars],
        base=[bar["from"] for bar in bars],
        x=[bar["long"] for bar in bars],
        y=labels,
        text=texts,
        textposition="outside",
        textfont={"size": 16},
        cliponaxis=False,
        hoverinfo="y+text",
        width=0.62,
    )
    for place, bar in enumerate(bars):
        if not bar["told"]:
            trace["marker"]["color"][place] = theme.MUTED
    low = min(0, *(bar["from"] for bar in bars))
    high = max(bar["from"] + bar["long"] for bar in bars)
    return theme.figure(
        _AROUND + _ROW * len(bars),
        [trace],
        result.provenance.standing,
        [],
        watermark=theme.Watermark(size=18, x=0.6),
        xaxis={"visible": False, "range": [low, high * 1.3]},
        yaxis={"autorange": "reversed", "tickfont": {"size": 15}, "showgrid": False},
        margin={"t": 12, "b": 12},
    )


def _bars(parts: dict[str, Any]) -> list[dict[str, Any]]:
    """Where each bar begins and how long it is, in families; what leaves runs back to the left."""
    level, found = 0, []
    for part, value in parts.items():
        told = bool(pd.notna(value))
        amount = int(value) if told else 0
        if part in {"opening", "closing"}:
            bar = {"from": 0, "long": amount, "text": number(amount)}
            level = amount
        else:
            moved = amount if part == "added" else -amount
            bar = {"from": min(level, level + moved), "long": abs(moved), "text": signed(moved)}
            level += moved
        if not told:
            bar = {"from": level, "long": _STUB * parts["opening"], "text": NOT_TOLD}
        found.append({"part": part, "told": told, **bar})
    return found
