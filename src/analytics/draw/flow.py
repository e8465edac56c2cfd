"""The waterfall of flows: the count at first, what came, what went and why, the count at last."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.draw import theme
from analytics.vocabulary.stage import Exit
from analytics.wording.flow import LABELS, UNKNOWN, when
from analytics.wording.quantities import number, signed

if TYPE_CHECKING:
    from collections.abc import Sequence

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

Bar = Mapping[str, Any]

_IN, _OUT, _GRADUATED, _REST = "#3f8f9b", "#b0713c", "#009e73", "#8b959d"
_COUNTS = frozenset({"opening", "closing"})
_ROW = 62  # pixels a bar takes with the words above it
_MARGIN = {"t": 62, "b": 4, "l": 4, "r": 12}
# Unknown is crossed, as on the map; the stripes of example figures run one way.
_CROSSED = {"shape": "x", "fgcolor": theme.MUTED, "bgcolor": "#ffffff", "size": 8, "solidity": 0.2}
_STUB = 0.07  # of the reach: an unknown flow has no length, so all have the same short one
_CUT = 0.3  # of the reach: what is left of the bar of a count before the lowest level
_IS_CUT = "batang jumlah dipotong (//), tidak mulai dari nol"
_BESIDE = 1.75  # widths of the bars: where the amounts of a small multiple end
_MARK = theme.Watermark(size=11, x=0.72, upper=0.62, lower=0.22)


def waterfall(result: Result, row: int = 0, height: int = _ROW) -> go.Figure:
    """The waterfall of one row of an answer, rows downwards, more families to the right.

    The bars of the counts are cut, and say so: a stock is fifty times its flows. Unknown flows
    are short crossed bars, all as long, as they may be anything; what they come to together is a
    bar below. Graduates and natural exits are bars of their own.

    `result.facts["bars"]` has the bars of each `place` of the frame (`measures.flow.bars`).
    """
    told = result.rows()[row]
    found = result.facts["bars"][told["place"]]
    low, high = _reach(found)
    standing = result.provenance.standing
    words = theme.above({y: _words(bar) for y, bar in enumerate(found)})
    heading = theme.words(
        f"{told['name']} · {when(told)}<br><sup>{_IS_CUT}</sup>",
        16,
        align="left",
        color=theme.MUTED,
        x=0,
        y=1,
        yshift=12,
        xanchor="left",
        yanchor="bottom",
    )
    return theme.figure(
        _MARGIN["t"] + _MARGIN["b"] + height * len(found),
        _traces(result, found, low, high, look=(0.4, 22)),
        standing,
        [heading, *words],
        shapes=[_joint(bar, y) for y, bar in enumerate(found[:-1])],
        xaxis={"visible": False, "range": [_edge(low, high), high + (high - low) * 0.04]},
        yaxis={"visible": False, "range": [len(found) - 0.6, -0.85]},
        margin=_MARGIN,
    )


def panel(result: Result, height: int = 338) -> go.Figure:
    """A small multiple: one area's waterfall, on a scale of its own, flows named at the left."""
    told = result.only()
    found = result.facts["bars"][told["place"]]
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
        [*_traces(result, found, low, high, look=(0.6, 13)), written],
        result.provenance.standing,
        [theme.words(f"<b>{told['name']}</b><br><sup>{_IS_CUT}</sup>", 16, align="left", **place)],
        watermark=_MARK,
        margin={"t": 52},
        xaxis={
            "visible": False,
            "range": [_edge(low, high), beside],
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
    result: Result, found: Sequence[Bar], low: float, high: float, *, look: tuple[float, int]
) -> list[theme.Piece]:
    """The bars; `look` is their width in rows, and the size of the letters of a cut."""
    width, letters = look
    at = {bar["part"]: y for y, bar in enumerate(found)}
    flows = [bar for bar in found if bar["part"] not in _COUNTS]
    known = [bar for bar in flows if pd.notna(bar["amount"])]
    unknown = [bar for bar in flows if pd.isna(bar["amount"])]
    counts = [bar for bar in found if bar["part"] in _COUNTS and pd.notna(bar["amount"])]
    edge, reach = _edge(low, high), high - low
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
            "base": [bar["start"] - _STUB * reach / 2 for bar in unknown],
            "x": [_STUB * reach] * len(unknown),
            "width": width,
            "marker": {"pattern": _CROSSED, "line": {"color": theme.MUTED, "width": 1.5}},
            "hoverinfo": "skip",
        },
        theme.bars(
            result.provenance.standing,
            [theme.ACCENT] * len(counts),
            y=[at[bar["part"]] for bar in counts],
            base=[edge] * len(counts),
            x=[bar["end"] - edge for bar in counts],
            width=width,
            hoverinfo="skip",
        ),
        {
            "type": "scatter",
            "mode": "text",
            "x": [edge + _CUT * reach / 2] * len(counts),
            "y": [at[bar["part"]] for bar in counts],
            "text": ["<b>//</b>"] * len(counts),
            "textfont": {"size": letters, "color": "#ffffff"},
            "hoverinfo": "skip",
        },
    ]
    return [trace for trace in made if trace["y"]]


def _edge(low: float, high: float) -> float:
    """Where the axis begins: far enough below the lowest level that a count is seen as a bar."""
    return low - (high - low) * _CUT


def _reach(found: Sequence[Bar]) -> tuple[float, float]:
    """From the lowest level to the highest; never nothing."""
    levels = [bar[end] for bar in found if bar["part"] not in _COUNTS for end in ("start", "end")]
    levels += [bar["end"] for bar in found if bar["part"] in _COUNTS]
    low, high = min(levels), max(levels)
    return (low, high) if high > low else (low - 1, high + 1)


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
