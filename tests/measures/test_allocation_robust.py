"""Allocations held against draws of the gain."""

import numpy as np
import pytest

from analytics.measures.allocation import solve
from analytics.measures.allocation_robust import robust
from tests.measures.small_allocations import of

CASE = of(budget=6.0, cost=np.array([1.0, 1.0]))
DRAWS = np.array([[[0.2, 0.1]] * 2, [[0.0, 0.3]] * 2, [[0.1, 0.1]] * 2])


def test_regret_is_what_the_best_of_a_draw_has_more():
    first = np.array([[3, 0], [3, 0]])
    found = robust(CASE, DRAWS, {"x": first, "half": np.array([[2, 1], [1, 2]])})
    assert found.best == pytest.approx([1.2, 1.8, 0.6])
    assert found.totals["x"] == pytest.approx([1.2, 0.0, 0.6])
    assert found.worst["x"] == 0.0
    assert found.regret["x"] == pytest.approx(1.8)
    assert found.regret["half"] == pytest.approx(0.9)
    assert found.safest == "half"


def test_no_candidate_gains_more_than_the_best_of_a_draw():
    rng = np.random.default_rng(1)
    draws = rng.uniform(0, 1, (12, 2, 2))
    best = solve(CASE, gap=0.0).families
    found = robust(CASE, draws, {"best": best})
    assert (found.best >= found.totals["best"] - 1e-9).all()
    assert found.families.sum(axis=1) == pytest.approx(np.full(12, 6.0))


def test_how_often_a_choice_stands_is_a_share_of_the_draws():
    heard = []
    found = robust(CASE, DRAWS[:2], {"x": np.zeros((2, 2), dtype=int)}, heard.append)
    # x is best in the first draw alone, y in the second; with room for six of twenty families.
    assert found.families.tolist() == [[6.0, 0.0], [0.0, 6.0]]
    assert found.stands.max(axis=0).tolist() == [0.5, 0.5]
    assert heard == [1.0]


@pytest.mark.parametrize(("draws", "named"), [(DRAWS[:0], ["x"]), (DRAWS, [])])
def test_without_a_draw_or_an_allocation_nothing_is_said(draws, named):
    with pytest.raises(ValueError, match="at least one"):
        robust(CASE, draws, dict.fromkeys(named, np.zeros((2, 2), dtype=int)))
