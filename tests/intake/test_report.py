"""The report: errors apart from warnings, cells marked, no personal data, no formulas."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from analytics.intake import reading
from analytics.intake.aside import REPORT, REPORT_HEADS
from analytics.intake.layouts import CONTRACTS
from analytics.intake.report import report, workbook
from analytics.vocabulary.errors import Problem
from analytics.vocabulary.layout import Layout

NIK = "3522150101900001"
FAULT = Problem("a.xlsx", "negative", "Kurang dari nol; betulkan.", 3, "KPM aktif", "Okt", "-5")
DOUBT = Problem(
    "a.xlsx", "jump", "Melompat; periksa.", 4, "KPM akhir bulan", "Okt", "9", warning=True
)


def xlsx(rows, title="Okt"):
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
        for cell in book.active[book.active.max_row]:
            if isinstance(cell.value, str):
                cell.data_type = "s"
    content = BytesIO()
    book.save(content)
    return content.getvalue()


CELLS = [
    ["Laporan Oktober", None],
    ["Kecamatan", "KPM aktif"],
    ["=HYPERLINK(1)", -5],
    ["Balen", 9],
]


def marked(content, name, problems, layout=Layout.MONTHLY):
    return load_workbook(BytesIO(workbook(content, name, layout, problems)))


def test_errors_stand_before_warnings_and_are_counted():
    told = report([DOUBT, FAULT, replace(FAULT, row=2)])
    assert [problem.row for problem in told.errors] == [2, 3]
    assert told.warnings == (DOUBT,)
    assert told.counts == {"negative": 2, "jump": 1}
    assert [row["warning"] for row in told.rows] == [False, False, True]
    assert told.rows[1] == {
        "file": "a.xlsx",
        "sheet": "Okt",
        "row": 3,
        "column": "KPM aktif",
        "value": "-5",
        "rule": "negative",
        "mend": "Kurang dari nol; betulkan.",
        "warning": False,
    }


def test_faulty_cells_are_marked_where_they_stand():
    book = marked(xlsx(CELLS), "a.xlsx", [FAULT, DOUBT])
    assert book.sheetnames == [REPORT, "Okt"]
    assert [cell.value for cell in book[REPORT][1]] == list(REPORT_HEADS)
    assert book[REPORT].max_row == 3
    sheet = book["Okt"]
    assert "Kurang dari nol" in sheet["B3"].comment.text
    assert sheet["B3"].fill.fgColor.rgb != sheet["B4"].fill.fgColor.rgb
    assert "Melompat" in sheet["B4"].comment.text
    assert sheet["A1"].value == "Laporan Oktober"


def test_formulas_come_out_as_text():
    book = marked(xlsx(CELLS), "a.xlsx", [FAULT])
    assert book["Okt"]["A3"].data_type == "s"
    assert book["Okt"]["A3"].quotePrefix
    assert book[REPORT]["E2"].data_type == "s"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_a_csv_with_formulas_is_text_too(sign):
    content = f"Kecamatan;KPM aktif\n{sign}1+1;-5\n".encode("cp1252")
    book = marked(content, "a.csv", [replace(FAULT, sheet="", row=2)])
    sheet = book["Berkas"]
    assert (sheet["A2"].value, sheet["A2"].data_type) == (f"{sign}1+1", "s")
    assert sheet["B2"].comment is not None


def test_nothing_of_a_file_about_families_is_copied():
    content = xlsx([["No KK", "Nama"], [NIK, "Siti"]])
    fault = Problem("a.xlsx", "bad-nik", "NIK rusak; tulis ulang.", 2, "No KK", "Okt", NIK)
    book = marked(content, "a.xlsx", [fault], Layout.REGISTER)
    assert book.sheetnames == [REPORT]
    cells = [str(cell.value) for row in book[REPORT].iter_rows() for cell in row]
    assert not any(NIK in cell or "Siti" in cell for cell in cells)
    assert "16 karakter" in cells


def test_a_broken_file_still_has_its_list():
    book = marked(b"no workbook", "a.xlsx", [FAULT])
    assert book.sheetnames == [REPORT]
    assert book[REPORT].max_row == 2


def test_a_marked_workbook_sent_back_is_read_without_the_list():
    from analytics.intake.aside import is_aside

    book = marked(xlsx(CELLS), "a.xlsx", [FAULT])
    first = [cell.value for cell in book[REPORT][1]]
    assert is_aside(REPORT, first)
    assert not is_aside(REPORT, ["Kecamatan", "KPM aktif"])
    content = BytesIO()
    book.save(content)
    again = marked(content.getvalue(), "a.xlsx", [FAULT])
    assert again.sheetnames == [REPORT, "Okt"]


def household(ending):
    """A list of KPM as an office has it, with a title above, in two kinds of file."""
    rows = [["Daftar KPM", None, None], ["No KK", "Nama Penerima", "Kecamatan"]]
    rows += [[f"{int(NIK) + n}", f"SITI AMINAH {n}", "Balen"] for n in range(40)]
    if ending == "csv":
        return "\n".join(";".join(cell or "" for cell in row) for row in rows).encode()
    return xlsx(rows)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("layout", [one for one in Layout if one is not Layout.BOUNDARIES])
def test_a_family_list_under_any_layout_is_never_copied(given, layout, ending):
    content, name = household(ending), f"a.{ending}"
    read = reading.read(content, name, CONTRACTS[layout], given)
    if not layout.holds_families:
        assert not read.tables
        assert [one.rule for one in read.problems] == ["family-list"]
    leak = replace(FAULT, sheet="Okt", value="SITI AMINAH 3")
    book = load_workbook(BytesIO(workbook(content, name, layout, [*read.problems, leak])))
    assert book.sheetnames == [REPORT]
    cells = " ".join(str(cell.value) for row in book[REPORT].iter_rows() for cell in row)
    assert "SITI" not in cells
    assert not re.search(r"\d{16}", cells)


@pytest.mark.parametrize(
    "cells",
    [
        [["Catatan"], ["lihat 352215 410190 0003"]],
        [["Nama Pendamping"], ["SITI AMINAH"]],
        [["Kode"], [3522154101900003]],
    ],
)
def test_one_cell_about_a_person_is_enough_to_copy_none(cells):
    book = marked(xlsx(cells), "a.xlsx", [FAULT])
    assert book.sheetnames == [REPORT]


def test_rows_without_anything_to_keep_are_refused(given):
    content = b"Kecamatan;KPM PKH 2023 (KPM);Keterangan\nBalen;;kosong\nKapas;;kosong\n"
    read = reading.read(content, "a.csv", CONTRACTS[Layout.AGGREGATE], given)
    assert read.refused
    assert not any(len(one) for name, one in read.tables.items() if name != "origins")
