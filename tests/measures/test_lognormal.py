"""The lognormal of a poverty rate and a gap: its own integrals, its published exact forms."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.stats import lognorm

from analytics.measures import inequality
from analytics.measures.lognormal import (
    Lognormal,
    fgt,
    fitted,
    fitted_to_gini,
    gini,
    mean_for,
    theil,
)

rates = st.floats(0.005, 0.6)
sigmas = st.floats(0.05, 1.5)


@pytest.mark.parametrize("order", [0, 1, 2])
@pytest.mark.parametrize("sigma", [0.2, 0.55, 1.2])
def test_the_closed_form_is_the_integral_of_its_definition(order, sigma):
    """P_α = ∫_0^z ((z - x)/z)^α f(x) dx (Foster, Greer and Thorbecke 1984)."""
    mean, z = 1_000_000.0, 471_457.0
    density = lognorm(sigma, scale=mean * np.exp(-(sigma**2) / 2)).pdf
    whole, _ = quad(lambda x: ((z - x) / z) ** order * density(x), 1, z, epsabs=1e-13, limit=400)
    assert fgt(Lognormal(mean, sigma), z, order) == pytest.approx(whole, rel=1e-6, abs=1e-12)


@given(rates, sigmas)
def test_a_fit_gives_back_the_lognormal_it_came_from(rate, sigma):
    line = 490_299.0
    of = Lognormal(mean_for(rate, sigma, line), np.asarray(sigma))
    found = fitted(fgt(of, line, 0), fgt(of, line, 1), line)
    assert found.sigma == pytest.approx(sigma, rel=1e-5)
    assert found.mean == pytest.approx(of.mean, rel=1e-5)


@given(rates, st.floats(0.01, 0.7))
def test_a_fit_reproduces_what_it_was_fitted_to(rate, part):
    found = fitted(rate, part * rate, 490_299)
    assert fgt(found, 490_299, 0) == pytest.approx(rate, rel=1e-9)
    assert fgt(found, 490_299, 1) == pytest.approx(part * rate, rel=1e-8)


@given(rates, st.floats(0.05, 0.7))
def test_the_fit_to_a_gini_has_it_and_the_rate(rate, index):
    found = fitted_to_gini(rate, index, 490_299)
    assert gini(found.sigma) == pytest.approx(index, rel=1e-12)
    assert fgt(found, 490_299, 0) == pytest.approx(rate, rel=1e-9)


@given(rates, sigmas)
def test_depth_lies_below_extent_and_severity_below_depth(rate, sigma):
    of = Lognormal(mean_for(rate, sigma, 1.0), np.asarray(sigma))
    p0, p1, p2 = (fgt(of, 1.0, order) for order in (0, 1, 2))
    assert 0 < p2 < p1 < p0
    assert p1**2 / p0 <= p2 * (1 + 1e-9)  # the mean of squares is at least the square of the mean


@pytest.mark.parametrize("sigma", [0.3, 0.55, 0.9])
def test_gini_and_theil_of_a_lognormal_are_those_of_its_values(sigma):
    """2Φ(σ/√2) - 1 and σ²/2 (Aitchison and Brown 1957) against equal shares of the people."""
    shares = (np.arange(4_000) + 0.5) / 4_000
    values = lognorm(sigma).ppf(shares)
    assert gini(sigma) == pytest.approx(inequality.gini(values), abs=2e-3)
    assert theil(sigma) == pytest.approx(inequality.theil(values), abs=5e-3)
    assert theil(sigma) == pytest.approx(inequality.mean_log_deviation(values), abs=5e-3)


def test_many_are_fitted_at_once():
    found = fitted([0.1149, 0.1287], [0.0146, 0.01715], [490_299, 362_383])
    alone = fitted(0.1287, 0.01715, 362_383)
    assert found.mean[1] == pytest.approx(float(alone.mean))
    assert found.sigma.tolist() == pytest.approx([0.2937, 0.3021], abs=1e-4)


@pytest.mark.parametrize(
    ("rate", "gap", "line"),
    [(0.1, 0.1, 1), (0.1, 0, 1), (1, 0.5, 1), (0.1, 0.02, 0), (0.1, 0.02, -5), (0.1, 0.0999999, 1)],
)
def test_what_no_lognormal_has_is_refused(rate, gap, line):
    with pytest.raises(ValueError, match="lognormal"):
        fitted(rate, gap, line)


def test_a_gini_of_one_is_refused():
    with pytest.raises(ValueError, match="between 0 and 1"):
        fitted_to_gini(0.1, 1, 490_299)
