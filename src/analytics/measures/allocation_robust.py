"""How far an allocation depends on effects that nobody knows for sure.

Every allocation is held against the same draws of gains, and against the best there is in each draw
(Savage 1951, J. Am. Stat. Assoc. 46:55, on regret). The best of a draw is that of the linear
relaxation, which no allocation can beat: regret is told too high rather than too low.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from analytics.measures.allocation_limits import limits, relaxed_draws
from analytics.measures.allocation_spread import alike, merged

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from analytics.measures.allocation import Problem

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
_TOGETHER = 25  # draws in one program: starting HiGHS costs more than solving a small one
_SOME = 0.5  # of a family: less is nobody


@dataclass(frozen=True, slots=True)
class Robust:
    """What the draws say.

    Attributes:
        totals: gain by draw, D of them, of each candidate by its name.
        best: D; what no allocation gains more than, draw by draw.
        worst: the lowest gain of each candidate.
        regret: of each candidate the most that it lies below the best in any draw.
        safest: name of the candidate with the least regret; of equal ones the first.
        families: D by P; families with each package in the best of each draw.
        stands: V by P; share of draws in which the best gives anybody of the area the package, or
            anybody of the areas that are like it.
    """

    totals: Mapping[str, Floats]
    best: Floats
    worst: Mapping[str, float]
    regret: Mapping[str, float]
    safest: str
    families: Floats
    stands: Floats


def robust(
    problem: Problem,
    gains: Floats,
    candidates: Mapping[str, Ints],
    told: Callable[[float], None] | None = None,
) -> Robust:
    """Hold allocations against draws of the gain.

    Args:
        problem: its limits count; its gain does not.
        gains: D by V by P.
        candidates: allocations by name, V by P families each, one at least.
        told: is called with the share of draws that is done.

    Raises:
        ValueError: no draw, or no candidate.
        RuntimeError: HiGHS ended without an optimum.
    """
    if not len(gains) or not candidates:
        raise ValueError("at least one draw and one allocation")
    kinds = alike(problem, gains)
    small = merged(problem, kinds)
    first = np.unique(kinds, return_index=True)[1]
    rows = limits(small)
    best = np.empty(len(gains))
    families = np.empty((len(gains), len(problem.packages)))
    stands = np.zeros(small.eligible.shape)
    for start in range(0, len(gains), _TOGETHER):
        some = gains[start : start + _TOGETHER, first]
        chosen = relaxed_draws(small, some, rows)
        at = slice(start, start + len(some))
        best[at] = (chosen * some).sum(axis=(1, 2))
        families[at] = chosen.sum(axis=1)
        stands += (chosen > _SOME).sum(axis=0)
        if told is not None:
            told(min(start + _TOGETHER, len(gains)) / len(gains))
    totals = {
        name: np.einsum("dvp,vp->d", gains, one.astype(np.float64))
        for name, one in candidates.items()
    }
    # Rounding in the last digit is no regret.
    regret = {name: max(float((best - one).max()), 0.0) for name, one in totals.items()}
    return Robust(
        totals=totals,
        best=best,
        worst={name: float(one.min()) for name, one in totals.items()},
        regret=regret,
        safest=min(regret, key=lambda name: regret[name]),
        families=families,
        stands=stands[kinds] / len(gains),
    )
