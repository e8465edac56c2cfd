"""What was told with its ranges against what came: errors, hits, and the interval score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

RANGES = {"50": ("p25", "p75", 0.5), "90": ("p05", "p95", 0.9)}
"""By name of a central range: its lower and upper quantile, and how often what comes lies in it."""
_PERCENT = 100


def interval_score(low: ArrayLike, high: ArrayLike, seen: ArrayLike, level: float) -> Floats:
    """The price of a central range once it is known what came; smaller is better.

    (u - l) + 2/alpha (l - x) if x < l, + 2/alpha (x - u) if x > u, with alpha = 1 - level
    (Gneiting and Raftery 2007, JASA 102:359-378, equation 43). A narrow range costs little and a
    miss costs much, so that nobody gains by telling another range than the one believed in.

    Args:
        low: lower end of the range, in the unit of what came.
        high: its upper end.
        seen: what came.
        level: share of cases in which it was to lie inside, between 0 and 1.

    Raises:
        ValueError: the level is no share, or a range ends before it begins.
    """
    lower, upper, came = (np.asarray(each, dtype=float) for each in (low, high, seen))
    if not 0 < level < 1:
        raise ValueError("the level of a range lies between 0 and 1")
    if (lower > upper).any():
        raise ValueError("a range ends before it begins")
    price = 2 / (1 - level)
    below, above = np.maximum(lower - came, 0), np.maximum(came - upper, 0)
    return np.asarray(upper - lower + price * (below + above))


def scored(told: pd.DataFrame, seen: pd.Series[float]) -> pd.DataFrame:
    """Each figure that was told against what came.

    Args:
        told: p05, p25, p50, p75, p95, one row a figure.
        seen: what came, in the same order and unit.

    Returns:
        With the index of `told`: error (told less came), error_percent (of what came; missing where
        that is 0), inside_50, inside_90 (the ends belong to the range), score_50, score_90
        (`interval_score`, in the unit of the figure).

    Raises:
        ValueError: a range ends before it begins.
    """
    came = seen.to_numpy(dtype=float)
    error = told["p50"].to_numpy(dtype=float) - came
    share = np.full(len(came), np.nan)
    np.divide(_PERCENT * error, came, out=share, where=came != 0)
    columns: dict[str, object] = {"error": error, "error_percent": share}
    for name, (low, high, level) in RANGES.items():
        lower, upper = (told[end].to_numpy(dtype=float) for end in (low, high))
        columns[f"inside_{name}"] = (lower <= came) & (came <= upper)
        columns[f"score_{name}"] = interval_score(lower, upper, came, level)
    return pd.DataFrame(columns, index=told.index)
