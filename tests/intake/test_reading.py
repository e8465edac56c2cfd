from __future__ import annotations

import gc
import io
import logging
import pickle
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analytics.intake.reading import read

PLAIN = ("3522150101900001", "3522154202910002", "3522150101100001", "3522150202110002")
HEAD = "No KK;NIK;Nama;Alamat;Kecamatan;Desa;Tanggal masuk;Jumlah anggota;Pendapatan;Lindung"
LINES = (
    f"{PLAIN[2]};{PLAIN[0]};SITI;JL. MAWAR 1;KEC. BALEN;BALENREJO;12-01-2020;4;350.000;Ya",
    f"'{PLAIN[3]};'{PLAIN[1]};ANI;JL. MAWAR 2;Kanor;Kanor;45669;3;1.250.000;tidak",
)


def csv(*lines: str, head: str = HEAD) -> bytes:
    return "\r\n".join((head, *lines, "")).encode("cp1252")


def rules(reading, *, warnings: bool = False) -> list[str]:
    return [problem.rule for problem in reading.problems if warnings or not problem.warning]


def test_a_list_of_families_becomes_typed_rows(families, given, reference):
    found = read(csv(*LINES), "daftar.csv", families, given)
    assert not found.refused, found.problems
    rows = found.rows
    names = dict(zip(reference.areas["code"], reference.areas["name"], strict=True))
    assert [names[code] for code in rows["village"]] == ["Balenrejo", "Kanor"]
    assert list(rows["district"]) == ["35.22.13", "35.22.11"]
    assert list(rows["since"].dt.strftime("%Y-%m-%d")) == ["2020-01-12", "2025-01-12"]
    assert list(rows["size"]) == [4.0, 3.0]
    assert list(rows["income"]) == [350_000.0, 1_250_000.0]
    assert list(rows["protected"]) == [True, False]
    assert list(rows["row"]) == [2, 3]
    assert rows["nik"].str.fullmatch("[0-9a-f]{32}").all()
    assert "name" not in rows
    assert list(found.tables) == ["rows"]
    assert set(rules(found, warnings=True)) == {"personal-column"}


def test_plain_numbers_stay_nowhere(families, given, caplog):
    """Whatever is wrong with a file, no NIK or No KK of it leaves the reader."""
    broken = (
        *LINES,
        ";".join(
            (PLAIN[2], PLAIN[0] + "9", "SITI", "JL", "Balen", "Tidak Ada", "31-02-2020", *PLAIN[:3])
        ),
        f"{PLAIN[0]};{PLAIN[0][:15]}X;ANI;{PLAIN[1]};{PLAIN[1]};Balen;{PLAIN[1]};x;y;z",
        f"{PLAIN[3]}.0;3.52215E+15;ANI;{PLAIN[1]};Balen;Balenrejo;1-1-2020;2;2;ya;{PLAIN[0]}",
    )
    head = HEAD + ";Keterangan"
    contents = [
        csv(*broken, head=head),
        csv(*broken),
        csv(f";;;;;;;;;;milik {PLAIN[0]}", head=head),
        csv(*LINES, head=HEAD.replace("NIK", PLAIN[0])),
        csv(*LINES)[: len(csv(*LINES)) - 30],
    ]
    with caplog.at_level(logging.DEBUG):
        for content in contents:
            found = read(content, "daftar.csv", families, given)
            assert found.problems
            frames = found.rows.to_csv() + found.totals.to_csv()
            held = frames.encode() + pickle.dumps(replace(found, tables={}))
            held += caplog.text.encode() + repr(found.problems).encode()
            for plain in PLAIN:
                assert plain.encode() not in held
                assert plain[:15].encode() not in held


def test_names_and_addresses_are_not_in_what_is_read(families, given):
    found = read(csv(*LINES), "daftar.csv", families, given)
    held = pickle.dumps(found)
    assert b"SITI" not in held
    assert b"MAWAR" not in held


