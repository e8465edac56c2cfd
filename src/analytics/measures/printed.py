"""What a printed figure can stand for: every value that rounds, half up, to what was printed.

A figure printed as 11,49 says that the true one lies between 11,485 and 11,495. Two statements
contradict each other only when the ranges they leave do not meet. Ranges are closed: the end that
half-up rounding would exclude costs nothing and spares a rule for negative figures. Every step
widens by a hair (`_SLACK`), as decimals are stored in binary.
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import NamedTuple

_SLACK = 1e-9


class Range(NamedTuple):
    """The lowest and the highest value a statement leaves open, in the unit of the figure."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """Half way between both ends."""
        return (self.low + self.high) / 2


def printed(value: float, precision: float, low: float = math.nan, high: float = math.nan) -> Range:
    """The range behind a printed figure.

    Args:
        value: as printed; NaN if only `low` and `high` are.
        precision: the unit it was rounded to (0.01 for 11,49), in the unit of `value`.
        low: the lower end the source itself gives, or NaN.
        high: the upper end the source itself gives, or NaN.

    Raises:
        ValueError: a precision below zero, an end missing, or the ends in the wrong order.
    """
    first = value if math.isnan(low) else low
    last = value if math.isnan(high) else high
    if not precision >= 0 or not first <= last:
        raise ValueError(f"no range: {first}..{last}, rounded to {precision}")
    return _wide(first - precision / 2, last + precision / 2)


def rounded_to(value: float) -> float:
    """The coarsest power of ten a figure may have been rounded to: 0.1 for 9.8, 100 for 7,500.

    For figures whose source does not say how they were rounded. It is never finer than the
    figure was printed, so it accuses nobody wrongly. Zero counts as a whole number.
    """
    digits = Decimal(repr(float(value))).normalize()
    if digits == 0:
        return 1.0
    return float(Decimal(1).scaleb(int(digits.as_tuple().exponent)))


def counted(value: float, precision: float) -> float:
    """The precision of a count: 0, as no rounding leaves a last digit above zero behind.

    A count that was rounded (`precision` above one) or that ends in a zero keeps its precision:
    its last digit may stand for several.
    """
    return 0.0 if precision <= 1 and value % 10 else precision


def total(*parts: Range) -> Range:
    """The sum of several figures; of none, zero."""
    return _wide(math.fsum(part.low for part in parts), math.fsum(part.high for part in parts))


def difference(first: Range, second: Range) -> Range:
    """The first less the second."""
    return _wide(first.low - second.high, first.high - second.low)


def product(*factors: Range) -> Range:
    """The product of several figures; of none, one."""
    low = high = 1.0
    for factor in factors:
        corners = [low * factor.low, low * factor.high, high * factor.low, high * factor.high]
        low, high = min(corners), max(corners)
    return _wide(low, high)


def ratio(part: Range, whole: Range) -> Range:
    """The first divided by the second.

    Raises:
        ValueError: the divisor may be zero.
    """
    if whole.low <= 0 <= whole.high:
        raise ValueError("divided by a figure that may be zero")
    return product(part, Range(1 / whole.high, 1 / whole.low))


def percent(part: Range, whole: Range) -> Range:
    """The first in percent of the second.

    Raises:
        ValueError: the whole may be zero.
    """
    return product(ratio(part, whole), Range(100, 100))


def percent_change(before: Range, after: Range) -> Range:
    """How many percent the second lies above the first (below: negative).

    Raises:
        ValueError: the first may be zero.
    """
    return difference(percent(after, before), Range(100, 100))


def stretched(figure: Range, least: float, most: float) -> Range:
    """What a figure above zero may have become after growing by a factor of `least` to `most`."""
    return _wide(figure.low * least, figure.high * most)


def consistent(left: Range, right: Range) -> bool:
    """True when one value could stand behind both."""
    return left.low <= right.high and right.low <= left.high


def _wide(low: float, high: float) -> Range:
    return Range(low - _SLACK * abs(low), high + _SLACK * abs(high))
