"""The bridge between two counts: level at first, known steps, the grey rest, level at last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording.bridge import LABELS
from analytics.wording.periods import period_of
from analytics.wording.quantities import number, signed

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_IN, _OUT, _GRADUATED, _UNEXPLAINED = "#3f8f9b", "#b0713c", "#009e73", "#8b959d"
_COUNTS = frozenset({"opening", "closing"})
_ROW = 100  # pixels a bar takes with the two lines of words above it
_MARGIN = {"t": 40, "b": 4, "l": 4, "r": 12}
_BAR = 0.3  # of a row


def bridge(result: Result, closing: float, row: int = _ROW) -> go.Figure:
    """The bridge to one closing figure, rows downwards, more families to the right.

    The counts are marks, the steps are bars between them: a step of a few hundred would vanish
    beside bars of fifty thousand, and bars that do not start at zero would lie. All bridges of
    one result share their scale. A step that fits only under an assumption is hollow; the grey
    bar carries a question mark.

    `result.frame` has the columns that `answers.bridge.kpm_bridge` gives.
    """
    bars = records(result.frame[result.frame["closing"] == closing])
    heights = {bar["part"]: y for y, bar in enumerate(bars)}
    steps = [bar for bar in bars if bar["part"] not in _COUNTS]
    counts = [bar for bar in bars if bar["part"] in _COUNTS]
    ends = result.frame.loc[~result.frame["part"].isin(_COUNTS), ["start", "end"]].to_numpy()
    low, high = float(ends.min()), float(ends.max())
    room = (high - low or 1) * 0.06
    return theme.figure(
        _MARGIN["t"] + _MARGIN["b"] + row * len(bars),
        [_steps(steps, heights), _counts(counts, heights)],
        result.provenance.standing,
        [_title(bars), *(_words(bar, heights[bar["part"]]) for bar in bars)],
        shapes=[_joint(bar, heights[bar["part"]]) for bar in bars[:-1]],
        xaxis={"visible": False, "range": [low - room, high + room]},
        yaxis={"visible": False, "range": [len(bars) - 0.7, -0.72]},
        margin=_MARGIN,
    )


def _steps(steps: list[dict[str, Any]], heights: dict[str, int]) -> theme.Piece:
    colours = [_colour(bar) for bar in steps]
    return {
        "type": "bar",
        "orientation": "h",
        "y": [heights[bar["part"]] for bar in steps],
        "base": [bar["start"] for bar in steps],
        "x": [bar["value"] for bar in steps],
        "width": _BAR,
        "text": ["<b>?</b>" if bar["part"] == "unexplained" else "" for bar in steps],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": theme.INK, "size": 20},
        "marker": {
            "color": [
                colour if bar["sure"] else "#ffffff"
                for bar, colour in zip(steps, colours, strict=True)
            ],
            "line": {"color": colours, "width": 3},
        },
        "hoverinfo": "skip",
    }


def _counts(counts: list[dict[str, Any]], heights: dict[str, int]) -> theme.Piece:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [bar["value"] for bar in counts],
        "y": [heights[bar["part"]] for bar in counts],
        "marker": {
            "symbol": "line-ns",
            "size": 15,
            "line": {"width": 6, "color": theme.ACCENT},
        },
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _title(bars: list[dict[str, Any]]) -> theme.Piece:
    closing = bars[-1]
    told = "yang dipakai" if closing["used"] else "pembanding"
    return theme.words(
        f"Bila <b>{number(closing['value'])}</b> yang benar <i>({told})</i>",
        19,
        x=0,
        y=1,
        yshift=12,
        xanchor="left",
        yanchor="bottom",
    )


def _words(bar: dict[str, Any], height: int) -> theme.Piece:
    """What a bar is and how sure; the number is what is read from the back of the hall."""
    if bar["part"] in _COUNTS:
        head = f"{period_of(bar['period'])}: <b>{number(bar['value'])} KPM</b>"
    else:
        head = f"{LABELS[bar['part']]} <b>{signed(bar['value'])}</b>"
    sure = "" if bar["sure"] else ", dengan andaian"
    small = f"{Standing(bar['standing']).short_label}{sure}"
    return theme.words(
        f"{head}<br><span style='font-size:13px;color:{theme.MUTED}'>{small}</span>",
        19,
        x=0,
        y=height - _BAR / 2,
        yref="y",
        yshift=3,
        xanchor="left",
        yanchor="bottom",
        align="left",
        bgcolor="rgba(255,255,255,.9)",  # a joint may pass below the words
    )


def _joint(bar: dict[str, Any], height: int) -> theme.Piece:
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


def _colour(bar: dict[str, Any]) -> str:
    match bar["part"]:
        case "unexplained":
            return _UNEXPLAINED
        case "graduated":
            return _GRADUATED
        case _:
            return _IN if bar["value"] > 0 else _OUT
