"""Counts of people as they may be told: small ones hidden, all others rounded.

What is counted of one list hangs together: step by step and in the leak between two steps, cohort
by cohort and in their sum, by income, partner and accompaniment; cases by place, by kind and by
whether they are open. Hiding alone would have to look at all of it at once; rounding each count by
itself leaves every difference of two told ones open by four either way (Hundepool et al. 2012,
"Statistical Disclosure Control", ch. 5.4). Shares are worked out from told counts alone, else they
would tell the exact ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from analytics.measures.intervals import wilson

if TYPE_CHECKING:
    from collections.abc import Iterable

SMALLEST: Final = 5


def told(counts: pd.Series[Any], to: int = SMALLEST) -> pd.Series[Any]:
    """Counts as they may be told: missing below `to` unless zero, else to its nearest multiple.

    The order of counts stays, so that a funnel told never grows.

    Args:
        counts: whole numbers.
        to: five, or ten where tables are taken along by whoever wants them.

    Returns:
        Int64, halves up.
    """
    found = counts.astype("Int64")
    rounded = (found + to // 2) // to * to
    return rounded.mask((found > 0) & (found < to))


def one(count: int) -> int | None:
    """A single count as it may be told; None from 1 to 4."""
    found = told(pd.Series([count])).iloc[0]
    return None if pd.isna(found) else int(found)


def shares(
    part: Iterable[Any], whole: Iterable[Any], fewest: int, level: float = 0.95
) -> pd.DataFrame:
    """`value`, `lower`, `upper` (percent, Wilson 1927) of told counts.

    Args:
        part: told counts, missing where hidden.
        whole: of how many, told as well.
        fewest: below so many of the whole nothing is worked out.
        level: of the interval.

    Returns:
        One row a count; NaN where a count is hidden or `whole` too small.
    """
    of = pd.Series(list(whole), dtype="Int64").to_numpy(dtype=float, na_value=np.nan)
    there = pd.Series(list(part), dtype="Int64").to_numpy(dtype=float, na_value=np.nan)
    ok = (of >= fewest) & ~np.isnan(there)
    found = {name: np.full(len(of), np.nan) for name in ("value", "lower", "upper")}
    if ok.any():
        limits = wilson(there[ok], of[ok], level)
        found["value"][ok] = 100 * there[ok] / of[ok]
        found["lower"][ok], found["upper"][ok] = 100 * limits.low, 100 * limits.high
    return pd.DataFrame(found)
