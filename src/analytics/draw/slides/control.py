"""A funnel plot: rates by the number they are counted of, within limits of chance."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from analytics.draw.slides.axes import has_sign, marks_of, side
from analytics.draw.slides.labels import Free, around
from analytics.draw.slides.layout import LINE, Box
from analytics.draw.slides.legend import SHORT, Entry, legend
from analytics.draw.slides.nodes import MIDDLE, more, path, text, units
from analytics.draw.slides.plane import Plane, ends_of, round_numbers
from analytics.draw.slides.typeface import SMALLEST, shortened, width
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analytics.draw.slides.labels import Area
    from analytics.draw.slides.nodes import Attributes, Pen
    from analytics.vocabulary.plot import ControlChart, Limit, Mark

_DASHES = ("22 10", "6 9", "26 8 4 8")
_MARK = 15  # around a mark, kept free of words
_WITHIN = 0.1  # how much of the accent lies between two limits
_NAME = 0.4  # of the width, for a name at most
_BEYOND = 1.04  # limits are drawn so far past the last mark
Course = tuple[tuple[float, float], ...]


def control(part: ControlChart, box: Box, pen: Pen) -> str:
    """A legend of shapes and lines above; names beside marks where they touch nothing."""
    short = box.height < SHORT
    limits = [(limit, within(limit, part.marks)) for limit in part.limits]
    told, top = legend(_entries(part, pen), 1 if short else 3, box, pen)
    values = [mark.y for mark in part.marks] + [y for _, course in limits for _, y in course]
    if not values:
        return told
    top += LINE / 3
    high = box.bottom - LINE * 2.1 - top
    marks = marks_of(values, part.unit, high)
    before = side(marks, part.unit)
    plot = Box(box.x + before, top, box.width - before, high)
    across = [mark.x for mark in part.marks] + [x for _, course in limits for x, _ in course]
    plane = Plane(plot, ends_of(across), marks, part.unit)
    free = Free(plot)
    drawn = [_between(limits, part.standing, plane, pen)]
    for limit, course in limits:
        drawn.append(path(_line(course, plane), _look(limit, part, pen), limit.name))
        for (x1, y1), (x2, y2) in pairwise(course):
            free.avoid_line(plane.x(x1), plane.y(y1), plane.x(x2), plane.y(y2))
    for mark in part.marks:
        x, y = plane.x(mark.x), plane.y(mark.y)
        free.take((x - _MARK, y - _MARK, x + _MARK, y + _MARK))
    # What stands out lies on top.
    for mark in sorted(part.marks, key=lambda each: (each.named, each.kind)):
        said = f"{mark.name}: {mark.text}"
        drawn.append(_shape(mark.kind, pen, plane.x(mark.x), plane.y(mark.y), said))
    names, left = _names(part.marks, plane, free, pen)
    unnamed = more(left, "nama") if left else ""
    axes = plane.draw(part.across, round_numbers(plane.ends, plot.width), pen, unnamed)
    return "".join([told, axes, *drawn, names])


def _entries(part: ControlChart, pen: Pen) -> list[Entry]:
    """Kinds with their shapes, limits with their lines, each name once."""
    found = {mark.kind for mark in part.marks}
    entries = [
        Entry(name, pen.look.ink, shape=partial(_shape, kind, pen))
        for kind, name in enumerate(part.kinds)
        if kind in found
    ]
    named = {limit.name: limit for limit in part.limits}
    for name, limit in named.items():
        look = _look(limit, part, pen)
        shown = {key: value for key, value in look.items() if key not in {"fill", "stroke"}}
        entries.append(Entry(name, str(look["stroke"]), shown))
    if not has_sign(part.unit):
        entries.append(Entry(f"satuan: {part.unit}", pen.look.muted))
    return entries


def _look(limit: Limit, part: ControlChart, pen: Pen) -> Attributes:
    if limit.strong:
        return {"fill": "none", "stroke": pen.look.accent, "stroke_width": 5}
    names = list(dict.fromkeys(each.name for each in part.limits if not each.strong))
    dashes = _DASHES[names.index(limit.name) % len(_DASHES)]
    look: Attributes = {"fill": "none", "stroke": pen.look.muted, "stroke_width": 3}
    return look | {"stroke_dasharray": dashes}


def within(limit: Limit, marks: Sequence[Mark]) -> Course:
    """A limit over the numbers that marks have: beyond them it would only squeeze the plot."""
    course = tuple(sorted(limit.points))
    if not marks or len(course) < 2:
        return course
    low, high = min(mark.x for mark in marks), max(mark.x for mark in marks) * _BEYOND
    inside = [point for point in course if low <= point[0] <= high]
    ends = [(x, y) for x in (low, high) if (y := _at(course, x)) is not None]
    return tuple(sorted({*inside, *ends}))


def _at(course: Course, x: float) -> float | None:
    """The height of a course at `x`, between two of its points."""
    for (x1, y1), (x2, y2) in pairwise(course):
        if x1 <= x <= x2:
            return y1 if x2 == x1 else y1 + (y2 - y1) * (x - x1) / (x2 - x1)
    return None


def _line(course: Course, plane: Plane) -> str:
    return "M" + "L".join(f"{units(plane.x(x))} {units(plane.y(y))}" for x, y in course)


def _between(
    limits: Sequence[tuple[Limit, Course]], standing: Standing, plane: Plane, pen: Pen
) -> str:
    """The ground between two limits of one name, striped where all of it is invented."""
    drawn = []
    named: dict[str, list[Course]] = {}
    for limit, course in limits:
        if not limit.strong and course:
            named.setdefault(limit.name, []).append(course)
    for pair in named.values():
        if len(pair) != 2:
            continue
        ground = _line((*pair[0], *reversed(pair[1])), plane) + "Z"
        drawn.append(path(ground, {"fill": pen.look.accent, "fill_opacity": _WITHIN}))
        if standing is Standing.EXAMPLE:
            drawn.append(path(ground, {"fill": pen.hatch}))
    return "".join(drawn)


def _shape(kind: int, pen: Pen, x: float, y: float, title: str = "") -> str:
    """A mark of its kind: a ring for the usual one, the others full and of other outlines."""
    look = pen.look
    if kind == 0:
        ring: Attributes = {"fill": look.ground, "stroke": look.muted, "stroke_width": 4}
        r = 10
        course = f"M{units(x - r)} {units(y)}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z"
        return path(course, ring, title)
    outline, colour = _full(kind, x, y, pen)
    return path(outline, {"fill": colour, "stroke": look.ground, "stroke_width": 2}, title)


def _full(kind: int, x: float, y: float, pen: Pen) -> tuple[str, str]:
    """Outline and colour: a triangle up, one down, a square, a diamond."""
    look = pen.look
    outlines = (
        (f"M{units(x)} {units(y - 16)}l15 28h-30z", look.accent),
        (f"M{units(x)} {units(y + 16)}l15 -28h-30z", look.target),
        (f"M{units(x - 12)} {units(y - 12)}h24v24h-24z", look.ink),
        (f"M{units(x)} {units(y - 17)}l17 17l-17 17l-17 -17z", look.warn),
    )
    return outlines[(kind - 1) % len(outlines)]


def _names(marks: Sequence[Mark], plane: Plane, free: Free, pen: Pen) -> tuple[str, int]:
    """The names that have room, and how many have none."""
    drawn, left = [], 0
    for mark in sorted((m for m in marks if m.named), key=lambda each: -each.kind):
        name = shortened(mark.name, SMALLEST, _NAME * plane.plot.width, bold=True)
        spots = list(_spots(name, plane.x(mark.x), plane.y(mark.y)))
        # Words are better crossed by a line than left out: a halo keeps them legible.
        spot = free.first(spots) or replace(free, lines=[]).first(spots)
        if spot is None:
            left += 1
            continue
        middle, base = (spot[0] + spot[2]) / 2, (spot[1] + spot[3]) / 2 + MIDDLE * SMALLEST
        look = pen.look
        drawn.append(
            text(middle, base, name, look.ink, bold=True, anchor="middle", halo=look.ground)
        )
    return "".join(drawn), left


def _spots(name: str, x: float, y: float) -> Iterator[Area]:
    """Aside, above, below, then further away."""
    half = width(name, SMALLEST, bold=True) / 2
    base = y + MIDDLE * SMALLEST
    for aside, up in (
        (half + 26, 0.0),
        (-half - 26, 0.0),
        (0.0, -40.0),
        (0.0, 40.0),
        (half + 16, -34.0),
        (half + 16, 34.0),
        (-half - 16, -34.0),
        (-half - 16, 34.0),
        (0.0, -76.0),
        (0.0, 76.0),
        (half, -70.0),
        (half, 70.0),
        (-half, -70.0),
        (-half, 70.0),
    ):
        yield around(x + aside, base + up, name, bold=True)
