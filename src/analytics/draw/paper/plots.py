"""Plots of graduation on paper: as on a slide, in letters of the size of the text around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.draw.paper import svg
from analytics.draw.slides.layout import Box
from analytics.draw.slides.look import Look
from analytics.draw.slides.nodes import Pen, definitions
from analytics.draw.slides.svg import part_drawn
from analytics.draw.slides.typeface import SMALLEST

if TYPE_CHECKING:
    from analytics.vocabulary.plot import Plot

_UNITS: Final = SMALLEST / svg.NORMAL
"""Of a slide in a point of paper."""


def plot(part: Plot, width: float, height: float) -> str:
    """The plot as SVG, `width` by `height` points."""
    pen = Pen(Look.LIGHT, "plot")
    drawn = part_drawn(part, Box(0, 0, width * _UNITS, height * _UNITS), pen)
    small = f'<g transform="scale({svg.at(1 / _UNITS)})">'
    return svg.picture(width, height, [definitions(pen), small, drawn, "</g>"])
