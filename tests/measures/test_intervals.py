from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.intervals import clopper_pearson, jeffreys, wilson
from tests.conftest import examples

METHODS = (wilson, clopper_pearson, jeffreys)
quick = examples(30)
counts = st.integers(1, 100_000).flatmap(
    lambda total: st.tuples(st.integers(0, total), st.just(total))
)


@pytest.mark.parametrize("method", METHODS)
@quick
@given(pair=counts)
def test_an_interval_contains_its_estimate_and_stays_a_share(method, pair):
    events, total = pair
    low, high = method(events, total)
    assert 0 <= low <= events / total <= high <= 1
    assert low < high


@pytest.mark.parametrize("method", METHODS)
@quick
@given(pair=counts)
def test_counting_those_it_did_not_happen_to_mirrors_the_interval(method, pair):
    events, total = pair
    low, high = method(events, total)
    mirrored = method(total - events, total)
    assert mirrored == pytest.approx((1 - high, 1 - low), abs=1e-9)


@pytest.mark.parametrize("method", METHODS)
@quick
@given(pair=counts)
def test_more_confidence_needs_more_room(method, pair):
    narrow, wide = method(*pair, confidence=0.8), method(*pair, confidence=0.99)
    assert wide.low <= narrow.low
    assert wide.high >= narrow.high


@quick
@given(pair=counts)
def test_wilson_lies_where_the_score_test_just_rejects(pair):
    events, total = pair
    low, high = wilson(events, total)
    for limit in (limit for limit in (float(low), float(high)) if 0 < limit < 1):
        score = (events / total - limit) / np.sqrt(limit * (1 - limit) / total)
        assert abs(score) == pytest.approx(1.959963984540054, rel=1e-6)


@quick
@given(total=st.integers(2, 60), data=st.data())
def test_clopper_pearson_leaves_exactly_half_of_the_doubt_in_each_tail(total, data):
    events = data.draw(st.integers(1, total - 1))
    low, high = clopper_pearson(events, total)

    def chance(times, share):
        return sum(math.comb(total, k) * share**k * (1 - share) ** (total - k) for k in times)

    assert chance(range(events, total + 1), float(low)) == pytest.approx(0.025, abs=1e-12)
    assert chance(range(events + 1), float(high)) == pytest.approx(0.025, abs=1e-12)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("events", "total"), [(11, 10), (-1, 10), (0, 0), (1, -3), ([1, 5], [2, 4])]
)
def test_impossible_counts_are_refused(method, events, total):
    with pytest.raises(ValueError, match="total"):
        method(events, total)


@pytest.mark.parametrize("confidence", [0, 1, 95])
def test_confidence_is_a_share(confidence):
    with pytest.raises(ValueError, match="confidence"):
        wilson(1, 2, confidence)


@pytest.mark.parametrize("method", METHODS)
def test_a_hidden_count_has_no_interval(method):
    low, high = method(pd.array([3, pd.NA], dtype="Int64"), 250)
    assert np.isnan([low[1], high[1]]).all()
    assert 0 < low[0] < high[0]
