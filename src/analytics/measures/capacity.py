"""How many of those who are ready the pendamping can bring to graduation in a quarter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.measures.common_numbers import phase

Floats = NDArray[np.float64]

_GOLDEN = (5**0.5 - 1) / 2
_WHOLE = "capacity of the whole"


@dataclass(frozen=True)
class Capacity:
    """What can be done in a step: [area, draw], [1, draw] of the whole, or None for no end to it.

    `phases`: a share an area, by which a broken capacity is rounded up in some quarters and not in
    others.
    """

    most: Floats | None
    phases: Floats
    by_area: bool

    def of_ready(self, ready: Floats, quarter: int, *, whole: bool) -> Floats:
        """How many of those ready graduate, [area, draw]; never more than are ready.

        A capacity of the whole is shared out in proportion to who is ready, by largest remainders.
        With `whole` in whole families: 4.7 are 4 in some quarters and 5 in others, by a sequence
        that spreads evenly (Weyl 1916, Math. Annalen 77:313-352), so a larger capacity is never
        rounded to a smaller number.
        """
        if self.most is None:
            return ready
        most = self.most
        if whole:
            most = np.floor(most + (quarter * _GOLDEN + self.phases) % 1)
        if self.by_area:
            return np.minimum(ready, most)
        wanted = ready.sum(axis=0)
        full = np.flatnonzero(wanted > most[0])
        if not len(full):
            return ready
        given = ready.copy()
        quota = ready[:, full] * (most[0, full] / wanted[full])
        given[:, full] = _largest_remainders(quota, most[0, full]) if whole else quota
        return given


def of(
    codes: Sequence[str], facilitators: Floats | None, levers: Mapping[str, Floats], step: float
) -> Capacity:
    """The capacity in a step, from pendamping and how many each brings there in a year.

    Where it is known who works where, each area has those of its own, all more or fewer as the
    lever says; elsewhere all areas share one number.

    Args:
        codes: of the areas.
        facilitators: of each, or None.
        levers: `facilitators` (of the whole) and `graduates_per_facilitator`, one a draw.
        step: length in years.
    """
    if "facilitators" not in levers:
        return Capacity(None, np.zeros((1, 1)), by_area=False)
    most = levers["facilitators"] * levers["graduates_per_facilitator"] * step
    most = np.maximum(most, 0)[None, :]
    known = None if facilitators is None else np.asarray(facilitators, dtype=float)
    if known is None or not known.sum():
        return Capacity(most, np.array([[phase(_WHOLE)]]), by_area=False)
    phases = np.array([[phase(code)] for code in codes])
    return Capacity(most * (known / known.sum())[:, None], phases, by_area=True)


def _largest_remainders(quota: Floats, seats: Floats) -> Floats:
    """Whole numbers that add up to `seats` in each column, nearest to the quotas from below."""
    given = np.floor(quota)
    left = np.rint(seats - given.sum(axis=0))
    order = np.argsort(given - quota, axis=0, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(len(quota))[:, None], axis=0)
    return given + (ranks < left)
