from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.small_area import Unsolvable, fit, predicted
from analytics.measures.small_area_totals import aligned, bootstrapped, shares, together
from analytics.vocabulary.small_area import Aligned
from tests.measures.test_small_area import drawn

parts = st.lists(st.tuples(st.floats(0.5, 40), st.floats(0.1, 1e5)), min_size=1, max_size=30).map(
    lambda rows: np.array(rows).T
)


@given(parts, st.floats(1, 50), st.sampled_from([Aligned.RATIO, Aligned.DIFFERENCE]))
def test_what_was_made_to_agree_agrees(rows, whole, how):
    values, weights = rows
    found = aligned(values, weights, whole, how)
    assert together(found, weights) == pytest.approx(whole)
    # Nothing changes order, and what agreed already stays.
    assert (np.argsort(found, kind="stable") == np.argsort(values, kind="stable")).all() or (
        np.sort(found) == pytest.approx(found[np.argsort(values)])
    )
    assert aligned(found, weights, whole, how) == pytest.approx(found)
    assert aligned(values, 7 * weights, whole, how) == pytest.approx(found)


def test_what_need_not_agree_stays():
    assert aligned([1, 3], [1, 1], 5, Aligned.NONE).tolist() == [1, 3]


@pytest.mark.parametrize(
    ("values", "weights", "told"),
    [
        ([1, np.nan], [1, 1], "missing"),
        ([1, 2], [1, np.nan], "missing"),
        ([1, 2], [-1, 2], "positive"),
        ([1, 2], [0, 0], "positive"),
        ([0, 0], [1, 1], "no factor"),
    ],
)
def test_parts_that_do_not_make_a_whole_are_refused(values, weights, told):
    with pytest.raises(ValueError, match=told):
        aligned(values, weights, 3, Aligned.RATIO)


def test_repetition_finds_the_error_the_formula_tells():
    y, x, d = drawn(11, areas=28)
    of = fit(y, x, d)
    missing = d.copy()
    missing[3] = np.nan
    found = bootstrapped(of, x, missing, draws=300)
    said = predicted(of, np.where(np.isnan(missing), np.nan, y), x, missing).mse
    assert found.kept == 300
    assert found.before.mean() == pytest.approx(said.mean(), rel=0.15)
    assert found.before[3] == found.before.max()
    assert (found.before == found.after).all()


def test_agreement_with_a_figure_that_is_unsure_costs_certainty():
    y, x, d = drawn(12, areas=28)
    of = fit(y, x, d)
    weights = np.arange(1, 29)
    sure, unsure = (
        bootstrapped(of, x, d, how=Aligned.DIFFERENCE, weights=weights, whole_error=error)
        for error in (0.0, 1.0)
    )
    assert (sure.before == unsure.before).all()  # one seed, one chance
    assert unsure.after.mean() > sure.after.mean() + 0.5
    # A true figure of the whole can only help the mean of all.
    assert sure.after.mean() < sure.before.mean() * 1.05


def test_shares_stay_shares():
    """True shares near zero on the arcsine scale: estimates and errors between 0 and 1."""
    rng = np.random.default_rng(5)
    x = np.ones((20, 1))
    d = np.full(20, 1 / (4 * 30))
    y = np.arcsin(np.sqrt(rng.binomial(30, 0.02, 20) / 30))
    of = fit(y, x, d)
    found = shares(predicted(of, y, x, d))
    assert ((found > 0) & (found < 1)).all()
    errors = bootstrapped(of, x, d, arcsine=True, how=Aligned.RATIO, weights=np.ones(20), draws=50)
    assert ((errors.after >= 0) & (errors.after < 1)).all()
    assert np.isfinite(errors.before).all()


def test_without_weights_or_areas_nothing_is_repeated():
    y, x, d = drawn(13)
    of = fit(y, x, d)
    with pytest.raises(ValueError, match="weights"):
        bootstrapped(of, x, d, how=Aligned.RATIO, draws=1)
    few = np.where(np.arange(len(d)) < 2, d, np.nan)
    with pytest.raises(Unsolvable):
        bootstrapped(of, x, few, draws=3)
