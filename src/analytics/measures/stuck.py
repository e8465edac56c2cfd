"""Where families are lost on the way: losses per time at risk, stage by stage.

A rate is events per 100 family-years of waiting, from counts and person-time, with the exact
Poisson interval of Garwood (1936, Biometrika 28:437-442): quantiles of chi-squared over two, with
2x degrees of freedom below and 2x + 2 above. Shares of those who came would mix families that
waited ten years with those that came last month.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from analytics.vocabulary.result import records
from analytics.vocabulary.stage import Exit, Stage
from analytics.vocabulary.stuck import Held, LeftOut, Rated, Stuck, Unrated

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

LOSSES = tuple(exit_.value for exit_ in Exit if exit_ is not Exit.GRADUATED)
FEWEST = 30
"""Families that came to a stage; of fewer, its rate says more of chance than of the stage."""
FEWEST_LOST = 5
"""Losses at a stage; with fewer it is not named, however far its rate lies from the others."""

_DAYS_A_YEAR = 365.25
_PER = 100.0


class Rate(NamedTuple):
    """Events per 100 family-years, with limits, in the shape of the input."""

    value: Floats
    low: Floats
    high: Floats


def garwood(events: ArrayLike, years: ArrayLike, confidence: float = 0.95) -> Rate:
    """Rates of events over time at risk with the exact interval (Garwood 1936).

    Args:
        events: how often it happened, whole numbers from zero.
        years: time at risk, above zero.
        confidence: between 0 and 1.

    Raises:
        ValueError: events below zero, or no time at risk.
    """
    x, t = np.broadcast_arrays(np.asarray(events, dtype=float), np.asarray(years, dtype=float))
    if np.any(x < 0):
        raise ValueError("events cannot be fewer than none")
    if np.any(t <= 0):
        raise ValueError("a rate needs time at risk")
    from scipy.special import gammaincinv  # noqa: PLC0415 - 0.3 s that start-up can do without

    tail = (1 - confidence) / 2
    low = np.where(x > 0, gammaincinv(np.maximum(x, 1), tail), 0.0)
    high = gammaincinv(x + 1, 1 - tail)
    return Rate(_PER * x / t, _PER * low / t, _PER * high / t)


def rates(passages: pd.DataFrame) -> pd.DataFrame:
    """Losses of each stage for the time families waited at it.

    Args:
        passages: `stage`, `entered`, `waiting`, `LOSSES` (families) and `family_days`, one row a
            stage of one area. From graduation on nothing is lost, so it is left out.

    Returns:
        One row a stage up to the proposal: the columns of `passages`, then `lost` (families; the
        sum of reasons is for this rate alone), `years`, and `value`, `low` and `high` per 100
        family-years, and `why` (an `Unrated`, empty where there is a rate). A rate is missing
        where fewer than `FEWEST` families came, nobody waited, or a count is unknown.
    """
    rows = passages[passages["stage"] < Stage.GRADUATED].sort_values("stage", ignore_index=True)
    lost = rows[list(LOSSES)].astype("Int64").sum(axis=1, skipna=False)
    years = rows["family_days"].astype("Float64") / _DAYS_A_YEAR
    few = (rows["entered"] < FEWEST).fillna(value=False)
    untold = rows["entered"].isna() | lost.isna()
    timeless = ~(years > 0).fillna(value=False)
    why = np.select(
        [np.asarray(part, dtype=bool) for part in (few, untold, timeless)],
        [reason.value for reason in (Unrated.FEW, Unrated.LOSSES, Unrated.DAYS)],
        default="",
    )
    sound = why == ""
    rate = garwood(lost[sound].to_numpy(dtype=float), years[sound].to_numpy(dtype=float))
    found = rows.assign(lost=lost, years=years, why=why)
    for name, values in zip(Rate._fields, rate, strict=True):
        column = np.full(len(rows), np.nan)
        column[sound] = values
        found[name] = column
    return found


def worst(rows: pd.DataFrame) -> Stuck:
    """The stage of the largest rate, and whether that is more than chance.

    It is sure if its lower limit lies above the upper limit of every other stage and at least
    `FEWEST_LOST` families were lost there: intervals that overlap name no stage, and where nobody
    was lost none is the first. Nor is one sure while the stage at which most families wait has no
    rate for want of days or losses.

    Args:
        rows: of `rates`.
    """
    left_out = tuple(
        LeftOut(
            Stage(row["stage"]),
            Unrated(row["why"]),
            None if pd.isna(row["lost"]) else int(row["lost"]),
        )
        for row in records(rows[rows["why"] != ""])
    )
    known = rows[rows["why"] == ""]
    if len(known) < 2:
        return Stuck(Held.ALONE, None, left_out)
    order = known.sort_values(["value", "stage"], ascending=[False, True])
    row, others = order.iloc[0], order.iloc[1:]
    if row["lost"] == 0:
        return Stuck(Held.NOBODY, None, left_out)
    ends = (float(row[name]) for name in Rate._fields)
    first = Rated(Stage(row["stage"]), int(row["entered"]), int(row["lost"]), *ends)
    if first.lost < FEWEST_LOST:
        return Stuck(Held.RARE, first, left_out)
    if _largest_left_out(rows):
        return Stuck(Held.PARTIAL, first, left_out)
    held = Held.SURE if first.low > others["high"].max() else Held.CLOSE
    return Stuck(held, first, left_out)


def _largest_left_out(rows: pd.DataFrame) -> bool:
    """The stage at which most families are is not compared, though enough came to it."""
    unrated = rows["why"].isin([Unrated.DAYS.value, Unrated.LOSSES.value])
    if not unrated.any():
        return False
    families = rows.get("waiting", rows["entered"]).astype("Float64")
    return bool(((families == families.max()).fillna(value=False) & unrated).any())
