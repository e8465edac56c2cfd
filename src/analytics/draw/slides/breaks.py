"""Years in which a method changed: a dashed line before them, and the reason above the plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.slides.layout import LINE
from analytics.draw.slides.nodes import lines, more, rule
from analytics.draw.slides.typeface import SMALLEST, shortened, width

if TYPE_CHECKING:
    from analytics.draw.slides.axes import Axes
    from analytics.draw.slides.labels import Free
    from analytics.draw.slides.nodes import Attributes, Pen

_BESIDE = 14  # from the line to its words


def breaks(found: tuple[tuple[int, str], ...], rows: int, axes: Axes, free: Free, pen: Pen) -> str:
    """All lines, and `rows` reasons, one on another; the last row counts those left out."""
    drawn, colour, plot = [], pen.look.warn, axes.plot
    dashed: Attributes = {"stroke_width": 3, "stroke_dasharray": "10 8"}
    for place, (year, reason) in enumerate(found):
        x, row = axes.x(year - 0.5), min(place, rows - 1)
        y = free.box.y + LINE * row
        drawn.append(rule(x, y + 8, x, plot.bottom, colour, **dashed))
        if place != row:
            continue
        last = row == rows - 1 and len(found) > rows
        told = more(len(found) - rows + 1, "metode") if last else reason
        right, left = plot.right - x - _BESIDE, x - plot.x - _BESIDE
        wide = width(told, SMALLEST)
        if wide <= right or right >= left:
            told = shortened(told, SMALLEST, right)
            drawn.append(lines(x + _BESIDE, y, (told,), colour))
            free.take((x, y, x + _BESIDE + width(told, SMALLEST) + 8, y + LINE))
        else:
            told = shortened(told, SMALLEST, left)
            drawn.append(lines(x - _BESIDE, y, (told,), colour, anchor="end"))
            free.take((x - _BESIDE - width(told, SMALLEST) - 8, y, x, y + LINE))
    return "".join(drawn)
