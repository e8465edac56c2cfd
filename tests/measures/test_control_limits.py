from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analytics.measures.control_limits import (
    FAR,
    USUAL,
    by_luck,
    dispersion,
    flagged,
    limits,
    places,
    pooled,
    spread_of,
)
from analytics.vocabulary.comparison import Place

# Potential families of 28 kecamatan, as uneven as those of Bojonegoro are.
FAMILIES = np.array(
    [
        *(
            720,
            1350,
            2210,
            2640,
            480,
            2310,
            1570,
            3050,
            2480,
            2760,
            2050,
            2390,
            2120,
            1380,
            1430,
            1870,
        ),
        *(1190, 930, 1810, 1030, 1540, 880, 1640, 1730, 410, 860, 1090, 1260),
    ]
)
areas = st.lists(
    st.integers(30, 4000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
    min_size=2,
    max_size=28,
).filter(lambda rows: 0 < sum(x for x, _ in rows) < sum(n for _, n in rows))


@given(st.floats(0.0005, 0.9995), st.integers(1, 5000), st.sampled_from([USUAL, FAR]))
def test_a_limit_is_where_the_exact_binomial_reaches_its_tail(target, n, coverage):
    low, high = (float(end[0]) for end in limits(target, n, coverage))
    assert 0 <= low <= target <= high <= 1
    binomial = stats.binom(n, target)
    for limit, p in ((low, (1 - coverage) / 2), (high, (1 + coverage) / 2)):
        exact = binomial.ppf(p)
        assert exact - 1 - 1e-6 <= limit * n <= exact + 1e-6 or limit in {0.0, target}


@given(st.floats(0.001, 0.5), st.integers(30, 5000), st.floats(0, 0.01))
def test_limits_widen_with_coverage_and_with_overdispersion(target, n, tau2):
    usual, far = limits(target, n, USUAL), limits(target, n, FAR)
    wide = limits(target, n, FAR, tau2)
    assert wide.low[0] <= far.low[0] <= usual.low[0]
    assert usual.high[0] <= far.high[0] <= wide.high[0]


def test_widened_limits_are_the_normal_ones_where_counts_are_large():
    target, n, tau2 = 0.2, 400_000, 1e-4
    found = limits(target, n, USUAL, tau2)
    reach = stats.norm.ppf(0.975) * np.sqrt(target * (1 - target) / n + tau2)
    assert found.high[0] - target == pytest.approx(reach, rel=1e-3)
    assert target - found.low[0] == pytest.approx(reach, rel=1e-3)


@given(areas, st.randoms(use_true_random=False))
def test_the_order_of_areas_changes_nothing(rows, chance):
    mixed = list(range(len(rows)))
    chance.shuffle(mixed)
    x, n = np.array(rows).T
    target = pooled(x, n)
    assert pooled(x[mixed], n[mixed]) == target
    before, after = dispersion(x, n), dispersion(x[mixed], n[mixed])
    assert after == pytest.approx(before)
    assert list(places(x, n, target, before.tau2)[mixed]) == list(
        places(x[mixed], n[mixed], target, before.tau2)
    )
    assert list(flagged(x, n, target)[mixed]) == list(flagged(x[mixed], n[mixed], target))


@given(areas)
def test_an_area_is_flagged_only_beyond_the_outer_limits(rows):
    x, n = np.array(rows).T
    target, tau2 = pooled(x, n), dispersion(x, n).tau2
    found = places(x, n, target, tau2)
    outside = np.isin(found, (Place.FAR_BELOW, Place.FAR_ABOVE))
    assert not (flagged(x, n, target, tau2) & ~outside).any()
    assert (x[found > Place.WITHIN] / n[found > Place.WITHIN] > target).all()
    assert (x[found < Place.WITHIN] / n[found < Place.WITHIN] < target).all()


@pytest.mark.parametrize("rate", [0.0039, 0.03])
def test_with_equal_true_rates_at_most_5_percent_of_runs_flag_any_area(rate):
    """4.000 simulated years of 28 kecamatan; the limits alone would do worse."""
    runs = 4_000
    events = np.random.default_rng(5).binomial(FAMILIES, rate, (runs, len(FAMILIES)))
    any_flagged = any_outside = 0
    # A pooled rate of each run, as in truth it is not known; equal ones are judged at once.
    for total in np.unique(events.sum(axis=1)):
        rows = events[events.sum(axis=1) == total]
        target = total / FAMILIES.sum()
        low, high = limits(target, FAMILIES, FAR)
        far = (rows / FAMILIES < low) | (rows / FAMILIES > high)
        any_outside += far.any(axis=1).sum()
        for run in rows[far.any(axis=1)]:
            any_flagged += flagged(run, FAMILIES, target, dispersion(run, FAMILIES).tau2).any()
    assert 0 < any_flagged / runs <= 0.05
    assert any_flagged < any_outside


def test_a_kecamatan_that_differs_truly_is_flagged():
    events = np.round(0.0039 * FAMILIES).astype(int)
    events[3] = 40
    target, found = pooled(events, FAMILIES), dispersion(events, FAMILIES)
    assert list(np.flatnonzero(flagged(events, FAMILIES, target, found.tau2))) == [3]


def test_how_many_areas_luck_puts_outside():
    """Against a simulation that knows nothing of the formula."""
    rate, runs = 0.0039, 10_000
    found = by_luck(FAMILIES, rate, FAR)
    assert found.sum() == pytest.approx(1)
    assert len(found) == len(FAMILIES) + 1
    rates = np.random.default_rng(3).binomial(FAMILIES, rate, (runs, len(FAMILIES))) / FAMILIES
    low, high = limits(rate, FAMILIES, FAR)
    outside = ((rates < low) | (rates > high)).sum(axis=1)
    for number in range(3):
        assert np.mean(outside == number) == pytest.approx(found[number], abs=0.008)


def test_how_214_graduates_fall_on_28_kecamatan_by_chance():
    low, high = (float(end[0]) for end in spread_of(214, [1 / 28]))
    assert (low, high) == (3, 13)
    falls = np.random.default_rng(1).multinomial(214, [1 / 28] * 28, 20_000)
    assert np.mean((falls >= low) & (falls <= high)) >= 0.95


def test_without_a_single_graduate_nothing_is_outside():
    none, n = np.zeros(3), np.array([100, 200, 300])
    assert pooled(none, n) == 0
    assert dispersion(none, n).tau2 == 0
    assert set(places(none, n, 0.0)) == {Place.WITHIN}
    assert not flagged(none, n, 0.0).any()
    assert by_luck(n, 0.0, FAR)[0] == 1


@pytest.mark.parametrize(
    ("events", "families"),
    [([1], [0]), ([-1], [5]), ([6], [5]), ([], []), ([1, 2], [5])],
)
def test_impossible_counts_are_refused(events, families):
    with pytest.raises(ValueError, match=r"events|families"):
        pooled(events, families)


def test_impossible_limits_are_refused():
    with pytest.raises(ValueError, match="shares"):
        limits(1.5, 10, 0.95)
    with pytest.raises(ValueError, match="shares"):
        spread_of(10, [1.0])
