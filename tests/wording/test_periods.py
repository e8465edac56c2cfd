from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.vocabulary.period import Period
from analytics.wording.periods import dated, period_of, when


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("2025", "2025"),
        ("2025-03", "Maret 2025"),
        ("2025-11-30", "30 November 2025"),
        ("2025-11-10..2025-11-11", "10 November 2025 – 11 November 2025"),
        ("2025-01-01..2025-11-30", "Januari – November 2025"),
        ("2013-01-01..2014-12-31", "2013–2014"),
    ],
)
def test_a_period_is_said_in_words(key, words):
    assert period_of(key) == words


def test_a_date_nobody_gave_stays_empty():
    assert dated("") == ""
    assert dated("2021-09-13") == "13 September 2021"


@given(st.dates(date(2000, 1, 1), date(2040, 12, 31)), st.integers(0, 800))
def test_a_period_survives_its_key(start, days):
    period = Period(start, date.fromordinal(start.toordinal() + days))
    assert Period.parse(period.key) == period


@pytest.mark.parametrize("key", ["", "kemarin", "2025-13", "2025-02-30", "2025-05..2025-01"])
def test_what_is_no_period_is_refused(key):
    with pytest.raises(ValueError, match=r".+"):
        Period.parse(key)


def test_a_period_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match="ends before"):
        Period(date(2025, 2, 1), date(2025, 1, 1))


def test_a_count_that_nobody_says_the_start_of_is_not_one_of_a_day():
    row = {"period": "2025-11-11", "period_start": pd.NaT}
    assert when(row) == "hingga 11 November 2025, awalnya tidak disebut"
    assert when(row | {"period_start": pd.Timestamp("2025-11-11")}) == "11 November 2025"
    assert when({"period": "2025"}) == "2025"
