"""What a change of poverty is made of: growth, redistribution, and the price of the line."""

from __future__ import annotations

from itertools import permutations
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.measures.lognormal import Lognormal, fgt

Floats = NDArray[np.float64]


class State(NamedTuple):
    """Expenditure at one time, and the line it is held against; numbers or arrays of one shape."""

    mean: ArrayLike
    sigma: ArrayLike
    line: ArrayLike


class TwoParts(NamedTuple):
    """ΔP as Datt and Ravallion split it; the three add up to it."""

    growth: Floats
    redistribution: Floats
    residual: Floats


class ThreeParts(NamedTuple):
    """ΔP shared out without a residual; the three add up to it."""

    growth: Floats
    price: Floats
    redistribution: Floats


def poverty(state: State, order: int) -> Floats:
    """P0, P1 or P2 (`order`) of a state, 0 to 1."""
    mean, sigma = (np.asarray(each, dtype=float) for each in (state.mean, state.sigma))
    return fgt(Lognormal(mean, sigma), state.line, order)


def datt_ravallion(first: State, last: State, order: int) -> TwoParts:
    """Growth at the first spread, redistribution at the first mean, and what is left.

    Datt and Ravallion (1992, Journal of Development Economics 38:275-295, eq. 6) with the first
    time as the base. Growth is that of the mean over the line, so that prices are in it.
    """
    start = poverty(first, order)
    growth = poverty(State(last.mean, first.sigma, last.line), order) - start
    redistribution = poverty(State(first.mean, last.sigma, first.line), order) - start
    return TwoParts(growth, redistribution, poverty(last, order) - start - growth - redistribution)


def shapley(first: State, last: State, order: int) -> ThreeParts:
    """The mean over all orders in which mean, line and spread can change, one after the other.

    Shorrocks (2013, Journal of Economic Inequality 11:99-126); with a line that stays it is the
    mean of both orders of Datt and Ravallion (Kakwani 2000, Journal of Quantitative Economics
    16:67-79). Growth is nominal: that of prices stands beside it as what the line costs.
    """
    reached = {
        which: poverty(_between(first, last, which), order)
        for which in ((a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1))
    }
    parts: list[Floats] = [np.zeros_like(reached[0, 0, 0]) for _ in range(3)]
    orders = list(permutations(range(3)))
    for turn in orders:
        at = [0, 0, 0]
        for which in turn:
            before = reached[at[0], at[1], at[2]]
            at[which] = 1
            parts[which] = parts[which] + (reached[at[0], at[1], at[2]] - before) / len(orders)
    growth, price, redistribution = parts
    return ThreeParts(growth, price, redistribution)


def _between(first: State, last: State, which: tuple[int, int, int]) -> State:
    """The last mean, line and spread where `which` is 1, else the first."""
    mean, line, sigma = which
    return State((first, last)[mean].mean, (first, last)[sigma].sigma, (first, last)[line].line)
