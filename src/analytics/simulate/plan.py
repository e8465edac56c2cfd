"""How many families enter, come back and leave in every month, so that all anchors are met."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.simulate.apportion import apportion
from analytics.vocabulary.stage import Exit

if TYPE_CHECKING:
    from analytics.simulate.anchors import Anchors

ENTRIES = "entries"
RETURNED = "returned"
# A family that graduated is checked again after a quarter or more; nobody comes back at once.
MONTHS_BEFORE_RETURN = 5

_QUARTERLY = (4, 1, 1) * 4  # lists change with the quarterly payment
_EVENLY = (1,) * 12
_SEASON = {
    Exit.GRADUATED: (4, 6, 8, 8, 9, 10, 9, 10, 10, 11, 13, 16),
    Exit.NATURAL: (0, 0, 0, 0, 0, 0, 35, 25, 15, 13, 8, 4),  # the school year ends in June
    Exit.EXCLUDED: _QUARTERLY,
    Exit.MOVED: _EVENLY,
    Exit.DIED: _EVENLY,
    Exit.DOUBLE: _QUARTERLY,
}


def monthly(anchors: Anchors) -> pd.DataFrame:
    """Flows by month: columns `entries`, `returned` and one per exit; index monthly periods.

    Exits are given. Returns follow from the families that graduated before. Entries are what is
    left between two stocks, so the stock follows from the flows and from nothing else:
    stock = opening + entries + returned - all exits.

    Raises:
        ValueError: a stock or flow is not bounded by whole months, a flow falls outside the
            observed time, or a stock cannot be reached without negative entries.
    """
    first = anchors.opening.day + timedelta(days=1)
    months = pd.period_range(first, anchors.cutoff, freq="M")
    plan = pd.DataFrame(0, index=months, columns=[ENTRIES, RETURNED, *map(str, Exit)])
    season = np.array([month.month - 1 for month in months])
    for flow in anchors.flows:
        _whole_months(flow.first, flow.last)
        if flow.first < first or flow.last > anchors.cutoff:
            raise ValueError(f"{flow.exit} {flow.first}..{flow.last} is outside the observed time")
        inside = (months >= _month(flow.first)) & (months <= _month(flow.last))
        weights = np.array(_SEASON[flow.exit])[season[inside]]
        plan.loc[inside, str(flow.exit)] += apportion(flow.families, weights)
    plan[RETURNED] = _returns(plan[str(Exit.GRADUATED)].to_numpy(), anchors.yearly_return)

    before, start = anchors.opening.families, first
    for stock in anchors.stocks:
        _whole_months(start, stock.day)
        inside = (months >= _month(start)) & (months <= _month(stock.day))
        leaving = int(plan.loc[inside, list(map(str, Exit))].to_numpy().sum())
        entering = stock.families - before + leaving - int(plan.loc[inside, RETURNED].sum())
        if entering < 0:
            raise ValueError(f"{stock.day}: {stock.families} needs {entering} entries")
        plan.loc[inside, ENTRIES] = apportion(entering, np.array(_QUARTERLY)[season[inside]])
        before, start = stock.families, stock.day + timedelta(days=1)
    return plan


def _returns(graduated: np.ndarray, yearly: float) -> np.ndarray:
    """Whole families that come back per month, from a constant monthly rate of those away."""
    returned = np.zeros(len(graduated), dtype=np.int64)
    expected = 0.0
    for month in range(MONTHS_BEFORE_RETURN, len(graduated)):
        away = graduated[: month - MONTHS_BEFORE_RETURN + 1].sum() - returned.sum()
        expected += away * yearly / 12
        returned[month] = int(expected) - int(returned.sum())
    return returned


def _month(day: date) -> pd.Period:
    return pd.Period(day, freq="M")


def _whole_months(first: date, last: date) -> None:
    if first.day != 1 or (last + timedelta(days=1)).day != 1:
        raise ValueError(f"{first}..{last} are not whole months")
