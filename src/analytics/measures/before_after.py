"""What changed in the treated villages beyond what changed in those they are compared with.

No standard error stands here: with three treated villages those of a regression reject far too
often (MacKinnon and Webb 2020, Journal of Econometrics 218:435-450). How large a difference chance
makes is read off villages where nothing was done, in `measures.reassignment`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

Floats = NDArray[np.float64]
Base = Literal["mean", "last"]

SPREAD = 0.95  # part of the placebo sets between `low` and `high`


class Leads(NamedTuple):
    """How far the gap strayed before anything was done, beside how far it strays elsewhere.

    Attributes:
        largest: largest distance of a gap before from the base.
        p: (1 + placebo sets that strayed as far) / (1 + placebo sets); NaN without any.
    """

    largest: float
    p: float


def effect(
    outcomes: pd.DataFrame, treated: Sequence[str], comparisons: Sequence[str], post: int
) -> float:
    """Difference in differences: change of the treated less change of the comparison villages.

        (mean after - mean before) of the treated - (mean after - mean before) of the others

    Each village counts once, whatever its size. A comparison village with a missing value is left
    out (Card and Krueger 1994; Angrist and Pischke 2009, section 5.2).

    Args:
        outcomes: index village codes, columns periods in order, NaN where missing.
        treated: codes.
        comparisons: codes.
        post: position of the first period after.

    Returns:
        In the unit of the outcome.

    Raises:
        ValueError: as `gap`.
    """
    apart = gap(outcomes, treated, comparisons, post)
    return float(apart[post:].mean() - apart[:post].mean())


def gap(
    outcomes: pd.DataFrame, treated: Sequence[str], comparisons: Sequence[str], post: int
) -> Floats:
    """Mean of the treated less mean of the comparison villages, one value a period.

    Raises:
        ValueError: no period before or after, a code that is not in the panel, a treated village
            that misses a value, one that is compared with itself, or no complete comparison.
    """
    if not 0 < post < outcomes.shape[1]:
        raise ValueError("there must be a period before and one after")
    unknown = {*treated, *comparisons} - set(outcomes.index)
    if unknown or set(treated) & set(comparisons):
        raise ValueError("every village is in the panel, on one side only")
    own = outcomes.loc[list(treated)].to_numpy(dtype=float)
    others = outcomes.loc[list(comparisons)].dropna().to_numpy(dtype=float)
    if not len(own) or np.isnan(own).any():
        raise ValueError("a treated village misses a value")
    if not len(others):
        raise ValueError("no comparison village has every value")
    return np.asarray(own.mean(axis=0) - others.mean(axis=0))


def event_study(  # noqa: PLR0913 - what is compared, and with which spread
    outcomes: pd.DataFrame,
    treated: Sequence[str],
    comparisons: Sequence[str],
    post: int,
    *,
    base: Base = "mean",
    reference: Floats | None = None,
) -> pd.DataFrame:
    """The gap of each period less the gap before, beside what the placebo sets show.

    Args:
        outcomes: as in `effect`.
        treated: codes.
        comparisons: codes.
        post: position of the first period after.
        base: what is subtracted: the mean of the gaps before, so that the mean of the effects from
            `post` on is `effect`; or the last gap before.
        reference: gaps of placebo sets, one row a set, one column a period, as
            `reassignment.Permuted.paths` has them.

    Returns:
        One row a period: `period` (column of the panel), `lead` (periods from the first one after,
        negative before), `effect`, and `low` and `high`, between which lie the middle `SPREAD` of
        the placebo sets; NaN without a reference.

    Raises:
        ValueError: as `gap`.
    """
    apart = gap(outcomes, treated, comparisons, post)
    low = high = np.full(len(apart), np.nan)
    if reference is not None and len(reference):
        tail = (1 - SPREAD) / 2
        low, high = np.nanquantile(rebased(reference, post, base), [tail, 1 - tail], axis=0)
    return pd.DataFrame(
        {
            "period": outcomes.columns,
            "lead": np.arange(len(apart)) - post,
            "effect": rebased(apart, post, base),
            "low": low,
            "high": high,
        }
    )


def leads(apart: Floats, post: int, reference: Floats, base: Base = "mean") -> Leads:
    """All gaps before looked at together: the largest one, against the largest of each placebo set.

    One look instead of one a period, which would find something by luck in every long panel. That
    nothing is found does not show that trends were parallel (Roth 2022, AER: Insights 4:305-322).
    Periods that a placebo set does not have are left out for all.

    Args:
        apart: gaps of the treated, one a period.
        post: position of the first period after.
        reference: gaps of placebo sets, one row a set.
        base: as in `event_study`.
    """
    seen = np.asarray(np.isfinite(reference).all(axis=0))
    seen[post:] = False
    if not len(reference) or not seen.any():
        return Leads(float(np.abs(rebased(apart, post, base)[:post]).max()), float("nan"))
    until = int(seen.sum())
    own, elsewhere = (
        np.abs(rebased(gaps[..., seen], until, base)).max(axis=-1) for gaps in (apart, reference)
    )
    as_far = int((elsewhere >= own * (1 - 1e-9)).sum())  # rounding must not break a tie
    return Leads(float(own), (1 + as_far) / (1 + len(elsewhere)))


def rebased(apart: Floats, post: int, base: Base) -> Floats:
    """Gaps less the gap before: of one set, or of one set a row."""
    before = apart[..., :post]
    zero = np.nanmean(before, axis=-1) if base == "mean" else before[..., -1]
    return np.asarray(apart - np.expand_dims(zero, -1))
