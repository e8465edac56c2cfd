from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.vocabulary.indicator import Unit
from analytics.wording import aloud


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (11.49, Unit.PERCENT, "sekitar 11,5 persen"),
        (11.5, Unit.PERCENT, "11,5 persen"),
        (10.0, Unit.PERCENT, "10 persen"),
        (214, Unit.KPM, "214 keluarga penerima PKH"),
        (2788, Unit.KPM, "sekitar 2.800 keluarga penerima PKH"),
        (2800, Unit.COUNT, "2.800"),
        (55028, Unit.KPM, "sekitar 55 ribu keluarga penerima PKH"),
        (55000, Unit.KPM, "55 ribu keluarga penerima PKH"),
        (999_600, Unit.PERSONS, "sekitar 1 juta jiwa"),
        (1_367_980, Unit.PERSONS, "sekitar 1,37 juta jiwa"),
        (140_900_000_000, Unit.RUPIAH, "140,9 miliar rupiah"),
    ],
)
def test_a_figure_is_said_round_and_says_so(value, unit, told):
    assert aloud.said(value, unit) == told


@given(st.integers(0, 3_000_000))
def test_what_is_not_called_about_is_exact(value):
    told = aloud.said(value, Unit.COUNT)
    number = float(re.sub(r"[^\d,]", "", told).replace(",", "."))
    scale = {"ribu": 1e3, "juta": 1e6}.get(told.split()[-1], 1)
    exact = round(number * scale) == value
    assert exact or told.startswith("sekitar "), told
    assert abs(number * scale - value) <= max(0.06 * value, 0.5), told


@given(st.floats(0, 100).map(lambda value: round(value, 2)))
def test_a_percentage_that_was_rounded_says_so(value):
    told = aloud.said(value, Unit.PERCENT)
    assert ("sekitar" in told) == (round(value, 2) != float(f"{value:.10f}"[:-9])), told


def test_two_figures_that_would_sound_alike_are_said_to_the_last_digit():
    assert aloud.either([22340, 22430], Unit.PERSONS) == "22.340 atau 22.430 jiwa"
    told = aloud.either([55028, 59303], Unit.KPM)
    assert told == "sekitar 55 ribu atau sekitar 59 ribu keluarga penerima PKH"


def test_points_are_said_without_a_sign():
    assert aloud.points(-0.2) == "0,2 poin"
    assert aloud.points(-3.99) == "sekitar 4 poin"


@given(
    st.lists(st.integers(1, 25), max_size=8),
    st.lists(st.integers(5, 15), min_size=6, max_size=8),
)
def test_a_speech_takes_half_a_minute_and_begins_with_what_matters(first, more):
    said = [" ".join([f"p{place}"] * count) for place, count in enumerate(first)]
    filler = [" ".join([f"l{place}"] * count) for place, count in enumerate(more)]
    told = aloud.script(said, filler)
    assert aloud.words(told) <= aloud.WORDS[1]
    assert list(told) == [one for one in (*said, *filler) if one in told], "in order"
    left = [one for one in filler if one not in told]
    fewest = aloud.WORDS[0]
    assert aloud.words(told) >= fewest or all(
        aloud.words([*told, one]) > aloud.WORDS[1] for one in left
    )


def test_places_are_said_in_full():
    assert aloud.place("Kab. Lamongan") == "Kabupaten Lamongan"
    assert aloud.place("Kec. Kedungadem") == "Kecamatan Kedungadem"
