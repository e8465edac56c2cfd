from __future__ import annotations

from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analytics.measures import synthetic
from analytics.measures.synthetic import Fit, Unsolved, fit, inside_hull, missed, weights
from analytics.vocabulary.verdict import FITTING, Unfit
from tests.measures.villages import panel

values = st.floats(-100, 100).map(lambda one: round(one, 3))


def test_a_mixture_gives_its_own_weights_back():
    """treated = 0.3 A + 0.7 B exactly; C lies elsewhere."""
    donors = np.array([[1.0, 2, 9], [4, 0, 9], [2, 7, 1]])
    assert weights(donors @ [0.3, 0.7, 0], donors) == pytest.approx([0.3, 0.7, 0], abs=1e-7)


def test_outside_the_donors_the_nearest_point_is_taken():
    # Of the segment between 0 and 1 on both axes, (2, 1) is nearest to (1, 1).
    assert weights([2, 1], [[0.0, 1], [0, 1]]) == pytest.approx([0, 1])
    # Nearest to (2, 0) on the segment from (0, 0) to (2, 2) is the middle.
    assert weights([2, 0], [[0.0, 2], [0, 2]]) == pytest.approx([0.5, 0.5])


def test_importance_decides_which_variable_is_met():
    """min 3 (1 - w)² + (0 - w)²: w = 3/4 on the second donor."""
    assert weights([1, 0], [[0.0, 1], [0, 1]], [3, 1]) == pytest.approx([0.25, 0.75])
    assert weights([1, 0], [[0.0, 1], [0, 1]], [1, 0]) == pytest.approx([0, 1])


@given(arrays(float, (4, 3), elements=values), arrays(float, 4, elements=values))
def test_no_weights_of_a_grid_are_better(donors, own):
    found = weights(own, donors)
    assert found.min() >= 0
    assert found.sum() == pytest.approx(1)
    error = ((own - donors @ found) ** 2).sum()
    steps = np.linspace(0, 1, 21)
    grid = np.array([(a, b, 1 - a - b) for a, b in product(steps, steps) if a + b <= 1 + 1e-9])
    best = ((own[:, None] - donors @ grid.T) ** 2).sum(axis=0).min()
    assert error <= best + 1e-6 * (1 + best)


@given(
    arrays(float, (5, 8), elements=values),
    arrays(float, 5, elements=values),
    st.permutations(range(8)),
    st.floats(0.01, 100),
)
def test_neither_the_order_of_donors_nor_the_unit_moves_the_synthetic_village(
    donors, own, order, scale
):
    before = donors @ weights(own, donors)
    after = (donors[:, order] * scale) @ weights(own * scale, donors[:, order] * scale)
    assert after / scale == pytest.approx(before, abs=0.2)
    errors = [np.sqrt(((own - one) ** 2).sum()) for one in (before, after / scale)]
    assert errors[0] == pytest.approx(errors[1], abs=1e-2)


def test_equal_weights_are_not_taken_for_a_result():
    """Where a solver would stop at its start, the check of the optimum tells."""
    donors = panel(7, villages=38, periods=19).to_numpy().T
    own = donors[:, :2].mean(axis=1)
    equal = np.full(38, 1 / 38)
    assert missed(own, donors, equal) > 1
    assert missed(own, donors, weights(own, donors)) < 1e-5
    assert missed([1.0], [[1.0, 2]], [1.5, -0.5]) == float("inf")
    assert missed([1.0], [[1.0, 2]], [0.5, 0.4]) == float("inf")


def test_a_solver_that_misses_is_not_believed(monkeypatch):
    import scipy.optimize

    monkeypatch.setattr(scipy.optimize, "nnls", lambda rows, _: (np.ones(rows.shape[1]), 0.0))
    with pytest.raises(Unsolved):
        weights([5.0, 5], [[5.0, 0, 9], [5, 3, 1]])


@pytest.mark.parametrize(
    ("own", "donors", "importance"),
    [
        ([1, 2], [[1.0, 2]], None),
        ([1], [[1.0, np.nan]], None),
        ([np.nan], [[1.0, 2]], None),
        ([1], [[]], None),
        ([1], [[1.0, 2]], [-1]),
        ([1], [[1.0, 2]], [1, 1]),
    ],
)
def test_what_cannot_be_weighed_is_refused(own, donors, importance):
    with pytest.raises(ValueError, match=r"row|value"):
        weights(own, donors, importance)


def test_a_hull_is_what_mixtures_reach():
    corners = np.array([[0.0, 4, 0], [0, 0, 4]])
    assert inside_hull([1, 1], corners)
    assert inside_hull([2, 2], corners), "on the edge"
    assert not inside_hull([2.1, 2.1], corners)
    assert inside_hull([2.1, 2.1], corners, tolerance=0.1)
    assert not inside_hull([-0.1, 1], corners)


