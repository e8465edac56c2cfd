"""Values with intervals as plain shapes: no chart of python-pptx draws them beside names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from analytics.draw.slides.axes import has_sign, written
from analytics.draw.slides.bars import chosen
from analytics.draw.slides.layout import Box
from analytics.draw.slides.plane import round_numbers
from analytics.draw.slides.typeface import LEADING, SMALLEST, shortened, width
from analytics.publish.powerpoint import theme
from analytics.publish.powerpoint.words import describe, hatch, panel, said, textbox
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from pptx.enum.dml import MSO_THEME_COLOR
    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.vocabulary.plot import Span, SpanChart

_LINE: Final = SMALLEST * LEADING
_ROW, _TALLEST = _LINE + 2, 84
_NAMES, _TEXTS = 0.32, 0.34  # of the width, at most
_SPARE: Final = 1.06  # another machine's letters are a hair wider
_AIR, _MARK, _THICK = 26, 24, 8
_ROOM: Final = 0.04  # of the values, beyond the ends


def put(shapes: _BaseGroupShapes, part: SpanChart, box: Box) -> list[str]:
    """Name, interval and figure in columns; gives the rows that had no room."""
    room = box.height - 2 * _LINE
    rows = chosen([span.strong for span in part.rows], int(room / _ROW))
    if not rows:
        return []
    scale = _Scale(part, [part.rows[place] for place in rows if place >= 0], box)
    group = shapes.add_group_shape()
    describe(group, part.alt, "Rentang")
    row = min(_TALLEST, room / len(rows))
    top = box.y + _LINE
    foot = top + row * len(rows)
    _axes(group.shapes, scale, part, top, foot)
    for place, index in enumerate(rows):
        line = Box(box.x, top + place * row, box.width, row)
        if index < 0:
            told = [said(f"… dan {-index} lagi (di catatan)", colour=theme.MUTED)]
            at = Box(scale.edge, line.y, box.right - scale.edge, row)
            textbox(group.shapes, at, told, "Selebihnya", MSO_ANCHOR.MIDDLE)
        else:
            _row(group.shapes, scale, part.rows[index], line, part.standing)
    left = [span for place, span in enumerate(part.rows) if place not in rows]
    return [f"{span.name}: {span.text}" for span in left]


class _Scale:
    """Where values lie between the names and what is written."""

    def __init__(self, part: SpanChart, shown: list[Span], box: Box) -> None:
        def widest(texts: list[str]) -> float:
            return max((width(text, SMALLEST, bold=True) for text in texts), default=0) * _SPARE

        self.left = box.x + min(_NAMES * box.width, widest([s.name for s in shown])) + _AIR
        self.edge = box.right - min(_TEXTS * box.width, widest([s.text for s in shown]))
        values = [v for s in shown for v in (s.value, s.low, s.high) if v is not None]
        values += [] if part.reference is None else [part.reference]
        low, high = min(values, default=0.0), max(values, default=1.0)
        low = min(0.0, low) if has_sign(part.unit) else low
        pad = _ROOM * (high - low) or 1.0
        self.ends = (low if low == 0 else low - pad, high + pad)
        self.wide = self.edge - _AIR - self.left

    def at(self, value: float) -> float:
        low, high = self.ends
        return self.left + (value - low) / (high - low) * self.wide


def _axes(
    shapes: _BaseGroupShapes, scale: _Scale, part: SpanChart, top: float, foot: float
) -> None:
    marks = round_numbers(scale.ends, scale.wide)
    labels = written(marks if len(marks) > 1 else (*marks, *(m + 1 for m in marks)), "")
    for mark, label in zip(marks, labels, strict=False):
        x = scale.at(mark)
        panel(shapes, Box(x - 1, top, 2, foot - top), "Garis skala", theme.PALE)
        wide = width(label, SMALLEST) * _SPARE + 6
        told = said(label, colour=theme.MUTED, align=PP_ALIGN.CENTER)
        textbox(shapes, Box(x - wide / 2, foot, wide, _LINE), [told], "Angka skala")
    head = Box(scale.left, top - _LINE, scale.edge - scale.left, _LINE)
    if part.reference is None:
        textbox(shapes, head, [said(f"satuan: {part.unit}", colour=theme.MUTED)], "Satuan")
        return
    x = scale.at(part.reference)
    panel(shapes, Box(x - 2, top, 4, foot - top), "Pembanding", theme.TARGET)
    words = shortened(part.reference_text, SMALLEST, head.width / _SPARE)
    wide = width(words, SMALLEST) * _SPARE + 6
    at = min(max(head.x, x - wide / 2), head.right - wide)
    paragraph = said(words, colour=theme.TARGET)
    textbox(shapes, Box(at, head.y, wide, _LINE), [paragraph], "Pembanding")


def _row(
    shapes: _BaseGroupShapes, scale: _Scale, span: Span, line: Box, standing: Standing
) -> None:
    middle = line.y + line.height / 2
    strong = span.strong
    ink, colour = (theme.INK, theme.ACCENT) if strong else (theme.MUTED, theme.MUTED)
    names, texts = scale.left - _AIR - line.x, line.right - scale.edge
    for text, where, align in (
        (span.name, Box(line.x, line.y, names, line.height), PP_ALIGN.RIGHT),
        (span.text, Box(scale.edge, line.y, texts, line.height), PP_ALIGN.LEFT),
    ):
        told = shortened(text, SMALLEST, where.width / _SPARE * 1.001, bold=strong)
        words = [said(told, bold=strong, colour=ink, align=align)]
        textbox(shapes, where, words, span.name, MSO_ANCHOR.MIDDLE)
    if span.low is not None and span.high is not None:
        start, end = scale.at(span.low), scale.at(span.high)
        where = Box(start, middle - _THICK / 2, max(2.0, end - start), _THICK)
        made = panel(shapes, where, f"Rentang {span.name}", colour)
        if standing is Standing.EXAMPLE:
            hatch(made.fill, colour)
        for x in (start, end):
            panel(shapes, Box(x - 2, middle - 11, 4, 22), "Ujung", colour)
    elif span.value is None:
        where = Box(scale.left, middle - 11, scale.wide, 22)
        made = panel(shapes, where, f"{span.name}: tidak diketahui", theme.PAPER)
        hatch(made.fill, theme.PEER, crossed=True)
    if span.value is not None:
        _mark(shapes, scale.at(span.value), middle, colour, strong=strong)


def _mark(
    shapes: _BaseGroupShapes, x: float, middle: float, colour: MSO_THEME_COLOR, *, strong: bool
) -> None:
    """A full diamond for what the slide is about, a ring for the others."""
    where = Box(x - _MARK / 2, middle - _MARK / 2, _MARK, _MARK)
    if strong:
        panel(shapes, where, "Nilai", colour, shape=MSO_SHAPE.DIAMOND)
    else:
        panel(shapes, where, "Nilai", theme.PAPER, outline=colour, shape=MSO_SHAPE.OVAL)
