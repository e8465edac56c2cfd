"""`python -m analytics import`, `usulan`, `versi`: every step of an import at a terminal."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest

from analytics.cli import main
from analytics.store import proposals, tables, versions
from analytics.store.proposals import Fate

HEAD = "Kode wilayah;Indikator;Periode;Nilai;Satuan"
LAYOUT = ("--tata-letak", "aggregate", "--penerbit", "Dinas Sosial")


@pytest.fixture
def run(state, capsys, monkeypatch):
    def run(*arguments, stdin=b""):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main([str(one) for one in arguments])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


@pytest.fixture
def file(tmp_path):
    """A file of one figure: `file(2123)`, `file(10, place="Kepohbarru")`."""

    def file(value, place="35.22.01"):
        made = tmp_path / "kpm.csv"
        made.write_text(f"{HEAD}\n{place};KPM PKH;2026;{value};KPM\n", encoding="utf-8")
        return made

    return file


def used(code="35.22.01"):
    rows = tables.claims()
    rows = rows[(rows["indicator"] == "kpm_pkh") & (rows["area_code"] == code)]
    return rows.loc[rows["period_end"] == "2026-12-31", "value"].to_list()


def proposed(out):
    return re.search(r"Usulan ([0-9a-f]{12}):", out)[1]


def test_a_file_is_proposed_listed_and_put_to_use(run, file):
    status, out, err = run("import", file(2123), *LAYOUT)
    assert status == 0, err
    name = proposed(out)
    assert f"usulan sahkan {name}" in out
    assert (versions.current(), used()) == ("", [])
    assert re.search(rf"{name} .*kpm\.csv", run("usulan", "daftar")[1])
    status, out, _ = run("usulan", "sahkan", name)
    assert (status, used()) == (0, [2123])
    assert versions.current() in out
    assert re.search(rf"{versions.current()}  dipakai", run("versi", "daftar")[1])


def test_a_file_with_an_error_changes_nothing_and_its_cell_is_marked(run, file, tmp_path):
    report = tmp_path / "laporan.xlsx"
    status, out, err = run("import", file("dua ribu"), *LAYOUT, "--laporan", report, "--sahkan")
    assert (status, out) == (1, "")
    assert "baris 2, kolom Nilai" in err
    assert "Traceback" not in err
    assert (versions.current(), used()) == ("", [])
    book = openpyxl.load_workbook(report)
    assert any(
        cell.value == "dua ribu" and cell.fill.fill_type == "solid"
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
    )


def test_a_guess_is_proposed_confirmed_and_remembered(run, file):
    made = file(7, place="Kepohbarru")
    status, out, err = run("import", made, *LAYOUT, "--sahkan")
    assert (status, out, versions.current()) == (1, "", "")
    option = re.search(r'--pastikan "([^"]+)"', err)[1]
    code = option.rpartition("=")[2]
    status, _, err = run("import", made, *LAYOUT, "--sahkan", "--pastikan", option)
    assert (status, used(code)) == (0, [7]), err
    assert run("import", file(8, place="Kepohbarru"), *LAYOUT, "--sahkan")[0] == 0
    assert used(code) == [8]


def test_a_file_from_a_pipe_is_put_to_use_at_once(run, file):
    piped = file(55).read_bytes()
    status, out, err = run(
        "import", "-", *LAYOUT, "--nama", "dari-pipa.csv", "--sahkan", stdin=piped
    )
    assert (status, used()) == (0, [55]), err
    assert versions.current() in out


def test_a_proposal_is_turned_down_and_stays_so(run, file):
    name = proposed(run("import", file(3), *LAYOUT)[1])
    assert run("usulan", "tolak", name, "--alasan", "tahunnya keliru")[0] == 0
    assert proposals.fate(name) is Fate.REJECTED
    status, out, err = run("usulan", "sahkan", name)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert (versions.current(), used()) == ("", [])


def test_two_versions_are_compared_and_the_first_comes_back(run, file):
    run("import", file(10), *LAYOUT, "--sahkan")
    first = versions.current()
    run("import", file(11), *LAYOUT, "--sahkan")
    assert "10 KPM menjadi 11 KPM" in run("versi", "banding", first)[1]
    assert run("versi", "kembali", first, "--alasan", "surat dicabut")[0] == 0
    assert used() == [10]
    assert len(versions.history()) == 3, "what was in use is kept"


def test_what_changed_meanwhile_is_told_before_it_is_put_to_use(run, file):
    name = proposed(run("import", file(1), *LAYOUT)[1])
    run("import", file(2), *LAYOUT, "--sahkan")
    status, out, err = run("usulan", "sahkan", name)
    assert (status, out, used()) == (1, "", [2])
    assert "2 KPM menjadi 1 KPM" in err
    assert run("usulan", "sahkan", name)[0] == 0
    assert used() == [1]


@pytest.mark.parametrize(
    "wrong",
    [
        ("import",),
        ("import", "tidak-ada.csv", *LAYOUT),
        ("usulan", "sahkan", "0" * 12),
        ("usulan", "tolak", "../../etc", "--alasan", "x"),
        ("versi", "kembali", "v9", "--alasan", "x"),
        ("versi", "banding", "../x"),
    ],
)
def test_what_goes_wrong_is_one_line(run, wrong):
    status, out, err = run(*wrong)
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert "Traceback" not in err
