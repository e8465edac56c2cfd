"""Lines over the years on paper: told apart by weight and dash, so that grey will do."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import cycle, pairwise
from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.draw.apart import apart
from analytics.draw.paper import svg
from analytics.draw.slides.typeface import shortened
from analytics.vocabulary.standing import Standing
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analytics.vocabulary.picture import Goal, Line, LineChart, Point

_DASHES = ("5 2.5", "1.2 2.2", "7 2 1.2 2", "3 1.5")
_TOP, _BOTTOM = 20.0, 18.0
_GAP = 10.5  # from one name at the right to the next
_RINGS = 4  # lines across, at most
_NO_ZERO = frozenset({"", "indeks", "rasio", "tahun"})
_KEY = 20.0  # points of a piece of line before its name
_LONGEST = 140.0  # points of a name at the right
# About their middle, one unit to each side.
_SHAPES = {
    Standing.OFFICIAL: "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z",
    Standing.QUOTED: "M-1 -1h2v2h-2z",
    Standing.ESTIMATE: "M0 -1.4l1.4 1.4l-1.4 1.4l-1.4 -1.4z",
    Standing.EXAMPLE: "M-1 -1l2 2m0 -2l-2 2",
}


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where years and values lie."""

    left: float
    right: float
    top: float
    bottom: float
    years: tuple[int, int]
    values: tuple[float, float]

    def x(self, year: float) -> float:
        first, last = self.years
        return self.left + (self.right - self.left) * (year - first) / max(1, last - first)

    def y(self, value: float) -> float:
        low, high = self.values
        return self.bottom - (self.bottom - self.top) * (value - low) / (high - low)


def trend(chart: LineChart, width: float, height: float) -> str:
    """The chart as SVG, `width` by `height` points.

    Raises:
        ValueError: the chart has no point and no target.
    """
    frame, step = _frame(chart, width, height)
    pieces = [
        *_axes(frame, step, chart.unit),
        *_breaks(frame, chart.breaks),
        *_lines(frame, chart.lines, [year for year, _ in chart.breaks]),
        *_goals(frame, chart.goals),
        *_names(frame, chart),
    ]
    return svg.picture(width, height, pieces)


def _frame(chart: LineChart, width: float, height: float) -> tuple[_Frame, float]:
    years = [p.year for line in chart.lines for p in line.points] + [g.year for g in chart.goals]
    values = [p.value for line in chart.lines for p in line.points]
    values += [end for goal in chart.goals for end in (goal.low, goal.high)]
    low, high = min(values), max(values)
    if chart.unit not in _NO_ZERO:
        low, high = min(low, 0), max(high, 0)
    step = _step((high - low or 1) / _RINGS)
    ends = (math.floor(low / step) * step, math.ceil((high + step * 0.05) / step) * step)
    longest = max((svg.room(end.text, svg.SMALL, bold=end.bold) for end in _ends(chart)), default=0)
    right = width - min(longest + 12 + _KEY, width * 0.5)
    beside = [svg.room(text, svg.SMALL) for _, text in _marks(ends, step)]
    above = [svg.room(p.text, svg.SMALL) / 2 for line in chart.lines for p in line.points]
    box = (max(*beside, *above, svg.room(chart.unit, svg.SMALL)) + 8, right, _TOP, height - _BOTTOM)
    return _Frame(*box, (min(years), max(years)), ends), step


def _marks(ends: tuple[float, float], step: float) -> list[tuple[float, str]]:
    """Values along the axis, and how they are written."""
    low, high = ends
    decimals = max(0, -math.floor(math.log10(step)))
    values = [low + mark * step for mark in range(round((high - low) / step) + 1)]
    return [(value, number(value, decimals)) for value in values]


def _step(wanted: float) -> float:
    """The next 1, 2, 5, 10 ... above."""
    power: float = 10.0 ** math.floor(math.log10(wanted))
    return next(power * m for m in (1, 2, 5, 10) if power * m >= wanted * 0.999)


def _axes(frame: _Frame, step: float, unit: str) -> Iterator[str]:
    for mark, (value, text) in enumerate(_marks(frame.values, step)):
        y = frame.y(value)
        colour, weight = (theme.MUTED, 0.7) if mark == 0 else ("#c9d3da", 0.5)
        yield svg.stroke([(frame.left, y), (frame.right, y)], colour, weight)
        yield svg.words(text, frame.left - 5, y + 2.8, theme.MUTED, svg.SMALL, anchor="end")
    yield svg.words(unit, frame.left - 5, frame.top - 9, theme.MUTED, svg.SMALL, anchor="end")
    first, last = frame.years
    every = max(1, math.ceil((last - first + 1) * 21 / (frame.right - frame.left)))
    for year in range(first, last + 1):
        if (last - year) % every == 0:
            place = (frame.x(year), frame.bottom + 12)
            yield svg.words(str(year), *place, theme.MUTED, svg.SMALL, anchor="middle")


