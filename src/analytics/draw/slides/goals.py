"""Targets of documents: a short bar at their year, and their words at the right edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.apart import apart
from analytics.draw.slides.labels import spaced
from analytics.draw.slides.layout import LINE
from analytics.draw.slides.nodes import MIDDLE, more, rectangle, rule, text
from analytics.draw.slides.typeface import SMALLEST, shortened, width

if TYPE_CHECKING:
    from analytics.draw.slides.axes import Axes
    from analytics.draw.slides.labels import Free
    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Pen
    from analytics.vocabulary.picture import Goal

_HALF, _THICK = 22, 9
_GUTTER, _WIDEST = 0.41, 0.5  # of the width; where that is little, up to half of it
_LEAST = 500  # units, for the words that count those left out
_BESIDE = 56  # from the plot to the words


def gutter(goals: tuple[Goal, ...], room: float) -> float:
    """Units the words of targets take right of the plot."""
    if not goals:
        return 0.0
    most = min(max(_LEAST, _GUTTER * room), _WIDEST * room)
    return min(most, max(map(_wide, goals)) + _BESIDE + 4)


def targets(goals: tuple[Goal, ...], axes: Axes, free: Free, beside: Box, pen: Pen) -> str:
    """Marks in the plot, words in `beside`, a thin line from one to the other."""
    most = max(1, int(beside.height / LINE))
    shown = sorted(goals, key=lambda goal: -goal.high)
    rest = len(shown) - most + 1 if len(shown) > most else 0
    told = shown[: len(shown) - rest]
    at = [axes.y((goal.low + goal.high) / 2) for goal in told]
    low, high = beside.y - LINE / 2, beside.bottom + LINE / 2 - (LINE if rest else 0)
    wished = [y + shift for y, shift in zip(at, apart(at, LINE), strict=True)]
    middles = spaced(wished, [LINE] * len(told), low, high, 0)
    drawn = [_mark(goal, axes, free, pen) for goal in shown]
    left = beside.x + _BESIDE
    for goal, y, middle in zip(told, at, middles, strict=True):
        x = axes.x(goal.year) + _HALF + 6
        drawn.append(rule(x, y, beside.x + 14, y, pen.look.rule))
        drawn.append(rule(beside.x + 14, y, left - 10, middle, pen.look.rule))
        base = middle + MIDDLE * SMALLEST
        drawn.append(text(left, base, str(goal.year), pen.look.target))
        x = left + width(_year(goal), SMALLEST)
        drawn.append(text(x, base, goal.text, pen.look.target, bold=True))
        x += width(f"{goal.text}  ", SMALLEST, bold=True)
        room, document = beside.right - x, goal.document
        if width(document, SMALLEST) > room:
            document = document.replace("Kabupaten ", "Kab. ")
        document = shortened(document, SMALLEST, room)
        drawn.append(text(x, base, document, pen.look.target))
    if rest:
        base = beside.bottom + LINE / 2 - LINE / 2 + MIDDLE * SMALLEST
        drawn.append(text(left, base, more(rest, "target"), pen.look.target))
    return "".join(drawn)


def _mark(goal: Goal, axes: Axes, free: Free, pen: Pen) -> str:
    """A bar at one value; a span is as high as it is."""
    x = axes.x(goal.year)
    top, bottom = axes.y(goal.high), axes.y(goal.low)
    free.take((x - _HALF - 4, top - 12, x + _HALF + 4, bottom + 12))
    high = max(_THICK, bottom - top)
    middle = (top + bottom) / 2
    place = (x - _HALF, middle - high / 2, 2 * _HALF, high)
    if bottom - top <= _THICK:
        return rectangle(*place, fill=pen.look.target)
    return rectangle(
        *place, fill=pen.look.target, fill_opacity=0.25, stroke=pen.look.target, stroke_width=4
    )


def _year(goal: Goal) -> str:
    return f"{goal.year}  "


def _wide(goal: Goal) -> float:
    year = width(_year(goal), SMALLEST)
    return year + width(f"{goal.text}  ", SMALLEST, bold=True) + width(goal.document, SMALLEST)
