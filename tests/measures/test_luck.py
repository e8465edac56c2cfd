"""Luck alone: the reference simulation, the formula, and what cannot be otherwise."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.luck import reliability, selected, simulate, spurious

# The project's reference: 430 villages whose true rates are N(12, 4^2), independent noise in both
# years, the three worst picked, no effect, 99 random triples a test, 4,000 runs.
REFERENCE = {"villages": 430, "picked": 3, "spread": 4.0}
PUBLISHED = [(1.0, -0.7, 0.19), (2.0, -2.5, 0.44), (3.0, -4.9, 0.64)]
# Two simulations of 4,000 runs: three errors of the difference, and half of the last printed digit.
CHANGE = 3 * np.sqrt(2) * 0.026 + 0.05
ALARMS = 3 * np.sqrt(2 * 0.25 / 4000) + 0.005


@pytest.mark.parametrize(("noise", "change", "alarms"), PUBLISHED)
def test_the_reference_simulation_is_reproduced(noise, change, alarms):
    found = simulate(**REFERENCE, noise=noise, runs=4000, seed=20261122)
    assert found.change == pytest.approx(change, abs=CHANGE)
    assert found.alarms == pytest.approx(alarms, abs=ALARMS)
    assert found.runs == 4000


@pytest.mark.parametrize(("noise", "change", "alarms"), PUBLISHED)
def test_the_formula_gives_the_same_fall(noise, change, alarms):
    del alarms
    found = simulate(**REFERENCE, noise=noise, runs=4000, seed=7)
    expected = spurious(430, 3, 4.0, noise)
    assert expected == pytest.approx(change, abs=0.085)  # 0.01 to 0.09 from what is printed
    error = noise * np.sqrt(2 / 3) / np.sqrt(4000)
    assert found.change == pytest.approx(expected, abs=4 * error)


def test_expected_order_statistics_are_those_of_the_tables():
    """Harter 1961, Biometrika 48, table 1: the largest of 2, 5, 10 and 100 normal values."""
    table = {2: 0.56419, 5: 1.16296, 10: 1.53875, 100: 2.50759}
    for count, expected in table.items():
        assert selected(count, 1) == pytest.approx(expected, abs=1e-5)
    assert selected(5, 2) == pytest.approx((1.16296 + 0.49502) / 2, abs=1e-5)


def test_all_villages_together_do_not_regress():
    assert selected(430, 430) == 0
    assert spurious(430, 430, 4, 3) == 0


def test_without_noise_nothing_moves_and_nothing_is_called_a_success():
    found = simulate(430, 3, spread=4, noise=0, runs=50)
    assert (found.change, found.low, found.high, found.alarms) == (0, 0, 0, 0)
    assert reliability(4, 0) == 1
    assert reliability(0, 0) == 1


def test_villages_that_do_not_differ_fall_by_all_that_was_luck():
    """Without true differences the picked fall back to the mean: rho = 0."""
    assert spurious(430, 3, 0, 2) == pytest.approx(-2 * selected(430, 3))


def test_villages_picked_at_random_would_alarm_in_five_percent():
    """With next to no noise against the spread the worst are no luck: a test of its level."""
    found = simulate(60, 3, spread=400, noise=1, runs=3000, seed=3)
    assert found.alarms == pytest.approx(0.05, abs=0.015)


@given(
    villages=st.integers(2, 600),
    spread=st.floats(0.1, 10),
    noise=st.floats(0, 10),
    data=st.data(),
)
def test_the_fall_grows_with_noise_and_shrinks_with_more_villages(villages, spread, noise, data):
    picked = data.draw(st.integers(1, villages - 1))
    here = spurious(villages, picked, spread, noise)
    assert here <= 0
    assert spurious(villages, picked, spread, noise + 0.5) < here + 1e-12
    assert spurious(villages, picked + 1, spread, noise) >= here - 1e-9


def test_the_same_seed_gives_the_same_runs():
    one, other = (simulate(100, 3, spread=4, noise=2, runs=300, seed=9) for _ in range(2))
    assert one == other
    assert one != simulate(100, 3, spread=4, noise=2, runs=300, seed=10)
    assert one.low < one.change < one.high


@pytest.mark.parametrize("picked", [0, 11])
def test_nobody_picks_none_or_more_than_there_are(picked):
    with pytest.raises(ValueError, match="cannot be picked"):
        simulate(10, picked, spread=4, noise=1)
    with pytest.raises(ValueError, match="cannot be picked"):
        selected(10, picked)
