"""Poverty as BPS publishes it: one March figure a year, for a regency and wider."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import figures
from analytics.answers.indicators import (
    caveats_of,
    gap,
    indicator_now,
    indicator_over_time,
    targets,
    unbroken_since,
)
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, INDONESIA, parent_of
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result

if TYPE_CHECKING:
    from collections.abc import Sequence

PEERS = ("33.16", "35.17", "35.18", "35.21", "35.23", "35.24")
POVERTY_RATE = "poverty_rate"


def poverty_now(area: str = BOJONEGORO) -> Answer:
    """What share of the people is poor now?"""
    return indicator_now(POVERTY_RATE, area)


def poverty_over_time(areas: Sequence[str] = (BOJONEGORO,)) -> Answer:
    """How did the poverty rate move from year to year?"""
    return indicator_over_time(POVERTY_RATE, areas)


def poverty_lately(area: str = BOJONEGORO) -> Answer:
    """Where is the poverty rate heading: the years up to now of which none is missing?"""
    return indicator_over_time(POVERTY_RATE, [area], unbroken_since(POVERTY_RATE, area))


def poverty_beside_peers(area: str = BOJONEGORO) -> Answer:
    """Where does the area stand beside its neighbours, its province and the country?

    One row an area, in order of value: the figure of the area's own newest period, or the last
    one before it, which then brings the caveat OTHER_YEAR.
    """
    wider = [parent_of(area) or INDONESIA, INDONESIA]
    every = figures.one_a_year(figures.used(POVERTY_RATE, [area, *PEERS, *wider]))
    own = every.loc[every["area_code"] == area, "period_end"].max()
    if pd.isna(own):
        return gap(POVERTY_RATE, area)
    newest = figures.latest(every[every["period_end"] <= own])
    caveats = caveats_of(POVERTY_RATE, [area])
    if (newest["period"] != newest["period"].iloc[0]).any():
        caveats = (*caveats, Caveat.OTHER_YEAR)
    return Result(
        frame=newest.sort_values("value", ascending=False, ignore_index=True),
        indicator=tables.indicator(POVERTY_RATE),
        provenance=figures.provenance_of(newest, *caveats),
        facts={"focus": (area,)},
    )


def poverty_targets(area: str = BOJONEGORO) -> Answer:
    """Which targets are there for the poverty rate, and who wrote them?"""
    rows = targets(POVERTY_RATE, area)
    if rows.empty:
        return Gap(
            what=f"target kemiskinan {tables.area(area).name}",
            ask_whom="Bappeda",
            ask_for="target tingkat kemiskinan per tahun menurut RPJMD dan RPKD",
            area=area,
        )
    rows = figures.with_names(rows)
    return Result(
        frame=rows,
        indicator=tables.indicator(POVERTY_RATE),
        provenance=figures.provenance_of(rows),
    )
