"""Stability: 200 sets of weights around those chosen, each by the rules."""

import numpy as np
import pytest

from analytics.measures.matching import HIGHS, Problem, drawn, match
from analytics.measures.matching_scores import Weights, closeness
from analytics.measures.matching_stability import Ingredients, shares_of_draws

VILLAGES, ORGANISATIONS, SECTORS = 48, 44, 12  # the case of Blora, 2021
WEIGHTS = Weights(60, 20, 20)


def blora_sized(most=1):
    chance = np.random.default_rng(48)
    need = chance.integers(0, 7, (VILLAGES, SECTORS)) * (
        chance.random((VILLAGES, SECTORS)) < 0.4
    ).astype(float)
    need[:, 0] += 1
    able = chance.integers(1, 4, (ORGANISATIONS, SECTORS)) * (
        chance.random((ORGANISATIONS, SECTORS)) < 0.3
    )
    shape = VILLAGES, ORGANISATIONS
    ingredients = Ingredients(
        need,
        able.astype(float),
        closeness(chance.random(shape) * 60),
        (chance.random(shape) < 0.02).astype(float),
    )
    locks, forbidden = np.zeros(shape, dtype=bool), chance.random(shape) < 0.05
    locks[[0, 1, 2], [5, 9, 5]] = True
    problem = Problem(
        ingredients.fits().scores(WEIGHTS.shares()),
        chance.integers(2, 4, ORGANISATIONS),
        locks,
        forbidden & ~locks,
        drawn([f"v{n}" for n in range(VILLAGES)], [f"o{n}" for n in range(ORGANISATIONS)]),
        most,
    )
    return ingredients, problem


def test_two_hundred_sets_of_weights_keep_the_rules():
    ingredients, problem = blora_sized()
    shares = shares_of_draws(ingredients, WEIGHTS, problem)
    assert shares.sum(axis=1).tolist() == pytest.approx([1.0] * VILLAGES)
    assert (shares[problem.locks] == 1).all()
    assert (shares[problem.forbidden] == 0).all()
    chosen = match(problem).pairs
    # What is chosen now is chosen more often than anything else, seen over all villages.
    assert shares[chosen].mean() > 0.5
    assert 0 < shares[chosen].min() < shares[chosen & ~problem.locks].max() <= 1


@pytest.mark.parametrize("most", [1, 2])
def test_highs_gives_the_pairs_of_the_hungarian_algorithm_at_full_size(most):
    _, problem = blora_sized(most)
    fast, highs = match(problem, "assignment"), match(problem)
    assert highs.solver == HIGHS
    assert (fast.pairs == highs.pairs).all()
    assert highs.gap == 0


def test_draws_are_the_same_tomorrow_and_a_weight_of_zero_stays_zero():
    ingredients, problem = blora_sized()
    first = shares_of_draws(ingredients, Weights(1, 0, 0), problem, draws=5)
    assert (first == shares_of_draws(ingredients, Weights(1, 0, 0), problem, draws=5)).all()
    nowhere = Ingredients(
        ingredients.need, ingredients.able, ingredients.closeness * 0, ingredients.tie
    )
    assert (first == shares_of_draws(nowhere, Weights(1, 0, 0), problem, draws=5)).all()


def test_a_pair_that_only_the_draw_prefers_is_not_firm():
    same, alike = np.ones((3, 1)), np.full((3, 3), 0.5)
    ingredients, none = Ingredients(same, same, alike, alike * 0), np.zeros((3, 3), dtype=bool)
    codes = [f"v{n}" for n in range(3)], [f"o{n}" for n in range(3)]
    scores = ingredients.fits().scores(WEIGHTS.shares())
    problem = Problem(scores, np.ones(3, dtype=int), none, none, drawn(*codes))
    shares = shares_of_draws(ingredients, WEIGHTS, problem)
    assert shares.min() > 0.2
    assert shares.max() < 0.5


def test_what_cannot_be_matched_has_no_stability():
    ingredients, problem = blora_sized()
    problem.forbidden[7] = True
    with pytest.raises(ValueError, match="nobody_left"):
        shares_of_draws(ingredients, WEIGHTS, problem, draws=1)
