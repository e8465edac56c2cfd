"""Figures over the years: the line a slide is about, lines beside it, targets, broken methods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.draw.slides.axes import Axes, has_sign, marks_of, side
from analytics.draw.slides.breaks import breaks
from analytics.draw.slides.goals import gutter, targets
from analytics.draw.slides.labels import Area, Free, around
from analytics.draw.slides.layout import LINE, Box
from analytics.draw.slides.legend import SHORT, Entry, legend
from analytics.draw.slides.nodes import (
    MIDDLE,
    SYMBOL,
    path,
    standings,
    symbol,
    text,
    units,
)
from analytics.draw.slides.typeface import SMALLEST, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.draw.slides.nodes import Attributes, Pen
    from analytics.vocabulary.picture import Line, LineChart, Point

_DASHES = ("16 9", "4 9", "26 8 4 8", "10 5 3 5 3 5")
_LIFT = 44  # from a point to the middle of its figure
_MARK = SYMBOL + 3  # around a point, kept free of words
_LIFTED = 40  # for figures above the highest point
_GOALS = "target menurut dokumen"


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A line with how it is drawn."""

    line: Line
    colour: str
    look: Attributes


def line_chart(part: LineChart, box: Box, pen: Pen) -> str:
    """A legend above, the plot, and targets with their documents at the right edge."""
    short = box.height < SHORT
    dashes = iter(_DASHES * len(part.lines))
    drawn_as = [_styled(line, dashes, pen) for line in part.lines]
    told_above, top = _legend(part, drawn_as, box, pen)
    points = [point for line in part.lines for point in line.points]
    years = [point.year for point in points] + [goal.year for goal in part.goals]
    if not years:
        return told_above
    values = [point.value for point in points]
    values += [end for goal in part.goals for end in (goal.low, goal.high)]
    found = {point.standing for point in points}
    told = not short and len(found) > 1
    bottom = box.bottom - LINE * (2.5 if told else 1.15)
    rows = min(1 if short else 2, len(part.breaks))
    ceiling, top = top, top + rows * LINE + _LIFTED
    marks = marks_of(values, part.unit, bottom - top)
    left, right = side(marks, part.unit), gutter(part.goals, box.width)
    plot = Box(box.x + left, top, box.width - left - right, bottom - top)
    axes = Axes(plot, (min(years), max(years)), marks, part.unit)
    free = Free(Box(plot.x, ceiling, plot.width, bottom - ceiling))
    drawn = [told_above, axes.draw(pen), breaks(part.breaks, rows, axes, free, pen)]
    drawn.append(targets(part.goals, axes, free, Box(plot.right, top, right, plot.height), pen))
    # The strong one lies on top.
    weakest_first = sorted(drawn_as, key=lambda each: each.line.strong)
    apart = [year for year, _ in part.breaks]
    drawn += [_course(each, apart, axes, free, pen) for each in weakest_first]
    drawn.append(_figures(part.lines, axes, free, pen))
    if told:
        drawn.append(standings(found, plot.x, box.bottom - LINE / 2, pen))
    return "".join(drawn)


def _styled(line: Line, dashes: Iterator[str], pen: Pen) -> _Drawn:
    if line.strong:
        return _Drawn(line, pen.look.accent, {"stroke_width": 8})
    return _Drawn(line, pen.look.muted, {"stroke_width": 4, "stroke_dasharray": next(dashes)})


def _legend(part: LineChart, drawn_as: list[_Drawn], box: Box, pen: Pen) -> tuple[str, float]:
    """Names beside a piece of their line, in rows from the left; and where the plot may begin."""
    entries = [Entry(each.line.name, each.colour, each.look, each.line.strong) for each in drawn_as]
    if part.goals:
        entries.append(Entry(_GOALS, pen.look.target, {"stroke_width": 9}))
    if not has_sign(part.unit):
        entries.append(Entry(f"satuan: {part.unit}", pen.look.muted, {}))
    return legend(entries, 1 if box.height < SHORT else 3, box, pen)


def _course(each: _Drawn, apart: list[int], axes: Axes, free: Free, pen: Pen) -> str:
    """The line, broken where a year is missing or a method changed, and a shape a figure."""
    course = ""
    before: Point | None = None
    for point in each.line.points:
        x, y = axes.x(point.year), axes.y(point.value)
        joined = before is not None and point.year - before.year == 1 and point.year not in apart
        course += f"{'L' if joined else 'M'}{units(x)} {units(y)}"
        if before is not None and joined:
            free.avoid_line(axes.x(before.year), axes.y(before.value), x, y)
        free.take((x - _MARK, y - _MARK, x + _MARK, y + _MARK))
        before = point
    look: Attributes = {"fill": "none", "stroke": each.colour, "stroke_linejoin": "round"}
    drawn = [path(course, look | each.look)]
    drawn += [
        symbol(
            point.standing,
            (axes.x(point.year), axes.y(point.value)),
            pen,
            each.colour,
            f"{each.line.name} {point.year}: {point.text} ({point.standing.short_label})",
        )
        for point in each.line.points
    ]
    return "".join(drawn)


def _figures(found: tuple[Line, ...], axes: Axes, free: Free, pen: Pen) -> str:
    """Figures beside their points where they touch nothing; ends first, the strong line before."""
    order = sorted(found, key=lambda line: not line.strong)
    wanted = [(line, point) for line in order for point in _ends(line)]
    wanted += [(line, point) for line in order if line.strong for point in line.points]
    drawn, told = [], set()
    for line, point in wanted:
        if (line.name, point.year) in told:
            continue
        spot = free.first(_around(point, axes, bold=line.strong, end=point in _ends(line)))
        if spot is None:
            continue
        told.add((line.name, point.year))
        colour = pen.look.accent if line.strong else pen.look.muted
        middle, base = (spot[0] + spot[2]) / 2, (spot[1] + spot[3]) / 2 + MIDDLE * SMALLEST
        drawn.append(
            text(
                middle,
                base,
                point.text,
                colour,
                bold=line.strong,
                anchor="middle",
                halo=pen.look.ground,
            )
        )
    return "".join(drawn)


def _ends(line: Line) -> list[Point]:
    return [line.points[-1], line.points[0]] if line.points else []


def _around(point: Point, axes: Axes, *, bold: bool, end: bool) -> Iterator[Area]:
    """Above a point or below it; at an end of its line also aside, as no other is meant there."""
    x, y = axes.x(point.year), axes.y(point.value)
    half = width(point.text, SMALLEST, bold=bold) / 2
    for lift in (_LIFT, _LIFT * 1.25):
        for up in (-lift, lift):
            yield around(x, y + up + MIDDLE * SMALLEST, point.text, bold=bold)
    if not end:
        return
    for aside in (half + 26, -half - 26):
        yield around(x + aside, y + MIDDLE * SMALLEST, point.text, bold=bold)
    for lift in (_LIFT, _LIFT * 1.6, _LIFT * 2.1, _LIFT * 2.6):
        for aside in (0.0, half * 0.6, -half * 0.6, half + 20, -half - 20):
            for up in (-lift, lift):
                yield around(x + aside, y + up + MIDDLE * SMALLEST, point.text, bold=bold)
