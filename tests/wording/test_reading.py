from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from analytics.vocabulary.indicator import Unit
from analytics.wording.quantities import quantity, round_half_up
from analytics.wording.reading import numbers, sentences, years
from analytics.wording.units import COUNTED


def only(text):
    (number,) = numbers(text)
    return number


# Text, value, precision, a unit it may be of.
GOLDEN = [
    ("11,49 persen", 11.49, 0.01, Unit.PERCENT),
    ("11.49 %", 11.49, 0.01, Unit.PERCENT),
    ("13.160 persen", 13.16, 0.001, Unit.PERCENT),
    ("144.900 jiwa", 144900, 0, Unit.PERSONS),
    ("147,33 ribu jiwa", 147330, 10, Unit.PERSONS),
    ("Rp140,9 miliar", 140.9e9, 1e8, Unit.RUPIAH),
    ("Rp 1.476.933,64", 1476933.64, 0.01, Unit.RUPIAH),
    ("Rp471.457", 471457, 1, Unit.RUPIAH_PER_PERSON_MONTH),
    ("rp. 1,5 triliun", 1.5e12, 1e11, Unit.RUPIAH),
    ("170,88 miliar", 170.88e9, 1e7, Unit.RUPIAH),
    ("55 ribu KPM", 55000, 1000, Unit.KPM),
    ("55.028 keluarga penerima manfaat", 55028, 0, Unit.KPM),
    ("9.400 kepala keluarga", 9400, 0, Unit.FAMILIES),
    ("9.400 KK", 9400, 0, Unit.FAMILIES),
    ("sekitar 150 orang", 150, 10, Unit.PERSONS),
    ("sepertiga", 100 / 3, 5, Unit.PERCENT),
    ("tiga desa percontohan", 3, 0, Unit.VILLAGES),
    ("209 pendamping", 209, 0, Unit.STAFF),
    ("dua puluh lima persen", 25, 1, Unit.PERCENT),
    ("seratus sepuluh KPM", 110, 0, Unit.KPM),
    ("dua koma lima persen", 2.5, 0.1, Unit.PERCENT),
    ("Rp8,2 T", 8.2e12, 1e11, Unit.RUPIAH),
    ("Rp5 M", 5e9, 1e9, Unit.RUPIAH),
    ("Rp500-700 ribu", 600e3, 201e3, Unit.RUPIAH),
    ("Rp1,5 jt", 1.5e6, 1e5, Unit.RUPIAH),
    ("55 rb KPM", 55000, 1000, Unit.KPM),
    ("500 ribu rupiah", 500e3, 1000, Unit.RUPIAH),
    ("8,04–8,10 persen", 8.07, 0.07, Unit.PERCENT),
    ("20 sampai 25 persen", 22.5, 6, Unit.PERCENT),
    ("59.303 keluarga penerima PKH", 59303, 0, Unit.KPM),
    ("2.307,06 km²", 2307.06, 0.01, Unit.SQUARE_KM),
]


@pytest.mark.parametrize(("text", "value", "precision", "unit"), GOLDEN)
def test_a_number_is_read_with_its_unit_and_rounding(text, value, precision, unit):
    number = only(f"Sebanyak {text}.")
    assert math.isclose(number.value, value)
    assert math.isclose(number.precision, precision)
    assert unit in number.units


def test_points_are_not_percent():
    for text in ("0,20 poin", "0,20 persen poin", "0,20 poin persentase"):
        assert (only(text).points, only(text).units) == (True, frozenset())


def test_years_and_days_are_no_quantities():
    number = only("Pada 11 November 2025 rapat dibuka.")
    assert (number.year, number.value) == (True, 2025)


def test_an_article_and_a_name_hold_no_number():
    assert numbers("Pada satu kesempatan, P1 dan Covid-19 dibahas; satu per satu.") == ()


def test_a_number_shares_the_unit_that_follows_it():
    first, second = numbers("dari 136,82 menjadi 170,88 miliar")
    assert (first.value, second.value) == (136.82e9, 170.88e9)
    first, second = numbers("214 dari 55.028 KPM")
    assert (first.value, first.units) == (214, {Unit.KPM})


@pytest.mark.parametrize(
    "text",
    [
        "dua tiga KPM", "150-an orang", "Rp500k", "5 M", "setengah persen", "lebih dari 400 KPM",
        "150 orang lebih", "20 puluh KPM", "25-20 persen", "hampir 150 orang",
    ],
)  # fmt: skip
def test_what_is_not_surely_read_says_so(text):
    assert not any(number.sure for number in numbers(f"Sebanyak {text}."))


def test_a_scale_is_shared_only_where_the_numbers_stay_near():
    first, second = numbers("dari Rp7,8 menjadi Rp8,2 triliun")
    assert (first.value, second.value) == pytest.approx((7.8e12, 8.2e12))
    first, _ = numbers("dari 400 menjadi 1,2 ribu KPM")
    assert not first.sure


def test_years_may_be_a_range():
    text = "Selama 2020-2022 dan 2025."
    assert years(text, numbers(text)) == {2020, 2021, 2022, 2025}


def test_days_and_ordinals_are_left_out():
    assert [n.value for n in numbers("Pada 10-11 November 2025, desil 1 tahap 2.")] == [2025]


def test_a_round_number_may_have_been_rounded():
    assert [n.loosely for n in numbers("144.900 jiwa, 400 jiwa, 2.001 jiwa")] == [100, 0, 0]


def test_a_bare_number_stays_without_a_unit():
    assert only("ada 17 hal").units == frozenset()


def test_a_point_within_a_number_ends_no_sentence():
    text = "Ada 144.900 jiwa. Lalu 11,49 persen! Selesai"
    assert [text[a:b].strip() for a, b in sentences(text)] == [
        "Ada 144.900 jiwa.", "Lalu 11,49 persen!", "Selesai",
    ]  # fmt: skip


WRITTEN = [
    Unit.PERCENT, Unit.PERSONS, Unit.KPM, Unit.FAMILIES, Unit.HOUSEHOLDS, Unit.VILLAGES,
    Unit.WARDS, Unit.OFFICES, Unit.RUPIAH, Unit.SQUARE_KM,
]  # fmt: skip


@given(st.floats(0, 9e9), st.sampled_from(WRITTEN), st.sampled_from([0, 1, 2]))
def test_what_the_house_writes_is_read_back(value, unit, decimals):
    """But a percentage in the thousands: the press writes 13.160 persen for 13,160 persen."""
    assume(unit is not Unit.PERCENT or decimals or not 1_000 <= round_half_up(value, 0) < 1_000_000)
    text = f"Tercatat {quantity(value, unit, decimals)} tahun lalu."
    number = only(text)
    assert math.isclose(number.value, float(round_half_up(value, decimals)))
    counted = decimals == 0 and unit in COUNTED
    assert math.isclose(number.precision, 0 if counted else 10**-decimals)
    assert unit in number.units
    assert text[number.start : number.end].strip() == quantity(value, unit, decimals)


@given(st.text(alphabet="0123456789.,% Rpribujwa\n<>&–", max_size=80))
def test_no_text_stops_the_reader(text):
    for number in numbers(text):
        assert 0 <= number.start < number.end <= len(text)
        assert math.isfinite(number.value)
