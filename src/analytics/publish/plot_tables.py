"""The tables behind the plots of graduation, with every number that is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.publish.cells import STANDING, VALUE, Cell, Grid, number, word
from analytics.vocabulary.plot import ControlChart, CurveChart, MovementChart, SpanChart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.vocabulary.plot import Movement, Plot
    from analytics.vocabulary.slide import Slide

_LOW, _HIGH = "Batas bawah", "Batas atas"
Rows = list[tuple[Cell, ...]]


def of_plot(part: Plot, slide: Slide) -> Iterator[Grid]:
    """What is drawn first, then what stands around it."""
    match part:
        case CurveChart():
            yield from _curves(part, slide)
        case ControlChart():
            yield from _control(part, slide)
        case SpanChart():
            yield from _spans(part, slide)
        case MovementChart():
            yield _movements(part, slide)


def _curves(part: CurveChart, slide: Slide) -> Iterator[Grid]:
    rows: Rows = [
        (
            curve.name,
            number(knot.x),
            number(knot.y, knot.text),
            number(knot.low),
            number(knot.high),
            part.unit,
            knot.text,
            word(part.standing),
        )
        for curve in part.curves
        for knot in curve.knots
    ]
    heads = ("Kurva", part.across, VALUE, _LOW, _HIGH, "Satuan", "Tertulis", STANDING)
    yield Grid(slide.question, heads, rows)
    watched: Rows = [
        (name, number(x), number(_count(text), text) or text, word(part.standing))
        for name, row in part.at_risk
        for x, text in row
    ]
    yield Grid("Yang masih diamati", ("Apa", part.across, "Jumlah", STANDING), watched)


def _control(part: ControlChart, slide: Slide) -> Iterator[Grid]:
    rows: Rows = [
        (
            mark.name,
            number(mark.x),
            number(mark.y, mark.text),
            part.unit,
            mark.text,
            part.kinds[mark.kind],
            word(part.standing),
        )
        for mark in part.marks
    ]
    heads = ("Wilayah", part.across, VALUE, "Satuan", "Tertulis", "Kelas", STANDING)
    yield Grid(slide.question, heads, rows)
    limits: Rows = [
        (limit.name, number(x), number(y), part.unit, word(part.standing))
        for limit in part.limits
        for x, y in limit.points
    ]
    yield Grid("Garis batas", ("Garis", part.across, VALUE, "Satuan", STANDING), limits)


def _spans(part: SpanChart, slide: Slide) -> Iterator[Grid]:
    rows: Rows = [
        (
            span.name,
            number(span.value, span.text),
            number(span.low),
            number(span.high),
            part.unit,
            span.text,
            word(None if span.value is None else part.standing),
        )
        for span in part.rows
    ]
    heads = ("Nama", VALUE, _LOW, _HIGH, "Satuan", "Tertulis", STANDING)
    yield Grid(slide.question, heads, rows)
    if part.reference is not None:
        held = (part.reference_text, number(part.reference), part.unit, word(part.standing))
        yield Grid("Pembanding", ("Apa", VALUE, "Satuan", STANDING), [held])


def _movements(part: MovementChart, slide: Slide) -> Grid:
    rows: Rows = [
        (
            each.name,
            number(each.amount),
            part.unit,
            each.text,
            _kind(each),
            word(None if each.amount is None else part.standing),
        )
        for each in part.movements
    ]
    heads = ("Gerakan", VALUE, "Satuan", "Tertulis", "Sifat", STANDING)
    return Grid(slide.question, heads, rows)


def _kind(movement: Movement) -> str:
    if movement.amount is None:
        return "tidak diketahui"
    if movement.is_bound:
        return "batas"
    return "jumlah" if movement.is_stock else "gerakan"


def _count(text: str) -> float | None:
    """A count as written in Indonesian; None where it is no plain number."""
    plain = text.replace(".", "")
    return float(plain) if plain.isdecimal() else None
