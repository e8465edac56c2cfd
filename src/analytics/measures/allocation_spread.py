"""What is equal is shared out: the same packages, the same gain, nearer to the same for every area.

A solver is content with any of many equal allocations, and would serve one village whole and leave
the next without. Among areas that gain alike from every package its packages are dealt anew, the next
one always to the area that has least for its families (D'Hondt, as in `allocation_rules`). No limit
is touched: where the new deal does not fit, the solver's stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.measures.allocation import Problem

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def spread(problem: Problem, families: Ints) -> Ints:
    """The allocation, with what is equal shared out in proportion to the families of each area.

    Args:
        problem: what was allocated.
        families: V by P, an allocation that keeps every limit. Of equals the area or package that
            stands first comes first.

    Returns:
        One with as many families with each package, the same gain, and every limit kept: within the
        whole where kecamatan gain alike and their hours and minima allow it, else within each.
    """
    for groups in _divided(problem):
        dealt = families.copy()
        for areas in groups:
            again = _dealt(problem, families, areas)
            if again is None:
                break
            dealt[areas] = again
        else:
            if _fits(problem, dealt):
                return dealt
    return families


def _divided(problem: Problem) -> Iterator[list[Ints]]:
    """Areas that gain alike: first wherever they are, then those of one kecamatan."""
    _, alike = np.unique(problem.gain, axis=0, return_inverse=True)
    for kinds in (alike.ravel(), alike.ravel() * len(problem.groups) + problem.group_of):
        yield [np.flatnonzero(kinds == one) for one in np.unique(kinds)]


def _dealt(problem: Problem, families: Ints, areas: Ints) -> Ints | None:
    """The packages of some areas dealt anew among them; None where one finds no place."""
    dealt = problem.floor[areas]
    left = families[areas].sum(axis=0) - dealt.sum(axis=0)
    dealing = np.maximum(left, 1)
    room = problem.ceiling[areas] - dealt
    people = problem.families[areas] - dealt.sum(axis=1)
    got = dealt.sum(axis=1)
    weight = np.maximum(problem.families[areas], 1)
    while left.sum():
        able = (people > 0) & ((room > 0) & (left > 0)).any(axis=1)
        at = np.flatnonzero(able)
        if not at.size:
            return None
        area = at[((got[at] + 1) / weight[at]).argmin()]
        # The package of which most is left, so that each runs out everywhere at once.
        fits = np.where((room[area] > 0) & (left > 0), left / dealing, -1.0)
        package = int(fits.argmax())
        dealt[area, package] += 1
        room[area, package] -= 1
        left[package] -= 1
        people[area] -= 1
        got[area] += 1
    return dealt


def _fits(problem: Problem, families: Ints) -> bool:
    """Hours and minima of kecamatan: all that a new deal can break."""
    served = np.bincount(problem.group_of, families.sum(axis=1), len(problem.groups))
    if (served < problem.least).any():
        return False
    if len(problem.hours_limit) == 1:
        return True
    hours = np.bincount(
        problem.group_of, (families * problem.hours).sum(axis=1), len(problem.groups)
    )
    return bool((hours <= problem.hours_limit * (1 + 1e-12)).all())
