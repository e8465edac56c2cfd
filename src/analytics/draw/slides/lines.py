"""Figures over the years: the line a slide is about, lines beside it, targets, broken methods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.draw.slides.axes import Axes, is_short, marks_of, side
from analytics.draw.slides.goals import gutter, targets
from analytics.draw.slides.labels import Area, Free, around
from analytics.draw.slides.layout import LINE, Box
from analytics.draw.slides.nodes import (
    MIDDLE,
    SYMBOL,
    lines,
    more,
    path,
    rule,
    standings,
    symbol,
    text,
    units,
)
from analytics.draw.slides.typeface import SMALLEST, limited, shortened, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.draw.slides.nodes import Attributes, Pen
    from analytics.vocabulary.picture import Line, LineChart, Point

_DASHES = ("16 9", "4 9", "26 8 4 8", "10 5 3 5 3 5")
_SAMPLE = 72  # units of a line in the legend
_BETWEEN = 52
_LIFT = 44  # from a point to the middle of its figure
_BREAK = 0.42  # of the width, for the reason of one break
_ABOVE = 18  # between legend and plot
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
    dashes = iter(_DASHES * len(part.lines))
    drawn_as = [_styled(line, dashes, pen) for line in part.lines]
    legend, top = _legend(part, drawn_as, box, pen)
    found = {point.standing for line in part.lines for point in line.points}
    below = LINE * 1.15 + (LINE * 1.35 if len(found) > 1 else 0)
    reasons, high = _reasons(part.breaks, box.width)
    top += high + _LIFTED
    points = [point for line in part.lines for point in line.points]
    values = [point.value for point in points]
    values += [end for goal in part.goals for end in (goal.low, goal.high)]
    years = [point.year for point in points] + [goal.year for goal in part.goals]
    if not values:
        return legend
    marks = marks_of(values, part.unit)
    left, right = side(marks, part.unit), gutter(part.goals, box.width)
    plot = Box(box.x + left, top, box.width - left - right, box.bottom - below - top)
    axes = Axes(plot, (min(years), max(years)), marks, part.unit)
    ceiling = top - high - _LIFTED
    free = Free(Box(plot.x, ceiling, plot.width, plot.bottom - ceiling))
    drawn = [legend, axes.draw(pen), _breaks(part.breaks, reasons, axes, free, pen)]
    drawn.append(targets(part.goals, axes, free, Box(plot.right, top, right, plot.height), pen))
    # The strong one lies on top.
    weakest_first = sorted(drawn_as, key=lambda each: each.line.strong)
    drawn += [_course(each, axes, free, pen) for each in weakest_first]
    drawn.append(_figures(part.lines, axes, free, pen))
    if len(found) > 1:
        drawn.append(standings(found, plot.x, box.bottom - LINE / 2, pen))
    return "".join(drawn)


def _styled(line: Line, dashes: Iterator[str], pen: Pen) -> _Drawn:
    if line.strong:
        return _Drawn(line, pen.look.accent, {"stroke_width": 8})
    return _Drawn(line, pen.look.muted, {"stroke_width": 4, "stroke_dasharray": next(dashes)})


def _legend(part: LineChart, drawn_as: list[_Drawn], box: Box, pen: Pen) -> tuple[str, float]:
    """Names beside a piece of their line, in rows from the left; and where the plot may begin."""
    entries: list[tuple[str, str, Attributes, bool]] = [
        (each.line.name, each.colour, each.look, each.line.strong) for each in drawn_as
    ]
    if part.goals:
        entries.append((_GOALS, pen.look.target, {"stroke_width": 9}, False))
    if not is_short(part.unit):
        entries.append((f"satuan: {part.unit}", pen.look.muted, {}, False))
    x, middle, drawn = box.x, box.y + LINE / 2, []
    for told, colour, look, bold in entries:
        indent = _SAMPLE + 16 if look else 0
        name = shortened(told, SMALLEST, box.width - indent, bold=bold)
        wide = indent + width(name, SMALLEST, bold=bold)
        if x > box.x and x + wide > box.right:
            x, middle = box.x, middle + LINE
        if look:
            drawn.append(rule(x, middle, x + _SAMPLE, middle, colour, **look))
        drawn.append(text(x + indent, middle + MIDDLE * SMALLEST, name, colour, bold=bold))
        x += wide + _BETWEEN
    return "".join(drawn), middle + LINE / 2 + _ABOVE


def _reasons(
    breaks: tuple[tuple[int, str], ...], room: float
) -> tuple[list[tuple[str, ...]], float]:
    """The reasons of breaks, a row each, and the height they take above the plot."""
    if not breaks:
        return [], 0.0
    told = [limited(reason, SMALLEST, room * _BREAK, 1) for _, reason in breaks[:2]]
    if len(breaks) > 2:
        told[-1] = (more(len(breaks) - 1, "pergantian metode"),)
    return told, LINE * len(told) + 6


def _breaks(
    breaks: tuple[tuple[int, str], ...],
    reasons: list[tuple[str, ...]],
    axes: Axes,
    free: Free,
    pen: Pen,
) -> str:
    """A dashed line before the first year of another method, its reason above the plot."""
    drawn, colour, bottom = [], pen.look.warn, axes.plot.bottom
    for place, (year, _) in enumerate(breaks):
        x = axes.x(year - 0.5)
        row = min(place, len(reasons) - 1)
        y = free.box.y + LINE * row
        drawn.append(rule(x, y + 8, x, bottom, colour, stroke_width=3, stroke_dasharray="10 8"))
        if place != row:
            continue
        wide = max(width(line, SMALLEST) for line in reasons[row])
        if x + 14 + wide <= axes.plot.right:
            drawn.append(lines(x + 14, y, reasons[row], colour))
            free.take((x + 8, y, x + 20 + wide, y + LINE))
        else:
            drawn.append(lines(x - 14, y, reasons[row], colour, anchor="end"))
            free.take((x - 20 - wide, y, x - 8, y + LINE))
    return "".join(drawn)


def _course(each: _Drawn, axes: Axes, free: Free, pen: Pen) -> str:
    """The line, broken where a year is missing, and a shape a figure."""
    course = ""
    before: Point | None = None
    for point in each.line.points:
        x, y = axes.x(point.year), axes.y(point.value)
        joined = before is not None and point.year - before.year == 1
        course += f"{'L' if joined else 'M'}{units(x)} {units(y)}"
        if before is not None and joined:
            free.avoid_line(axes.x(before.year), axes.y(before.value), x, y)
        free.avoid_line(x - SYMBOL, y, x + SYMBOL, y)
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
        spot = free.first(_around(point, axes, bold=line.strong))
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


def _around(point: Point, axes: Axes, *, bold: bool) -> Iterator[Area]:
    """Above a point, below it, then beside it and further away."""
    x, y = axes.x(point.year), axes.y(point.value)
    half = width(point.text, SMALLEST, bold=bold) / 2
    for lift in (_LIFT, _LIFT * 1.35, _LIFT * 1.8):
        for aside in (0.0, half * 0.6, -half * 0.6):
            for up in (-lift, lift):
                base = y + up + MIDDLE * SMALLEST
                yield around(x + aside, base, point.text, bold=bold)
    for aside in (half + 26, -half - 26):
        yield around(x + aside, y + MIDDLE * SMALLEST, point.text, bold=bold)
