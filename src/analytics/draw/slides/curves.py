"""Curves over time with their bands, and how many are still watched under the axis."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from analytics.draw.slides.axes import TICKS, has_sign, marks_of, side, written
from analytics.draw.slides.labels import spaced
from analytics.draw.slides.layout import LINE, Box
from analytics.draw.slides.legend import SHORT, Entry, legend
from analytics.draw.slides.nodes import MIDDLE, more, path, rule, text, units
from analytics.draw.slides.plane import SIDE, Plane, ends_of, round_numbers
from analytics.draw.slides.typeface import SMALLEST, shortened, width
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analytics.draw.slides.nodes import Attributes, Pen
    from analytics.vocabulary.plot import Curve, CurveChart, Knot

_STRONG: tuple[Attributes, ...] = (
    {"stroke_width": 8},
    {"stroke_width": 7, "stroke_dasharray": "30 10"},
    {"stroke_width": 7, "stroke_dasharray": "8 9"},
)
_WEAK = ("16 9", "4 9", "26 8 4 8", "10 5 3 5 3 5")
_BAND, _FAINT = 0.2, 0.1  # how much of its colour lies in a band
_NAMES, _TEXTS = 0.24, 0.2  # of the width, at most, left and right of the plot
_ROWS, _FEW = 4, 1  # of those watched, and where there is little height
_BESIDE = 18  # from the end of a curve to its figure

Watched = tuple[tuple[str, tuple[tuple[float, str], ...]], ...]
"""Of whom, and how many at which places."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A curve with how it is drawn."""

    curve: Curve
    colour: str
    look: Attributes


def curves(part: CurveChart, box: Box, pen: Pen) -> str:
    """A legend above, the plot with the last figure of each curve, those watched below."""
    short = box.height < SHORT
    styled = list(_styled(part.curves, pen))
    entries = [Entry(e.curve.name, e.colour, e.look, e.curve.strong) for e in styled]
    if not has_sign(part.unit):
        entries.append(Entry(f"satuan: {part.unit}", pen.look.muted))
    told, top = legend(entries, 1 if short else 3, box, pen)
    knots = [knot for curve in part.curves for knot in curve.knots]
    if not knots:
        return told
    rows = part.at_risk[: _FEW if short else _ROWS]
    left = len(part.at_risk) - len(rows)
    under = 2.1 + len(rows) + bool(left)
    top += LINE / 3
    high = box.bottom - LINE * under - top
    marks = marks_of([y for knot in knots for y in _heights(knot)], part.unit, high)
    names = min(_NAMES * box.width, max((width(name, SMALLEST) for name, _ in rows), default=0))
    before = max(side(marks, part.unit), names + TICKS + _overhang(rows))
    ends = [e.curve.knots[-1].text for e in styled if e.curve.knots]
    after = min(_TEXTS * box.width, max(width(t, SMALLEST, bold=True) for t in ends)) + 2 * _BESIDE
    plot = Box(box.x + before, top, box.width - before - after, high)
    plane = Plane(plot, ends_of([knot.x for knot in knots]), marks, part.unit)
    watched = sorted({x for _, row in rows for x, _ in row})
    counts = [count for _, row in rows for _, count in row]
    at = plane.apart(watched, [*counts, *written(watched, "")]) if len(watched) > 1 else watched
    at = at or list(round_numbers(plane.ends, plot.width))
    drawn = [told, plane.draw(part.across, at, pen)]
    weakest_first = sorted(styled, key=lambda each: each.curve.strong)
    drawn += [_band(each, part.standing, plane, pen) for each in weakest_first]
    drawn += [_course(each, plane) for each in weakest_first]
    drawn.append(_ends(styled, plane, after - _BESIDE, pen))
    shown = tuple((name, tuple(pair for pair in row if pair[0] in at)) for name, row in rows)
    drawn.append(_watched(shown, left, names, plane, pen))
    return "".join(drawn)


def _styled(found: Sequence[Curve], pen: Pen) -> Iterator[_Drawn]:
    """Strong ones in colours of their own, the others grey; each with dashes of its own."""
    colours = (pen.look.accent, pen.look.target, pen.look.ink)
    strong = weak = 0
    for curve in found:
        if curve.strong:
            place, strong = strong % len(_STRONG), strong + 1
            yield _Drawn(curve, colours[place], _STRONG[place])
        else:
            dashes, weak = _WEAK[weak % len(_WEAK)], weak + 1
            yield _Drawn(curve, pen.look.muted, {"stroke_width": 4, "stroke_dasharray": dashes})


def _heights(knot: Knot) -> list[float]:
    return [y for y in (knot.y, knot.low, knot.high) if y is not None]


def _stepped(points: Sequence[tuple[float, float]], *, stepped: bool) -> list[tuple[float, float]]:
    """The corners of a course; each value of a stepped one holds until the next."""
    if not stepped or not points:
        return list(points)
    corners = [points[0]]
    for (_, before), (x, y) in pairwise(points):
        corners += [(x, before), (x, y)]
    return corners


