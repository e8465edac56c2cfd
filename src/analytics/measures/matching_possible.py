"""Whether every village can get somebody at all; if not, what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.vocabulary.matching import Obstacle

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Impossible:
    """What stands in the way.

    Attributes:
        obstacle: which kind.
        villages, organisations: positions of those it is about.
        places: how many villages those organisations can still take, or may have locked.
    """

    obstacle: Obstacle
    villages: tuple[int, ...]
    organisations: tuple[int, ...]
    places: int


def why_impossible(
    capacity: NDArray[np.int64], locks: Flags, forbidden: Flags, most: int
) -> Impossible | None:
    """The first thing that makes a matching impossible; None if there is one.

    The last of them names a set of villages with fewer places than villages, which exists exactly
    where there is no matching (Hall 1935, J. London Math. Soc. 10:26).

    Args:
        capacity: villages each organisation takes, at most.
        locks: pairs that have to be, villages by organisations.
        forbidden: pairs that must not be, the same.
        most: organisations a village gets, at most.
    """
    both = locks & forbidden
    if both.any():
        at, by = (int(found[0]) for found in np.nonzero(both))
        return Impossible(Obstacle.LOCKED_AND_FORBIDDEN, (at,), (by,), 0)
    many = np.flatnonzero(locks.sum(axis=1) > most)
    if many.size:
        at = int(many[0])
        by_lock = tuple(np.flatnonzero(locks[at]).tolist())
        return Impossible(Obstacle.TOO_MANY_LOCKS_OF_VILLAGE, (at,), by_lock, most)
    room = capacity - locks.sum(axis=0)
    if (room < 0).any():
        by = int(np.flatnonzero(room < 0)[0])
        at_lock = tuple(np.flatnonzero(locks[:, by]).tolist())
        kind = Obstacle.TOO_MANY_LOCKS_OF_ORGANISATION
        return Impossible(kind, at_lock, (by,), int(capacity[by]))
    return _crowded(room, locks, forbidden)


def place_all(usable: Flags, room: NDArray[np.int64]) -> bool:
    """True if each row can have a column of its own among those it may use, `room` times each."""
    rows, _ = usable.shape
    if room.sum() < rows or not usable.any(axis=1).all():
        return False
    return bool((_placed(usable, room)[0] >= 0).all())


def _placed(usable: Flags, room: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each row the slot it was given, -1 for none; and whose slot each is."""
    from scipy.sparse import csr_array  # noqa: PLC0415 - start-up can do without
    from scipy.sparse.csgraph import maximum_bipartite_matching  # noqa: PLC0415

    slots = np.repeat(np.arange(len(room)), np.minimum(room, len(usable)))
    if not len(slots):
        return np.full(len(usable), -1, dtype=np.int64), slots
    open_to = usable[:, slots]
    at = np.nonzero(open_to)[1].astype(np.int32)
    starts = np.r_[0, open_to.sum(axis=1).cumsum()].astype(np.int32)
    # Said as the matrix keeps it: what scipy makes of a dense one takes longer than the matching.
    graph = csr_array((np.ones(len(at), dtype=np.int8), at, starts), shape=open_to.shape)
    return maximum_bipartite_matching(graph, perm_type="column").astype(np.int64), slots


def _crowded(room: NDArray[np.int64], locks: Flags, forbidden: Flags) -> Impossible | None:
    free = np.flatnonzero(~locks.any(axis=1))
    usable = ~forbidden[free] & (room > 0)
    alone = np.flatnonzero(~usable.any(axis=1))
    if alone.size:
        return Impossible(Obstacle.NOBODY_LEFT, (int(free[alone[0]]),), (), 0)
    given, slots = _placed(usable, room)
    left_out = np.flatnonzero(given < 0)
    if not left_out.size:
        return None
    # From a village without a place, along what it could use and who sits there: Hall's set.
    reached, waiting = {int(left_out[0])}, [int(left_out[0])]
    wanted: set[int] = set()
    holders: dict[int, list[int]] = {}
    for row, slot in enumerate(given):
        if slot >= 0:
            holders.setdefault(int(slots[slot]), []).append(row)
    while waiting:
        for by in np.flatnonzero(usable[waiting.pop()]).tolist():
            if by not in wanted:
                wanted.add(by)
                fresh = [row for row in holders.get(by, ()) if row not in reached]
                reached.update(fresh)
                waiting += fresh
    organisations = tuple(sorted(wanted))
    villages = tuple(sorted(int(free[row]) for row in reached))
    places = int(room[list(organisations)].sum())
    return Impossible(Obstacle.TOO_FEW_PLACES, villages, organisations, places)
