"""The figures of a deck as a workbook: a sheet a slide, where each came from, and what is in it.

Codes are text, numbers are numbers that every Excel writes its own way; beside each stands the
text as the screen has it. What begins with `=` stays text.
"""

from __future__ import annotations

from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from analytics.publish.archive import undated
from analytics.publish.cells import STANDING
from analytics.publish.colophon import made_of
from analytics.publish.tables import grids
from analytics.vocabulary.standing import WATERMARK, Standing
from analytics.wording.periods import dated
from analytics.wording.written import Written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.cell.cell import Cell as Place
    from openpyxl.worksheet.worksheet import Worksheet

    from analytics.publish.cells import Cell, Grid
    from analytics.vocabulary.slide import Deck, Slide

MIME: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EXAMPLE: Final = "DATA CONTOH"
CONTENTS, SOURCES = "Isi", "Sumber"
_LONGEST: Final = 31  # letters of the name of a sheet
_WIDTHS: Final = (10, 52)  # of a column, in letters
_LINE: Final = 15  # points of height
_INK, _WHITE, _PALE, _ALARM = "16242F", "FFFFFF", "EEF2F5", "7A1F1A"
_HEAD: Final = PatternFill("solid", fgColor="125E70")
_INVENTED: Final = PatternFill("lightDown", fgColor="D9B3B0", bgColor=_WHITE)
_RULE: Final = Border(bottom=Side("thin", color="B8C4CC"))
_TOP: Final = Alignment(horizontal="left", indent=1, vertical="top", wrap_text=True)
_A4, _LANDSCAPE = 9, "landscape"


def xlsx(deck: Deck) -> bytes:
    """The workbook; the same deck gives the same bytes."""
    book = Workbook()
    book.properties.title, book.properties.creator = deck.name, ""
    book.properties.subject = made_of(deck)
    book.properties.language = "id-ID"
    contents = book.active
    contents.title = CONTENTS
    listed = []
    for number, slide in enumerate(deck.slides, start=1):
        found = grids(slide)
        name = sheet_name(number, slide) if found else ""
        listed.append((number, slide, name))
        if found:
            _slide(book.create_sheet(name), deck, slide, found)
    _contents(contents, deck, listed)
    _sources(book.create_sheet(SOURCES), deck)
    written = BytesIO()
    book.save(written)
    return undated(written.getvalue(), deck.on.isoformat())


def sheet_name(number: int, slide: Slide) -> str:
    """`3 Tren`; with DATA CONTOH behind it where figures are invented."""
    subject = slide.subject.value.replace("-", " ").capitalize()
    end = f" – {EXAMPLE}" if slide.is_example else ""
    return f"{number} {subject}"[: _LONGEST - len(end)] + end


def _slide(sheet: Worksheet, deck: Deck, slide: Slide, found: Sequence[Grid]) -> None:
    """The message, what it is made of, then its tables, one below the other."""
    standing = f" ({slide.standing.short_label})" if slide.standing else ""
    _title(sheet, slide.title)
    for row, text in enumerate(
        (slide.question, f"{slide.source}{standing}", made_of(deck, slide)), 2
    ):
        _say(sheet, row, text)
    if slide.is_example:
        _say(sheet, 5, WATERMARK, _font(bold=True, color=_ALARM, size=14))
        sheet.sheet_properties.tabColor = _ALARM
    first = None
    for grid in found:
        row = sheet.max_row + 2
        if len(found) > 1:
            _say(sheet, row, grid.title, _font(bold=True, color=_INK))
            row += 1
        first = first or row
        _grid(sheet, row, grid)
    _widths(sheet, first or 1)
    _printed(sheet, made_of(deck, slide), first or 1)
    if len(found) == 1 and first:
        last = get_column_letter(len(found[0].heads))
        sheet.auto_filter.ref = f"A{first}:{last}{first + len(found[0].rows)}"


def _grid(sheet: Worksheet, top: int, grid: Grid) -> None:
    for column, head in enumerate(grid.heads, start=1):
        _head(sheet.cell(top, column), head)
    for number, row in enumerate(grid.rows, start=top + 1):
        invented = grid.heads[-1] == STANDING and row[-1] == Standing.EXAMPLE.label
        for column, value in enumerate(row, start=1):
            place = sheet.cell(number, column)
            _write(place, value)
            place.border = _RULE
            if invented:
                place.fill = _INVENTED


def _write(place: Place, value: Cell) -> None:
    """Text as text whatever it begins with, numbers with the decimals they were written with."""
    match value:
        case None:
            return
        case Written():
            place.value = int(value.value) if value.value.is_integer() else value.value
            place.number_format = "#,##0" + ("." + "0" * value.decimals if value.decimals else "")
            place.alignment = Alignment(vertical="top")
        case int():
            place.value, place.number_format = value, "0"  # a year has no thousands
            place.alignment = Alignment(vertical="top", horizontal="left", indent=1)
        case str():
            place.value = _clean(value)
            place.data_type, place.number_format = "s", "@"
            place.quotePrefix = value[:1] in set("=+-@")
            place.alignment = _TOP


