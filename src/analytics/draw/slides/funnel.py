"""Families that reached each stage, from the first stage down, all bars on one scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.slides.bars import sizes_of
from analytics.draw.slides.nodes import MIDDLE, more, rectangle, text
from analytics.draw.slides.typeface import SMALLEST, shortened, width
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Pen
    from analytics.vocabulary.picture import Funnel, Step

_ROW, _TALLEST = 43.5, 104
_THICKEST = 54
_NAMES = 0.34  # of the width, for names at most
_SHARES = 0.3  # of the width, for shares at most
_LEAST = 0.18  # of the width, for bars at least
_AIR = 24


def funnel(part: Funnel, box: Box, pen: Pen) -> str:
    """Name, bar, count and share in columns; the first and the last stage are always among them."""
    rows = _rows(part.steps, int(box.height / _ROW))
    row = min(_TALLEST, box.height / max(1, len(rows)))
    steps = part.steps
    size = next((each for each in sizes_of(row) if _whole(steps, each, box.width)), SMALLEST)
    names = min(_NAMES * box.width, max((width(s.name, size) for s in steps), default=0))
    counted = [step for step in steps if step.value is not None]
    counts = max((width(s.text, size, bold=True) for s in counted), default=0)
    free = box.width - names - counts - 3 * _AIR
    shares = max((width(step.share, size) for step in steps), default=0)
    shares = min(shares, _SHARES * box.width, max(0.0, free - _LEAST * box.width))
    most = max((step.value or 0 for step in counted), default=0) or 1
    left = box.x + names + _AIR
    drawn = []
    for place, step in enumerate(rows):
        middle = box.y + (place + 0.5) * row
        base = middle + MIDDLE * size
        if isinstance(step, int):
            drawn.append(text(left, base, more(step, "tahap"), pen.look.muted, size=size))
            continue
        name = shortened(step.name, size, names)
        drawn.append(text(left - _AIR, base, name, pen.look.ink, size=size, anchor="end"))
        if step.value is None:
            told = shortened(step.text, size, box.right - left)
            drawn.append(text(left, base, told, pen.look.muted, size=size))
            continue
        long = max(4.0, (free - shares) * step.value / most)
        thick = min(_THICKEST, 0.68 * row)
        bar = (left, middle - thick / 2, long, thick)
        drawn.append(rectangle(*bar, fill=pen.look.accent))
        if part.standing is Standing.EXAMPLE:
            drawn.append(rectangle(*bar, fill=pen.hatch))
        x = left + long + 0.7 * _AIR
        drawn.append(text(x, base, step.text, pen.look.ink, size=size, bold=True))
        if step.share:
            told = shortened(step.share, size, shares)
            drawn.append(text(box.right, base, told, pen.look.muted, size=size, anchor="end"))
    return "".join(drawn)


def _whole(steps: tuple[Step, ...], size: float, room: float) -> bool:
    """True if no name and no share has to be cut."""
    names = max((width(step.name, size) for step in steps), default=0)
    counts = max((width(s.text, size, bold=True) for s in steps if s.value is not None), default=0)
    shares = max((width(step.share, size) for step in steps), default=0)
    fits = names <= _NAMES * room and shares <= _SHARES * room
    return fits and names + counts + shares + 3 * _AIR <= (1 - _LEAST) * room


def _rows(steps: tuple[Step, ...], room: int) -> list[Step | int]:
    """All stages; where they do not fit, how many between the first ones and the last."""
    if len(steps) <= room:
        return list(steps)
    kept = max(1, room - 2)
    return [*steps[:kept], len(steps) - kept - 1, steps[-1]]
