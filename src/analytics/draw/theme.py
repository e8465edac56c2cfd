"""How every chart looks: one palette, one typeface, Indonesian separators, and the watermark.

A chart is put together as plain dicts and handed to Plotly once. Its own way, `add_annotation`
and `update_layout` call by call, checks the whole figure each time and takes twenty times as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import plotly.graph_objects as go

from analytics.vocabulary.standing import WATERMARK, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Piece = dict[str, Any]
"""A trace, an annotation or a shape, in the words of Plotly's reference."""

HIDDEN = "disembunyikan (angka kecil)"
INK = "#16242f"
MUTED = "#556673"
GRID = "#e3e9ee"
ACCENT = "#125e70"
PEER = "#6f98a1"
TARGET = "#a3480b"
BREAK = "#7a1f1a"
LATER = "#7a6f00"
# Names of lines wear these: 4.5 : 1 on white, and 24 apart (CIE 1976) with normal sight and
# without red or green cones (Machado 2009); the brighter colours of Okabe and Ito cannot be read
# as text. Each is as far as can be from those before it.
SERIES = ("#125e70", "#907000", "#401090", "#308050", "#702000", "#3070e0", "#600030", "#302060")
# One shape a standing; on a line those that are not official are hollow too.
SHAPES = {
    Standing.OFFICIAL: "circle",
    Standing.QUOTED: "square",
    Standing.ESTIMATE: "diamond",
    Standing.EXAMPLE: "x-thin",
}
SYMBOLS = {
    standing: shape if standing is Standing.OFFICIAL else f"{shape}-open"
    for standing, shape in SHAPES.items()
}
# Below words that may meet a line, a bar or the watermark, so that all of them are read.
PAPER = {"bgcolor": "rgba(255,255,255,.72)"}
# Letters of the watermark have an edge instead of a ground: what they cross stays in sight.
_EDGE = ",".join(f"{x}px {y}px 1px rgba(255,255,255,.92)" for x in (-1, 1) for y in (-1, 1))
FONT = '"Source Sans", "Source Sans Pro", "Segoe UI", Roboto, Arial, sans-serif'
_AXIS = {"gridcolor": GRID, "zeroline": False, "automargin": True, "fixedrange": True}
MARGIN = {"l": 8, "r": 8, "t": 28, "b": 8}


class Watermark(NamedTuple):
    """Where the words stand: size of the letters in pixels, the rest parts of the picture."""

    size: int = 26
    x: float = 0.5
    upper: float = 0.75
    lower: float = 0.25


def figure(
    height: int,
    data: Sequence[Piece],
    standing: Standing,
    annotations: Iterable[Piece] = (),
    *,
    watermark: Watermark = Watermark(),  # noqa: B008 - immutable
    **layout: Any,  # noqa: ANN401 - Plotly's own words
) -> go.Figure:
    """The traces of `data` in the house style, with the watermark where figures are invented.

    Args:
        height: pixels.
        data: traces.
        standing: of the weakest figure in the picture.
        annotations: words in the picture.
        watermark: where it stands.
        layout: anything else of the layout; `xaxis`, `yaxis` and `margin` add to the house's.
    """
    own = {
        "xaxis": _AXIS | layout.pop("xaxis", {}),
        "yaxis": _AXIS | layout.pop("yaxis", {}),
        "margin": MARGIN | layout.pop("margin", {}),
    }
    house = {
        "height": height,
        "separators": ",.",
        "font": {"family": FONT, "size": 16, "color": INK},
        "paper_bgcolor": "#ffffff",
        "plot_bgcolor": "#ffffff",
        "hoverlabel": {"font": {"size": 15, "family": FONT}, "bgcolor": "#ffffff"},
        "dragmode": False,
        "showlegend": False,
        # Streamlit replaces an unnamed template with its own colours.
        "template": "none",
        # The last lies on top: no word of the picture is hidden below the watermark.
        "annotations": [*_watermark(standing, watermark), *annotations],
    }
    return go.Figure(data=list(data), layout=house | own | layout)


def bars(standing: Standing, colours: Sequence[str], spacing: int = 7, **trace: Any) -> Piece:  # noqa: ANN401
    """Horizontal bars, hatched where their figures are invented, `spacing` pixels a line."""
    # The same way as the map, the tables and the badges are.
    hatch = {
        "shape": "\\",
        "fgcolor": "#ffffff",
        "fillmode": "overlay",
        "size": spacing,
        "solidity": 0.35,
    }
    pattern = hatch if standing is Standing.EXAMPLE else {"shape": ""}
    marker = {"color": list(colours), "pattern": pattern}
    return {"type": "bar", "orientation": "h", "marker": marker, **trace}


def words(text: str, size: int, **place: Any) -> Piece:  # noqa: ANN401
    """Words in a picture: `x` and `y` are parts of it unless `xref` or `yref` says an axis."""
    font = {"size": size, "color": place.pop("color", INK)}
    house = {"text": text, "showarrow": False, "xref": "paper", "yref": "paper", "font": font}
    return house | place


def above(lines: Mapping[float, str]) -> list[Piece]:
    """Each line just above the bar at its height, from the left edge."""
    return [
        words(text, 15, x=0, y=y, yref="y", yshift=25, xanchor="left", **PAPER)
        for y, text in lines.items()
    ]


def _watermark(standing: Standing, place: Watermark) -> list[Piece]:
    """The words over the bars: part of the picture, so that a screenshot or an export keeps them.

    Twice, so that a crop keeps one of them.
    """
    if standing is not Standing.EXAMPLE:
        return []
    text = f"<b>{WATERMARK.replace(' – ', ' –<br>')}</b>"
    font = {"size": place.size, "color": "rgba(122,31,26,.56)", "shadow": _EDGE}
    look = {"font": font, "textangle": -14, "yanchor": "middle"}
    return [words(text, place.size, x=place.x, y=y, **look) for y in (place.upper, place.lower)]


def faint(colour: str, share: float) -> str:
    """A colour `#rrggbb` that lets through what lies below it; `share`: how much of it is left."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{share})"
