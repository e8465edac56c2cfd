"""Villages that were alike before: distances, and who is compared with whom.

One rule for the villages where something was done and for every set that stands in for them, so
that what is compared differs in nothing but what was done.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import pandas as pd

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
Neighbours = Mapping[str, Collection[str]]

_NOTHING = 1e-10  # part of the largest variance below which a direction has none


class Panel(NamedTuple):
    """A panel ready to be matched: villages with every value before, sorted by code.

    Attributes:
        codes: of the rows.
        rows: one row a village, one column a period.
        treated: True for the treated rows.
        pool: True for rows that may be compared with, or stand in for treated ones.
        touching: True where the row's village lies around the column's; None where unknown.
    """

    codes: tuple[str, ...]
    rows: Floats
    treated: NDArray[np.bool_]
    pool: NDArray[np.bool_]
    touching: NDArray[np.bool_] | None


def prepared(
    outcomes: pd.DataFrame,
    treated: Collection[str],
    post: int,
    *,
    excluded: Collection[str] = (),
    near: Neighbours | None = None,
) -> Panel:
    """The panel in the order of the codes, without villages that miss a value before.

    Raises:
        ValueError: no or unknown treated villages, one that misses a value before, codes twice,
            or no period before.
    """
    if not 0 < post <= outcomes.shape[1]:
        raise ValueError("there must be a period before, and `post` lies among the periods")
    if not outcomes.index.is_unique:
        raise ValueError("a village stands twice in the panel")
    rows, names = outcomes.to_numpy(dtype=float), outcomes.index.tolist()
    holed = np.isnan(rows[:, :post]).any(axis=1).tolist()
    order = sorted(
        (one for one in range(len(names)) if not holed[one]), key=lambda one: str(names[one])
    )
    codes = tuple(str(names[one]) for one in order)
    place = {code: one for one, code in enumerate(codes)}
    if not treated or not set(treated) <= set(codes):
        raise ValueError("every treated village needs every value before")
    around = set(ring(near or {}, treated)) | set(excluded)
    own, kept = (np.array([(code in some) for code in codes]) for some in (set(treated), around))
    touching = None
    if near:
        touching = np.zeros((len(codes), len(codes)), dtype=bool)
        for code, others in near.items():
            if code in place:
                touching[place[code], [place[one] for one in others if one in place]] = True
        touching |= touching.T
    return Panel(codes, rows[order], own, ~own & ~kept, touching)


def ring(near: Neighbours, treated: Collection[str]) -> tuple[str, ...]:
    """Codes around the treated villages, without these, sorted."""
    return tuple(sorted({other for one in treated for other in near.get(one, ())} - set(treated)))


def features(before: Floats) -> Floats:
    """Mean and least-squares slope of each row; a slope of a single period is zero."""
    at = np.arange(before.shape[1]) - (before.shape[1] - 1) / 2
    slope = before @ at / max(float(at @ at), 1.0)
    return np.column_stack([before.mean(axis=1), slope])


def whitened(feature: Floats, pool: NDArray[np.bool_]) -> Floats:
    """Features turned and scaled, so that Euclidean distance is Mahalanobis distance."""
    some = feature[pool]
    if len(some) < 2:
        return feature - feature
    scale = some.std(axis=0)
    scale[scale <= _NOTHING * (1 + np.abs(some).max(axis=0))] = np.inf
    size, turn = np.linalg.eigh(np.cov((some / scale).T))
    with np.errstate(divide="ignore"):
        by = np.where(size > _NOTHING * max(size.max(), _NOTHING), 1 / np.sqrt(np.abs(size)), 0.0)
    return np.asarray((feature / scale) @ (turn * by))


def matched(panel: Panel, post: int, sets: Places, count: int) -> Places:
    """Of each set of villages the rows it is compared with.

    d² = (x - y)' S⁺ (x - y), x = (mean before, least-squares slope before), S the covariance of
    the pool, S⁺ its pseudo-inverse: a variable that does not vary, or repeats another, counts for
    nothing (Mahalanobis 1936; Rubin 1980, Biometrics 36:293-298). The villages of a set take
    turns, in their order, each taking the nearest that is left, until each has `count`. None is
    taken twice, nor one that lies around a village of the set.

    Args:
        panel: as prepared.
        post: position of the first period after.
        sets: positions, one row a set, sorted within.
        count: comparison villages for each village of a set; a large number takes all.

    Returns:
        Sets by villages by `count` positions, or fewer where the pool ends; -1 where none was left.
    """
    taken = np.tile(~panel.pool, (len(sets), 1))
    np.put_along_axis(taken, sets, values=True, axis=1)
    if panel.touching is not None:
        taken |= panel.touching[sets].any(axis=1)
    pool = np.flatnonzero(panel.pool)
    size = sets.shape[1]
    each = min(count, -(-len(pool) // size))
    # As many as can be taken before the last pick: the nearest that is left is among them.
    reach = min(len(pool), each * size + int(taken[:, pool].sum(axis=1).max(initial=0)))
    rows, at = np.unique(sets, return_inverse=True)
    space = whitened(features(panel.rows[:, :post]), panel.pool)
    order = _nearest(space, rows, pool, reach)[at.reshape(sets.shape)]
    which = np.arange(len(sets))
    # One long row: to look up flat positions takes half the time.
    order += (which * len(panel.codes))[:, None, None]
    free = ~taken.ravel()
    found = np.full((len(sets), size, each), -1)
    for turn in range(each):
        for member in range(size):
            near = order[:, member]
            pick = near[which, free[near].argmax(axis=1)]
            found[:, member, turn] = np.where(free[pick], pick % len(panel.codes), -1)
            free[pick] = False  # where none is left, it was taken already
    return found


def _nearest(space: Floats, rows: Places, pool: Places, reach: int) -> Places:
    """Of each row its `reach` nearest of the pool, nearest first."""
    apart = sum((space[rows, one][:, None] - space[pool, one]) ** 2 for one in range(2))
    far = np.asarray(apart)
    if reach < len(pool):
        part = np.argpartition(far, reach - 1, axis=1)[:, :reach]
        part.sort(axis=1)
    else:
        part = np.tile(np.arange(len(pool)), (len(rows), 1))
    by = np.argsort(np.take_along_axis(far, part, axis=1), axis=1, kind="stable")
    return np.asarray(pool[np.take_along_axis(part, by, axis=1)])
