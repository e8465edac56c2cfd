"""Quarters by their keys."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.vocabulary.quarters import before, first_after, until, year_of


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2025, 12, 31), "2026-Q1"),
        (date(2025, 11, 30), "2026-Q1"),
        (date(2026, 1, 1), "2026-Q2"),
        (date(2026, 9, 30), "2026-Q4"),
    ],
)
def test_the_first_quarter_after_a_day_lies_wholly_after_it(day, key):
    assert first_after(day) == key


def test_quarters_run_to_the_end_of_the_last_year():
    assert until("2029-Q3", 2030) == (
        *("2029-Q3", "2029-Q4"),
        *("2030-Q1", "2030-Q2", "2030-Q3", "2030-Q4"),
    )
    assert len(until("2026-Q1", 2030)) == 20
    assert until("2031-Q1", 2030) == ()


def test_before_the_first_quarter_of_a_year_is_the_last_of_the_year_before():
    assert before("2026-Q1") == "2025-Q4"
    assert before("2026-Q3") == "2026-Q2"
    assert year_of(before("2026-Q1")) == 2025
