from __future__ import annotations

import hmac
import re

import numpy as np
import pandas as pd
import pytest

from analytics.intake import reading
from analytics.intake.identifiers import exchanged, keyed, looks_personal, read
from analytics.intake.layouts import CONTRACTS
from analytics.vocabulary.layout import Layout

SECRET = b"k" * 32


def niks(count: int, *, women: bool = True, last: str = "") -> list[str]:
    made = []
    for i in range(count):
        day = 1 + i % 28 + (40 if women and i % 2 else 0)
        number = f"352215{day:02d}{1 + i % 12:02d}{60 + i % 39}{i + 1:04d}"
        made.append(number[:-1] + last if last else number)
    return made


def texts(*cells: str) -> pd.Series:
    return pd.Series(cells, dtype="str")


def test_a_nik_becomes_its_hmac_whatever_stands_around_it():
    plain = "3522150101900001"
    cells = texts(plain, f"'{plain}", f"  {plain}\u00a0", f"’{plain}")
    found = read(cells, SECRET, "NIK", is_nik=True)
    expected = hmac.new(SECRET, plain.encode(), "sha256").hexdigest()[:32]
    assert set(found.cells) == {expected} == {keyed(SECRET, plain)}
    assert not found.faults


@pytest.mark.parametrize("secret", [b"short", b"x" * 64, b"y" * 200])
def test_the_column_and_the_single_number_agree_for_every_key(secret):
    numbers = niks(30)
    found = read(texts(*numbers), secret, "NIK", is_nik=True).cells
    assert list(found) == [keyed(secret, number) for number in numbers]
    assert list(found) == [
        hmac.new(secret, number.encode(), "sha256").hexdigest()[:32] for number in numbers
    ]


@pytest.mark.parametrize(
    ("cell", "rule"),
    [
        ("3.52215E+15", "damaged-identifier"),
        ("35.2318.00000000000", "damaged-identifier"),
        ("3522150101900001.0", "damaged-identifier"),
        ("352215010190001", "wrong-length"),
        ("35221501019000011", "wrong-length"),
        ("35221501O1900001", "wrong-length"),
        ("3522153201900001", "implausible-identifier"),
        ("3522157201900001", "implausible-identifier"),
        ("3522150113900001", "implausible-identifier"),
    ],
)
def test_a_damaged_number_is_refused_and_not_told(cell, rule):
    found = read(texts(cell, "3522150101900001"), SECRET, "NIK", is_nik=True)
    (fault,) = found.faults
    assert (fault.rule, list(fault.where), fault.warning) == (rule, [0], False)
    assert fault.shown == (f"{len(cell)} tanda",)
    assert not re.search(r"\d{5}", fault.sentence)
    assert found.cells.isna().tolist() == [True, False]


def test_a_number_stored_as_a_number_is_damaged():
    cells = pd.Series([3522150101900001.0, "3522150101900001"], dtype=object)
    found = read(cells, SECRET, "NIK", is_nik=True)
    assert [(fault.rule, list(fault.where)) for fault in found.faults] == [
        ("damaged-identifier", [0])
    ]
    stored = read(pd.Series([3522150101900001] * 3), SECRET, "NIK", is_nik=True)
    assert list(stored.faults[0].where) == [0, 1, 2]


def test_empty_cells_are_missing_and_no_fault():
    found = read(texts("", "-", "n/a"), SECRET, "NIK", is_nik=True)
    assert found.cells.isna().all()
    assert not found.faults


def test_last_digits_lost_to_a_workbook_are_seen():
    lost = read(texts(*niks(100, last="0")), SECRET, "NIK", is_nik=True)
    assert [(fault.rule, fault.warning) for fault in lost.faults] == [("damaged-identifier", False)]
    some = read(texts(*niks(70), *niks(30, last="0")), SECRET, "NIK", is_nik=True)
    assert [(fault.rule, fault.warning) for fault in some.faults] == [("many-trailing-zeros", True)]
    assert not read(texts(*niks(100)), SECRET, "NIK", is_nik=True).faults


