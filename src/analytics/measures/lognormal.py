"""A lognormal distribution of expenditure that reproduces a published poverty rate and gap.

X is lognormal with mean μ and standard deviation σ of its logarithm, so that ln X has the mean
ln μ - σ²/2. With a = (ln z - ln μ + σ²/2) / σ for a line z, the measures of Foster, Greer and
Thorbecke (1984, Econometrica 52:761-766) are

    P_α = Σ_k C(α, k) (-1)^k exp(k²σ²/2 - k a σ) Φ(a - kσ),   α = 0, 1, 2.

Everything takes numbers or arrays that broadcast; shares are 0 to 1.
"""

from __future__ import annotations

from math import comb
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

ORDERS = (0, 1, 2)
_WIDEST = 8.0  # of the logarithm: a Gini of 1 to seven decimals
_HALVINGS = 60


class Lognormal(NamedTuple):
    """Mean (rupiah a month, as the line is) and σ, each an array of one shape."""

    mean: Floats
    sigma: Floats


def fgt(of: Lognormal, line: ArrayLike, order: int) -> Floats:
    """P0, P1 or P2 (`order`) below a line, 0 to 1."""
    mean, sigma, z = (np.asarray(each, dtype=float) for each in (of.mean, of.sigma, line))
    return _fgt((np.log(z / mean) + sigma**2 / 2) / sigma, sigma, order)


def fitted(rate: ArrayLike, gap: ArrayLike, line: ArrayLike) -> Lognormal:
    """The one lognormal with this P0 and P1 at this line.

    P0 gives a = Φ⁻¹(P0). At that a, P1 grows with σ from 0 towards P0, so that each P1 between
    has one σ, found by halving. What it is fitted to is the lower end alone: its mean is the mean
    of the fit, not one that anybody measured.

    Raises:
        ValueError: not 0 < P1 < P0 < 1, a line that is not above 0, or a gap that no σ below 8
            reaches.
    """
    p0, p1, z = np.broadcast_arrays(*(np.asarray(each, dtype=float) for each in (rate, gap, line)))
    if not ((p1 > 0) & (p1 < p0) & (p0 < 1) & (z > 0)).all():
        raise ValueError("a lognormal is fitted to 0 < P1 < P0 < 1 and a line above 0")
    a = _quantile(p0)
    low, high = np.full(p0.shape, 1e-9), np.full(p0.shape, _WIDEST)
    if not (_fgt(a, high, 1) >= p1).all():
        raise ValueError("no lognormal has a gap so close to its rate")
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        under = _fgt(a, middle, 1) < p1
        low, high = np.where(under, middle, low), np.where(under, high, middle)
    return _at(a, high, z)


def fitted_to_gini(rate: ArrayLike, index: ArrayLike, line: ArrayLike) -> Lognormal:
    """The lognormal with this P0 and this Gini: σ from the whole spread, not from the lower end.

    Raises:
        ValueError: a rate or a Gini that is not between 0 and 1.
    """
    p0, g = np.asarray(rate, dtype=float), np.asarray(index, dtype=float)
    if not ((p0 > 0) & (p0 < 1) & (g > 0) & (g < 1)).all():
        raise ValueError("a rate and a Gini lie between 0 and 1")
    return _at(_quantile(p0), np.sqrt(2) * _quantile((g + 1) / 2), np.asarray(line, dtype=float))


def gini(sigma: ArrayLike) -> Floats:
    """2Φ(σ/√2) - 1 (Aitchison and Brown 1957, *The Lognormal Distribution*, p. 112)."""
    found: Floats = 2 * _below(np.asarray(sigma, dtype=float) / np.sqrt(2)) - 1
    return found


def theil(sigma: ArrayLike) -> Floats:
    """σ²/2, both of Theil's measures of a lognormal."""
    found: Floats = np.square(np.asarray(sigma, dtype=float)) / 2
    return found


def mean_for(rate: ArrayLike, sigma: ArrayLike, line: ArrayLike) -> Floats:
    """The mean at which this share lies below the line, for a given σ."""
    s = np.asarray(sigma, dtype=float)
    return _at(_quantile(np.asarray(rate, dtype=float)), s, np.asarray(line, dtype=float)).mean


def _at(a: Floats, sigma: Floats, line: Floats) -> Lognormal:
    return Lognormal(line * np.exp(sigma**2 / 2 - a * sigma), sigma)


def _fgt(a: Floats, sigma: Floats, order: int) -> Floats:
    """Each term through its logarithm: exp alone is beyond a float where Φ is next to 0."""
    from scipy.special import log_ndtr  # noqa: PLC0415 - SciPy takes a while

    found: Floats = np.zeros(np.broadcast(a, sigma).shape)
    for k in range(order + 1):
        size = np.exp(k * k * sigma**2 / 2 - k * a * sigma + log_ndtr(a - k * sigma))
        found = found + comb(order, k) * (-1) ** k * size
    return found


def _below(x: Floats) -> Floats:
    from scipy.special import ndtr  # noqa: PLC0415

    return np.asarray(ndtr(x), dtype=float)


def _quantile(share: Floats) -> Floats:
    from scipy.special import ndtri  # noqa: PLC0415

    return np.asarray(ndtri(share), dtype=float)