def _line(points: Sequence[tuple[float, float]], plane: Plane) -> str:
    at = [(units(plane.x(x)), units(plane.y(y))) for x, y in points]
    drawn = [f"M{at[0][0]} {at[0][1]}"]
    for before, (x, y) in pairwise(at):
        drawn.append(f"V{y}" if before[0] == x else f"H{x}" if before[1] == y else f"L{x} {y}")
    return "".join(drawn)


def _band(each: _Drawn, standing: Standing, plane: Plane, pen: Pen) -> str:
    """Around a curve, where it has an interval; striped where it is invented."""
    drawn, stepped = [], each.curve.stepped
    for run in _runs(each.curve):
        upper = _stepped([(x, high) for x, _, high in run], stepped=stepped)
        lower = _stepped([(x, low) for x, low, _ in run], stepped=stepped)
        course = _line([*upper, *reversed(lower)], plane) + "Z"
        share = _BAND if each.curve.strong else _FAINT
        drawn.append(path(course, {"fill": each.colour, "fill_opacity": share}))
        if standing is Standing.EXAMPLE:
            drawn.append(path(course, {"fill": pen.hatch}))
    return "".join(drawn)


def _runs(curve: Curve) -> Iterator[list[tuple[float, float, float]]]:
    """Stretches of knots with an interval: x, low, high; a stepped one lasts to the next knot."""
    run: list[tuple[float, float, float]] = []
    for knot in curve.knots:
        if knot.low is not None and knot.high is not None:
            run.append((knot.x, knot.low, knot.high))
            continue
        if run:
            yield [*run, (knot.x, *run[-1][1:])] if curve.stepped else run
        run = []
    if run:
        yield run


def _course(each: _Drawn, plane: Plane) -> str:
    """The curve; a single knot is a short bar."""
    points = [(knot.x, knot.y) for knot in each.curve.knots]
    if not points:
        return ""
    said = f"{each.curve.name}: {each.curve.knots[-1].text}"
    look: Attributes = {"fill": "none", "stroke": each.colour, "stroke_linejoin": "round"}
    if len(points) == 1:
        x, y = plane.x(points[0][0]), plane.y(points[0][1])
        return path(f"M{units(x - 14)} {units(y)}h28", look | {"stroke_width": 8}, said)
    return path(_line(_stepped(points, stepped=each.curve.stepped), plane), look | each.look, said)


def _ends(styled: Sequence[_Drawn], plane: Plane, room: float, pen: Pen) -> str:
    """The last figure of each curve right of the plot; strong ones first where room is short."""
    plot = plane.plot
    having = sorted((e for e in styled if e.curve.knots), key=lambda each: not each.curve.strong)
    most = max(1, int((plot.height + LINE) / LINE))
    rest = len(having) - most + 1 if len(having) > most else 0
    shown = sorted(having[: len(having) - rest], key=lambda e: plane.y(e.curve.knots[-1].y))
    at = [plane.y(each.curve.knots[-1].y) for each in shown]
    low, high = plot.y - LINE / 2, plot.bottom + LINE / 2 - (LINE if rest else 0)
    drawn, x = [], plot.right + _BESIDE
    for each, y, middle in zip(shown, at, spaced(at, [LINE] * len(at), low, high, 0), strict=True):
        bold = each.curve.strong
        end = plane.x(each.curve.knots[-1].x)
        drawn.append(rule(end + 4, y, x - 6, middle, pen.look.rule))
        label = shortened(each.curve.knots[-1].text, SMALLEST, room, bold=bold)
        drawn.append(text(x, middle + MIDDLE * SMALLEST, label, each.colour, bold=bold))
    if rest:
        label = shortened(more(rest, "garis"), SMALLEST, room)
        drawn.append(text(x, plot.bottom + MIDDLE * SMALLEST, label, pen.look.muted))
    return "".join(drawn)


def _overhang(rows: Watched) -> float:
    """Units by which the first counts reach out of the plot on its left."""
    first = [min(row)[1] for _, row in rows if row]
    return max([0.0, *(width(count, SMALLEST) / 2 - SIDE for count in first)])


def _watched(
    rows: Watched,
    left: int,
    names: float,
    plane: Plane,
    pen: Pen,
) -> str:
    """How many are watched, below the numbers of the axis."""
    drawn, plot = [], plane.plot
    for place, (name, row) in enumerate(rows):
        base = plot.bottom + LINE * (2.9 + place)
        label = shortened(name, SMALLEST, names)
        at = plot.x - TICKS - _overhang(rows)
        drawn.append(text(at, base, label, pen.look.muted, anchor="end"))
        drawn += [text(plane.x(x), base, count, pen.look.ink, anchor="middle") for x, count in row]
    if left:
        base = plot.bottom + LINE * (2.9 + len(rows))
        drawn.append(text(plot.x, base, more(left, "baris"), pen.look.muted))
    return "".join(drawn)
