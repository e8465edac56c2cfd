from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analytics.measures.rankings import rank_intervals
from analytics.measures.shrinkage import Prior, posterior, prior
from tests.conftest import examples

areas = st.lists(
    st.integers(30, 4000).flatmap(lambda n: st.tuples(st.integers(0, n // 4), st.just(n))),
    min_size=2,
    max_size=28,
)
OF = Prior(0.05, 100.0, 0.01)
EVENTS = np.array([0, 1, 3, 30, 20, 6, 5, 2])
FAMILIES = np.array([300, 500, 900, 2500, 3600, 150, 1400, 700])


@given(areas, st.randoms(use_true_random=False))
@examples(10)
def test_neither_order_nor_names_change_an_interval(rows, chance):
    mixed = list(range(len(rows)))
    chance.shuffle(mixed)
    x, n = np.array(rows).T
    before = rank_intervals(x, n, OF, draws=500)
    after = rank_intervals(x[mixed], n[mixed], OF, draws=500)
    assert list(before.low[mixed]) == list(after.low)
    assert list(before.high[mixed]) == list(after.high)
    assert ((before.low >= 1) & (before.low <= before.high) & (before.high <= len(rows))).all()


def test_areas_with_the_same_data_share_one_interval():
    low, high = rank_intervals([2, 9, 2, 2], [400, 500, 400, 400], OF)
    assert low[0] == low[2] == low[3]
    assert high[0] == high[2] == high[3]


def test_the_same_question_has_the_same_answer():
    first, second = (rank_intervals(EVENTS, FAMILIES, OF) for _ in range(2))
    assert list(first.low) == list(second.low)
    assert list(first.high) == list(second.high)


def test_the_simulation_agrees_with_the_exact_distribution_of_ranks():
    """P(rank <= k) as an integral: given its rate, the others above it are a Poisson binomial."""
    of = prior(EVENTS, FAMILIES)
    a, b = posterior(EVENTS, FAMILIES, of)
    found = rank_intervals(EVENTS, FAMILIES, of)
    quantiles = (np.arange(4000) + 0.5) / 4000
    for unit in range(len(a)):
        at = stats.beta(a[unit], b[unit]).ppf(quantiles)
        chances = np.zeros((len(at), len(a)))
        chances[:, 0] = 1
        for other in set(range(len(a))) - {unit}:
            above = stats.beta(a[other], b[other]).sf(at)[:, None]
            moved = np.roll(chances, 1, axis=1)
            moved[:, 0] = 0
            chances = chances * (1 - above) + moved * above
        upto = np.cumsum(chances.mean(axis=0))
        # One count beside the end where the exact chance is the limit, up to the noise of draws.
        assert upto[found.low[unit] - 1] >= 0.025 - 0.005
        assert found.low[unit] == 1 or upto[found.low[unit] - 2] < 0.025 + 0.005
        assert upto[found.high[unit] - 1] >= 0.975 - 0.005
        assert upto[found.high[unit] - 2] < 0.975 + 0.005


def test_few_families_leave_the_rank_open():
    """One small kecamatan with a lucky year may be first, and may be far down."""
    families = np.array([40, *[2000] * 27])
    events = np.array([2, *np.arange(5, 32)])
    of = prior(events, families)
    low, high = rank_intervals(events, families, of)
    assert high[0] - low[0] > 15
    assert high[27] - low[27] < high[0] - low[0]
