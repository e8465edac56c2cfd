"""What part of a budget was spent, with all that the rounding of printed figures leaves open."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from analytics.measures.printed import Range, consistent, percent
from analytics.vocabulary.outcome import Agreement

if TYPE_CHECKING:
    from collections.abc import Mapping

_FASTEST: Final = 10 * 100 / 365  # percent a day: ten times an even pace through the year


def absorbed(budget: Range, realised: Range) -> Range:
    """Realised in percent of the budget: every value the rounding of both leaves open.

    Raises:
        ValueError: the budget may be zero.
    """
    return percent(realised, budget)


def agreement(quotient: float, spread: Range, stated: Range) -> Agreement:
    """How a stated percentage stands to the figures printed beside it.

    Args:
        quotient: what the printed figures give when divided, in percent.
        spread: what their rounding leaves open (`absorbed`), in percent.
        stated: the range behind the stated percentage, in percent.
    """
    if stated.low <= quotient <= stated.high:
        return Agreement.SAME
    return Agreement.ROUNDING if consistent(spread, stated) else Agreement.CONTRADICTS


def implied_budget(realised: Range, stated: Range) -> Range:
    """The budget of which the realised is the stated percentage, in the unit of the realised.

    Raises:
        ValueError: the percentage may be zero.
    """
    if stated.low <= 0:
        raise ValueError("a budget cannot be told from no percentage")
    return Range(100 * realised.low / stated.high, 100 * realised.high / stated.low)


def beside(shares: Mapping[int, Range], outcome: Mapping[int, float], lag: int) -> pd.DataFrame:
    """Absorption of each budget year beside the change of an outcome up to `lag` years later.

    One row a budget year: `year`, `low`, `high` (percent absorbed), `before` and `after` (years of
    the outcome: the one before the budget year, and `lag` after it), `from_value`, `to_value`,
    `change` (in the unit of the outcome; NaN where either end is not known).

    Raises:
        ValueError: a lag below zero.
    """
    if lag < 0:
        raise ValueError(f"an outcome is looked at in the year of the budget or later, not {lag}")
    rows = []
    for year, share in sorted(shares.items()):
        first, last = outcome.get(year - 1, np.nan), outcome.get(year + lag, np.nan)
        rows.append((year, share.low, share.high, year - 1, year + lag, first, last, last - first))
    columns = ["year", "low", "high", "before", "after", "from_value", "to_value", "change"]
    return pd.DataFrame(rows, columns=columns)


def leaps(readings: pd.DataFrame) -> pd.DataFrame:
    """Readings of one budget that rise faster than spending can be believed to.

    Args:
        readings: `label`, `year`, `as_of` (ISO day) and `middle` (percent absorbed, NaN if not
            known).

    Returns:
        One row for two readings in a row of one budget year more than ten times as far apart as
        an even pace through the year takes: `label`, `first`, `second` (days), `days`, `before`,
        `after` (percent).
    """
    told = readings[readings["middle"].notna()]
    rows = []
    for label, group in told.groupby(["label", "year"], sort=False):
        ordered = group.sort_values("as_of")
        days = pd.to_datetime(ordered["as_of"])
        for one, other in pairwise(range(len(ordered))):
            passed = int((days.iloc[other] - days.iloc[one]).days)
            before, after = (float(ordered["middle"].iloc[each]) for each in (one, other))
            if passed and abs(after - before) > _FASTEST * passed:
                first, second = (str(ordered["as_of"].iloc[each]) for each in (one, other))
                rows.append((label[0], first, second, passed, before, after))
    columns = ["label", "first", "second", "days", "before", "after"]
    return pd.DataFrame(rows, columns=columns)