def test_nik_and_no_kk_under_each_others_heading_are_seen():
    mothers, cards = texts(*niks(60)), texts(*niks(60, women=False))
    swapped = (
        read(cards, SECRET, "NIK", is_nik=True),
        read(mothers, SECRET, "No KK", is_nik=False),
    )
    assert exchanged(*swapped).rule == "swapped-identifiers"
    assert not swapped[1].faults
    straight = (
        read(mothers, SECRET, "NIK", is_nik=True),
        read(cards, SECRET, "No KK", is_nik=False),
    )
    assert exchanged(*straight) is None


def test_an_odd_date_in_a_family_card_is_only_a_warning():
    found = read(texts("3522150000000001"), SECRET, "No KK", is_nik=False)
    assert [fault.warning for fault in found.faults] == [True]
    assert found.cells.notna().all()


def test_sixteen_digits_in_a_text_are_seen():
    cells = texts("milik 3522150101900001.", "telp 08123456789", "35221501019000011234")
    assert list(looks_personal(cells)) == [True, False, False]
    assert not looks_personal(texts()).any()
    assert np.array_equal(looks_personal(texts("a")), [False])


@pytest.mark.parametrize(
    "number", ["35.2215.410190.0003", "3522-1541-0190-0004", "352215 410190 0003"]
)
def test_a_number_in_parts_is_seen_in_a_text(number):
    assert list(looks_personal(texts(f"lihat {number}", number, "2021 2022 2023 2024"))) == [
        True,
        True,
        False,
    ]


def told(layout, content, given):
    found = reading.read(content.encode(), "a.csv", CONTRACTS[layout], given)
    return found, {one.rule: one for one in found.problems if not one.warning}


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("35.2215.410190.0003", "personal-id"),
        ("3522-1541-0190-0004", "personal-id"),
        ("SITI AMINAH", "name-as-code"),
        ("P-015-01", ""),
    ],
)
def test_a_person_is_no_code_of_a_facilitator(given, code, rule):
    content = f"Kode pendamping;Kecamatan;Jumlah KPM\n{code};Balen;200\n"
    found, errors = told(Layout.FACILITATORS, content, given)
    assert found.refused == bool(rule)
    if rule:
        assert rule in errors
        assert "SITI" not in errors[rule].value
        assert not found.tables


@pytest.mark.parametrize(
    ("decree", "taken"),
    [
        ("188/123/KEP/412.013/2025", True),
        ("SK Bupati Nomor 12 Tahun 2025", True),
        ("12/LJS.JSK.TU/3/2025", True),
        ("", True),
        ("SK a.n. SITI AMINAH", False),
        ("188/123/2025 Siti Aminah", False),
    ],
)
def test_the_number_of_a_decree_holds_no_name(given, decree, taken):
    content = (
        "No KK;Kecamatan;Tanggal graduasi;Jenis graduasi;Nomor SK\n"
        f"3522150101150001;Balen;2025-06-30;Graduasi mandiri;{decree}\n"
    )
    found, errors = told(Layout.GRADUATES, content, given)
    assert found.refused != taken, errors
    if not taken:
        assert errors["name-in-decree"].value == ""


def test_a_number_in_parts_does_not_reach_what_is_kept_of_a_claim(given):
    content = (
        "Kode wilayah;Indikator;Periode;Nilai;Satuan;Catatan;Sumber;Dokumen\n"
        "35.22.01;KPM PKH;2026;2123;KPM;rumah 352215 410190 0003;Dinsos;Laporan\n"
    )
    found, _ = told(Layout.CLAIMS, content, given)
    assert "personal-in-text" in {one.rule for one in found.problems}
    kept = " ".join(one.to_csv() for one in (found.rows, *found.tables.values()))
    assert "0003" not in kept
