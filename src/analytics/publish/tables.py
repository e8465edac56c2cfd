"""The tables behind the pictures of a slide: a row a figure, each with its standing in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from analytics.vocabulary.picture import (
    BarChart,
    Cards,
    DotChart,
    Funnel,
    LineChart,
    MapPicture,
    Table,
)
from analytics.wording.written import Written, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.slide import Slide
    from analytics.vocabulary.standing import Standing

Cell = str | int | Written | None
"""Text (a code, too), a year, a number with its decimals, or nothing."""
STANDING = "Kedudukan"
VALUE = "Nilai"


class Grid(NamedTuple):
    """One table: what it is, its heads, its rows."""

    title: str
    heads: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def grids(slide: Slide) -> list[Grid]:
    """The tables of a slide; none where nothing on it is a figure or a row."""
    return [grid for part in slide.parts for grid in _of(part, slide) if grid.rows]


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


def _cards(part: Cards) -> Grid:
    rows: list[tuple[Cell, ...]] = []
    for card in part.cards:
        found = written(card.value)
        unit = found.unit if found else ""
        told = (card.value, card.when, card.note, _word(card.standing))
        rows.append((card.label, found, unit, *told))
    heads = ("Angka", VALUE, "Satuan", "Tertulis", "Periode", "Catatan", STANDING)
    return Grid("Angka", heads, rows)


def _lines(part: LineChart) -> Iterator[Grid]:
    unit = part.unit
    rows: list[tuple[Cell, ...]] = [
        (
            line.name,
            point.year,
            _number(point.value, point.text),
            unit,
            point.text,
            _word(point.standing),
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
            _number(goal.low, goal.text),
            _number(goal.high, goal.text),
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
            _number(bar.value, bar.text),
            part.unit,
            bar.text,
            bar.note,
            _word(bar.standing),
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
            _number(dot.value, dot.text),
            dot.text,
            "ya" if dot.used else "tidak",
            row.spread,
            _word(dot.standing),
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
        standing = _word(part.standing if known else None)
        found = written(place.text) if known else None
        rows.append((place.code, place.name, found, place.text, kind, mark, standing))
    heads = ("Kode", "Wilayah", VALUE, "Tertulis", "Kelas", "Tanda", STANDING)
    return Grid(part.title, heads, rows)


def _funnel(part: Funnel) -> Grid:
    rows: list[tuple[Cell, ...]] = [
        (
            step.name,
            _number(step.value, step.text),
            part.unit,
            step.text,
            step.share,
            _word(None if step.value is None else part.standing),
        )
        for step in part.steps
    ]
    heads = ("Tahap", VALUE, "Satuan", "Tertulis", "Bagian", STANDING)
    return Grid("Corong graduasi", heads, rows)


def _table(part: Table, slide: Slide) -> Grid:
    standing = _word(slide.standing)
    rows: list[tuple[Cell, ...]] = [
        (
            *((written(text) or text) if i in part.numbers else text for i, text in enumerate(row)),
            standing,
        )
        for row in part.rows
    ]
    return Grid(part.alt or slide.question, (*part.heads, STANDING), rows)


def _number(value: float | None, text: str) -> Written | None:
    """The value itself, with as many decimals as its text shows."""
    if value is None:
        return None
    found = written(text)
    return Written(float(value), found.decimals if found else _decimals(value), "")


def _decimals(value: float) -> int:
    """Of the shortest way to write a number that reads back as it is."""
    return 0 if float(value).is_integer() else len(repr(float(value)).partition(".")[2])


def _word(standing: Standing | None) -> str:
    return "tidak ada data" if standing is None else standing.label
