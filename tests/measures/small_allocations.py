"""Small problems of allocation, and all their answers one by one."""

from dataclasses import replace
from itertools import product

import numpy as np
from hypothesis import strategies as st

from analytics.measures.allocation import FREE, Problem

NOTHING = np.inf


def knapsack() -> Problem:
    """Golden N: five packages of one family each; money 20, hours 9 (docs/methods.md)."""
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
        supply=np.full(5, NOTHING),
        least=np.zeros(1, dtype=np.int64),
    )


def keeps(problem: Problem, families: np.ndarray) -> bool:
    """True if every limit holds, counted by hand."""
    hours = families * problem.hours
    by_group = [hours[problem.group_of == g].sum() for g in range(len(problem.groups))]
    served = [families[problem.group_of == g].sum() for g in range(len(problem.groups))]
    worked = [sum(by_group)] if len(problem.hours_limit) == 1 else by_group
    return bool(
        (families <= problem.eligible).all()
        and (families.sum(axis=1) <= problem.families).all()
        and (families * problem.cost).sum() <= problem.budget
        and all(w <= most for w, most in zip(worked, problem.hours_limit, strict=True))
        and (families.sum(axis=0) <= problem.supply).all()
        and all(s >= least for s, least in zip(served, problem.least, strict=True))
        and (
            problem.locked is None
            or ((problem.locked == FREE) | (problem.locked == families)).all()
        )
    )


def every(problem: Problem) -> list[np.ndarray]:
    """All allocations that keep every limit."""
    shape = problem.eligible.shape
    ranges = [range(int(most) + 1) for most in problem.eligible.ravel()]
    found = (np.array(one).reshape(shape) for one in product(*ranges))
    return [one for one in found if keeps(problem, one)]


def of(**changes) -> Problem:
    """Two villages of two kecamatan, two packages, nothing that limits but families."""
    problem = Problem(
        areas=("a1", "b1"),
        groups=("a", "b"),
        packages=("x", "y"),
        group_of=np.array([0, 1]),
        families=np.array([10, 10]),
        eligible=np.array([[6, 6], [6, 6]]),
        gain=np.array([[0.2, 0.1], [0.2, 0.1]]),
        cost=np.array([5.0, 1.0]),
        hours=np.array([2.0, 1.0]),
        budget=NOTHING,
        hours_limit=np.array([NOTHING]),
        supply=np.full(2, NOTHING),
        least=np.zeros(2, dtype=np.int64),
    )
    return replace(problem, **changes)


@st.composite
def problems(draw) -> Problem:
    """Three areas in two kecamatan, two packages, at most two families a cell."""
    numbers = st.integers(0, 2)
    locked = draw(st.lists(st.sampled_from([FREE, FREE, FREE, 0, 1]), min_size=6, max_size=6))
    whole = draw(st.booleans())
    limit = st.sampled_from([0.0, 3.0, 6.0, 10.0, NOTHING])
    return Problem(
        areas=("a1", "a2", "b1"),
        groups=("a", "b"),
        packages=("x", "y"),
        group_of=np.array([0, 0, 1]),
        families=np.array(draw(st.lists(st.integers(0, 3), min_size=3, max_size=3))),
        eligible=np.array(draw(st.lists(numbers, min_size=6, max_size=6))).reshape(3, 2),
        gain=np.array(
            draw(st.lists(st.sampled_from([0.0, 1.0, 1.5, 4.0]), min_size=6, max_size=6))
        ).reshape(3, 2),
        cost=np.array(draw(st.lists(st.sampled_from([0.0, 1.0, 2.5]), min_size=2, max_size=2))),
        hours=np.array(draw(st.lists(st.sampled_from([0.0, 1.0, 3.0]), min_size=2, max_size=2))),
        budget=draw(limit),
        hours_limit=np.array([draw(limit)] if whole else [draw(limit), draw(limit)]),
        supply=np.array([draw(limit), draw(limit)]),
        least=np.array([draw(st.integers(0, 2)), draw(st.integers(0, 1))]),
        locked=np.array(locked).reshape(3, 2) if draw(st.booleans()) else None,
    )
