from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from analytics.measures.priors import (
    Prior,
    at,
    beta,
    dirichlet,
    ends,
    expecting,
    fixed,
    of,
    quantiles,
    shifted,
)
from analytics.vocabulary.scenario import Lever, LeverGroup, LeverUnit, Shape

shares = st.floats(0.001, 0.999)
numbers = st.floats(-1e6, 1e6)


def of_beta(low: float, middle: float, high: float) -> Prior:
    return Prior(Shape.BETA, low, middle, high)


@pytest.mark.parametrize(
    ("a", "b", "low", "high"),
    [
        (1, 1, 0.05, 0.95),  # F(x) = x
        (2, 1, 0.05**0.5, 0.95**0.5),  # F(x) = x^2
        (1, 3, 1 - 0.95 ** (1 / 3), 1 - 0.05 ** (1 / 3)),  # F(x) = 1 - (1 - x)^3
        (0.5, 0.5, np.sin(0.025 * np.pi) ** 2, np.sin(0.475 * np.pi) ** 2),  # arcsine
    ],
)
def test_a_beta_is_found_from_its_quantiles(a, b, low, high):
    assert beta(low, high) == pytest.approx((a, b), rel=1e-9)


@settings(max_examples=40, deadline=None)
@given(shares, st.floats(0.001, 0.999))
def test_a_beta_reproduces_its_quantiles(low, way):
    high = low + (0.9995 - low) * way
    known = stats.beta(*beta(low, high))
    prior = of_beta(low, float(known.ppf(0.5)), high)
    assert ends(prior) == pytest.approx((low, high), rel=1e-6)
    some = (0.01, 0.05, 0.3, 0.5, 0.8, 0.95)  # where the median is its own, it is the beta
    assert quantiles(prior, some) == pytest.approx(known.ppf(some), rel=1e-6)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(set(Shape) - {Shape.FIXED})), shares, shares, st.floats(0.05, 0.95))
def test_half_of_every_distribution_lies_below_the_middle(shape, low, way, part):
    high = low + (0.9995 - low) * way
    middle = low + (high - low) * part
    prior = Prior(shape, low, middle, high)
    assert quantiles(prior, 0.5) == pytest.approx(middle, rel=1e-6)
    if shape is not Shape.TRIANGULAR:
        assert ends(prior) == pytest.approx((low, high), rel=1e-6)


def test_a_lognormal_by_hand():
    """Ratios of 2 down and 4 up at 5 and 95 %: at twice the distance 4 and 16."""
    prior = Prior(Shape.LOGNORMAL, 500, 1000, 4000)
    far = stats.norm.cdf(2 * stats.norm.ppf(0.95))
    assert quantiles(prior, (1 - far, 0.05, 0.5, 0.95, far)) == pytest.approx(
        (250, 500, 1000, 4000, 16000)
    )
    with pytest.raises(ValueError, match="above zero"):
        Prior(Shape.LOGNORMAL, 0, 1, 2)


@pytest.mark.parametrize("shape", sorted(set(Shape) - {Shape.FIXED}))
def test_the_spread_goes_with_the_value_and_nothing_is_left_of_it_at_zero(shape):
    prior = Prior(shape, 0.1, 0.2, 0.4)
    assert at(prior, 0) == fixed(0)
    assert (quantiles(at(prior, 0), np.linspace(0, 1, 9)) == 0).all()
    tiny = at(prior, 0.0002)
    assert (tiny.low, tiny.high) == pytest.approx((0.0001, 0.0004), rel=0.6)


def test_a_beta_may_begin_at_nothing_and_end_at_all():
    low, high = ends(of_beta(0, 0.02, 0.1))
    assert (low, high) == pytest.approx((1e-4, 0.1), rel=1e-6)
    low, high = ends(of_beta(0.5, 0.9, 1))
    assert (low, high) == pytest.approx((0.5, 0.9995), rel=1e-6)


@pytest.mark.parametrize(("low", "high"), [(0.2, 0.2), (0.3, 0.2), (-0.1, 0.5), (0.5, 1.1)])
def test_no_beta_without_an_order(low, high):
    with pytest.raises(ValueError, match="in order"):
        beta(low, high)


