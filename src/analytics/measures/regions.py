"""Areas side by side: which place one has, and who lies or moves surely elsewhere than another.

A rank among survey figures is as unsure as the figures (Goldstein and Spiegelhalter 1996, JRSS A
159:385-443), so a place comes with the span of places that differences too small to be told apart
leave open. How small that is comes from the caller (`least`); without it nothing is tested.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from analytics.vocabulary.region import Side

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

_HAIR = 1e-9  # decimals are stored in binary


class Ends(NamedTuple):
    """Figures of areas in one unit: the one used, and the lowest and highest that sources state.

    NaN where nobody states one.
    """

    value: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]

    @classmethod
    def of(cls, value: ArrayLike, low: ArrayLike, high: ArrayLike) -> Ends:
        """From anything that numpy takes.

        Raises:
            ValueError: not one end of each kind a value, or the ends in the wrong order.
        """
        found = cls(*(np.asarray(one, dtype=float) for one in (value, low, high)))
        if len({one.shape for one in found}) != 1:
            raise ValueError("each figure has one lower and one upper end")
        if (found.low > found.high).any():
            raise ValueError("the lower end lies above the upper one")
        return found

    def at(self, place: int) -> Ends:
        """The figure of one area, beside which others can be held."""
        return Ends(*(one[place] for one in self))


class Position(NamedTuple):
    """A place among areas that have a figure, 1 for the highest.

    Attributes:
        place: by the figures as printed; 1 plus those that print more.
        tied: how many others print the same.
        of: how many have a figure.
        first: the highest place that is possible.
        last: the lowest one.
    """

    place: int
    tied: int
    of: int
    first: int
    last: int


def position(figures: Ends, own: int, decimals: int, least: float = 0.0) -> Position:
    """Where the area at position `own` stands among those that have a figure.

    Args:
        figures: of all areas, in one unit; missing ones are not ranked.
        own: position of the area.
        decimals: of the printed figures; who prints the same shares a place.
        least: the smallest difference that is told apart, in the unit of the figures; 0 leaves
            only the spread of the sources, and ties, open.

    Raises:
        ValueError: the area has no figure.
    """
    known = ~np.isnan(figures.value)
    if not known[own]:
        raise ValueError("an area without a figure has no place")
    many = int(known.sum())
    printed = np.floor(figures.value * 10**decimals + 0.5 + _HAIR)
    above = int((printed[known] > printed[own]).sum())
    tied = int((printed[known] == printed[own]).sum()) - 1
    sides = np.asarray(beside(figures, figures.at(own), least))
    surely_above = int((sides == Side.ABOVE).sum())
    surely_below = int((sides == Side.BELOW).sum())
    return Position(1 + above, tied, many, 1 + surely_above, many - surely_below)


def beside(figures: Ends, other: Ends, least: float) -> list[Side]:
    """On which side of `other` each figure lies.

    A figure lies surely above if its lower end exceeds the upper end of the other by `least` or
    more; with `least` NaN nobody can say, and every known one is untested.

    Args:
        figures: of areas.
        other: one figure (scalars), or one an area.
        least: as `position` takes it.
    """
    above, below = figures.low - other.high, other.low - figures.high
    missing = np.isnan(figures.value) | np.isnan(other.value)
    found = np.full(figures.value.shape, Side.CLOSE, dtype=int)
    if math.isnan(least):
        found[:] = Side.UNTESTED
    else:
        found[(above > 0) & (above >= least - _HAIR)] = Side.ABOVE
        found[(below > 0) & (below >= least - _HAIR)] = Side.BELOW
    found[missing] = Side.NO_FIGURE
    return [Side(one) for one in found.tolist()]


def changes(before: Ends, after: Ends) -> Ends:
    """How far each area moved, with the least and the most that the sources leave open."""
    return Ends(
        after.value - before.value,
        after.low - before.high,
        after.high - before.low,
    )


def least_of_changes(least: float) -> float:
    """The smallest difference of two changes that is told apart.

    `least` is that of one change, between two independent figures of like error; the difference
    of two changes holds four of them, so that its error is √2 times as large.
    """
    return math.sqrt(2) * least
