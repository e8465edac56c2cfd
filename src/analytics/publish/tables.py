"""The tables behind the pictures of a slide: a row a figure, each with its standing in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.publish.cells import STANDING, VALUE, Cell, Grid, number, word
from analytics.publish.plot_tables import of_plot
from analytics.vocabulary.picture import (
    BarChart,
    Cards,
    DotChart,
    Funnel,
    LineChart,
    MapPicture,
    Table,
)
from analytics.vocabulary.plot import ControlChart, CurveChart, MovementChart, SpanChart
from analytics.vocabulary.standing import NOTED, NOTED_IN_PART, Standing
from analytics.wording.written import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.slide import Slide


def grids(slide: Slide) -> list[Grid]:
    """The tables of a slide; none where nothing on it is a figure or a row."""
    return [_noted(grid, slide) for part in slide.parts for grid in _of(part, slide) if grid.rows]


def _noted(grid: Grid, slide: Slide) -> Grid:
    """What people noted in this application was quoted from no medium, so no cell says so."""
    label = slide.provenance.label if slide.provenance else ""
    if label not in {NOTED, NOTED_IN_PART} or STANDING not in grid.heads:
        return grid
    at, quoted = grid.heads.index(STANDING), Standing.QUOTED.label
    rows = [
        (*row[:at], label if row[at] == quoted else row[at], *row[at + 1 :]) for row in grid.rows
    ]
    return grid._replace(rows=rows)


def _of(part: Part, slide: Slide) -> Iterator[Grid]:
    match part:
        case Cards():
            yield _cards(part)
        case LineChart():
            yield from _lines(part)
        case BarChart():
            yield _bars(part, slide)
        case DotChart():
            yield _dots(part)
        case MapPicture():
            yield _map(part)
        case Funnel():
            yield _funnel(part)
        case Table():
            yield _table(part, slide)
        case CurveChart() | ControlChart() | SpanChart() | MovementChart():
            yield from of_plot(part, slide)


def _cards(part: Cards) -> Grid:
    rows: list[tuple[Cell, ...]] = []
    for card in part.cards:
        found = written(card.value)
        unit = found.unit if found else ""
        told = (card.value, card.when, card.note, word(card.standing))
        rows.append((card.label, found, unit, *told))
    heads = ("Angka", VALUE, "Satuan", "Tertulis", "Periode", "Catatan", STANDING)
    return Grid("Angka", heads, rows)


def _lines(part: LineChart) -> Iterator[Grid]:
    unit = part.unit
    rows: list[tuple[Cell, ...]] = [
        (
            line.name,
            point.year,
            number(point.value, point.text),
            unit,
            point.text,
            word(point.standing),
        )
        for line in part.lines
        for point in line.points
    ]
    heads = ("Deret", "Tahun", VALUE, "Satuan", "Tertulis", STANDING)
    yield Grid("Angka menurut tahun", heads, rows)
    goals: list[tuple[Cell, ...]] = [
        (
            goal.document,
            goal.year,
            number(goal.low, goal.text),
            number(goal.high, goal.text),
            goal.text,
            "target",
        )
        for goal in part.goals
    ]
    heads = ("Dokumen", "Tahun", "Terendah", "Tertinggi", "Tertulis", STANDING)
    yield Grid("Target menurut dokumen", heads, goals)
    breaks: list[tuple[Cell, ...]] = [(year, reason) for year, reason in part.breaks]
    yield Grid("Pergantian metode", ("Tahun", "Apa yang berganti"), breaks)


def _bars(part: BarChart, slide: Slide) -> Grid:
    rows: list[tuple[Cell, ...]] = [
        (
            bar.name,
            number(bar.value, bar.text),
            part.unit,
            bar.text,
            bar.note,
            word(bar.standing),
        )
        for bar in part.bars
    ]
    heads = ("Wilayah", VALUE, "Satuan", "Tertulis", "Periode lain", STANDING)
    return Grid(slide.question, heads, rows)


def _dots(part: DotChart) -> Grid:
    rows: list[tuple[Cell, ...]] = [
        (
            row.label,
            dot.source,
            number(dot.value, dot.text),
            dot.text,
            "ya" if dot.used else "tidak",
            row.spread,
            word(dot.standing),
        )
        for row in part.rows
        for dot in row.dots
    ]
    heads = ("Hal", "Menurut", VALUE, "Tertulis", "Dipakai", "Selisih", STANDING)
    return Grid("Angka yang disebut berbeda", heads, rows)


def _map(part: MapPicture) -> Grid:
    rows: list[tuple[Cell, ...]] = []
    for place in part.places:
        kind = part.missing if place.kind is None else part.classes[place.kind]
        known = place.kind is not None
        mark = part.marks if place.marked else ""
        standing = word(part.standing if known else None)
        found = written(place.text) if known else None
        rows.append((place.code, place.name, found, place.text, kind, mark, standing))
    heads = ("Kode", "Wilayah", VALUE, "Tertulis", "Kelas", "Tanda", STANDING)
    return Grid(part.title, heads, rows)


def _funnel(part: Funnel) -> Grid:
    rows: list[tuple[Cell, ...]] = [
        (
            step.name,
            number(step.value, step.text),
            part.unit,
            step.text,
            step.share,
            word(None if step.value is None else part.standing),
        )
        for step in part.steps
    ]
    heads = ("Tahap", VALUE, "Satuan", "Tertulis", "Bagian", STANDING)
    return Grid("Corong graduasi", heads, rows)


def _table(part: Table, slide: Slide) -> Grid:
    standing = word(slide.standing)
    rows: list[tuple[Cell, ...]] = [
        (
            *((written(text) or text) if i in part.numbers else text for i, text in enumerate(row)),
            standing,
        )
        for row in part.rows
    ]
    return Grid(part.alt or slide.question, (*part.heads, STANDING), rows)
