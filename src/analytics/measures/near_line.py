"""Means of the poor from two indices and the line (Foster, Greer & Thorbecke 1984).

P1 is P0 times the mean gap of the poor as a share of the line (*Econometrica* 52:761), so that
their mean expenditure is the line times one less P1 / P0.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_MONTHS = 12


def lacking(rate: float, depth: float, line: float, size: float) -> float:
    """What a poor household lacks to the line on average, rupiah a year.

    Args:
        rate: P0, percent.
        depth: P1, percent of the line.
        line: rupiah a person and month.
        size: persons of a poor household.

    Raises:
        ValueError: nobody is poor, or P1 is above P0.
    """
    if not 0 <= depth <= rate or rate == 0:
        raise ValueError("P1 lies between zero and P0, and somebody is poor")
    return line * depth / rate * size * _MONTHS


def spending(rate: float, depth: float, line: float, size: float) -> float:
    """What a poor household spends on average, rupiah a year; arguments as `lacking`.

    Raises:
        ValueError: as there.
    """
    return line * size * _MONTHS - lacking(rate, depth, line, size)


def closed(effect: Floats, spends: float, lacks: float) -> Floats:
    """What an effect on consumption closes of the gap of an average poor household, rupiah a year.

    Args:
        effect: shares by which consumption rises, zero or more.
        spends: what the household spends, rupiah a year.
        lacks: what it lacks to the line; no more than that is closed.
    """
    return np.minimum(effect * spends, lacks)
