from __future__ import annotations

import io
import zipfile

import numpy as np
import openpyxl
import pandas as pd
import pytest

from analytics.intake.sheets import sheets
from analytics.vocabulary.errors import BrokenData


def problem(content: bytes, name: str):
    with pytest.raises(BrokenData) as told:
        sheets(content, name)
    (only,) = told.value.problems
    return only


def rows(content: bytes, name: str = "a.csv"):
    (sheet,) = sheets(content, name)
    return [list(row) for row in sheet.cells.itertuples(index=False)]


@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("page", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_in_every_delimiter_and_code_page(mark, page):
    text = "\r\n".join(
        mark.join(row) for row in [["Nama", "Luas é"], ["Balen", "1"], ["Kanor", "2"]]
    )
    assert rows(text.encode(page)) == [["Nama", "Luas é"], ["Balen", "1"], ["Kanor", "2"]]


def test_a_decimal_comma_does_not_part_cells():
    assert rows(b"Wilayah;Nilai\nBalen;11,49\nKanor;12,18\n")[1] == ["Balen", "11,49"]


def test_a_quoted_line_break_is_one_cell_and_one_row():
    content = b'Nama;Catatan\nBalen;"baris satu\nbaris dua"\nKanor;"a;b"\n'
    assert rows(content) == [
        ["Nama", "Catatan"], ["Balen", "baris satu\nbaris dua"], ["Kanor", "a;b"],
    ]  # fmt: skip


def test_titles_and_blank_lines_keep_the_numbers_of_the_rows():
    (sheet,) = sheets(b"Judul\n\nWilayah;Nilai\nBalen;1\n", "a.csv")
    assert list(sheet.cells.index) == [1, 2, 3, 4]
    assert list(sheet.cells.loc[4]) == ["Balen", "1"]
    assert list(sheet.cells.loc[1]) == ["Judul", ""]


def test_text_is_never_taken_for_numbers():
    assert rows(b"kode;nik\n0352208;0012345678901234\n")[1] == ["0352208", "0012345678901234"]


def test_a_workbook_with_its_merged_ranges(workbook):
    content = workbook(
        {"Balen": [["IDENTITAS", None], ["NIK", "Nama"], ["1", 2.5]], "Kosong": []},
        {"Balen": ["A1:B1"]},
    )
    (sheet,) = sheets(content, "a.xlsx")
    assert (sheet.name, sheet.merged) == ("Balen", ((1, 0, 1, 1),))
    assert list(sheet.cells.index) == [1, 2, 3]
    assert list(sheet.cells.loc[3]) == ["1", 2.5]


def test_a_workbook_whose_first_cell_is_not_a1_keeps_its_row_numbers():
    import openpyxl

    book = openpyxl.Workbook()
    book.active["C4"] = "Wilayah"
    book.active["C5"] = "Balen"
    book.active.merge_cells("C4:D4")
    held = io.BytesIO()
    book.save(held)
    (sheet,) = sheets(held.getvalue(), "a.xlsx")
    assert sheet.cells.loc[5].tolist()[0] == "Balen"
    assert sheet.merged == ((4, 0, 4, 1),)


@pytest.mark.parametrize("far", [(1_048_576, 40), (200_000, 16_384)])
def test_a_cell_far_off_is_refused_before_memory_is_taken(far):
    book = openpyxl.Workbook()
    book.active.append(["Kecamatan", "Nilai"])
    book.active.cell(*far, "x")
    held = io.BytesIO()
    book.save(held)
    assert problem(held.getvalue(), "a.xlsx").rule == "far-off-cell"


def test_formats_far_off_are_no_cells():
    book = openpyxl.Workbook()
    book.active.append(["Kecamatan", "Nilai"])
    book.active.cell(1_048_576, 16_384).number_format = "0"
    held = io.BytesIO()
    book.save(held)
    assert rows(held.getvalue(), "a.xlsx") == [["Kecamatan", "Nilai"]]


def test_parquet_keeps_types_and_names():
    held = io.BytesIO()
    pd.DataFrame({"Kode": ["35.22.01"], "Nilai": [1.5]}).to_parquet(held)
    (sheet,) = sheets(held.getvalue(), "a.parquet")
    assert sheet.heads == ("Kode", "Nilai")
    assert list(sheet.cells.index) == [2]
    assert sheet.cells[1].dtype == np.float64


def zipped(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/").replace("_x", ".x"), content)
    return held.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "name", "rule"),
    [
        (b"", "a.csv", "empty-file"),
        (b"\xef\xbb\xbf \r\n", "a.csv", "empty-file"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "a.xls", "html-file"),
        (b"\n<!DOCTYPE html><html>", "a.csv", "html-file"),
        (b"%PDF-1.7 ...", "a.pdf", "pdf-file"),
        (b"Wilayah;Nilai\nBalen;1\n", "a.xlsx", "wrong-extension"),
        (b"a;b", "a.docx", "unknown-kind"),
        (b"\x00\x01\x02\x03" * 50, "a.csv", "damaged-file"),
        (b"PAR1 and no more", "a.parquet", "damaged-file"),
        (b"PK\x03\x04 and no more", "a.xlsx", "damaged-file"),
        (OLE + b"\x00" * 600, "a.xls", "damaged-file"),
        (OLE + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 600, "a.xlsx", "locked-workbook"),
        (zipped(surat_x=b"1"), "a.xlsx", "unknown-kind"),
        (zipped(xl__workbook_xml=b"0" * 60_000_000), "a.xlsx", "too-large"),
    ],
)
def test_a_bad_file_is_told_in_one_sentence(content, name, rule):
    told = problem(content, name)
    assert (told.rule, told.file) == (rule, name)
    assert told.sentence.endswith(".")
    assert "Traceback" not in told.sentence


def test_a_workbook_cut_short_is_told(workbook):
    content = workbook({"A": [["x", "y"]] * 50})
    assert problem(content[: len(content) // 2], "a.xlsx").rule == "damaged-file"


def test_what_a_library_says_of_cells_goes_no_further():
    """A row of another length makes Arrow quote it; none of that may be held by an error."""
    content = b"NIK;Nama\n3522150101900001;Siti\n3522150101900002\n"
    assert rows(content)[2] == ["3522150101900002", ""]


def test_a_sheet_of_libreoffice_is_read():
    spaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows_ = "".join(
        f"<table:table-row>{''.join(cell.format(text) for text in row)}</table:table-row>"
        for row in (("Wilayah", "Nilai"), ("Balen", "11,49"))
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body>'
        f'<office:spreadsheet><table:table table:name="Data">{rows_}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content)
        packed.writestr("META-INF/manifest.xml", "<x/>")
    (sheet,) = sheets(held.getvalue(), "a.ods")
    assert [list(row) for row in sheet.cells.itertuples(index=False)] == [
        ["Wilayah", "Nilai"], ["Balen", "11,49"],
    ]  # fmt: skip
