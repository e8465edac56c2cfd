"""Small areas: what holds of any data. Published values: `tests/published/test_small_area.py`."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.small_area import Unsolvable, criterion, fit, predicted, settled
from analytics.measures.small_area_checks import (
    agreement,
    explained,
    normality,
    outlying,
    residuals,
    variance_range,
)
from analytics.vocabulary.small_area import Method

methods = st.sampled_from(Method)


def drawn(seed, areas=15, spread=1.0):
    """Areas of a true model: direct estimates, covariates, variances."""
    rng = np.random.default_rng(seed)
    design = np.column_stack([np.ones(areas), rng.normal(size=areas)])
    variances = rng.uniform(0.2, 3.0, areas)
    truth = design @ [10, 2] + rng.normal(size=areas) * spread
    return truth + rng.normal(size=areas) * np.sqrt(variances), design, variances


@given(st.integers(0, 500), methods)
def test_an_estimate_lies_between_what_the_survey_and_the_covariates_say(seed, method):
    y, x, d = drawn(seed)
    found = predicted(fit(y, x, d, method), y, x, d)
    ends = np.sort([y, found.synthetic], axis=0)
    assert ((found.gamma >= 0) & (found.gamma < 1)).all()
    assert (found.estimate >= ends[0] - 1e-9).all()
    assert (found.estimate <= ends[1] + 1e-9).all()
    # The surer an area's own estimate, the more it weighs.
    assert (np.diff(found.gamma[np.argsort(d)]) <= 1e-12).all()


@given(st.integers(0, 500), methods)
def test_no_variance_of_a_grid_fits_better(seed, method):
    y, x, d = drawn(seed)
    of = fit(y, x, d, method)
    best = criterion(of.variance, y, x, d, method)
    grid = np.concatenate(
        [np.linspace(0, 3 * np.var(y), 200), of.variance * np.array([0.99, 1.01])]
    )
    assert max(criterion(one, y, x, d, method) for one in grid) <= best + 1e-9


@given(st.integers(0, 500), methods, st.floats(1e-3, 1e3), st.floats(-50, 50))
def test_neither_order_nor_unit_of_anything_changes_what_is_said(seed, method, unit, shift):
    y, x, d = drawn(seed)
    of = fit(y, x, d, method)
    found = predicted(of, y, x, d)
    order = np.random.default_rng(seed).permutation(len(y))
    moved = fit(y[order], x[order], d[order], method)
    assert moved.variance == pytest.approx(of.variance, rel=1e-6, abs=1e-9)
    # The unit of the figure, another zero of it, the unit of a covariate.
    other = np.column_stack([x[:, 0], x[:, 1] * unit + shift])
    again = fit(unit * y + shift, other, unit**2 * d, method)
    told = predicted(again, unit * y + shift, other, unit**2 * d)
    assert told.estimate == pytest.approx(unit * found.estimate + shift, rel=1e-5, abs=1e-5 * unit)
    assert told.mse == pytest.approx(unit**2 * found.mse, rel=1e-4)


def test_a_sample_of_everybody_needs_no_model():
    y, x, d = drawn(3)
    found = predicted(fit(y, x, 1e-9 * d), y, x, 1e-9 * d)
    assert found.estimate == pytest.approx(y, abs=1e-6)
    assert found.mse == pytest.approx(1e-9 * d, rel=1e-6)


def test_areas_that_differ_by_chance_alone_get_what_the_covariates_say():
    """The direct estimates lie on a line: nothing sets an area apart, and that is said by A = 0."""
    _, x, d = drawn(4)
    y = x @ [10, 2] + 0.01 * np.resize([1, -1], len(x))
    for method in Method:
        of = fit(y, x, d, method)
        found = predicted(of, y, x, d)
        assert of.variance == 0
        assert not found.gamma.any()
        assert (found.estimate == found.synthetic).all()
        assert (found.mse > 0).all()
        assert variance_range(of, y, x, d).low == 0


def test_an_area_without_sample_gets_what_the_covariates_say_and_is_less_sure():
    y, x, d = drawn(5)
    of = fit(y[1:], x[1:], d[1:])
    missing = np.r_[np.nan, d[1:]]
    found = predicted(of, np.r_[np.nan, y[1:]], x, missing)
    assert found.estimate[0] == pytest.approx(x[0] @ of.coefficients)
    assert found.mse[0] == pytest.approx(of.variance + x[0] @ of.covariance @ x[0])
    assert found.gamma[0] == 0
    # The others as if it were not there.
    rest = predicted(of, y[1:], x[1:], d[1:])
    assert (found.estimate[1:] == rest.estimate).all()
    assert (found.mse[1:] == rest.mse).all()


@pytest.mark.parametrize(
    ("design", "told"),
    [
        ([[1, 1], [1, 2]], "2 areas do not tell 2"),
        ([[1, 2], [1, 2], [1, 2], [1, 2]], "4 areas do not tell 2"),
        ([[1, 0], [1, 0], [1, 0]], "3 areas do not tell 2"),
    ],
)
def test_covariates_that_tell_nothing_are_refused(design, told):
    with pytest.raises(Unsolvable, match=told):
        fit(np.arange(len(design)), design, np.ones(len(design)))


def test_what_has_no_variance_is_refused():
    with pytest.raises(ValueError, match="positive"):
        fit([1, 2, 3], np.ones((3, 1)), [1, 0, 1])
    with pytest.raises(ValueError, match="missing"):
        fit([1, np.nan, 3], np.ones((3, 1)), [1, 1, 1])


def test_the_range_of_the_variance_has_the_truth_in_it_as_often_as_it_says():
    """100 samples with A = 1: the 95 % range holds it in 90 to 99 % of them."""
    held = 0
    for seed in range(100):
        y, x, d = drawn(seed, areas=28)
        of = fit(y, x, d)
        ends = variance_range(of, y, x, d)
        assert ends.low <= of.variance <= ends.high
        held += ends.low <= 1 <= ends.high
    assert 90 <= held <= 99


def test_errors_are_as_large_as_they_are_said_to_be():
    """200 samples of one design with A = 1: mean squared errors against the truth."""
    rng = np.random.default_rng(1)
    _, x, d = drawn(0, areas=28)
    said, real = np.zeros(28), np.zeros(28)
    for _ in range(200):
        truth = x @ [10, 2] + rng.normal(size=28)
        y = truth + rng.normal(size=28) * np.sqrt(d)
        found = predicted(fit(y, x, d), y, x, d)
        said += found.mse / 200
        real += (found.estimate - truth) ** 2 / 200
    assert said.mean() == pytest.approx(real.mean(), rel=0.1)
    assert real.mean() < 0.75 * d.mean()  # and smaller than those of the survey alone


def test_residuals_of_a_true_model_are_standard_normal_and_an_outlier_is_found():
    y, x, d = drawn(7, areas=300)
    of = fit(y, x, d)
    sound = residuals(of, y, x, d)
    assert sound.std() == pytest.approx(1, abs=0.1)
    assert normality(sound) > 0.05
    assert not outlying(sound).any()
    y[12] += 30
    of = fit(y, x, d)
    assert list(np.flatnonzero(outlying(residuals(of, y, x, d)))) == [12]
    assert normality(residuals(of, y, x, d)) < 0.01
    assert normality([1, 2]) is None
    assert normality([1, 1, 1, 1]) is None


def test_an_area_that_alone_tells_a_coefficient_has_no_residual():
    y, x, d = drawn(8)
    alone = np.column_stack([x, np.eye(len(y))[0]])
    found = residuals(fit(y, alone, d), y, alone, d)
    assert found[0] == 0
    assert (found[1:] != 0).all()


def test_agreement_is_judged_by_chi_square():
    """Three gaps of 1, 2, 3 with variances that add up to 1: 14, p = 0.002905 (chi-square, 3)."""
    found = agreement([1, 2, 3], [0, 0, 0], [0.5, 0.5, 0.5], [0.5, 0.5, 0.5])
    assert found.statistic == pytest.approx(14)
    assert found.p_value == pytest.approx(0.0029051, abs=1e-7)


def test_what_covariates_explain():
    y, x, d = drawn(2, areas=200, spread=0.5)
    assert explained(fit(y, x, d), y, d) == pytest.approx(1 - 0.25 / 4.25, abs=0.05)
    assert explained(fit(y, x[:, :1], d), y, d) == pytest.approx(0)
    assert explained(fit(np.ones(9), np.ones((9, 1)), np.ones(9)), np.ones(9), np.ones(9)) is None


def test_a_given_variance_is_kept():
    y, x, d = drawn(6)
    of = settled(0.7, y, x, d, Method.ML)
    assert of.variance == 0.7
    assert of.aic == pytest.approx(-2 * of.log_likelihood + 6)
    assert of.bic == pytest.approx(-2 * of.log_likelihood + 3 * np.log(15))
