"""Intervals of shrunken rates that do not take what areas have in common as known.

Plugging the likeliest prior in (`shrinkage.shrunken`) makes its intervals too short: 28 kecamatan
tell little of how much they differ. Here mean and size of the beta prior are integrated over, by
their likelihood and a prior that is flat in the part M/(M + n) by which an area of median size n
is drawn (uniform shrinkage: Christiansen and Morris 1997, JASA 92:618-632; Daniels 1999, Canadian
Journal of Statistics 27:567-578); the mean has the Jeffreys prior of a share.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.measures.control_limits import pooled
from analytics.measures.intervals import Interval, jeffreys
from analytics.measures.shrinkage import Prior, Shrunken, shrunken

Floats = NDArray[np.float64]

_SMALLEST, _LARGEST, _STEP = 1e-2, 1e3, 0.25  # M; times the median size; in ln M
_MEANS = np.linspace(-5, 5, 17)  # in standard errors of the mean's logit
_NEGLIGIBLE = 1e-6  # of the weight of the heaviest point
_ROUNDS = 60
_EXACT = 1e-9  # of the chance at a quantile


class Mixture(NamedTuple):
    """Beta priors that may hold, with their weights; of no point where nothing can be learnt."""

    mean: Floats
    size: Floats
    weight: Floats

    @property
    def is_empty(self) -> bool:
        """True if the data tell nothing of how much areas have in common."""
        return not len(self.weight)


def mixture(events: ArrayLike, total: ArrayLike) -> Mixture:
    """The posterior of mean and size of the beta prior of all areas, on a grid.

    With fewer than two areas, or where none or all graduated, there is no point in it.

    Args:
        events: one an area.
        total: families, one an area.

    Raises:
        ValueError: as `control_limits.pooled`.
    """
    x, n = np.asarray(events, dtype=float), np.asarray(total, dtype=float)
    if len(x) < 2 or pooled(x, n) in {0.0, 1.0}:
        return Mixture(*(np.empty(0),) * 3)
    from scipy.special import betaln, expit, logit  # noqa: PLC0415 - start-up can do without

    # Of each kind of area once: neither order nor names can change a digit.
    kinds, counts = np.unique(np.column_stack([x, n]), axis=0, return_counts=True)
    (x, n), median = kinds.T, np.median(n)
    sizes = np.exp(np.arange(np.log(_SMALLEST), np.log(_LARGEST * median), _STEP))[:, None]
    # What an area's families weigh when the mean is asked for, and the mean of given M by it.
    worth = counts * n * (sizes + 1) / (sizes + n)
    mean = np.sum(worth * x / n, axis=1) / np.sum(worth, axis=1)
    error = 1 / np.sqrt(mean * (1 - mean) * np.sum(worth, axis=1))
    means = expit(logit(mean)[:, None] + error[:, None] * _MEANS)
    a, b = (means * sizes)[..., None], ((1 - means) * sizes)[..., None]
    told = np.sum(counts * (betaln(x + a, n - x + b) - betaln(a, b)), axis=2)
    part = sizes / (sizes + median)
    # Densities in ln M and in the logit of the mean; points lie `error` apart in the latter.
    told += np.log(part * (1 - part)) + np.log(means * (1 - means)) / 2 + np.log(error)[:, None]
    weight = np.exp(told - told.max())
    kept = weight > _NEGLIGIBLE
    size = np.broadcast_to(sizes, means.shape)[kept]
    return Mixture(means[kept], size, weight[kept] / weight[kept].sum())


def drawn(events: ArrayLike, total: ArrayLike, of: Prior, over: Mixture) -> Shrunken:
    """The rates of `shrinkage.shrunken` with the intervals of `intervals`, which hold them.

    Args:
        events: one an area.
        total: families, one an area.
        of: from `shrinkage.prior`, of the same areas.
        over: from `mixture`, of the same areas.
    """
    rate = shrunken(events, total, of).rate
    low, high = intervals(events, total, over)
    return Shrunken(rate, np.minimum(low, rate), np.maximum(high, rate))


def intervals(
    events: ArrayLike, total: ArrayLike, of: Mixture, confidence: float = 0.95
) -> Interval:
    """Credible intervals of the rate of each area, as shares, over all priors that may hold.

    Quantiles of the mixture of Beta(x + mM, n - x + (1-m)M). Where `of` has no point, each is the
    Jeffreys interval of the area alone: nothing tells how much areas have in common.

    Args:
        events: one an area.
        total: families, one an area.
        of: from `mixture`, of the same areas.
        confidence: of the intervals.
    """
    x, n = np.asarray(events, dtype=float), np.asarray(total, dtype=float)
    if of.is_empty:
        return jeffreys(x, n, confidence)
    kinds, place = np.unique(np.column_stack([x, n]), axis=0, return_inverse=True)
    x, n = (column[:, None] for column in kinds.T)
    a, b = x + of.mean * of.size, n - x + (1 - of.mean) * of.size
    tail = (1 - confidence) / 2
    ends = (_quantile(a, b, of.weight, chance)[place.reshape(-1)] for chance in (tail, 1 - tail))
    return Interval(*ends)


def _quantile(a: Floats, b: Floats, weight: Floats, chance: float) -> Floats:
    """Of each row's mixture of betas: Newton's steps in the logit, halving where they leave it."""
    from scipy.special import betainc, betaln, expit, logit, xlog1py, xlogy  # noqa: PLC0415

    low, high = np.full(len(a), -700.0), np.full(len(a), 700.0)
    at = logit((a / (a + b)) @ weight)
    scale = betaln(a, b)
    for _ in range(_ROUNDS):
        rate = expit(at)[:, None]
        over = betainc(a, b, rate) @ weight - chance
        if np.all((np.abs(over) < _EXACT) | (high - low < _EXACT)):
            break
        low, high = np.where(over < 0, at, low), np.where(over < 0, high, at)
        steep = np.exp(xlogy(a, rate) + xlog1py(b, -rate) - scale) @ weight
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            step = at - over / steep
        inside = (step > low) & (step < high)
        at = np.where(inside, step, (low + high) / 2)
    return np.asarray(expit(at))
