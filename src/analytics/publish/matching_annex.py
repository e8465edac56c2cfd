"""The annex of a decree on who assists which village: DOCX to be signed, XLSX to be worked on.

It is a draft until it is signed, and says so; where anything in it is invented every page and every
row says that too.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from analytics.publish import document as docx
from analytics.publish.archive import undated
from analytics.publish.document import DOTS, MIME
from analytics.vocabulary.standing import WATERMARK
from analytics.wording.periods import day

if TYPE_CHECKING:
    from datetime import date

    from analytics.answers.matching_kept import Annex

__all__ = ["MIME", "decree", "file_name", "sheet"]
HEADS: Final = ("No", "Desa", "Kecamatan", "Pendamping", "Masalah", "Dasar pemadanan")
_SHARES: Final = (0.4, 1.1, 1.1, 1.5, 1.9, 2.2)
_WIDTHS: Final = (6, 22, 22, 34, 44, 52)
_TITLE: Final = "DAFTAR DESA DAMPINGAN DAN PENDAMPINGNYA"
_DRAFT: Final = "RANCANGAN"
_SIGNS: Final = "Ditetapkan oleh"
_ALARM, _INK, _HEAD_FILL = "7A1F1A", "16242F", "125E70"
_RULE: Final = Border(bottom=Side("thin", color="B8C4CC"))
_INVENTED: Final = PatternFill("lightDown", fgColor="D9B3B0", bgColor="FFFFFF")


def decree(found: Annex, on: date) -> bytes:
    """The annex as DOCX, dated `on`; the same annex gives the same bytes."""
    head = WATERMARK if found.example else f"{_DRAFT} – belum ditandatangani"
    made = docx.new(f"{_DRAFT} {_TITLE.lower()} {found.place}", on, head=head)
    docx.pairs(made, _above())
    docx.line(made)
    docx.line(made, f"{_TITLE} DI {found.place.upper()}", bold=True, centred=True)
    if found.example:
        docx.line(made, WATERMARK, bold=True, centred=True)
    docx.table(made, HEADS, found.rows, _SHARES)
    docx.line(made)
    for note in (*found.notes, f"Disusun pada {day(on)}."):
        docx.line(made, note)
    docx.line(made, f"{_SIGNS} {DOTS}, tanggal {DOTS}", bold=True)
    docx.signatures(made, [f"Bupati {found.place}"])
    return docx.finished(made)


def sheet(found: Annex, on: date) -> bytes:
    """The annex as XLSX, all cells text; the same annex gives the same bytes."""
    book = Workbook()
    book.properties.title, book.properties.creator = _TITLE, ""
    book.properties.language = "id-ID"
    page = book.active
    page.title = "Lampiran SK" + (" – DATA CONTOH" if found.example else "")
    _say(page, 1, f"{_DRAFT}: {_TITLE} DI {found.place.upper()}", size=14)
    _say(page, 2, f"Lampiran Keputusan Bupati. Nomor: {DOTS} Tanggal: {DOTS}")
    _say(page, 3, f"Disusun pada {day(on)}.")
    if found.example:
        _say(page, 4, WATERMARK, size=14, color=_ALARM)
        page.sheet_properties.tabColor = _ALARM
        page.oddHeader.center.text = WATERMARK
    top = 6
    for column, head in enumerate(HEADS, start=1):
        place = page.cell(top, column, head)
        place.font = Font(name="Calibri", bold=True, color="FFFFFF")
        place.fill = PatternFill("solid", fgColor=_HEAD_FILL)
    for number, row in enumerate(found.rows, start=top + 1):
        for column, text in enumerate(row, start=1):
            place = page.cell(number, column, text)
            place.data_type, place.number_format = "s", "@"
            place.quotePrefix = text[:1] in set("=+-@")
            place.alignment = Alignment(vertical="top", wrap_text=True)
            place.border = _RULE
            if found.example:
                place.fill = _INVENTED
    last = top + len(found.rows)
    for number, note in enumerate(found.notes, start=last + 2):
        _say(page, number, note)
    signed = last + 3 + len(found.notes)
    for row_of, line in enumerate((f"Bupati {found.place}", "", "", DOTS, f"NIP {DOTS}"), signed):
        page.cell(row_of, len(HEADS), line)
    for letter, width in zip("ABCDEF", _WIDTHS, strict=True):
        page.column_dimensions[letter].width = width
    page.freeze_panes = f"A{top + 1}"
    page.print_title_rows = f"{top}:{top}"
    page.page_setup.paperSize, page.page_setup.orientation = 9, "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddFooter.right.text = "&P / &N"
    written = BytesIO()
    book.save(written)
    return undated(written.getvalue(), on.isoformat())


def file_name(found: Annex, on: date, kind: str) -> str:
    """`lampiran-sk-desa-dampingan-35.22-2026-11-22.docx`; an example says so in its name."""
    example = "contoh-" if found.example else ""
    return f"{example}lampiran-sk-desa-dampingan-{found.code}-{on.isoformat()}.{kind}"


def _above() -> tuple[tuple[str, str], ...]:
    return (("Lampiran", f"{_DRAFT} Keputusan Bupati"), ("Nomor", DOTS), ("Tanggal", DOTS))


def _say(page: Any, row: int, text: str, *, size: int = 11, color: str = _INK) -> None:  # noqa: ANN401
    place = page.cell(row, 1, text)
    place.font = Font(name="Calibri", bold=size > 11, size=size, color=color)
