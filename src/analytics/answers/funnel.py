"""The two views of the funnel: a cohort over time, and where families stand now. Never in one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from analytics.answers import figures, graduation, register
from analytics.measures.intervals import wilson
from analytics.measures.stuck import FEWEST
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.stage import Stage
from analytics.wording import funnel as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

EVERY = "semua"
_DAYS_A_MONTH = 30.4375


def cohort(
    codes: Sequence[str] = (BOJONEGORO,),
    practice: bool = False,  # noqa: FBT001, FBT002 - the reader's switch
    year: str = EVERY,
) -> Answer:
    """How far did the families that came in one year get, stage by stage?

    Args:
        codes: Kemendagri codes of the kabupaten and its kecamatan.
        practice: True in mode latihan.
        year: in which a family first reached stage 1; `EVERY` for all of them together.

    Returns:
        As `graduation.funnel`, with `previous_low` and `previous_high` (Wilson, 95 %) beside
        `share_of_previous`; shares of fewer than 30 families are missing, and so are all of all
        years together: those had unlike times to get there. `facts`: `depth`, `cutoff`, `cohort`,
        `months` (followed at most; None for all years), `early` (True if some that left early may
        not be in the register), `few` (True if a share is held back), `refused` (why there is no
        share; empty for one year).
    """
    found = graduation.funnel(codes, practice) if year == EVERY else _of(codes, practice, year)
    if isinstance(found, Gap):
        return found
    refused = words.REFUSED_EVERY if year == EVERY else ""
    frame, few = (_counted(found.frame), False) if refused else _shared(found.frame)
    cutoff = found.facts["cutoff"]
    first = _first_year(practice)
    followed = None if year == EVERY else (cutoff.year - int(year)) * 12 + cutoff.month
    return replace(
        found,
        frame=frame,
        provenance=found.provenance.then(refused or words.COHORT_STEP),
        facts={
            **found.facts,
            "depth": Depth.FAMILIES,
            "cohort": year,
            "months": followed,
            "early": first is not None and not refused and int(year) < first,
            "few": few,
            "refused": refused,
        },
    )


def cohorts(practice: bool = False) -> dict[str, str]:  # noqa: FBT001, FBT002
    """Years a cohort can be picked of, newest first, all of them together before: key, label."""
    if not register.there(practice):
        return {}
    years = sorted(set(register.cube("cohorts", practice)["cohort"]), reverse=True)
    return {EVERY: words.EVERY} | {str(year): str(year) for year in years}


def positions(codes: Sequence[str] = (BOJONEGORO,), practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Where do the families that are active now stand, and for how long already?

    Returns:
        Eight rows an area (stages 1 to 8): area_code, name, period, stage, families, months (the
        mean since they got there; missing where fewer than 30 stand there or a date is unknown).
        `facts`: `depth`, `cutoff`, `refused`: why no conversion is made of it.
    """
    what = "tahap keluarga aktif sekarang"
    here = rows("positions", codes, practice)
    if here is None:
        return register.missing(what, "positions" if register.there(practice) else "")
    enough = (here["families"] >= FEWEST).fillna(value=False)
    mean = here["waiting_days"].astype("Float64") / here["families"] / _DAYS_A_MONTH
    return Result(
        frame=here.assign(months=mean.where(enough)).drop(columns=["level", "waiting_days"]),
        indicator=tables.indicator("kpm_active"),
        provenance=register.provenance("positions", practice).then(words.POSITIONS_STEP),
        facts={
            "depth": Depth.FAMILIES,
            "cutoff": Period.parse(here["period"].iloc[0]).end,
            "refused": words.REFUSED,
        },
    )


def notes(answer: Answer) -> tuple[str, ...]:
    """What to know before reading a cohort, in sentences."""
    if isinstance(answer, Gap):
        return ()
    facts = answer.facts
    return (
        *filter(None, (facts["refused"],)),
        *graduation.COUNTED,
        *graduation.untold(answer),
        *((words.followed(facts["cohort"], facts["months"]),) if facts["months"] else ()),
        *((words.EARLY,) if facts["early"] else ()),
        *((words.FEW,) if facts["few"] else ()),
    )


def rows(name: str, codes: Sequence[str], practice: bool) -> pd.DataFrame | None:  # noqa: FBT001
    """The rows of a cube for these areas, named, by code and stage; None where there are none."""
    if not register.there(practice):
        return None
    found = register.cube(name, practice)
    found = found[found["area_code"].isin(codes)]
    if found.empty:
        return None
    return figures.with_names(found).sort_values(["area_code", "stage"], ignore_index=True)


def _of(codes: Sequence[str], practice: bool, year: str) -> Answer:  # noqa: FBT001
    """The funnel of one year, as `graduation.funnel` has it of all."""
    every = rows("cohorts", codes, practice)
    here = None if every is None else every[every["cohort"].astype(str) == year]
    if here is None or here.empty:
        there = register.there(practice)
        return register.missing(words.cohort_title(year), "cohorts" if there else "")
    period = here["period"].iloc[0]
    return Result(
        frame=here.drop(columns=["level", "cohort"]).reset_index(drop=True),
        indicator=tables.indicator("kpm_active"),
        provenance=register.provenance("cohorts", practice),
        facts={"cutoff": Period.parse(period).end, "period": period},
    )


def _counted(frame: pd.DataFrame) -> pd.DataFrame:
    """The counts of every stage, all shares missing."""
    shares = ("share_of_previous", "share_of_start", "previous_low", "previous_high")
    return frame.assign(**dict.fromkeys(shares, np.nan))


def _shared(frame: pd.DataFrame) -> tuple[pd.DataFrame, bool]:
    """Shares with their interval, those of few families held back; and whether any was."""
    before = frame["reached_previous"].astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    start = frame["start"].astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    reached = frame["reached"].astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    enough = (before >= FEWEST) & ~np.isnan(reached)
    low, high = np.full(len(frame), np.nan), np.full(len(frame), np.nan)
    if enough.any():
        low[enough], high[enough] = wilson(reached[enough], before[enough])
    begun = start >= FEWEST
    later = frame["stage"].to_numpy() > Stage.POTENTIAL
    held = bool((later & (~(before >= FEWEST) | ~begun) & ~np.isnan(reached)).any())
    shared = frame.assign(
        share_of_previous=frame["share_of_previous"].where(enough),
        share_of_start=frame["share_of_start"].where(begun),
        previous_low=low,
        previous_high=high,
    )
    return shared, held


def _first_year(practice: bool) -> int | None:  # noqa: FBT001
    """The first year of which the register tells ways out."""
    periods: pd.Series[Any] = register.cube("flows", practice)["period"]
    return min((Period.parse(key).start.year for key in periods.unique()), default=None)
