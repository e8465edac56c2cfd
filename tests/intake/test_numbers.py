"""Every row of the table of numbers as real files write them, and reading back what was written."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.intake.contract import Kind
from analytics.intake.numbers import Dash, read


def one(cell, kind=Kind.NUMBER, unit="", beside=(), dash=Dash.MISSING):
    found = read(pd.Series([cell, *beside], dtype="str"), kind, unit, dash=dash)
    return found.cells[0], found


@pytest.mark.parametrize(
    ("cell", "kind", "unit", "value"),
    [
        ("144.900", Kind.COUNT, "persons", 144_900),
        ("144.900", Kind.NUMBER, "jiwa", 144_900),
        ("147,33", Kind.NUMBER, "ribu jiwa", 147.33),
        ("11,49", Kind.PERCENT, "percent", 11.49),
        ("11.49", Kind.PERCENT, "percent", 11.49),
        ("380.653,00", Kind.RUPIAH, "rupiah", 380_653),
        ("Rp471.457", Kind.RUPIAH, "rupiah", 471_457),
        ("Rp 1.476.933,64", Kind.RUPIAH, "rupiah", 1_476_933.64),
        ("Rp 25.000,-", Kind.RUPIAH, "rupiah", 25_000),
        ("1,884", Kind.NUMBER, "index", 1.884),
        ("1.884", Kind.NUMBER, "index", 1.884),
        ("2.430", Kind.NUMBER, "persons", 2_430),
        ("-2.430", Kind.NUMBER, "persons", -2_430),
        ("(2.430)", Kind.NUMBER, "persons", -2_430),
        ("1.234 jiwa", Kind.COUNT, "", 1_234),
        ("1,2 juta", Kind.NUMBER, "", 1_200_000),
        ("0,884", Kind.NUMBER, "", 0.884),
    ],
)
def test_numbers_as_files_write_them(cell, kind, unit, value):
    found, whole = one(cell, kind, unit)
    assert found == pytest.approx(value)
    assert not whole.faults


@pytest.mark.parametrize(
    "cell",
    ["…", "...", "NA", "n.a", "N/A", "", "  ", "\u00a0", "#REF!", "#N/A", "TIDAK ADA DATA"],
)
def test_words_for_nothing_are_missing(cell):
    found, whole = one(cell)
    assert np.isnan(found)
    assert not whole.faults


@pytest.mark.parametrize("cell", ["-", "–", "—"])
def test_a_dash_is_zero_for_those_who_print_it_so_and_missing_for_others(cell):
    assert np.isnan(one(cell)[0])
    found, whole = one(cell, dash=Dash.ZERO)
    assert found == 0
    assert whole.dashes == 1


@pytest.mark.parametrize(
    ("cell", "value", "flag"),
    [("12,18 *)", 12.18, "*)"), ("153,25r", 153.25, "r"), ("12,18*", 12.18, "*"),
     ("7,5 1)", 7.5, "1)")],
)  # fmt: skip
def test_marks_of_revision_are_kept_apart(cell, value, flag):
    found, whole = one(cell)
    assert found == pytest.approx(value)
    assert whole.flags[0] == flag


def test_the_other_cells_settle_what_a_lone_separator_is():
    assert one("1.884", beside=["12,5"])[0] == 1884
    assert one("1.884", beside=["12.5"])[0] == pytest.approx(1.884)
    assert one("1,884", beside=["2.430.000"])[0] == pytest.approx(1.884)
    assert one("1.884", beside=["1.234,5"])[0] == 1884


@pytest.mark.parametrize("unit", ["", "ribu jiwa", "square_km"])
def test_what_cannot_be_settled_is_asked_and_not_read(unit):
    found, whole = one("147.330", unit=unit, beside=["98.120", "1.005"])
    assert np.isnan(found)
    (fault,) = whole.faults
    assert fault.rule == "unclear-separator"
    assert list(fault.where) == [0, 1, 2]


def test_one_unsettled_column_is_never_read_half():
    cells = pd.Series(["1.884", "12,5", "12.5"], dtype="str")
    found = read(cells, Kind.NUMBER, "")
    assert np.isnan(found.cells[0])
    assert list(found.cells[1:]) == [12.5, 12.5]


@pytest.mark.parametrize("cell", ["dua belas", "1.23.4", "12,5,6", "1.2345,6.7", "12a34"])
def test_what_is_no_number_is_told(cell):
    found, whole = one(cell)
    assert np.isnan(found)
    assert [fault.rule for fault in whole.faults] == ["not-a-number"]


def test_numbers_of_a_workbook_are_taken_as_they_are():
    cells = pd.Series([1.884, 2430, "12,5", None], dtype=object)
    found = read(cells, Kind.NUMBER, "")
    assert list(found.cells[:3]) == [1.884, 2430.0, 12.5]
    assert np.isnan(found.cells[3])


@pytest.mark.parametrize("cell", ["3522150101900001", 3522150101900001.0, "Rp3522150101900001"])
def test_a_nik_among_the_numbers_is_not_read(cell):
    found = read(pd.Series([cell, 5.0], dtype=object), Kind.NUMBER, "")
    assert np.isnan(found.cells[0])
    assert [(fault.rule, fault.shown) for fault in found.faults] == [("personal-in-number", ())]


def written(value: int, decimals: int, *, english: bool) -> str:
    """As a printed table writes it, with thousands parted."""
    whole, part = divmod(abs(value), 10**decimals)
    text = f"{whole:,}" + (f".{part:0{decimals}d}" if decimals else "")
    if not english:
        text = text.translate(str.maketrans(",.", ".,"))
    return ("-" if value < 0 else "") + text


@given(
    values=st.lists(st.integers(-(10**12), 10**12), min_size=1, max_size=30),
    decimals=st.sampled_from([1, 2, 4]),
    english=st.booleans(),
)
def test_a_column_written_with_decimals_reads_back(values, decimals, english):
    cells = pd.Series([written(value, decimals, english=english) for value in values], dtype="str")
    found = read(cells, Kind.NUMBER, "")
    assert found.cells == pytest.approx(np.array(values) / 10**decimals)
    assert not found.faults


@given(values=st.lists(st.integers(0, 10**9), min_size=1, max_size=30), english=st.booleans())
def test_a_column_of_counts_reads_back(values, english):
    cells = pd.Series([written(value, 0, english=english) for value in values], dtype="str")
    assert list(read(cells, Kind.COUNT, "persons").cells) == values


@given(values=st.lists(st.integers(0, 9_999), min_size=1, max_size=30), english=st.booleans())
def test_an_index_of_three_decimals_reads_back(values, english):
    cells = pd.Series([written(value, 3, english=english) for value in values], dtype="str")
    assert read(cells, Kind.NUMBER, "index").cells == pytest.approx(np.array(values) / 1000)


@given(st.lists(st.text(max_size=12), max_size=20))
def test_any_text_is_read_without_raising(texts):
    found = read(pd.Series(texts, dtype="str"), Kind.NUMBER, "")
    assert len(found.cells) == len(texts)
