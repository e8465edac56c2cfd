"""How many families one facilitator accompanies, how unequally, and which moves would even it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Moves:
    """Who moves where, by position of the areas; `after`: facilitators of each area then.

    `steps`: from, to and how many, one entry a pair of areas.
    """

    steps: tuple[tuple[int, int, int], ...]
    after: tuple[int, ...]

    @property
    def people(self) -> int:
        """How many move in all."""
        return sum(number for _, _, number in self.steps)


def loads(families: ArrayLike, facilitators: ArrayLike) -> Floats:
    """Families per facilitator of each area; NaN where either is missing or nobody is there.

    Raises:
        ValueError: a negative count.
    """
    counted, staff = np.broadcast_arrays(
        np.asarray(families, dtype=float), np.asarray(facilitators, dtype=float)
    )
    if (counted < 0).any() or (staff < 0).any():
        raise ValueError("counts are not negative")
    found: Floats = np.divide(counted, staff, out=np.full(counted.shape, np.nan), where=staff > 0)
    return found


def evening(families: Sequence[int], facilitators: Sequence[int], people: int) -> Moves:
    """The moves of at most `people` facilitators that even the load most.

    What is made smallest is the variance of the load over facilitators. Their mean F/P is fixed,
    so that this is Σ f_i²/q_i, with q_i facilitators for the f_i families of area i: separable and
    convex in q. Taking one more away from an area costs more each time, giving one more gains less
    each time, so that the t largest gains and the t smallest costs of all areas are an optimum
    for t moves, and one more is made as long as it gains more than it costs (Gross 1956 and Fox
    1966, Management Science 13:210-216). An area is never in both lists that far: its next gain is
    smaller than its next cost. The moves for t are the first of those for t + 1.

    Two limits: nobody takes the last facilitator of an area, and no area gets a load above the
    largest of today.

    Raises:
        ValueError: lengths differ, a negative count, or fewer than nobody to move.
    """
    if len(families) != len(facilitators) or people < 0:
        raise ValueError("one count of facilitators an area, and people to move, at least none")
    today = loads(families, facilitators)
    largest = np.nanmax(today) if np.isfinite(today).any() else 0.0
    costs, gains = [], []
    for area, (f, p) in enumerate(zip(families, facilitators, strict=True)):
        least = max(1, math.ceil(f / largest - 1e-9)) if largest > 0 else 1
        costs += [(_saved(f, q - 1), area) for q in range(p, max(least, p - people), -1)]
        gains += [(_saved(f, q), area) for q in range(p, p + people)]
    costs.sort()
    gains.sort(key=lambda one: (-one[0], one[1]))
    after = list(facilitators)
    between: dict[tuple[int, int], int] = {}
    for (cost, giver), (gain, taker) in list(zip(costs, gains, strict=False))[:people]:
        if gain <= cost * (1 + 1e-12):
            break
        after[giver] -= 1
        after[taker] += 1
        between[giver, taker] = between.get((giver, taker), 0) + 1
    steps = tuple((giver, taker, number) for (giver, taker), number in between.items())
    return Moves(steps, tuple(after))


def _saved(families: int, staff: int) -> float:
    """By how much f²/q falls when `staff` of an area become one more."""
    if not staff:
        return math.inf if families else 0.0
    return families**2 / (staff * (staff + 1))
