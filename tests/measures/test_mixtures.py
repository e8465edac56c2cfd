"""Intervals that carry how little is known of what areas have in common."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analytics.measures.intervals import jeffreys
from analytics.measures.mixtures import Mixture, drawn, intervals, mixture
from analytics.measures.rankings import rank_intervals
from analytics.measures.shrinkage import prior, shrunken
from tests.conftest import examples

areas = st.lists(
    st.integers(30, 4000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
    min_size=2,
    max_size=28,
).filter(lambda rows: 0 < sum(x for x, _ in rows) < sum(n for _, n in rows))
MEAN, SPREAD, FAMILIES = 0.00389, 0.3, 1965


def runs(many, seed, mean=MEAN, spread=SPREAD, families=FAMILIES):
    """True rates and counts of 28 kecamatan, again and again."""
    chance = np.random.default_rng(seed)
    size = (1 - mean) / (mean * spread**2) - 1
    total = np.full(28, families)
    for _ in range(many):
        rates = chance.beta(mean * size, (1 - mean) * size, 28)
        yield rates, chance.binomial(total, rates), total


def covered(rates, ends):
    return float(((ends.low <= rates) & (rates <= ends.high)).mean())


def test_of_a_hundred_intervals_at_least_92_hold_the_true_rate():
    found = [(covered(p, intervals(x, n, mixture(x, n))), p, x, n) for p, x, n in runs(50, 8)]
    assert np.mean([one for one, *_ in found]) >= 0.92
    # 0.93 in 180 runs of three seeds. The intervals of a prior taken as known do not.
    known = [covered(p, shrunken(x, n, prior(x, n))) for _, p, x, n in found]
    assert np.mean(known) < 0.9


def test_complete_pooling_does_not_lend_a_kecamatan_the_interval_of_all():
    pooled = [(p, x, n) for p, x, n in runs(60, 5, 0.02, SPREAD, 100) if prior(x, n).is_complete]
    assert len(pooled) > 10
    assert np.mean([covered(p, intervals(x, n, mixture(x, n))) for p, x, n in pooled]) >= 0.9
    assert np.mean([covered(p, shrunken(x, n, prior(x, n))) for p, x, n in pooled]) < 0.7


@given(areas, st.randoms(use_true_random=False))
@examples(25)
def test_an_interval_holds_its_rate_and_neither_order_nor_names_matter(rows, chance):
    mixed = list(range(len(rows)))
    chance.shuffle(mixed)
    x, n = np.array(rows).T
    over = mixture(x, n)
    assert over.weight.sum() == pytest.approx(1)
    found = drawn(x, n, prior(x, n), over)
    assert ((found.low <= found.rate) & (found.rate <= found.high)).all()
    assert ((found.low >= 0) & (found.high <= 1)).all()
    again = drawn(x[mixed], n[mixed], prior(x[mixed], n[mixed]), mixture(x[mixed], n[mixed]))
    for one, other in zip(found, again, strict=True):
        assert list(one[mixed]) == list(other)
    before, after = (
        rank_intervals(*each, over, draws=200) for each in ((x, n), (x[mixed], n[mixed]))
    )
    assert list(before.low[mixed]) == list(after.low)
    assert list(before.high[mixed]) == list(after.high)


def test_the_ends_are_the_quantiles_of_the_mixture():
    over = Mixture(np.array([0.01, 0.03]), np.array([500.0, 40.0]), np.array([0.7, 0.3]))
    found = intervals([4, 0], [144, 2000], over)
    for x, n, low, high in zip([4, 0], [144, 2000], *found, strict=True):
        a, b = x + over.mean * over.size, n - x + (1 - over.mean) * over.size
        for end, chance in ((low, 0.025), (high, 0.975)):
            assert stats.beta(a, b).cdf(end) @ over.weight == pytest.approx(chance, abs=1e-8)


@pytest.mark.parametrize("events", [[0, 0, 0], [50, 60, 70]])
def test_where_nothing_tells_of_the_spread_each_area_stands_alone(events):
    families = [50, 60, 70]
    over = mixture(events, families)
    assert over.is_empty
    assert list(intervals(events, families, over).high) == list(jeffreys(events, families).high)
    assert set(rank_intervals(events, families, over).high) == {3}


def test_ranks_are_less_sure_than_with_a_prior_taken_as_known():
    _, x, n = next(runs(1, 11))
    known, open_ = (rank_intervals(x, n, of) for of in (prior(x, n), mixture(x, n)))
    assert np.mean(open_.high - open_.low) >= np.mean(known.high - known.low)
