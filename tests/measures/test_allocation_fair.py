"""Kecamatan that are alike are treated alike, where that is as good."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from analytics.measures.allocation import Problem, solve
from analytics.measures.allocation_fair import equal_share
from analytics.measures.allocation_limits import limits, relaxed, relaxed_draws
from tests.conftest import examples
from tests.measures.small_allocations import keeps, of, problems

DISTRICTS = 12


def alike(**changed: object) -> Problem:
    """Twelve kecamatan, each a village; hours bind in all of them, and places of what is best."""
    rng = np.random.default_rng(5)
    families = rng.integers(700, 2500, DISTRICTS)
    problem = Problem(
        areas=tuple(f"{at:02}.1" for at in range(DISTRICTS)),
        groups=tuple(f"{at:02}" for at in range(DISTRICTS)),
        packages=("best", "good", "usual"),
        group_of=np.arange(DISTRICTS),
        families=families,
        eligible=np.floor(families[:, None] * np.array([0.6, 0.7, 0.5])).astype(np.int64),
        gain=np.tile([0.15, 0.08, 0.06], (DISTRICTS, 1)),
        cost=np.array([15.0, 5.0, 1.0]),
        hours=np.array([12.0, 12.0, 12.0]),
        budget=np.inf,
        hours_limit=families * 0.9,
        supply=np.array([500.0, 400.0, np.inf]),
        least=np.zeros(DISTRICTS, dtype=np.int64),
    )
    return replace(problem, **changed)


def test_no_kecamatan_gets_all_of_the_best_package_by_luck():
    problem = alike()
    found = solve(problem)
    assert found.gap <= 0.001
    assert keeps(problem, found.families)
    assert found.families[:, 0].sum() == 500
    worth = (found.families * problem.gain).sum(axis=1) / problem.families
    assert worth.max() / worth.min() < 1.1
    assert (found.families[:, 0] > 0).all()
    assert (found.families[:, 1] > 0).all()


def test_more_hours_a_family_is_the_one_thing_that_makes_a_kecamatan_get_more():
    hours = alike().hours_limit.copy()
    hours[3] *= 2
    found = solve(alike(hours_limit=hours))
    share = found.families.sum(axis=1) / alike().families
    assert share.argmax() == 3
    assert share[3] == pytest.approx(2 * np.delete(share, 3).mean(), rel=0.05)


def test_kecamatan_that_differ_in_what_a_family_gains_are_not_levelled():
    gain = alike().gain.copy()
    gain[0] *= 3
    found = solve(alike(gain=gain))
    assert found.families[0, 0] == pytest.approx(alike().hours_limit[0] // 12, abs=1)


@given(problem=problems())
@examples(30)
def test_an_equal_share_keeps_what_is_given_families_hours_and_minima(problem):
    given_ = np.full(len(problem.packages), min(2.0, problem.families.sum() / 4))
    share = equal_share(problem, given_)
    if share is None:
        return
    assert share.sum(axis=0) == pytest.approx(given_)
    assert (share.sum(axis=1) <= problem.families + 1e-6).all()
    if len(problem.hours_limit) > 1:
        taken = np.bincount(problem.group_of, share @ problem.hours, len(problem.groups))
        assert (taken <= problem.hours_limit + 1e-6).all()


def test_nothing_given_has_no_share():
    assert equal_share(of(), np.zeros(2)) is None


def test_draws_solved_together_are_those_solved_one_by_one():
    gains = np.random.default_rng(2).uniform(0, 1, (4, 2, 2))
    problem = of(budget=30.0)
    rows = limits(problem)
    together = relaxed_draws(problem, gains, rows)
    for gain, families in zip(gains, together, strict=True):
        alone = relaxed(problem, gain, rows).x.reshape(2, 2)
        assert families == pytest.approx(alone)
