from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.control_limits import pooled
from analytics.measures.shrinkage import Prior, posterior, prior, shrunken

areas = st.lists(
    st.integers(30, 4000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
    min_size=2,
    max_size=28,
).filter(lambda rows: 0 < sum(x for x, _ in rows) < sum(n for _, n in rows))
priors = st.builds(Prior, st.floats(1e-4, 0.9), st.floats(0.05, 1e6), st.just(0.5))


@given(areas, priors)
def test_a_shrunken_rate_lies_between_the_raw_one_and_the_mean(rows, of):
    x, n = np.array(rows).T
    found = shrunken(x, n, of)
    raw = x / n
    assert (found.rate >= np.minimum(raw, of.mean) - 1e-12).all()
    assert (found.rate <= np.maximum(raw, of.mean) + 1e-12).all()
    assert (found.low <= found.rate).all()
    assert (found.rate <= found.high).all()
    assert (found.low >= 0).all()
    assert (found.high <= 1).all()


@given(areas)
def test_so_it_does_with_the_prior_of_the_data(rows):
    x, n = np.array(rows).T
    of = prior(x, n)
    mean = pooled(x, n) if of.is_complete else of.mean
    found = shrunken(x, n, of)
    raw = x / n
    assert (found.rate >= np.minimum(raw, mean) - 1e-9).all()
    assert (found.rate <= np.maximum(raw, mean) + 1e-9).all()
    assert ((found.low <= found.rate) & (found.rate <= found.high)).all()
    assert 0 <= of.p_value <= 1


@given(areas, st.randoms(use_true_random=False))
def test_the_order_of_areas_changes_nothing(rows, chance):
    mixed = list(range(len(rows)))
    chance.shuffle(mixed)
    x, n = np.array(rows).T
    of = prior(x, n)
    again = prior(x[mixed], n[mixed])
    assert again == of
    assert list(shrunken(x[mixed], n[mixed], again).rate) == list(shrunken(x, n, of).rate[mixed])


def test_the_fewer_families_the_further_a_rate_is_drawn():
    of = Prior(0.01, 200.0, 0.01)
    found = shrunken([5, 50, 500], [100, 1000, 10_000], of)
    assert found.rate[0] < found.rate[1] < found.rate[2] < 0.05
    assert list(found.high - found.low) == sorted(found.high - found.low, reverse=True)


def test_equal_true_rates_are_seldom_called_different():
    families = np.tile([400, 900, 1500, 2800], 7)
    runs = np.random.default_rng(2).binomial(families, 0.02, (100, 28))
    values = np.array([prior(run, families).p_value for run in runs])
    assert np.mean(values <= 0.05) <= 0.1
    assert np.mean(values == 1) > 0.3, "about every second run is pooled completely"


def test_true_differences_are_found_again():
    chance = np.random.default_rng(4)
    families = np.full(400, 2000)
    events = chance.binomial(families, chance.beta(0.02 * 300, 0.98 * 300, 400))
    found = prior(events, families)
    assert found.mean == pytest.approx(0.02, rel=0.05)
    assert found.size == pytest.approx(300, rel=0.25)
    assert found.p_value < 1e-6


@pytest.mark.parametrize("events", [[0, 0, 0], [50, 60, 70]])
def test_none_or_all_graduated_leaves_nothing_to_compare(events):
    found = prior(events, [50, 60, 70])
    assert found.is_complete
    rate, low, high = shrunken(events, [50, 60, 70], found)
    assert ((low <= rate) & (rate <= high)).all()


def test_the_posterior_adds_counts_to_the_prior():
    a, b = posterior([3], [10], Prior(0.2, 5.0, 0.5))
    assert (a[0], b[0]) == (4.0, 11.0)
