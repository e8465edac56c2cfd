"""What is said in words: a head, and sentences below it beside a bar in the accent colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.slides.nodes import height, lines, more, rectangle
from analytics.draw.slides.typeface import SMALLEST, limited, wrapped

if TYPE_CHECKING:
    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Pen
    from analytics.vocabulary.picture import Sentences

_SIZES = (64, 54, 48, 44, 41, SMALLEST)
_BESIDE = 44  # from the bar to the words
_BAR = 8
_LOW = 260  # up to this height a head takes one line
_NARROW = 900  # below this width, and this height, letters are not the largest
_HIGH = 500
_BETWEEN = 0.45  # of a line, between two sentences
_BELOW_HEAD = 0.3


def sentences(part: Sentences, box: Box, pen: Pen) -> str:
    """In the largest letters in which all is said; what does not fit in the smallest is counted."""
    room = box.width - _BESIDE
    rows = 2 if box.height > _LOW else 1
    most = 48 if box.width < _NARROW else _SIZES[box.height < _HIGH]
    size, said = SMALLEST, _said(part.lines, SMALLEST, room)
    for size in (s for s in _SIZES if s <= most):
        head = limited(part.head, size, room, rows, bold=True)
        said = _said(part.lines, size, room)
        if _tall(head, said, size) <= box.height:
            break
    else:
        said = _fewer(head, said, box.height, room)
    x, y = box.x + _BESIDE, box.y
    tall = _tall(head, said, size)
    drawn = [rectangle(box.x, y + 4, _BAR, tall - 4, fill=pen.look.accent)]
    drawn.append(lines(x, y, head, pen.look.accent, size=size, bold=True))
    y += height(len(head), size) + (_BELOW_HEAD * size if head else 0)
    for sentence in said:
        drawn.append(lines(x, y, sentence, pen.look.ink, size=size))
        y += height(len(sentence), size) + _BETWEEN * size
    return "".join(drawn)


def _said(told: tuple[str, ...], size: float, room: float) -> list[tuple[str, ...]]:
    return [wrapped(line, size, room) for line in told]


def _tall(head: tuple[str, ...], said: list[tuple[str, ...]], size: float) -> float:
    rows = len(head) + sum(map(len, said))
    air = _BETWEEN * max(0, len(said) - 1) + (_BELOW_HEAD if head else 0)
    return height(rows, size) + air * size


def _fewer(
    head: tuple[str, ...], said: list[tuple[str, ...]], high: float, room: float
) -> list[tuple[str, ...]]:
    """As many whole sentences as fit, and how many more there are; at least a part of one."""
    for kept in range(len(said) - 1, 0, -1):
        told = [*said[:kept], (more(len(said) - kept, "kalimat"),)]
        if _tall(head, told, SMALLEST) <= high:
            return told
    rest = (more(len(said) - 1, "kalimat"),) if len(said) > 1 else ()
    most = len(said[0])
    while most > 1 and _tall(head, [said[0][:most], rest], SMALLEST) > high:
        most -= 1
    first = limited(" ".join(said[0]), SMALLEST, room, most)
    return [first, rest] if rest else [first]
