from __future__ import annotations

import pytest

from analytics.measures.targeting_errors import exclusion, inclusion

PAIR = {"both": 60, "only_first": 40, "only_second": 20}


def test_whom_of_the_reference_and_of_the_programme():
    left = exclusion(PAIR, 0, sampled=False)
    assert left == (25.0, 25.0, 25.0, 80, False)
    taken = inclusion(PAIR, 0, sampled=False)
    assert (taken.share, taken.families) == (40.0, 100)


def test_numbers_that_may_not_have_met_make_it_smaller_at_least():
    assert exclusion(PAIR, 12, sampled=False).low == 10.0
    assert exclusion(PAIR, 500, sampled=False).low == 0.0


def test_a_sample_has_an_interval_and_says_nothing_of_who_is_outside():
    """Wilson (1927) for 20 of 80, 95 %: 16.81 to 35.48."""
    left = exclusion(PAIR, 5, sampled=True)
    assert (left.low, left.high) == (pytest.approx(16.81, abs=0.01), pytest.approx(35.48, abs=0.01))
    assert inclusion(PAIR, 0, sampled=True) is None


def test_what_is_hidden_or_empty_is_no_error():
    assert (
        exclusion({"both": None, "only_first": None, "only_second": None}, 0, sampled=False) is None
    )
    assert inclusion({"both": 0, "only_first": 0, "only_second": 3}, 0, sampled=False) is None
