from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.standing import Standing
from analytics.wording.sources import BOUNDARY_SOURCE, carried, source_line

NAMES = st.text(st.characters(categories=["L"]), min_size=1, max_size=12)


def origin(publisher, carrier="", number=1):
    return Origin(f"o{number}", publisher, carrier, "", "", "")


def line(*pairs):
    origins = tuple(origin(*pair, number) for number, pair in enumerate(pairs))
    return source_line(Provenance(origins, Standing.QUOTED))


@pytest.mark.parametrize(
    ("publisher", "carrier", "told"),
    [
        ("BPS", "Damarinfo", "BPS, dibaca di Damarinfo"),
        ("BPS", "BPS", "BPS"),
        ("BPS", "", "BPS"),
    ],
)
def test_who_owns_it_and_where_it_was_read(publisher, carrier, told):
    assert carried(origin(publisher, carrier)) == told


def test_one_origin():
    assert line(("BPS", "Pastipas")) == "Sumber: BPS, dibaca di Pastipas"


def test_two_publishers_are_both_named():
    told = line(("BPS", "Pastipas"), ("Bappeda", "Damarinfo"))
    assert "BPS" in told
    assert "Bappeda" in told
    assert "dibaca di 2 " in told


def test_one_carrier_is_named():
    assert line(("BPS", "GitHub"), ("Bappeda", "GitHub")).endswith("dibaca di GitHub")


def test_own_documents_are_read_nowhere_else():
    assert "dibaca" not in line(("BPS", "BPS"), ("Bappeda", ""))
    assert line(("BPS", "BPS"), ("Bappeda", "Detik")).endswith("dibaca di Detik")


@given(st.lists(st.tuples(NAMES, NAMES), min_size=3, max_size=40, unique_by=lambda pair: pair[0]))
def test_many_origins_stay_one_short_line(pairs):
    told = line(*pairs)
    assert "\n" not in told
    assert len(told) < 120
    assert told.startswith(f"Sumber: {pairs[0][0]}, {pairs[1][0]}")
    assert f"{len(pairs) - 2} penerbit lain" in told


@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=5))
def test_the_first_publisher_is_always_named(pairs):
    assert line(*pairs).startswith(f"Sumber: {pairs[0][0]}")


def test_derived_boundaries_say_what_they_are():
    assert "bukan batas resmi" in BOUNDARY_SOURCE
