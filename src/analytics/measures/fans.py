"""What the draws of a projection say together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from analytics.measures.projection import STOCKS, Projection

if TYPE_CHECKING:
    from collections.abc import Collection

Floats = NDArray[np.float64]

SHARES = {"p05": 0.05, "p25": 0.25, "p50": 0.5, "p75": 0.75, "p95": 0.95}


def fans(projection: Projection, what: str) -> pd.DataFrame:
    """Mean, 50 % and 90 % interval of each area by itself, quarter by quarter.

    Returns:
        code, quarter, mean, p05, p25, p50, p75, p95, area by area. A stock begins with quarter 0,
        the start; a flow with quarter 1, and stands beside the stock at the end of its quarter.
    """
    numbers = getattr(projection, what)
    count = numbers.shape[1]
    table = spread(numbers.transpose(2, 1, 0).reshape(-1, len(numbers)))
    table.insert(0, "quarter", np.tile(_quarters(what, count), len(projection.codes)))
    table.insert(0, "code", np.repeat(projection.codes, count))
    return table


def added(
    projection: Projection, what: str, codes: Collection[str] | None = None
) -> NDArray[np.float64]:
    """Some areas together, [draw, quarter]; all of them if `codes` is None.

    Raises:
        ValueError: a code that is not in the projection.
    """
    numbers = getattr(projection, what)
    if codes is None:
        return np.asarray(numbers.sum(axis=2), dtype=float)
    if strange := set(codes) - set(projection.codes):
        raise ValueError(f"not in this projection: {', '.join(sorted(strange))}")
    places = [at for at, code in enumerate(projection.codes) if code in set(codes)]
    return np.asarray(numbers[:, :, places].sum(axis=2), dtype=float)


def over(
    projection: Projection,
    flow: str,
    first: int = 0,
    last: int | None = None,
    codes: Collection[str] | None = None,
) -> Floats:
    """A flow summed over quarters `first` to before `last` (positions from 0), one a draw."""
    return np.asarray(added(projection, flow, codes)[:, first:last].sum(axis=1))


def capacity_binds(projection: Projection) -> float:
    """Share of draws and quarters in which somebody who was ready had to wait for a pendamping."""
    return float((projection.held_back.max(axis=2) > 0).mean())


def spread(values: ArrayLike) -> pd.DataFrame:
    """Mean and quantiles over the last axis: a row for each that is left.

    Quantiles by linear interpolation (Hyndman and Fan 1996, The American Statistician 50:361-365,
    definition 7).
    """
    numbers = np.sort(np.atleast_2d(values), axis=-1)
    told = {"mean": numbers.mean(axis=-1)}
    last = numbers.shape[-1] - 1
    for name, share in SHARES.items():
        place = int(share * last)
        below, above = numbers[:, place], numbers[:, min(place + 1, last)]
        told[name] = below + (share * last - place) * (above - below)
    return pd.DataFrame(told)


def _quarters(what: str, count: int) -> NDArray[np.int64]:
    return np.arange(count) + (what not in STOCKS)
