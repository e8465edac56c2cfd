"""A native table: columns as wide as what stands in them, no more rows than there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from analytics.draw.slides.typeface import LEADING
from analytics.publish.powerpoint import columns, theme
from analytics.publish.powerpoint.words import describe, emu, fill, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.shapes.shapetree import _BaseGroupShapes
    from pptx.table import _Cell

    from analytics.draw.slides.layout import Box
    from analytics.vocabulary.picture import Table

_PLAIN: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # the style "no style, no grid"
_AIRY: Final = 26  # units a row is taller where there is room


def put(shapes: _BaseGroupShapes, part: Table, box: Box) -> list[str]:
    """The table within `box`; gives in full the rows that were cut or had no room."""
    found = columns.grid(part, box)
    size, widths = found.size, found.widths
    heights = [found.height(row) for row in (part.heads, *part.rows)]
    shown = _shown(heights, box.height, size)
    left = part.rows[shown:]
    rows = [found.cut(row) for row in part.rows[:shown]]
    rest = [row for row, cut in zip(part.rows, rows, strict=False) if _short(row, cut)]
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
        line.height = emu(size * LEADING + 2 * columns.TOP if is_more else heights[number] + air)
        if is_more:
            line.cells[0].merge(line.cells[len(part.heads) - 1])
        for column, text in enumerate(texts):
            _cell(line.cells[column], text, size, head=number == 0, right=column in part.numbers)
    frame.height = sum(line.height for line in grid.rows)
    return [" – ".join(row) for row in (*rest, *left)]


def _short(row: Sequence[str], cut: Sequence[str]) -> bool:
    """True if something of the row was cut off."""
    pairs = zip(row, cut, strict=True)
    return any(len(" ".join(text.split())) > len(kept) for text, kept in pairs)


def _cell(cell: _Cell, text: str, size: float, *, head: bool, right: bool) -> None:
    align = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    fill(cell.text_frame, [said(text, size, bold=head, align=align)])
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = emu(columns.SIDE)
    cell.margin_top = cell.margin_bottom = emu(columns.TOP)
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


def _shown(heights: Sequence[float], room: float, size: float) -> int:
    """How many rows below the head there is room for, with a line that tells of the others."""
    if sum(heights) <= room:
        return len(heights) - 1
    used, shown = heights[0] + size * LEADING + 2 * columns.TOP, 0
    for height in heights[1:]:
        used += height
        if used > room:
            break
        shown += 1
    return shown
