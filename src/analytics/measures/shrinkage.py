"""Rates of areas drawn towards what they have in common, the further the fewer families.

Empirical Bayes with a beta prior: the rate of an area is Beta(mM, (1-m)M), its events are binomial
(Griffin and Krutchkoff 1971, Biometrika 58:597-600; Efron and Morris 1975 for the idea).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.measures.control_limits import pooled
from analytics.measures.intervals import jeffreys

Floats = NDArray[np.float64]

# ln M between which it is looked for; beyond the upper end rates differ by less than a thousandth
# of themselves.
_LEAST, _MOST = np.log(1e-2), np.log(1e8)
_FLAT = 1e-6  # a gain of log-likelihood that rounding can bring about


class Prior(NamedTuple):
    """What areas have in common: the mean (a share), and how many families that knowledge weighs.

    `size` is infinite where the data show no difference between areas at all: complete pooling.
    `p_value`: how likely so much difference or more is by chance alone.
    """

    mean: float
    size: float
    p_value: float

    @property
    def is_complete(self) -> bool:
        """True if every area is given the common rate."""
        return not np.isfinite(self.size)


class Shrunken(NamedTuple):
    """One an area: the rate and its 95 % credible interval, as shares."""

    rate: Floats
    low: Floats
    high: Floats


def prior(events: ArrayLike, total: ArrayLike) -> Prior:
    """The beta prior by maximum likelihood over all areas.

    Maximises the sum of ln B(x + mM, n - x + (1-m)M) - ln B(mM, (1-m)M). Where the likelihood
    rises towards M without end, or M gains nothing over one common rate, `size` is infinite.
    `p_value` is that of the likelihood ratio against one common rate, half of chi-square with one
    degree of freedom as the variance cannot be negative (Self and Liang 1987, JASA 82:605-610).

    Args:
        events: one an area.
        total: families, one an area.

    Raises:
        ValueError: as `control_limits.pooled`.
    """
    x, n = np.asarray(events, dtype=float), np.asarray(total, dtype=float)
    common = pooled(x, n)
    one_rate = Prior(common, np.inf, 1.0)
    if len(x) < 2 or common in {0.0, 1.0}:
        return one_rate
    # In one order: else rounding would let the last digits depend on the order of the areas.
    order = np.lexsort((n, x))
    found = _maximum(x[order], n[order], common)
    if found is None:
        return one_rate
    mean, size, gain = found
    from scipy.special import erfc  # noqa: PLC0415 - 0.3 s that start-up can do without

    return Prior(mean, size, float(0.5 * erfc(np.sqrt(gain))))


def shrunken(events: ArrayLike, total: ArrayLike, of: Prior, confidence: float = 0.95) -> Shrunken:
    """Rates drawn towards the mean: (x + mM)/(n + M), quantiles of Beta(x + mM, n - x + (1-m)M).

    With complete pooling each is the common rate, with the Jeffreys interval of all areas together.

    Args:
        events: one an area.
        total: families, one an area.
        of: from `prior`, of the same areas.
        confidence: of the credible intervals.

    Raises:
        ValueError: as `control_limits.pooled`.
    """
    x, n = np.asarray(events, dtype=float), np.asarray(total, dtype=float)
    if of.is_complete:
        whole = jeffreys(x.sum(), n.sum(), confidence)
        same = [np.full(len(x), float(one)) for one in (pooled(x, n), whole.low, whole.high)]
        return Shrunken(*same)
    from scipy.special import betaincinv  # noqa: PLC0415 - as above

    a, b = posterior(x, n, of)
    rate = a / (a + b)
    tail = (1 - confidence) / 2
    # A posterior of next to no families is so skewed that its mean can leave its own quantiles.
    low = np.minimum(betaincinv(a, b, tail), rate)
    high = np.maximum(betaincinv(a, b, 1 - tail), rate)
    return Shrunken(rate, low, high)


def smoothed(events: ArrayLike, total: ArrayLike) -> Floats:
    """The shrunken rate of each area by a prior of these areas; NaN where a number is missing.

    An area without families is missing, too; `events` and `total` are as of `prior`.

    Raises:
        ValueError: as `control_limits.pooled`.
    """
    x, n = np.asarray(events, dtype=float), np.asarray(total, dtype=float)
    known = ~np.isnan(x) & ~np.isnan(n) & (n > 0)
    found = np.full(len(x), np.nan)
    if known.any():
        found[known] = shrunken(x[known], n[known], prior(x[known], n[known])).rate
    return found


def posterior(events: ArrayLike, total: ArrayLike, of: Prior) -> tuple[Floats, Floats]:
    """Both parameters of the beta distribution of each area's rate, given a finite `of`."""
    x, n = np.asarray(events, dtype=float), np.asarray(total, dtype=float)
    return x + of.mean * of.size, n - x + (1 - of.mean) * of.size


def _maximum(x: Floats, n: Floats, common: float) -> tuple[float, float, float] | None:
    """Mean, size and gain of log-likelihood over one common rate; None where there is no gain."""
    from scipy.optimize import minimize, root  # noqa: PLC0415 - as above
    from scipy.special import betaln, digamma, xlogy  # noqa: PLC0415 - as above

    flat = float(np.sum(xlogy(x, common) + xlogy(n - x, 1 - common)))

    def worth(mean: Floats, size: Floats) -> Floats:
        a, b = mean * size, (1 - mean) * size
        return np.asarray(np.sum(betaln(x + a, n - x + b) - betaln(a, b), axis=-1))

    def against(at: Floats) -> tuple[float, Floats]:
        mean, size = 1 / (1 + np.exp(-at[0])), np.exp(at[1])
        a, b = mean * size, (1 - mean) * size
        ends = digamma(n + a + b) - digamma(a + b)
        by_a = np.sum(digamma(x + a) - digamma(a) - ends)
        by_b = np.sum(digamma(n - x + b) - digamma(b) - ends)
        slope = (mean * (1 - mean) * size * (by_a - by_b), a * by_a + b * by_b)
        return flat - float(worth(mean, size)), -np.array(slope)

    sizes = np.linspace(_LEAST, np.log(1e6), 40)
    tried = worth(np.array(common), np.exp(sizes)[:, None])
    if tried.max() <= flat and _slope_at_one_rate(x, n, common) <= 0:
        return None
    start = np.array([np.log(common / (1 - common)), sizes[tried.argmax()]])
    best = minimize(
        against,
        start,
        jac=True,
        method="L-BFGS-B",
        bounds=[(start[0] - 12, start[0] + 12), (_LEAST, _MOST)],
    )
    if -best.fun < _FLAT or best.x[1] >= _MOST - 1e-6:
        return None
    # The likelihood is too flat at its top to find it by height: where its slope is zero.
    top = root(lambda at: against(at)[1], best.x, tol=1e-12)
    at = top.x if top.success and np.allclose(top.x, best.x, atol=0.05) else best.x
    return float(1 / (1 + np.exp(-at[0]))), float(np.exp(at[1])), float(-best.fun)


def _slope_at_one_rate(x: Floats, n: Floats, common: float) -> float:
    """Of the log-likelihood in 1/M, where every area has the common rate (cf. Tarone 1979)."""
    pairs = x * (x - 1) / common + (n - x) * (n - x - 1) / (1 - common) - n * (n - 1)
    return float(pairs.sum() / 2)
