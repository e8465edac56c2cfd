"""Hazards by the quarter, and differences between groups, beside statsmodels and by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from analytics.measures.hazards import hazard, holm, logrank, rate, ratios
from analytics.measures.intervals import wilson
from analytics.measures.survival import EVENT, counted, observed, survival
from tests.conftest import examples

ROWS = st.lists(
    st.tuples(st.integers(0, 8), st.integers(1, 12), st.booleans(), st.integers(0, 2)),
    min_size=6,
    max_size=60,
)


def columns(rows):
    entry, length, status, group = (np.array(column) for column in zip(*rows, strict=True))
    return entry, entry + length, status.astype(int), group


def grouped(rows):
    entry, time, status, group = columns(rows)
    return {
        str(g): observed(time[group == g], status[group == g], entry=entry[group == g])
        for g in np.unique(group)
    }


def months(risk, events):
    """A life table by month from who is at risk at first and what happens."""
    counts = pd.DataFrame({"month": range(1, len(events) + 1), EVENT: events, "censored": 0})
    counts.loc[len(events) - 1, "censored"] = risk - sum(events)
    return counted(counts, (EVENT,))


@given(ROWS)
@examples(60)
def test_log_rank_is_that_of_statsmodels(rows):
    from statsmodels.duration.survfunc import survdiff

    entry, time, status, group = columns(rows)
    found = logrank(grouped(rows), EVENT)
    # Where groups never meet at an event their matrix is singular and they stop.
    assume(found.freedom == len(np.unique(group)) - 1 > 0)
    assume(found.groups["expected"].min() > 0.3)
    statistic, p = survdiff(time, status, group, entry=entry)
    assert found.statistic == pytest.approx(statistic, rel=1e-6, abs=1e-8)
    assert found.p == pytest.approx(p, rel=1e-5, abs=1e-8)


@given(ROWS)
def test_as_many_are_expected_as_were_observed(rows):
    found = logrank(grouped(rows), EVENT)
    assert found.groups["expected"].sum() == pytest.approx(found.groups["observed"].sum())
    assert 0 <= found.p <= 1


@given(ROWS, st.permutations([0, 1, 2]))
def test_other_names_change_nothing(rows, names):
    tables = grouped(rows)
    renamed = {str(names[int(g)]): tables[g] for g in reversed(tables)}
    assert logrank(renamed, EVENT).statistic == pytest.approx(
        logrank(tables, EVENT).statistic, abs=1e-9
    )


def test_equal_groups_do_not_differ():
    table = months(100, [3, 2, 4, 1])
    assert logrank({"a": table, "b": table}, EVENT).p == pytest.approx(1)
    assert logrank({"a": table}, EVENT)[:3] == (0.0, 0, 1.0)


def test_the_share_of_a_quarter_is_what_the_curve_loses_in_it():
    table = months(200, [3, 2, 4, 1, 0, 5, 0, 0, 0, 2])
    found = hazard(table, EVENT)
    left = survival(table).set_index("time")["estimate"]
    assert found["time"].tolist() == [3, 6, 9]  # the fourth quarter was not watched to its end
    assert found["events"].tolist() == [9, 6, 0]
    assert found["at_risk"].tolist() == [200, 191, 185]
    assert found["estimate"].tolist() == pytest.approx([9 / 200, 1 - left[6] / left[3], 0])
    assert (found["low"] <= found["estimate"]).all()
    assert (found["estimate"] < found["high"]).all()
    # Nobody came or left on the way: nine of two hundred.
    limits = [float(end) for end in wilson(9, 200)]
    assert found.loc[0, ["low", "high"]].tolist() == pytest.approx(limits)


@given(st.lists(st.integers(0, 4), min_size=3, max_size=24), st.integers(100, 200))
def test_intervals_of_hazards_contain_them(events, risk):
    found = hazard(months(risk, events), EVENT)
    assert len(found) == len(events) // 3
    assert (found["low"] <= found["estimate"]).all()
    assert (found["estimate"] <= found["high"]).all()
    assert (found["high"] > 0).all()


def test_a_rate_without_events_has_an_upper_limit_still():
    found = rate(months(50, [0, 0]), (EVENT,))
    assert (found.value, found.low) == (0, 0)
    assert found.high == pytest.approx(-np.log(0.025) / 100)
    with pytest.raises(ValueError, match="nobody"):
        rate(pd.DataFrame({"time": [1.0], "at_risk": [0.0], EVENT: [0]}), (EVENT,))


def test_the_ratio_is_that_of_the_largest_likelihood():
    """The binomial likelihood of log(-log(1-h)) = time + group, climbed another way."""
    from scipy.optimize import minimize

    risk = np.array([[100, 50], [90, 35], [84, 22]])
    events = np.array([[10, 15], [6, 13], [9, 2]])
    tables = {name: months(risk[0, k], events[:, k].tolist()) for k, name in enumerate(("a", "b"))}

    def loss(at):
        h = -np.expm1(-np.exp(at[:3, None] + np.array([0, at[3]])))
        return -(events * np.log(h) + (risk - events) * np.log1p(-h)).sum()

    best = minimize(loss, [-2, -2, -2, 0], method="BFGS", options={"gtol": 1e-8}).x
    found = ratios(tables, EVENT).set_index("group")
    assert found.loc["a"].tolist() == [1, 1, 1]
    assert found.loc["b", "ratio"] == pytest.approx(np.exp(best[3]), rel=1e-5)
    assert found.loc["b", "low"] < found.loc["b", "ratio"] < found.loc["b", "high"]


def test_a_group_without_events_has_no_ratio():
    tables = {"a": months(100, [10, 2]), "b": months(50, [0, 0]), "c": months(60, [5, 3])}
    found = ratios(tables, EVENT).set_index("group")["ratio"]
    assert found.isna().tolist() == [False, True, False]
    with pytest.raises(ValueError, match="no event"):
        ratios({"b": tables["b"], "a": tables["a"]}, EVENT)


def test_of_two_groups_each_alone_is_as_far_from_the_rest_as_both_are():
    tables = {"a": months(100, [10, 2, 4]), "b": months(50, [2, 1, 0])}
    found = logrank(tables, EVENT)
    assert found.groups["p"].tolist() == pytest.approx([found.p, found.p])
    assert found.groups["adjusted"].tolist() == pytest.approx([min(2 * found.p, 1)] * 2)


def test_many_comparisons_by_hand():
    """Holm's rule by hand: 0.01 x 4, 0.02 x 3, 0.03 x 2 raised to the one before, 0.04."""
    found = holm(np.array([0.03, 0.01, 0.04, 0.02]))
    assert found.tolist() == pytest.approx([0.06, 0.04, 0.06, 0.06])
    assert holm(np.array([0.9, 0.8])).tolist() == [1.0, 1.0]
