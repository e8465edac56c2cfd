"""A plot whose two axes are numbers: round ones upwards, and to the right."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from analytics.draw.slides.axes import levels, ticks, written
from analytics.draw.slides.layout import LINE
from analytics.draw.slides.nodes import rule, text
from analytics.draw.slides.typeface import SMALLEST, shortened, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Pen

SIDE: Final = 28
"""Units left and right of the first and the last value."""
_NEEDED = 170  # units from one number to the next
_APART = 26  # between the words of two numbers


@dataclass(frozen=True, slots=True)
class Plane:
    """From two numbers to units."""

    plot: Box
    ends: tuple[float, float]
    marks: tuple[float, ...]
    unit: str

    def x(self, value: float) -> float:
        """Where a value is to the right."""
        low, high = self.ends
        share = (value - low) / (high - low) if high > low else 0.5
        return self.plot.x + SIDE + share * (self.plot.width - 2 * SIDE)

    def y(self, value: float) -> float:
        """Where a value is upwards."""
        share = (value - self.marks[0]) / (self.marks[-1] - self.marks[0])
        return self.plot.bottom - share * self.plot.height

    def draw(self, across: str, at: Sequence[float], pen: Pen, told: str = "") -> str:
        """Both axes, `at` with numbers; `across` names the one to the right, `told` its end."""
        plot, look = self.plot, pen.look
        drawn = [levels(plot, self.marks, self.unit, pen)]
        base = plot.bottom + 0.9 * LINE
        labels = written(at, "") if len(at) > 1 else written((*at, *(v + 1 for v in at)), "")
        for value, label in zip(at, labels, strict=False):
            x = self.x(value)
            drawn.append(rule(x, plot.bottom, x, plot.bottom + 10, look.rule, stroke_width=3))
            drawn.append(text(x, base, label, look.muted, anchor="middle"))
        room = plot.width - (width(told, SMALLEST) + _APART if told else 0)
        named = shortened(across, SMALLEST, room)
        drawn.append(text(plot.x, base + LINE, named, look.muted))
        if told:
            drawn.append(text(plot.right, base + LINE, told, look.muted, anchor="end"))
        return "".join(drawn)

    def apart(self, at: Sequence[float], labels: Iterable[str]) -> list[float]:
        """Every one of `at`, or every second, or third: as many as have room for any label."""
        wide = max((width(label, SMALLEST) for label in labels), default=0.0) + _APART
        for step in range(1, len(at) + 1):
            kept = [self.x(value) for value in at[::step]]
            if all(right - left >= wide for left, right in pairwise(kept)):
                return list(at[::step])
        return list(at[:1])


def ends_of(values: Sequence[float]) -> tuple[float, float]:
    """The least and the greatest value; from zero where none is below."""
    return min(0.0, *values), max(0.0, *values)


def round_numbers(ends: tuple[float, float], room: float) -> tuple[float, ...]:
    """Round numbers within two ends, as many as stand apart in `room` units."""
    low, high = ends
    if high <= low:
        return (low,)
    found = ticks(low, high, max(1, int(room / _NEEDED)))
    hair = (high - low) * 1e-9
    return tuple(mark for mark in found if low - hair <= mark <= high + hair)
