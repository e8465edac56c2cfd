"""Two rules to hold an allocation against: the same for every area, and more where more is needed.

Both go round: the next family is of the area that got least for its weight (D'Hondt's method;
Balinski & Young 2001, *Fair Representation*, app. A), and gets the package given least often so
far. Neither looks at what a package achieves. Every limit holds, and what is locked and the minimum
of each kecamatan come first.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
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
    shape = problem.eligible.shape
    if need.shape != shape[:1] or (need < 0).any() or not np.isfinite(need).all():
        raise ValueError("one need an area, zero or more")
    reason = unlockable(problem)
    if reason is not None:
        return reason
    weight = need.tolist()
    least = 1e-9 * max(float(need.max(initial=0.0)), 1.0)
    round_ = _Round(problem)
    round_.go([max(one, least) for one in weight], below_minimum=True)
    round_.go(weight, below_minimum=False)
    return told(problem, np.array(round_.families, dtype=np.int64).reshape(shape), RULE)


class _Round:
    """Where a round stands: what each got, and what is left. Lists: a cell at a time is asked."""

    def __init__(self, problem: Problem) -> None:
        floor, whole = problem.floor, len(problem.hours_limit) == 1
        got = floor.sum(axis=1)
        group_of = np.zeros_like(problem.group_of) if whole else problem.group_of
        taken = (floor * problem.hours).sum(axis=1)
        worked = np.bincount(group_of, taken, len(problem.hours_limit))
        self.families: list[list[int]] = floor.tolist()
        self.room: list[list[int]] = (problem.ceiling - floor).tolist()
        self.people: list[int] = (problem.families - got).tolist()
        self.got: list[int] = got.tolist()
        self.given: list[int] = floor.sum(axis=0).tolist()
        self.cost: list[float] = problem.cost.tolist()
        self.takes: list[float] = problem.hours.tolist()
        self.money = float(problem.budget - (floor * problem.cost).sum())
        self.hours: list[float] = (problem.hours_limit - worked).tolist()
        self.hours_of: list[int] = group_of.tolist()
        self.supply: list[float] = (problem.supply - floor.sum(axis=0)).tolist()
        self.group_of: list[int] = problem.group_of.tolist()
        served = np.bincount(problem.group_of, got, len(problem.groups))
        self.below: list[float] = (problem.least - served).tolist()
        self.order: list[int] = np.argsort(np.argsort(problem.areas)).tolist()
        self.columns: list[int] = np.argsort(problem.packages).tolist()

    def go(self, weight: list[float], *, below_minimum: bool) -> None:
        """Give until nobody can get more; `below_minimum`: only where a kecamatan lacks families.

        What is left of everything only gets less, so an area that finds nothing is out for good.
        """
        waiting = [
            ((self.got[area] + 1) / each, self.order[area], area)
            for area, each in enumerate(weight)
            if each > 0
        ]
        heapify(waiting)
        while waiting:
            *_, area = heappop(waiting)
            if below_minimum and self.below[self.group_of[area]] <= 0:
                continue
            if self.people[area] > 0 and self.give(area):
                again = (self.got[area] + 1) / weight[area]
                heappush(waiting, (again, self.order[area], area))

    def give(self, area: int) -> bool:
        """One family of the area gets, of the packages it can get, the one given least so far."""
        room, hours, package = self.room[area], self.hours[self.hours_of[area]], -1
        for one in self.columns:
            fits = room[one] > 0 and self.supply[one] >= 1 and self.cost[one] <= self.money
            fits = fits and self.takes[one] <= hours
            if fits and (package < 0 or self.given[one] < self.given[package]):
                package = one
        if package < 0:
            return False
        self.families[area][package] += 1
        room[package] -= 1
        self.people[area] -= 1
        self.got[area] += 1
        self.given[package] += 1
        self.supply[package] -= 1
        self.money -= self.cost[package]
        self.hours[self.hours_of[area]] -= self.takes[package]
        self.below[self.group_of[area]] -= 1
        return True
