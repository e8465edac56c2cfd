"""Where a scenario of KPM starts: how many there are, and what was counted of those who moved.

At the depth of the data there are: a register, the monthly form of every kecamatan, or published
totals of the kabupaten alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import beneficiaries, figures, flow, graduation, register, reported, staffing
from analytics.answers.areas import districts
from analytics.answers.indicators import indicator_now
from analytics.measures import scenario_rates as rates
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.quarters import first_after
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.stage import Exit, Stage
from analytics.wording import scenario_start as words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from analytics.vocabulary.provenance import Provenance

FLOWS = ("entered", "graduated", "natural", "excluded")
"""What is counted of a time, in families."""
COUNTS = ("stock", "pool", "facilitators", *FLOWS, "mean", "active", "potential")
REST = f"{BOJONEGORO}.00"
"""Families of kecamatan whose own count is hidden: part of the whole, told of no place."""
_LOST = tuple(e.value for e in (Exit.EXCLUDED, Exit.MOVED, Exit.DIED, Exit.DOUBLE))
_LEAST_DAYS = 180  # a shorter time is no pace of a year, unless there is no longer one
_DAYS = 365.25
_SAID = 10  # families that came back: of fewer no rate is made


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
        the year before, or None), `guard` (what lies between these two), `incomplete` (kecamatan without a count, by name). A Gap where
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
    moved, period = _flows(practice)
    frame = frame.join(moved).assign(
        stock=frame["active"], pool=_outside(practice), facilitators=_staff(practice)
    )
    provenance = stock.provenance.then(words.FROM_REGISTER)
    return _made(frame, Depth.FAMILIES, stock.facts["cutoff"], period, provenance, practice)


def _of_reports() -> Result | None:
    """From the newest month that every kecamatan reported; None while there is none."""
    codes = (BOJONEGORO, *districts())
    for month in (key for key in reported.periods() if len(key) == len("2026-01")):
        found = reported.flows(codes, month)
        if isinstance(found, Gap):
            return None
        closing = found.frame.set_index("area_code")["closing"].reindex(list(codes))
        if closing.notna().all():
            moved, period = _flows(practice=False)
            pool, staff = moved["graduated"].fillna(0), _staff(practice=False)
            frame = moved.reindex(list(codes)).assign(stock=closing, pool=pool, facilitators=staff)
            day = Period.parse(month).end
            provenance = found.provenance.then(words.FROM_REPORTS)
            return _made(frame, Depth.DISTRICTS, day, period, provenance, practice=False)
    return None


def _of_totals() -> Answer:
    found = beneficiaries.families_now()
    if isinstance(found, Gap):
        return found
    able, staff = (
        beneficiaries.graduates_now(),
        figures.used(beneficiaries.FACILITATORS, [BOJONEGORO]),
    )
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
    people = _people(practice) if depth is not Depth.TOTALS else None
    return Result(
        frame=rows,
        indicator=tables.indicator("kpm_pkh" if depth is Depth.TOTALS else "kpm_active"),
        provenance=provenance,
        facts={
            "depth": depth,
            "period": period,
            "years": _years(period),
            "as_of": day.isoformat(),
            "first": first_after(day),
            "codes": tuple(rows["area_code"]),
            "whole": BOJONEGORO,
            "counted": counted,
            "success": _success(practice) if depth is Depth.FAMILIES else None,
            "relapse": _relapse(practice) if depth is Depth.FAMILIES else None,
            "people": people or counted.get("facilitators"),
            "stated": tuple(float(each) for each in known.get("stated", ())),
            "before": known.get("before"),
            "guard": known.get("guard"),
            "incomplete": tuple(names[code] for code in hidden),
        },
    )


def _flows(practice: bool) -> tuple[pd.DataFrame, str]:  # noqa: FBT001
    """What moved in the newest time long enough for a pace, by area, and the key of that time."""
    empty = pd.DataFrame(columns=[*FLOWS, "mean"], index=pd.Index([], name="area_code"))
    keys = list(flow.periods(practice))
    long = [key for key in keys if _years(key) * _DAYS >= _LEAST_DAYS]
    longest = sorted(keys, key=_years, reverse=True)
    if not keys:
        return empty, ""
    period = (long or longest)[0]
    found = flow.flows((BOJONEGORO, *districts()), practice, period)
    if isinstance(found, Gap):
        return empty, ""
    rows = found.frame.set_index("area_code")
    lost = rows[[name for name in _LOST if name in rows]]
    moved = pd.DataFrame(
        {
            "entered": rows["entries"],
            "graduated": rows[Exit.GRADUATED.value],
            "natural": rows[Exit.NATURAL.value],
            "excluded": lost.sum(axis=1, min_count=1),
            "mean": (rows["opening"] + rows["closing"]) / 2,
        }
    )
    return moved, period


def _outside(practice: bool) -> pd.Series[float]:  # noqa: FBT001
    """Families that left able in all times on file and did not come back, by area."""
    rows = register.cube("flows", practice)
    if rows.empty:
        return pd.Series(dtype="Float64")
    sums = rows.groupby("area_code")[[Exit.GRADUATED.value, "re_entries"]].sum(min_count=1)
    gone = sums[Exit.GRADUATED.value] - sums["re_entries"].fillna(0)
    return gone.astype("Float64").clip(lower=0)


def _staff(practice: bool) -> pd.Series[float]:  # noqa: FBT001
    found = staffing.staffing(practice)
    if found is None:
        return pd.Series(dtype="Float64")
    return found.frame.set_index("area_code")["facilitators"].astype("Float64")


def _people(practice: bool) -> float | None:  # noqa: FBT001
    """Facilitators of the kabupaten, each once; None where nobody tells of all of them."""
    found = staffing.staffing(practice)
    if found is None or found.people:
        return None if found is None else float(found.people or 0)
    each = found.frame["facilitators"]
    return None if each.isna().any() else float(each.sum())


def _success(practice: bool) -> float | None:  # noqa: FBT001
    """Of those who were proposed, the share that graduated; None where no list tells."""
    found = graduation.funnel((BOJONEGORO,), practice)
    if isinstance(found, Gap):
        return None
    rows = found.frame[found.frame["stage"] == Stage.GRADUATED]
    share = rows["share_of_previous"].iloc[0] if len(rows) else None
    return None if share is None or pd.isna(share) or not 0 < share < 1 else float(share)


def _relapse(practice: bool) -> float | None:  # noqa: FBT001
    rows = register.cube("returns", practice)
    rows = rows[rows["area_code"] == BOJONEGORO].sort_values("month")
    if rows.empty or rows["returned"].fillna(0).sum() < _SAID:
        return None
    found = rates.returning(rows["returned"].fillna(0), rows["censored"].fillna(0))
    return None if np.isnan(found) else found


def _years(period: str) -> float:
    if not period:
        return 1.0
    span = Period.parse(period)
    return ((span.end - span.start).days + 1) / _DAYS
