from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.small_area_errors import (
    from_arcsine,
    on_arcsine,
    relative,
    reliability,
    smoothed,
)
from analytics.vocabulary.small_area import Reliability


def test_variances_that_follow_their_sample_are_left_as_they_are():
    sizes = np.array([10.0, 20, 40, 80, 160, 320])
    assert smoothed(30 / sizes, sizes) == pytest.approx(30 / sizes)
    assert smoothed(np.r_[30 / sizes, np.nan, 0, 2], np.r_[sizes, 60, 15, np.nan])[
        6:8
    ] == pytest.approx([0.5, 2])
    assert np.isnan(smoothed(np.r_[30 / sizes, 2], np.r_[sizes, np.nan])[6])


def test_noise_of_variances_is_taken_away_and_their_level_kept():
    rng = np.random.default_rng(1)
    sizes = rng.integers(10, 200, 400).astype(float)
    true = 30 / sizes
    noisy = true * rng.chisquare(8, 400) / 8
    found = smoothed(noisy, sizes)
    assert (np.abs(np.log(found / true)) < 0.1).all()
    assert found.mean() == pytest.approx(noisy.mean(), rel=0.03)


def test_samples_of_one_size_share_one_variance():
    assert smoothed([1, 2, 3, 4, 5], [9] * 5) == pytest.approx([3] * 5)


def test_too_few_areas_tell_no_function():
    with pytest.raises(ValueError, match="4 areas"):
        smoothed([1, 2, 3, 4, 0], [9] * 5)


@given(st.floats(0.01, 0.99), st.integers(10, 1000), st.floats(0.3, 4))
def test_the_effective_sample_is_that_of_a_simple_one_as_precise(share, size, effect):
    value, variance = on_arcsine([share], [effect * share * (1 - share) / size])
    assert variance[0] == pytest.approx(effect / (4 * size))
    assert np.sin(value[0]) ** 2 == pytest.approx(share)


def test_a_share_of_nothing_or_all_has_no_variance_of_its_own():
    values, variances = on_arcsine([0.0, 1.0, 0.5, np.nan], [0.01, 0.01, 0.0, 0.01])
    assert np.isnan(variances).all()
    assert values[:2] == pytest.approx([0, np.pi / 2])


@given(st.floats(0, np.pi / 2), st.floats(0, 0.2))
def test_the_way_back_is_the_mean_of_the_normal_variable(middle, variance):
    points, weights = np.polynomial.hermite_e.hermegauss(60)
    mean = (np.sin(middle + np.sqrt(variance) * points) ** 2 * weights).sum() / weights.sum()
    assert from_arcsine([middle], [variance])[0] == pytest.approx(mean, abs=1e-9)


def test_beyond_its_ends_the_scale_stops():
    assert from_arcsine([-0.3, 2.0], [0, 0]) == pytest.approx([0, 1])


def test_relative_errors_and_what_they_are_good_for():
    found = relative([10, 10, 10, 0, -1, np.nan], [6.25, 25, 25.1, 1, 1, 1])
    assert list(found[:2]) == [25, 50]
    assert list(map(reliability, found)) == [
        Reliability.USABLE,
        Reliability.CAREFUL,
        *[Reliability.REFUSED] * 4,
    ]
