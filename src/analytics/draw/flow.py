"""The waterfall of flows: the count at first, what came, what went and why, the count at last."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.draw import theme
from analytics.vocabulary.stage import Exit
from analytics.wording.flow import LABELS, UNKNOWN
from analytics.wording.periods import period_of
from analytics.wording.quantities import number, signed

if TYPE_CHECKING:
    from collections.abc import Sequence

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

Bar = Mapping[str, Any]

_IN, _OUT, _GRADUATED, _REST = "#3f8f9b", "#b0713c", "#009e73", "#8b959d"
_COUNTS = frozenset({"opening", "closing"})
_ROW = 62  # pixels a bar takes with the words above it
_MARGIN = {"t": 44, "b": 4, "l": 4, "r": 12}
# Unknown is crossed, as on the map; the stripes of example figures run one way.
_CROSSED = {"shape": "x", "fgcolor": theme.MUTED, "bgcolor": "#ffffff", "size": 8, "solidity": 0.2}
_PAPER = {"bgcolor": "rgba(255,255,255,.9)"}  # a joint may pass below the words
_BESIDE = 1.75  # widths of the bars: where the amounts of a small multiple end
_MARK = theme.Watermark(size=15, x=0.7, upper=0.62, lower=0.22)


def waterfall(result: Result, row: int = 0, height: int = _ROW) -> go.Figure:
    """The waterfall of one row of an answer, rows downwards, more families to the right.

    The counts are marks and the flows bars between them: a stock is fifty times its flows, and
    bars of it would either hide them or not start at zero. Unknown flows are crossed from edge
    to edge, as they may be anything; what they come to together is a bar below. Graduates and
    natural exits are bars of their own.

    `result.facts["bars"]` has the bars of each `line` of the frame (`measures.flow.bars`).
    """
    told = result.rows()[row]
    found = result.facts["bars"][told["line"]]
    low, high = _reach(found)
    standing = result.provenance.standing
    words = theme.above({y: _words(bar) for y, bar in enumerate(found)})
    heading = theme.words(
        f"{told['name']} · {period_of(told['period'])}",
        16,
        color=theme.MUTED,
        x=0,
        y=1,
        yshift=12,
        xanchor="left",
        yanchor="bottom",
    )
    return theme.figure(
        _MARGIN["t"] + _MARGIN["b"] + height * len(found),
        _traces(result, found, low, high, width=0.4),
        standing,
        [heading, *(piece | _PAPER for piece in words)],
        shapes=[_joint(bar, y) for y, bar in enumerate(found[:-1])],
        xaxis={"visible": False, "range": _room(low, high)},
        yaxis={"visible": False, "range": [len(found) - 0.6, -0.85]},
        margin=_MARGIN,
    )


def panel(result: Result, height: int = 320) -> go.Figure:
    """A small multiple: one area's waterfall, on a scale of its own, flows named at the left."""
    told = result.only()
    found = result.facts["bars"][told["line"]]
    low, high = _reach(found)
    beside = low + (high - low) * _BESIDE
    names = [LABELS[bar["part"]].removesuffix(" (exclude)") for bar in found]
    written = {
        "type": "scatter",
        "mode": "text",
        "x": [beside] * len(found),
        "y": list(range(len(found))),
        "text": [_amount(bar) for bar in found],
        "textposition": "middle left",
        "textfont": {"size": 13},
        "hoverinfo": "skip",
    }
    place = {"x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "xref": "paper"}
    return theme.figure(
        height,
        [*_traces(result, found, low, high, width=0.6), written],
        result.provenance.standing,
        [theme.words(f"<b>{told['name']}</b>", 16, **place)],
        watermark=_MARK,
        margin={"t": 34},
        xaxis={
            "visible": False,
            "range": [low - (high - low) * 0.05, beside],
        },
        yaxis={
            "range": [len(found) - 0.5, -0.5],
            "showgrid": False,
            "tickmode": "array",
            "tickvals": list(range(len(found))),
            "ticktext": names,
            "tickfont": {"size": 13, "color": theme.MUTED},
        },
    )


def _traces(
    result: Result, found: Sequence[Bar], low: float, high: float, *, width: float
) -> list[theme.Piece]:
    at = {bar["part"]: y for y, bar in enumerate(found)}
    flows = [bar for bar in found if bar["part"] not in _COUNTS]
    known = [bar for bar in flows if pd.notna(bar["amount"])]
    unknown = [bar for bar in flows if pd.isna(bar["amount"])]
    counts = [bar for bar in found if bar["part"] in _COUNTS and pd.notna(bar["amount"])]
    made = [
        theme.bars(
            result.provenance.standing,
            [_colour(bar) for bar in known],
            y=[at[bar["part"]] for bar in known],
            base=[bar["start"] for bar in known],
            x=[float(bar["amount"]) for bar in known],
            width=width,
            hoverinfo="skip",
        ),
        {
            "type": "bar",
            "orientation": "h",
            "y": [at[bar["part"]] for bar in unknown],
            "base": [low] * len(unknown),
            "x": [high - low] * len(unknown),
            "width": width,
            "marker": {"pattern": _CROSSED, "line": {"color": theme.MUTED, "width": 1.5}},
            "hoverinfo": "skip",
        },
        {
            "type": "scatter",
            "mode": "markers",
            "x": [bar["end"] for bar in counts],
            "y": [at[bar["part"]] for bar in counts],
            "marker": {
                "symbol": "line-ns",
                "size": 13,
                "line": {"width": 6, "color": theme.ACCENT},
            },
            "cliponaxis": False,
            "hoverinfo": "skip",
        },
    ]
    return [trace for trace in made if trace["y"]]


def _reach(found: Sequence[Bar]) -> tuple[float, float]:
    """From the lowest level to the highest; never nothing."""
    levels = [bar[end] for bar in found if bar["part"] not in _COUNTS for end in ("start", "end")]
    levels += [bar["end"] for bar in found if bar["part"] in _COUNTS]
    low, high = min(levels), max(levels)
    return (low, high) if high > low else (low - 1, high + 1)


def _room(low: float, high: float) -> list[float]:
    room = (high - low) * 0.06
    return [low - room, high + room]


def _words(bar: Bar) -> str:
    return f"{LABELS[bar['part']]}  <b>{_amount(bar)}</b>"


def _amount(bar: Bar) -> str:
    if pd.isna(bar["amount"]):
        return UNKNOWN
    if bar["part"] in _COUNTS:
        return f"{number(bar['amount'])} KPM"
    return signed(bar["amount"])


def _joint(bar: Bar, height: int) -> theme.Piece:
    """A thin line from where a bar ends to where the next begins."""
    return {
        "type": "line",
        "x0": bar["end"],
        "x1": bar["end"],
        "y0": height,
        "y1": height + 1,
        "line": {"color": theme.MUTED, "width": 1, "dash": "dot"},
        "layer": "below",
    }


def _colour(bar: Bar) -> str:
    match bar["part"]:
        case Exit.GRADUATED:
            return _GRADUATED
        case "rest" | "net":
            return _REST
        case _:
            return _IN if bar["amount"] > 0 else _OUT
