"""Parts of words: sentences, and what nobody gave yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pptx.enum.text import MSO_ANCHOR

from analytics.draw.slides.layout import Box
from analytics.draw.slides.typeface import SMALLEST
from analytics.publish.powerpoint import theme
from analytics.publish.powerpoint.words import (
    Said,
    fitted,
    height,
    kept,
    panel,
    said,
    textbox,
)

if TYPE_CHECKING:
    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.vocabulary.picture import Missing, Sentences

_PAD: Final = 30
_BAR: Final = 10  # units of the line that a panel wears in the office's colour
_LARGEST: Final = 1.35


def sentences(
    shapes: _BaseGroupShapes, part: Sentences, box: Box, *, cover: bool = False
) -> list[str]:
    """A head and its lines; on a cover larger and without a panel."""
    head = said(part.head, 44, bold=True)
    listed = len(part.lines) > 1
    lines = [said(line, 42 if cover else SMALLEST, above=12, bullet=listed) for line in part.lines]
    paragraphs = [head, *lines] if part.head else lines
    if cover:
        paragraphs = [paragraph._replace(colour=theme.PAPER) for paragraph in paragraphs]
        textbox(shapes, box, fitted(paragraphs, box), "Keterangan")
        return []
    return _panelled(shapes, box, paragraphs, part.head or "Keterangan")


def missing(shapes: _BaseGroupShapes, part: Missing, box: Box) -> list[str]:
    """What nobody gave yet, in a dashed frame: an empty place that waits for figures."""
    told = (
        ("", part.never),
        ("Yang diminta: ", part.asked),
        ("Yang dapat memberi: ", ", ".join(part.whom)),
    )
    head = said(
        f"{'Tidak diterbitkan' if part.never else 'Belum ada data'}: {part.what}", 44, bold=True
    )
    lines = [
        Said(tuple(filter(lambda run: run[0], ((name, True), (text, False)))), above=12)
        for name, text in told
        if text
    ]
    return _panelled(shapes, box, [head, *lines], "Belum ada data", dashed=True)


def _panelled(
    shapes: _BaseGroupShapes,
    box: Box,
    paragraphs: list[Said],
    name: str,
    *,
    dashed: bool = False,
) -> list[str]:
    inner = box.inset(_PAD, _PAD * 0.4)
    if height((p._replace(size=SMALLEST, above=0) for p in paragraphs), inner.width) > inner.height:
        inner = box.inset(_PAD, 2)
    if height(paragraphs, inner.width) > inner.height:
        paragraphs = [paragraph._replace(size=SMALLEST) for paragraph in paragraphs]
    shown, rest = kept(fitted(paragraphs, inner, _LARGEST), inner)
    if dashed:
        panel(shapes, box, f"{name}: bingkai", None, outline=theme.MUTED, dashed=True)
    else:
        panel(shapes, box, f"{name}: bidang", theme.PALE)
        panel(shapes, Box(box.x, box.y, _BAR, box.height), f"{name}: garis", theme.ACCENT)
    textbox(shapes, inner, shown, name, MSO_ANCHOR.MIDDLE)
    return rest
