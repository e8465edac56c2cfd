"""Which package for how many families of which area: as much gain as money, hours and rules allow.

A bounded integer knapsack with side constraints (Kellerer, Pferschy & Pisinger 2004, *Knapsack
Problems*, 7.1 and 9), solved by HiGHS (Huangfu & Hall 2018) with its own proof: the bound says how
much better any allocation could be. Prices are those of the linear relaxation (Bertsimas &
Tsitsiklis 1997, 4.4). Areas that are alike are one to the solver, and share what they get
(`allocation_spread`); of what is still equal the cheaper comes first, then a fixed draw from
the codes decides. Rows and columns are sorted before they are solved: their order decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from analytics.measures.allocation_fair import whole_families
from analytics.measures.allocation_limits import prices
from analytics.measures.allocation_short import Impossible, hours_of, out_of_reach, unlockable
from analytics.measures.allocation_spread import alike, dealt, merged, spread

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scipy.optimize import OptimizeResult

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
OPTIMAL, IN_TIME, RULE = "optimal", "time_limit", "rule"
FREE = -1
"""In `Problem.locked`: nothing is fixed."""
_EPSILON = 1e-6  # of the greatest gain a family: what settles equals is below anything that counts
_DRAW = 0.01  # of that the draw, the rest the cost
_GREATEST = 1e3
_PROVED, _LIMIT, _NONE = 0, 1, 2  # scipy's codes


@dataclass(frozen=True, slots=True)
class Problem:
    """What is to be allocated.

    Attributes:
        areas: codes of V areas, each once.
        groups: codes of G kecamatan, each once.
        packages: ids of P packages, each once.
        group_of: V positions in `groups`.
        families: V; at most so many families of an area get a package, one main package each.
        eligible: V by P; at most so many of them get this one.
        gain: V by P; what one family with the package adds to the aim, zero or more.
        cost: P; rupiah a family, zero or more.
        hours: P; hours of pendamping a family and year, zero or more.
        budget: rupiah.
        hours_limit: one number for the whole, or one a kecamatan; infinite where nothing limits.
        supply: P; families a year that can be supplied; infinite where nothing limits.
        least: G; at least so many families of a kecamatan get a package.
        locked: V by P; exactly so many families, `FREE` where nothing is fixed; None: nothing is.
    """

    areas: tuple[str, ...]
    groups: tuple[str, ...]
    packages: tuple[str, ...]
    group_of: Ints
    families: Ints
    eligible: Ints
    gain: Floats
    cost: Floats
    hours: Floats
    budget: float
    hours_limit: Floats
    supply: Floats
    least: Ints
    locked: Ints | None = None

    def __post_init__(self) -> None:
        shape = len(self.areas), len(self.packages)
        wide = [self.eligible, self.gain, *([] if self.locked is None else [self.locked])]
        if any(one.shape != shape for one in wide):
            raise ValueError("one row an area, one column a package")
        if (self.group_of.shape, self.families.shape) != ((shape[0],), (shape[0],)):
            raise ValueError("one kecamatan and one number of families an area")
        if any(len(one) != shape[1] for one in (self.cost, self.hours, self.supply)):
            raise ValueError("one cost, one number of hours and one supply a package")
        if len(self.least) != len(self.groups) or len(self.hours_limit) not in {
            1,
            len(self.groups),
        }:
            raise ValueError("one minimum a kecamatan, hours of the whole or of each kecamatan")
        if not np.isfinite(self.gain).all() or (self.gain < 0).any():
            raise ValueError("a gain is a number, zero or more")

    @property
    def ceiling(self) -> Ints:
        """V by P; the most families that a cell can hold by itself: what is locked, where it is."""
        free = np.minimum(self.eligible, self.families[:, None])
        return free if self.locked is None else np.where(self.locked == FREE, free, self.locked)

    @property
    def floor(self) -> Ints:
        """V by P; the fewest families that a cell can hold: what is locked, zero else."""
        if self.locked is None:
            return np.zeros_like(self.eligible)
        return np.where(self.locked == FREE, 0, self.locked)


@dataclass(frozen=True, slots=True)
class Allocation:
    """How many families of which area get which package.

    Attributes:
        families: V by P, whole numbers.
        total: gain of all of them together.
        status: `optimal` where the gap asked for is proved, `time_limit` where time ran out first;
            `rule` for an allocation by rule.
        gap: how far the total may lie below the best, as a share of it; NaN for a rule.
        bound: no allocation gains more than this; NaN for a rule.
        prices: what one unit more of a limit would add to the total, in the linear relaxation: a
            rupiah of `budget`, an hour of `hours`, a place of `supply:<package>`, one family of
            `least:<kecamatan>` (zero or less: what the minimum costs). Limits that do not bind, and
            those that nobody set, have a price of zero.
        spent: rupiah.
        hours: G; hours of pendamping.
    """

    families: Ints
    total: float
    status: str
    gap: float
    bound: float
    prices: Mapping[str, float]
    spent: float
    hours: Floats

    @property
    def served(self) -> int:
        """Families with a package."""
        return int(self.families.sum())


def solve(problem: Problem, gap: float = 0.001, seconds: float = 5.0) -> Allocation | Impossible:
    """The allocation with the highest gain, up to a proved gap.

    Args:
        problem: what is to be allocated.
        gap: share of the total by which it may lie below the best; 0 for the very best.
        seconds: after so long the best that was found is given, with its own gap.

    Returns:
        The allocation, or `Impossible`: which rules leave none, and by how much.

    Raises:
        RuntimeError: HiGHS found nothing in time, or ended in another way than those.
    """
    reason = unlockable(problem)
    if reason is not None:
        return reason
    ordered, rows, columns = _in_order(problem)
    found, whole, bound = _solved(ordered, gap, seconds)
    if found.status == _NONE:
        return out_of_reach(problem)
    if whole is None:
        raise RuntimeError(f"HiGHS: {found.message}")
    families = np.empty_like(whole)
    families[np.ix_(rows, columns)] = spread(ordered, whole)
    status = OPTIMAL if found.status == _PROVED else IN_TIME
    return told(problem, families, status, bound, prices(problem))


def _solved(
    problem: Problem, gap: float, seconds: float
) -> tuple[OptimizeResult, Ints | None, float]:
    """What HiGHS says, its allocation, and the bound.

    Of kinds of areas, unless what they get cannot be dealt out; alike where that is as good.
    """
    kinds = alike(problem)
    for small in (True, False):
        asked = merged(problem, kinds) if small else problem
        gain, scale, off = _settled(asked)
        found = whole_families(asked, gain, gap, seconds)
        if found.status not in {_PROVED, _LIMIT} or found.x is None:
            return found, None, np.nan
        whole = np.rint(found.x).astype(np.int64).reshape(asked.eligible.shape)
        shared = dealt(problem, whole, kinds) if small else whole
        if shared is not None:
            return found, shared, off - float(found.mip_dual_bound) / scale
    raise AssertionError("the whole problem was solved")


def told(
    problem: Problem,
    families: Ints,
    status: str,
    bound: float = np.nan,
    paid: Mapping[str, float] | None = None,
) -> Allocation:
    """An allocation with what it gains and uses.

    Args:
        problem: the problem it answers.
        families: V by P.
        status: as in `Allocation`.
        bound: of the total; NaN where nothing is proved.
        paid: prices of the relaxation.
    """
    total = float((families * problem.gain).sum())
    bound = max(bound, total) if np.isfinite(bound) else np.nan
    if total == 0 and bound < problem.gain.min(where=problem.gain > 0, initial=np.inf):
        bound = 0.0  # not even one family: what is left is what settles equals
    gap = (bound - total) / bound if bound > 0 else bound  # 0 where nothing can be gained at all
    hours = hours_of(problem, families)
    spent = float((families * problem.cost).sum())
    return Allocation(families, total, status, float(gap), float(bound), paid or {}, spent, hours)


def _in_order(problem: Problem) -> tuple[Problem, Ints, Ints]:
    """The same with areas and packages by their names, and where each stood."""
    rows, columns = np.argsort(problem.areas), np.argsort(problem.packages)
    cells = np.ix_(rows, columns)
    ordered = replace(
        problem,
        areas=tuple(problem.areas[at] for at in rows),
        packages=tuple(problem.packages[at] for at in columns),
        group_of=problem.group_of[rows],
        families=problem.families[rows],
        eligible=problem.eligible[cells],
        gain=problem.gain[cells],
        cost=problem.cost[columns],
        hours=problem.hours[columns],
        supply=problem.supply[columns],
        locked=None if problem.locked is None else problem.locked[cells],
    )
    return ordered, rows, columns


def _settled(problem: Problem) -> tuple[Floats, float, float]:
    """The gain as it is solved, what it was multiplied by, and how far that is off in all at most.

    Far below a gain that counts, what is cheaper loses less, and below that a draw decides that
    comes from nothing but the two codes of a cell. The greatest gain becomes `_GREATEST`, so that
    even this is above what HiGHS calls equal (1e-6).
    """
    drawn = [
        [crc32(f"{area}|{package}".encode()) for package in problem.packages]
        for area in problem.areas
    ]
    draw = np.array(drawn, dtype=np.float64).reshape(problem.gain.shape) / 2**32
    dear = problem.cost / max(float(problem.cost.max(initial=0.0)), 1e-12)
    most = max(int(problem.families.sum()), 1)
    step = _EPSILON * _GREATEST * min(1.0, 1e3 / most)
    scale = _GREATEST / max(float(problem.gain.max(initial=0.0)), 1e-12)
    lost = step * ((1.0 - _DRAW) * dear + _DRAW * draw)
    return problem.gain * scale - lost, scale, step * most / scale
