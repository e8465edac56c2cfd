"""Why no allocation keeps all the rules, by how much, and what would be enough."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from analytics.measures.allocation_limits import integers
from analytics.measures.allocation_spread import alike, merged
from analytics.vocabulary.allocation import Obstacle

if TYPE_CHECKING:
    from analytics.measures.allocation import Problem

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
_SECONDS = 5.0
_PROVED = 0


@dataclass(frozen=True, slots=True)
class Impossible:
    """What stands in the way.

    Attributes:
        obstacle: which kind.
        where: names of limits as in `allocation_limits.Limits`, or codes of the areas or kecamatan
            that it is about. Of `LEAST_ABOVE_LIMIT` those of `budget`, `hours` and `supply` that
            would each be enough if it did not hold; all three where none is enough by itself.
        asked: families, rupiah or hours that are asked for at the first of `where`; NaN where that
            is not known.
        there: what is there instead.
    """

    obstacle: Obstacle
    where: tuple[str, ...]
    asked: float
    there: float


def unlockable(problem: Problem) -> Impossible | None:
    """The first thing about what is locked that leaves no allocation; None if there is none."""
    above = problem.floor > np.minimum(problem.eligible, problem.families[:, None])
    above |= (problem.floor.sum(axis=1) > problem.families)[:, None] & (problem.floor > 0)
    if above.any():
        at = np.flatnonzero(above.any(axis=1))
        first = at[0]
        asked = problem.floor[first].sum()
        there = min(problem.families[first], problem.eligible[first][above[first]].sum())
        where = tuple(problem.areas[one] for one in at)
        return Impossible(Obstacle.LOCKED_ABOVE_ELIGIBLE, where, float(asked), float(there))
    fixed = used(problem, problem.floor)
    for name, (taken, limit) in fixed.items():
        if taken > limit:
            return Impossible(Obstacle.LOCKED_ABOVE_LIMIT, (name,), taken, limit)
    return None


def hours_of(problem: Problem, families: Ints) -> Floats:
    """Hours of pendamping that an allocation takes, a number each kecamatan."""
    taken = (families * problem.hours).sum(axis=1)
    return np.bincount(problem.group_of, taken, len(problem.groups)).astype(np.float64)


def used(problem: Problem, families: Ints) -> dict[str, tuple[float, float]]:
    """What an allocation uses of each limit that is set, and the limit, by the limit's name."""
    hours = hours_of(problem, families)
    whole = len(problem.hours_limit) == 1
    spent = [("budget", float((families * problem.cost).sum()), float(problem.budget))]
    worked = (
        [("hours", float(hours.sum()), float(problem.hours_limit[0]))]
        if whole
        else [
            (f"hours:{group}", float(taken), float(limit))
            for group, taken, limit in zip(problem.groups, hours, problem.hours_limit, strict=True)
        ]
    )
    given = [
        (f"supply:{package}", float(taken), float(limit))
        for package, taken, limit in zip(
            problem.packages, families.sum(axis=0), problem.supply, strict=True
        )
    ]
    return {
        name: (taken, limit)
        for name, taken, limit in [*spent, *worked, *given]
        if np.isfinite(limit)
    }


def out_of_reach(problem: Problem) -> Impossible:
    """Which limit leaves no allocation with the minimum of each kecamatan, and what is missing.

    Raises:
        ValueError: there is an allocation after all, or HiGHS did not tell in time.
    """
    there = np.bincount(
        problem.group_of, _most(problem).astype(np.float64), len(problem.groups)
    ).astype(np.int64)
    few = np.flatnonzero(problem.least > there)
    if few.size:
        where = tuple(problem.groups[at] for at in few)
        first = few[0]
        return Impossible(
            Obstacle.LEAST_ABOVE_ELIGIBLE, where, float(problem.least[first]), float(there[first])
        )
    small = merged(problem, alike(problem))
    unlimited = {
        "budget": replace(small, budget=np.inf),
        "hours": replace(small, hours_limit=np.array([np.inf])),
        "supply": replace(small, supply=np.full_like(problem.supply, np.inf)),
    }
    enough = tuple(name for name, without in unlimited.items() if _possible(without))
    if "budget" not in enough:
        return Impossible(Obstacle.LEAST_ABOVE_LIMIT, enough or tuple(unlimited), np.nan, np.nan)
    return Impossible(Obstacle.LEAST_ABOVE_LIMIT, enough, _cheapest(small), problem.budget)


def _most(problem: Problem) -> Ints:
    """Families an area can have with a package at most, whatever it costs."""
    most: Ints = np.minimum(problem.families, problem.ceiling.sum(axis=1))
    return most


def highest_minimum(problem: Problem, share: float) -> float | None:
    """The highest share of its families that every kecamatan can have, in whole percents.

    Args:
        problem: whose minima are left out.
        share: that is too high.

    Returns:
        None where not even nothing is possible.
    """
    small = merged(problem, alike(problem))
    whole = np.bincount(problem.group_of, problem.families, len(problem.groups))

    def kept(percent: int) -> bool:
        least = np.ceil(np.round(percent / 100 * whole, 6)).astype(np.int64)
        return _possible(replace(small, least=least))

    low, high = 0, int(np.ceil(100 * share))
    if not kept(low):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if kept(middle) else (low, middle)
    return low / 100


def _possible(problem: Problem) -> bool:
    return bool(integers(problem, np.zeros(problem.gain.shape), 0.0, _SECONDS).status == _PROVED)


def _cheapest(problem: Problem) -> float:
    """Rupiah that the minimum takes at least, all other limits kept."""
    cost = np.broadcast_to(-problem.cost, problem.gain.shape)
    found = integers(replace(problem, budget=np.inf), cost, 0.0, _SECONDS)
    if found.x is None:
        raise ValueError(f"HiGHS: {found.message}")
    return float((np.rint(found.x).reshape(cost.shape) @ problem.cost).sum())
