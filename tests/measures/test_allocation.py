"""The allocation of packages: what is known to be right, and what brute force finds."""

import numpy as np
import pytest

from analytics.measures.allocation import OPTIMAL, Allocation, Problem, solve


def golden() -> Problem:
    """Five packages of one family each: values 9, 11, 13, 15, 7, money 20, hours 9."""
    return Problem(
        areas=tuple("abcde"),
        groups=("k",),
        packages=("p1", "p2", "p3", "p4", "p5"),
        group_of=np.zeros(5, dtype=np.int64),
        families=np.ones(5, dtype=np.int64),
        eligible=np.eye(5, dtype=np.int64),
        gain=np.diag([9.0, 11.0, 13.0, 15.0, 7.0]),
        cost=np.array([6.0, 5.0, 9.0, 7.0, 4.0]),
        hours=np.array([2.0, 3.0, 4.0, 5.0, 1.0]),
        budget=20.0,
        hours_limit=np.array([9.0]),
        supply=np.full(5, np.inf),
        least=np.zeros(1, dtype=np.int64),
    )


def test_a_knapsack_with_money_and_hours_takes_the_second_fourth_and_fifth() -> None:
    # Golden N of docs/methods.md: worth 33, by brute force over the 32 choices.
    found = solve(golden(), gap=0.0)
    assert isinstance(found, Allocation)
    assert found.families.diagonal().tolist() == [0, 1, 0, 1, 1]
    assert (found.total, found.status, found.spent) == (33.0, OPTIMAL, 16.0)
    assert found.hours.tolist() == [9.0]
    assert found.bound == pytest.approx(33.0)
    assert found.prices["hours"] > 0
