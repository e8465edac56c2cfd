"""Of equally good allocations the one that treats kecamatan alike.

Where a family gains the same from a package everywhere, a solver is content to give one kecamatan
all of the best package and its neighbour none: the gain is the same, and which of them it is, is
luck. Here every kecamatan gets the same mix of packages, for as many families as its eligible
families, its hours and its minimum allow (filling up from the lowest share, as water does); whole
families are looked for close to that. It stands only where it is proved to be as good as was asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from analytics.measures.allocation_limits import integers, limits, relaxed

if TYPE_CHECKING:
    from scipy.optimize import OptimizeResult

    from analytics.measures.allocation import Problem

Floats = NDArray[np.float64]
_WIDTHS = (0, 1, 2)  # families to either side of the equal share
_HALVINGS = 60
_SMALL = 1e-9


def whole_families(problem: Problem, gain: Floats, gap: float, seconds: float) -> OptimizeResult:
    """What HiGHS says; of equally good allocations the one that treats kecamatan alike.

    Args:
        problem: what is to be allocated.
        gain: V by P, in place of that of the problem.
        gap: share of the total by which it may lie below the best; 0 for the very best.
        seconds: after which each search ends.
    """
    even = fair(problem, gain, gap, seconds)
    if even is not None and _within(even, even.mip_dual_bound, gap):
        return even
    found = integers(problem, gain, gap, seconds)
    if even is None or found.mip_dual_bound is None or not _within(even, found.mip_dual_bound, gap):
        return found
    even.mip_dual_bound = found.mip_dual_bound
    return even


def fair(problem: Problem, gain: Floats, gap: float, seconds: float) -> OptimizeResult | None:
    """What `scipy.optimize.milp` says of the limits and of cells near the equal share.

    Args:
        problem: one area a kecamatan.
        gain: V by P, in place of that of the problem.
        gap: share of the total by which it may lie below the relaxation of the whole problem.
        seconds: after which each search ends.

    Returns:
        The first that lies within the gap, else the best that was found, with the bound of the
        relaxation as `mip_dual_bound`. None where kecamatan differ in what a family gains,
        something is locked, the very best is asked for, or there is nothing near an equal share.
    """
    alone = len(problem.areas) < 2 or len(set(problem.group_of.tolist())) < len(problem.areas)
    differ = (problem.gain != problem.gain[:1]).any()
    if alone or differ or problem.locked is not None or gap <= 0:
        return None
    rows = limits(problem)
    try:
        whole = relaxed(problem, gain, rows)
    except RuntimeError:  # nothing keeps the limits; who asks for whole families is told why
        return None
    share = equal_share(problem, whole.x.reshape(gain.shape).sum(axis=0))
    if share is None:
        return None
    best = None
    for width in _WIDTHS:
        low = np.clip(np.floor(share + _SMALL) - width, 0, problem.ceiling)
        high = np.clip(np.ceil(share - _SMALL) + width, 0, problem.ceiling)
        found = integers(problem, gain, gap, seconds, (low, high))
        if found.x is None or (best is not None and found.fun >= best.fun):
            continue
        best = found
        best.mip_dual_bound = whole.fun
        if _within(best, whole.fun, gap):
            break
    return best


def _within(found: OptimizeResult, bound: float, gap: float) -> bool:
    """Whether what was found lies no further from a bound than a share of itself."""
    return bool(found.fun - bound <= gap * abs(found.fun))


def equal_share(problem: Problem, given: Floats) -> Floats | None:
    """The packages shared out over areas with one mix, in parts of families.

    Args:
        problem: one area a kecamatan.
        given: P; families with each package in all.

    Returns:
        V by P; None where families, hours or minima leave no room for one mix.
    """
    total = float(given.sum())
    if total <= _SMALL:
        return None
    mix = given / total
    most = problem.families.astype(np.float64)
    if len(problem.hours_limit) > 1 and (hours := float(mix @ problem.hours)) > 0:
        most = np.minimum(most, problem.hours_limit[problem.group_of] / hours)
    least = problem.least[problem.group_of].astype(np.float64)
    if most.sum() < total * (1 - _SMALL) or least.sum() > total or (least > most).any():
        return None
    low, high = 0.0, 1.0  # share of the eligible families of every area
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        enough = np.clip(middle * problem.families, least, most).sum() >= total
        low, high = (low, middle) if enough else (middle, high)
    shared: Floats = np.clip(high * problem.families, least, most)[:, None] * mix
    return shared
