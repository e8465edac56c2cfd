"""What all our documents share: A4, one typeface, page numbers, tables, and the same bytes twice.

Nothing in a document depends on the moment it is made: its dates are those it is given.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from analytics.publish.archive import undated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from docx.document import Document as Docx
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

DOTS = "…" * 12
MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FONT, _SIZE = "Arial", 11
_SMALL = 9  # of tables and of the foot
_A4 = (Cm(21.0), Cm(29.7))
_MARGIN = Cm(2.2)
_TEXT_WIDTH = 21.0 - 2 * 2.2  # centimetres between the margins
_SHADE = "E3E9EE"


def new(title: str, on: date, head: str = "") -> Docx:
    """An empty A4 document with page numbers; `head` stands above every page."""
    document = Document()
    _typeface(document)
    section = document.sections[0]
    section.page_width, section.page_height = _A4
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    if head:
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(head).bold = True
    _page_numbers(section.footer.paragraphs[0])
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    properties.language = "id-ID"
    properties.created = properties.modified = datetime.combine(on, time(), UTC)
    return document


def finished(document: Docx) -> bytes:
    """The document as a file; equal documents give equal bytes."""
    written = BytesIO()
    document.save(written)
    return undated(written.getvalue())


def line(document: Docx, text: str = "", *, bold: bool = False, centred: bool = False) -> Paragraph:
    """One paragraph."""
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = bold
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def numbered(document: Docx, lines: Sequence[str]) -> None:
    """A numbered list whose numbers are text, so that each list begins with 1."""
    for number, text in enumerate(lines, start=1):
        paragraph = document.add_paragraph(f"{number}.\t{text}")
        form = paragraph.paragraph_format
        form.left_indent, form.first_line_indent = Cm(0.8), Cm(-0.8)
        form.tab_stops.add_tab_stop(Cm(0.8))


def pairs(document: Docx, rows: Sequence[tuple[str, str]]) -> None:
    """Names and values in two columns without borders, as the head of a letter has them."""
    table = document.add_table(rows=0, cols=3)
    for name, value in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, (name, ":", value), strict=True):
            cell.paragraphs[0].add_run(text)
    _widths(table, (2.6, 0.5, _TEXT_WIDTH - 3.1))


def table(
    document: Docx,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    shares: Sequence[float] | None = None,
) -> None:
    """A ruled table; its head is repeated on every page and an empty cell is a dotted line.

    `shares` are the widths of the columns against each other; left out, they are equal.
    """
    grid = document.add_table(rows=1, cols=len(heads))
    grid.style = "Table Grid"
    grid.alignment = WD_TABLE_ALIGNMENT.CENTER
    for cell, text in zip(grid.rows[0].cells, heads, strict=True):
        _fill(cell, text, bold=True)
        _shade(cell)
    _repeat(grid.rows[0])
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            _fill(cell, text or "…………")
    shares = shares or [1.0] * len(heads)
    _widths(grid, [_TEXT_WIDTH * share / sum(shares) for share in shares])
    for row in grid.rows:
        _whole(row)


def signatures(document: Docx, who: Sequence[str]) -> None:
    """A place to sign for each, two beside one another."""
    grid = document.add_table(rows=0, cols=2)
    for start in range(0, len(who), 2):
        row = grid.add_row()
        _whole(row)
        for cell, name in zip(row.cells, who[start : start + 2], strict=False):
            cell.paragraphs[0].add_run(name)
            for text in ("", "", "", DOTS, f"NIP {DOTS}"):
                cell.add_paragraph(text)


def _typeface(document: Docx) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(_SIZE)
    style.paragraph_format.space_after = Pt(4)
    properties = style.element.get_or_add_rPr()
    properties.rFonts.set(qn("w:eastAsia"), _FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "id-ID")
    properties.append(language)


def _page_numbers(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text, field in (("Halaman ", "PAGE"), (" dari ", "NUMPAGES")):
        paragraph.add_run(text).font.size = Pt(_SMALL)
        run = paragraph.add_run()
        run.font.size = Pt(_SMALL)
        for kind, content in (("begin", ""), ("", field), ("end", "")):
            if content:
                element = OxmlElement("w:instrText")
                element.text = content
            else:
                element = OxmlElement("w:fldChar")
                element.set(qn("w:fldCharType"), kind)
            run._r.append(element)  # noqa: SLF001 - python-docx has no fields


def _fill(cell: _Cell, text: str, *, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(_SMALL)


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - python-docx has no shading


def _repeat(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001


def _whole(row: _Row) -> None:
    """No row is torn between two pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001


def _widths(table: Table, widths: Sequence[float]) -> None:
    """Of the columns for LibreOffice, of the cells for Word."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
