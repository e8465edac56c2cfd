"""Tables of RPKD, RAT or LP2KD as XLSX: a sheet a table, contents first and sources last."""

from __future__ import annotations

from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from analytics.publish.archive import undated
from analytics.publish.planning_chapters import origins, standing_of
from analytics.publish.workbook import EXAMPLE, MIME
from analytics.vocabulary.planning_book import Number
from analytics.vocabulary.standing import WATERMARK
from analytics.wording import planning_chapters as words
from analytics.wording.periods import dated, day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from openpyxl.cell.cell import Cell as Place
    from openpyxl.worksheet.worksheet import Worksheet

    from analytics.vocabulary.planning_book import Book, Cell

__all__ = ["MIME", "xlsx"]
_LONGEST: Final = 31  # letters of the name of a sheet
_TOP: Final = 5  # row of the heads
_WIDTHS: Final = (10, 52)  # of a column, in letters
_LINE: Final = 15  # points of height
_INK, _ALARM = "16242F", "7A1F1A"
_HEAD: Final = PatternFill("solid", fgColor="125E70")
_INVENTED: Final = PatternFill("lightDown", fgColor="D9B3B0", bgColor="FFFFFF")
_RULE: Final = Border(bottom=Side("thin", color="B8C4CC"))
_WRAPPED: Final = Alignment(horizontal="left", vertical="top", wrap_text=True)


def xlsx(found: Book, on: date) -> bytes:
    """The tables of a document; the same book gives the same bytes."""
    book = Workbook()
    title = words.title(found.planned, found.place)
    book.properties.title, book.properties.creator = title, ""
    book.properties.language = "id-ID"
    made_of = words.made_of(found.version, day(on), found.basis)
    contents = book.active
    contents.title = words.CONTENTS
    listed: list[tuple[Cell, ...]] = []
    for place, chapter in enumerate(found.chapters):
        head = words.numbered(place, chapter.head)
        for sheet in chapter.sheets:
            number = str(len(listed) + 1)
            end = f" – {EXAMPLE}" if sheet.example else ""
            short = f"{number} {sheet.caption.partition(' (')[0]}"
            name = short[: _LONGEST - len(end)].strip() + end
            page = book.create_sheet(name)
            _table(page, sheet.caption, (head, made_of), sheet.heads, sheet.rows, sheet.example)
            listed.append((number, sheet.caption, head, standing_of(chapter) or "catatan"))
    told = (words.DRAFT, made_of)
    _table(contents, title, told, words.CONTENTS_HEADS, listed, found.example)
    rows = [
        (one.publisher, one.carrier, one.title, dated(one.published), one.url)
        for one in origins(found)
    ]
    page = book.create_sheet(words.SOURCES)
    _table(page, words.SOURCES, ("", made_of), words.SOURCE_HEADS, rows, example=False)
    written = BytesIO()
    book.save(written)
    return undated(written.getvalue(), on.isoformat())


def _table(  # noqa: PLR0913, PLR0917 - what a page is made of
    page: Worksheet,
    title: str,
    told: tuple[str, str],
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    example: bool,  # noqa: FBT001
) -> None:
    """A title, where it belongs and from which data, and the table below."""
    for row, text in enumerate((title, *told), start=1):
        place = page.cell(row, 1)
        _write(place, text)
        place.font = Font(name="Calibri", bold=row == 1, size=14 if row == 1 else 11, color=_INK)
        place.alignment = Alignment(wrap_text=False)
    if example:
        place = page.cell(_TOP - 1, 1, WATERMARK)
        place.font = Font(name="Calibri", bold=True, size=14, color=_ALARM)
        page.sheet_properties.tabColor = _ALARM
        page.oddHeader.center.text = WATERMARK
    for column, head in enumerate(heads, start=1):
        place = page.cell(_TOP, column, head)
        place.font = Font(name="Calibri", bold=True, color="FFFFFF")
        place.fill, place.alignment = _HEAD, _WRAPPED
    for number, row_of in enumerate(rows, start=_TOP + 1):
        for column, cell in enumerate(row_of, start=1):
            place = page.cell(number, column)
            _write(place, cell)
            place.border = _RULE
            if example:
                place.fill = _INVENTED
    _sized(page, heads, rows)
    page.freeze_panes = f"A{_TOP + 1}"
    page.print_title_rows = f"{_TOP}:{_TOP}"
    page.page_setup.paperSize, page.page_setup.orientation = 9, "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddFooter.right.text = "&P / &N"


def _write(place: Place, cell: Cell) -> None:
    """Numbers as numbers, text as text whatever it begins with."""
    if isinstance(cell, Number):
        whole = float(cell.value).is_integer()
        place.value = int(cell.value) if whole else cell.value
        place.number_format = "#,##0" + ("." + "0" * cell.decimals if cell.decimals else "")
        place.alignment = Alignment(vertical="top")
        return
    place.value = str(ILLEGAL_CHARACTERS_RE.sub("", cell))
    place.data_type, place.number_format = "s", "@"
    place.quotePrefix = cell[:1] in set("=+-@")
    place.alignment = _WRAPPED


def _sized(page: Worksheet, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """Columns as wide as what stands in them, within bounds; rows as high as their text."""
    low, high = _WIDTHS
    texts = [[cell.text if isinstance(cell, Number) else cell for cell in row] for row in rows]
    widths = []
    for column, head in enumerate(heads, start=1):
        longest = max([len(head), *(len(row[column - 1]) for row in texts)])
        widths.append(min(max(longest * 1.1 + 3, low), high))
        page.column_dimensions[get_column_letter(column)].width = widths[-1]
    for number, row in enumerate([list(heads), *texts], start=_TOP):
        lines = max(
            len(wrap(text, int(width - 3))) for text, width in zip(row, widths, strict=True)
        )
        page.row_dimensions[number].height = max(1, lines) * _LINE + 3
