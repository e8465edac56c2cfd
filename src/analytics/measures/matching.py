"""Who assists which village: the worst-served village first, then the sum over all.

A bottleneck assignment, then a linear sum assignment on what the bottleneck leaves (Burkard,
Dell'Amico & Martello 2012, *Assignment Problems*, 6.2 and 10.1). Scores are whole thousandths, and
what is still equal is settled by a fixed draw from the codes, so that the order of rows decides
nothing and one and the same problem always has one and the same answer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from analytics.measures.matching_possible import Impossible, place_all, why_impossible
from analytics.measures.matching_scores import STEP
from analytics.measures.matching_solvers import by_assignment, by_highs

if TYPE_CHECKING:
    from collections.abc import Sequence

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
ASSIGNMENT, HIGHS = "assignment", "highs"
SETTLED = 512
"""What is equal is settled by a number below this."""
_FINE = 2.0**-16  # of such a number: together below half a thousandth, exact in binary


@dataclass(frozen=True, slots=True)
class Problem:
    """What is to be matched.

    Attributes:
        scores: villages by organisations, points.
        capacity: how many villages each organisation takes, at most.
        locks: pairs that have to be.
        forbidden: pairs that must not be.
        draw: a number each pair, below `SETTLED`, that settles what is equal; see `drawn`.
        most: 1, or 2 where a second organisation may come to a village once each has its first.
    """

    scores: Floats
    capacity: NDArray[np.int64]
    locks: Flags
    forbidden: Flags
    draw: NDArray[np.int64]
    most: int = 1

    @property
    def is_plain(self) -> bool:
        """True for one to one, with nothing locked and nothing forbidden."""
        rules = bool((self.locks | self.forbidden).any()) or bool((self.capacity != 1).any())
        return self.most == 1 and not rules

    @property
    def free(self) -> Flags:
        """The villages for whom nothing is locked."""
        found: Flags = ~np.asarray(self.locks.any(axis=1))
        return found

    def locking(self, village: int, organisation: int) -> Problem:
        """The same with nothing but this pair for the village."""
        locks, forbidden = self.locks.copy(), self.forbidden.copy()
        locks[village] = False
        locks[village, organisation], forbidden[village, organisation] = True, False
        return replace(self, locks=locks, forbidden=forbidden)


@dataclass(frozen=True, slots=True)
class Matching:
    """Who assists whom.

    Attributes:
        pairs: villages by organisations.
        worst: points of the worst-served village, by the best of its organisations.
        total: points of all pairs together.
        threshold: what every village without a lock has at least.
        solver: `assignment` (Hungarian) or `highs`.
        status: what the solver said of itself; `optimal`, for nothing less is given out.
        gap: how far the total may lie below the best, as a share; 0 where that is proved.
    """

    pairs: Flags
    worst: float
    total: float
    threshold: float
    solver: str
    status: str = "optimal"
    gap: float = 0.0


def drawn(villages: Sequence[str], organisations: Sequence[str]) -> NDArray[np.int64]:
    """A fixed number each pair, from nothing but its two codes; settles what is equal."""
    return np.array(
        [[crc32(f"{v}|{o}".encode()) % SETTLED for o in organisations] for v in villages],
        dtype=np.int64,
    ).reshape(len(villages), len(organisations))


def match(problem: Problem, solver: str = "") -> Matching | Impossible:
    """The matching that serves the worst-served village best and, among those, all together best.

    What that means for villages with a lock is said at `bottleneck`. Where two organisations may
    come to a village, each gets its first one as if there were no second; what room is left is then
    shared out so that the sum grows most.

    Args:
        problem: what is to be matched.
        solver: `assignment` or `highs`; left out, HiGHS wherever there are capacities, locks,
            forbidden pairs or two organisations a village, and the Hungarian algorithm else. Both
            give the same pairs (`tests/measures/test_matching.py`).

    Raises:
        RuntimeError: HiGHS ended without a proved optimum.
    """
    reason = why_impossible(problem.capacity, problem.locks, problem.forbidden, problem.most)
    if reason is not None:
        return reason
    threshold = bottleneck(problem)
    chosen = solver or (ASSIGNMENT if problem.is_plain else HIGHS)
    usable = ~problem.forbidden & (problem.scores >= threshold)
    pairs, gap = _given(problem, problem.locks, usable, problem.free, chosen)
    if problem.most > 1:
        rest = np.asarray(pairs.sum(axis=1) < problem.most)
        usable = ~problem.forbidden & ~pairs & (problem.scores > 0)
        pairs, second = _given(problem, pairs, usable, rest, chosen, optional=True)
        gap = max(gap, second)
    return _told(problem, pairs, threshold, chosen, gap)


def bottleneck(problem: Problem) -> float:
    """The score that each village without a lock has at least: the highest they can have at once.

    It is found as if nothing were locked, so that locking one pair that is chosen anyway changes
    nothing for others, and a poor lock is no reason to serve the others poorly. Where the locks put
    it out of reach, it is the highest they leave; then, and where two organisations may come to a
    village, one more lock on what is chosen may change others too: `costs` counts them.

    By halving the sorted scores; whether all can be placed is a matching in a bipartite graph
    (Hopcroft & Karp 1973), each organisation standing there as often as it has room.
    """
    allowed = ~problem.forbidden
    bar = _highest(problem.scores, allowed, problem.capacity)
    free = problem.free
    if free.all() or not free.any():
        return bar
    room = problem.capacity - problem.locks.sum(axis=0)
    scores, allowed = problem.scores[free], allowed[free] & (room > 0)
    if place_all(allowed & (scores >= bar), room):
        return bar
    return min(bar, _highest(scores, allowed, room))


def _highest(scores: Floats, allowed: Flags, room: NDArray[np.int64]) -> float:
    offered = np.where(allowed & (room > 0), scores, -np.inf)
    # It cannot lie above what the village with the least to hope for can have.
    values = np.unique(offered[offered <= offered.max(axis=1).min()])
    values = values[np.isfinite(values)]
    low, high = 0, len(values) - 1  # the lowest always holds: the matching is possible
    while low < high:
        middle = (low + high + 1) // 2
        if place_all(offered >= values[middle], room):
            low = middle
        else:
            high = middle - 1
    return float(values[low])


def costs(problem: Problem, village: int, base: Matching) -> Floats:
    """What each other choice for one village would change, all others being matched anew.

    Args:
        problem: with the locks and forbidden pairs that hold.
        village: its position; its own locks are set aside.
        base: the matching that the changes are held against.

    Returns:
        A row an organisation: score of the pair, change of the total, worst score then, change of
        the worst, villages that get somebody else than in `base`. NaN where the pair is forbidden
        or leaves another village without anybody.
    """
    found = np.full((problem.scores.shape[1], 5), np.nan)
    for organisation in range(len(found)):
        if problem.forbidden[village, organisation]:
            continue
        # The Hungarian algorithm: it is exact too, and a reader waits for all at once. What is
        # chosen already is told as unchanged or not: by the solver that would be asked for it.
        solver = HIGHS if base.pairs[village, organisation] else ASSIGNMENT
        then = match(problem.locking(village, organisation), solver)
        if isinstance(then, Matching):
            score = problem.scores[village, organisation]
            change = then.total - base.total, then.worst, then.worst - base.worst
            moved = np.asarray(then.pairs != base.pairs).any(axis=1).sum()
            found[organisation] = score, *np.round(change, 3), moved
    return found


def equals(problem: Problem, base: Matching) -> Flags:
    """Organisations that villages could have instead, with the worst score and the sum unchanged.

    Among all matchings that are as good, the one that differs from `base` for the most villages is
    asked for, again and again, until no village is left that could change: so each village that
    has an equal choice is found, with one such choice at least.
    """
    found = np.zeros_like(base.pairs)
    settled = np.zeros(len(base.pairs), dtype=bool)
    while True:
        other = np.where(settled[:, None] | base.pairs, 0, 1).astype(np.int64)
        then = match(replace(problem, draw=other), ASSIGNMENT)
        if not isinstance(then, Matching) or (then.worst, then.total) != (base.worst, base.total):
            return found
        new = then.pairs & ~base.pairs & ~settled[:, None]
        if not new.any():
            return found
        found |= new
        settled |= new.any(axis=1)


def _told(problem: Problem, pairs: Flags, threshold: float, solver: str, gap: float) -> Matching:
    served = np.where(pairs, problem.scores, -np.inf).max(axis=1)
    total = float(np.round(problem.scores[pairs].sum(), 3))
    return Matching(pairs, float(served.min()), total, threshold, solver, gap=gap)


def _given(  # noqa: PLR0913 - the problem, where it stands, whom it is about, and how
    problem: Problem,
    held: Flags,
    usable: Flags,
    rows: Flags,
    solver: str,
    *,
    optional: bool = False,
) -> tuple[Flags, float]:
    """`held`, and one more organisation for each village of `rows`, or for some if `optional`."""
    at = np.flatnonzero(rows)
    room = problem.capacity - held.sum(axis=0)
    # Thousandths of points, and below one of them the draw.
    value = (np.round(problem.scores / STEP) + problem.draw * _FINE)[at]
    worth = np.where(usable[at], value, -np.inf)
    solve = by_highs if solver == HIGHS else by_assignment
    chosen, gap = solve(worth, room, optional=optional)
    pairs = held.copy()
    pairs[at] |= chosen
    return pairs, gap
