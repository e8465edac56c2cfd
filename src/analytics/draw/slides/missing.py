"""What nobody gave yet, who could, and what is asked for: within dashes, never as a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.slides.layout import LINE
from analytics.draw.slides.nodes import height, lines, rectangle
from analytics.draw.slides.typeface import SMALLEST, fitting, limited, width

if TYPE_CHECKING:
    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Pen
    from analytics.vocabulary.picture import Missing

_INSIDE = 40
_TOP = 26
_SIZES = (52, 46, 42, SMALLEST)
_WIDE = 1100  # from here on the names of rows stand left of them
_LOW = 320  # up to this height the head takes one line of the smallest letters
_BETWEEN = 12
_GIVES, _ASKED = "Yang dapat memberi", "Yang diminta"


def missing(part: Missing, box: Box, pen: Pen) -> str:
    """The gap as screens tell it; the longest of its rows gives way where room is short."""
    look, inside = pen.look, box.inset(_INSIDE, _TOP)
    head = "Tidak diterbitkan" if part.never else "Belum ada data"
    most, sizes = (2, _SIZES) if box.height > _LOW else (1, _SIZES[-1:])
    size, what = fitting(f"{head}: {part.what}", inside.width, most, sizes, bold=True)
    whom = ", ".join(part.whom)
    rows = [(name, text) for name, text in ((_GIVES, whom), (_ASKED, part.asked)) if text]
    beside = inside.width >= _WIDE
    indent = max(width(f"{name}  ", SMALLEST) for name in (_GIVES, _ASKED)) if beside else 0
    left = inside.height - height(len(what), size) - _BETWEEN * (len(rows) + bool(part.never))
    free = int(left / LINE) - (0 if beside else len(rows))
    texts = _shared([part.never] * bool(part.never), [t for _, t in rows], inside, indent, free)
    drawn = [
        lines(inside.x, inside.y, what, look.ink, size=size, bold=True),
    ]
    y = inside.y + height(len(what), size) + _BETWEEN
    if part.never:
        drawn.append(lines(inside.x, y, texts[0], look.muted))
        y += height(len(texts[0])) + _BETWEEN
    for (name, _), text in zip(rows, texts[bool(part.never) :], strict=True):
        drawn.append(lines(inside.x, y, (name,), look.muted))
        y += 0 if beside else LINE
        drawn.append(lines(inside.x + indent, y, text, look.ink))
        y += height(len(text)) + _BETWEEN
    tall = min(box.height, y - _BETWEEN + _TOP - box.y)
    dashes = rectangle(
        box.x + 2,
        box.y + 2,
        box.width - 4,
        tall - 4,
        rx=10,
        fill=look.panel,
        stroke=look.muted,
        stroke_width=3,
        stroke_dasharray="14 10",
    )
    return dashes + "".join(drawn)


def _shared(
    never: list[str], rows: list[str], inside: Box, indent: float, free: int
) -> list[tuple[str, ...]]:
    """Lines of each text, `free` in all where that is enough for one each."""
    widths = [inside.width] * len(never) + [inside.width - indent] * len(rows)
    told = list(zip((*never, *rows), widths, strict=True))
    found = [limited(text, SMALLEST, room, 99) for text, room in told]
    while sum(map(len, found)) > free and max(map(len, found)) > 1:
        longest = max(range(len(found)), key=lambda place: len(found[place]))
        text, room = told[longest]
        found[longest] = limited(text, SMALLEST, room, len(found[longest]) - 1)
    return found
