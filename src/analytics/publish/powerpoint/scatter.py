"""Native scatter charts: curves with their bands, and funnel plots."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from pptx.chart.data import XyChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE
from pptx.enum.text import PP_ALIGN

from analytics.draw.slides.axes import marks_of, written
from analytics.draw.slides.layout import Box
from analytics.draw.slides.plane import ends_of, round_numbers
from analytics.draw.slides.typeface import LEADING, SMALLEST, width
from analytics.publish.powerpoint import chart, table, theme
from analytics.publish.powerpoint.words import points, said, textbox
from analytics.vocabulary.picture import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.chart.chart import Chart
    from pptx.chart.series import XySeries
    from pptx.enum.dml import MSO_THEME_COLOR
    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.vocabulary.plot import ControlChart, Curve, CurveChart, Limit

_LINE: Final = SMALLEST * LEADING
_UNDER: Final = 2.2  # lines below a plot: its numbers, and what they are
_ROWS: Final = 3  # of those watched, at most
_LOW: Final = 420  # units of height below which those watched go to the notes
_DECIMALS: Final = 6  # in the sheet behind a chart, where somebody may edit it
_SAID: Final = 12  # figures of a curve in the notes, at most
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
Course = tuple[tuple[float, float], ...]


class Series(NamedTuple):
    """One series: its name, its points, and how they are drawn."""

    name: str
    course: Course
    colour: MSO_THEME_COLOR
    thick: float = 0
    dash: MSO_LINE | None = None
    shape: XL_MARKER_STYLE | None = None
    told: bool = True
    """False where the legend says it already."""


def curves(shapes: _BaseGroupShapes, part: CurveChart, box: Box) -> list[str]:
    """Curves with thin lines around them; those watched in a table below, or in the notes."""
    found = [series for at, curve in enumerate(part.curves) for series in _of_curve(curve, at)]
    if not found:
        return []
    rows = part.at_risk[:_ROWS] if box.height >= _LOW else ()
    watched = _watched(part, rows)
    below = (len(rows) + 1) * _LINE * 1.5 if rows else 0.0
    upper = Box(box.x, box.y, box.width, box.height - below)
    ends = [curve.knots[-1].text for curve in part.curves if curve.knots]
    after = min(_AFTER * box.width, max(width(text, SMALLEST) for text in ends) * 1.1 + 24)
    made = _drawn(shapes, upper, found, (part.unit, part.across), ("Kurva", part.alt), after)
    drawn = {series.name: series for series in made.plots[0].series}
    for curve in part.curves:
        if curve.knots:
            series = drawn[curve.name]
            at = len(_corners(curve, tuple((k.x, k.y) for k in curve.knots))) - 1
            chart.label(
                series, at, curve.knots[-1].text, XL_LABEL_POSITION.RIGHT, bold=curve.strong
            )
    rest = []
    if rows:
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
        found.append(_of_limit(limit, names, again=limit.name in told))
        told.add(limit.name)
    if not found:
        return []
    made = _drawn(shapes, box, found, (part.unit, part.across), ("Plot corong", part.alt), 0)
    drawn = {series.name: series for series in made.plots[0].series}
    for kind, name in enumerate(part.kinds):
        of_kind = [mark for mark in part.marks if mark.kind == kind]
        for at, mark in enumerate(of_kind):
            if mark.named:
                above = XL_LABEL_POSITION.ABOVE
                chart.label(drawn[name], at, mark.name, above, bold=True)
    return [f"{mark.name}: {mark.text}" for mark in part.marks if mark.named]


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


def _of_limit(limit: Limit, names: Sequence[str], *, again: bool) -> Series:
    if limit.strong:
        return Series(limit.name, limit.points, theme.ACCENT, 5, told=not again)
    dash = _DASHES[1 + names.index(limit.name) % (len(_DASHES) - 1)]
    return Series(limit.name, limit.points, theme.MUTED, 3, dash, told=not again)


def _corners(curve: Curve, course: Course) -> Course:
    if not curve.stepped or not course:
        return course
    corners = [course[0]]
    for (_, before), (x, y) in pairwise(course):
        corners += [(x, before), (x, y)]
    return tuple(corners)


def _drawn(  # noqa: PLR0913, PLR0917 - what is drawn, where, and what it is called
    shapes: _BaseGroupShapes,
    box: Box,
    found: Sequence[Series],
    units: tuple[str, str],
    words: tuple[str, str],
    after: float,
) -> Chart:
    """The chart, its axes written by us: a number would follow the computer it is shown on."""
    data = XyChartData(number_format="General")
    for one in found:
        series = data.add_series(one.name)
        for x, y in one.course:
            series.add_data_point(round(x, _DECIMALS), round(y, _DECIMALS))
    unit, across = units
    made = chart.added(shapes, box, XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, data, words)
    above = chart.legend(made, [one.name if one.told else "" for one in found], box) + 0.4 * _LINE
    ends = ends_of([x for one in found for x, _ in one.course])
    high = box.height - above - _UNDER * _LINE
    marks = marks_of([y for one in found for _, y in one.course], unit, high)
    levels = written(marks, unit)
    before = max(width(label, SMALLEST) for label in levels) * 1.1 + 24
    room = Box(before, above, box.width - before - after - 30, high)
    parts = (room.x, room.width), (room.y, room.height)
    (left, wide), (top, tall) = (
        (start / whole, long / whole)
        for (start, long), whole in zip(parts, (box.width, box.height), strict=True)
    )
    chart.plot_at(made, left, top, wide, tall)
    _axes(made, ends, marks)
    for one, series in zip(found, made.plots[0].series, strict=True):
        _look(series, one)
    plot = Box(box.x + room.x, box.y + room.y, room.width, room.height)
    _numbers(shapes, plot, (marks, levels), ends)
    head = f"{across} · satuan: {unit}" if unit not in {"%", "persen", ""} else across
    below = Box(plot.x, plot.bottom + 1.15 * _LINE, box.right - plot.x, _LINE)
    textbox(shapes, below, [said(head, colour=theme.MUTED)], "Sumbu mendatar")
    return made


def _axes(made: Chart, ends: tuple[float, float], marks: Sequence[float]) -> None:
    upward, across = made.value_axis, made.category_axis
    upward.minimum_scale, upward.maximum_scale = marks[0], marks[-1]
    upward.major_unit = marks[1] - marks[0]
    low, high = ends if ends[1] > ends[0] else (ends[0], ends[0] + 1)
    across.minimum_scale, across.maximum_scale = low, high
    across.has_major_gridlines = False
    upward.major_gridlines.format.line.color.theme_color = theme.PALE
    for axis in (upward, across):
        axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
        axis.major_tick_mark = XL_TICK_MARK.NONE
        axis.format.line.color.theme_color = theme.PEER


def _numbers(
    shapes: _BaseGroupShapes,
    plot: Box,
    upwards: tuple[Sequence[float], Sequence[str]],
    ends: tuple[float, float],
) -> None:
    marks, labels = upwards
    for mark, label in zip(marks, labels, strict=True):
        share = (mark - marks[0]) / (marks[-1] - marks[0])
        y = plot.bottom - share * plot.height - _LINE / 2
        wide = width(label, SMALLEST) * 1.1 + 6
        told = said(label, colour=theme.MUTED, align=PP_ALIGN.RIGHT)
        textbox(shapes, Box(plot.x - wide - 12, y, wide, _LINE), [told], "Angka sumbu")
    across = round_numbers(ends, plot.width)
    texts = written(across if len(across) > 1 else (*across, across[0] + 1), "")
    for value, label in zip(across, texts, strict=False):
        share = (value - ends[0]) / ((ends[1] - ends[0]) or 1)
        wide = width(label, SMALLEST) * 1.1 + 6
        x = plot.x + share * plot.width - wide / 2
        told = said(label, colour=theme.MUTED, align=PP_ALIGN.CENTER)
        textbox(shapes, Box(x, plot.bottom + 6, wide, _LINE), [told], "Angka sumbu")


def _look(series: XySeries, one: Series) -> None:
    series.smooth = False
    if one.shape is None:
        series.marker.style = XL_MARKER_STYLE.NONE
        series.format.line.color.theme_color = one.colour
        series.format.line.width = points(one.thick)
        if one.dash is not None:
            series.format.line.dash_style = one.dash
        return
    series.format.line.fill.background()
    series.marker.style, series.marker.size = one.shape, 12
    fill = series.marker.format.fill
    fill.solid()
    fill.fore_color.theme_color = one.colour
    series.marker.format.line.color.theme_color = one.colour


def _watched(part: CurveChart, rows: Sequence[tuple[str, tuple[tuple[float, str], ...]]]) -> Table:
    """Those still watched, at most at seven places."""
    places = sorted({x for _, row in rows for x, _ in row})
    places = places[:: max(1, -(-len(places) // 7))]
    heads = (part.across, *(written([x, x + 1], "")[0] for x in places))
    counts = [dict(row) for _, row in rows]
    cells = tuple(
        (name, *(count.get(x, "") for x in places))
        for (name, _), count in zip(rows, counts, strict=True)
    )
    numbers = tuple(range(1, len(heads)))
    return Table(heads, cells, numbers, alt="Yang masih diamati")


def _spoken(curve: Curve) -> str:
    """The figures of a curve in words, some of them where there are many."""
    step = -(-len(curve.knots) // _SAID)
    places = written([knot.x for knot in curve.knots] + [curve.knots[0].x + 1], "")
    told = [f"{knot.text} ({x})" for knot, x in zip(curve.knots, places, strict=False)][::step]
    return f"{curve.name}: {'; '.join(told)}"


def _told(name: str, row: tuple[tuple[float, str], ...]) -> str:
    return f"{name}: {'; '.join(text for _, text in row)}"
