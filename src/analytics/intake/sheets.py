"""A file as it was sent to the sheets in it, cell by cell, with the rows' own numbers.

Nothing is interpreted here: text stays text, and the numbers and dates a workbook stores as such
stay numbers and dates.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

import pandas as pd

from analytics.intake import extent, stretches
from analytics.vocabulary.errors import BrokenData, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_UNPACKED = 1_500_000_000  # bytes; a workbook of 450,000 rows unpacks to some 400 MB
_SWOLLEN = 200  # packed text shrinks to a twentieth; a bomb to a thousandth
_ZIP, _OLE, _PARQUET, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1", b"%PDF"
_TEXT_NAMES = (".csv", ".txt", ".tsv", "")
_EXCEL_NAMES = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods")


@dataclass(frozen=True)
class Sheet:
    """One sheet.

    Attributes:
        name: empty for a file without sheets.
        cells: columns 0, 1, 2 ... of raw cells: `str` where all are text ("" is an empty cell),
            else object; the index holds the row numbers a spreadsheet shows, from 1.
        merged: merged ranges: first row, first column, last row, last column; rows from 1.
        heads: names of the columns, where the file carries them apart from the cells (Parquet).
    """

    name: str
    cells: pd.DataFrame
    merged: tuple[tuple[int, int, int, int], ...] = ()
    heads: tuple[str, ...] = ()


def unreadable(file: str, rule: str, sentence: str) -> BrokenData:
    """The one problem of a file that cannot be opened."""
    return BrokenData([Problem(file, rule, sentence)])


def sheets(content: bytes, file_name: str) -> list[Sheet]:
    """The sheets of a CSV, XLSX, XLS, XLSB, ODS or Parquet file that hold a cell.

    What a file is, is told by its first bytes; the name only says what it claims to be.

    Raises:
        BrokenData: the file is none of these, is empty, locked, truncated or swollen. Its one
            problem says in Indonesian what to do.
    """
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise unreadable(
            file_name, "empty-file", "Berkas ini kosong; periksa berkas aslinya, lalu unggah lagi."
        )
    named = PurePath(file_name).suffix.lower()
    if content.startswith(_PARQUET):
        found = [_parquet(content, file_name)]
    elif content.startswith((_ZIP, _OLE)):
        found = list(_workbook(content, file_name))
    else:
        _demand_text(content, file_name, named)
        from analytics.intake.delimited import cells_of  # noqa: PLC0415 - slow to import

        found = [Sheet("", cells_of(content, file_name))]
    found = [sheet for sheet in found if sheet.cells.size]
    if not found:
        raise unreadable(
            file_name,
            "empty-file",
            "Berkas ini tidak berisi satu sel pun; periksa berkas aslinya, lalu unggah lagi.",
        )
    return found


def _demand_text(content: bytes, file: str, named: str) -> None:
    start = content[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype", b"<html", b"<table", b"<?xml", b"<meta")):
        raise unreadable(
            file,
            "html-file",
            "Isi berkas ini halaman web, bukan lembar kerja; buka di Excel, simpan sebagai "
            "XLSX, lalu unggah hasilnya.",
        )
    if start.startswith(_PDF.lower()):
        raise unreadable(
            file,
            "pdf-file",
            "Berkas ini PDF; minta tabelnya dalam XLSX atau CSV.",
        )
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if named in _EXCEL_NAMES or named == ".parquet" or (b"\x00" in content and not utf16):
        if named in _EXCEL_NAMES and b"\x00" not in content:
            raise unreadable(
                file,
                "wrong-extension",
                f"Nama berkas berakhir {named}, padahal isinya teks; ganti akhirannya menjadi "
                ".csv atau simpan ulang dari Excel sebagai XLSX.",
            )
        raise _damaged(file)
    if named not in _TEXT_NAMES:
        raise unreadable(
            file,
            "unknown-kind",
            f"Berkas {named} tidak dapat dibaca; unggah CSV, XLSX, XLS, ODS, atau Parquet.",
        )


def _damaged(file: str) -> BrokenData:
    return unreadable(
        file,
        "damaged-file",
        "Berkas ini rusak atau terpotong; salin ulang dari asalnya, atau buka dan simpan kembali "
        "di Excel sebagai XLSX.",
    )


def _workbook(content: bytes, file: str) -> Iterator[Sheet]:
    import python_calamine as calamine  # noqa: PLC0415 - only workbooks need it

    if content.startswith(_ZIP):
        _demand_sane(content, file)
    elif b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0" in content:
        raise _locked(file)
    failed: BrokenData | None = None
    book = None
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    except calamine.PasswordError:
        failed = _locked(file)
    except (calamine.CalamineError, OSError, ValueError):
        failed = _damaged(file)
    # Raised here, not in the handler: what the library said may hold cells of the file.
    if failed or book is None:
        raise failed or _damaged(file)
    for meta in book.sheets_metadata:
        if meta.typ is not calamine.SheetTypeEnum.WorkSheet:
            continue
        try:
            sheet = book.get_sheet_by_name(meta.name)
            left = sheet.start[1] if sheet.start else 0
            cells = stretches.columns(sheet.iter_rows())
        except (calamine.CalamineError, OSError, ValueError):
            failed = _damaged(file)
            break
        # Rows come from the top of the sheet, columns from the first filled one.
        cells.index = pd.RangeIndex(1, len(cells) + 1)
        ranges = sheet.merged_cell_ranges or []
        merged = tuple((a[0] + 1, a[1] - left, b[0] + 1, b[1] - left) for a, b in ranges)
        yield Sheet(meta.name, cells, merged)
    if failed:
        raise failed


def _locked(file: str) -> BrokenData:
    return unreadable(
        file,
        "locked-workbook",
        "Buku kerja ini dikunci kata sandi; buka di Excel, lepaskan kata sandinya "
        "(Berkas › Info › Proteksi), simpan, lalu unggah lagi.",
    )


def _demand_sane(content: bytes, file: str) -> None:
    """Refuse a zip that would not fit into memory before a byte of it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, OSError, ValueError):
        raise _damaged(file) from None
    unpacked = sum(part.file_size for part in parts)
    swollen = unpacked > 50_000_000 and unpacked > _SWOLLEN * len(content)
    if unpacked > LARGEST_UNPACKED or swollen:
        raise unreadable(
            file,
            "too-large",
            "Isi buku kerja ini terlalu besar setelah dibuka; pecah menjadi beberapa berkas atau "
            "simpan sebagai CSV.",
        )
    try:
        far = extent.too_far(content)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError):
        raise _damaged(file) from None
    if far:
        raise unreadable(
            file,
            "far-off-cell",
            "Ada sel terisi yang sangat jauh dari tabelnya; hapus isi baris dan kolom di luar "
            "tabel, simpan, lalu unggah lagi.",
        )
    names = {part.filename for part in parts}
    if not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
        raise unreadable(
            file,
            "unknown-kind",
            "Berkas ini arsip atau dokumen lain, bukan lembar kerja; unggah XLSX, XLS, ODS, CSV, "
            "atau Parquet di dalamnya.",
        )


def _parquet(content: bytes, file: str) -> Sheet:
    import pyarrow as pa  # noqa: PLC0415 - slow to import
    from pyarrow import parquet  # noqa: PLC0415

    table = None
    try:
        opened = parquet.ParquetFile(io.BytesIO(content))
        size = sum(
            opened.metadata.row_group(i).total_byte_size for i in range(opened.num_row_groups)
        )
        if size <= LARGEST_UNPACKED:
            table = opened.read()
    except (pa.ArrowException, OSError, ValueError):
        table = None
    if table is None:
        raise _damaged(file)
    heads = tuple(str(name) for name in table.column_names)
    cells = table.rename_columns([str(i) for i in range(len(heads))]).to_pandas()
    cells.columns = range(len(heads))
    cells.index = pd.RangeIndex(2, len(cells) + 2)  # the names stand for line 1
    return Sheet("", cells, (), heads)
