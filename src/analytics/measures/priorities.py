"""Which villages come next: a score with its weights open, and every rank that weights allow.

The score is a weighted mean of indicators on a common scale, the simplest composite there is
(OECD and JRC 2008, Handbook on Constructing Composite Indicators, steps 5 and 6). Its ranks depend
on weights that nobody can prove, so a village is told with the ranks it takes under all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

DRAWS: Final = 2_000
SEED: Final = 20_261_122
TIE: Final = 1e-9
"""Scores nearer than this are one: sums of equal indicators in another order differ by less."""
_BLOCK = 250  # weights at a time: their scores of 430 villages fit a cache


def scaled(values: pd.DataFrame) -> pd.DataFrame:
    """Indicators on 0 to 1 by percentile: the share of other villages that are better off.

    Args:
        values: one row a village, one column an indicator, a higher value being worse; NaN where
            an indicator is not known.

    Returns:
        The same shape, without villages that lack an indicator. Of n villages the best is 0, the
        worst 1, and equal ones share the mean of their places, so that neither an outlier nor the
        unit of an indicator decides. Of one village, and of an indicator in which all are equal,
        every value is 0.5.
    """
    known = values.dropna()
    if len(known) < 2:
        return known * 0.0 + 0.5
    places = known.rank(method="average") - 1
    return places / (len(known) - 1)


def scores(scale: pd.DataFrame, weights: Mapping[str, float]) -> pd.Series[float]:
    """The weighted mean of the indicators of each village.

    Raises:
        ValueError: a weight is negative or missing, or all are zero.
    """
    mine = np.array([weights.get(str(name), np.nan) for name in scale.columns], dtype=float)
    if not len(mine) or not np.isfinite(mine).all() or (mine < 0).any() or mine.sum() <= 0:
        raise ValueError("weights must be given for every indicator, none negative, not all zero")
    return pd.Series(scale.to_numpy(float) @ (mine / mine.sum()), index=scale.index)


def ranked(score: pd.Series[float]) -> pd.DataFrame:
    """Places by score, the highest first.

    Returns:
        Indexed as `score`: `rank` (Int64; one more than the number of villages with a higher
        score, so that equal ones share a place) and `tied` (how many others share it).
    """
    values = np.asarray(score, dtype=np.float64)[None, :]
    rank = _ranks(values)[0]
    counts = pd.Series(rank).value_counts()
    tied = np.array([counts[place] - 1 for place in rank], dtype=np.int64)
    frame = pd.DataFrame({"rank": rank, "tied": tied}, index=score.index)
    return frame.astype({"rank": "Int64", "tied": "Int64"})


def rank_ranges(scale: pd.DataFrame, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """The ranks each village takes under every choice of weights.

    Two ranges. No weights can lead out of the outer one: whoever is worse in one indicator and
    better in none comes first whatever the weights (dominance; Pareto), and counts for or against.
    The inner one was attained: by each indicator alone, by equal weights, and by `draws` weights
    spread evenly over all there are (Dirichlet with parameters 1).

    Args:
        scale: of `scaled`.
        draws: number of weights tried.
        seed: of the draws; they do not depend on the order of the villages.

    Returns:
        Indexed as `scale`, Int64: `first`, `last` (attained), `bound_first`, `bound_last` (outer).
    """
    values = scale.to_numpy(float)
    count, wide = values.shape
    index = scale.index
    if not count or not wide:
        empty = pd.Series(dtype="Int64", index=index)
        return pd.DataFrame(dict.fromkeys(("first", "last", "bound_first", "bound_last"), empty))
    tried = np.vstack(
        [
            np.eye(wide),
            np.full((1, wide), 1 / wide),
            np.random.default_rng(seed).dirichlet(np.ones(wide), draws),
        ]
    )
    first = np.full(count, count, dtype=np.int64)
    last = np.ones(count, dtype=np.int64)
    for start in range(0, len(tried), _BLOCK):
        ranks = _ranks(tried[start : start + _BLOCK] @ values.T)
        first, last = np.minimum(first, ranks.min(axis=0)), np.maximum(last, ranks.max(axis=0))
    above, not_below = _dominance(values)
    frame = pd.DataFrame(
        {
            "first": first,
            "last": last,
            "bound_first": 1 + above,
            "bound_last": not_below,
        },
        index=index,
    )
    return frame.astype("Int64")


def _ranks(score: Matrix) -> NDArray[np.int64]:
    """By row, one more than the number of clearly higher scores."""
    order = np.sort(score, axis=1)
    places = [
        len(row) - np.searchsorted(sorted_row, row + TIE, side="right")
        for row, sorted_row in zip(score, order, strict=True)
    ]
    return np.stack(places).astype(np.int64) + 1


def _dominance(values: Matrix) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How many come before each whatever the weights, and the last place it can fall to.

    Strictly before under all weights, those of a single indicator included, is whoever is worse in
    every indicator; nobody comes before it who is worse in none.
    """
    count = len(values)
    above = np.empty(count, dtype=np.int64)
    last = np.empty(count, dtype=np.int64)
    for place, mine in enumerate(values):
        above[place] = (values > mine + TIE).all(axis=1).sum()
        last[place] = 1 + (values > mine + TIE).any(axis=1).sum()
    return above, last