def whole(seed=3, treated=1, periods=14, effect=0.0, post=10):
    """Donors of one factor each, and treated villages that are mixtures of them."""
    outcomes = panel(seed, villages=14 + treated, periods=periods, noise=1, lasting=0.2)
    names = list(outcomes.index[:treated])
    donors = list(outcomes.index[treated:])
    for one, name in enumerate(names):
        mixed = 0.3 * outcomes.loc[donors[one]] + 0.7 * outcomes.loc[donors[one + 2]]
        outcomes.loc[name] = mixed
        outcomes.loc[name, outcomes.columns[post:]] += effect
    return outcomes, names, donors, post


def test_what_was_added_to_a_mixture_is_found_exactly():
    outcomes, names, donors, post = whole(effect=-3)
    found = fit(outcomes, names, donors, post)
    assert isinstance(found, Fit)
    assert found.effect == pytest.approx(-3, abs=1e-5)
    assert found.gaps[:post] == pytest.approx(np.zeros(post), abs=1e-5)
    assert list(found.weights["village_code"][:2]) == [donors[2], donors[0]]
    assert found.weights["weight"].sum() == pytest.approx(1)
    assert (found.rank, found.of, found.every) == (1, 15, True)
    assert found.p == pytest.approx(1 / 15)


def test_several_villages_are_compared_as_their_mean_with_means_of_as_many():
    outcomes, names, donors, post = whole(treated=2, effect=-3)
    found = fit(outcomes, names, donors, post, draws=50)
    assert found.effect == pytest.approx(-3, abs=1e-5)
    assert (found.of, found.every) == (51, False)
    assert fit(outcomes, names, donors, post, draws=100).of == 92  # C(14, 2) = 91
    assert np.array_equal(
        found.placebo_gaps, fit(outcomes, names, donors, post, draws=50).placebo_gaps
    )


def test_a_placebo_is_weighed_from_the_other_donors_alone():
    outcomes, names, donors, post = whole(effect=50)
    moved = outcomes.copy()
    moved.loc[names] += 1000
    found = fit(outcomes, names, donors, post)
    lone = donors[4]
    others = [one for one in sorted(donors) if one != lone]
    best = weights(outcomes.loc[lone].iloc[:post], outcomes.loc[others].iloc[:, :post].T)
    expected = outcomes.loc[lone].to_numpy() - best @ outcomes.loc[others].to_numpy()
    assert found.placebo_gaps[4] == pytest.approx(expected)


def test_too_little_to_go_by_is_said():
    outcomes, names, donors, post = whole()
    assert fit(outcomes, names, donors, FITTING.before - 1) is Unfit.TOO_FEW_BEFORE
    assert fit(outcomes, names, donors[:9], post) is Unfit.TOO_FEW_DONORS
    holed = outcomes.copy()
    holed.loc[donors[:5], "p03"] = np.nan
    assert fit(holed, names, donors, post) is Unfit.TOO_FEW_DONORS
    holed.loc[names, "p03"] = np.nan
    assert fit(holed, names, donors, post) is Unfit.MISSING_VALUE


def test_a_village_above_all_others_has_no_synthetic_one():
    outcomes, names, donors, post = whole()
    outcomes.loc[names] = outcomes.max().to_numpy() + 5
    assert fit(outcomes, names, donors, post) is Unfit.OUTSIDE_HULL


def test_a_poor_fit_is_no_fit():
    """Level and trend are those of others, but the village swings as none of them does."""
    outcomes, names, donors, post = whole()
    outcomes.loc[names] += [8, -8, 8, -8, 0, 0, -8, 8, -8, 8, 0, 0, 0, 0]
    assert fit(outcomes, names, donors, post) is Unfit.POOR_FIT


@pytest.mark.parametrize(("take", "post"), [(0, 10), (1, 0), (1, 14)])
def test_a_comparison_needs_two_sides_and_two_times(take, post):
    outcomes, names, donors, _ = whole()
    with pytest.raises(ValueError, match="treated"):
        fit(outcomes, names[:take], donors, post)
    with pytest.raises(ValueError, match="treated"):
        fit(outcomes, donors[:1], donors, 10)


def test_a_perfect_fit_before_does_not_divide_by_zero():
    frame = pd.DataFrame(np.tile(np.arange(12.0)[:, None], 12), index=list("abcdefghijkl"))
    found = fit(frame, ["f"], [one for one in frame.index if one != "f"], 9)
    assert found.effect == pytest.approx(0, abs=1e-6)
    assert np.isfinite(found.ratio)
    assert found.of - 1 <= synthetic.DRAWS
