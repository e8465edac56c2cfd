"""Where a scenario of KPM starts: how many there are, and what was counted of those who moved.

At the depth of the data there are: a register, the monthly form of every kecamatan, or published
totals of the kabupaten alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import beneficiaries, figures, graduation, monthly, register
from analytics.answers import scenario_counts as counts
from analytics.answers.areas import districts
from analytics.answers.indicators import indicator_now
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.quarters import first_after
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import scenario_start as words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from analytics.vocabulary.provenance import Provenance

COUNTS = ("stock", "pool", "facilitators", *counts.FLOWS, "mean", "active", "potential")
REST = f"{BOJONEGORO}.00"
"""Families of kecamatan whose own count is hidden: part of the whole, told of no place."""


@cached
def start(practice: bool) -> Answer:  # noqa: FBT001 - the reader's switch
    """How many KPM does a scenario begin with, where, and what was counted of their movements?

    Args:
        practice: True in mode latihan, which starts from the example register.

    Returns:
        One row an area of the deepest depth in order of code: area_code, name, stock, pool (left
        able and not back), facilitators, entered, graduated, natural, excluded (moved, died and
        double entries among them) in the time of `facts["period"]`, mean (stock of that time),
        active and potential; all in families, missing where nobody told. `facts`: `depth`,
        `period` ("" where no time was counted), `years` (its length), `as_of` (key of the time of
        the stock), `first` (first quarter of a scenario, `2026-Q1`), `codes`, `whole` (code of
        all together), `counted` (the same columns of the whole, by name; missing ones left out),
        `success` (of those proposed, the share that graduated), `relapse` (share a year), `people`
        (facilitators), `stated` (every official count of the same year), `before` (the count of
        the year before, or None), `guard` (what lies between these two), `incomplete` (kecamatan
        without a count, by name). A Gap where
        not even the kabupaten has one.
    """
    found = _of_register(practice) if register.there(practice) else _of_reports()
    return _of_totals() if found is None else found


@cached
def totals() -> Answer:
    """The same from published totals alone, whatever else there is."""
    return _of_totals()


def _of_register(practice: bool) -> Result | None:  # noqa: FBT001
    codes = (BOJONEGORO, *districts())
    stock = graduation.stock(codes, practice)
    if isinstance(stock, Gap) or stock.frame["active"].isna().all():
        return None
    frame = stock.frame.set_index("area_code")[["active", "potential"]].reindex(list(codes))
    moved, period = counts.flows(practice)
    frame = frame.join(moved).assign(
        stock=frame["active"], pool=counts.outside(practice), facilitators=counts.staff(practice)
    )
    provenance = stock.provenance.then(words.FROM_REGISTER)
    return _made(frame, Depth.FAMILIES, stock.facts["cutoff"], period, provenance, practice)


def _of_reports() -> Result | None:
    """From the newest month that every kecamatan reported; None while there is none."""
    found = counts.months()
    if found is None:
        return None
    moved, period = found
    pool, staff = moved["graduated"].fillna(0), counts.staff(practice=False)
    frame = moved.assign(pool=pool, facilitators=staff)
    provenance = monthly.provenance().then(words.FROM_REPORTS)
    day = Period.parse(period).end
    if not counts.is_pace(period):
        frame = frame.drop(columns=[*counts.FLOWS, "mean"])
        provenance = provenance.then(words.too_short(period))
        period = ""
    return _made(frame, Depth.DISTRICTS, day, period, provenance, practice=False)


def _of_totals() -> Answer:
    found = indicator_now(beneficiaries.KPM, BOJONEGORO)
    if isinstance(found, Gap):
        return found
    able = indicator_now(beneficiaries.GRADUATES, BOJONEGORO)
    staff = figures.used(beneficiaries.FACILITATORS, [BOJONEGORO])
    count, provenance = float(found.only()["value"]), found.provenance
    row: dict[str, float] = {"stock": count, "mean": count}
    if isinstance(able, Result):
        row |= {"graduated": float(able.only()["value"]), "pool": float(able.only()["value"])}
        provenance |= able.provenance
    if not staff.empty:
        newest = figures.latest(staff)
        row["facilitators"] = float(newest["value"].iloc[0])
        provenance |= figures.provenance_of(newest)
    frame = pd.DataFrame([row], index=pd.Index([BOJONEGORO], name="area_code"))
    day = Period.parse(found.only()["period"]).end
    caveats = (Caveat.PERIOD_START_UNKNOWN, Caveat.DATE_UNKNOWN)
    provenance = provenance.then(words.FROM_TOTALS, *caveats)
    told = beneficiaries.families_now()
    if isinstance(told, Result) and (held := told.facts.get("guard")):
        provenance = held.on(provenance, words.across(held.crossings))
    return _made(frame, Depth.TOTALS, day, "", provenance, practice=False)


def _made(  # noqa: PLR0913, PLR0917 - each said once
    frame: pd.DataFrame,
    depth: Depth,
    day: date,
    period: str,
    provenance: Provenance,
    practice: bool,  # noqa: FBT001
) -> Result:
    frame = frame.reindex(columns=list(COUNTS)).astype("Float64")
    counted = {
        name: float(value)
        for name, value in frame.loc[[BOJONEGORO]].iloc[0].items()
        if pd.notna(value)
    }
    areas = frame if depth is Depth.TOTALS else frame.drop(BOJONEGORO)
    told = areas[areas["stock"].notna()]
    hidden = areas.index[areas["stock"].isna()]
    names = tables.names()
    left = counted["stock"] - float(told["stock"].sum())
    if len(hidden) and left > 0:
        rest = pd.DataFrame([{"stock": left}], index=pd.Index([REST], name="area_code"))
        told = pd.concat([rest.reindex(columns=told.columns).astype("Float64"), told])
    told = told.sort_index().assign(pool=told["pool"].fillna(0).clip(lower=0))
    published = beneficiaries.families_now()
    known: Mapping[str, Any] = {} if isinstance(published, Gap) else published.facts
    rows = told.reset_index()
    rows.insert(1, "name", [names.get(code, words.ELSEWHERE) for code in rows["area_code"]])
    people = counts.people(practice) if depth is not Depth.TOTALS else None
    return Result(
        frame=rows,
        indicator=tables.indicator("kpm_pkh" if depth is Depth.TOTALS else "kpm_active"),
        provenance=provenance,
        facts={
            "depth": depth,
            "period": period,
            "years": counts.years(period),
            "as_of": day.isoformat(),
            "first": first_after(day),
            "codes": tuple(rows["area_code"]),
            "whole": BOJONEGORO,
            "counted": counted,
            "success": counts.success(practice) if depth is Depth.FAMILIES else None,
            "relapse": counts.relapse(practice) if depth is Depth.FAMILIES else None,
            "people": people or counted.get("facilitators"),
            "stated": tuple(float(each) for each in known.get("stated", ())),
            "before": known.get("before"),
            "guard": known.get("guard"),
            "incomplete": tuple(names[code] for code in hidden),
        },
    )