def _head(place: Place, text: str) -> None:
    place.value, place.fill = text, _HEAD
    place.font, place.alignment = _font(bold=True, color=_WHITE), _TOP


def _title(sheet: Worksheet, text: str) -> None:
    sheet["A1"].font = _font(bold=True, size=14, color=_INK)
    _say(sheet, 1, text)


def _say(sheet: Worksheet, row: int, text: str, font: Font | None = None) -> None:
    """A line across the sheet."""
    place = sheet.cell(row, 1)
    _write(place, text)
    place.alignment = Alignment(wrap_text=False)
    if font is not None:
        place.font = font


def _contents(sheet: Worksheet, deck: Deck, listed: Sequence[tuple[int, Slide, str]]) -> None:
    """Each slide with its message and standing, and the sheet its figures are on."""
    _title(sheet, f"{deck.name}: tabel")
    _say(sheet, 2, made_of(deck))
    _say(sheet, 3, f"Paparan {deck.id}. Angka yang dipakai bila sumber berbeda: {deck.basis}.")
    if any(slide.is_example for _, slide, _ in listed):
        example = f"Lembar bertanda {EXAMPLE}: {Standing.EXAMPLE.meaning}"
        _say(sheet, 4, example, _font(bold=True, color=_ALARM))
    top = sheet.max_row + 2
    for column, head in enumerate(("No", "Pesan", STANDING, "Lembar"), start=1):
        _head(sheet.cell(top, column), head)
    for row, (number, slide, name) in enumerate(listed, start=top + 1):
        standing = slide.provenance.label if slide.provenance else "tanpa angka"
        told: tuple[Cell, ...] = (number, slide.title, standing)
        for column, value in enumerate(told, start=1):
            _write(sheet.cell(row, column), value)
        place = sheet.cell(row, 4)
        _write(place, name or "tanpa tabel")
        if name:
            place.hyperlink = f"#'{name}'!A1"
            place.font = _font(underline="single", color="125E70")
    _widths(sheet, top)
    _printed(sheet, made_of(deck), top)


def _sources(sheet: Worksheet, deck: Deck) -> None:
    """Where each slide's figures were read, and why to read them with care."""
    _title(sheet, "Sumber dan catatan")
    _say(sheet, 2, made_of(deck))
    rows: list[tuple[Cell, ...]] = []
    for number, slide in enumerate(deck.slides, start=1):
        if slide.provenance is None:
            continue
        rows += [
            (number, "sumber", o.publisher, o.carrier, o.title, dated(o.published), o.url)
            for o in slide.provenance.origins
        ]
        told = [(step, "cara hitung") for step in slide.provenance.steps]
        told += [(caveat.sentence, "catatan") for caveat in slide.provenance.caveats]
        rows += [(number, kind, "", "", text, "", "") for text, kind in told]
    heads = ("Slide", "Apa", "Penerbit", "Dibaca di", "Judul atau catatan", "Tanggal", "Alamat")
    top = 4
    for column, head in enumerate(heads, start=1):
        _head(sheet.cell(top, column), head)
    for number, row in enumerate(rows, start=top + 1):
        for column, value in enumerate(row, start=1):
            place = sheet.cell(number, column)
            _write(place, value)
            place.border = _RULE
    sheet.auto_filter.ref = f"A{top}:G{top + len(rows)}"
    _widths(sheet, top)
    _printed(sheet, made_of(deck), top)


def _widths(sheet: Worksheet, top: int) -> None:
    """Columns as wide as what stands from the first head on, within bounds; rows as high."""
    low, high = _WIDTHS
    widths = []
    for column in sheet.iter_cols(min_row=top):
        longest = max((len(str(cell.value)) for cell in column if cell.value), default=1)
        widths.append(min(max(longest * 1.1 + 3, low), high))
        letter = get_column_letter(column[0].column)
        sheet.column_dimensions[letter].width = widths[-1]
    for row in sheet.iter_rows(min_row=top):
        if any(cell.value is not None and cell.alignment.wrap_text for cell in row):
            lines = max(
                len(wrap(str(cell.value or ""), int(room - 3)))
                for cell, room in zip(row, widths, strict=True)
            )
            sheet.row_dimensions[row[0].row].height = max(1, lines) * _LINE + 3


def _printed(sheet: Worksheet, made: str, top: int) -> None:
    """A4 across, as wide as the page; the head stays in view and is printed on every page."""
    sheet.freeze_panes = f"A{top + 1}"
    sheet.print_title_rows = f"{top}:{top}"
    sheet.page_setup.paperSize, sheet.page_setup.orientation = _A4, _LANDSCAPE
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddHeader.left.text = _clean(made).replace("&", "&&")
    sheet.oddFooter.left.text = sheet.title.replace("&", "&&")
    sheet.oddFooter.right.text = "&P / &N"


def _font(**look: object) -> Font:
    return Font(name="Calibri", **look)  # without a name LibreOffice takes one with serifs


def _clean(text: str) -> str:
    """Without what XML cannot hold."""
    return str(ILLEGAL_CHARACTERS_RE.sub("", text))
