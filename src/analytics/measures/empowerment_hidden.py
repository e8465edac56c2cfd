"""Hiding small counts of ways of empowerment, shown cohort by cohort and for all together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from analytics.measures.disclosure import suppress
from analytics.measures.disclosure_funnel import hidden_links

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Counts = NDArray[np.int64]
    Flags = NDArray[np.bool_]

SMALLEST: Final = 5


def funnels(reached: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series]:
    """Which links of the funnels of cohorts, and of their sum, are hidden.

    Where the sum is small, it is hidden with all that follows, in every cohort.

    Args:
        reached: index cohorts, columns steps in order; whole counts that never grow along a row.

    Returns:
        Flags in the shape of `reached`, and one a step for the sum of all cohorts.
    """
    counts = reached.to_numpy(dtype=np.int64)
    total = counts.sum(axis=0)
    small = (total > 0) & (total < SMALLEST)
    cut = int(small.argmax()) if small.any() else counts.shape[1]
    of_sum = np.arange(counts.shape[1]) >= cut
    hidden = np.tile(of_sum, (len(counts), 1))
    if cut and len(counts) > 1:
        hidden[:, :cut] = hidden_links(counts[:, :cut], SMALLEST, "all cohorts")
    flags = pd.DataFrame(hidden, index=reached.index, columns=reached.columns)
    return flags, pd.Series(of_sum, index=reached.columns)


def parts(counts: pd.Series) -> pd.Series:
    """Which counts of one known sum are hidden: the small ones, and enough others.

    A small count that is all there is hides the whole.
    """
    frame = pd.DataFrame({"value": counts.to_numpy(), "of": "all"}, index=counts.index)
    try:
        hidden: pd.Series = suppress(frame, SMALLEST, within="of")["hidden"]
    except ValueError:
        return pd.Series(data=True, index=counts.index)
    return hidden


def leaks(lost: pd.DataFrame, watched: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series]:
    """Which leaks of cohorts, and of all together, are hidden: few that left, or few that went on.

    Args:
        lost: index cohorts, columns steps: families without a next step.
        watched: in the same shape: of how many.

    Returns:
        Flags in that shape, and one a step for the sum of all cohorts.
    """
    hidden = pd.DataFrame(data=False, index=lost.index, columns=lost.columns)
    of_sum = pd.Series(data=False, index=lost.columns)
    for step in lost.columns:
        for counts in (lost[step], watched[step] - lost[step]):
            few = 0 < int(counts.sum()) < SMALLEST
            of_sum[step] |= few
            hidden[step] |= True if few else parts(counts)
    return hidden, of_sum
