"""Rules keep every limit, share out as they say, and never beat the solver."""

import numpy as np
import pytest
from hypothesis import given

from analytics.measures.allocation import RULE, solve
from analytics.measures.allocation_rules import by_need, evenly
from analytics.measures.allocation_short import Impossible
from tests.conftest import examples
from tests.measures.small_allocations import keeps, of, problems


@given(problem=problems())
@examples(40)
def test_a_rule_keeps_the_limits_and_never_beats_the_solver(problem):
    best = solve(problem, gap=0.0)
    for found in (evenly(problem), by_need(problem, problem.families.astype(float))):
        if isinstance(found, Impossible):
            assert isinstance(best, Impossible)
            continue
        assert found.status == RULE
        # A rule may miss a minimum, but nothing else.
        without = type(problem)(**{**_parts(problem), "least": np.zeros_like(problem.least)})
        assert keeps(without, found.families)
        if keeps(problem, found.families):
            assert found.total <= best.total + 1e-9


def _parts(problem):
    return {name: getattr(problem, name) for name in type(problem).__slots__}


def test_evenly_gives_each_area_as_many():
    found = evenly(of(supply=np.array([4.0, 4.0])))
    assert found.families.sum(axis=1).tolist() == [4, 4]
    assert found.families.sum(axis=0).tolist() == [4, 4]


def test_by_need_gives_in_proportion():
    found = by_need(of(supply=np.array([4.0, 4.0])), np.array([3.0, 1.0]))
    assert found.families.sum(axis=1).tolist() == [6, 2]


def test_the_minimum_of_a_kecamatan_comes_first():
    problem = of(budget=3.0, cost=np.array([1.0, 1.0]), least=np.array([0, 2]))
    found = by_need(problem, np.array([1.0, 0.0]))
    assert found.families.sum(axis=1).tolist() == [1, 2]


def test_what_is_dear_is_left_where_money_ends_and_what_is_cheap_goes_on():
    found = evenly(of(budget=9.0, cost=np.array([5.0, 1.0])))
    assert found.spent == 9.0
    assert found.families.sum(axis=0).tolist() == [1, 4]


@pytest.mark.parametrize("need", [np.array([1.0]), np.array([-1.0, 1.0]), np.array([np.nan, 1.0])])
def test_a_need_is_one_number_an_area(need):
    with pytest.raises(ValueError, match="one need an area"):
        by_need(of(), need)