def _breaks(frame: _Frame, breaks: Sequence[tuple[int, str]]) -> Iterator[str]:
    for year, reason in breaks:
        x = frame.x(year - 0.5)
        if frame.left <= x <= frame.right:
            yield svg.stroke([(x, frame.top - 6), (x, frame.bottom)], theme.BREAK, 0.8, "2 2")
            late = x > (frame.left + frame.right) / 2
            place = (x - 3 if late else x + 3, frame.top - 9)
            anchor = "end" if late else "start"
            yield svg.words(reason, *place, theme.BREAK, svg.SMALL, anchor=anchor)


def _lines(frame: _Frame, lines: Sequence[Line], apart: Sequence[int]) -> Iterator[str]:
    dashes = cycle(_DASHES)
    drawn = [(line, "" if line.strong else next(dashes)) for line in lines]
    for line, dash in sorted(drawn, key=lambda each: each[0].strong):
        colour, weight = (theme.ACCENT, 2.0) if line.strong else (theme.MUTED, 1.2)
        for before, after in pairwise(line.points):
            if after.year - before.year == 1 and after.year not in apart:
                ends = [(frame.x(p.year), frame.y(p.value)) for p in (before, after)]
                yield svg.stroke(ends, colour, weight, dash)
        for point in line.points:
            yield _mark(frame, point, colour, strong=line.strong)
        if line.strong:
            yield from _written(frame, line)


def _mark(frame: _Frame, point: Point, colour: str, *, strong: bool) -> str:
    """Full where the figure is official, hollow where it is not; the shape is of its standing."""
    size = 2.6 if strong else 2.0
    fill = colour if point.standing is Standing.OFFICIAL else "#ffffff"
    place = f"translate({svg.at(frame.x(point.year))} {svg.at(frame.y(point.value))})"
    return (
        f'<path transform="{place} scale({svg.at(size)})" d="{_SHAPES[point.standing]}" '
        f'fill="{fill}" stroke="{colour}" stroke-width="{svg.at(1 / size)}"/>'
    )


def _written(frame: _Frame, line: Line) -> Iterator[str]:
    """The value above each point of the line the chart is about, as many as have room."""
    taken = -math.inf
    for place, point in enumerate(reversed(line.points)):
        x = frame.x(point.year)
        half = svg.room(point.text, svg.SMALL) / 2
        if place and taken - x < 2 * half:
            continue
        taken = x
        y = frame.y(point.value) - 6
        bold = place == 0
        yield svg.words(point.text, x, y, theme.INK, svg.SMALL, anchor="middle", bold=bold)


def _goals(frame: _Frame, goals: Sequence[Goal]) -> Iterator[str]:
    for goal in goals:
        x, low, high = frame.x(goal.year), frame.y(goal.low), frame.y(goal.high)
        for y in {low, high}:
            yield svg.stroke([(x - 5, y), (x + 5, y)], theme.TARGET, 1.8)
        if low != high:
            yield svg.stroke([(x, low), (x, high)], theme.TARGET, 0.9)


@dataclass(frozen=True, slots=True)
class _End:
    """What is written at the right, beside a piece of what it names."""

    text: str
    value: float
    colour: str
    weight: float
    dash: str = ""
    bold: bool = False


def _ends(chart: LineChart) -> Iterator[_End]:
    dashes = cycle(_DASHES)
    for line in chart.lines:
        dash = "" if line.strong else next(dashes)
        if line.points:
            last = line.points[-1]
            value = "" if line.strong else f" {last.text} ({last.year})"
            colour, weight = (theme.ACCENT, 2.0) if line.strong else (theme.MUTED, 1.2)
            text = _cut(line.name) + value
            yield _End(text, last.value, colour, weight, dash, bold=line.strong)
    for goal in chart.goals:
        text = f"target {goal.year}: {goal.text} ({_cut(goal.document)})"
        yield _End(text, (goal.low + goal.high) / 2, theme.TARGET, 1.8)


def _cut(text: str) -> str:
    return shortened(text, svg.SMALL, _LONGEST)


def _names(frame: _Frame, chart: LineChart) -> Iterator[str]:
    ends = sorted(_ends(chart), key=lambda end: end.value)
    heights = [frame.bottom - frame.y(end.value) for end in ends]
    for end, shift in zip(ends, apart(heights, _GAP), strict=True):
        x, y = frame.right + 12, frame.y(end.value) - shift
        yield svg.stroke([(x, y), (x + _KEY - 4, y)], end.colour, end.weight, end.dash)
        yield svg.words(end.text, x + _KEY, y + 2.8, end.colour, svg.SMALL, bold=end.bold)