def test_a_problem_names_sheet_row_column_value_and_remedy(families, given, workbook):
    head = HEAD.split(";")
    good = LINES[0].split(";")
    bad = [*good[:5], "Blenrejo", "31-02-2020", "25", "dua", "mungkin"]
    content = workbook({"Data KPM": [["DAFTAR KPM"], [], head, good, bad]})
    found = read(content, "daftar.xlsx", families, given)
    told = {problem.rule: problem for problem in found.problems if not problem.warning}
    assert set(told) == {"impossible-date", "not-a-number", "unknown-choice", "too-many"}
    date = told["impossible-date"]
    assert (date.file, date.sheet, date.row, date.column, date.value) == (
        "daftar.xlsx", "Data KPM", 5, "Tanggal masuk", "31-02-2020",
    )  # fmt: skip
    assert told["too-many"].row == 5
    assert told["too-many"].sentence == "Anggota keluarga lebih dari 20; periksa."
    (guess,) = found.guesses
    assert (guess.written, guess.sheet, guess.row) == ("Blenrejo", "Data KPM", 5)
    assert found.refused
    assert not found.tables


def test_one_sheet_per_kecamatan_is_joined_and_names_the_kecamatan(families, given, workbook):
    head = ["NO", "NIK", "Desa", "Jumlah anggota"]
    sheets = {
        "BALEN": [["DAFTAR KPM KECAMATAN BALEN"], head, [1, PLAIN[0], "Balenrejo", 4],
                  [None, "JUMLAH", None, 4]],
        "Kec. Kanor": [head, [1, PLAIN[1], "Kanor", 3], [None, "JUMLAH", None, 3]],
        "Petunjuk": [["Isi dengan benar"]],
    }  # fmt: skip
    found = read(workbook(sheets), "daftar.xlsx", families, given)
    assert not found.refused, found.problems
    assert list(found.rows["sheet"]) == ["BALEN", "Kec. Kanor"]
    assert list(found.rows["row"]) == [3, 2]
    assert list(found.rows["district"]) == ["35.22.13", "35.22.11"]
    assert list(found.totals["size"]) == [4.0, 3.0]
    assert list(found.totals["district"]) == ["35.22.13", "35.22.11"]
    assert rules(found, warnings=True) == ["sheet-without-table"]


def test_a_wide_table_of_bps_with_an_unnamed_first_column(figures, given):
    content = (
        "Jumlah Penduduk Miskin Menurut Kabupaten/Kota (ribu jiwa);;\n;;\n;2024;2025\n"
        "Bojonegoro;147,33;144,90\nKab. Tuban;170,1r;-\nJawa Timur;3.982,69;3.875,88\n"
        "Sumber: BPS;;\n"
    )
    said = replace(given, indicator="poor_people", publisher="BPS Provinsi Jawa Timur")
    found = read(content.encode(), "bps.csv", figures, said)
    assert not found.refused, found.problems
    cells = found.rows.set_index(["area", "period"])["value"]
    assert cells["35.22", "2024"] == pytest.approx(147.33)
    assert cells["35", "2025"] == pytest.approx(3875.88)
    assert cells["35.23", "2025"] == 0
    assert set(found.rows["unit"]) == {"ribu jiwa"}
    assert set(found.rows["indicator"]) == {"poor_people"}
    assert set(rules(found, warnings=True)) == {"revised-figure", "dash"}


def test_kabupaten_beside_its_kecamatan_is_a_total(figures, given, districts):
    lines = [f"{name};2025;{i + 1}" for i, name in enumerate(districts["name"])]
    content = "\n".join(["Kecamatan;Tahun;Nilai", *lines, "Kab. Bojonegoro;2025;406", ""]).encode()
    found = read(content, "a.csv", figures, replace(given, indicator="kpm_pkh"))
    assert not found.refused, found.problems
    assert list(found.rows["area"]) == list(districts["code"])
    assert list(found.totals["area"]) == ["35.22"]
    assert list(found.totals["value"]) == [406.0]
    alone = read(
        b"Wilayah;Tahun;Nilai\nKab. Bojonegoro;2025;406\nKab. Tuban;2025;5\n",
        "a.csv", figures, replace(given, indicator="kpm_pkh"),
    )  # fmt: skip
    assert list(alone.rows["area"]) == ["35.22", "35.23"]
    assert alone.totals.empty


def test_a_total_row_has_the_area_it_sums_up(figures, given):
    content = b"Kecamatan;Tahun;Nilai\nBalen;2025;1\nKanor;2025;2\nJUMLAH;2025;3\n"
    found = read(content, "a.csv", figures, given)
    assert list(found.totals["area"]) == ["35.22"]
    assert not found.refused, found.problems


