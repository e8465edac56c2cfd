"""A waterfall as a native chart of stacked bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE

from analytics.draw.slides.layout import Box
from analytics.draw.slides.movements import IS_CUT, base_of, levelled
from analytics.draw.slides.typeface import LEADING, SMALLEST, width
from analytics.publish.powerpoint import chart, table, theme
from analytics.publish.powerpoint.words import hatch, points, said, textbox
from analytics.vocabulary.picture import Table
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.chart.chart import Chart
    from pptx.dml.chtfmt import ChartFormat
    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.draw.slides.movements import Level
    from analytics.vocabulary.plot import MovementChart

_LINE: Final = SMALLEST * LEADING
_ROW: Final = _LINE + 4
_NAMES: Final = 0.36  # of the width, at most
_TEXTS: Final = 0.4  # of the bars' room, at most, for what is written at their ends
_SPARE: Final = 1.06  # another machine's letters are a hair wider
_TALLEST: Final = 96


def put(shapes: _BaseGroupShapes, part: MovementChart, box: Box) -> list[str]:
    """Bars that float where they belong; a table where a level is below zero or rows do not fit."""
    levels = levelled(part.movements)
    known = [each.end for each in levels if each.end is not None]
    names = max((width(each.movement.name, SMALLEST) for each in levels), default=0) * _SPARE + 24
    fits = len(levels) * _ROW <= box.height - _LINE and names <= _NAMES * box.width
    if not known or min(known) < 0 or not fits:
        return table.put(shapes, _as_table(part), box)
    low = base_of(levels)
    upper = Box(box.x, box.y, box.width, min(box.height - _LINE, _TALLEST * len(levels)))
    texts = max(width(each.movement.text, SMALLEST, bold=True) for each in levels) * _SPARE + 24
    share = min(_TEXTS, texts / (box.width - names))
    high = low + (max(known) - low or 1) / (1 - share)
    made = _added(shapes, part, levels, upper, high)
    chart.plot_at(made, names / box.width, 0, 1 - names / box.width, 1)
    _axes(made, low, high)
    foot, body, rest = made.plots[0].series
    for series in (foot, rest):
        series.format.fill.background()
        series.format.line.fill.background()
    for at, each in enumerate(levels):
        if each.end is not None:
            _look(body.points[at].format, each, part.standing)
        bold = each.movement.is_stock
        chart.label(rest, at, each.movement.text, XL_LABEL_POSITION.INSIDE_BASE, bold=bold)
    notes = [IS_CUT.replace(" (//)", "")] if low > 0 else []
    notes += [f"satuan: {part.unit}"] if part.unit not in {"", "%", "persen"} else []
    if notes:
        below = Box(box.x, upper.bottom, box.width, _LINE)
        textbox(shapes, below, [said(" · ".join(notes), colour=theme.MUTED)], "Keterangan")
    return []


def _added(
    shapes: _BaseGroupShapes,
    part: MovementChart,
    levels: Sequence[Level],
    box: Box,
    high: float,
) -> Chart:
    """An unseen bar up to where each begins, the bar itself, and an unseen one for its words."""
    spans = [(e.start, e.start if e.end is None else e.end) for e in levels]
    data = CategoryChartData(number_format="General")
    data.categories = [each.movement.name for each in levels]
    data.add_series("mulai dari", [min(span) for span in spans])
    data.add_series(part.unit or "jumlah", [round(max(span) - min(span), 6) for span in spans])
    data.add_series("tulisan", [round(high - max(span), 6) for span in spans])
    made = chart.added(shapes, box, XL_CHART_TYPE.BAR_STACKED, data, ("Arus", part.alt))
    chart.every_category(made)
    plot = made.plots[0]
    plot.gap_width, plot.overlap, plot.vary_by_categories = 45, 100, False
    return made


def _axes(made: Chart, low: float, high: float) -> None:
    category, value = made.category_axis, made.value_axis
    category.reverse_order = True
    category.major_tick_mark = XL_TICK_MARK.NONE
    category.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    category.format.line.color.theme_color = theme.PEER
    category.tick_labels.font.size = points(SMALLEST)
    value.visible = value.has_major_gridlines = False
    value.minimum_scale, value.maximum_scale = low, high


def _look(form: ChartFormat, level: Level, standing: Standing) -> None:
    """Stocks dark, what comes in and what goes out in two colours; a bound crossed and dashed."""
    movement = level.movement
    rises = level.end is not None and level.end >= level.start
    colour = theme.INK if movement.is_stock else theme.ACCENT if rises else theme.TARGET
    if movement.is_bound:
        hatch(form.fill, colour, crossed=True)
    elif standing is Standing.EXAMPLE:
        hatch(form.fill, colour)
    else:
        form.fill.solid()
        form.fill.fore_color.theme_color = colour
    form.line.color.theme_color, form.line.width = colour, points(3)
    if movement.is_bound:
        form.line.dash_style = MSO_LINE.DASH


def _as_table(part: MovementChart) -> Table:
    rows = tuple((each.name, each.text) for each in part.movements)
    return Table(("Gerakan", part.unit or "Jumlah"), rows, (1,), alt=part.alt)
