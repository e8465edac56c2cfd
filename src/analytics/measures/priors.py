"""How uncertain a number is: distributions told by three of their values, and moved with a slider.

Values come from uniforms by inversion, so that two scenarios that share uniforms share chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import exp, isfinite, log, log1p
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.vocabulary.scenario import LeverUnit, Shape

if TYPE_CHECKING:
    from analytics.vocabulary.scenario import Lever

Floats = NDArray[np.float64]

LOW, HIGH = 0.05, 0.95
"""The quantiles that low and high of a beta are, and at which a lever swings in a tornado."""
_EDGE = 1e-3  # a beta has no quantile at 0 or 1; they are read as this share of what is beside them
_BISECTIONS = 60
_FAR = 9.0  # standard deviations: no generator gives a uniform beyond them
_SIZES = -9.0, 25.0  # ln of a + b between which it is looked for


@dataclass(frozen=True, slots=True)
class Prior:
    """A distribution by three of its values, in the unit of its lever; it can be a cache key.

    `middle` is the median, where the slider stands and what holds when uncertainty is left out.
    BETA and LOGNORMAL: `low` and `high` are the 5 % and 95 % quantiles. TRIANGULAR: least and most.
    FIXED: `middle` alone.

    Raises:
        ValueError: out of order, no number, a beta outside 0 to 1, a lognormal not above zero.
    """

    shape: Shape
    low: float
    middle: float
    high: float

    def __post_init__(self) -> None:
        if not (self.low <= self.middle <= self.high and isfinite(self.high - self.low)):
            raise ValueError("low, middle and high stand in order")
        if self.shape is Shape.BETA and not (self.low >= 0 and self.high <= 1):
            raise ValueError("a beta lies between 0 and 1")
        if self.shape is Shape.LOGNORMAL and not self.low > 0:
            raise ValueError("a lognormal lies above zero")

    @property
    def is_sure(self) -> bool:
        """True where every draw is the middle."""
        return self.shape is Shape.FIXED or self.low == self.high


def fixed(value: float) -> Prior:
    """A number without any spread."""
    return Prior(Shape.FIXED, value, value, value)


def of(lever: Lever, value: float | None = None) -> Prior:
    """The prior of a lever, moved to `value` where somebody moved it.

    A growth may be below zero, so its spread is as wide wherever it stands; that of all others goes
    with the value.
    """
    prior = Prior(lever.shape, lever.low, lever.middle, lever.high)
    if value is None:
        return prior
    if lever.unit is LeverUnit.GROWTH_A_YEAR:
        return shifted(prior, value, lever.least, lever.most)
    return at(prior, value, lever.least, lever.most)


def at(prior: Prior, middle: float, least: float = -np.inf, most: float = np.inf) -> Prior:
    """The distribution of a number that is never below zero, moved to another median.

    BETA: low and high move as far as the middle does on the scale of log odds, so the spread fits a
    share near 0 as well; at 0 or 1 nothing is uncertain. LOGNORMAL and TRIANGULAR: in proportion,
    the latter cut off at `least` and `most`; at 0 nothing is uncertain. FIXED: the value.

    Raises:
        ValueError: no number, or a share outside 0 to 1.
    """
    if middle == prior.middle:
        return prior
    if prior.shape is Shape.BETA:
        if not 0 <= middle <= 1:
            raise ValueError("a share lies between 0 and 1")
        if prior.is_sure or middle in {0, 1} or prior.middle in {0, 1}:
            return fixed(middle)
        far = _log_odds(middle) - _log_odds(prior.middle)
        low, high = (_moved(end, far) for end in (prior.low, prior.high))
        return Prior(Shape.BETA, min(low, middle), middle, max(high, middle))
    if prior.is_sure or middle <= 0 or prior.middle <= 0:
        return fixed(middle)
    low, high = (end / prior.middle * middle for end in (prior.low, prior.high))
    if prior.shape is Shape.LOGNORMAL:
        return Prior(Shape.LOGNORMAL, min(low, middle), middle, max(high, middle))
    return _within(low, middle, high, least, most)


def shifted(prior: Prior, middle: float, least: float = -np.inf, most: float = np.inf) -> Prior:
    """The distribution of a number that may be below zero, moved: as wide as it was.

    A TRIANGULAR is cut off at `least` and `most`; others move as `at` has it.
    """
    if prior.shape is not Shape.TRIANGULAR or middle == prior.middle:
        return at(prior, middle, least, most)
    far = middle - prior.middle
    return _within(prior.low + far, middle, prior.high + far, least, most)


def _within(low: float, middle: float, high: float, least: float, most: float) -> Prior:
    low, high = min(max(low, least), middle), max(min(high, most), middle)
    return Prior(Shape.TRIANGULAR, low, middle, high)


def quantiles(prior: Prior, uniforms: ArrayLike) -> Floats:
    """The value below which each share of the distribution lies; half of it below the middle.

    BETA: inverse of the regularised incomplete beta function that has the two outer quantiles, its
    halves drawn out on the normal scale so that the middle is the median (where it is so anyhow,
    nothing is drawn out). LOGNORMAL: two halves of a lognormal that meet at the middle, each with
    the spread of its side (split normal of the logarithm: Wallis 2014, Statistical Science
    29:106-112). TRIANGULAR: two right-angled triangles of half the weight each that meet at the
    middle (Kotz and van Dorp 2004, Beyond Beta, chapter 1, of each side); the triangular
    distribution where both sides are as wide.

    Args:
        prior: what to invert.
        uniforms: shares between 0 and 1, of any shape.

    Returns:
        Values of the same shape, in the unit of the prior.
    """
    shares = np.asarray(uniforms, dtype=float)
    if prior.is_sure:
        return np.full(shares.shape, float(prior.middle))
    if prior.shape is Shape.BETA:
        return _of_beta(prior, shares)
    lower, upper = np.minimum(shares, 0.5), np.maximum(shares, 0.5)
    if prior.shape is Shape.LOGNORMAL:
        from scipy.special import ndtri  # noqa: PLC0415 - heavy

        low, high = (np.clip(ndtri(each), -_FAR, _FAR) / ndtri(HIGH) for each in (lower, upper))
        down = log(prior.middle / prior.low) * low
        up = log(prior.high / prior.middle) * high
        return np.asarray(prior.middle * np.exp(down + up))
    left, right = prior.middle - prior.low, prior.high - prior.middle
    return np.asarray(
        np.where(
            shares <= 0.5,
            prior.low + left * np.sqrt(2 * lower),
            prior.high - right * np.sqrt(2 * (1 - upper)),
        )
    )


def _of_beta(prior: Prior, shares: Floats) -> Floats:
    from scipy.special import betainc, betaincinv, ndtr, ndtri  # noqa: PLC0415 - heavy

    a, b = beta(prior.low, prior.high)
    reach = float(ndtri(HIGH))
    middle = float(np.clip(ndtri(betainc(a, b, prior.middle)), -reach, reach))
    score = np.clip(ndtri(shares), -_FAR, _FAR)
    side = np.where(score < 0, middle + reach, reach - middle) / reach
    return np.asarray(betaincinv(a, b, ndtr(middle + score * side)))


def ends(prior: Prior) -> tuple[float, float]:
    """The 5 % and the 95 % quantile."""
    low, high = quantiles(prior, (LOW, HIGH))
    return float(low), float(high)


@lru_cache(maxsize=512)
def beta(low: float, high: float) -> tuple[float, float]:
    """Both parameters of the beta whose 5 % and 95 % quantiles are `low` and `high`.

    Two quantiles settle a beta (van Dorp and Mazzuchi 2000, J. Statist. Comput. Simul. 67:189-201).
    For each size a + b the mean that puts 5 % below `low` is found, then the size that leaves 5 %
    above `high`; both are monotone and bisected. A low of 0 is read as a thousandth of high, a high
    of 1 likewise, as no beta has its quantiles there.

    Args:
        low: the 5 % quantile.
        high: the 95 % quantile.

    Returns:
        a and b, both above zero.

    Raises:
        ValueError: not in order between 0 and 1.
    """
    from scipy.special import betainc  # noqa: PLC0415 - heavy

    if not 0 <= low < high <= 1:
        raise ValueError("low and high lie between 0 and 1, in order")
    low, high = max(low, _EDGE * high), min(high, 1 - _EDGE * (1 - low))

    def parameters(size: float) -> tuple[float, float]:
        under, over = -40.0, 40.0  # log odds of the mean
        for _ in range(_BISECTIONS):
            odds = (under + over) / 2
            a, b = exp(size - log1p(exp(-odds))), exp(size - log1p(exp(odds)))
            under, over = (odds, over) if betainc(a, b, low) > LOW else (under, odds)
        return a, b

    least, most = _SIZES
    for _ in range(_BISECTIONS):
        size = (least + most) / 2
        least, most = (size, most) if betainc(*parameters(size), high) < HIGH else (least, size)
    return parameters((least + most) / 2)


def dirichlet(weights: ArrayLike, uniforms: ArrayLike) -> Floats:
    """Shares of a whole by breaking a stick: each part is a beta of what those before have left.

    The j-th break is Beta(w_j, w_{j+1} + ... + w_k) (Sethuraman 1994, Statistica Sinica 4:639-650;
    Connor and Mosimann 1969, JASA 64:194-206, eq. 2).

    Args:
        weights: k of them, each above zero.
        uniforms: k - 1 rows of shares between 0 and 1, of any number of columns.

    Returns:
        k rows of shares; each column adds up to 1.

    Raises:
        ValueError: a weight not above zero, or another number of rows than k - 1.
    """
    from scipy.special import betaincinv  # noqa: PLC0415 - heavy

    sizes, shares = np.asarray(weights, dtype=float), np.asarray(uniforms, dtype=float)
    if not (sizes > 0).all() or len(shares) != len(sizes) - 1:
        raise ValueError("weights above zero, and a row of uniforms for each but the last")
    after = sizes.sum() - np.cumsum(sizes)
    parts = np.empty((len(sizes), *shares.shape[1:]))
    left = np.ones(shares.shape[1:])
    for place, row in enumerate(shares):
        parts[place] = left * betaincinv(sizes[place], after[place], row)
        left = left - parts[place]
    parts[-1] = np.maximum(left, 0)
    return parts


def _log_odds(share: float) -> float:
    return log(share) - log1p(-share)


def _moved(share: float, far: float) -> float:
    """The share whose log odds are `far` from those of another; 0 and 1 stay."""
    return share if share in {0, 1} else 1 / (1 + exp(-(_log_odds(share) + far)))
