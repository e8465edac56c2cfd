"""What came of a training among those who were asked, and what it could be among all.

Whoever is asked is no sample drawn by chance, so that no interval of sampling is given. What is
given are the bounds that need no assumption on those nobody asked: from none of them to all of
them (Manski 1989, "Anatomy of the selection problem", Journal of Human Resources 24:343-360, with
an outcome of 0 or 1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from analytics.measures.disclosure import check_threshold

if TYPE_CHECKING:
    import pandas as pd


class Share(NamedTuple):
    """A share of those asked and its bounds among all, in percent; NaN where nobody was asked."""

    asked: float
    lowest: float
    highest: float


def share(done: int, asked: int, of: int) -> Share:
    """How many did it, of those asked and of all.

    Args:
        done: who did it.
        asked: who was asked, at least `done`.
        of: all, at least `asked`.

    Raises:
        ValueError: a count below zero, or out of order.
    """
    if not 0 <= done <= asked <= of:
        raise ValueError(f"expected 0 <= done <= asked <= of, found {done}, {asked}, {of}")
    if not asked:
        return Share(np.nan, np.nan, np.nan)
    return Share(100 * done / asked, 100 * done / of, 100 * (done + of - asked) / of)


def is_hidden(done: int, asked: int, of: int, threshold: int) -> bool:
    """True if a count of people is too small to be told: who did it, who did not, who was asked.

    Those who were not asked are hidden with them, as they follow from the others.

    Raises:
        ValueError: a threshold below 4.
    """
    check_threshold(threshold)
    counts = (done, asked - done, asked, of)
    return any(0 < count < threshold for count in counts)


def summed(rounds: pd.DataFrame) -> pd.DataFrame:
    """Trainings added up by act and day of asking.

    Args:
        rounds: a row a training, act and day of asking: act, after, of, asked, done, shown
            (with evidence).

    Returns:
        A row an act and day of asking, sorted: act, after, trainings, of, asked, done, shown.
        People and villages of several trainings are added, not told apart: whoever took part twice
        counts twice.
    """
    grouped = rounds.groupby(["act", "after"], sort=True)
    return grouped.agg(
        trainings=("of", "size"),
        of=("of", "sum"),
        asked=("asked", "sum"),
        done=("done", "sum"),
        shown=("shown", "sum"),
    ).reset_index()