@given(numbers, st.floats(0.01, 1e6), st.floats(0.01, 1e6), st.floats(0.01, 0.99))
def test_a_triangular_reproduces_its_quantiles(low, first, second, share):
    middle, high = low + first, low + first + second
    value = quantiles(Prior(Shape.TRIANGULAR, low, middle, high), share)
    side = first if share <= 0.5 else second  # the triangular of that side, mirrored
    known = stats.triang(c=0.5, loc=middle - side, scale=2 * side)
    assert known.cdf(value) == pytest.approx(share, abs=1e-6)


def test_a_triangular_by_hand():
    """Half of (0, 1, 2) lies below 1, an eighth below 1/2."""
    prior = Prior(Shape.TRIANGULAR, 0, 1, 2)
    assert quantiles(prior, (0, 0.125, 0.5, 0.875, 1)) == pytest.approx((0, 0.5, 1, 1.5, 2))


@given(st.lists(st.integers(0, 2**53 - 1), min_size=2, max_size=20))
def test_a_higher_uniform_never_gives_less(drawn):
    uniforms = np.array(drawn) / 2**53  # what a generator can give
    for prior in (
        of_beta(0.03, 0.07, 0.15),
        of_beta(0.03, 0.03, 0.15),
        Prior(Shape.LOGNORMAL, 1, 1, 3),
        Prior(Shape.TRIANGULAR, -1, 2, 3),
        fixed(4),
    ):
        assert (np.diff(quantiles(prior, np.sort(uniforms))) >= 0).all()


def test_what_is_known_does_not_vary():
    assert (quantiles(fixed(209), np.linspace(0, 1, 7)) == 209).all()
    sure = Prior(Shape.TRIANGULAR, 3, 3, 3)
    assert sure.is_sure
    assert (quantiles(sure, (0, 1)) == 3).all()


def test_shape_is_kept():
    assert quantiles(of_beta(0.1, 0.2, 0.4), np.full((3, 2), 0.5)).shape == (3, 2)


@given(shares, shares)
def test_a_beta_moves_on_the_scale_of_log_odds(middle, to):
    prior = of_beta(middle / 2, middle, (1 + middle) / 2)
    moved = at(prior, to)

    def odds(share: float) -> float:
        return float(np.log(share / (1 - share)))

    far = odds(to) - odds(middle)
    assert moved.middle == to
    assert odds(moved.low) == pytest.approx(odds(prior.low) + far, abs=1e-6)
    assert odds(moved.high) == pytest.approx(odds(prior.high) + far, abs=1e-6)


def test_put_back_where_it_was_it_is_the_same():
    prior = of_beta(0.03, 0.07, 0.15)
    assert at(prior, 0.07) is prior
    back = at(at(prior, 0.2), 0.07)
    assert (back.low, back.high) == pytest.approx((0.03, 0.15))


@pytest.mark.parametrize("end", [0, 1])
def test_nothing_and_everything_are_sure(end):
    assert at(of_beta(0.03, 0.07, 0.15), end) == fixed(end)


def test_a_growth_is_shifted_and_cut_off():
    prior = Prior(Shape.TRIANGULAR, 0.02, 0.035, 0.05)
    moved = shifted(prior, 0, least=-0.01, most=0.12)
    assert (moved.low, moved.middle, moved.high) == pytest.approx((-0.01, 0, 0.015))
    moved = shifted(prior, 0.1)
    assert (moved.low, moved.high) == pytest.approx((0.085, 0.115))


def test_a_triangular_moves_in_proportion_and_is_cut_off():
    prior = Prior(Shape.TRIANGULAR, 2000, 4000, 5000)
    assert at(prior, 2000) == Prior(Shape.TRIANGULAR, 1000, 2000, 2500)
    assert at(prior, 8000, least=0, most=9000) == Prior(Shape.TRIANGULAR, 4000, 8000, 9000)


