"""Where words go that would lie on one another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analytics.draw.slides.nodes import MIDDLE
from analytics.draw.slides.typeface import SMALLEST, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from analytics.draw.slides.layout import Box

_HALF = 0.52  # of the size of letters: half the height that is kept free for a line of words
_STEP = 9.0  # units between the points of a line that words keep clear of

Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def around(middle: float, base: float, text: str, *, bold: bool = False) -> Area:
    """What a line of the smallest letters covers that is centred on `middle`."""
    half = width(text, SMALLEST, bold=bold) / 2 + 4
    centre = base - MIDDLE * SMALLEST
    return middle - half, centre - _HALF * SMALLEST, middle + half, centre + _HALF * SMALLEST


@dataclass(slots=True)
class Free:
    """The part of a picture no words stand on yet."""

    box: Box
    taken: list[Area] = field(default_factory=list)
    lines: list[tuple[float, float]] = field(default_factory=list)

    def avoid_line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Words keep clear of it."""
        steps = max(1, round(max(abs(x2 - x1), abs(y2 - y1)) / _STEP))
        self.lines += [
            (x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps)
            for step in range(steps + 1)
        ]

    def holds(self, area: Area) -> bool:
        """True if nothing is there, and it is within the box."""
        left, top, right, bottom = area
        within = left >= self.box.x and right <= self.box.right
        if not within or top < self.box.y or bottom > self.box.bottom:
            return False
        return not self.words(area) and not any(
            left < x < right and top < y < bottom for x, y in self.lines
        )

    def words(self, area: Area) -> bool:
        """True if other words or marks are there."""
        left, top, right, bottom = area
        return any(left < r and x < right and top < b and y < bottom for x, y, r, b in self.taken)

    def take(self, area: Area) -> None:
        """Keep others away."""
        self.taken.append(area)

    def first(self, areas: Iterable[Area]) -> Area | None:
        """The first that is free, taken; None where none is."""
        found = next((area for area in areas if self.holds(area)), None)
        if found:
            self.take(found)
        return found


def levelled(wanted: Sequence[float], room: float) -> list[float]:
    """What each may take of `room`: all it wants where that fits, else the widest give way."""
    level = room
    if sum(wanted) > room:
        level = room / len(wanted)
        for _ in wanted:
            narrow = [wide for wide in wanted if wide <= level]
            level = (room - sum(narrow)) / max(1, len(wanted) - len(narrow))
    return [min(wide, level) for wide in wanted]


def spaced(
    at: Sequence[float], sizes: Sequence[float], low: float, high: float, gap: float
) -> list[float]:
    """Middles near `at`, ascending, of things of `sizes` that are `gap` apart within two edges."""
    middles: list[float] = []
    edge = low
    for place, size in zip(at, sizes, strict=True):
        middles.append(max(place, edge + size / 2))
        edge = middles[-1] + size / 2 + gap
    edge = high
    for place in range(len(middles) - 1, -1, -1):
        middles[place] = min(middles[place], edge - sizes[place] / 2)
        edge = middles[place] - sizes[place] / 2 - gap
    return middles
