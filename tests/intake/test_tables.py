from __future__ import annotations

import pytest

from analytics.intake.heads import Headings, personal, place_of
from analytics.intake.sheets import sheets
from analytics.intake.tables import table_of
from analytics.vocabulary.area import Level


def only(content, name, contract):
    (sheet,) = sheets(content, name)
    return table_of(sheet, Headings(contract))


def test_titles_numbers_of_columns_notes_and_totals_are_not_data(figures, workbook):
    content = workbook(
        {
            "Tabel": [
                ["Jumlah KPM Menurut Kecamatan", None, None],
                ["Kabupaten Bojonegoro, 2025", None, None],
                [None, None, None],
                ["No", "Kecamatan", "Nilai"],
                ["(1)", "(2)", "(3)"],
                [1, "Balen", 10],
                [2, "Kanor", 20],
                [None, "JUMLAH", 30],
                [None, None, None],
                ["Sumber: Dinas Sosial", None, None],
                ["Bojonegoro, 5 Januari 2026", None, None],
            ]
        },
        {"Tabel": ["A1:C1"]},
    )
    table = only(content, "a.xlsx", figures)
    assert table.heads == (("No",), ("Kecamatan",), ("Nilai",))
    assert list(table.cells.index) == [6, 7, 8]
    assert list(table.total) == [False, False, True]
    assert table.titles[:1] == ("Jumlah KPM Menurut Kecamatan",)
    assert table.notes == ("Sumber: Dinas Sosial", "Bojonegoro, 5 Januari 2026")
    assert dict(table.skipped) == {"baris kosong": 1, "catatan kaki": 2, "nomor kolom": 1}


def test_a_note_below_two_columns_is_no_place(figures):
    content = b"Kecamatan;Nilai\nBalen;10\nSumberrejo;\nSumber: Dinsos;\nKeterangan;7\n"
    table = only(content, "a.csv", figures)
    assert list(table.cells.iloc[:, 0]) == ["Balen", "Sumberrejo", "Keterangan"]
    assert table.notes == ("Sumber: Dinsos",)


def test_merged_headings_of_two_rows_are_read_by_their_lower_part(families, workbook):
    content = workbook(
        {
            "A": [
                ["NO", "IDENTITAS DI KARTU PESERTA", None, None, "ALAMAT", None],
                [None, "NIK", "NAMA", "No KK", "Kecamatan", "Desa"],
                [1, "3522150101900001", "SITI", "3522150101100001", "Balen", "Balenrejo"],
            ]
        },
        {"A": ["A1:A2", "B1:D1", "E1:F1"]},
    )
    table = only(content, "a.xlsx", families)
    assert table.heads[1] == ("IDENTITAS DI KARTU PESERTA", "NIK")
    assert table.heads[5] == ("ALAMAT", "Desa")
    assert list(table.cells.index) == [3]
    matched = Headings(families).match(table.heads)
    assert {column.name for column in matched.columns.values()} == {
        "nik", "card", "district", "village",
    }  # fmt: skip
    assert list(matched.dropped.values()) == ["IDENTITAS DI KARTU PESERTA NAMA"]


def test_headings_repeated_on_every_page_are_left_out(figures):
    content = b"Kecamatan;Nilai\nBalen;1\nKecamatan;Nilai\nKanor;2\n"
    table = only(content, "a.csv", figures)
    assert list(table.cells.index) == [2, 4]


@pytest.mark.parametrize(
    ("cell", "total"),
    [("JUMLAH", True), ("Total", True), ("Sub Total", True), ("Jumlah/Total", True),
     ("Total Kec. Balen", True), ("JUMLAH KESELURUHAN", True),
     ("Jumlah penduduk miskin", False), ("Balen", False)],
)  # fmt: skip
def test_what_calls_itself_a_total(figures, cell, total):
    table = only(f"Kecamatan;Nilai\nKanor;1\n{cell};2\n".encode(), "a.csv", figures)
    assert list(table.total) == [False, total]


def test_a_sheet_without_known_headings_has_no_table(figures):
    assert only(b"a;b\n1;2\n", "a.csv", figures) is None


@pytest.mark.parametrize(
    ("heading", "is_personal"),
    [("Nama KRT", True), ("ALAMAT", True), ("No HP", True), ("nama_lengkap", True),
     ("Nama Ibu Kandung", True), ("Nama Kecamatan", False), ("Nama Program", False),
     ("Jumlah Penerima", False), ("Luas lantai", False)],
)  # fmt: skip
def test_personal_headings(heading, is_personal):
    assert personal(heading) is is_personal


@pytest.mark.parametrize(
    ("heading", "meant"),
    [
        ("bps_kode_kecamatan", (Level.DISTRICT, True)),
        ("kemendagri_nama_desa_kelurahan", (Level.VILLAGE, False)),
        ("Kabupaten/Kota", (Level.REGENCY, False)),
        ("KDKEC", None),
        ("Jumlah desa", None),
    ],
)
def test_headings_that_name_a_place(heading, meant):
    assert place_of(heading) == meant


def test_headings_are_compared_without_case_blanks_and_marks(families):
    headings = Headings(families)
    matched = headings.match([("no_kk",), ("N I K",), ("Pendapatan (Rp)",), ("Tanggal  masukk",)])
    assert [column.name for column in matched.columns.values()] == [
        "card",
        "nik",
        "income",
        "since",
    ]
    assert matched.likely == {3: ("Tanggal  masukk", "Tanggal masuk")}
