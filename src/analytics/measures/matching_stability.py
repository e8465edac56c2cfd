"""How often a pair is chosen when what counts, and how much, is changed a little."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from analytics.measures.matching import ASSIGNMENT, SETTLED, Matching, match
from analytics.measures.matching_scores import Fits, competence

if TYPE_CHECKING:
    from analytics.measures.matching import Problem
    from analytics.measures.matching_scores import Weights

Floats = NDArray[np.float64]
DRAWS = 200
FIRMNESS = 30.0
"""Sum of the parameters of the Dirichlet: a weight of 60 % then lies between 42 and 77 % in 19 of
20 draws."""
SPREAD = 0.25
"""Standard deviation of the logarithm of a sector's weight: between 0.6 and 1.6 in 19 of 20."""


@dataclass(frozen=True, slots=True)
class Ingredients:
    """What scores are made of, so that they can be made anew by other weights.

    Attributes:
        need: villages by sectors; `able`: organisations by sectors.
        closeness, tie: villages by organisations, 0 to 1.
    """

    need: Floats
    able: Floats
    closeness: Floats
    tie: Floats

    def fits(self, sectors: Floats | None = None) -> Fits:
        """The three parts of the scores, each sector counting as `sectors` says."""
        return Fits(competence(self.need, self.able, sectors), self.closeness, self.tie)


def shares_of_draws(
    ingredients: Ingredients,
    weights: Weights,
    problem: Problem,
    *,
    draws: int = DRAWS,
    seed: int = 3522,
) -> Floats:
    """In which share of perturbed sets of weights each pair is chosen; villages by organisations.

    The weights of the three parts are drawn from a Dirichlet distribution around those chosen (one
    of zero stays zero), those of the sectors from a lognormal around one. What is equal is settled
    by lot anew in each: a pair that only the fixed draw prefers is not a firm one. Locks,
    forbidden pairs and capacities hold in every draw, and each is solved to its optimum, the
    worst-served village first: by the Hungarian algorithm on slots, which takes milliseconds and
    gives the pairs that HiGHS gives.

    Raises:
        ValueError: the problem has no matching at all, whatever the weights.
    """
    random, shares = np.random.default_rng(seed), weights.shares()
    counts = shares > 0
    chosen = np.zeros(problem.scores.shape)
    for _ in range(draws):
        drawn = np.zeros(3)
        drawn[counts] = random.dirichlet(FIRMNESS * shares[counts])
        sectors = np.asarray(random.lognormal(0.0, SPREAD, ingredients.need.shape[1]))
        scores = ingredients.fits(sectors).scores(drawn)
        settled = random.integers(0, SETTLED, problem.scores.shape)
        found = match(replace(problem, scores=scores, draw=settled), ASSIGNMENT)
        if not isinstance(found, Matching):
            raise ValueError(f"no matching whatever the weights: {found.obstacle}")  # noqa: TRY004
        chosen += found.pairs
    return chosen / draws
