"""Which kecamatan lies outside what chance explains: limits of a funnel plot, and a rule to flag.

Spiegelhalter 2005, "Funnel plots for comparing institutional performance" (Statistics in Medicine
24:1185-1202). The limits are prediction limits: where a kecamatan of that size would lie if its
true rate were the common one, not intervals of its own rate (Seaton and Manktelow 2012, BMC
Medical Research Methodology 12:98).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.measures.intervals import Interval
from analytics.vocabulary.comparison import Place

Floats = NDArray[np.float64]

USUAL, FAR = 0.95, 0.998
FAMILY_ERROR = 0.05
"""How often at most any area at all is flagged where all have the same true rate."""
WINSORISED = 0.1


class Dispersion(NamedTuple):
    """How much more the rates differ than chance makes them differ.

    `phi_raw` and `phi` (winsorised) are near 1 where chance explains it all; `tau2` is the
    variance of the true rates (of shares, not percent), zero where none is detected.
    """

    phi_raw: float
    phi: float
    tau2: float


def pooled(events: ArrayLike, total: ArrayLike) -> float:
    """The common rate: all events over all families (a share).

    Raises:
        ValueError: no area, events below zero or above their total, or a total not above zero.
    """
    x, n = _checked(events, total)
    return float(x.sum() / n.sum())


def limits(target: float, total: ArrayLike, coverage: float, tau2: float = 0.0) -> Interval:
    """Control limits of a share around `target`, for each number of families.

    Exact binomial limits, interpolated between counts (Spiegelhalter 2005, appendix A.1.1): with
    r the smallest count of which P(R <= r) >= p, a = (P(R <= r) - p) / P(R = r), the limit is
    (r - a) / n, clipped at 0 and 1; p is (1 - coverage)/2 below and (1 + coverage)/2 above. With
    `tau2` the distance from the target grows by sqrt((s² + tau2) / s²), s² = t(1 - t)/n: additive
    overdispersion (ibid., section 4.4) on limits that keep their skewness.

    Args:
        target: the common rate, a share between 0 and 1.
        total: families, whole numbers above zero.
        coverage: part of areas expected within, such as 0.998.
        tau2: variance of the true rates, from `dispersion`.

    Raises:
        ValueError: a number out of its bounds.
    """
    n = _totals(total)
    if not 0 <= target <= 1 or not 0 < coverage < 1 or tau2 < 0:
        raise ValueError("target and coverage are shares, and a variance is not below zero")
    if target in {0.0, 1.0}:
        return Interval(np.full(n.shape, target), np.full(n.shape, target))
    low, high = (_interpolated(target, n, (1 + side * coverage) / 2) for side in (-1, 1))
    wider = _wider(target, n, tau2)
    return Interval(
        np.clip(target + (low - target) * wider, 0.0, target),
        np.clip(target + (high - target) * wider, target, 1.0),
    )


def dispersion(events: ArrayLike, total: ArrayLike, cut: float = WINSORISED) -> Dispersion:
    """Overdispersion of rates around their common rate.

    z_i = (y_i - t) / s_i with s_i = sqrt(t(1 - t)/n_i); the highest and the lowest `cut` of the z
    are set to that quantile, so that areas which do differ do not hide themselves. phi = sum z² /
    I; multiplicative limits are s·sqrt(phi) where phi > 1; additive tau2 = max(0, (I·phi - (I -
    1)) / (W - sum w²/W)), w = 1/s², W = sum w (Spiegelhalter 2005, section 4.4; 2005 Quality and
    Safety in Health Care 14:347-351; DerSimonian and Laird 1986).

    Args:
        events: one an area.
        total: families, one an area.
        cut: part of the areas winsorised at each end.

    Raises:
        ValueError: as `pooled`.
    """
    x, n = _checked(events, total)
    target = pooled(x, n)
    if len(x) < 2 or target in {0.0, 1.0}:
        return Dispersion(1.0, 1.0, 0.0)
    s2 = target * (1 - target) / n
    z = (x / n - target) / np.sqrt(s2)
    z.sort()
    ends = np.quantile(z, (cut, 1 - cut))
    raw, phi = (float(np.mean(each**2)) for each in (z, np.clip(z, *ends)))
    weight = 1 / s2
    spread = weight.sum() - (weight**2).sum() / weight.sum()
    tau2 = max(0.0, float((len(x) * phi - (len(x) - 1)) / spread))
    return Dispersion(raw, phi, tau2)


def places(
    events: ArrayLike, total: ArrayLike, target: float, tau2: float = 0.0
) -> NDArray[np.int_]:
    """Of each area its `Place`, by the limits as they are drawn.

    Raises:
        ValueError: as `pooled` and `limits`.
    """
    x, n = _checked(events, total)
    rate = x / n
    found = np.full(len(x), int(Place.WITHIN))
    for coverage, below, above in (
        (USUAL, Place.BELOW, Place.ABOVE),
        (FAR, Place.FAR_BELOW, Place.FAR_ABOVE),
    ):
        low, high = limits(target, n, coverage, tau2)
        found[rate < low] = below
        found[rate > high] = above
    return found


def flagged(
    events: ArrayLike,
    total: ArrayLike,
    target: float,
    tau2: float = 0.0,
    error: float = FAMILY_ERROR,
) -> NDArray[np.bool_]:
    """Which areas lie so far outside that luck among this many areas does not explain it.

    An area is flagged if it lies beyond its 99,8 % limits and its count beyond the whole-number
    binomial quantiles at error/(2·areas) as well (Bonferroni). Those are not interpolated, so with
    equal true rates any area at all is flagged in at most `error` of all cases; by the limits
    alone, 28 areas would give some 5 to 8 %.

    Raises:
        ValueError: as `pooled` and `limits`.
    """
    x, n = _checked(events, total)
    if target in {0.0, 1.0}:
        return np.zeros(len(x), dtype=bool)
    outer = limits(target, n, FAR, tau2)
    tail = error / (2 * len(x))
    middle, wider = n * target, _wider(target, n, tau2)
    low, high = (_quantile(target, n, p) for p in (tail, 1 - tail))
    below = x < middle + (low - middle) * wider
    above = x > middle + (high - middle) * wider
    return np.asarray((below & (x / n < outer.low)) | (above & (x / n > outer.high)))


def by_luck(total: ArrayLike, target: float, coverage: float, tau2: float = 0.0) -> Floats:
    """Chances that 0, 1, 2, ... areas lie outside the limits by luck alone.

    Each area lies outside with its own binomial chance; the number of them is their sum (the
    Poisson binomial distribution, worked out by convolution).

    Returns:
        One chance a number of areas, from 0 to all of them.

    Raises:
        ValueError: as `limits`.
    """
    n = _totals(total)
    low, high = limits(target, n, coverage, tau2)
    # Rounding must not turn a limit that is a whole count into the count beside it.
    first, last = np.ceil(low * n - 1e-9) - 1, np.floor(high * n + 1e-9)
    chance = _upto(first, n, target) + 1 - _upto(last, n, target)
    numbers = np.array([1.0])
    for one in np.sort(chance):
        numbers = np.convolve(numbers, (1 - one, one))
    return numbers


def spread_of(count: int, shares: ArrayLike, coverage: float = USUAL) -> Interval:
    """Between how many events an area usually gets if `count` fall on areas by chance alone.

    Quantiles of the binomial distribution of `count` with the chance of each area, whole numbers:
    outside lie at most (1 - coverage)/2 at either end.

    Raises:
        ValueError: a share outside 0 to 1, or `count` not above zero.
    """
    chance = np.atleast_1d(np.asarray(shares, dtype=float))
    if np.any(chance <= 0) or np.any(chance >= 1):
        raise ValueError("shares lie between 0 and 1")
    n = _totals(np.full(len(chance), count))
    return Interval(*(_quantile(chance, n, (1 + side * coverage) / 2) for side in (-1, 1)))


def _upto(count: Floats, n: Floats, target: float | Floats) -> Floats:
    """P(R <= count), R binomial: the regularised incomplete beta function."""
    from scipy.special import betainc  # noqa: PLC0415 - 0.3 s that start-up can do without

    inside = np.clip(count, 0, n - 1)
    found = betainc(n - inside, inside + 1, 1 - np.asarray(target))
    return np.where(count < 0, 0.0, np.where(count >= n, 1.0, found))


def _quantile(target: float | Floats, n: Floats, p: float) -> Floats:
    """The smallest count r of which P(R <= r) >= p."""
    from scipy.special import bdtrik  # noqa: PLC0415 - as above

    # The inverse is of a continuous function and misses by one at times; it is put right below.
    r = np.clip(np.floor(np.nan_to_num(bdtrik(p, n, target), nan=0.0)), 0, n)
    while (more := _upto(r, n, target) < p).any():
        r = r + more
    while (less := _upto(r - 1, n, target) >= p).any():
        r = r - less
    return np.asarray(r, dtype=float)


def _interpolated(target: float, n: Floats, p: float) -> Floats:
    r = _quantile(target, n, p)
    upto = _upto(r, n, target)
    at = upto - _upto(r - 1, n, target)
    return np.clip((r - (upto - p) / at) / n, 0.0, 1.0)


def _wider(target: float, n: Floats, tau2: float) -> Floats:
    return np.asarray(np.sqrt(1 + tau2 * n / (target * (1 - target))))


def _totals(total: ArrayLike) -> Floats:
    n = np.atleast_1d(np.asarray(total, dtype=float))
    if np.any(n <= 0) or np.any(n != np.floor(n)):
        raise ValueError("families are whole numbers above zero")
    return n


def _checked(events: ArrayLike, total: ArrayLike) -> tuple[Floats, Floats]:
    n = _totals(total)
    x = np.atleast_1d(np.asarray(events, dtype=float))
    if len(x) == 0 or x.shape != n.shape:
        raise ValueError("one number of events and one of families for each area")
    if np.any(x < 0) or np.any(x > n):
        raise ValueError("events must lie between zero and the total")
    return x, n
