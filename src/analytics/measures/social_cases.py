"""Cases of social workers: how many are open, how old they are, how long until one is closed.

Open cases are all there are, so that their ages are counted and not estimated. How long it takes to
close one is estimated: a case that is still open has been watched for its age and no longer
(censored on the right), and leaving it out would count the quick ones alone. Kaplan and Meier's
curve (1958, JASA 53:457-481) uses both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analytics.measures import survival
from analytics.vocabulary.support import FEWEST_CLOSED, Duration

if TYPE_CHECKING:
    import pandas as pd

CASES = ("case_id", "district_code", "kind", "opened", "closed")


def aged(cases: pd.DataFrame, on: pd.Timestamp) -> pd.DataFrame:
    """The cases opened by a day, with `is_open` and `age` on it, in whole days.

    The age of a closed case is how long it was open; the day of opening counts as one, so that a
    case closed on the day it was opened took a day. A case closed later is open on that day.

    Args:
        cases: columns `CASES`; `closed` is missing where it is open.
        on: the day.

    Raises:
        ValueError: a case was closed before it was opened.
    """
    if (cases["closed"] < cases["opened"]).any():
        raise ValueError("a case was closed before it was opened")
    known = cases[cases["opened"] <= on]
    is_open = known["closed"].isna() | (known["closed"] > on)
    end = known["closed"].where(~is_open, on)
    age = (end - known["opened"]).dt.days + 1
    return known.assign(is_open=is_open.astype(bool), age=age.astype(np.int64))


def by(aged_cases: pd.DataFrame, column: str) -> pd.DataFrame:
    """One row a value of `column`: open, closed, median and oldest age of the open ones (days)."""
    rows = aged_cases.assign(
        open=aged_cases["is_open"].astype(np.int64),
        closed_=(~aged_cases["is_open"]).astype(np.int64),
        open_age=aged_cases["age"].where(aged_cases["is_open"]).astype(float),
    )
    found = rows.groupby(column).agg(
        open=("open", "sum"),
        closed=("closed_", "sum"),
        median_age=("open_age", "median"),
        oldest=("open_age", "max"),
    )
    return found.reset_index()


def until_closed(aged_cases: pd.DataFrame) -> Duration:
    """How long it takes to close a case, those still open counted as watched so far."""
    closed = int((~aged_cases["is_open"]).sum())
    if closed < FEWEST_CLOSED:
        return Duration(None, closed, len(aged_cases))
    table = survival.observed(aged_cases["age"], (~aged_cases["is_open"]).astype(int))
    time, low, high = survival.median(survival.survival(table))
    return Duration((time, low, high), closed, len(aged_cases))
