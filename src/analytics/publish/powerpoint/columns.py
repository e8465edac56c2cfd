"""How wide the columns of a table are, how large its letters, and how many lines a row takes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from analytics.draw.slides.typeface import LEADING, SMALLEST, limited, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.draw.slides.layout import Box
    from analytics.vocabulary.picture import Table

SIDE: Final = 14
"""Units between the edge of a cell and its words."""
TOP: Final = 6
"""The same above and below them."""
_WHOLE: Final = 99  # lines: no cell is cut
# Larger letters if everything fits in them, then cells cut to fewer lines, so that all rows fit.
_TRIED: Final = ((44, _WHOLE), (42, _WHOLE), (40, _WHOLE), (SMALLEST, _WHOLE), (SMALLEST, 3))
_LAST: Final = (SMALLEST, 2)
_STEP: Final = 24  # units a column gives away at a time
_SPACE: Final = width(" ", 1)
_SPARE: Final = 1.01  # another machine's letters may be a hair wider


class Grid(NamedTuple):
    """Size of the letters, widths of the columns, and lines a cell has at most."""

    size: float
    widths: list[float]
    most: int

    def height(self, row: Sequence[str]) -> float:
        """Units a row takes."""
        pairs = zip(row, self.widths, strict=True)
        lines = max(_lines(text, room, self.size, self.most) for text, room in pairs)
        return lines * self.size * LEADING + 2 * TOP

    def cut(self, row: Sequence[str]) -> tuple[str, ...]:
        """The row as it is written, an ellipsis where more was said."""
        return tuple(
            " ".join(limited(text, self.size * _SPARE, room - 2 * SIDE, self.most))
            for text, room in zip(row, self.widths, strict=True)
        )


def grid(part: Table, box: Box) -> Grid:
    """The largest letters at which every row fits `box`; else rows of two lines."""
    rows = (part.heads, *part.rows)
    for size, most in _TRIED:
        found = Grid(size, _widths(part, size, most, box.width), most)
        if sum(map(found.height, rows)) <= box.height:
            return found
    size, most = _LAST
    return Grid(size, _widths(part, size, most, box.width), most)


def _widths(part: Table, size: float, most: int, room: float) -> list[float]:
    """What each column takes on one line; where that is too much, what costs the least height."""
    rows = (part.heads, *part.rows)
    columns = list(zip(*rows, strict=True))
    widths = [
        max(_natural(head, size, bold=True), *(_natural(text, size) for text in texts), 0)
        for head, *texts in columns
    ]
    least = [
        max(_natural(word, size) for text in column for word in text.split() or [""])
        for column in columns
    ]
    lines = [_all(column, widths[i], size, most) for i, column in enumerate(columns)]
    while sum(widths) > room:
        tried = []
        for number, column in enumerate(columns):
            narrow = widths[number] - _STEP
            if narrow >= least[number]:
                now = _all(column, narrow, size, most)
                others = [each for other, each in enumerate(lines) if other != number]
                # What a cut cell loses counts too, so that no column is starved.
                lost = sum(_all(column, narrow, size, _WHOLE))
                tall = sum(map(max, zip(now, *others, strict=True)))
                tried.append((tall, lost, -widths[number], number, now))
        if not tried:
            break
        *_, number, now = min(tried)
        widths[number] -= _STEP
        lines[number] = now
    return [each * room / sum(widths) for each in widths]


def _natural(text: str, size: float, *, bold: bool = False) -> float:
    return width(text, size, bold=bold) * _SPARE + 2 * SIDE + 1


def _all(column: Sequence[str], room: float, size: float, most: int) -> list[int]:
    return [_lines(text, room, size, most) for text in column]


def _lines(text: str, room: float, size: float, most: int) -> int:
    """How many lines a text takes; asked so often that its words are measured once."""
    room = (room - 2 * SIDE) / (size * _SPARE)
    lines, used = 1, -_SPACE
    for word in _words(text):
        if used + _SPACE + word > room and used >= 0:
            lines, used = lines + 1, -_SPACE
        used += _SPACE + word
    return min(lines, most)


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[float, ...]:
    """How wide each word is, in parts of the size of its letters."""
    return tuple(width(word, 1) for word in text.split())
