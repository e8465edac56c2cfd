"""How many of those who are ready the pendamping can bring to graduation in a quarter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from analytics.measures.common_numbers import phase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Floats = NDArray[np.float64]

_GOLDEN = (5**0.5 - 1) / 2
_WHOLE = "capacity of the whole"


@dataclass(frozen=True, eq=False)
class Capacity:
    """What can be done in a step.

    Attributes:
        most: [area, draw] where each area has pendamping of its own, [1, draw] of the whole; None:
            there is no end to it.
        by_area: which of both.
        codes: of the areas; where one stands changes nothing.
    """

    most: Floats | None
    by_area: bool
    codes: Sequence[str]

    def of_ready(self, ready: Floats, quarter: int, *, whole: bool) -> Floats:
        """How many of those ready graduate, [area, draw]; never more than are ready.

        A capacity of the whole is shared out in proportion to who is ready, by largest remainders;
        of equal ones a lot by name and quarter comes first. With `whole` in whole families: 4.7
        are 4 in some quarters and 5 in others, by a sequence that spreads evenly (Weyl 1916, Math.
        Annalen 77:313-352), so that a larger capacity is never rounded to a smaller number.
        """
        if self.most is None:
            return ready
        most = self.most
        if whole:
            names = self.codes if self.by_area else (_WHOLE,)
            turns = np.array([[(phase(name) + quarter * _GOLDEN) % 1] for name in names])
            most = np.floor(most + turns)
        if self.by_area:
            return np.minimum(ready, most)
        most = most[0]
        wanted = ready.sum(axis=0)
        full = (wanted > most).nonzero()[0]
        if not len(full):
            return ready
        given = ready.copy()
        quota = ready[:, full] * (most[full] / wanted[full])
        if whole:
            lots = np.argsort([phase(f"{code} {quarter}") for code in self.codes])
            quota = _largest_remainders(quota, most[full], lots)
        given[:, full] = quota
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
        return Capacity(None, by_area=False, codes=codes)
    most = levers["facilitators"] * levers["graduates_per_facilitator"] * step
    most = np.maximum(most, 0)[None, :]
    known = np.zeros(1) if facilitators is None else np.asarray(facilitators, dtype=float)
    if not known.sum():
        return Capacity(most, by_area=False, codes=codes)
    return Capacity(most * (known / known.sum())[:, None], by_area=True, codes=codes)


def _largest_remainders(quota: Floats, seats: Floats, lots: NDArray[np.intp]) -> Floats:
    """Whole numbers that add up to `seats` in each column, nearest to the quotas from below.

    Of equal remainders the row that stands first in `lots` is first.
    """
    given = np.floor(quota)
    left = np.rint(seats - given.sum(axis=0))
    order = np.argsort((given - quota)[lots], axis=0, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(len(quota))[:, None], axis=0)
    given[lots] += ranks < left
    return given
