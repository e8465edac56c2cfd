"""The funnel of families that began in the same year: the cohort view.

Families that began together have had the same time, so here one stage over another is a conversion
(methods, "Proposed funnel", rule ii).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.measures import graduation
from analytics.measures.counting import FAMILY, lazy
from analytics.measures.journeys import DISTRICT, NEVER, Watch, ways
from analytics.vocabulary.area import Level
from analytics.vocabulary.cubes import empty, kinds

if TYPE_CHECKING:
    from collections.abc import Collection


def cohorts(
    rows: pd.DataFrame, watch: Watch, districts: Collection[str], area_code: str
) -> pd.DataFrame:
    """`measures.graduation.told` by the year in which a family first reached stage 1.

    Args:
        rows: of `measures.journeys.told`.
        watch: how far the register sees.
        districts: codes of all kecamatan that have a family.
        area_code: of the regency.

    Returns:
        A cube: `cohort` (year), and nine rows a cohort and area as `told` has them. A family is in
        one cohort, counted by the episode that got furthest; one of which no event of its own
        tells since when it is at stage 1 is in none.
    """
    found = ways(rows, watch)
    began = pd.Series(found.first, found.family).replace(NEVER, pd.NA).dropna().astype("int64")
    days = pd.to_datetime(began.groupby(level=0).min(), unit="D")
    in_cohort = rows.assign(cohort=rows[FAMILY].map(days.dt.year))
    in_cohort = in_cohort[in_cohort["cohort"].notna()].astype({"cohort": "int64"})
    by = (DISTRICT, "cohort")
    counts = graduation.counted(lazy(in_cohort), pd.Timestamp(watch.cutoff), by=by)
    parts = []
    for cohort, here in counts.groupby("cohort"):
        wide = here.drop(columns="cohort").rename(columns={DISTRICT: "area_code"})
        whole = wide.assign(area_code=area_code).groupby("area_code").sum().reset_index()
        for level, sums, codes in (
            (Level.REGENCY, whole, [area_code]),
            (Level.DISTRICT, wide, districts),
        ):
            funnel = graduation.told(sums, pd.Series(list(codes), dtype="str"))
            parts.append(funnel.assign(level=level.value, cohort=cohort))
    if not parts:
        return empty("cohorts")
    cube = pd.concat(parts, ignore_index=True).assign(period=watch.cutoff.isoformat())
    return cube.astype(kinds("cohorts"))[[*kinds("cohorts")]]
