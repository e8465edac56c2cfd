"""Rates of a year out of what was counted in some other time, for where a scenario starts."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.measures import shrinkage

Floats = NDArray[np.float64]

_QUARTERS = 4


def a_year(events: ArrayLike, stock: ArrayLike, years: float) -> Floats:
    """The share of a year by which as many leave as did, of a stock that is refilled meanwhile.

    r = 1 - (1 - D / (4 T S))^4 with D events in T years out of a mean stock S: the inverse of the
    quarterly step 1 - (1 - r)^(1/4) of `measures.projection`.

    Args:
        events: families that left; missing (NaN) stays missing.
        stock: families there on average, of the same shape.
        years: how long the events were counted.

    Returns:
        Shares between 0 and 1; missing where there is no stock.
    """
    happened, there = np.asarray(events, dtype=float), np.asarray(stock, dtype=float)
    whole = np.where(there > 0, there, np.nan)
    quarterly = np.clip(happened / (_QUARTERS * years * whole), 0, 1)
    return np.asarray(1 - (1 - quarterly) ** _QUARTERS)


def entries_between(opening: float, closing: float, gone: float) -> float:
    """How many came between two counts if so many went: closing - opening + gone, none below zero.

    The demographic balancing equation (Preston, Heuveline and Guillot 2001, Demography, 1.1).
    """
    return max(closing - opening + gone, 0.0)


def returning(returned: ArrayLike, censored: ArrayLike) -> float:
    """The share of those outside that come back in a year, by the months they were watched.

    A constant hazard by events over exposure (Preston, Heuveline and Guillot 2001, 4.2), in a year
    1 - (1 - h)^12.

    Args:
        returned: families by month since they left, from the first month on.
        censored: those no longer watched, likewise.

    Returns:
        A share; missing (NaN) where nobody was watched.
    """
    back, lost = np.asarray(returned, dtype=float), np.asarray(censored, dtype=float)
    gone = back + lost
    at_risk = gone[::-1].cumsum()[::-1]
    exposure = at_risk.sum()
    return float("nan") if not exposure else float(1 - (1 - back.sum() / exposure) ** 12)


def relative(events: ArrayLike, total: ArrayLike) -> Floats:
    """How the rate of each area stands to that of all, drawn towards 1 the fewer its families.

    Empirical Bayes (`measures.shrinkage`), then scaled so that all areas together keep their rate.

    Args:
        events: one an area, in families; an area of which either is missing stands at 1.
        total: families of each.
    """
    x, n = np.round(np.asarray(events, dtype=float)), np.round(np.asarray(total, dtype=float))
    told = np.isfinite(x) & np.isfinite(n) & (n > 0) & (x <= n)
    found = np.ones(len(x))
    if told.sum() < 2 or not 0 < x[told].sum() < n[told].sum():
        return found
    shrunk = shrinkage.smoothed(x[told], n[told])
    found[told] = shrunk * n[told].sum() / (shrunk * n[told]).sum()
    return found