def test_separators_are_decided_by_the_unit_of_each_indicator(figures, given):
    content = (
        "Wilayah;Tahun;Indikator;Nilai\n35.22;2025;poverty_gap;1.884\n35.22;2025;kpm_pkh;55.028\n"
    )
    found = read(content.encode(), "a.csv", figures, given)
    assert list(found.rows["value"]) == [1.884, 55_028.0]
    unclear = read(b"Wilayah;Tahun;Nilai\n35.22;2025;55.028\n", "a.csv", figures, given)
    assert "unclear-separator" in rules(unclear)


def test_what_a_file_lacks_is_told(figures, given):
    found = read(b"Tahun;Nilai\n2025;1\n", "a.csv", figures, given)
    assert rules(found) == ["column-missing"]
    empty = read(b"Wilayah;Tahun;Nilai\n35.22;2025;\n", "a.csv", figures, given)
    (problem,) = [problem for problem in empty.problems if not problem.warning]
    assert (problem.rule, problem.row, problem.column) == ("cell-empty", 2, "Nilai")
    nothing = read(b"Wilayah;Tahun;Nilai\n", "a.csv", figures, given)
    assert rules(nothing) == ["no-rows"]
    other = read(b"a;b\n1;2\n", "a.csv", figures, given)
    assert rules(other) == ["no-table"]
    assert other.refused


def test_a_column_that_is_there_twice_is_told(figures, given):
    found = read(b"Wilayah;Tahun;Nilai;NILAI\n35.22;2025;1;2\n", "a.csv", figures, given)
    assert set(rules(found)) == {"column-twice"}


def test_many_equal_problems_are_counted(figures, given):
    lines = "\n".join(f"35.22.01;20{i % 90 + 10};x" for i in range(500))
    found = read(f"Wilayah;Tahun;Nilai\n{lines}\n".encode(), "a.csv", figures, given)
    told = [problem for problem in found.problems if problem.rule == "not-a-number"]
    assert len(told) == 201
    assert "300 baris lain" in told[-1].sentence


def test_a_remembered_spelling_is_taken(figures, given):
    content = b"Kecamatan;Tahun;Nilai\nKedungdem;2025;1\n"
    asked = read(content, "a.csv", figures, given)
    (guess,) = asked.guesses
    assert asked.refused
    aliases = {(guess.parent, guess.written.lower()): guess.proposed}
    knowing = replace(given, reference=replace(given.reference, aliases=aliases))
    found = read(content, "a.csv", figures, knowing)
    assert list(found.rows["area"]) == ["35.22.08"]
    assert not found.refused


def test_parquet_is_read_by_its_own_types(figures, given):
    held = io.BytesIO()
    frame = pd.DataFrame({"Kode wilayah": ["35.22"], "Tahun": [2025], "Nilai": [1.884]})
    frame.to_parquet(held)
    found = read(held.getvalue(), "a.parquet", figures, given)
    assert not found.refused, found.problems
    assert found.rows[["area", "period", "value", "row"]].iloc[0].tolist() == [
        "35.22", "2025", 1.884, 2,
    ]  # fmt: skip


def test_progress_is_told_and_never_goes_back(families, given):
    heard: list[float] = []
    read(csv(*LINES), "a.csv", families, given, lambda share, _what: heard.append(share))
    assert heard == sorted(heard)
    assert heard[0] == 0
    assert heard[-1] == 1


@pytest.mark.parametrize("content", [b"", b"<html></html>", b"PK\x03\x04", bytes(range(256))])
def test_a_bad_file_is_a_reading_that_is_refused(families, given, content):
    found = read(content, "a.csv", families, given)
    assert found.refused
    assert len(found.problems) == 1
    assert found.rows.empty
    assert list(found.rows["row"]) == []


def test_bytes_are_let_go(families, given):
    """Nothing of the reading keeps the file alive."""
    found = read(csv(*LINES), "a.csv", families, given)
    gc.collect()
    assert not any(isinstance(held, bytes) for held in gc.get_referents(found))
    assert np.all(found.rows["row"].notna())
