"""The allocation of packages: what is known to be right, and what brute force finds."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.allocation import FREE, OPTIMAL, Allocation, Problem, solve
from analytics.measures.allocation_short import Impossible
from tests.conftest import examples
from tests.measures.small_allocations import every, keeps, knapsack, of, problems


def test_a_knapsack_with_money_and_hours_takes_the_second_fourth_and_fifth():
    # Golden N of docs/methods.md: worth 33, by brute force over the 32 choices. The first three
    # are worth 33 as well, and dearer: of equals the cheaper is taken.
    found = solve(knapsack(), gap=0.0)
    assert isinstance(found, Allocation)
    assert found.families.diagonal().tolist() == [0, 1, 0, 1, 1]
    assert (found.total, found.status, found.spent, found.served) == (33.0, OPTIMAL, 16.0, 3)
    assert found.hours.tolist() == [9.0]
    assert found.bound == pytest.approx(33.0, abs=1e-3)
    assert found.gap == pytest.approx(0.0, abs=1e-5)


def test_an_assignment_is_an_allocation_of_one_family_each():
    # Golden M of docs/methods.md: costs [[4,1,3],[2,0,5],[3,2,2]], rows 0, 1, 2 to columns 1, 0, 2.
    costs = np.array([[4.0, 1.0, 3.0], [2.0, 0.0, 5.0], [3.0, 2.0, 2.0]])
    problem = Problem(
        areas=("0", "1", "2"),
        groups=("k",),
        packages=("0", "1", "2"),
        group_of=np.zeros(3, dtype=np.int64),
        families=np.ones(3, dtype=np.int64),
        eligible=np.ones((3, 3), dtype=np.int64),
        gain=10.0 - costs,
        cost=np.zeros(3),
        hours=np.zeros(3),
        budget=np.inf,
        hours_limit=np.array([np.inf]),
        supply=np.ones(3),
        least=np.zeros(1, dtype=np.int64),
    )
    found = solve(problem, gap=0.0)
    assert found.families.argmax(axis=1).tolist() == [1, 0, 2]
    assert found.total == 30.0 - 5.0


@given(problem=problems())
@examples(60)
def test_brute_force_finds_nothing_better_and_says_as_often_that_there_is_nothing(problem):
    found = solve(problem, gap=0.0)
    possible = every(problem)
    if not possible:
        assert isinstance(found, Impossible)
        return
    assert isinstance(found, Allocation)
    assert keeps(problem, found.families)
    best = max((one * problem.gain).sum() for one in possible)
    assert found.total == pytest.approx(best, abs=1e-9)
    assert found.bound >= best - 1e-9
    assert found.status == OPTIMAL


@given(problem=problems(), order=st.permutations(range(3)), turned=st.booleans())
@examples(15)
def test_the_order_of_areas_and_packages_decides_nothing(problem, order, turned):
    rows, columns = np.array(order), np.array([1, 0] if turned else [0, 1])
    cells = np.ix_(rows, columns)
    other = replace(
        problem,
        areas=tuple(problem.areas[at] for at in rows),
        packages=tuple(problem.packages[at] for at in columns),
        group_of=problem.group_of[rows],
        families=problem.families[rows],
        eligible=problem.eligible[cells],
        gain=problem.gain[cells],
        cost=problem.cost[columns],
        hours=problem.hours[columns],
        supply=problem.supply[columns],
        locked=None if problem.locked is None else problem.locked[cells],
    )
    one, two = solve(problem, gap=0.0), solve(other, gap=0.0)
    if isinstance(one, Impossible):
        assert isinstance(two, Impossible)
    else:
        assert one.families[cells].tolist() == two.families.tolist()


def test_a_price_is_what_one_unit_more_brings():
    # Families and supply to spare, so that the last rupiah buys 0.1 a rupiah of package y.
    problem = of(budget=10.0, least=np.array([0, 0]), supply=np.array([2.0, np.inf]))
    found = solve(problem, gap=0.0)
    assert found.families.sum(axis=0).tolist() == [0, 10]
    assert found.prices["budget"] == pytest.approx(0.1)
    more = solve(replace(problem, budget=11.0), gap=0.0)
    assert more.total - found.total == pytest.approx(found.prices["budget"])
    assert found.prices["supply:x"] == 0.0


def test_a_minimum_costs_what_it_takes_away():
    gain = np.array([[0.2, 0.1], [0.05, 0.01]])
    free = of(budget=30.0, gain=gain)
    bound = replace(free, least=np.array([0, 3]))
    without, with_ = solve(free, gap=0.0), solve(bound, gap=0.0)
    assert with_.total < without.total
    assert without.families[1].sum() < 3 <= with_.families[1].sum()
    assert with_.prices["least:b"] < 0
    assert "least:a" not in with_.prices


def test_what_is_locked_stays_and_the_rest_is_the_best_beside_it():
    locked = np.array([[FREE, 4], [0, FREE]])
    found = solve(of(budget=24.0, locked=locked), gap=0.0)
    assert found.families[0, 1] == 4
    assert found.families[1, 0] == 0
    assert found.total == pytest.approx(0.1 * 4 + 0.1 * 5 + 0.2 * 3)


def test_areas_that_gain_alike_get_alike():
    found = solve(of(supply=np.array([6.0, 0.0]), families=np.array([6, 3])), gap=0.0)
    assert found.families[:, 0].tolist() == [4, 2]


def test_time_that_is_too_short_is_said_or_the_gap_is_kept():
    rng = np.random.default_rng(3)
    villages, packages = 60, 6
    problem = Problem(
        areas=tuple(f"{at:03}" for at in range(villages)),
        groups=("k",),
        packages=tuple("uvwxyz"),
        group_of=np.zeros(villages, dtype=np.int64),
        families=rng.integers(20, 60, villages),
        eligible=rng.integers(0, 30, (villages, packages)),
        gain=rng.uniform(0.01, 0.2, (villages, packages)),
        cost=rng.uniform(1.0, 9.0, packages),
        hours=rng.uniform(1.0, 9.0, packages),
        budget=3000.0,
        hours_limit=np.array([2500.0]),
        supply=np.full(packages, np.inf),
        least=np.zeros(1, dtype=np.int64),
    )
    found = solve(problem, gap=0.001)
    assert found.gap <= 0.001 or found.status != OPTIMAL
    assert found.total <= found.bound
    assert keeps(problem, found.families)


@pytest.mark.parametrize(
    "change",
    [
        {"gain": np.full((2, 2), -1.0)},
        {"gain": np.full((2, 2), np.nan)},
        {"gain": np.zeros((2, 3))},
        {"cost": np.zeros(3)},
        {"families": np.zeros(3, dtype=np.int64)},
        {"least": np.zeros(3, dtype=np.int64)},
        {"hours_limit": np.zeros(3)},
    ],
)
def test_a_problem_of_another_shape_is_refused(change):
    with pytest.raises(ValueError, match=r"^(one|a gain)"):
        of(**change)
