"""A number as a sentence says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analytics.vocabulary.indicator import Unit

_ROUND = 1000  # from here on a count that ends in a zero may have been rounded


@dataclass(frozen=True, slots=True)
class Spoken:
    """A number of a text.

    `text[start:end]` is how it is written. `value` and `precision` (the unit of its rounding, 0
    for what was counted) are in base units: persons, rupiah, percent; `20–25 persen` is one
    number, 22.5 with the precision 6. `units` is empty where none is said. `points` are
    percentage points; a `year` is no quantity. What is not `sure` (`lebih dari 400`, `dua tiga
    KPM`, a range) is part of no arithmetic.
    """

    start: int
    end: int
    value: float
    precision: float
    units: frozenset[Unit] = frozenset()
    points: bool = False
    year: bool = False
    sure: bool = True

    @property
    def loosely(self) -> float:
        """The precision if it was rounded without saying so, to two digits at the coarsest."""
        if self.precision or self.value < _ROUND:
            return self.precision
        step = last_digit(self.value)
        return min(step, 10.0 ** (len(str(int(self.value))) - 2)) if step > 1 else 0.0


@dataclass(frozen=True, slots=True)
class Written:
    """A number beside what only its neighbours need to know of how it is written."""

    spoken: Spoken
    scale: float | None = None
    whole: bool = False  # written as a whole number, without a hedge


def last_digit(value: float) -> float:
    """The place of the last digit that is no zero: 10 of 150, 1,000 of 55,000."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step
