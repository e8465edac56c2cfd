"""Courses of poverty: what stays, what moves, and what a sample would make of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.inequality import poverty
from analytics.measures.lognormal import fitted
from analytics.measures.poverty_scenarios import (
    Paces,
    Priors,
    coupled,
    courses,
    drawn,
    expenditure_for,
    sampled,
)
from analytics.measures.priors import Prior, quantiles, shifted
from analytics.vocabulary.scenario import Shape

LINE = 490_299.0
PRIORS = Priors(
    Prior(Shape.TRIANGULAR, 0.044, 0.064, 0.084),
    Prior(Shape.TRIANGULAR, 0.042, 0.062, 0.082),
    Prior(Shape.TRIANGULAR, -0.02, -0.005, 0.01),
)
START = fitted(0.1149, 0.0146, LINE)
paces = st.floats(-0.05, 0.12)


@given(paces, st.integers(1, 6))
def test_prices_and_expenditure_alike_leave_poverty_as_it_is(pace, years):
    found = courses(START, LINE, Paces(pace, pace, 0.0), years)
    assert found[0].shape == (1, years)
    assert found[0] == pytest.approx(np.full((1, years), 0.1149), rel=1e-8)
    assert found[1] == pytest.approx(np.full((1, years), 0.0146), rel=1e-8)


@given(paces, paces, st.floats(-0.03, 0.03))
def test_more_expenditure_lowers_and_a_dearer_line_raises_it(growth, line, spread):
    at = courses(START, LINE, Paces(growth, line, spread), 3)[0]
    assert (courses(START, LINE, Paces(growth + 0.01, line, spread), 3)[0] < at).all()
    assert (courses(START, LINE, Paces(growth, line + 0.01, spread), 3)[0] > at).all()


@given(st.floats(0.03, 0.2), st.integers(1, 5), paces, st.floats(-0.02, 0.02))
def test_the_pace_that_is_needed_reaches_the_rate(rate, years, line, spread):
    needed = expenditure_for(rate, years, START, LINE, Paces(0.0, line, spread))
    found = courses(START, LINE, Paces(needed, line, spread), years)
    assert found[0][0, -1] == pytest.approx(rate, rel=1e-9)


@pytest.mark.parametrize("correlation", [-0.5, 0.0, 0.95, 1.0])
def test_coupled_uniforms_stay_uniform_and_go_together(correlation):
    drawn = np.random.default_rng(1).random((2, 20_000))
    second = coupled(drawn[0], drawn[1], correlation)
    assert np.quantile(second, [0.05, 0.5, 0.95]) == pytest.approx([0.05, 0.5, 0.95], abs=0.012)
    # Spearman of a Gaussian copula: 6/pi asin(r/2).
    assert np.corrcoef(drawn[0], second)[0, 1] == pytest.approx(
        6 / np.pi * np.arcsin(correlation / 2), abs=0.02
    )


def test_other_samples_spread_as_samples_do():
    """Against samples drawn from people themselves (Kakwani 1993)."""
    generator = np.random.default_rng(7)
    people = np.exp(generator.normal(13.3, 0.35, 400_000))
    line = float(np.quantile(people, 0.12))
    measures = [poverty(people, line, order) for order in (0, 1, 2)]
    samples = people[generator.integers(0, people.size, (1_500, 900))]
    shown = [[poverty(one, line, order) for order in (0, 1)] for one in samples]
    error = np.std([each[0] for each in shown]) / measures[0]
    rate, gap = sampled(*measures, error, generator.standard_normal((2, 20_000)))
    assert np.std(rate) == pytest.approx(np.std([each[0] for each in shown]), rel=0.03)
    assert np.std(gap) == pytest.approx(np.std([each[1] for each in shown]), rel=0.08)
    assert np.corrcoef(rate, gap)[0, 1] == pytest.approx(
        np.corrcoef(np.array(shown).T)[0, 1], abs=0.04
    )
    assert (gap < rate).all()


def test_what_makes_no_sense_is_refused():
    with pytest.raises(ValueError, match="one year"):
        courses(START, LINE, Paces(0.0, 0.0, 0.0), 0)
    with pytest.raises(ValueError, match="falls"):
        courses(START, LINE, Paces(-1.0, 0.0, 0.0), 1)
    with pytest.raises(ValueError, match="correlation"):
        coupled(np.array([0.5]), np.array([0.5]), 1.2)
    with pytest.raises(ValueError, match="no expenditure"):
        sampled(0.1, 0.02, 0.03, 0.05, np.zeros((2, 1)))


def test_draws_keep_their_priors_and_move_together():
    paces = drawn(PRIORS, 20_000, seed=3)
    for prior, found in zip(PRIORS, paces, strict=True):
        shares = [0.05, 0.25, 0.5, 0.75, 0.95]
        assert np.quantile(found, shares) == pytest.approx(quantiles(prior, shares), abs=4e-4)
    assert np.corrcoef(paces.expenditure, paces.line)[0, 1] == pytest.approx(0.95, abs=0.01)
    assert np.corrcoef(paces.expenditure, paces.spread)[0, 1] == pytest.approx(0, abs=0.03)


def test_scenarios_of_one_seed_share_their_draws():
    faster = PRIORS._replace(expenditure=shifted(PRIORS.expenditure, 0.074))
    base, moved = drawn(PRIORS, 500, seed=3), drawn(faster, 500, seed=3)
    assert np.array_equal(base.line, moved.line)
    assert moved.expenditure - base.expenditure == pytest.approx(np.full(500, 0.01))
    assert not np.array_equal(drawn(PRIORS, 500, seed=4).line, base.line)
