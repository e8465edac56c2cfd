"""Native scatter charts: curves with their bands, and funnel plots."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pptx.enum.chart import (
    XL_LABEL_POSITION,
    XL_MARKER_STYLE,
)
from pptx.enum.dml import MSO_LINE
from pptx.enum.text import MSO_ANCHOR

from analytics.draw.slides.axes import written
from analytics.draw.slides.control import within
from analytics.draw.slides.labels import spaced
from analytics.draw.slides.layout import Box
from analytics.draw.slides.typeface import LEADING, SMALLEST, shortened, width
from analytics.publish.powerpoint import chart, table, theme
from analytics.publish.powerpoint.plane import Course, Drawn, Series, drawn
from analytics.publish.powerpoint.words import said, textbox
from analytics.vocabulary.picture import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.vocabulary.plot import ControlChart, Curve, CurveChart, Limit

_LINE: Final = SMALLEST * LEADING
_ROWS: Final = 3  # of those watched, at most
_LOW: Final = 420  # units of height below which those watched go to the notes
_SPARE: Final = 1.06  # another machine's letters are a hair wider
_SAID: Final = 12  # figures of a curve in the notes, at most
_ENDS, _MARKED = 4, 8  # curves and marks with words beside them, at most
_NAMED: Final = 0.26  # of the width, for whom is watched
_AFTER: Final = 0.2  # of the width, at most, for figures at the ends of curves
_COLOURS: Final = (theme.ACCENT, theme.TARGET, theme.INK)
_DASHES: Final = (None, MSO_LINE.DASH, MSO_LINE.ROUND_DOT, MSO_LINE.DASH_DOT)
_SHAPES: Final = (
    XL_MARKER_STYLE.CIRCLE,
    XL_MARKER_STYLE.TRIANGLE,
    XL_MARKER_STYLE.DIAMOND,
    XL_MARKER_STYLE.SQUARE,
    XL_MARKER_STYLE.PLUS,
)


def curves(shapes: _BaseGroupShapes, part: CurveChart, box: Box) -> list[str]:
    """Curves with thin lines around them; those watched in a table below, or in the notes."""
    found = [series for at, curve in enumerate(part.curves) for series in _of_curve(curve, at)]
    if not found:
        return []
    rows = part.at_risk[:_ROWS] if box.height >= _LOW else ()
    watched = _watched(rows)
    below = (len(rows) + 1) * _LINE * 1.5 if rows else 0.0
    upper = Box(box.x, box.y, box.width, box.height - below)
    ends = [curve.knots[-1].text for curve in part.curves if curve.knots]
    after = min(_AFTER * box.width, max(width(text, SMALLEST) for text in ends) * 1.1 + 24)
    made = drawn(shapes, upper, found, (part.unit, part.across), ("Kurva", part.alt), after)
    _ends(shapes, part, made, after)
    rest = []
    if rows:
        watched = Table(watched.heads, _short(watched.rows, box), watched.numbers, watched.alt)
        rest += table.put(shapes, watched, Box(box.x, upper.bottom + 4, box.width, below - 4))
    rest += [_told(name, row) for name, row in part.at_risk[len(rows) :]]
    return [*rest, *(_spoken(curve) for curve in part.curves if curve.knots)]


def control(shapes: _BaseGroupShapes, part: ControlChart, box: Box) -> list[str]:
    """Marks by kind and limits as lines; the named ones carry their name."""
    found = [
        Series(
            name,
            tuple((mark.x, mark.y) for mark in part.marks if mark.kind == kind),
            theme.PEER if kind == 0 else _COLOURS[(kind - 1) % len(_COLOURS)],
            shape=_SHAPES[kind % len(_SHAPES)],
        )
        for kind, name in enumerate(part.kinds)
        if any(mark.kind == kind for mark in part.marks)
    ]
    names = list(dict.fromkeys(limit.name for limit in part.limits if not limit.strong))
    told: set[str] = set()
    for limit in part.limits:
        course = within(limit, part.marks)
        found.append(_of_limit(limit, course, names, again=limit.name in told))
        told.add(limit.name)
    if not found:
        return []
    made = drawn(shapes, box, found, (part.unit, part.across), ("Plot corong", part.alt), 0).chart
    named = {series.name: series for series in made.plots[0].series}
    marked = sorted((m for m in part.marks if m.named), key=lambda mark: -mark.kind)
    shown = marked[:_MARKED]
    for kind, name in enumerate(part.kinds):
        of_kind = [mark for mark in part.marks if mark.kind == kind]
        for at, mark in enumerate(of_kind):
            if mark in shown:
                above = XL_LABEL_POSITION.ABOVE
                label = shortened(mark.name, SMALLEST, _NAMED * box.width)
                chart.label(named[name], at, label, above, bold=True)
    return [f"{mark.name}: {mark.text}" for mark in part.marks]


def _ends(shapes: _BaseGroupShapes, part: CurveChart, made: Drawn, after: float) -> None:
    """The last figures, each on a line of its own as near to the end of its curve as that goes."""
    found = sorted(_ending(part), key=lambda curve: made.y(curve.knots[-1].y))
    at = [made.y(curve.knots[-1].y) for curve in found]
    low, high = made.plot.y - _LINE / 2, made.plot.bottom + _LINE / 2
    middles = spaced(at, [_LINE] * len(at), low, high, 0)
    for curve, middle in zip(found, middles, strict=True):
        where = Box(made.plot.right + 8, middle - _LINE / 2, after, _LINE)
        colour = _COLOURS[0] if curve.strong else theme.MUTED
        words = [said(curve.knots[-1].text, bold=curve.strong, colour=colour)]
        made_of = textbox(shapes, where, words, f"Akhir kurva: {curve.name}", MSO_ANCHOR.MIDDLE)
        made_of.text_frame.word_wrap = False


def _ending(part: CurveChart) -> list[Curve]:
    """Curves that have their last figure beside them; more would lie on one another."""
    having = [curve for curve in part.curves if curve.knots]
    return sorted(having, key=lambda curve: not curve.strong)[:_ENDS]


def _of_curve(curve: Curve, at: int) -> list[Series]:
    if not curve.knots:
        return []
    colour = _COLOURS[at % len(_COLOURS)] if curve.strong else theme.MUTED
    dash = _DASHES[at % len(_DASHES)] if at else None
    course = _corners(curve, tuple((knot.x, knot.y) for knot in curve.knots))
    found = [Series(curve.name, course, colour, 8 if curve.strong else 4, dash)]
    for end, name in (("low", "batas bawah"), ("high", "batas atas")):
        edge = tuple((k.x, y) for k in curve.knots if (y := getattr(k, end)) is not None)
        if edge:
            named = f"{curve.name}, {name}"
            course = _corners(curve, edge)
            found.append(Series(named, course, colour, 2, MSO_LINE.ROUND_DOT, told=False))
    return found


def _of_limit(limit: Limit, course: Course, names: Sequence[str], *, again: bool) -> Series:
    if limit.strong:
        return Series(limit.name, course, theme.ACCENT, 5, told=not again)
    dash = _DASHES[1 + names.index(limit.name) % (len(_DASHES) - 1)]
    return Series(limit.name, course, theme.MUTED, 3, dash, told=not again)


def _corners(curve: Curve, course: Course) -> Course:
    if not curve.stepped or not course:
        return course
    corners = [course[0]]
    for (_, before), (x, y) in pairwise(course):
        corners += [(x, before), (x, y)]
    return tuple(corners)


def _watched(rows: Sequence[tuple[str, tuple[tuple[float, str], ...]]]) -> Table:
    """Those still watched, at most at seven places."""
    places = sorted({x for _, row in rows for x, _ in row})
    places = places[:: max(1, -(-len(places) // 7))]
    heads = ("", *(written([x, x + 1], "")[0] for x in places))
    counts = [dict(row) for _, row in rows]
    cells = tuple(
        (name, *(count.get(x, "") for x in places))
        for (name, _), count in zip(rows, counts, strict=True)
    )
    numbers = tuple(range(1, len(heads)))
    return Table(heads, cells, numbers, alt="Yang masih diamati")


def _short(rows: tuple[tuple[str, ...], ...], box: Box) -> tuple[tuple[str, ...], ...]:
    """Rows whose names take one line."""
    room = box.width * _NAMED / _SPARE
    return tuple((shortened(name, SMALLEST, room), *counts) for name, *counts in rows)


def _spoken(curve: Curve) -> str:
    """The figures of a curve in words, some of them where there are many."""
    step = -(-len(curve.knots) // _SAID)
    places = written([knot.x for knot in curve.knots] + [curve.knots[0].x + 1], "")
    told = [f"{knot.text} ({x})" for knot, x in zip(curve.knots, places, strict=False)][::step]
    return f"{curve.name}: {'; '.join(told)}"


def _told(name: str, row: tuple[tuple[float, str], ...]) -> str:
    return f"{name}: {'; '.join(text for _, text in row)}"
