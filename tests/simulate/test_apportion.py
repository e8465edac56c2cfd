"""Largest remainder: whole numbers that add up and stay within one of the exact share."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.simulate.apportion import apportion

weights = st.lists(st.floats(0.001, 1e9), min_size=1, max_size=60)


@given(st.integers(0, 10**6), weights)
def test_adds_up_and_stays_within_one_of_the_share(total, given_weights):
    parts = apportion(total, given_weights)
    assert parts.sum() == total
    exact = total * np.array(given_weights) / sum(given_weights)
    assert (np.abs(parts - exact) < 1 + 1e-6).all()


@given(st.integers(60, 10**6), weights)
def test_everyone_gets_the_least(total, given_weights):
    parts = apportion(total, given_weights, least=1)
    assert parts.sum() == total
    assert (parts >= 1).all()


def test_by_hand():
    # Exact shares 9.988, 9.064, 7.181, 5.261, 3.321, 1.185: the two largest remainders go up.
    assert apportion(36, [27744, 25178, 19947, 14614, 9225, 3292]).tolist() == [10, 9, 7, 5, 4, 1]


def test_ties_go_to_the_earlier():
    assert apportion(5, [1, 1, 1]).tolist() == [2, 2, 1]


@pytest.mark.parametrize("bad", [[-1, 2], [0, 0], [np.nan, 1], [np.inf, 1]])
def test_unusable_weights_are_refused(bad):
    with pytest.raises(ValueError, match="weights must be"):
        apportion(3, bad)


def test_too_few_for_everyone_is_refused():
    with pytest.raises(ValueError, match="1 is too few to give 2 parts 1 each"):
        apportion(1, [1, 1], least=1)
