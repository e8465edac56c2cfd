"""Where there is no allocation, what stands in the way is named, with how much is missing."""

import numpy as np

from analytics.measures.allocation import FREE, solve
from analytics.measures.allocation_short import Impossible, used
from analytics.vocabulary.allocation import Obstacle
from tests.measures.small_allocations import of


def test_a_minimum_above_the_families_there_names_the_kecamatan():
    found = solve(of(least=np.array([0, 11])))
    assert found == Impossible(Obstacle.LEAST_ABOVE_ELIGIBLE, ("b",), 11.0, 10.0)


def test_a_minimum_that_money_does_not_reach_says_how_much_would():
    found = solve(of(least=np.array([2, 2]), budget=3.0))
    assert found == Impossible(Obstacle.LEAST_ABOVE_LIMIT, ("budget",), 4.0, 3.0)


def test_a_minimum_that_hours_do_not_reach_names_them():
    found = solve(of(least=np.array([2, 2]), hours_limit=np.array([3.0])))
    assert (found.obstacle, found.where) == (Obstacle.LEAST_ABOVE_LIMIT, ("hours",))


def test_a_minimum_out_of_reach_of_money_and_hours_names_all():
    found = solve(of(least=np.array([2, 2]), hours_limit=np.array([3.0]), budget=3.0))
    assert found.obstacle is Obstacle.LEAST_ABOVE_LIMIT
    assert found.where == ("budget", "hours", "supply")


def test_more_locked_than_there_are_families_names_the_area():
    locked = np.array([[FREE, FREE], [6, 5]])
    found = solve(of(locked=locked))
    assert found == Impossible(Obstacle.LOCKED_ABOVE_ELIGIBLE, ("b1",), 11.0, 10.0)
    found = solve(of(locked=np.array([[7, FREE], [FREE, FREE]])))
    assert found == Impossible(Obstacle.LOCKED_ABOVE_ELIGIBLE, ("a1",), 7.0, 6.0)


def test_more_locked_than_money_reaches_says_so():
    found = solve(of(locked=np.array([[4, 0], [FREE, FREE]]), budget=19.0))
    assert found == Impossible(Obstacle.LOCKED_ABOVE_LIMIT, ("budget",), 20.0, 19.0)


def test_what_is_used_stands_beside_its_limit():
    problem = of(budget=50.0, hours_limit=np.array([9.0, np.inf]), supply=np.array([4.0, np.inf]))
    families = np.array([[2, 1], [0, 3]])
    assert used(problem, families) == {
        "budget": (14.0, 50.0),
        "hours:a": (5.0, 9.0),
        "supply:x": (2.0, 4.0),
    }
