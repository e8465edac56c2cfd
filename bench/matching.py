"""Matching at the size of Blora's programme: 48 villages, 44 organisations, locks and capacities.

Beside it the plainest thing one can ask of the same scores: scipy's linear sum assignment, one to
one and without any rule, as often as ours is solved.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from analytics.measures.matching import ASSIGNMENT, HIGHS, Matching, Problem, costs, drawn, match
from analytics.measures.matching_scores import Weights, closeness
from analytics.measures.matching_stability import DRAWS, Ingredients, shares_of_draws
from bench.report import Row

if TYPE_CHECKING:
    from collections.abc import Callable

VILLAGES, ORGANISATIONS, SECTORS = 48, 44, 12
STABILITY, WISH = 5.0, 0.5  # seconds a reader may wait
_SECTION = "Pemadanan, 48 villages, 44 organisations"
_WEIGHTS = Weights(60, 20, 20)
_REPEATS = 5


def rows() -> tuple[list[Row], dict[str, Any]]:
    """What was measured, for the table and for the results."""
    ingredients, problem = _invented()
    base = match(problem)
    assert isinstance(base, Matching)  # noqa: S101 - the invented case has one

    def plain(times: int = 1) -> None:
        for _ in range(times):
            linear_sum_assignment(problem.scores, maximize=True)

    once, often = _median(plain), _median(lambda: plain(DRAWS))
    measured = {
        "one, Hungarian on slots": (lambda: match(problem, ASSIGNMENT), None, once),
        "one, HiGHS": (lambda: match(problem, HIGHS), None, once),
        "cost of every choice of a village": (lambda: costs(problem, 20, base), WISH, once),
        f"stability, {DRAWS} sets of weights": (
            lambda: shares_of_draws(ingredients, _WEIGHTS, problem),
            STABILITY,
            often,
        ),
    }
    told, notes = [], {"plain, once": once, f"plain, {DRAWS} times": often}
    for name, (ask, aim, beside) in measured.items():
        seconds = _median(ask)
        told.append(Row(_SECTION, name, "ms", seconds, aim, beside))
        notes[name] = seconds
    return told, notes


def _median(ask: Callable[[], object]) -> float:
    ask()  # imports what it needs
    times = []
    for _ in range(_REPEATS):
        began = time.perf_counter()
        ask()
        times.append(time.perf_counter() - began)
    return float(np.median(times))


def _invented() -> tuple[Ingredients, Problem]:
    chance = np.random.default_rng(48)
    shape = VILLAGES, ORGANISATIONS
    needed = chance.random((VILLAGES, SECTORS)) < 0.4
    need = chance.integers(0, 7, (VILLAGES, SECTORS)) * needed.astype(float)
    need[:, 0] += 1
    able = chance.integers(1, 4, (ORGANISATIONS, SECTORS)) * (
        chance.random((ORGANISATIONS, SECTORS)) < 0.3
    )
    ingredients = Ingredients(
        need,
        able.astype(float),
        closeness(chance.random(shape) * 60),
        (chance.random(shape) < 0.02).astype(float),
    )
    locks = np.zeros(shape, dtype=bool)
    locks[[0, 1, 2], [5, 9, 5]] = True
    problem = Problem(
        scores=ingredients.fits().scores(_WEIGHTS.shares()),
        capacity=chance.integers(2, 4, ORGANISATIONS),
        locks=locks,
        forbidden=(chance.random(shape) < 0.05) & ~locks,
        draw=drawn([f"v{n}" for n in range(VILLAGES)], [f"o{n}" for n in range(ORGANISATIONS)]),
    )
    return ingredients, problem
