"""Counts of what happens by chance, each from one uniform, so that scenarios can share chance.

A generator that rejects uses more or fewer numbers as its parameters change; after the first such
draw two scenarios no longer share anything. By inversion a larger share gives a larger count.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

EXACT_BELOW = 8.0
"""Mean (of the rarer outcome) up to which counts are exact."""
WORST = 4e-4
"""No cumulative probability above it is wrong by more; the tests measure it."""
_LAST = 64  # a mean of 8 passes every uniform below 1 long before; rounding alone gets here
_TINY = 2.0**-54  # where a generator gives zero
_CROWDED = 0.4  # as long as so many go on, sorting out those who are done costs more than it saves


def binomial(trials: ArrayLike, share: ArrayLike, uniforms: ArrayLike) -> Floats:
    """How many of some trials happen: the quantile of Binomial(n, p) at each uniform.

    Where the mean of the rarer outcome is at most 8, exactly: the probabilities are added up from 0
    until they pass the uniform (Kachitvichyanukul and Schmeiser 1988, Comm. ACM 31:216-222,
    algorithm BINV). Above by the expansion of Cornish and Fisher (1937, Rev. Int. Stat. Inst.
    5:307-320) with the correction for whole numbers, rounded down:

        n p + 1/2 + s z + (1 - 2p)(z^2 - 1)/6 + ((7pq - 1) z/36 - (1 + 2pq) z^3/72) / s

    with z the normal quantile, q = 1 - p, s^2 = npq. `WORST` is its largest error.

    Args:
        trials: whole numbers from 0.
        share: chance of each, 0 to 1.
        uniforms: shares between 0 and 1.

    Returns:
        Whole numbers from 0 to `trials`, as floats, in the shape all three broadcast to.
    """
    told = np.broadcast_arrays(trials, share, uniforms)
    many, chance, places = (each.ravel().astype(float, copy=False) for each in told)
    often = chance > 0.5
    if often.any():  # count what does not happen, from the other end
        chance = np.where(often, 1 - chance, chance)
        places = np.where(often, 1 - places, places)
    large = many * chance > EXACT_BELOW
    counts = np.empty_like(places)
    if len(at := large.nonzero()[0]):
        counts[at] = _expanded(many[at], chance[at], places[at])
    if len(rest := (~large).nonzero()[0]):
        counts[rest] = _added_up(many[rest], chance[rest], places[rest])
    if often.any():
        counts = np.where(often, many - counts, counts)
    return counts.reshape(told[0].shape)


def poisson(mean: ArrayLike, uniforms: ArrayLike) -> Floats:
    """How many come: the quantile of Poisson(mean) at each uniform, as `binomial` works.

    It is its limit for endless trials (pq = 0, s^2 = mean).

    Args:
        mean: from 0.
        uniforms: shares between 0 and 1.

    Returns:
        Whole numbers as floats, in the shape both broadcast to.
    """
    told = np.broadcast_arrays(mean, uniforms)
    expected, places = (each.ravel().astype(float, copy=False) for each in told)
    large = expected > EXACT_BELOW
    counts = np.empty_like(places)
    if len(at := large.nonzero()[0]):
        counts[at] = _expanded(None, expected[at], places[at])
    if len(rest := (~large).nonzero()[0]):
        counts[rest] = _added_up(None, expected[rest], places[rest])
    return counts.reshape(told[0].shape)


def _expanded(many: Floats | None, chance: Floats, places: Floats) -> Floats:
    """By Cornish and Fisher; with endless trials (None) `chance` is the mean."""
    from scipy.special import ndtri  # noqa: PLC0415 - heavy

    z = ndtri(np.maximum(places, _TINY))
    mean = chance if many is None else many * chance
    skew = 1.0 if many is None else 1 - 2 * chance
    product = 0.0 if many is None else chance * (1 - chance)
    spread = np.sqrt(mean if many is None else many * product)
    square = z * z
    third = ((7 * product - 1) / 36 - (1 + 2 * product) / 72 * square) / spread
    counts = np.floor(mean + 0.5 + z * (spread + third) + skew / 6 * (square - 1))
    return np.asarray(np.clip(counts, 0, many))


def _added_up(many: Floats | None, chance: Floats, places: Floats) -> Floats:
    """Exactly; with endless trials (None) `chance` is the mean."""
    counts = np.zeros_like(places)
    mass = np.exp(-chance if many is None else many * np.log1p(-chance))
    left = places - mass  # of the uniform, after what was added up
    at = (left > 0).nonzero()[0]
    mass, left, reached = mass[at], left[at], np.ones(len(at))
    ratio = chance[at] if many is None else (chance / (1 - chance))[at]
    trials = None if many is None else many[at]
    count = 0
    while len(at) and count < _LAST:
        mass *= ratio
        if trials is not None:
            mass *= trials - count
        count += 1
        mass /= count
        more = left > mass
        left -= mass  # below zero for good once the uniform is passed
        if np.count_nonzero(more) > _CROWDED * len(at):
            reached += more
            continue
        counts[at] = reached
        kept = more.nonzero()[0]
        at, mass, left, ratio = at[kept], mass[kept], left[kept], ratio[kept]
        reached = reached[kept] + 1
        trials = None if trials is None else trials[kept]
    counts[at] = reached
    return counts if many is None else np.minimum(counts, many)
