"""One step of the stocks and flows of `projection`: what becomes of each family in a quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.measures import capacity
from analytics.measures.binomials import binomial, poisson

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.measures.common_numbers import Stream
    from analytics.measures.projection import Start

Floats = NDArray[np.float64]

STOCKS = "stock", "pool"
FLOWS = "entered", "returned", "graduated", "natural", "excluded", "held_back"
EVENTS = "entered", "ready", "natural", "excluded", "returned"  # each has uniforms of its own


def in_step(rate: ArrayLike, step: float) -> Floats:
    """The share of a step (in years) that compounds to the share of a year: 1 - (1 - r)^step."""
    return np.asarray(1 - (1 - np.asarray(rate, dtype=float)) ** step)


class Steps:
    """Stocks of some draws, [area, draw], and the way from one step to the next.

    A family of the stock becomes ready with chance g, leaves by itself (n), is excluded (x) or
    stays: counts of a multinomial, by conditional binomials (Davis 1993, Comput. Stat. Data Anal.
    16:205-217). Where g + n + x exceed 1 all three are scaled to it.
    """

    def __init__(
        self,
        start: Start,
        levers: Mapping[str, Floats],
        split: Floats,
        chance: Mapping[str, Stream],
        step: float,
    ) -> None:
        """Begin at the start.

        Args:
            start: stocks, and how areas stand to the whole.
            levers: one value a draw.
            split: which share of the entries each area gets, [area, draw] or [area, 1].
            chance: a stream for each of `EVENTS`; empty for expected numbers.
            step: length in years.
        """
        draws = len(levers["entries"])

        def held(numbers: Floats) -> Floats:
            column = np.asarray(numbers, dtype=float)[:, None]
            return np.repeat(np.rint(column) if chance else column, draws, axis=1)

        def share(name: str) -> Floats:
            relative = np.asarray(start.relative.get(name, np.ones(len(start.codes))))[:, None]
            return np.asarray(np.clip(levers[name] * relative, 0, 1))

        self.stock, self.pool = held(start.stock), held(start.pool)
        self._chance, self._uniforms = chance, np.empty_like(self.stock)
        ready = share("potential_share") * share("ready_rate") * share("success_rate")
        fates = [
            in_step(each, step) for each in (ready, share("natural_rate"), share("exclude_rate"))
        ]
        over = np.maximum(sum(fates), 1)
        ready, natural, excluded = (each / over for each in fates)
        self._ready = ready
        self._natural = _of_rest(natural, 1 - ready)
        self._excluded = _of_rest(excluded, 1 - ready - natural)
        self._back = in_step(share("relapse_rate"), step)
        self._entries = np.maximum(levers["entries"], 0) * step * split
        self._capacity = capacity.of(start.codes, start.facilitators, levers, step)

    def step(self, number: int) -> dict[str, Floats]:
        """One step further, the `number`-th from 0; its `FLOWS`."""
        ready = self._happen("ready", self.stock, self._ready)
        rest = self.stock - ready
        natural = self._happen("natural", rest, self._natural)
        excluded = self._happen("excluded", rest - natural, self._excluded)
        graduated = self._capacity.of_ready(ready, number, whole=bool(self._chance))
        returned = self._happen("returned", self.pool, self._back)
        entered = self._entries
        if self._chance:
            entered = poisson(entered, self._chance["entered"].quarter(self._uniforms))
        self.stock = self.stock + entered + returned - graduated - natural - excluded
        self.pool = self.pool + graduated - returned
        flows = entered, returned, graduated, natural, excluded, ready - graduated
        return dict(zip(FLOWS, flows, strict=True))

    def _happen(self, event: str, trials: Floats, share: Floats) -> Floats:
        if not self._chance:
            return trials * share
        return binomial(trials, share, self._chance[event].quarter(self._uniforms))


def _of_rest(share: Floats, rest: Floats) -> Floats:
    """A share of all as a share of those whom the fates before have left."""
    kept = np.divide(share, rest, out=np.zeros_like(share), where=rest > 0)
    return np.asarray(np.clip(kept, 0, 1))
