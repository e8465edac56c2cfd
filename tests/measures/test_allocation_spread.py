"""Areas that are alike share what they get, and nothing else changes."""

import numpy as np
from hypothesis import given

from analytics.measures.allocation_spread import alike, dealt, merged, spread
from tests.conftest import examples
from tests.measures.small_allocations import every, keeps, of, problems


@given(problem=problems())
@examples(30)
def test_sharing_out_keeps_gain_packages_and_limits(problem):
    for families in every(problem)[:5]:
        found = spread(problem, families)
        assert keeps(problem, found)
        assert found.sum(axis=0).tolist() == families.sum(axis=0).tolist()
        assert np.isclose((found * problem.gain).sum(), (families * problem.gain).sum())


@given(problem=problems())
@examples(30)
def test_areas_as_one_can_hold_whatever_they_can_hold_apart(problem):
    kinds = alike(problem)
    small = merged(problem, kinds)
    for families in every(problem)[:5]:
        together = np.zeros_like(small.eligible)
        np.add.at(together, kinds, families)
        assert keeps(small, together)


def test_only_areas_of_one_kecamatan_with_the_same_gain_and_no_lock_are_alike():
    assert alike(of()).tolist() == [0, 1]
    assert alike(of(group_of=np.array([0, 0]))).tolist() == [0, 0]
    other = of(group_of=np.array([0, 0]), gain=np.array([[0.2, 0.1], [0.2, 0.2]]))
    assert len(set(alike(other))) == 2
    locked = of(group_of=np.array([0, 0]), locked=np.array([[-1, -1], [-1, 0]]))
    assert len(set(alike(locked))) == 2


def test_what_finds_no_place_is_not_dealt():
    problem = of(group_of=np.array([0, 0]), families=np.array([2, 2]))
    assert dealt(problem, np.array([[4, 1]]), np.array([0, 0])) is None
    assert dealt(problem, np.array([[2, 2]]), np.array([0, 0])).sum(axis=1).tolist() == [2, 2]


def test_hours_of_a_kecamatan_keep_the_allocation_where_it_is():
    problem = of(hours_limit=np.array([8.0, 2.0]))
    families = np.array([[4, 0], [0, 0]])
    assert spread(problem, families).tolist() == families.tolist()
    assert spread(of(), families).tolist() == [[2, 0], [2, 0]]
