"""What was absorbed, what rounding leaves open, and what cannot be right together."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import absorption
from analytics.measures.printed import Range, printed, rounded_to
from analytics.vocabulary.outcome import Agreement

MONEY = st.integers(1, 10**7).map(lambda whole: whole * 1e6)


def read(value: float) -> Range:
    return printed(value, rounded_to(value))


def judged(budget, realised, stated, precision=0.01):
    spread = absorption.absorbed(read(budget), read(realised))
    return absorption.agreement(100 * realised / budget, spread, printed(stated, precision))


# Printed by the press: 6,2 of 7,8 trillion with 79,94 percent (Jatimnow, 1 January 2026); 26,8 of
# 104 billion with 29,57 percent (Suara Pancasila, September 2025); 5.377,97 of 6.493,15 billion
# with 82,83 percent (News Patroli, 9 January 2023).
def test_six_of_eight_trillion_gives_another_percentage_that_rounding_still_allows():
    spread = absorption.absorbed(read(7.8e12), read(6.2e12))
    assert spread == pytest.approx((78.3439, 80.6452), abs=1e-4)
    assert judged(7.8e12, 6.2e12, 79.94) is Agreement.ROUNDING
    assert judged(7.8e12, 6.2e12, 79.49) is Agreement.SAME
    assert judged(7.8e12, 6.2e12, 80.67) is Agreement.CONTRADICTS
    assert judged(104e9, 26.8e9, 29.57) is Agreement.CONTRADICTS
    assert judged(6493.15e9, 5377.97e9, 82.83) is Agreement.SAME


def test_a_contradiction_says_of_which_budget_the_percentage_would_be_right():
    implied = absorption.implied_budget(read(26.8e9), printed(29.57, 0.01))
    assert implied == pytest.approx((90.448e9, 90.817e9), rel=1e-4)
    with pytest.raises(ValueError, match="no percentage"):
        absorption.implied_budget(read(1e9), printed(0.0, 0.01))
    with pytest.raises(ValueError, match="zero"):
        absorption.absorbed(Range(-1.0, 1.0), read(1e9))


@given(MONEY, MONEY)
def test_what_figures_give_lies_within_what_their_rounding_leaves_open(budget, realised):
    spread = absorption.absorbed(read(budget), read(realised))
    quotient = 100 * realised / budget
    assert spread.low <= quotient <= spread.high
    exact = Range(quotient, quotient)
    assert absorption.agreement(quotient, spread, exact) is Agreement.SAME


def test_a_budget_year_stands_beside_the_outcome_before_it_and_after_the_lag():
    shares = {2022: Range(82.8, 82.8), 2023: Range(78.5, 78.7)}
    rates = {2021: 13.27, 2022: 12.21, 2023: 12.18, 2024: 11.69}
    now = absorption.beside(shares, rates, 0)
    assert now["change"].tolist() == pytest.approx([-1.06, -0.03])
    later = absorption.beside(shares, rates, 2)
    assert later["change"].iloc[0] == pytest.approx(11.69 - 13.27)
    assert pd.isna(later["change"].iloc[1])
    assert later[["before", "after"]].iloc[0].tolist() == [2021, 2024]
    with pytest.raises(ValueError, match="in the year of the budget or later"):
        absorption.beside(shares, rates, -1)


def test_two_readings_a_week_apart_are_told_if_they_rise_too_fast():
    rows = pd.DataFrame(
        [
            ("A", 2025, "2025-10-16", 31.4),
            ("A", 2025, "2025-10-23", 78.9),
            ("A", 2024, "2024-10-22", 1.0),
            ("B", 2025, "2025-09-25", 51.6),
            ("B", 2025, "2025-12-31", 79.5),
            ("B", 2025, "2025-12-30", float("nan")),
        ],
        columns=["label", "year", "as_of", "middle"],
    )
    (found,) = absorption.leaps(rows).to_dict("records")
    assert (found["label"], found["days"], found["first"]) == ("A", 7, "2025-10-16")
    assert absorption.leaps(rows.head(1)).empty
