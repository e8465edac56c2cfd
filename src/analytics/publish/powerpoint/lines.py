"""A native line chart: a missing year is a gap, a change of method breaks the line."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from analytics.draw.slides.layout import Box
from analytics.draw.slides.typeface import SMALLEST, width
from analytics.publish.powerpoint import chart, goals, labels, series, theme
from analytics.publish.powerpoint.words import points
from analytics.vocabulary.picture import Goal
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pptx.chart.chart import Chart
    from pptx.chart.marker import Marker
    from pptx.chart.series import LineSeries
    from pptx.enum.chart import XL_LABEL_POSITION
    from pptx.enum.dml import MSO_THEME_COLOR
    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.vocabulary.picture import Line, LineChart

_MARKS: Final = {
    Standing.OFFICIAL: XL_MARKER_STYLE.CIRCLE,
    Standing.QUOTED: XL_MARKER_STYLE.SQUARE,
    Standing.ESTIMATE: XL_MARKER_STYLE.DIAMOND,
    Standing.EXAMPLE: XL_MARKER_STYLE.X,
}
_DASHES: Final = (MSO_LINE.DASH, MSO_LINE.ROUND_DOT, MSO_LINE.DASH_DOT)
_LEFT, _RIGHT, _BELOW = 90, 60, 60  # units beside and below the plot
_LEVEL: Final = "1"  # of 60,000 a degree: with 0, LibreOffice would break a year in two


def put(shapes: _BaseGroupShapes, part: LineChart, box: Box) -> list[str]:
    """The chart in `box`; gives the figures of the lines that are drawn but not all written."""
    box, rest = goals.put(shapes, part.goals, box)
    years = series.years_of(part)
    low, high, step = series.scale(part)
    found = series.of(part, high)
    data = CategoryChartData(number_format="General")
    data.categories = [str(year) for year in years]
    for one in found:
        data.add_series(one.name, [one.values.get(year) for year in years])
    words = ("Diagram garis", part.alt)
    made = chart.added(shapes, box, XL_CHART_TYPE.LINE_MARKERS, data, words)
    _axes(made, part, (low, high, step))
    hidden = [one.again or isinstance(one.of, Goal) for one in found]
    names = ["" if out else one.name for one, out in zip(found, hidden, strict=True)]
    top = chart.legend(made, names, box)
    left = _LEFT if series.is_share(part) else _RIGHT
    room = Box(left, top, box.width - left - _RIGHT, box.height - top - _BELOW)
    across, down = room.x / box.width, room.y / box.height
    chart.plot_at(made, across, down, room.width / box.width, room.height / box.height)
    slot = room.width / len(years)
    chart.every_category(made, max(1, math.ceil(width("2026 ", SMALLEST) / slot)))
    _looks(made, part, found, years)
    written = labels.written(part, slot)
    _labels(made, found, years, labels.sides(written, room.height / (high - low)))
    return [*_told(part, written), *rest]


def _told(part: LineChart, written: Sequence[labels.Written]) -> list[str]:
    """Each line in words, unless all of its figures are written in the picture."""
    silent = {each.owner for each in written if not each.text}
    return [
        f"{line.name}: {'; '.join(f'{point.text} ({point.year})' for point in line.points)}"
        for line in part.lines
        if line.name in silent
    ]


def _axes(made: Chart, part: LineChart, ends: tuple[float, float, float]) -> None:
    value, category = made.value_axis, made.category_axis
    value.minimum_scale, value.maximum_scale, value.major_unit = ends
    value.major_gridlines.format.line.color.theme_color = theme.PALE
    value.format.line.fill.background()
    value.major_tick_mark = category.major_tick_mark = XL_TICK_MARK.NONE
    if series.is_share(part) and ends[2] >= 1:
        value.tick_labels.number_format = '0"%"'
        value.tick_labels.number_format_is_linked = False
    else:  # a number with a point or a comma would follow the computer it is shown on
        value.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    category.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    category.format.line.color.theme_color = theme.PEER
    for axis in (value, category):
        axis.tick_labels.font.size = points(SMALLEST)
        axis._element.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}").set("rot", _LEVEL)  # noqa: SLF001


def _looks(
    made: Chart, part: LineChart, found: Sequence[series.Series], years: Sequence[int]
) -> None:
    """How each series is drawn: line and marks, marks only, or an upright at a break."""
    weak = [line for line in part.lines if not line.strong]
    for one, drawn in zip(found, made.plots[0].series, strict=True):
        drawn.smooth = False
        match one.of:
            case None:
                _upright(drawn)
            case Goal():
                _goal(drawn)
            case line if line.strong:
                _line(drawn, line, years, theme.ACCENT, MSO_LINE.SOLID)
            case line:
                nth = weak.index(line) % len(_DASHES)
                _line(drawn, line, years, theme.OTHER[nth], _DASHES[nth])


def _line(
    drawn: LineSeries, line: Line, years: Sequence[int], colour: MSO_THEME_COLOR, dash: MSO_LINE
) -> None:
    """A mark a standing: filled for an official figure, hollow for any other."""
    drawn.format.line.color.theme_color = colour
    drawn.format.line.width, drawn.format.line.dash_style = points(8 if line.strong else 5), dash
    _mark(drawn.marker, _MARKS[line.points[0].standing], colour, line.points[0].standing)
    for point in line.points:
        if point.standing is not line.points[0].standing:
            marker = drawn.points[years.index(point.year)].marker
            _mark(marker, _MARKS[point.standing], colour, point.standing)


def _mark(
    marker: Marker, style: XL_MARKER_STYLE, colour: MSO_THEME_COLOR, standing: Standing
) -> None:
    marker.style, marker.size = style, 10
    marker.format.fill.solid()
    filled = standing is Standing.OFFICIAL
    marker.format.fill.fore_color.theme_color = colour if filled else theme.PAPER
    marker.format.line.color.theme_color, marker.format.line.width = colour, points(4)


def _goal(drawn: LineSeries) -> None:
    drawn.format.line.fill.background()
    drawn.marker.style, drawn.marker.size = XL_MARKER_STYLE.TRIANGLE, 13
    drawn.marker.format.fill.solid()
    drawn.marker.format.fill.fore_color.theme_color = theme.TARGET
    drawn.marker.format.line.color.theme_color = theme.TARGET
    drawn.marker.format.line.width = points(4)


def _upright(drawn: LineSeries) -> None:
    """A dashed line down to the axis; the legend says what changed."""
    drawn.marker.style = XL_MARKER_STYLE.NONE
    line = drawn.format.line
    line.color.theme_color, line.width, line.dash_style = theme.ALARM, points(4), MSO_LINE.DASH
    bars = parse_xml(
        f'<c:errBars {nsdecls("c", "a")}><c:errDir val="y"/><c:errBarType val="minus"/>'
        '<c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/><c:spPr>'
        '<a:ln w="25400"><a:solidFill><a:schemeClr val="accent5"/></a:solidFill>'
        '<a:prstDash val="dash"/></a:ln></c:spPr></c:errBars>'
    )
    drawn._element.find(qn("c:cat")).addprevious(bars)  # noqa: SLF001 - no error bars there


def _labels(
    made: Chart,
    found: Sequence[series.Series],
    years: Sequence[int],
    written: Iterable[tuple[labels.Written, XL_LABEL_POSITION]],
) -> None:
    """The written text at the points of the series it belongs to."""
    drawn = list(made.plots[0].series)
    for each, side in written:
        number = next(
            number
            for number, one in enumerate(found)
            if one.owner == each.owner and one.values.get(each.year) == each.value
        )
        chart.label(drawn[number], years.index(each.year), each.text, side, bold=each.strong)
