"""Printed values of a funnel plot and of beta-binomial shrinkage.

Limits: Spiegelhalter 2005, Statistics in Medicine 24:1185-1202 (doi 10.1002/sim.1970), by his
interpolation of exact binomial limits. Shrinkage: beta-binomial maximum likelihood. All worked out
once by R 4.2.2 and numpy, independently of this program.

The upper limit at 99.8 % for 1,000 families is printed 1.3e-10 too high: exact fractions give
0.01080573377, as here. Hence the tolerance.
"""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from analytics.measures import control_limits, rankings, shrinkage
from analytics.measures.control_limits import limits

EVENTS = np.array([0, 1, 3, 30, 20, 6, 5, 2])
FAMILIES = np.array([300, 500, 900, 2500, 3600, 150, 1400, 700])


@pytest.mark.parametrize(
    ("target", "families", "coverage", "low", "high"),
    [
        (0.0038889, 1000, 0.95, 0.0000590979, 0.0077361362),
        (0.0038889, 1000, 0.998, 0.0, 0.0108057339),
        (0.0038889, 2500, 0.95, 0.0014247578, 0.0063180627),
        (0.0038889, 2500, 0.998, 0.0004524558, 0.0080685872),
        (0.1, 200, 0.95, 0.0576907220, 0.1409717144),
        (0.1, 200, 0.998, 0.0378515074, 0.1685672639),
        (0.05, 100, 0.95, 0.0061229314, 0.0919073440),
    ],
)
def test_limits_are_those_printed(target, families, coverage, low, high):
    found = limits(target, families, coverage)
    assert found.low[0] == pytest.approx(low, abs=6e-11)
    assert found.high[0] == pytest.approx(high, abs=2e-10)


def test_dispersion_is_that_printed():
    assert control_limits.pooled(EVENTS, FAMILIES) == pytest.approx(0.0066667, abs=6e-8)
    found = control_limits.dispersion(EVENTS, FAMILIES)
    assert found.phi_raw == pytest.approx(5.66305, abs=6e-6)
    assert found.phi == pytest.approx(4.31996, abs=6e-6)
    # The printed variance is that of the phi before it is winsorised.
    whole = control_limits.dispersion(EVENTS, FAMILIES, cut=0)
    assert whole.phi == whole.phi_raw
    assert whole.tau2 == pytest.approx(3.2612e-5, abs=6e-10)
    assert 0 < found.tau2 < whole.tau2


def test_the_prior_and_the_shrunken_rates_are_those_printed():
    prior = shrinkage.prior(EVENTS, FAMILIES)
    # Printed from a search that stopped 2e-9 and 3e-5 short: ours is more likely, if by a hair.
    assert prior.mean == pytest.approx(0.0070552174, abs=2e-9)
    assert prior.size == pytest.approx(206.21491, abs=4e-5)
    ours, theirs = (
        stats.betabinom.logpmf(EVENTS, FAMILIES, mean * size, (1 - mean) * size).sum()
        for mean, size in (prior[:2], (0.0070552174, 206.21491))
    )
    assert ours >= theirs
    found = shrinkage.shrunken(EVENTS, FAMILIES, prior)
    assert found.rate == pytest.approx(
        [0.002874, 0.003476, 0.004027, 0.011623, 0.005637, 0.020928, 0.004019, 0.003812], abs=6e-7
    )
    assert (found.low[5], found.high[5]) == pytest.approx((0.0088, 0.0381), abs=6e-5)
    raw = EVENTS / FAMILIES
    assert raw[2] < raw[6]
    assert found.rate[2] > found.rate[6], "units 3 and 7 change places"


def test_equal_rates_are_pooled_completely():
    """The underdispersed data: the likelihood rises towards M without end."""
    events, families = (0, 1, 3, 12, 20, 2, 5), (300, 500, 900, 2500, 3600, 150, 1400)
    prior = shrinkage.prior(events, families)
    assert prior.is_complete
    assert prior.p_value == 1
    found = shrinkage.shrunken(events, families, prior)
    assert found.rate == pytest.approx([43 / 9350] * 7)
    assert round(float(found.rate[0]), 4) == 0.0046
    ranks = rankings.rank_intervals(events, families, prior)
    assert set(ranks.low) == {1}
    assert set(ranks.high) == {7}
