"""How large a difference luck makes: the same comparison for villages where nothing was done.

The treated villages are one set among many that could have been picked. Every other set of that
size gets comparison villages by the same rule and an effect by the same formula; the effect of the
treated is then one rank among them (Fisher 1935; Abadie, Diamond and Hainmueller 2010, JASA
105:493-505; MacKinnon and Webb 2020, Journal of Econometrics 218:435-450, for few treated).

Sets must be picked as the treated were. The worst villages of a date owe part of their place to a
bad spell that ends by itself (Galton 1886; Barnett, van der Pols and Dobson 2005, International
Journal of Epidemiology 34:215-220), so they are compared with the worst of earlier dates, followed
over periods in which nothing was done yet.

The treated villages are in no placebo set and compared with nobody: what was done there, if it did
anything, would be counted as luck.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import comb
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from analytics.measures.alike import Neighbours, Panel, Places, matched, prepared
from analytics.measures.comparison_villages import COUNT

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import pandas as pd

Floats = NDArray[np.float64]

DRAWS = 999
ALL = 5000  # sets up to which every one is looked at
FEWEST_BEFORE = 4  # periods before an earlier date: of fewer there is no trend to match on
SHARE = 0.5  # of the villages that stand for choice at each draw of an earlier date
_SEED = 3522
_DEEP = 64  # of the worst: that fewer than needed of them stand for choice does not happen


class Rule(StrEnum):
    """How sets are picked that stand in for the treated villages."""

    ANY = "any"  # any villages, at the date of the treated
    WORST = "worst"  # the worst of an earlier date


@dataclass(frozen=True, slots=True)
class Permuted:
    """The effect of the treated villages among those of sets where nothing was done.

    Attributes:
        rule: how the sets were picked.
        effect: difference in differences of the treated villages.
        placebos: the same of each placebo set.
        paths: gaps of the placebo sets, one column a period of the panel; sets of an earlier date
            are moved so that their first period after stands where that of the treated does, NaN
            where they have none.
        path: gaps of the treated villages.
        dates: positions of the first period after at which sets were picked.
        rank: place of the treated by size of the effect, 1 the largest; ties count against it.
        of: how many stand in that row, the treated among them.
        every: True where every possible set was looked at, False where they were drawn.
        comparisons: with how many villages the treated are compared.
    """

    rule: Rule
    effect: float
    placebos: Floats
    paths: Floats
    path: Floats
    dates: tuple[int, ...]
    rank: int
    of: int
    every: bool
    comparisons: int

    @property
    def p(self) -> float:
        """(1 + #{|placebo| >= |effect|}) / (1 + placebos)."""
        return self.rank / self.of

    @property
    def lowest(self) -> float:
        """The smallest p that so many sets can give."""
        return 1 / self.of

    @property
    def expected(self) -> float:
        """What luck and the way of picking give on average; NaN without placebo sets."""
        return float(self.placebos.mean()) if len(self.placebos) else float("nan")


def permuted(  # noqa: PLR0913 - one rule of comparing, one of picking
    outcomes: pd.DataFrame,
    treated: Sequence[str],
    post: int,
    rule: Rule = Rule.ANY,
    *,
    excluded: Collection[str] = (),
    near: Neighbours | None = None,
    count: int = COUNT,
    draws: int = DRAWS,
    seed: int = _SEED,
    chosen_at: int | None = None,
    high_is_worse: bool = True,
) -> Permuted:
    """Effect of the treated villages and of sets of as many others, all compared alike.

    By `Rule.ANY` all C(villages, treated) sets if they are at most `ALL`, else `draws` of them.
    By `Rule.WORST` at each earlier date with `FEWEST_BEFORE` periods before it and as many periods
    after it, all before `post`, as the treated have: the worst villages, and the worst of a random
    half of the villages, again and again, in about `draws` sets altogether.

    Args:
        outcomes: index village codes, columns periods in order, NaN where missing.
        treated: codes.
        post: position of the first period after.
        rule: how sets are picked.
        excluded: codes that are neither compared with nor in a placebo set.
        near: of each code those around it; no set is compared with villages around its own.
        count: comparison villages for each village of a set; a large number takes all.
        draws: sets to draw.
        seed: of the draws.
        chosen_at: position of the period by which the worst were picked; None is the last before.
        high_is_worse: True where a high value is a bad one.

    Returns:
        Without placebo sets (`of` 1) where the panel has too few villages or too few dates.

    Raises:
        ValueError: as `alike.prepared`, a treated village that misses a value after,
            no period after, no village to compare with, or a choice made after the start.
    """
    panel = prepared(outcomes, treated, post, excluded=excluded, near=near)
    last = outcomes.shape[1]
    at = post - 1 if chosen_at is None else chosen_at
    if post >= last or not 0 <= at < post:
        raise ValueError("there must be a period after, and the choice lies before it")
    chance = np.random.default_rng(seed)
    own = np.flatnonzero(panel.treated)[None]
    size = own.shape[1]
    dates: tuple[int, ...] = (post,)
    every = False
    drawn = []
    if rule is Rule.ANY:
        able = np.flatnonzero(panel.pool & ~np.isnan(panel.rows).any(axis=1))
        every = comb(len(able), size) <= ALL
        own = np.vstack([own, _any(able, size, draws, chance, every=every)])
    else:
        dates = tuple(range(max(FEWEST_BEFORE, post - at), 2 * post - last + 1))
        bad = panel.rows if high_is_worse else -panel.rows
        places = np.flatnonzero(panel.pool)
        each = -(-draws // max(len(dates), 1))
        drawn = [_worst(places, bad[:, date - (post - at)], size, each, chance) for date in dates]
    (path, *here), compared = paths(panel, post, own, count)
    if np.isnan(path).any():
        raise ValueError("a treated village misses a value, or there is none to compare with")
    gaps = [
        _moved(paths(_until(panel, date + last - post), date, sets, count)[0], post - date)
        for date, sets in zip(dates, drawn, strict=False)  # no more are drawn at the own date
        if len(sets)
    ]
    gaps.append(np.reshape(here, (-1, last)))
    found = np.concatenate(gaps)
    found = found[~np.isnan(found[:, post:]).any(axis=1)]
    placebos = effects(found, post)
    effect = float(effects(path[None], post)[0])
    slack = 1e-9 * max(abs(effect), 1e-300)  # rounding must not break a tie
    rank = 1 + int((np.abs(placebos) >= abs(effect) - slack).sum())
    return Permuted(
        rule,
        effect,
        placebos,
        found,
        path,
        dates,
        rank,
        len(placebos) + 1,
        every,
        int(compared[0]),
    )


def followed(post: int, periods: int, chosen_at: int | None = None) -> int:
    """Over how many periods after the worst of some earlier date can be followed as well.

    All between that date and `post` lie before anything was done, so a longer after would leave no
    date: what more is known after must not take a verdict away. Below 1 where there is no date.
    """
    at = post - 1 if chosen_at is None else chosen_at
    return min(periods - post, post - max(FEWEST_BEFORE, post - at))


def effects(gaps: Floats, post: int) -> Floats:
    """Mean gap from `post` on less mean gap before, of each row; NaN before does not count."""
    if not len(gaps):
        return np.empty(0)
    return np.asarray(gaps[:, post:].mean(axis=1) - np.nanmean(gaps[:, :post], axis=1))


def paths(panel: Panel, post: int, sets: Places, count: int) -> tuple[Floats, Floats]:
    """Gaps of each set to its own comparison villages, one column a period; and how many these are.

    A comparison village that misses a value after is left out of the mean; NaN throughout where a
    village of the set misses one, or none is left to compare with.
    """
    whole = np.asarray(np.isfinite(panel.rows).all(axis=1))
    found = matched(panel, post, sets, count).reshape(len(sets), -1)
    compared = np.zeros((len(sets), len(whole) + 1))  # the last is nobody: -1 points to it
    compared[np.arange(len(sets))[:, None], found] = 1
    compared = compared[:, :-1] * whole
    many = compared.sum(axis=1, keepdims=True)
    rows = np.where(whole[:, None], panel.rows, 0)
    with np.errstate(invalid="ignore"):
        others = compared @ rows / many
    own = np.where(whole[:, None], panel.rows, np.nan)[sets].mean(axis=1)
    return np.asarray(own - others), many[:, 0]


def _any(
    able: Places, size: int, draws: int, chance: np.random.Generator, *, every: bool
) -> Places:
    """Sets of any villages, sorted within."""
    if len(able) <= size:  # one set would have nobody to be compared with
        return np.empty((0, size), dtype=np.intp)
    if every:
        return np.asarray(able[np.array(list(combinations(range(len(able)), size)))])
    keys = chance.random((draws, len(able)))
    return np.asarray(np.sort(able[np.argpartition(keys, size, axis=1)[:, :size]], axis=1))


def _worst(
    places: Places, bad: Floats, size: int, draws: int, chance: np.random.Generator
) -> Places:
    """Sets of the worst villages, of all and of random halves, sorted within."""
    if len(places) <= size:
        return np.empty((0, size), dtype=np.intp)
    worst = places[np.argsort(-bad[places], kind="stable")][: _DEEP * size]
    stands = chance.random((draws, len(worst))) < SHARE
    stands[0] = True
    stands = stands[stands.sum(axis=1) >= size]
    first = np.argsort(~stands, axis=1, kind="stable")[:, :size]
    return np.asarray(np.sort(worst[first], axis=1))


def _until(panel: Panel, end: int) -> Panel:
    return panel._replace(rows=panel.rows[:, :end])


def _moved(gaps: Floats, periods: int) -> Floats:
    """Gaps of an earlier date, moved to the right."""
    return np.hstack([np.full((len(gaps), periods), np.nan), gaps])
