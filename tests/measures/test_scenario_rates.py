"""Rates of a year out of what was counted in some other time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import scenario_rates as rates
from analytics.measures.projection import Start, expected
from tests.conftest import examples


@examples(50)
@given(
    st.floats(0.0, 0.4),
    st.floats(0.1, 5.0),
    st.floats(50, 1e6),
)
def test_the_share_of_a_year_gives_back_as_many_as_were_counted(pace, years, stock):
    quarterly = 1 - (1 - pace) ** 0.25
    events = quarterly * stock * 4 * years
    assert float(rates.a_year(events, stock, years)) == pytest.approx(pace, abs=1e-9)


def test_a_pace_that_was_counted_is_what_a_projection_goes_on_with():
    # 3,455 of 61,616 KPM left the natural way in 2021 (Dinas Sosial Bojonegoro, January 2022).
    pace = float(rates.a_year(3_455, 61_616, 1.0))
    start = Start(("35.22",), np.array([61_616.0]), np.array([0.0]))
    values = {"potential_share": 0, "ready_rate": 0, "success_rate": 0, "exclude_rate": 0}
    values |= {"relapse_rate": 0, "natural_rate": pace, "entries": 3_455.0}
    path = expected(start, values, 4)
    assert path.natural.sum() == pytest.approx(3_455, rel=0.001)


def test_missing_stays_missing_and_no_stock_has_no_rate():
    found = rates.a_year([np.nan, 5, 5], [100, np.nan, 0], 1.0)
    assert np.isnan(found).all()


def test_entries_close_the_balance():
    # 56,515 KPM in 2024, 55,028 or 59,303 in 2025, 214 graduates: other net exits are 1,273, or net
    # entries 3,002 (counts of the coordination meeting of November 2025).
    assert rates.entries_between(56_515, 55_028, 214 + 1_273) == 0
    assert rates.entries_between(56_515, 59_303, 214) == 3_002
    assert rates.entries_between(56_515, 55_028, 0) == 0, "nobody comes in a negative number"


def test_those_who_come_back_are_counted_over_the_time_they_were_watched():
    # 100 families watched a month, then 99, and so on: a hazard of 1 percent a month.
    left, returned = 100.0, []
    for _ in range(24):
        returned.append(left * 0.01)
        left -= returned[-1]
    censored = [0.0] * 23 + [left]
    assert rates.returning(returned, censored) == pytest.approx(1 - 0.99**12)
    assert np.isnan(rates.returning([], []))


def test_areas_together_keep_their_rate_and_small_ones_are_drawn_in():
    events, total = np.array([30.0, 0, 12, 40]), np.array([2_000.0, 40, 800, 3_000])
    found = rates.relative(events, total)
    assert (found * total).sum() == pytest.approx(total.sum())
    raw = events / total / (events.sum() / total.sum())
    assert (np.abs(found - 1) <= np.abs(raw - 1) + 1e-9).all()
    assert found[1] > 0.5, "none of 40 is no rate of zero"


def test_areas_of_which_nobody_tells_stand_at_the_whole():
    assert rates.relative([np.nan, 5.0, 7.0], [100.0, 500.0, 500.5])[0] == 1
    assert (rates.relative([0.0, 0.0], [100.0, 100.0]) == 1).all()
    assert (rates.relative([np.nan], [np.nan]) == 1).all()
