"""Ways of empowerment: funnels never grow, leaks have equal time, chance is called no leak."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import empowerment as measured
from analytics.measures import rounded
from analytics.vocabulary.empowerment import COLUMNS, DATED, Step
from tests.conftest import examples

STEPS = [step.value for step in Step]


def participants(*rows):
    """A list; days in days since 2020-01-01."""
    blank = dict.fromkeys(COLUMNS)
    frame = pd.DataFrame([blank | {"cohort": 2020, "known_until": 3000} | row for row in rows])
    for name, kind in COLUMNS.items():
        if kind.startswith("datetime"):
            days = pd.to_numeric(frame[name])
            frame[name] = pd.Timestamp("2020-01-01") + pd.to_timedelta(days, unit="D")
    return frame.astype(COLUMNS)


def way(*days, until=3000):
    """A family with a day for the dated steps in order; None where it has none."""
    named = zip([f"{step.value}_on" for step in DATED], days, strict=False)
    return dict(named) | {"known_until": until}


FAMILY = st.lists(st.one_of(st.none(), st.integers(0, 2500)), min_size=7, max_size=7)


@given(st.lists(FAMILY, min_size=1, max_size=40))
@examples(60)
def test_a_funnel_never_grows_and_whoever_is_late_is_counted_where_it_got(rows):
    of = measured.ways(participants(*(way(*row) for row in rows)))
    found = measured.funnel(of)
    assert (found["reached"] <= found["previous"]).all()
    assert (np.diff(of.reached, axis=1) >= 0).all()
    any_day = sum(any(day is not None for day in row) for row in rows)
    assert found["reached"].iloc[0] == any_day
    leaks = measured.leaks(of)
    assert (leaks["lost"] <= leaks["watched"]).all()
    assert (leaks["watched"] <= leaks["reached"]).all()


def test_a_skipped_step_breaks_nothing_and_a_day_to_come_is_not_counted():
    of = measured.ways(participants(way(0, None, 50, None, None, 90), way(0, 2000, until=100)))
    assert measured.funnel(of)["reached"].tolist() == [2, 1, 1, 1, 1, 1, 0, 0]
    assert measured.funnel(of)["skipped"].tolist() == [0, 1, 0, 1, 1, 0, 0, 0]


def test_an_income_counts_as_a_step_only_of_who_sells_to_somebody():
    rose = {"income_before": 1.0, "income_after": 2.0, "income_after_on": 400}
    alone = way(0) | rose
    sells = way(0, None, None, None, 100) | rose
    later = way(0, None, None, None, 500) | rose
    of = measured.ways(participants(alone, sells, later))
    assert (of.own[:, STEPS.index("income")] != measured.NEVER).tolist() == [False, True, False]


def test_a_leak_is_counted_over_the_same_time_of_those_who_had_it():
    rows = [way(0, 100)] * 20 + [way(0)] * 12 + [way(0, 400)] * 4 + [way(0, until=300)] * 50
    leak = measured.leaks(measured.ways(participants(*rows))).iloc[0]
    assert (leak["reached"], leak["watched"], leak["lost"]) == (86, 36, 16)
    assert leak["value"] == pytest.approx(100 * 16 / 36)
    assert np.isnan(measured.leaks(measured.ways(participants(*rows[:29])))["value"]).all()


def test_cohorts_are_compared_only_after_the_same_time():
    old = [way(0, 100) | {"cohort": 2020}] * 30
    young = [way(2800, 2850) | {"cohort": 2027}] * 30
    rows = participants(*old, *young)
    found = measured.within(measured.ways(rows), rows["cohort"]).set_index(["cohort", "step"])
    assert found.loc[(2020, "internship"), "value"] == 100
    assert np.isnan(found.loc[(2027, "internship"), "value"])
    assert found.loc[(2027, "training"), "watched"] == 0


def test_of_two_steps_the_test_is_that_of_fisher():
    # Fisher's tea (1935, The Design of Experiments, ch. 2): 3 of 4 against 1 of 4, p = 17/70.
    first, second = measured.larger(np.array([3, 1]), np.array([4, 4]))
    assert first == pytest.approx(2 * 17 / 70)
    assert second == 1


def test_with_equal_leaks_at_most_five_in_a_hundred_lists_name_one_and_one_does_not_hide_another():
    rng = np.random.default_rng(7)
    total = np.array([700, 500, 400, 300, 200, 150, 100])
    named = [
        (measured.larger(rng.binomial(total, 0.2), total) <= measured.LEVEL).any()
        for _ in range(600)
    ]
    # 30 are expected at most; beyond 45 lies less than one in a hundred.
    assert sum(named) <= 45
    two = measured.larger(np.array([10, 95, 10, 60]), np.array([100] * 4))
    assert (two <= measured.LEVEL).tolist() == [False, True, False, True]


def test_accompaniment_is_from_the_first_step_to_the_last():
    told = [
        way(10, 20) | {"accompanied_from": 10},
        way(10, 20) | {"accompanied_from": 5, "accompanied_until": 20},
        way(10, 20) | {"accompanied_from": 11},
        way(10, 20) | {"accompanied_from": 5, "accompanied_until": 19},
        way(10, 20),
        way(),
    ]
    rows = participants(*told)
    found = measured.accompaniment(rows, measured.ways(rows))
    assert found.tolist() == ["whole", "whole", "late", "early_end", "never", ""]


TOLD_AS = {count: rounded.one(count) for count in range(70)}


def consistent(told):
    """The counts that are told as `told`, of which None is a hidden one."""
    return [count for count, as_ in TOLD_AS.items() if as_ == told]


@given(st.lists(st.integers(0, 60), min_size=2, max_size=8))
@examples(60)
def test_no_difference_of_two_told_counts_is_surely_one_to_four(counts):
    chain = sorted(counts, reverse=True)
    told = [TOLD_AS[count] for count in chain]
    shown = [count for count in told if count is not None]
    assert shown == sorted(shown, reverse=True), "a funnel told never grows"
    for more, fewer in combinations(told, 2):
        left = {a - b for a in consistent(more) for b in consistent(fewer) if a >= b}
        sure = more is None and fewer == 0  # what is hidden says so of itself
        assert sure or left - {1, 2, 3, 4}


def test_small_counts_are_hidden_others_told_in_fives_and_shares_come_from_these():
    counts = pd.Series([0, 1, 4, 5, 7, 8, 36, 60])
    assert rounded.told(counts).tolist() == [0, pd.NA, pd.NA, 5, 5, 10, 35, 60]
    found = rounded.shares([35, None, 20], [40, 40, 25], 30)
    assert found["value"].tolist()[0] == pytest.approx(87.5)
    assert found["value"].isna().tolist() == [False, True, True]
    assert found["lower"][0] < 87.5 < found["upper"][0]


def test_a_list_without_its_day_is_no_list():
    with pytest.raises(ValueError, match="day its list"):
        measured.ways(participants({"known_until": None}))
