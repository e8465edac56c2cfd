"""Which lever matters most: each by itself at its 5 % and 95 % end, the others as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.measures.fans import added
from analytics.measures.priors import Prior, ends, fixed
from analytics.measures.projection import CAPACITY, RATES, STOCKS, Start, project

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DRAWS = 500
"""Draws of the other levers; their chance is the same at both ends, so fewer will do."""


def swings(  # noqa: PLR0913, PLR0917 - what a run is
    start: Start,
    levers: Mapping[str, Prior],
    quarters: int,
    what: str,
    draws: int = DRAWS,
    seed: int = 0,
    told: Callable[[float], None] | None = None,
) -> pd.DataFrame:
    """What the whole comes to with one lever at either end, for a tornado.

    The other levers are drawn, all with the same uniforms; process noise is left out as it hardly
    moves a median. (Eschenbach 1992, Interfaces 22:40-46.)

    Args:
        start: stocks at the beginning.
        levers: as for `projection.project`.
        quarters: how many.
        what: a stock, then as it stands in the last quarter; or a flow, then summed over all.
        draws: of the other levers.
        seed: of all uniforms.
        told: is told which share is done; it may raise to stop.

    Returns:
        lever, low and high (values of the lever), at_low, at_high and base (median of `what` with
        the lever at its low or high end, and drawn as the others are). The widest swing comes
        first, equal ones by name; levers without any spread are there with a swing of zero.
    """

    def median(changed: Mapping[str, Prior]) -> float:
        run = project(start, {**levers, **changed}, quarters, draws, seed, process=False)
        numbers = added(run, what)
        return float(np.median(numbers[:, -1] if what in STOCKS else numbers.sum(axis=1)))

    base = median({})
    rows = []
    there = [name for name in (*RATES, *CAPACITY) if name in levers]
    for place, name in enumerate(there):
        if told:
            told(place / len(there))
        low, high = ends(levers[name])
        sure = levers[name].is_sure
        at_low, at_high = (base if sure else median({name: fixed(value)}) for value in (low, high))
        rows.append((name, low, high, at_low, at_high, base))
    table = pd.DataFrame(rows, columns=["lever", "low", "high", "at_low", "at_high", "base"])
    width = (table["at_high"] - table["at_low"]).abs()
    order = table.assign(width=-width).sort_values(["width", "lever"]).index
    return table.loc[order].reset_index(drop=True)
