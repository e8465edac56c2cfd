from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.classes import MISSING, assign, breaks
from tests.conftest import examples

quick = examples(40)
values = st.lists(st.integers(-50, 10_000) | st.floats(0, 100), min_size=1, max_size=40)
NAN = float("nan")


def spread_within(data, limits):
    codes = assign(data, limits)
    return sum(
        ((data[codes == code] - data[codes == code].mean()) ** 2).sum() for code in set(codes)
    )


def test_limits_lie_where_the_values_leave_gaps():
    assert breaks([1, 2, 3, 11, 12, 13, 21, 22, 23], k=3) == (3, 13, 23)


@pytest.mark.parametrize("offset", [0, 60_000, 1e9])
def test_natural_breaks_are_the_best_there_are_however_large_the_values(offset):
    data = np.sort(np.random.default_rng(7).normal(0, 100, 12)) + offset
    best = min(
        spread_within(data, (*data[list(cuts)], data[-1]))
        for cuts in itertools.combinations(range(11), 3)
    )
    assert spread_within(data, breaks(data, k=4)) == pytest.approx(best, rel=1e-5)


def test_many_values_fall_in_classes_of_equal_size():
    data = np.random.default_rng(7).lognormal(3, 0.5, 1000)
    assert np.bincount(assign(data, breaks(data))).tolist() == [200] * 5


def test_a_crowd_of_zeros_does_not_use_up_the_classes():
    assert breaks([0] * 400 + list(range(1, 20))) == (3, 7, 11, 15, 19)


@pytest.mark.parametrize(
    ("given_values", "expected"),
    [([], ()), ([NAN], ()), ([3, 3, 3], (3,)), ([5, 1, NAN, 5], (1, 5)), ([0, 0, 1, 2], (0, 1, 2))],
)
def test_few_or_equal_values_make_fewer_classes(given_values, expected):
    assert breaks(given_values) == expected


@quick
@given(data=values, k=st.integers(1, 7))
def test_every_value_has_a_class_and_every_class_a_value(data, k):
    limits = breaks(data, k)
    codes = assign(data, limits)
    assert 1 <= len(limits) <= k
    assert list(limits) == sorted(set(limits))
    assert set(codes) == set(range(len(limits)))
    for value, code in zip(data, codes, strict=True):
        assert value <= limits[code]
        assert code == 0 or value > limits[code - 1]


@quick
@given(data=values, seed=st.randoms())
def test_the_order_of_areas_and_periods_changes_nothing(data, seed):
    shuffled = seed.sample(data, len(data))
    assert breaks(shuffled) == breaks(data)
    assert breaks([*shuffled, NAN]) == breaks(np.array([[*data, NAN]]))


def test_missing_is_a_class_of_its_own_and_never_the_lowest():
    hidden = pd.Series([0, None, 7], dtype="Int64")
    assert assign(hidden, (0.0, 7.0)).tolist() == [0, MISSING, 1]
    assert assign([NAN], ()).tolist() == [MISSING]


def test_a_later_higher_value_falls_in_the_last_class():
    assert assign([8], (0.0, 7.0)).tolist() == [1]


def test_classes_need_values_and_a_number():
    with pytest.raises(ValueError, match="one class or more"):
        breaks([1, 2], k=0)
    with pytest.raises(ValueError, match="infinite"):
        breaks([1, float("inf")])
    with pytest.raises(ValueError, match="no class"):
        assign([1], ())
