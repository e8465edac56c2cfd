"""The load of facilitators: bars within the usual span, and the map before and after moves."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.draw.choropleth import PALETTES, Bounds, MapSpec, of_kinds
from analytics.wording import facilitators as words
from analytics.wording.quantities import MISSING, is_missing, number

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

# Told apart below the hatch of invented figures too: what is heavy has a hue of its own.
PALETTE = (*PALETTES[3][:2], theme.TARGET, "#5c1d00")
_ROW = 26  # pixels a kecamatan takes
_HEAD = 56  # for the words above the bars
_MARK = theme.Watermark(size=22, x=0.36)  # left of the numbers beside the bars
_KEY = 28  # for the key of the diamond, where some move
_BEYOND = 1.25  # of the longest bar or the heaviest norm: room for the number beside it
_SPAN = "rgba(0,158,115,.16)"


def loads(result: Result) -> go.Figure:
    """One bar a kecamatan in the order of the result, its load at the right.

    A diamond is the load after the moves. Behind them the usual span, and a line from where on a
    load was called too heavy.
    """
    rows, norms = result.rows(), result.facts["norms"]
    names = [row["name"] for row in rows]
    known = [row for row in rows if not is_missing(row["load"])]
    moved = [row for row in known if row["after"] != row["facilitators"]]
    longest = max([norms.overload, *(max(row["load"], row["load_after"]) for row in known)])
    bars = theme.bars(
        result.provenance.standing,
        [theme.TARGET if row["band"] >= 2 else theme.PEER for row in known],
        y=[row["name"] for row in known],
        x=[row["load"] for row in known],
        hoverinfo="skip",
        width=0.72,
    )
    after = {
        "type": "scatter",
        "mode": "markers",
        "x": [row["load_after"] for row in moved],
        "y": [row["name"] for row in moved],
        "marker": {"symbol": "diamond", "size": 13, "color": theme.INK},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    written = [
        theme.words(
            words.change(row["load"], row["load_after"]),
            14,
            x=1,  # at the edge: a telephone shows it whole
            xanchor="right",
            y=row["name"],
            yref="y",
            **theme.PAPER,
        )
        for row in known
    ]
    place = {"yref": "paper", "y": 1, "xref": "x", "yanchor": "bottom"}
    span = {
        "type": "rect",
        "xref": "x",
        "yref": "paper",
        "x0": norms.low,
        "x1": norms.high,
        "y0": 0,
        "y1": 1,
        "fillcolor": _SPAN,
        "line": {"width": 0},
        "layer": "below",
    }
    heavy = {
        "type": "line",
        "xref": "x",
        "yref": "paper",
        "x0": norms.overload,
        "x1": norms.overload,
        "y0": 0,
        "y1": 1,
        "line": {"color": theme.BREAK, "width": 2, "dash": "dash"},
    }
    key = {"x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "yshift": 48}
    told = [
        *written,
        *([theme.words(f"◆ {words.AFTER}", 14, **key)] if moved else []),
        theme.words(words.span(norms), 14, x=norms.high, xanchor="right", yshift=4, **place),
        theme.words(
            words.heavy(norms),
            14,
            x=norms.overload,
            xanchor="right",
            yshift=24,
            color=theme.BREAK,
            **place,
        ),
        *(
            theme.words(MISSING, 14, x=0, xref="x", xanchor="left", y=row["name"], yref="y")
            for row in rows
            if is_missing(row["load"])
        ),
    ]
    return theme.figure(
        _HEAD + _KEY * bool(moved) + _ROW * len(rows),
        [bars, after],
        result.provenance.standing,
        told,
        watermark=_MARK,
        shapes=[span, heavy],
        margin={"t": _HEAD + _KEY * bool(moved)},
        xaxis={"range": [0, _BEYOND * longest], "visible": False},
        yaxis={
            "categoryorder": "array",
            "categoryarray": names[::-1],
            "range": [-0.6, len(names) - 0.4],
            "showgrid": False,
            "tickfont": {"size": 14},
        },
    )


@lru_cache(maxsize=100)
def map_spec(result: Result, bounds: Bounds, selected: str | None) -> MapSpec:
    """What to draw of a result of `answers.facilitators.load_map`."""
    return of_kinds(
        result,
        bounds,
        selected,
        title=words.map_title(after=result.facts["after"]),
        texts=["" if is_missing(value) else number(value) for value in result.frame["value"]],
        suffix=words.SUFFIX,
        palette=PALETTE,
        legend=words.legend(result.facts["norms"]),
    )
