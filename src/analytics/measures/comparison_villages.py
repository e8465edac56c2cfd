"""Which villages to compare with: alike before, in level and in trend, and chosen by nothing else.

Whoever chooses comparison villages after seeing how they ended chooses the result. So nothing here
reads a period from `post` on. Villages around the treated ones may be touched by what was done
there: `ring` names them, so that they can be left out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
Neighbours = Mapping[str, Collection[str]]

COUNT = 10  # comparison villages for each treated one: of more the effect hardly gets surer
BALANCED = 0.1  # standardised difference below which two groups count as alike (Austin 2009)
_EARTH = 6371.0  # km
_NOTHING = 1e-10  # part of the largest variance below which a direction has none


class Chosen(NamedTuple):
    """Comparison villages, and how alike they are.

    Attributes:
        frame: one row a village, sorted by `village_code`: `distance` (Mahalanobis, to the treated
            village it is compared with), `level` (mean before), `trend` (a period), `of` (code of
            that treated village).
        balance: one row a variable (`level`, `trend`): `treated` (mean of the treated), `before`
            and `after` (standardised differences from all candidates, and from the chosen). Of
            three villages that is only a look: they differ by more than `BALANCED` by luck alone.
        candidates: how many villages could have been chosen.
        missing: codes left out because a value before is missing.
        excluded: codes left out because they were asked to be, and have every value.
    """

    frame: pd.DataFrame
    balance: pd.DataFrame
    candidates: int
    missing: tuple[str, ...]
    excluded: tuple[str, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the comparison villages, sorted."""
        return tuple(self.frame["village_code"])


def chosen(  # noqa: PLR0913 - who, when, and who must not be chosen
    outcomes: pd.DataFrame,
    treated: Sequence[str],
    post: int,
    *,
    excluded: Collection[str] = (),
    near: Neighbours | None = None,
    count: int = COUNT,
) -> Chosen:
    """The villages nearest to the treated ones in level and trend before, by Mahalanobis distance.

    d² = (x - y)' S⁺ (x - y), x = (mean before, least-squares slope before), S the covariance of
    the candidates, S⁺ its pseudo-inverse: a variable that does not vary, or repeats another,
    counts for nothing (Mahalanobis 1936; Rubin 1980, Biometrics 36:293-298). Treated villages take
    turns, in the order of their codes, each taking the nearest that is left, until each has
    `count`. No village is used twice. Standardised difference: (mean of the treated - mean of the
    group) / standard deviation of the candidates, the same before and after (Stuart 2010,
    Statistical Science 25:1-21).

    Args:
        outcomes: index village codes, columns periods in order, NaN where missing.
        treated: codes.
        post: position of the first period after; no column from there on is read.
        excluded: codes that must not be chosen, such as a `ring`.
        near: of each code those around it; those around a treated one are not chosen.
        count: comparison villages for each treated one; a large number takes every candidate.

    Raises:
        ValueError: as `prepared`, or no candidate is left.
    """
    panel = prepared(outcomes, treated, post, excluded=excluded, near=near)
    if not panel.pool.any():
        raise ValueError("no village is left to compare with")
    sets = np.flatnonzero(panel.treated)[None]
    found = matched(panel, post, sets, count)[0]
    feature = features(panel.rows[:, :post])
    space = whitened(feature, panel.pool)
    rows = [
        (panel.codes[one], float(np.linalg.norm(space[one] - space[own])), *feature[one], own)
        for own, places in zip(sets[0], found, strict=True)
        for one in places[places >= 0]
    ]
    frame = pd.DataFrame(rows, columns=["village_code", "distance", "level", "trend", "of"])
    frame["of"] = [panel.codes[one] for one in frame["of"]]
    kept = found[found >= 0]
    spread = feature[panel.pool].std(axis=0, ddof=1) if panel.pool.sum() > 1 else np.zeros(2)
    mean = feature[sets[0]].mean(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        before, after = (
            (mean - feature[group].mean(axis=0)) / spread for group in (panel.pool, kept)
        )
    known = set(panel.codes)
    return Chosen(
        frame.sort_values("village_code", ignore_index=True),
        pd.DataFrame(
            {"variable": ["level", "trend"], "treated": mean, "before": before, "after": after}
        ),
        int(panel.pool.sum()),
        tuple(sorted(set(outcomes.index) - known)),
        tuple(sorted(known - set(np.array(panel.codes)[panel.pool | panel.treated].tolist()))),
    )


def ring(near: Neighbours, treated: Collection[str]) -> tuple[str, ...]:
    """Codes around the treated villages, without these, sorted."""
    return tuple(sorted({other for one in treated for other in near.get(one, ())} - set(treated)))


def within(
    points: Mapping[str, tuple[float, float]], kilometres: float
) -> dict[str, tuple[str, ...]]:
    """Of each village those whose point lies at most so far away, in a straight line.

    Args:
        points: of each code latitude and longitude, degrees.
        kilometres: above zero.
    """
    codes = sorted(points)
    lat, lon = np.radians(np.array([points[one] for one in codes], dtype=float).reshape(-1, 2)).T
    half = (
        np.sin((lat[:, None] - lat) / 2) ** 2
        + np.cos(lat[:, None]) * np.cos(lat) * np.sin((lon[:, None] - lon) / 2) ** 2
    )
    close = 2 * _EARTH * np.arcsin(np.sqrt(np.clip(half, 0, 1))) <= kilometres
    np.fill_diagonal(close, val=False)
    return {
        one: tuple(codes[place] for place in np.flatnonzero(row))
        for one, row in zip(codes, close, strict=True)
    }


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
    whole = outcomes.loc[outcomes.iloc[:, :post].notna().all(axis=1)].sort_index()
    codes = tuple(map(str, whole.index))
    if not treated or not set(treated) <= set(codes):
        raise ValueError("every treated village needs every value before")
    own = np.isin(codes, sorted(treated))
    around = set(ring(near or {}, treated)) | set(excluded)
    touching = None
    if near:
        place = {code: one for one, code in enumerate(codes)}
        touching = np.zeros((len(codes), len(codes)), dtype=bool)
        for code, others in near.items():
            if code in place:
                touching[place[code], [place[one] for one in others if one in place]] = True
        touching |= touching.T
    return Panel(
        codes, whole.to_numpy(dtype=float), own, ~own & ~np.isin(codes, sorted(around)), touching
    )


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
    """Of each set of villages the rows it is compared with, all by the one rule of `chosen`.

    Args:
        panel: as prepared.
        post: position of the first period after.
        sets: positions, one row a set, sorted within.
        count: as in `chosen`.

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
    order, at = _nearest(space, rows, pool, reach), at.reshape(sets.shape)
    found = np.full((len(sets), size, each), -1)
    which = np.arange(len(sets))
    for turn in range(each):
        for member in range(size):
            near = order[at[:, member]]
            free = ~taken[which[:, None], near]
            pick = near[which, free.argmax(axis=1)]
            any_left = free.any(axis=1)
            found[:, member, turn] = np.where(any_left, pick, -1)
            taken[which, pick] = True  # where none is left, it was taken already
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
