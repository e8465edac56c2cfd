from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analytics.measures.binomials import EXACT_BELOW, WORST, binomial, poisson

uniforms = st.floats(1e-9, 1 - 1e-9)
_HAIR = 1e-9  # rounding of added probabilities


def is_quantile(law, counts, places) -> bool:
    """The smallest count whose cumulative probability reaches the uniform."""
    return bool(
        ((law.cdf(counts) >= places - _HAIR) & (law.cdf(counts - 1) <= places + _HAIR)).all()
    )


@given(st.integers(0, 5000), st.floats(0, 1), uniforms)
def test_small_counts_are_exact(trials, part, place):
    share = min(1.0, part * EXACT_BELOW / max(trials, 1))
    if share > 0.5:
        share = part / 2
    if trials * share <= EXACT_BELOW:
        assert is_quantile(stats.binom(trials, share), binomial(trials, share, place), place)


@given(st.integers(0, 15), st.floats(0, 1), uniforms)
def test_few_trials_are_exact_at_any_share(trials, share, place):
    assert is_quantile(stats.binom(trials, share), binomial(trials, share, place), place)


@given(st.floats(0, EXACT_BELOW), uniforms)
def test_small_arrivals_are_exact(mean, place):
    assert is_quantile(stats.poisson(mean), poisson(mean, place), place)


def worst(counts, places, law) -> float:
    """Largest error of a cumulative probability; `places` are evenly dense."""
    told = np.arange(counts.min(), counts.max())
    first = np.searchsorted(counts, told, side="right")
    return float(np.abs(places[first] - law.cdf(told)).max())


@pytest.mark.parametrize("mean", [EXACT_BELOW + 0.01, 12, 30, 300])
def test_large_counts_err_by_no_more_than_is_told(mean):
    places = (np.arange(100_000) + 0.5) / 100_000
    found = [worst(poisson(mean, places), places, stats.poisson(mean))]
    for share in (1e-4, 0.02, 0.2, 0.5, 0.7):
        trials = np.ceil(mean / min(share, 1 - share))
        law = stats.binom(trials, share)
        found.append(worst(binomial(trials, share, places), places, law))
    assert max(found) < WORST
    assert max(found) > 0  # it is an expansion, and measured as one


@given(st.integers(0, 100_000), st.floats(0, 1), st.floats(0, 1))
def test_never_more_than_there_are(trials, share, place):
    count = float(binomial(trials, share, place))
    assert 0 <= count <= trials
    assert count == round(count)


@pytest.mark.parametrize("place", [0.0, 0.5, 1 - 2**-53])
def test_nobody_and_everybody(place):
    assert binomial(0, 0.3, place) == 0
    assert binomial(40, 0, place) == 0
    assert binomial(40, 1, place) == 40
    assert poisson(0, place) == 0


def test_mean_and_spread_are_those_of_a_binomial():
    places = (np.arange(20_000) + 0.5) / 20_000
    for trials, share in ((1965, 0.0125), (1965, 0.001), (30, 0.9), (4, 0.5)):
        counts = binomial(trials, share, places)
        assert counts.mean() == pytest.approx(trials * share, rel=2e-3)
        assert counts.var() == pytest.approx(trials * share * (1 - share), rel=1e-2)


@given(st.integers(0, 400), st.floats(0, 0.02), st.floats(0, 0.02), st.lists(uniforms, max_size=9))
def test_a_larger_share_never_gives_less(trials, one, two, places):
    """That is what common random numbers live on; where counts are exact it holds draw by draw."""
    low, high = sorted((one, two))
    assert (binomial(trials, low, places) <= binomial(trials, high, places)).all()


def test_shapes_are_broadcast():
    counts = binomial(np.full((3, 1), 1000), np.array([0.001, 0.1]), np.full((3, 2), 0.5))
    assert counts.shape == (3, 2)
    assert counts.tolist() == [[1, 100]] * 3
    assert poisson(np.array([[2.0], [200.0]]), np.full((2, 4), 0.5)).shape == (2, 4)
