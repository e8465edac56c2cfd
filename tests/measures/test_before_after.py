from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.before_after import effect, event_study, gap, leads

# Worked by hand: treated 10 and 14 before (12), 7 after; others 8 and 10 before (9), 8 after.
PANEL = pd.DataFrame(
    {"p1": [10.0, 8.0, 7.0], "p2": [14.0, 10.0, 11.0], "p3": [7.0, 8.0, 8.0]},
    index=["a", "b", "c"],
)
numbers = st.floats(-100, 100, allow_nan=False)


def test_difference_in_differences_of_numbers_worked_by_hand():
    # (7 - 12) - (8 - 9) = -4
    assert effect(PANEL, ["a"], ["b", "c"], 2) == pytest.approx(-4)
    assert gap(PANEL, ["a"], ["b", "c"], 2) == pytest.approx([2.5, 3.5, -1.0])


def test_a_comparison_village_that_misses_a_value_is_left_out():
    holed = PANEL.copy()
    holed.loc["c", "p3"] = np.nan
    assert effect(holed, ["a"], ["b", "c"], 2) == pytest.approx(effect(holed, ["a"], ["b"], 2))


@pytest.mark.parametrize(
    ("treated", "comparisons", "post"),
    [
        (["a"], ["b"], 0),
        (["a"], ["b"], 3),
        (["a"], ["a", "b"], 2),
        (["a"], ["z"], 2),
        ([], ["b"], 2),
        (["a"], [], 2),
    ],
)
def test_what_cannot_be_compared_is_refused(treated, comparisons, post):
    with pytest.raises(ValueError, match=r"period|panel|treated|comparison"):
        effect(PANEL, treated, comparisons, post)


def test_a_treated_village_without_a_value_is_refused():
    holed = PANEL.copy()
    holed.loc["a", "p1"] = np.nan
    with pytest.raises(ValueError, match="treated"):
        effect(holed, ["a"], ["b"], 2)


@given(
    st.lists(st.lists(numbers, min_size=5, max_size=5), min_size=3, max_size=6),
    st.integers(1, 4),
    st.lists(numbers, min_size=5, max_size=5),
    st.lists(numbers, min_size=6, max_size=6),
)
def test_what_all_villages_share_and_what_each_always_has_changes_nothing(rows, post, time, place):
    panel = pd.DataFrame(rows, index=list("abcdef")[: len(rows)])
    moved = panel + np.array(time) + np.array(place)[: len(rows), None]
    others = list(panel.index[1:])
    assert effect(moved, ["a"], others, post) == pytest.approx(
        effect(panel, ["a"], others, post), abs=1e-8
    )


@given(
    st.lists(st.lists(numbers, min_size=5, max_size=5), min_size=3, max_size=6), st.integers(1, 4)
)
def test_the_periods_from_the_first_after_have_the_effect_as_their_mean(rows, post):
    panel = pd.DataFrame(rows, index=list("abcdef")[: len(rows)])
    others = list(panel.index[1:])
    studied = event_study(panel, ["a"], others, post)
    assert studied["effect"][studied["lead"] >= 0].mean() == pytest.approx(
        effect(panel, ["a"], others, post), abs=1e-8
    )
    assert studied["effect"][studied["lead"] < 0].mean() == pytest.approx(0, abs=1e-8)
    last = event_study(panel, ["a"], others, post, base="last")
    assert last["effect"][post - 1] == 0
    assert np.diff(last["effect"]) == pytest.approx(np.diff(studied["effect"]), abs=1e-8)


def test_the_spread_is_that_of_the_placebo_sets_each_less_its_own_gap_before():
    reference = np.array([[5.0, 5.0, 5.0 + one] for one in range(-20, 21)])
    studied = event_study(PANEL, ["a"], ["b"], 2, reference=reference)
    assert list(studied["lead"]) == [-2, -1, 0]
    assert list(studied["low"]) == pytest.approx([0, 0, -19])
    assert list(studied["high"]) == pytest.approx([0, 0, 19])


def test_leads_are_looked_at_together():
    apart = np.array([3.0, -3.0, 0.0, 9.0])
    reference = np.array([[1.0, -1, 0, 0], [4.0, -4, 0, 0], [3.0, 0, -3, 0]])
    # Two of three strayed by 3 or more at some period, whichever it was.
    assert leads(apart, 3, reference) == (3.0, 0.75)
    assert np.isnan(leads(apart, 3, np.empty((0, 4))).p)


def test_what_the_choice_explains_is_no_stray_lead():
    """Sets whose gaps are all one pattern times the gap at the choice: nothing is left of them."""
    pattern = np.array([0.1, -0.3, 0.2, 1.0])
    strength = np.random.default_rng(1).normal(size=40)
    reference = np.hstack([strength[:, None] * pattern, np.zeros((40, 1))])
    apart = np.append(9 * pattern, 0.0)
    assert leads(apart, 4, reference).p == 1 / 41
    explained = leads(apart, 4, reference, chosen_at=3)
    assert explained.largest == pytest.approx(0, abs=1e-9)
    apart[1] += 5  # what the choice does not explain stays
    assert leads(apart, 4, reference, chosen_at=3).largest > 1


def test_sets_of_earlier_dates_have_no_spread_where_they_have_no_period():
    reference = np.array([[np.nan, 5.0, 6.0], [np.nan, 1.0, 0.0]])
    studied = event_study(PANEL, ["a"], ["b"], 2, reference=reference)
    assert studied["low"].isna().tolist() == [True, False, False]
    assert studied["high"][2] == pytest.approx(0.95, abs=0.01)
