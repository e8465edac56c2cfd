from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.vocabulary.indicator import Unit
from analytics.wording import quantities


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (1234567.891, 1, "1.234.567,9"),
        (144900, 0, "144.900"),
        (9.85, 1, "9,9"),  # half up, as printed tables round; binary rounding says 9,8
        (2.5, 0, "3"),
        (-0.2, 2, "−0,20"),
        (0, 0, "0"),
        (0.282, 3, "0,282"),
        (8206220874805, 0, "8.206.220.874.805"),
    ],
)
def test_a_number_is_written_as_indonesians_write_it(value, decimals, written):
    assert quantities.number(value, decimals) == written


@pytest.mark.parametrize("missing", [None, float("nan")])
def test_missing_is_said_in_words_and_never_zero(missing):
    assert quantities.number(missing) == "tidak ada data"
    assert quantities.quantity(missing, Unit.PERCENT, 2) == "tidak ada data"
    assert quantities.bare(missing, Unit.RUPIAH, 0) == "tidak ada data"


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "written"),
    [
        (11.49, Unit.PERCENT, 2, "11,49%"),
        (471457, Unit.RUPIAH, 0, "Rp471.457"),
        (471457, Unit.RUPIAH_PER_PERSON_MONTH, 0, "Rp471.457/kapita/bulan"),
        (55028, Unit.KPM, 0, "55.028 KPM"),
        (0.282, Unit.RATIO, 3, "0,282"),
    ],
)
def test_a_quantity_carries_its_unit(value, unit, decimals, written):
    assert quantities.quantity(value, unit, decimals) == written


def test_an_interval_prints_one_number_where_both_ends_round_alike():
    assert quantities.interval(55028, 59303, Unit.KPM, 0) == "55.028–59.303"
    assert quantities.interval(0.3609, 0.3889, Unit.PERCENT, 2) == "0,36–0,39%"
    assert quantities.interval(0.361, 0.362, Unit.PERCENT, 2) == "0,36%"


def test_a_change_of_a_percentage_is_in_points():
    assert quantities.points(-0.2) == "−0,20 poin"
    assert quantities.signed(2788) == "+2.788"
    assert quantities.signed(0) == "0"


@pytest.mark.parametrize("unit", list(Unit))
def test_every_unit_has_a_name(unit):
    assert quantities.unit_name(unit)


@given(st.floats(-1e12, 1e12), st.integers(0, 3))
def test_a_written_number_reads_back(value, decimals):
    text = quantities.number(value, decimals)
    read = float(text.replace(".", "").replace(",", ".").replace("−", "-"))
    assert math.isclose(read, value, abs_tol=0.5 * 10**-decimals * (1 + 1e-9), rel_tol=1e-12)
