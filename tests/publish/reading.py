"""Reading a document back as its reader would."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from docx import Document


def opened(content: bytes):
    return Document(BytesIO(content))


def text(content: bytes) -> str:
    """Every paragraph, in and out of tables, heads and feet too."""
    found = opened(content)
    section = found.sections[0]
    paragraphs = [*section.header.paragraphs, *found.paragraphs, *section.footer.paragraphs]
    cells = [cell.text for grid in found.tables for row in grid.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in paragraphs), *cells])


def rows(table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def xml(content: bytes, part: str = "word/document.xml") -> str:
    with ZipFile(BytesIO(content)) as package:
        return package.read(part).decode()
