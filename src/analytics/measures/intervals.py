"""How far a small rate may wander by chance alone: intervals for `events` out of `total`.

Wilson for display, Clopper-Pearson for statements that must hold, Jeffreys for comparison
(Brown, Cai and DasGupta 2001, Statistical Science 16:101-133).
"""

from __future__ import annotations

from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


class Interval(NamedTuple):
    """Lower and upper limits, as shares between 0 and 1, in the shape of the input."""

    low: Floats
    high: Floats


def wilson(events: ArrayLike, total: ArrayLike, confidence: float = 0.95) -> Interval:
    """Wilson score interval of a share.

    (p + z²/2n ± z·sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n), with p = events/total
    (Wilson 1927, JASA 22:209-212). The formula stands here because `scipy.stats`, which has it
    for one pair at a time, takes more than a second to import.

    Args:
        events: how often it happened; NaN or NA gives NaN limits.
        total: out of how many.
        confidence: between 0 and 1.

    Raises:
        ValueError: events below zero or above total, or total not above zero.
    """
    x, n = _checked(events, total, confidence)
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    p = x / n
    centre = p + z**2 / (2 * n)
    reach = z * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    scale = 1 + z**2 / n
    return _pinned(x, n, (centre - reach) / scale, (centre + reach) / scale)


def clopper_pearson(events: ArrayLike, total: ArrayLike, confidence: float = 0.95) -> Interval:
    """Exact interval of a share: never covers less than it promises.

    Beta quantiles (α/2; x, n-x+1) and (1-α/2; x+1, n-x) (Clopper and Pearson 1934,
    Biometrika 26:404-413). Arguments and errors as for `wilson`.
    """
    x, n = _checked(events, total, confidence)
    tail = (1 - confidence) / 2
    # A Beta distribution has no zero parameter; `_pinned` sets the limits at those ends.
    low = _beta_quantile(np.maximum(x, 1), n - x + 1, tail)
    high = _beta_quantile(x + 1, np.maximum(n - x, 1), 1 - tail)
    return _pinned(x, n, low, high)


def jeffreys(events: ArrayLike, total: ArrayLike, confidence: float = 0.95) -> Interval:
    """Bayesian interval of a share under the Jeffreys prior.

    Quantiles of Beta(x+½, n-x+½); 0 below when x = 0 and 1 above when x = n (Brown, Cai and
    DasGupta 2001). Arguments and errors as for `wilson`.
    """
    x, n = _checked(events, total, confidence)
    tail = (1 - confidence) / 2
    low = _beta_quantile(x + 0.5, n - x + 0.5, tail)
    high = _beta_quantile(x + 0.5, n - x + 0.5, 1 - tail)
    return _pinned(x, n, low, high)


def _beta_quantile(a: Floats, b: Floats, probability: float) -> Floats:
    from scipy.special import betaincinv  # noqa: PLC0415 - 0.3 s that start-up can do without

    return np.asarray(betaincinv(a, b, probability), dtype=float)


def _checked(events: ArrayLike, total: ArrayLike, confidence: float) -> tuple[Floats, Floats]:
    if not 0 < confidence < 1:
        raise ValueError(f"confidence must lie between 0 and 1, not {confidence}")
    x, n = np.broadcast_arrays(np.asarray(events, dtype=float), np.asarray(total, dtype=float))
    if np.any(n <= 0):
        raise ValueError("a share needs a total above zero")
    if np.any(x < 0) or np.any(x > n):
        raise ValueError("events must lie between zero and the total")
    return x, n


def _pinned(x: Floats, n: Floats, low: Floats, high: Floats) -> Interval:
    """Limits that rounding errors cannot push past the ends or past the estimate itself."""
    p = x / n
    return Interval(
        np.where(x == 0, 0.0, np.clip(low, 0.0, p)),
        np.where(x == n, 1.0, np.clip(high, p, 1.0)),
    )
