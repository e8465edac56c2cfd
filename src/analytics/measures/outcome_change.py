"""How far an outcome came on the way to its own target, and how sure that is.

Only what is measured as a rate, an index or an amount a family is compared: counts grow with the
size of a programme, and so does its budget. Nothing here says why an outcome moved.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from analytics.measures.intervals import wilson
from analytics.vocabulary.outcome import Course, OutcomeUnit, Quadrant

_WHOLE = 100.0  # percent of the planned change: the target line


class Estimate(NamedTuple):
    """A value with its 95 percent interval, in one unit; `low` = `high` for a complete count."""

    value: float
    low: float
    high: float


def of_share(value: float, n: float) -> Estimate:
    """A percentage of `n` that were asked or seen, with its Wilson interval, in percent.

    Raises:
        ValueError: a percentage outside 0 to 100, or `n` not above zero.
    """
    found = wilson(value / 100 * n, n)
    return Estimate(value, 100 * float(found.low), 100 * float(found.high))


def difference(before: Estimate, after: Estimate) -> Estimate:
    """The change between two measurements that do not depend on each other.

    Limits recovered from the intervals of both, which may be lopsided (Newcombe 1998, Statistics
    in Medicine 17:873-890, method 10, for shares; Zou and Donner 2008, Statistics in Medicine
    27:1693-1702, equation 3, in general):
    d - sqrt((v2-l2)² + (u1-v1)²) and d + sqrt((u2-v2)² + (v1-l1)²), with d = v2 - v1.

    Raises:
        ValueError: a value outside its own interval.
    """
    for one in (before, after):
        if not one.low <= one.value <= one.high:
            raise ValueError(f"{one.value} lies outside {one.low}..{one.high}")
    change = after.value - before.value
    down = math.hypot(after.value - after.low, before.high - before.value)
    rise = math.hypot(after.high - after.value, before.value - before.low)
    return Estimate(change, change - down, change + rise)


def planned(before: float, target: float, course: Course) -> float:
    """The change a target asks for, above zero if there is any left to be made."""
    return target - before if course is Course.UP else before - target


def progress(before: Estimate, after: Estimate, target: float, course: Course) -> Estimate:
    """The change in percent of the planned one; 0 is none at all, 100 the target line.

    The planned change is what was declared: from the first value as printed to the target.

    Raises:
        ValueError: nothing was planned, as the first value had reached the target already.
    """
    due = planned(before.value, target, course)
    if due <= 0:
        raise ValueError("the target had been reached before")
    moved = difference(before, after)
    sign = 1 if course is Course.UP else -1
    ends = sorted((sign * moved.low, sign * moved.high))
    return Estimate(*(100 * each / due for each in (sign * moved.value, *ends)))


def quadrant(share: float, threshold: float, way: Estimate) -> Quadrant:
    """Where a programme stands, by what it absorbed and how far its outcome came.

    Args:
        share: percent of the budget that was realised.
        threshold: percent from which a budget counts as absorbed.
        way: from `progress`. All below zero: it went away from the target. Over zero: it may not
            have moved at all. Over the target line: it moved, and whether the target was reached
            cannot be told. Each is its own class; none says that nothing moved, which no interval
            can show.
    """
    if way.high < 0:
        return Quadrant.SPENT_AWAY if share >= threshold else Quadrant.UNSPENT_AWAY
    if way.low <= 0:
        return Quadrant.UNCLEAR
    if way.low < _WHOLE < way.high:
        return Quadrant.AT_TARGET
    return Quadrant.SPENT_MOVED if share >= threshold else Quadrant.UNSPENT_MOVED


def comparable(unit: str) -> bool:
    """True for a unit an outcome may have: no count against a count."""
    return unit in set(OutcomeUnit)
