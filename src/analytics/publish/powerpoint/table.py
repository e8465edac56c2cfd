"""A native table: columns as wide as what stands in them, no more rows than there is room."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from analytics.draw.slides.typeface import LEADING, SMALLEST, width
from analytics.publish.powerpoint import theme
from analytics.publish.powerpoint.words import describe, emu, fill, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.shapes.shapetree import _BaseGroupShapes
    from pptx.table import _Cell

    from analytics.draw.slides.layout import Box
    from analytics.vocabulary.picture import Table

_PLAIN: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # the style "no style, no grid"
_SIDE, _TOP = 14, 6  # units between the edge of a cell and its words
_SIZES: Final = (44, 42, 40, SMALLEST)
_AIRY: Final = 26  # units a row is taller where there is room
_STEP: Final = 24  # units a column gives away at a time
_SPACE: Final = width(" ", 1)
_SPARE: Final = 1.01  # another machine's letters are a hair wider


def put(shapes: _BaseGroupShapes, part: Table, box: Box) -> list[str]:
    """The table within `box`; gives the rows that had no room."""
    size, widths = _arranged(part, box)
    heights = [_height(row, widths, size) for row in (part.heads, *part.rows)]
    shown = _shown(heights, box.height, size)
    left = part.rows[shown:]
    rows = [*part.rows[:shown]]
    if left:
        rows.append((f"… dan {len(left)} lagi (di catatan)", *[""] * (len(part.heads) - 1)))
    where = (emu(box.x), emu(box.y), emu(sum(widths)), emu(1))
    frame = shapes.add_table(len(rows) + 1, len(part.heads), *where)
    describe(frame, part.alt or ", ".join(part.heads), "Tabel")
    grid = frame.table
    grid._tbl.tblPr.find("{*}tableStyleId").text = _PLAIN  # noqa: SLF001 - no public style
    grid.horz_banding = False
    air = 0.0 if left else max(0.0, min(_AIRY, (box.height - 1 - sum(heights)) / len(heights)))
    for column, units in zip(grid.columns, widths, strict=True):
        column.width = emu(units)
    for number, texts in enumerate((part.heads, *rows)):
        is_more = bool(left) and number == len(rows)
        line = grid.rows[number]
        line.height = emu(size * LEADING + 2 * _TOP if is_more else heights[number] + air)
        if is_more:
            line.cells[0].merge(line.cells[len(part.heads) - 1])
        for column, text in enumerate(texts):
            _cell(line.cells[column], text, size, head=number == 0, right=column in part.numbers)
    frame.height = sum(line.height for line in grid.rows)
    return [" – ".join(row) for row in left]


def _cell(cell: _Cell, text: str, size: float, *, head: bool, right: bool) -> None:
    align = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    fill(cell.text_frame, [said(text, size, bold=head, align=align)])
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = emu(_SIDE)
    cell.margin_top = cell.margin_bottom = emu(_TOP)
    if head:
        cell.fill.solid()
        cell.fill.fore_color.theme_color = theme.PALE
    else:
        cell.fill.background()
    colour, points = ("accent1", 2.5) if head else ("accent3", 0.75)
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - python-pptx has no borders
    line = (
        f'<a:lnB {nsdecls("a")} w="{round(points * 12700)}"><a:solidFill>'
        f'<a:schemeClr val="{colour}"/></a:solidFill></a:lnB>'
    )
    properties.insert(0, parse_xml(line))  # borders stand before the fill


def _arranged(part: Table, box: Box) -> tuple[float, list[float]]:
    """The largest letters at which every row fits, and the widths of the columns in units."""
    for size in _SIZES:
        widths = _widths(part, size, box.width)
        if sum(_height(row, widths, size) for row in (part.heads, *part.rows)) <= box.height:
            return size, widths
    return _SIZES[-1], _widths(part, _SIZES[-1], box.width)


def _widths(part: Table, size: float, room: float) -> list[float]:
    """What each column takes on one line; where that is too much, what costs the least height."""
    rows = (part.heads, *part.rows)
    widths = _natural(part, size)
    least = [
        max(_width(word, size) for row in rows for word in row[column].split() or [""])
        for column in range(len(part.heads))
    ]
    lines = [[_lines(row[i], widths[i], size) for row in rows] for i in range(len(widths))]
    while sum(widths) > room:
        best: tuple[float, float, int, list[int]] | None = None
        for column, units in enumerate(widths):
            if units - _STEP < least[column]:
                continue
            tried = [_lines(row[column], units - _STEP, size) for row in rows]
            others = [each for number, each in enumerate(lines) if number != column]
            tall = sum(map(max, zip(tried, *others, strict=True)))
            if best is None or (tall, -units) < best[:2]:
                best = (tall, -units, column, tried)
        if best is None:
            break
        widths[best[2]] -= _STEP
        lines[best[2]] = best[3]
    return [each * room / sum(widths) for each in widths]


def _lines(text: str, room: float, size: float) -> int:
    """How many lines a text takes; asked so often that its words are measured once."""
    room = (room - 2 * _SIDE) / (size * _SPARE)
    lines, used = 1, -_SPACE
    for word in _words(text):
        if used + _SPACE + word > room and used >= 0:
            lines, used = lines + 1, -_SPACE
        used += _SPACE + word
    return lines


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[float, ...]:
    """How wide each word is, in parts of the size of its letters."""
    return tuple(width(word, 1) for word in text.split())


def _natural(part: Table, size: float) -> list[float]:
    """What each column takes where nothing is broken."""
    columns = zip(part.heads, *part.rows, strict=True)
    return [
        max(_width(head, size, bold=True), *(_width(text, size) for text in texts), 0)
        for head, *texts in columns
    ]


def _width(text: str, size: float, *, bold: bool = False) -> float:
    return width(text, size, bold=bold) * _SPARE + 2 * _SIDE + 1


def _height(row: Sequence[str], widths: Sequence[float], size: float) -> float:
    lines = max(_lines(text, room, size) for text, room in zip(row, widths, strict=True))
    return lines * size * LEADING + 2 * _TOP


def _shown(heights: Sequence[float], room: float, size: float) -> int:
    """How many rows below the head there is room for, with a line that tells of the others."""
    if sum(heights) <= room:
        return len(heights) - 1
    used, shown = heights[0] + size * LEADING + 2 * _TOP, 0
    for height in heights[1:]:
        used += height
        if used > room:
            break
        shown += 1
    return shown
