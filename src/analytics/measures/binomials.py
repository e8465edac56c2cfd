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
WORST = 5e-4
"""Largest error of a cumulative probability above it, as the tests find it."""
_TINY = 2.0**-54  # where a generator gives zero


def binomial(trials: ArrayLike, share: ArrayLike, uniforms: ArrayLike) -> Floats:
    """How many of some trials happen: the quantile of Binomial(n, p) at each uniform.

    Where the mean of the rarer outcome is at most 8, exactly: the probabilities are added up from 0
    until they pass the uniform (Kachitvichyanukul and Schmeiser 1988, Comm. ACM 31:216-222,
    algorithm BINV). Above by the expansion of Cornish and Fisher (1937) with the correction for
    whole numbers:

        n p + 1/2 + s z + (1 - 2 p)(z^2 - 1)/6 + ((7 pq - 1) z/36 - (1 + 2 pq) z^3/72) / s

    rounded down, z the normal quantile, s^2 = npq (Giles 2016, ACM TOMS 42, article 7, for Poisson).
    No cumulative probability is then wrong by more than `WORST`.

    Args:
        trials: whole numbers from 0.
        share: chance of each, 0 to 1.
        uniforms: shares between 0 and 1.

    Returns:
        Whole numbers from 0 to `trials`, as floats, in the shape all three broadcast to.
    """
    many, chance, places = np.broadcast_arrays(trials, share, uniforms)
    shape = many.shape
    many, chance, places = (
        np.ravel(each).astype(float, copy=False) for each in (many, chance, places)
    )
    often = chance > 0.5
    if often.any():  # count what does not happen, from the other end
        chance, places = np.where(often, 1 - chance, chance), np.where(often, 1 - places, places)
    mean = many * chance
    large = mean > EXACT_BELOW
    if large.all():
        counts = _expanded(many, chance, places)
    elif large.any():
        counts = np.empty_like(mean)
        at, rest = np.flatnonzero(large), np.flatnonzero(~large)
        counts[at] = _expanded(many[at], chance[at], places[at])
        counts[rest] = _added_up(many[rest], chance[rest], places[rest])
    else:
        counts = _added_up(many, chance, places)
    if often.any():
        counts = np.where(often, many - counts, counts)
    return counts.reshape(shape)


def poisson(mean: ArrayLike, uniforms: ArrayLike) -> Floats:
    """How many come: the quantile of Poisson(mean) at each uniform, as `binomial` works.

    Args:
        mean: from 0.
        uniforms: shares between 0 and 1.

    Returns:
        Whole numbers as floats, in the shape both broadcast to.
    """
    expected, places = np.broadcast_arrays(mean, uniforms)
    shape = expected.shape
    expected, places = (np.ravel(each).astype(float, copy=False) for each in (expected, places))
    counts = np.empty_like(expected)
    large = expected > EXACT_BELOW
    at, rest = np.flatnonzero(large), np.flatnonzero(~large)
    if len(at):
        counts[at] = _expanded(np.inf, expected[at], places[at])
    if len(rest):
        counts[rest] = _added_up(np.inf, expected[rest], places[rest])
    return counts.reshape(shape)


def _expanded(many: Floats | float, chance: Floats, places: Floats) -> Floats:
    """By Cornish and Fisher; with endless trials `chance` is the mean of a Poisson."""
    from scipy.special import ndtri  # noqa: PLC0415 - heavy

    z = ndtri(np.maximum(places, _TINY))
    if isinstance(many, float):
        mean, skew, product = chance, 1.0, 0.0
        spread = np.sqrt(mean)
    else:
        mean, skew = many * chance, 1 - 2 * chance
        product = chance * (1 - chance)
        spread = np.sqrt(many * product)
    square = z * z
    third = ((7 * product - 1) / 36 - (1 + 2 * product) / 72 * square) / spread
    counts = np.floor(mean + 0.5 + z * (spread + third) + skew / 6 * (square - 1))
    return np.clip(counts, 0, many, out=counts)


def _added_up(many: Floats | float, chance: Floats, places: Floats) -> Floats:
    """Exactly; with endless trials `chance` is the mean of a Poisson."""
    counts = np.zeros_like(places)
    endless = isinstance(many, float)
    mass = np.exp(-chance) if endless else np.exp(many * np.log1p(-chance))
    at = np.flatnonzero(places >= mass)
    if endless:
        ratio, trials = chance[at], np.empty(0)
    else:
        assert not isinstance(many, float)  # noqa: S101 - for the type checker
        ratio, trials = (chance / (1 - chance))[at], many[at]
    mass, left = mass[at], places[at] - mass[at]
    count = 0
    while len(at):
        mass = (
            mass * ratio / (count + 1) if endless else mass * ratio * (trials - count) / (count + 1)
        )
        count += 1
        counts[at] = count
        more = (left >= mass) & (mass > 0)
        left -= mass
        kept = np.flatnonzero(more)
        at, mass, left, ratio = at[kept], mass[kept], left[kept], ratio[kept]
        if not endless:
            trials = trials[kept]
    return counts if endless else np.minimum(counts, many)
