"""Whole numbers that add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def apportion(total: int, weights: ArrayLike, *, least: int = 0) -> NDArray[np.int64]:
    """Share `total` out in proportion to `weights` by largest remainder (Hamilton).

    Args:
        total: what is shared out.
        weights: one non-negative weight per part, not all zero.
        least: what every part gets before the rest is shared out.

    Returns:
        One whole number per part; together exactly `total`. Ties go to the earlier part.

    Raises:
        ValueError: a weight is negative or not finite, all are zero, or `total` is too small.
    """
    share = np.asarray(weights, dtype=float)
    if not np.isfinite(share).all() or (share < 0).any() or share.sum() <= 0:
        raise ValueError("weights must be finite, not negative and not all zero")
    rest = total - least * len(share)
    if rest < 0:
        raise ValueError(f"{total} is too few to give {len(share)} parts {least} each")
    exact = rest * share / share.sum()
    whole: NDArray[np.int64] = np.floor(exact).astype(np.int64)
    left = rest - int(whole.sum())
    whole[np.argsort(-(exact - whole), kind="stable")[:left]] += 1
    whole += least
    return whole
