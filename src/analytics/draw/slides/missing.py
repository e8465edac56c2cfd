"""What nobody gave yet, who could, and what is asked for: within dashes, never as a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.slides.layout import LINE
from analytics.draw.slides.nodes import height, lines, rectangle
from analytics.draw.slides.typeface import ELLIPSIS, SMALLEST, limited, width

if TYPE_CHECKING:
    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Pen
    from analytics.vocabulary.picture import Missing

_INSIDE = 40
_TOP = 20
_SIZES = (52, 46, 42, SMALLEST)
_WIDE = 1100  # from here on the names of rows stand left of them
# Lines of the head, from these heights of the box on.
_HEADS = ((500, 4), (260, 2), (0, 1))
_BETWEEN = 12


def missing(part: Missing, box: Box, pen: Pen) -> str:
    """The gap as screens tell it; the longest of its rows gives way where room is short."""
    look, inside = pen.look, box.inset(_INSIDE, _TOP)
    head = "Tidak diterbitkan" if part.never else "Belum ada data"
    rows = [(name, text) for name, text in _rows(part) if text]
    beside = inside.width >= _WIDE
    indent = max(width(f"{name}  ", SMALLEST) for name, _ in _rows(part)) if beside else 0
    never = [part.never] * bool(part.never)
    air = _BETWEEN * (len(rows) + len(never)) + (0 if beside else LINE * len(rows))
    most = next(lines for least, lines in _HEADS if box.height >= least)
    for size in _SIZES if most > 1 else _SIZES[-1:]:
        what = limited(f"{head}: {part.what}", size, inside.width, most, bold=True)
        free = int((inside.height - height(len(what), size) - air) / LINE)
        texts, whole = _shared(never, [text for _, text in rows], inside, indent, free)
        # The head gives way before what is asked for is cut.
        if whole and what[-1][-1:] != ELLIPSIS:
            break
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


def _rows(part: Missing) -> tuple[tuple[str, str], ...]:
    return ("Yang dapat memberi", ", ".join(part.whom)), ("Yang diminta", part.asked)


def _shared(
    never: list[str], rows: list[str], inside: Box, indent: float, free: int
) -> tuple[list[tuple[str, ...]], bool]:
    """Lines of each text, `free` in all where that is enough for one each, and if that is all."""
    widths = [inside.width] * len(never) + [inside.width - indent] * len(rows)
    told = list(zip((*never, *rows), widths, strict=True))
    found = [limited(text, SMALLEST, room, 99) for text, room in told]
    whole = sum(map(len, found)) <= free
    while sum(map(len, found)) > free and max(map(len, found)) > 1:
        longest = max(range(len(found)), key=lambda place: len(found[place]))
        text, room = told[longest]
        found[longest] = limited(text, SMALLEST, room, len(found[longest]) - 1)
    return found, whole
