"""The two axes of a chart of years: round numbers upwards, years to the right."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from analytics.draw.slides.layout import LINE
from analytics.draw.slides.nodes import MIDDLE, rule, text
from analytics.draw.slides.typeface import SMALLEST, width
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Pen

TICKS: Final = 20
"""Between numbers and the plot."""
_STEPS = (1, 2, 2.5, 5, 10)
_LINES = 5  # across the plot at most
_APART = 80  # units between them at least
_SIDE = 40  # units left and right of the first and the last year
_ROOM = 0.06  # of the values, above the highest and below the lowest
_NEEDED = 108  # units from one year written to the next
_SIGNS = {"%": "%", "persen": "%", "": ""}
_NO_ZERO = frozenset({"indeks", "rasio", "tahun"})


def ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Round numbers from the one at or below `low` to the one at or above `high`.

    No more than `most` steps, or one more where neither end is round.
    """
    rough = (high - low) / most
    scale = 10.0 ** math.floor(math.log10(rough))
    step = next(s * scale for s in _STEPS if s * scale >= rough * (1 - 1e-9))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(round(place * step, 10) for place in range(first, last + 1))


@dataclass(frozen=True, slots=True)
class Axes:
    """From years and values to units."""

    plot: Box
    years: tuple[int, int]
    marks: tuple[float, ...]
    unit: str

    def x(self, year: float) -> float:
        """Where a year is."""
        first, last = self.years
        share = (year - first) / ((last - first) or 1) if last > first else 0.5
        return self.plot.x + _SIDE + share * (self.plot.width - 2 * _SIDE)

    def y(self, value: float) -> float:
        """Where a value is."""
        share = (value - self.marks[0]) / (self.marks[-1] - self.marks[0])
        return self.plot.bottom - share * self.plot.height

    def draw(self, pen: Pen) -> str:
        """Hairlines with their numbers left of them, and years below."""
        plot, drawn = self.plot, [levels(self.plot, self.marks, self.unit, pen)]
        base = plot.bottom + 0.9 * LINE
        drawn += [
            text(self.x(year), base, str(year), pen.look.muted, anchor="middle")
            for year in self.shown()
        ]
        return "".join(drawn)

    def shown(self) -> list[int]:
        """Years that are written: from the last backwards, as many as stand apart."""
        first, last = self.years
        one = self.x(first + 1) - self.x(first) if last > first else _NEEDED
        step = max(1, math.ceil(_NEEDED / one))
        return list(range(last, first - 1, -step))


def levels(plot: Box, marks: Sequence[float], unit: str, pen: Pen) -> str:
    """Hairlines across the plot at round numbers, which stand left of them."""
    drawn = []
    for place, (mark, label) in enumerate(zip(marks, written(marks, unit), strict=True)):
        y = plot.bottom - (mark - marks[0]) / (marks[-1] - marks[0]) * plot.height
        colour = pen.look.grid if place else pen.look.rule
        drawn.append(rule(plot.x, y, plot.right, y, colour, stroke_width=2 if place else 3))
        base = y + MIDDLE * SMALLEST
        drawn.append(text(plot.x - TICKS, base, label, pen.look.muted, anchor="end"))
    return "".join(drawn)


def marks_of(values: Sequence[float], unit: str, height: float) -> tuple[float, ...]:
    """Round numbers around all values; from zero, which a share and a count have.

    As many as stand apart in `height`, from two on.
    """
    low, high = min(values), max(values)
    if unit not in _NO_ZERO:
        low, high = min(low, 0), max(high, 0)
    room = (high - low) * _ROOM or 1
    most = max(1, min(_LINES, int(height / _APART)))
    return ticks(low if low == 0 else low - room, high if high == 0 > low else high + room, most)


def written(marks: Sequence[float], unit: str) -> list[str]:
    """All with the decimals that the step between them needs, the highest with its sign."""
    step = marks[1] - marks[0]
    decimals = next((d for d in range(6) if abs(step - round(step, d)) < 1e-9), 6)
    told = [number(mark, decimals) for mark in marks]
    return [*told[:-1], told[-1] + _SIGNS.get(unit, "")]


def has_sign(unit: str) -> bool:
    """True if a sign beside a number of the axis tells the unit; others stand in the legend."""
    return unit in _SIGNS


def side(marks: Sequence[float], unit: str) -> float:
    """The room that the numbers of `marks` take left of the plot."""
    return max(width(label, SMALLEST) for label in written(marks, unit)) + TICKS
