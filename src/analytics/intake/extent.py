"""How far the cells of a workbook reach, before anything is made of them.

A reader of workbooks holds the whole rectangle from the first to the last filled cell, so one cell
far off in a file of 5 KB would take gigabytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 30_000_000  # cells; 450,000 families with 60 columns are 27 million
_AT_ONCE, _OVERLAP = 1 << 22, 400  # bytes; no tag of a row or a cell is longer
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
# Only what could reach beyond `LARGEST`: every row, and cells outside A1:Z999999.
_FAR = re.compile(rb' r="(?:([A-Z]{2,3})(\d+)|[A-Z](\d{7})|(\d+))"')
_FILLED = re.compile(
    rb'<(?:\w+:)?c\s(?:[^>]*\s)?r="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>'
    rb"\s*<(?:\w+:)?(?:v[^>]*(?<!/)>[^<]|f|is)"
)
_NARROW = 26


def too_far(content: bytes) -> bool:
    """True if a sheet of an XLSX reaches over more than `LARGEST` cells; False of other files.

    Raises:
        zipfile.BadZipFile: it cannot be unpacked.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = [name for name in packed.namelist() if _SHEET.fullmatch(name)]
        return any(_may_be(packed, name) and _is(packed, name) for name in names)


def _may_be(packed: zipfile.ZipFile, name: str) -> bool:
    """Quick, and rather yes than no: rows that hold no cell, or only formats, count too."""
    rows, columns = 0, _NARROW
    for part in _parts(packed, name):
        for wide, deep, deeper, row in _FAR.findall(part):
            rows = max(rows, int(deep or deeper or row))
            columns = max(columns, _number(wide))
    return rows * columns > LARGEST


def _is(packed: zipfile.ZipFile, name: str) -> bool:
    """Exact: of cells that hold something."""
    rows = columns = 0
    first = 1 << 14
    for part in _parts(packed, name):
        for column, row in _FILLED.findall(part):
            first = min(first, _number(column))
            rows, columns = max(rows, int(row)), max(columns, _number(column))
    # The reader starts at the first filled column, and its rows at the top.
    return rows * (columns - first + 1) > LARGEST


def _parts(packed: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with packed.open(name) as stream:
        tail = b""
        while more := stream.read(_AT_ONCE):
            yield tail + more
            tail = more[-_OVERLAP:]


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