def test_what_is_decided_moves_alone():
    assert at(fixed(209), 250) == fixed(250)


def test_a_share_stays_a_share():
    with pytest.raises(ValueError, match="between 0 and 1"):
        at(of_beta(0.03, 0.07, 0.15), 1.2)
    with pytest.raises(ValueError, match="between 0 and 1"):
        of_beta(-0.1, 0.2, 0.3)


@pytest.mark.parametrize("told", [(2, 1, 3), (1, 3, 2), (1, 2, float("inf")), (float("nan"), 2, 3)])
def test_a_prior_stands_in_order(told):
    with pytest.raises(ValueError, match="in order"):
        Prior(Shape.TRIANGULAR, *told)


def test_of_a_lever_that_somebody_moved():
    lever = Lever(
        "entries",
        "KPM baru",
        LeverGroup.FLOW,
        LeverUnit.KPM_A_YEAR,
        Shape.TRIANGULAR,
        2000,
        3500,
        5000,
        1000,
        6000,
        "Contoh",
    )
    assert of(lever) == Prior(Shape.TRIANGULAR, 2000, 3500, 5000)
    moved = of(lever, 1750)
    assert (moved.low, moved.middle, moved.high) == (1000, 1750, 2500)
    growth = replace(lever, unit=LeverUnit.GROWTH_A_YEAR, least=-6000)
    assert of(growth, 0) == Prior(Shape.TRIANGULAR, -1500, 0, 1500)


@given(
    st.lists(st.floats(0.5, 50), min_size=1, max_size=6),
    st.integers(0, 2**32),
)
def test_a_broken_stick_adds_up(weights, seed):
    chance = np.random.default_rng(seed).random((len(weights) - 1, 5))
    parts = dirichlet(weights, chance)
    assert parts.shape == (len(weights), 5)
    assert (parts >= 0).all()
    assert parts.sum(axis=0) == pytest.approx(np.ones(5))


def test_a_broken_stick_is_a_dirichlet():
    """Mean w/W and variance w(W - w)/(W^2 (W + 1)) of each part (Kotz et al. 2000, eq. 49.9)."""
    weights = np.array([2.0, 5.0, 3.0])
    parts = dirichlet(weights, np.random.default_rng(7).random((2, 20_000)))
    mean, whole = weights / weights.sum(), weights.sum()
    assert parts.mean(axis=1) == pytest.approx(mean, abs=0.004)
    assert parts.var(axis=1) == pytest.approx(mean * (1 - mean) / (whole + 1), rel=0.05)


def test_a_stick_of_two_is_a_beta():
    u = np.linspace(0.1, 0.9, 9)
    assert dirichlet((2, 1), [u])[0] == pytest.approx(np.sqrt(u))  # F(x) = x^2


def test_a_stick_needs_weights_and_breaks():
    with pytest.raises(ValueError, match="above zero"):
        dirichlet((1, 0), np.full((1, 2), 0.5))
    with pytest.raises(ValueError, match="row of uniforms"):
        dirichlet((1, 2, 3), np.full((1, 2), 0.5))


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 5_000), st.floats(0.1, 5_000), st.floats(0.1, 5_000), st.floats(0.01, 3))
def test_what_is_expected_of_a_triangular_is_where_it_was_put(low, first, second, scale):
    prior = Prior(Shape.TRIANGULAR, low, low + first, low + first + second)
    mean = prior.middle * scale
    moved = expecting(prior, mean, least=0)
    middles = (np.arange(4_000) + 0.5) / 4_000
    assert quantiles(moved, middles).mean() == pytest.approx(mean, rel=1e-3)
    assert moved.low >= prior.low * scale - 1e-6
    assert moved.high <= prior.high * scale + 1e-6


@pytest.mark.parametrize(("mean", "most"), [(0.0, 12_000.0), (12_000.0, 12_000.0)])
def test_at_the_end_of_a_slider_nothing_is_uncertain(mean, most):
    prior = Prior(Shape.TRIANGULAR, 1_000, 3_500, 6_900)
    assert expecting(prior, mean, 0, most) == fixed(mean)
