from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.regions import Ends, beside, changes, least_of_changes, position
from analytics.vocabulary.region import Side

# Poverty rates of March 2025 (BPS, read at Pastipas and others): Bojonegoro, Mojokerto, Jombang,
# Nganjuk, Tuban, Lamongan, Gresik, Kota Mojokerto; and of March 2018.
MARCH_2025 = (11.49, 8.79, 8.36, 10.06, 14.13, 12.03, 9.95, 5.05)
MARCH_2018 = (13.16, 10.08, 9.56, 12.11, 15.31, 13.80, 11.89, 5.50)
LEAST = 1.6
rates = st.lists(st.integers(0, 3000).map(lambda n: n / 100), min_size=2, max_size=12)


def ends(values, spread=0.0):
    found = np.asarray(values, dtype=float)
    return Ends.of(found, found - spread, found + spread)


def test_the_place_of_bojonegoro_in_2025_is_told_as_far_as_it_is_sure():
    found = position(ends(MARCH_2025), 0, 2, LEAST)
    assert (found.place, found.tied, found.of) == (3, 0, 8)
    # Tuban lies 2.64 above; Mojokerto, Jombang and Kota Mojokerto 2.70 and more below.
    assert (found.first, found.last) == (2, 5)


def test_who_prints_the_same_shares_the_place_and_who_has_no_figure_has_none():
    found = position(ends([10.06, 9.95, 10.06, math.nan]), 0, 2)
    assert (found.place, found.tied, found.of) == (1, 1, 3)
    assert (found.first, found.last) == (1, 2)
    with pytest.raises(ValueError, match="without a figure"):
        position(ends([10.06, math.nan]), 1, 2)


def test_a_difference_that_is_just_enough_is_sure_however_decimals_are_stored():
    assert beside(ends([13.20]), ends([11.60]).at(0), LEAST) == [Side.ABOVE]
    assert beside(ends([13.19]), ends([11.60]).at(0), LEAST) == [Side.CLOSE]


def test_sources_that_disagree_leave_more_open():
    values = [12.0, 10.0]
    assert beside(ends(values), ends(values).at(1), LEAST)[0] is Side.ABOVE
    assert beside(ends(values, 0.3), ends(values, 0.3).at(1), LEAST)[0] is Side.CLOSE


def test_without_a_rule_nothing_is_called_sure():
    sides = beside(ends([30.0, math.nan, 1.0]), ends([1.0]).at(0), math.nan)
    assert sides == [Side.UNTESTED, Side.NO_FIGURE, Side.UNTESTED]


def test_from_2018_to_2025_no_pace_surely_differs_from_that_of_the_province():
    moved = changes(ends(MARCH_2018), ends(MARCH_2025))
    province = changes(ends([10.98]), ends([9.50])).at(0)
    assert moved.value[0] == pytest.approx(-1.67)
    assert least_of_changes(LEAST) == pytest.approx(2.2627, abs=1e-4)
    assert set(beside(moved, province, least_of_changes(LEAST))) == {Side.CLOSE}
    still = Ends.of(0.0, 0.0, 0.0)
    fell = [side is Side.BELOW for side in beside(moved, still, LEAST)]
    assert fell == [True, False, False, True, False, True, True, False]


def test_ends_in_the_wrong_order_or_number_are_refused():
    with pytest.raises(ValueError, match="lower end"):
        Ends.of([1.0], [2.0], [1.5])
    with pytest.raises(ValueError, match="each figure"):
        Ends.of([1.0], [1.0, 1.0], [1.0])


@given(rates, st.floats(0, 5), st.data())
def test_the_printed_place_lies_within_the_span(values, least, data):
    own = data.draw(st.integers(0, len(values) - 1))
    found = position(ends(values), own, 2, least)
    assert 1 <= found.first <= found.place
    assert found.place + found.tied <= found.last <= found.of == len(values)


@given(rates, st.floats(0, 5), st.floats(0, 5), st.data())
def test_a_stricter_rule_never_makes_a_place_surer(values, one, other, data):
    own = data.draw(st.integers(0, len(values) - 1))
    loose, strict = (position(ends(values), own, 2, least) for least in sorted((one, other)))
    assert strict.first <= loose.first
    assert strict.last >= loose.last


@given(rates, st.randoms(use_true_random=False))
def test_the_order_of_areas_changes_nothing(values, chance):
    shuffled = list(range(len(values)))
    chance.shuffle(shuffled)
    moved = [values[place] for place in shuffled]
    assert position(ends(values), 0, 2, LEAST) == position(ends(moved), shuffled.index(0), 2, LEAST)
