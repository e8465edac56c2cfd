"""How sure the rank of an area is: an interval, as a rank by itself is mostly luck.

Goldstein and Spiegelhalter 1996, "League tables and their limitations" (JRSS A 159:385-443).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from analytics.measures.mixtures import Mixture
from analytics.measures.shrinkage import Prior, posterior

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from analytics.measures.shrinkage import Floats

DRAWS = 20_000
_SEED = 20_251_130


class Ranks(NamedTuple):
    """One an area: the ranks between which it lies, 1 for the highest rate."""

    low: NDArray[np.int_]
    high: NDArray[np.int_]


def rank_intervals(
    events: ArrayLike,
    total: ArrayLike,
    of: Prior | Mixture,
    confidence: float = 0.95,
    draws: int = DRAWS,
) -> Ranks:
    """Rank intervals by simulation: rates are drawn from their posteriors, and ranked each time.

    The draws are seeded and made in order of the data, and areas with the same data share theirs:
    so the result depends neither on the order nor on the names of areas. With complete pooling
    and with an empty mixture every area lies between 1 and the last.

    Args:
        events: one an area.
        total: families, one an area.
        of: from `mixtures.mixture`, of the same areas: each draw has a prior that may hold. One
            prior, from `shrinkage.prior`, is taken as known.
        confidence: part of the draws within the interval, at least.
        draws: how often.
    """
    x, n = np.asarray(events, dtype=float), np.asarray(total, dtype=float)
    many = len(x)
    if of.is_empty if isinstance(of, Mixture) else of.is_complete:
        return Ranks(np.ones(many, dtype=int), np.full(many, many))
    order = np.lexsort((n, x))
    chance = np.random.default_rng(_SEED)
    a, b = _posterior(x[order], n[order], of, chance, draws)
    first, second = (chance.standard_gamma(one, (draws, many)) for one in (a, b))
    highest_first = np.argsort(-first / (first + second), axis=1)
    rank = np.empty((draws, many), dtype=int)
    np.put_along_axis(rank, highest_first, np.arange(1, many + 1)[None, :], axis=1)
    tails = ((1 - confidence) / 2, (1 + confidence) / 2)
    low, high = np.empty(many, dtype=int), np.empty(many, dtype=int)
    _, group = np.unique(np.column_stack([x[order], n[order]]), axis=0, return_inverse=True)
    for one in range(group.max() + 1):
        same = group.reshape(-1) == one
        ends = np.quantile(rank[:, same], tails, method="inverted_cdf")
        low[order[same]], high[order[same]] = ends.astype(int)
    return Ranks(low, high)


def _posterior(
    x: Floats, n: Floats, of: Prior | Mixture, chance: np.random.Generator, draws: int
) -> tuple[Floats, Floats]:
    """Both parameters of the beta distribution of each area's rate, in every draw if they vary."""
    if isinstance(of, Prior):
        return posterior(x, n, of)
    picked = chance.choice(len(of.weight), draws, p=of.weight)
    mean, size = of.mean[picked, None], of.size[picked, None]
    return x + mean * size, n - x + (1 - mean) * size
