"""Native bar charts: areas beside one another, the stages of a funnel, what sources say."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK

from analytics.draw.slides.layout import Box
from analytics.draw.slides.typeface import LEADING, SMALLEST, width, wrapped
from analytics.publish.powerpoint import chart, theme
from analytics.publish.powerpoint.words import hatch, points, said, textbox
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.chart.chart import Chart
    from pptx.dml.chtfmt import ChartFormat
    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.vocabulary.picture import Bar, BarChart, DotChart, Dots, Funnel

_LINE: Final = SMALLEST * LEADING
_NAMES: Final = 0.42  # of the width, at most, for the names left of the bars
_SPARE: Final = 1.06  # another machine's letters are a hair wider
_AIR: Final = 3  # units between one bar's name and the next
_TALLEST: Final = 124  # units of one bar with its air
_GROWN: Final = 1.7  # times what the bars of a source need, at most


class Row(NamedTuple):
    """One bar: name on the left, value or None, what is written at its end, and how it looks."""

    name: str
    value: float | None
    text: str
    standing: Standing | None
    strong: bool


def bars(shapes: _BaseGroupShapes, part: BarChart, box: Box) -> list[str]:
    """The areas from top to bottom; gives those that had no room."""
    standings = {bar.standing for bar in part.bars if bar.standing}
    rows = [_row(bar, told=len(standings) > 1) for bar in part.bars]
    shown, rest = _kept(rows, box)
    _drawn(shapes, box, shown, part.unit, ("Diagram batang", part.alt))
    return rest


def funnel(shapes: _BaseGroupShapes, part: Funnel, box: Box) -> list[str]:
    """Families that reached each stage, from the first stage down."""
    rows = [
        Row(
            step.name,
            step.value,
            f"{step.text} ({step.share})" if step.share else step.text,
            part.standing,
            strong=True,
        )
        for step in part.steps
    ]
    shown, rest = _kept(rows, box)
    _drawn(shapes, box, shown, part.unit, ("Corong", part.alt))
    return rest


def dots(shapes: _BaseGroupShapes, part: DotChart, box: Box) -> list[str]:
    """What sources say: a small chart a thing, for each has a scale of its own, from zero."""
    need = [_wanted(row) for row in part.rows]
    shown = len(need)
    while shown > 1 and sum(need[:shown]) > box.height:
        shown -= 1
    air = min(40.0, (box.height - sum(need[:shown])) / shown)
    grown = min(_GROWN, (box.height - air * (shown - 1)) / sum(need[:shown]))
    top = box.y
    for row, wanted in zip(part.rows[:shown], need, strict=False):
        _dots(shapes, row, Box(box.x, top, box.width, wanted * grown), part.alt)
        top += wanted * grown + air
    return [_told(row) for row in part.rows[shown:]]


def _row(bar: Bar, *, told: bool) -> Row:
    name = f"{bar.name} ({bar.note})" if bar.note else bar.name
    text = bar.text
    if told and bar.standing is not None and bar.value is not None:
        text = f"{text} · {bar.standing.short_label.partition(' – ')[0]}"
    return Row(name, bar.value, text, bar.standing, bar.strong)


def _wanted(row: Dots) -> float:
    return _LINE * 1.15 + len(row.dots) * (_LINE + _AIR)


def _told(row: Dots) -> str:
    said_ = "; ".join(f"{dot.text} ({dot.source})" for dot in row.dots)
    return f"{row.label}: {said_} – {row.spread}"


def _dots(shapes: _BaseGroupShapes, row: Dots, box: Box, alt: str) -> None:
    head = Box(box.x, box.y, box.width, _LINE)
    line = said("")._replace(runs=((f"{row.label}  ", True), (row.spread, False)))
    textbox(shapes, head, [line], row.label)
    used = " · dipakai"
    rows = [
        Row(dot.source, dot.value, f"{dot.text}{used if dot.used else ''}", dot.standing, dot.used)
        for dot in row.dots
    ]
    below = Box(box.x, box.y + _LINE * 1.15, box.width, box.height - _LINE * 1.15)
    _drawn(shapes, below, rows, row.label, (f"Diagram: {row.label}", f"{alt}. {_told(row)}"))


def _kept(rows: Sequence[Row], box: Box) -> tuple[list[Row], list[str]]:
    """As many rows as there is room for: the strong ones stay, the last of the others go."""
    pitch = max(len(_lines(row, box)) for row in rows) * _LINE + _AIR
    room = max(1, math.floor(box.height / pitch))
    left = len(rows) - room
    if left <= 0:
        return list(rows), []
    weak = [number for number, row in enumerate(rows) if not row.strong]
    out = set(weak[max(0, len(weak) - left - 1) :])
    shown = [row for number, row in enumerate(rows) if number not in out]
    rest = [f"{rows[number].name}: {rows[number].text}" for number in sorted(out)]
    return [*shown, Row(f"… dan {len(rest)} lagi (di catatan)", None, "", None, strong=False)], rest


def _lines(row: Row, box: Box) -> tuple[str, ...]:
    return wrapped(_named(row), SMALLEST * _SPARE, box.width * _NAMES)


def _named(row: Row) -> str:
    """A bar without a value has no end to write at: what is said of it stands with its name."""
    return f"{row.name}: {row.text}" if row.value is None and row.text else row.name


def _drawn(
    shapes: _BaseGroupShapes,
    box: Box,
    rows: Sequence[Row],
    unit: str,
    words: tuple[str, str],
) -> None:
    tallest = _TALLEST * len(rows)
    box = Box(box.x, box.y, box.width, min(box.height, tallest))
    data = CategoryChartData(number_format="General")
    data.categories = [_named(row) for row in rows]
    data.add_series(unit or words[0], [row.value for row in rows])
    made = chart.added(shapes, box, XL_CHART_TYPE.BAR_CLUSTERED, data, words)
    names = min(box.width * _NAMES, max(width(_named(row), SMALLEST) for row in rows) * _SPARE + 24)
    texts = max(width(row.text, SMALLEST, bold=True) for row in rows) * _SPARE + 24
    chart.plot_at(made, names / box.width, 0, 1 - names / box.width, 1)
    _axes(made, rows, (box.width - names - texts) / (box.width - names))
    chart.every_category(made)
    plot = made.plots[0]
    plot.gap_width, plot.vary_by_categories = 45, False
    (series,) = plot.series
    for number, row in enumerate(rows):
        if row.value is None:
            continue
        _look(series.points[number].format, row)
        outside = XL_LABEL_POSITION.OUTSIDE_END
        chart.label(series, number, row.text, outside, bold=row.strong)


def _axes(made: Chart, rows: Sequence[Row], share: float) -> None:
    """Names without marks, top down; a scale from zero that leaves room for what is written."""
    category, value = made.category_axis, made.value_axis
    category.reverse_order = True
    category.major_tick_mark = XL_TICK_MARK.NONE
    category.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    category.format.line.color.theme_color = theme.PEER
    category.tick_labels.font.size = points(SMALLEST)
    value.visible = value.has_major_gridlines = False
    values = [row.value for row in rows if row.value is not None]
    high, low = max([*values, 0]), min([*values, 0])
    value.maximum_scale = (high - low or 1) / max(share, 0.2) + low
    value.minimum_scale = low


def _look(form: ChartFormat, row: Row) -> None:
    """The accent for what the slide is about; hollow for an estimate, striped for an invention."""
    colour = theme.ACCENT if row.strong else theme.PEER
    if row.standing is Standing.EXAMPLE:
        hatch(form.fill, colour)
    else:
        form.fill.solid()
        hollow = row.standing is Standing.ESTIMATE
        form.fill.fore_color.theme_color = theme.PAPER if hollow else colour
    form.line.color.theme_color, form.line.width = colour, points(4)
