"""Areas that are alike: one to the solver, and what they get together shared out among them.

A solver is content with any of many equal allocations, takes long to see that they are equal, and
would serve one village whole and leave the next without. Areas of one kecamatan that gain alike
from every package are one area to it; their packages are dealt out afterwards, the next one always
to the area that has least for its families (D'Hondt, as in `allocation_rules`).
"""

from __future__ import annotations

from dataclasses import replace
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from analytics.measures.allocation import Problem

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def alike(problem: Problem, gains: Floats | None = None) -> Ints:
    """Which kind each area is of: V numbers; areas of one kind are interchangeable.

    Same kecamatan, same gain from every package, nothing locked.

    Args:
        problem: of which the gain is looked at, unless
        gains: D by V by P are given, which then have to be alike in every draw.
    """
    of_area = problem.gain if gains is None else gains.transpose(1, 0, 2).reshape(len(gains[0]), -1)
    locked = np.zeros(len(problem.areas))
    if problem.locked is not None:
        fixed = np.flatnonzero((problem.locked >= 0).any(axis=1))
        locked[fixed] = fixed + 1  # each a kind of its own
    rows = np.column_stack([problem.group_of, locked, of_area])
    return np.unique(rows, axis=0, return_inverse=True)[1].ravel().astype(np.int64)


def merged(problem: Problem, kinds: Ints) -> Problem:
    """The same with all areas of a kind as one; no allocation gains more than the best of it.

    Each goes by the code of the first of its areas.
    """
    first = np.unique(kinds, return_index=True)[1]
    size = len(first)

    def together(rows: Ints) -> Ints:
        found = np.zeros((size, *rows.shape[1:]), dtype=np.int64)
        np.add.at(found, kinds, rows)
        return found

    return replace(
        problem,
        areas=tuple(problem.areas[at] for at in first),
        group_of=problem.group_of[first],
        families=together(problem.families),
        eligible=together(np.minimum(problem.eligible, problem.families[:, None])),
        gain=problem.gain[first],
        locked=None if problem.locked is None else problem.locked[first],
    )


def dealt(problem: Problem, totals: Ints, kinds: Ints) -> Ints | None:
    """Packages of each kind dealt out to its areas; None where one finds no place.

    Args:
        problem: of all areas.
        totals: families by kind and package.
        kinds: V; of each area.

    Returns:
        V by P. Of equals the area, and the package, that stands first comes first.
    """
    found = np.zeros_like(problem.eligible)
    for kind, left in enumerate(totals):
        at = np.flatnonzero(kinds == kind)
        given = _dealt(problem, left, at)
        if given is None:
            return None
        found[at] = given
    return found


def spread(problem: Problem, families: Ints) -> Ints:
    """The allocation, with what gains alike in all kecamatan shared out over all of them.

    As many families with each package, the same gain, and every limit kept; where hours or minima
    of kecamatan do not allow that, the allocation as it is.

    Args:
        problem: what was allocated.
        families: V by P, an allocation that keeps every limit.
    """
    kinds = alike(replace(problem, group_of=np.zeros_like(problem.group_of)))
    totals = np.zeros((int(kinds.max(initial=-1)) + 1, families.shape[1]), dtype=np.int64)
    np.add.at(totals, kinds, families)
    found = dealt(problem, totals, kinds)
    return families if found is None or not _fits(problem, found) else found


def _dealt(problem: Problem, totals: Ints, areas: Ints) -> Ints | None:
    """Lists, not arrays: every step asks a few numbers, thousands of times."""
    floor = problem.floor[areas]
    given: list[list[int]] = floor.tolist()
    left: list[int] = (totals - floor.sum(axis=0)).tolist()
    dealing = [max(one, 1) for one in left]
    room: list[list[int]] = (problem.ceiling[areas] - floor).tolist()
    got: list[int] = floor.sum(axis=1).tolist()
    people = [most - one for most, one in zip(problem.families[areas].tolist(), got, strict=True)]
    weight: list[int] = np.maximum(problem.families[areas], 1).tolist()
    waiting = [((got[at] + 1) / weight[at], at) for at in range(len(areas))]
    heapify(waiting)
    remain, packages = sum(left), range(len(left))
    while remain and waiting:
        _, area = heappop(waiting)
        fits = [one for one in packages if left[one] > 0 and room[area][one] > 0]
        if people[area] <= 0 or not fits:
            continue  # rooms and what is left only shrink: it never can again
        # The package of which most is left, so that each runs out everywhere at once.
        package = max(fits, key=lambda one: left[one] / dealing[one])
        given[area][package] += 1
        room[area][package] -= 1
        left[package] -= 1
        people[area] -= 1
        got[area] += 1
        remain -= 1
        heappush(waiting, ((got[area] + 1) / weight[area], area))
    return None if remain else np.array(given, dtype=np.int64).reshape(floor.shape)


def _fits(problem: Problem, families: Ints) -> bool:
    """Hours and minima of kecamatan: all that sharing out over all of them can break."""
    served = np.bincount(problem.group_of, families.sum(axis=1), len(problem.groups))
    if (served < problem.least).any():
        return False
    if len(problem.hours_limit) == 1:
        return True
    taken = (families * problem.hours).sum(axis=1)
    hours = np.bincount(problem.group_of, taken, len(problem.groups))
    return bool((hours <= problem.hours_limit * (1 + 1e-12)).all())
