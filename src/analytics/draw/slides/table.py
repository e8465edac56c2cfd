"""A table whose letters never shrink: cells wrap, and rows that do not fit are counted."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

from analytics.draw.slides.labels import levelled
from analytics.draw.slides.layout import LINE
from analytics.draw.slides.nodes import height, lines, more, rule
from analytics.draw.slides.typeface import SMALLEST, limited, width, wrapped

if TYPE_CHECKING:
    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Letters, Pen
    from analytics.vocabulary.picture import Table

_BETWEEN = 40  # columns
_AIR = 12  # above and below the words of a row, together
_AIRY = 40  # where rows have the room
_LINES = (3, 2, 1)  # of a cell
_FEWEST = 2  # as long as a row fits
_SIZES = (46, 42, SMALLEST)
_NARROWEST = 110
_MOVED = 90  # units that go from one column to another at once
_LOOKED_AT = 12  # rows, to see which widths make a table low

Row = list[tuple[str, ...]]


def table(part: Table, box: Box, pen: Pen) -> str:
    """Heads above a rule, rows between hairlines; in larger letters where all of it fits."""
    for size in _SIZES:
        grid = _Grid(part, size, box)
        if not grid.left:
            break
    return grid.draw(pen)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where columns begin, how wide they are, and which are set flush right."""

    x: float
    widths: tuple[float, ...]
    numbers: tuple[int, ...]
    size: float

    def cells(self, texts: tuple[str, ...], most: int, *, bold: bool = False) -> Row:
        """Each text in lines that its column holds."""
        return [
            limited(text, self.size, room, most, bold=bold)
            for text, room in zip(texts, self.widths, strict=True)
        ]

    def tall(self, row: Row) -> float:
        """The height of the longest cell."""
        return height(max(1, *map(len, row)), self.size)

    def draw(self, row: Row, top: float, fill: str, *, bold: bool = False) -> str:
        """The cells of one row."""
        x, drawn = self.x, []
        for place, (cell, room) in enumerate(zip(row, self.widths, strict=True)):
            letters: Letters = {"size": self.size, "bold": bold}
            edge = x
            if place in self.numbers:
                letters["anchor"], edge = "end", x + room
            drawn.append(lines(edge, top, cell, fill, **letters))
            x += room + _BETWEEN
        return "".join(drawn)


class _Grid:
    """A table in letters of one size, as far as it fits a box."""

    def __init__(self, part: Table, size: float, box: Box) -> None:
        room = box.width - _BETWEEN * (len(part.heads) - 1)
        self.box = box
        self.columns = _Columns(box.x, _widths(part, room, size), part.numbers, size)
        self.heads = self.columns.cells(part.heads, 2, bold=True)
        self.top = box.y + self.columns.tall(self.heads) + _AIR
        self.rows, self.left = self._fitting(part.rows, box.bottom - self.top)

    def draw(self, pen: Pen) -> str:
        columns, box = self.columns, self.box
        used = sum(map(columns.tall, self.rows)) + (LINE if self.left else 0)
        free = (box.bottom - self.top - used) / max(1, len(self.rows))
        air = min(_AIRY, max(_AIR, free))
        edge = self.top - _AIR / 2
        drawn = [
            columns.draw(self.heads, box.y, pen.look.muted, bold=True),
            rule(box.x, edge, box.right, edge, pen.look.accent, stroke_width=4),
        ]
        y = self.top
        for place, row in enumerate(self.rows):
            if place:
                drawn.append(rule(box.x, y, box.right, y, pen.look.grid))
            drawn.append(columns.draw(row, y + air / 2, pen.look.ink))
            y += columns.tall(row) + air
        if self.left:
            drawn.append(lines(box.x, y, (more(self.left, "baris"),), pen.look.muted))
        return "".join(drawn)

    def _fitting(self, texts: tuple[tuple[str, ...], ...], room: float) -> tuple[list[Row], int]:
        """The rows that fit, and how many do not; cells grow shorter before a row is left out.

        To a single line only where no row fits else: a cell cut after a few words says little.
        """
        rows: list[Row] = []
        kept = 0
        for most in _LINES:
            rows = [self.columns.cells(row, most) for row in texts]
            kept = self._kept(rows, room)
            if kept == len(rows) or (kept and most == _FEWEST):
                break
        return rows[:kept], len(rows) - kept

    def _kept(self, rows: list[Row], room: float) -> int:
        """How many rows fit, with the line that counts the others where there are any."""
        talls = [self.columns.tall(row) + _AIR for row in rows]
        if sum(talls) <= room:
            return len(rows)
        kept = 0
        while kept < len(rows) and sum(talls[: kept + 1]) + LINE <= room:
            kept += 1
        return kept


def _widths(part: Table, room: float, size: float) -> tuple[float, ...]:
    """As wide as the widest cell where all fit; else the widest columns give way first."""
    columns = list(zip(part.heads, *part.rows, strict=True))
    wanted = [
        max(
            width(column[0], size, bold=True),
            *(width(cell, size) for cell in column[1:]),
            _NARROWEST,
        )
        for column in columns
    ]
    if sum(wanted) <= room:
        spare = room - sum(wanted)
        first = next((p for p in range(len(wanted)) if p not in part.numbers), 0)
        wanted[first] += spare
        return tuple(wanted)
    given = levelled(wanted, room)
    squeezed = [place for place, wide in enumerate(wanted) if wide > given[place]]
    return tuple(_evened(part, given, squeezed, size))


def _evened(part: Table, widths: list[float], squeezed: list[int], size: float) -> list[float]:
    """Widths moved between columns that wrap, as long as that makes the table lower."""
    rows = part.rows[:_LOOKED_AT]

    def lines_of(row: tuple[str, ...], given: list[float]) -> int:
        return max((len(wrapped(row[p], size, given[p])) for p in squeezed), default=1)

    def tall(given: list[float]) -> int:
        return sum(lines_of(row, given) for row in rows)

    lowest, moved = tall(widths), True
    while moved:
        moved = False
        for giver, taker in permutations(squeezed, 2):
            tried = list(widths)
            tried[giver], tried[taker] = tried[giver] - _MOVED, tried[taker] + _MOVED
            if tried[giver] < _NARROWEST * 2 or (found := tall(tried)) >= lowest:
                continue
            widths, lowest, moved = tried, found, True
    return widths
