from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.capacity import of

CODES = ("a", "b", "c")


def levers(facilitators, each):
    return {
        "facilitators": np.atleast_1d(np.asarray(facilitators, dtype=float)),
        "graduates_per_facilitator": np.atleast_1d(np.asarray(each, dtype=float)),
    }


@given(
    st.lists(st.integers(0, 30), min_size=3, max_size=3),
    st.floats(0, 80),
    st.integers(0, 40),
    st.booleans(),
)
def test_all_of_the_capacity_is_used_and_no_more(ready, most, quarter, by_area):
    told = np.array(ready, dtype=float)[:, None]
    known = np.array([2.0, 1.0, 3.0]) if by_area else None
    given_ = of(CODES, known, levers(most, 1), 1).of_ready(told, quarter, whole=True)
    assert (given_ == np.round(given_)).all()
    assert (given_ >= 0).all()
    assert (given_ <= told).all()
    if by_area:
        shares = most * np.array([[2], [1], [3]]) / 6
        assert (given_ <= np.ceil(shares)).all()
        assert (given_ >= np.minimum(told, np.floor(shares))).all()
    else:
        assert min(told.sum(), np.floor(most)) <= given_.sum() <= min(told.sum(), np.ceil(most))


def test_the_whole_is_shared_out_in_proportion():
    """20 seats for 50, 30 and 20 ready: 10, 6 and 4; 21 leave one to the largest remainder."""
    ready = np.array([[50.0], [30.0], [20.0]])
    given_ = of(CODES, None, levers(20, 1), 1).of_ready(ready, 0, whole=True)
    assert given_[:, 0].tolist() == [10, 6, 4]
    given_ = of(CODES, None, levers(21, 1), 1).of_ready(ready, 0, whole=True)
    assert given_[:, 0].tolist() == [11, 6, 4]  # quotas 10.5, 6.3 and 4.2
    broken = of(CODES, None, levers(21, 1), 1).of_ready(ready, 0, whole=False)
    assert broken[:, 0] == pytest.approx([10.5, 6.3, 4.2])


def test_equal_remainders_are_settled_by_lot():
    capacity = of(CODES, None, levers(1, 1), 1)
    won = sum(capacity.of_ready(np.ones((3, 1)), quarter, whole=True) for quarter in range(90))
    assert won.sum() == 90
    assert won.min() >= 18  # 30 each, less three standard errors


def test_where_an_area_stands_changes_nothing():
    ready, most = np.array([[7.0], [7.0], [7.0]]), levers(10, 1)
    for quarter in range(8):
        one = of(CODES, None, most, 1).of_ready(ready, quarter, whole=True)[:, 0]
        two = of(CODES[::-1], None, most, 1).of_ready(ready, quarter, whole=True)[:, 0]
        assert one.tolist() == two[::-1].tolist()


def test_a_broken_capacity_is_used_up_over_time():
    capacity = of(("a",), np.array([1.0]), levers(1, 4.7 * 4), 0.25)
    told = [
        capacity.of_ready(np.array([[99.0]]), quarter, whole=True)[0, 0] for quarter in range(40)
    ]
    assert set(told) == {4, 5}
    assert np.mean(told) == pytest.approx(4.7, abs=0.05)


@given(st.floats(0, 50), st.floats(0, 50), st.integers(0, 40), st.booleans())
def test_more_of_it_is_never_rounded_to_less(one, two, quarter, by_area):
    low, high = sorted((one, two))
    known = np.array([2.0, 1.0, 3.0]) if by_area else None
    ready = np.full((3, 1), 40.0)
    less, more = (
        of(CODES, known, levers(most, 1), 1).of_ready(ready, quarter, whole=True).sum()
        for most in (low, high)
    )
    assert less <= more


def test_each_area_has_its_own_where_they_are_known():
    capacity = of(("a", "b"), np.array([3.0, 1.0]), levers([4, 8], 10), 0.25)
    given_ = capacity.of_ready(np.full((2, 2), 12.0), 0, whole=False)
    assert given_.tolist() == [[7.5, 12], [2.5, 5]]  # doubled: 15 for 12 ready, and 5


def test_without_levers_there_is_no_end_to_it():
    ready = np.full((3, 2), 1e6)
    assert (of(CODES, None, {}, 0.25).of_ready(ready, 0, whole=True) == ready).all()


def test_pendamping_that_are_nowhere_are_shared_out():
    capacity = of(CODES, np.zeros(3), levers(9, 1), 1)
    assert capacity.of_ready(np.full((3, 1), 5.0), 0, whole=True).sum() == 9
