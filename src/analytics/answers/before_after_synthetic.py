"""Villages where something was done beside a synthetic one, weighed from comparison villages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from analytics.measures.synthetic import Unsolved, fit
from analytics.vocabulary.verdict import Unfit

if TYPE_CHECKING:
    import pandas as pd

    from analytics.answers.before_after_cut import Cut
    from analytics.measures.comparison_villages import Chosen

    Floats = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Synthetic:
    """A synthetic comparison; all differences in the unit in which they are told.

    Attributes:
        weights: village_code, name, weight of those that count, the heaviest first.
        gaps: of the treated, one a period.
        paths: the same of each placebo, one row a placebo.
        effect: mean gap after.
        before, after: root mean squared gap before and after.
        ratio: after / before.
        rank, of: place of the ratio among the placebos, 1 the largest.
    """

    weights: pd.DataFrame
    gaps: Floats
    paths: Floats
    effect: float
    before: float
    after: float
    ratio: float
    rank: int
    of: int


_NONE = 5e-4  # a weight that prints as nought


def synthetic(found: Cut, chosen: Chosen) -> Synthetic | Unfit | None:
    """The synthetic comparison, or why there is none; None where there is no period after yet."""
    if not found.after:
        return None
    try:
        made = fit(found.outcomes, found.treated, chosen.codes, found.post)
    except Unsolved:
        return Unfit.POOR_FIT
    if isinstance(made, Unfit):
        return made
    names = found.names
    weights = made.weights[made.weights["weight"] >= _NONE].reset_index(drop=True)
    return Synthetic(
        weights=weights.assign(name=[names[code] for code in weights["village_code"]]),
        gaps=np.asarray(found.difference(made.gaps)),
        paths=np.asarray(found.difference(made.placebo_gaps)),
        effect=float(found.difference(made.effect)),
        before=float(found.difference(made.before)),
        after=float(found.difference(made.after)),
        ratio=made.ratio,
        rank=made.rank,
        of=made.of,
    )
