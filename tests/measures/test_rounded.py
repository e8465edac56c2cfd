"""A count that is told is no small one, lies near the exact one, and keeps the order."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.rounded import one, told

COUNTS = st.lists(st.integers(0, 10_000), min_size=1, max_size=20)


@pytest.mark.parametrize("to", [5, 10])
@given(counts=COUNTS)
def test_a_count_is_missing_or_a_multiple_that_is_near(to, counts):
    for count, found in zip(counts, told(pd.Series(counts), to), strict=True):
        if 0 < count < to:
            assert pd.isna(found)
        else:
            assert found % to == 0
            assert abs(found - count) <= to / 2
            assert (found == 0) == (count == 0)


@given(counts=COUNTS)
def test_what_never_grows_never_grows_as_it_is_told(counts):
    falling = told(pd.Series(sorted(counts, reverse=True))).dropna().tolist()
    assert falling == sorted(falling, reverse=True)


def test_one_count_by_itself():
    assert [one(count) for count in (0, 3, 7, 8, 12)] == [0, None, 5, 10, 10]
