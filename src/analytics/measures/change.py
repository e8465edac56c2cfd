"""How far figures that disagree lie apart, and how far a figure moved.

`percent` is relative: of the figure before, or of the larger of two that disagree.
`points` is the difference of two percentages. From 11.69 % to 11.49 % is -0.20 points and
-1.7 percent; the two words are never used for one another.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Spread(NamedTuple):
    """Lowest and highest figure for one thing, and their distance in percent of the highest."""

    low: float
    high: float
    percent: float


class Change(NamedTuple):
    """From one figure to another: `amount` in their unit, `percent` of the first."""

    amount: float
    percent: float


class ChangeRange(NamedTuple):
    """The lowest and the highest change that figures in disagreement allow."""

    low: Change
    high: Change


class Range(NamedTuple):
    """The lowest and the highest a figure may be."""

    low: float
    high: float


def spread(values: Iterable[float]) -> Spread:
    """How far statements about the same thing lie apart: (high - low) / high.

    Args:
        values: what each source states, all in one unit and not below zero.

    Raises:
        ValueError: no value, a missing or negative one, or nothing but zeros.
    """
    known = _known(values)
    if min(known) < 0 or max(known) == 0:
        raise ValueError("a spread in percent needs figures above zero")
    return Spread(min(known), max(known), (max(known) - min(known)) / max(known) * 100)


def change(before: float, after: float) -> Change:
    """Change of a figure in its own unit and in percent of what it was.

    Raises:
        ValueError: a missing figure, or `before` not above zero.
    """
    first, second = _known((before, after))
    if first <= 0:
        raise ValueError("a change in percent needs a figure above zero to start from")
    return Change(second - first, (second - first) / first * 100)


def change_range(before: Iterable[float], after: Iterable[float]) -> ChangeRange:
    """Lowest and highest change when sources disagree about one figure or both.

    `low` goes from the highest figure before to the lowest after, `high` the other way round.

    Raises:
        ValueError: as for `change`, or no figure on one side.
    """
    first, second = _known(before), _known(after)
    return ChangeRange(
        change(max(first), min(second)),
        change(min(first), max(second)),
    )


def points(before: float, after: float) -> float:
    """Difference of two percentages, in percentage points.

    Raises:
        ValueError: a missing percentage, or one outside 0-100.
    """
    first, second = _known((before, after))
    if not (0 <= first <= 100 and 0 <= second <= 100):
        raise ValueError(f"percentages lie between 0 and 100, not {first} and {second}")
    return second - first


def share_range(numerator: float, denominators: Iterable[float]) -> Range:
    """Lowest and highest share, in percent, when sources disagree about the denominator.

    Raises:
        ValueError: a missing figure, a negative numerator, or a denominator that is not above
            zero or smaller than the numerator.
    """
    (part,), wholes = _known((numerator,)), _known(denominators)
    if part < 0 or min(wholes) <= 0 or part > min(wholes):
        raise ValueError("a share needs a part between zero and a whole above zero")
    return Range(part / max(wholes) * 100, part / min(wholes) * 100)


def yearly_slope(years: Sequence[int], values: Sequence[float]) -> float:
    """Average change a year between the first and the last year, in the unit of the values.

    (last - first) / years between them: what happened, not a line fitted through years of
    unequal distance. For percentages this is points a year.

    Raises:
        ValueError: not one value per year, a missing value, or fewer than two years.
    """
    known = _known(values)
    by_year = dict(zip(years, known, strict=True))
    if len(by_year) != len(known) or len(by_year) < 2:
        raise ValueError("a slope needs two different years or more, each once")
    first, last = min(by_year), max(by_year)
    return (by_year[last] - by_year[first]) / (last - first)


def _known(values: Iterable[float]) -> list[float]:
    found = [float(value) for value in values]
    if not found or not all(map(math.isfinite, found)):
        raise ValueError("a figure is missing")
    return found
