"""What a village that was in a bad spell does by itself: it falls back towards where it usually is.

Matching on level and trend leaves the spell in which the villages were picked. How much of it
passes by itself is read off all other villages: whoever was as high for its level and trend, how
did it go on?
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analytics.measures.alike import features, prepared

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from analytics.measures.alike import Neighbours

Floats = NDArray[np.float64]


def expected(  # noqa: PLR0913 - whose, when, and of whom it is read off
    outcomes: pd.DataFrame,
    treated: Sequence[str],
    post: int,
    *,
    chosen_at: int | None = None,
    excluded: Collection[str] = (),
    near: Neighbours | None = None,
) -> pd.Series:
    """The change of each village that its past alone makes expect.

        mean after - mean before = a + b level + c trend + d value at the choice + error

    by least squares over the villages that are neither treated nor around them: the analysis of
    covariance that takes regression to the mean out (Galton 1886; Barnett, van der Pols and Dobson
    2005, International Journal of Epidemiology 34:215-220). `d` is what a spell keeps of itself; a
    line, so that spells of villages far out are told less surely.

    Args:
        outcomes: index village codes, columns periods in order, NaN where missing.
        treated: codes.
        post: position of the first period after.
        chosen_at: position of the period by which villages were picked; None is the last before.
        excluded: codes that nothing is read off, such as a ring.
        near: of each code those around it; nothing is read off those around the treated ones.

    Returns:
        One value a village with every value before, index their codes, sorted; in the unit of the
        outcome, and relative to nothing: what all villages share is in it.

    Raises:
        ValueError: as `alike.prepared`, no period after, or no village to read it
            off.
    """
    panel = prepared(outcomes, treated, post, excluded=excluded, near=near)
    at = post - 1 if chosen_at is None else chosen_at
    if post >= panel.rows.shape[1] or not 0 <= at < post:
        raise ValueError("there must be a period after, and the choice lies before it")
    before = panel.rows[:, :post]
    past = np.column_stack([np.ones(len(before)), features(before), before[:, at]])
    change = panel.rows[:, post:].mean(axis=1) - before.mean(axis=1)
    read = panel.pool & ~np.isnan(change)
    if not read.any():
        raise ValueError("no village is left to read it off")
    # Where columns repeat each other the shortest solution is taken; what it predicts is the same.
    line = np.linalg.lstsq(past[read], change[read], rcond=None)[0]
    return pd.Series(past @ line, index=list(panel.codes))


def without(outcomes: pd.DataFrame, change: pd.Series, post: int) -> pd.DataFrame:
    """The panel with the expected change taken off each value after; the values before stay."""
    left = outcomes.loc[change.index]
    rows = left.to_numpy(dtype=float, copy=True)
    rows[:, post:] -= change.to_numpy()[:, None]
    return pd.DataFrame(rows, left.index, left.columns)
