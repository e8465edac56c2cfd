"""Two rules to hold an allocation against: the same for every area, and more where more is needed.

Both go round: the next family is of the area that got least for its weight (D'Hondt's method;
Balinski & Young 2001, *Fair Representation*, app. A), and gets the package given least often so
far. Neither looks at what a package achieves. Every limit holds, and what is locked and the minimum
of each kecamatan come first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from analytics.measures.allocation import RULE, Allocation, told
from analytics.measures.allocation_short import Impossible, unlockable

if TYPE_CHECKING:
    from analytics.measures.allocation import Problem

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def evenly(problem: Problem) -> Allocation | Impossible:
    """The same number of families in each area, as far as there are any."""
    return by_need(problem, np.ones(len(problem.areas)))


def by_need(problem: Problem, need: Floats) -> Allocation | Impossible:
    """Families in proportion to the need of each area.

    Args:
        problem: what is to be allocated; its gains are not looked at.
        need: V; zero or more. An area without need gets what is locked, or what the minimum of its
            kecamatan asks for, and nothing else.

    Returns:
        An allocation with status `rule`, without bound, gap and prices. A rule may miss the minimum
        of a kecamatan that a solver would have kept: it takes what is cheap to reach first.

    Raises:
        ValueError: a negative need, or not one number an area.
    """
    if need.shape != (len(problem.areas),) or (need < 0).any() or not np.isfinite(need).all():
        raise ValueError("one need an area, zero or more")
    reason = unlockable(problem)
    if reason is not None:
        return reason
    round_ = _Round(problem)
    for first in (True, False):
        while (area := round_.next(need, first=first)) is not None:
            round_.give(area)
    return told(problem, round_.families, RULE)


class _Round:
    """Where a round stands: what each got, and what is left."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.families = problem.floor.copy()
        self.order = np.argsort(np.argsort(problem.areas))
        self.columns = np.argsort(np.argsort(problem.packages))
        self.money = problem.budget - float((self.families * problem.cost).sum())
        whole = len(problem.hours_limit) == 1
        self.group_of = np.zeros_like(problem.group_of) if whole else problem.group_of
        taken = (self.families * problem.hours).sum(axis=1)
        self.hours = problem.hours_limit - np.bincount(
            self.group_of, taken, len(problem.hours_limit)
        )
        self.supply = problem.supply - self.families.sum(axis=0)
        self.room = problem.ceiling - self.families
        self.people = problem.families - self.families.sum(axis=1)
        self.got = self.families.sum(axis=1)
        self.given = self.families.sum(axis=0)
        self.group = np.bincount(problem.group_of, self.got, len(problem.groups))
        self.closed = np.zeros(len(problem.areas), dtype=bool)

    def next(self, need: Floats, *, first: bool) -> int | None:
        """The area that got least for its weight; `first`: of kecamatan below their minimum."""
        open_ = ~self.closed & (self.people > 0)
        if first:
            open_ &= (self.group < self.problem.least)[self.problem.group_of]
            weight = np.maximum(need, 1e-9 * max(float(need.max(initial=0.0)), 1.0))
        else:
            open_ &= need > 0
            weight = need
        at = np.flatnonzero(open_)
        if not at.size:
            return None
        served = (self.got[at] + 1) / weight[at]
        return int(at[np.lexsort((self.order[at], served))[0]])

    def give(self, area: int) -> None:
        """One family of the area gets the package given least; without any, the area is done."""
        problem, group = self.problem, self.group_of[area]
        fits = (self.room[area] > 0) & (self.supply >= 1)
        fits &= (problem.cost <= self.money) & (problem.hours <= self.hours[group])
        at = np.flatnonzero(fits)
        if not at.size:
            # What is left only gets less: nothing will fit later either.
            self.closed[area] = True
            return
        package = int(at[np.lexsort((self.columns[at], self.given[at]))[0]])
        self.families[area, package] += 1
        self.room[area, package] -= 1
        self.people[area] -= 1
        self.got[area] += 1
        self.given[package] += 1
        self.supply[package] -= 1
        self.money -= float(problem.cost[package])
        self.hours[group] -= problem.hours[package]
        self.group[problem.group_of[area]] += 1
