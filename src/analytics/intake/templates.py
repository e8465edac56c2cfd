"""Excel templates to fill in: headings, formats, drop-downs, and what each column wants.

The sheet Isian holds headings alone (the monthly form: its kecamatan too), so that a template sent
back untouched brings in nothing. Examples stand on the sheet Petunjuk, which is never read.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from analytics.intake.aside import CHOICES, CHOICES_TITLE, GUIDE, GUIDE_TITLE
from analytics.intake.contract import Kind
from analytics.intake.layouts import CONTRACTS
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl.worksheet.worksheet import Worksheet

    from analytics.intake.contract import Column, Reference

SHEET = "Isian"
_FORMATS: Mapping[Kind, str] = {
    Kind.NUMBER: "General",
    Kind.COUNT: "#,##0",
    Kind.RUPIAH: "#,##0",
    Kind.PERCENT: "0.00",
    Kind.DATE: "yyyy-mm-dd",
}  # every other kind is text, so that Excel leaves codes, periods and NIK as they are written
_WORDS: Mapping[Kind, str] = {
    Kind.TEXT: "teks",
    Kind.NUMBER: "angka",
    Kind.COUNT: "bilangan bulat",
    Kind.RUPIAH: "rupiah",
    Kind.PERCENT: "persen, 0–100",
    Kind.DATE: "tanggal, misalnya 2025-10-31",
    Kind.PERIOD: "tahun, bulan (2025-10), atau tanggal",
    Kind.CHOICE: "pilihan",
    Kind.FLAG: "Ya atau Tidak",
    Kind.AREA: "kode atau nama wilayah",
    Kind.VILLAGE: "kode atau nama desa",
    Kind.NIK: "16 angka, teks",
    Kind.FAMILY_CARD: "16 angka, teks",
    Kind.ID: "kode, teks",
}
_ROWS = 2000  # to which drop-downs reach
_HEAD = PatternFill("solid", fgColor="1F4E79")
_MUST = PatternFill("solid", fgColor="9C2F2F")
_WHITE = Font(bold=True, color="FFFFFF")
_INTRO = (
    "Isi lembar Isian, satu baris satu hal, tanpa mengubah judul kolomnya. Judul merah wajib "
    "diisi. Data yang tidak ada dibiarkan kosong; nol ditulis 0. Contoh di bawah ini tidak dibaca."
)


def template(layout: Layout, reference: Reference) -> bytes:
    """The template of a layout as an XLSX file.

    Raises:
        KeyError: the layout is no table (boundaries).
    """
    columns = [column for column in CONTRACTS[layout].columns if column.kind is not Kind.DROPPED]
    if layout is Layout.CLAIMS or layout is Layout.AGGREGATE:
        columns.sort(key=lambda column: not (column.required or column.example))
    book = Workbook()
    sheet = book.active
    sheet.title = SHEET
    _fill(sheet, columns)
    _guide(book.create_sheet(GUIDE), layout, columns)
    _drop_downs(book, sheet, columns, reference)
    if layout is Layout.MONTHLY:
        _kecamatan(sheet, reference)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def options(column: Column, reference: Reference) -> list[str]:
    """What may be chosen in a column: one spelling of each value; none where anything may be."""
    if column.kind is Kind.FLAG:
        return ["Ya", "Tidak"]
    if column.name == "indicator":
        return [str(label) for label in reference.indicators["label"]]
    if column.name == "condition" and reference.conditions is not None:
        return [str(label) for label in reference.conditions["label"]]
    first: dict[str, str] = {}
    for spelling, value in column.choices.items():
        if value:
            first.setdefault(str(value), spelling)
    return [_written(text) for text in first.values()]


def _written(spelling: str) -> str:
    """A spelling as people write it: `APBD kabupaten`, `Dana desa`."""
    told = " ".join(_SHORT.get(word, word) for word in spelling.split(" "))
    return told[:1].upper() + told[1:]


_SHORT = {"apbn": "APBN", "apbd": "APBD", "apbdes": "APBDes", "csr": "CSR", "kpm": "KPM"}


def _fill(sheet: Worksheet, columns: list[Column]) -> None:
    for number, column in enumerate(columns, start=1):
        cell = sheet.cell(1, number, column.heads[0])
        cell.font = _WHITE
        cell.fill = _MUST if column.required or column.filled else _HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = max(14, min(34, len(column.heads[0]) + 4))
        dimension.number_format = _FORMATS.get(column.kind, "@")
    sheet.freeze_panes = "A2"


def _guide(sheet: Worksheet, layout: Layout, columns: list[Column]) -> None:
    sheet.append([f"{GUIDE_TITLE}{layout.label}"])
    sheet.append([_INTRO])
    sheet.append([])
    sheet.append(["Letak", "Apa yang ditulis", "Wajib", "Jenis isian", "Contoh (tidak dibaca)"])
    for number, column in enumerate(columns, start=1):
        examples = " | ".join(example for example in column.example if example)
        sheet.append(
            [
                f"Kolom {get_column_letter(number)}: {column.heads[0]}",
                column.note,
                "wajib" if column.required or column.filled else "boleh kosong",
                _WORDS[column.kind],
                f"contoh: {examples}" if examples else "",
            ]
        )
    sheet["A1"].font = Font(bold=True, size=14)
    for cell in sheet[4]:
        cell.font, cell.fill = _WHITE, _HEAD
    for letter, width in zip("ABCDE", (36, 60, 14, 34, 44), strict=True):
        sheet.column_dimensions[letter].width = width
    for row in sheet.iter_rows(min_row=5):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _drop_downs(
    book: Workbook, sheet: Worksheet, columns: list[Column], reference: Reference
) -> None:
    """Lists stand on a hidden sheet: one in the cell itself may be 255 characters at most."""
    lists = book.create_sheet(CHOICES)
    lists.sheet_state = "hidden"
    for number, column in enumerate(columns, start=1):
        if not (allowed := options(column, reference)):
            continue
        place = lists.max_column + 1
        lists.cell(1, place, f"{CHOICES_TITLE}{get_column_letter(number)}")
        for row, text in enumerate(allowed, start=2):
            lists.cell(row, place, text)
        letter = get_column_letter(place)
        validation = DataValidation(
            type="list",
            formula1=f"={CHOICES}!${letter}$2:${letter}${len(allowed) + 1}",
            allow_blank=True,
            errorTitle="Isian tidak dikenal",
            error="Pilih salah satu dari daftar.",
            # Indicators have usual names beside those of the catalogue.
            showErrorMessage=column.name != "indicator",
        )
        sheet.add_data_validation(validation)
        own = get_column_letter(number)
        validation.add(f"{own}2:{own}{_ROWS}")


def _kecamatan(sheet: Worksheet, reference: Reference) -> None:
    """The codes of all kecamatan, and their names beside them for whoever fills the form in."""
    areas = reference.areas
    every = areas[areas["parent_code"] == BOJONEGORO].sort_values("code")
    beside = sheet.max_column + 1
    head = sheet.cell(1, beside, "Nama kecamatan")
    head.font, head.fill = _WHITE, _HEAD
    sheet.column_dimensions[get_column_letter(beside)].width = 20
    for row, (code, name) in enumerate(zip(every["code"], every["name"], strict=True), start=2):
        cell = sheet.cell(row, 1, code)
        cell.number_format = "@"
        sheet.cell(row, beside, name)
