from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.before_after import effect
from analytics.measures.comparison_villages import chosen
from analytics.measures.reassignment import ALL, Rule, followed, permuted
from tests.measures.villages import panel

PANEL = panel(2, villages=12)
TREATED = [PANEL.index[1], PANEL.index[5]]


def by_hand(outcomes, treated, post, near=None, count=3):
    """Every set, one after the other, by the functions that the reader's figures come from."""
    others = outcomes.drop(index=treated)
    return [
        effect(outcomes, pair, chosen(others, pair, post, near=near, count=count).codes, post)
        for pair in map(list, combinations(others.index, len(treated)))
    ]


def test_every_set_is_looked_at_where_they_are_few():
    """C(10, 2) = 45 sets; p is the rank of the treated among all 46."""
    found = permuted(PANEL, TREATED, 8, count=100)
    assert found.every
    assert (found.of, found.lowest) == (46, 1 / 46)
    own = effect(PANEL, TREATED, chosen(PANEL, TREATED, 8, count=100).codes, 8)
    assert found.effect == pytest.approx(own)
    elsewhere = by_hand(PANEL, TREATED, 8, count=100)
    assert found.placebos == pytest.approx(elsewhere)
    assert found.rank == 1 + sum(abs(one) >= abs(own) for one in elsewhere)
    assert found.p == found.rank / 46


def test_a_known_rank_has_its_p():
    """Twenty villages stand still and one falls by 3: the first of twenty-one, p = 1 / 21."""
    rows = np.zeros((21, 4))
    rows[0, 2:] = -3
    outcomes = pd.DataFrame(rows, index=[f"v{one:02d}" for one in range(21)])
    found = permuted(outcomes, ["v00"], 2, count=100)
    assert (found.effect, found.rank, found.of) == (-3, 1, 21)
    assert found.p == pytest.approx(1 / 21)
    # A tie counts against the treated: of 21 that all stand still every one is last.
    assert permuted(outcomes.iloc[1:], ["v01"], 2, count=100).p == 1


def test_each_set_gets_its_own_comparisons_by_the_rule_of_the_treated():
    """Up to the scale of the distances, which is that of all candidates throughout."""
    near = {PANEL.index[2]: [PANEL.index[3]], PANEL.index[5]: [PANEL.index[6]]}
    found = permuted(PANEL, TREATED, 8, near=near, count=2)
    own = effect(PANEL, TREATED, chosen(PANEL, TREATED, 8, near=near, count=2).codes, 8)
    assert found.effect == pytest.approx(own)
    assert found.of == 1 + 36  # of the ten others one lies beside a treated one
    apart = permuted(PANEL, TREATED, 8, excluded=[PANEL.index[6]], count=2)
    assert apart.effect == pytest.approx(own)
    assert not np.allclose(apart.placebos, found.placebos)  # 2 and 3 are not compared


@given(st.floats(-50, 50))
def test_what_was_done_to_the_treated_is_in_no_placebo(size):
    moved = PANEL.copy()
    moved.loc[TREATED, moved.columns[8:]] += size
    for rule in Rule:
        before = permuted(PANEL, TREATED, 8, rule, draws=50)
        after = permuted(moved, TREATED, 8, rule, draws=50)
        assert np.array_equal(before.placebos, after.placebos)
        assert after.effect == pytest.approx(before.effect + size)


def test_drawn_sets_are_seeded_and_of_the_others():
    outcomes = panel(3, villages=60)
    treated = list(outcomes.index[:3])
    found = permuted(outcomes, treated, 8, draws=200)
    assert not found.every
    assert found.of == 201
    assert np.array_equal(found.placebos, permuted(outcomes, treated, 8, draws=200).placebos)
    assert not np.array_equal(
        found.placebos, permuted(outcomes, treated, 8, draws=200, seed=1).placebos
    )
    assert ALL < 29_260 < 10**6  # C(57, 3): too many to look at all


def test_the_worst_of_earlier_dates_are_followed_before_anything_was_done():
    outcomes = panel(4, villages=60, periods=16)
    treated = list(outcomes.iloc[:, 11].nlargest(3).index)
    found = permuted(outcomes, treated, 12, Rule.WORST, draws=100)
    assert found.dates == (4, 5, 6, 7, 8)
    changed = outcomes.copy()
    changed.iloc[:, 12:] = np.random.default_rng(0).normal(size=(60, 4))
    assert np.array_equal(
        found.placebos, permuted(changed, treated, 12, Rule.WORST, draws=100).placebos
    )
    # The first set of the first date: the worst of its last period before, over the next four.
    others = outcomes.drop(index=treated)
    worst = list(others.iloc[:, 3].nlargest(3).index)
    window = others.iloc[:, :8]
    assert found.placebos[0] == pytest.approx(
        effect(window, worst, chosen(window, worst, 4).codes, 4)
    )
    assert np.isnan(found.paths[0, :8]).all()
    assert np.isfinite(found.paths[0, 8:]).all()


def test_where_low_is_bad_the_lowest_are_the_worst():
    outcomes = panel(5, villages=40, periods=16)
    treated = list(outcomes.iloc[:, 11].nlargest(3).index)
    up = permuted(outcomes, treated, 12, Rule.WORST, draws=60)
    down = permuted(-outcomes, treated, 12, Rule.WORST, draws=60, high_is_worse=False)
    assert down.placebos == pytest.approx(-up.placebos)
    assert down.p == up.p


def test_without_earlier_dates_or_other_villages_nothing_can_be_said():
    few = permuted(PANEL, TREATED, 5, Rule.WORST)
    assert (few.of, few.p, few.dates) == (1, 1.0, ())
    assert np.isnan(few.expected)
    lone = permuted(PANEL.iloc[[1, 5, 6]], TREATED, 8)
    assert (lone.of, lone.lowest) == (1, 1)


@given(st.integers(1, 30), st.integers(1, 30))
def test_the_worst_are_followed_as_long_as_one_earlier_date_is_left(post, after):
    span = followed(post, post + after)
    assert span <= after
    if post <= 4:
        assert span < 1
        return
    assert span >= 1
    dates = range(4, 2 * post - (post + span) + 1)
    assert len(dates) >= 1
    assert span == after or len(dates) == 1, "a period more would leave no date"


def test_a_choice_made_earlier_leaves_fewer_dates():
    outcomes = panel(6, villages=40, periods=16)
    treated = list(outcomes.index[:2])
    assert permuted(outcomes, treated, 12, Rule.WORST, draws=9, chosen_at=5).dates == (7, 8)
    with pytest.raises(ValueError, match="choice"):
        permuted(outcomes, treated, 12, Rule.WORST, chosen_at=12)
    with pytest.raises(ValueError, match="after"):
        permuted(outcomes, treated, 16)


def test_a_village_without_a_value_after_is_in_no_set_and_no_mean():
    holed = PANEL.copy()
    holed.iloc[7, 10] = np.nan
    found = permuted(holed, TREATED, 8, count=100)
    assert found.of == 1 + 36
    complete = holed.drop(index=PANEL.index[7])
    assert found.effect == pytest.approx(permuted(complete, TREATED, 8, count=100).effect)
    holed.loc[TREATED[0], "p11"] = np.nan
    with pytest.raises(ValueError, match="misses"):
        permuted(holed, TREATED, 8)
