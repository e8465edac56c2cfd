"""Families per facilitator, and the facilitators' graduates: what one person has to do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import narwhals as nw
import pandas as pd

from analytics.measures.counting import FAMILY, collected, lazy
from analytics.measures.journeys import DISTRICT, levels
from analytics.measures.membership import checked, joined, member
from analytics.vocabulary.area import Level
from analytics.vocabulary.stage import Exit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.measures.journeys import Watch

YEAR = 365  # days up to the cut-off in which graduates are counted
_WHO = "facilitator_id"
_PEOPLE = ("facilitators", "shared")


def caseload(frames: Mapping[str, Any], watch: Watch, area_code: str) -> pd.DataFrame:
    """Families, facilitators and graduates of the last 365 days.

    Args:
        frames: `families` and `episodes` of a register, frames of any engine.
        watch: how far the register sees.
        area_code: of the regency.

    Returns:
        A cube: `families` (active), `facilitators` (distinct, of any active family there), `shared`
        (of them, serving several kecamatan), `graduated` (able, in the 365 days up to the
        cut-off), and `watched`, the days of these 365 of which exits are known. Facilitators of
        the regency are counted once. Where nobody is named, `facilitators` and `shared` are
        missing.
    """
    last = pd.Timestamp(watch.cutoff)
    families = lazy(frames["families"]).select(FAMILY, DISTRICT, _WHO)
    rows = joined(families, checked(frames["episodes"]))
    year_before = nw.lit((last - pd.Timedelta(days=YEAR)).to_pydatetime())
    end = nw.col("end")
    able = (nw.col("exit") == str(Exit.GRADUATED)) & (end > year_before)
    able &= end <= nw.lit(last.to_pydatetime())
    flags = rows.select(
        DISTRICT,
        _WHO,
        families=nw.when(member(last)).then(nw.lit(1)).otherwise(nw.lit(0)),
        graduated=nw.when(able).then(nw.lit(1)).otherwise(nw.lit(0)),
    )
    sums = flags.group_by(DISTRICT, _WHO).agg(nw.col("families").sum(), nw.col("graduated").sum())
    counts = collected(sums).astype({"families": "int64", "graduated": "int64"})
    who = counts[_WHO].astype("str")
    serving = counts[(counts["families"] > 0) & who.notna() & (who != "")]
    places = serving.groupby(_WHO)[DISTRICT].nunique()
    serving = serving.assign(shared=serving[_WHO].map(places).gt(1).astype("int64"))
    people = serving.groupby(DISTRICT).agg(facilitators=(_WHO, "size"), shared=("shared", "sum"))
    here = counts.groupby(DISTRICT)[["families", "graduated"]].sum().join(people)
    nobody = here["families"] == 0
    here = here.astype(dict.fromkeys(_PEOPLE, "Int64"))
    for name in _PEOPLE:
        here[name] = here[name].mask(nobody, 0)
    cube = levels(here.reset_index(), [], area_code, watch.cutoff)
    once = {"facilitators": len(places), "shared": int((places > 1).sum())}
    for name, number in once.items():
        cube[name] = cube[name].mask((cube["level"] == Level.REGENCY) & cube[name].notna(), number)
    watched = _watched(watch)
    return cube.assign(watched=pd.array([watched] * len(cube), dtype="Int64"))


def _watched(watch: Watch) -> int:
    """Days of the last 365 of which exits are known."""
    if watch.exits_from is None:
        return 0
    year_before = watch.cutoff - timedelta(days=YEAR - 1)
    since, until = max(watch.exits_from, year_before), watch.exits_until or watch.cutoff
    return max((until - since).days + 1, 0)
