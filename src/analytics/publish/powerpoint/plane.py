"""A native scatter chart whose axes carry numbers that we wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.text import PP_ALIGN

from analytics.draw.slides.axes import marks_of, written
from analytics.draw.slides.layout import Box
from analytics.draw.slides.plane import ends_of, round_numbers
from analytics.draw.slides.typeface import LEADING, SMALLEST, shortened, width
from analytics.publish.powerpoint import chart, theme
from analytics.publish.powerpoint.words import points, said, textbox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.chart.chart import Chart
    from pptx.chart.series import XySeries
    from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
    from pptx.shapes.shapetree import _BaseGroupShapes

_LINE: Final = SMALLEST * LEADING
_UNDER: Final = 2.2  # lines below a plot: its numbers, and what they are
_LEGEND: Final = 0.3  # of the height, at most
_KEY: Final = 90  # units of a legend beside the letters of a name
_SPARE: Final = 1.06  # another machine's letters are a hair wider
_DECIMALS: Final = 6  # in the sheet behind a chart, where somebody may edit it
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


class Drawn(NamedTuple):
    """A chart, where its axes enclose it, and the lowest and highest level of them."""

    chart: Chart
    plot: Box
    levels: tuple[float, float]

    def y(self, value: float) -> float:
        """Where a value stands, in units of the slide."""
        low, high = self.levels
        return self.plot.bottom - (value - low) / (high - low) * self.plot.height


def drawn(  # noqa: PLR0913, PLR0917 - what is drawn, where, and what it is called
    shapes: _BaseGroupShapes,
    box: Box,
    found: Sequence[Series],
    units: tuple[str, str],
    words: tuple[str, str],
    after: float,
) -> Drawn:
    """The chart, its axes written by us: a number would follow the computer it is shown on."""
    data = XyChartData(number_format="General")
    longest = max(len(one.course) for one in found)
    for one in found:
        series = data.add_series(one.name)
        # LibreOffice draws no series that is shorter than another: its last point comes again.
        for x, y in one.course + one.course[-1:] * (longest - len(one.course)):
            series.add_data_point(round(x, _DECIMALS), round(y, _DECIMALS))
    unit, across = units
    made = chart.added(shapes, box, XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, data, words)
    above = chart.legend(made, _listed(found, box), box) + 0.4 * _LINE
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
    head = f"satuan: {unit} · {across}" if unit not in {"%", "persen", ""} else across
    below = Box(plot.x, plot.bottom + 1.15 * _LINE, box.right - plot.x, _LINE)
    head = shortened(head, SMALLEST, below.width / _SPARE)
    textbox(shapes, below, [said(head, colour=theme.MUTED)], "Sumbu mendatar")
    return Drawn(made, plot, (marks[0], marks[-1]))


def _listed(found: Sequence[Series], box: Box) -> list[str]:
    """Names for the legend, empty where it says them already or has no room; the first ones stay.

    A name wider than the legend would be broken by PowerPoint, and hide the plot.
    """
    room = int(box.height * _LEGEND / _LINE)
    wide = max((width(one.name, SMALLEST) for one in found if one.told), default=0) + _KEY
    most = room * max(1, int(box.width / wide))
    names: list[str] = []
    for one in found:
        fits = one.told and width(one.name, SMALLEST) * _SPARE + _KEY <= box.width
        fits = fits and sum(map(bool, names)) < most
        names.append(one.name if fits else "")
    return names


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
