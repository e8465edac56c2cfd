"""Incomes of the same families measured twice: who is missing is counted, prices are taken off."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import income_changes as measured
from tests.conftest import examples


def incomes(before, after, years=1.0):
    first = pd.Timestamp("2024-01-01")
    return pd.DataFrame(
        {
            "income_before": before,
            "income_after": after,
            "income_before_on": first,
            "income_after_on": first + pd.Timedelta(days=365.25 * years),
        }
    )


def test_those_that_were_not_measured_again_bound_the_share_that_rose():
    rows = incomes([100.0] * 10, [150.0] * 4 + [90.0, 100.0] + [np.nan] * 4)
    counts = measured.kinds(rows)
    assert counts.to_dict() == {"not_risen": 2, "rose": 4, "unmeasured": 4}
    # Manski (1990), no assumption: 4 of 10 if none of the four rose, 8 of 10 if all did.
    assert measured.bounds(counts) == (pytest.approx(100 * 4 / 6), 40, 80)


def test_prices_that_rose_as_fast_leave_nothing():
    pairs = measured.paired(incomes([100.0] * 30, [121.0] * 30, years=2))
    assert measured.real(pairs, 0.1).to_numpy() == pytest.approx(0, abs=0.02)
    assert measured.median(pairs["change"]) == (21, 21, 21)


def test_of_few_families_nothing_is_told():
    assert np.isnan(measured.mean(pd.Series([1.0] * 29)).value)


@given(st.lists(st.integers(-1000, 1000), min_size=30, max_size=60))
@examples(25)
def test_a_middle_lies_in_its_interval_and_order_says_nothing(changes):
    told = pd.Series(changes, dtype=float)
    for of in (measured.mean, measured.median):
        found = of(told)
        assert found.low <= found.high
        assert min(changes) <= found.low
        assert found.high <= max(changes)
        assert of(told[::-1]) == found


def test_the_interval_of_a_mean_is_about_that_of_the_normal():
    told = pd.Series(np.random.default_rng(3).normal(50, 20, 400))
    found = measured.mean(told)
    reach = 1.96 * told.std() / 20
    assert found.low == pytest.approx(told.mean() - reach, abs=0.25)
    assert found.high == pytest.approx(told.mean() + reach, abs=0.25)
