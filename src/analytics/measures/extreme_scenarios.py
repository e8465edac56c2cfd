"""Extreme poverty to zero: the pace that is needed, and what a sample that finds none can mean.

A share that falls by a constant part a year never reaches zero, so the pace is worked out to a
level that the caller names. A survey sees households, not people: those of one household are poor
together, so that households are what is drawn.
"""

from __future__ import annotations

from math import ceil, inf, log, log1p
from typing import NamedTuple

from analytics.measures.intervals import clopper_pearson

CONFIDENCE = 0.95
"""Of an upper limit, one-sided."""


class Pace(NamedTuple):
    """What it takes from a start to a level: the same number each year, or the same share."""

    number: float
    share: float


def pace(start: float, level: float, years: float) -> Pace:
    """How many have to leave each year, and which share of those left, to be at `level` then.

    number = (start - level) / years; share = 1 - (level / start)^(1 / years). Nothing where the
    start lies at the level already.

    Raises:
        ValueError: no time, no start, or a level that is not above zero.
    """
    if not (start > 0 and level > 0 and years > 0):
        raise ValueError("a pace needs a start and a level above zero, and time")
    if start <= level:
        return Pace(0.0, 0.0)
    return Pace((start - level) / years, 1 - (level / start) ** (1 / years))


def yearly_fall(first: float, last: float, years: float) -> float:
    """The constant share that left each year between two figures; below zero where they rose.

    Raises:
        ValueError: no time, or a figure that is not above zero.
    """
    if not (first > 0 and last > 0 and years > 0):
        raise ValueError("a fall needs two figures above zero, and time")
    return float(1 - (last / first) ** (1 / years))


def remaining(start: float, share: float, years: float) -> float:
    """Who is left after some years if a constant share of those left leaves each year."""
    return float(start * (1 - share) ** years)


def years_until(start: float, level: float, share: float) -> float:
    """Years until no more than `level` are left; infinite where nobody leaves.

    The inverse of `remaining`. The level is above zero, the share between 0 and 1.
    """
    if start <= level:
        return 0.0
    if share <= 0:
        return inf
    return log(level / start) / log1p(-share) if share < 1 else 0.0


def effective(households: float, design_effect: float) -> float:
    """Households that count: a clustered sample says as much as a smaller simple one.

    n / deff (Kish 1965, *Survey Sampling*, 8.2).

    Raises:
        ValueError: no household, or a design effect not above zero.
    """
    if not (households > 0 and design_effect > 0):
        raise ValueError("a sample needs households and a design effect above zero")
    return households / design_effect


def upper_limit(
    share: float, households: float, design_effect: float, confidence: float = CONFIDENCE
) -> float:
    """What the true share may still be where a sample shows `share`, one-sided.

    Clopper-Pearson on the effective sample (Korn and Graubard 1998, Survey Methodology
    24:193-201), which need not hold whole households: Beta quantile (c; x+1, n-x) with
    n = households / design effect and x = share * n. Where the sample shows none it is
    1 - (1 - c)^(1/n), of which 3/n is the rule of thumb (Hanley and Lippman-Hand 1983, JAMA
    249:1743-1745).

    Raises:
        ValueError: no sample, a share outside 0 to 1, or a confidence not between them.
    """
    n = effective(households, design_effect)
    # Both limits at 1 - 2 * tail leave the tail above the upper one.
    return float(clopper_pearson(share * n, n, 2 * confidence - 1).high)


def chance_of_none(share: float, households: float, design_effect: float) -> float:
    """How likely such a sample shows none though the true share is this: (1 - p)^n."""
    return float((1 - share) ** effective(households, design_effect))


def households_needed(share: float, design_effect: float, confidence: float = CONFIDENCE) -> int:
    """Households of which none may be poor before the upper limit lies at `share` or below.

    The inverse of `upper_limit` at none: n = deff * ln(1 - c) / ln(1 - p).

    Raises:
        ValueError: a share not between 0 and 1.
    """
    if not 0 < share < 1:
        raise ValueError("a share to be excluded lies between 0 and 1")
    return ceil(design_effect * log(1 - confidence) / log1p(-share) - 1e-9)
