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
    low, high = np.full((2, len(apart)), np.nan)
    if reference is not None and len(reference):
        tail = (1 - SPREAD) / 2
        seen = ~np.isnan(reference).all(axis=0)  # of an earlier date fewer periods lie before
        low[seen], high[seen] = np.nanquantile(
            rebased(reference, post, base)[:, seen], [tail, 1 - tail], axis=0
        )
    return pd.DataFrame(
        {
            "period": outcomes.columns,
            "lead": np.arange(len(apart)) - post,
            "effect": rebased(apart, post, base),
            "low": low,
            "high": high,
        }
    )


def leads(apart: Floats, post: int, reference: Floats, chosen_at: int | None = None) -> Leads:
    """All gaps before looked at together: the largest one, against the largest of each placebo set.

    One look instead of one a period, which would find something by luck in every long panel. That
    nothing is found does not show that trends were parallel (Roth 2022, AER: Insights 4:305-322).

    Villages that were picked by their value stray at that period because they were picked. With
    `chosen_at` the part of each gap that goes with the slope of the gaps before and with the gap at
    that period, by least squares over the placebo sets, is taken off first, of the treated and of
    the sets alike.

    Args:
        apart: gaps of the treated, one a period.
        post: position of the first period after.
        reference: gaps of placebo sets of the same date (`Rule.ANY`), one row a set.
        chosen_at: position of the period by whose value villages were picked; None if by none.
    """
    own, elsewhere = (rebased(gaps, post, "mean")[..., :post] for gaps in (apart, reference))
    if not len(elsewhere):
        return Leads(float(np.abs(own).max()), float("nan"))
    if chosen_at is not None:
        at = np.arange(post) - (post - 1) / 2
        spell, spells = (
            np.stack([np.ones(gaps.shape[:-1]), gaps @ at, gaps[..., chosen_at]], axis=-1)
            for gaps in (own, elsewhere)
        )
        line = np.linalg.lstsq(spells, elsewhere, rcond=None)[0]
        own, elsewhere = own - spell @ line, elsewhere - spells @ line
    largest, each = np.abs(own).max(), np.abs(elsewhere).max(axis=1)
    as_far = int((each >= largest * (1 - 1e-9)).sum())  # rounding must not break a tie
    return Leads(float(largest), (1 + as_far) / (1 + len(each)))


def rebased(apart: Floats, post: int, base: Base) -> Floats:
    """Gaps less the gap before: of one set, or of one set a row."""
    before = apart[..., :post]
    zero = np.nanmean(before, axis=-1) if base == "mean" else before[..., -1]
    return np.asarray(apart - np.expand_dims(zero, -1))
