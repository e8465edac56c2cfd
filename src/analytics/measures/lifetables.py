"""Life tables of membership, and of staying out after graduation.

What survival is estimated from (Kaplan & Meier 1958; Aalen & Johansen 1978), grouped by whole
months: an exit `days` after the start lies in month floor(days / 30.4375) + 1. Episodes begun
before exits were known enter late (left truncation; Klein & Moeschberger 2003, ch. 3.4): a family
that left before that day is on no list, so those that stayed tell nothing of the months before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw
import numpy as np
import pandas as pd

from analytics.measures.counting import FAMILY, collected, lazy
from analytics.measures.journeys import DISTRICT, NEVER, Watch, days, levels, months, summed
from analytics.measures.membership import EXITS, checked
from analytics.vocabulary.stage import Exit

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from analytics.measures.journeys import Days, Ways


def spells(frames: Mapping[str, Any], watch: Watch) -> pd.DataFrame:
    """The episodes begun by the cut-off of families not known to be protected, in whole days.

    Returns:
        `family_id`, `district_code`, `episode`, `start`, `end` (days since 1970-01-01, NEVER where
        unknown or not by the cut-off), `exit` (empty while it runs), `able`: it is known that the
        family is not protected.
    """
    families = lazy(frames["families"]).select(FAMILY, "protected", DISTRICT)
    able = families.select(FAMILY, DISTRICT, able=~nw.col("protected"))
    rows = able.filter(nw.col("able").fill_null(value=True)).join(
        checked(frames["episodes"]), on=FAMILY, how="inner"
    )
    found = collected(rows.select(FAMILY, DISTRICT, "episode", "start", "end", "exit", "able"))
    start, end = days(found["start"]), days(found["end"])
    ended = end <= watch.last
    exits = found["exit"].where(ended, "").fillna("").astype("str")
    known = found["able"].notna().to_numpy()
    found = found.assign(start=start, end=np.where(ended, end, NEVER), exit=exits, able=known)
    begun: pd.DataFrame = found[(start == NEVER) | (start <= watch.last)]
    return begun.reset_index(drop=True)


def life(rows: pd.DataFrame, watch: Watch, area_code: str) -> pd.DataFrame:
    """Life tables of membership by the year in which an episode began.

    Args:
        rows: of `spells`.
        watch: how far the register sees.
        area_code: of the regency.

    Returns:
        A cube: `cohort` (year), `month`; `entered`: episodes watched from this month on, which are
        at risk from the next one (0 = watched from the start); one column an exit; `censored`
        (still running at the cut-off). All that entered are all exits and all censored. An episode
        of which the start is unknown, and one that ended before exits were known, is in none.
    """
    seen = rows[rows["able"] & (rows["start"] != NEVER) & (rows["end"] >= watch.first)]
    if watch.first == NEVER:
        seen = seen.iloc[:0]
    start, end = (seen[name].to_numpy() for name in ("start", "end"))
    by = {
        DISTRICT: seen[DISTRICT].to_numpy(),
        "cohort": start.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970,
    }
    late = months(np.maximum(watch.first - start, 0))
    last = months(np.minimum(end, watch.last) - start) + 1
    nothing = np.zeros(len(seen), dtype=np.int64)
    ways_out = {name: (seen["exit"] == name).to_numpy(dtype=np.int64) for name in EXITS}
    running = (end == NEVER).astype(np.int64)
    came = {"entered": nothing + 1, **dict.fromkeys(EXITS, nothing), "censored": nothing}
    went = {"entered": nothing, **ways_out, "censored": running}
    both = pd.concat([summed({**by, "month": late}, came), summed({**by, "month": last}, went)])
    return levels(both, ["cohort", "month"], area_code, watch.cutoff)


def untimed(
    rows: pd.DataFrame, ways: Ways, watch: Watch, districts: Collection[str], area_code: str
) -> pd.DataFrame:
    """What the life tables cannot hold.

    Returns:
        A cube: `episodes` that ran when exits were known, but of which the start is unknown, or
        that ended and nobody tells whether the family was protected; and `families` with an event,
        but in no cohort, as nothing tells since when they are at stage 1.
    """
    unsure = (rows["able"] & (rows["start"] == NEVER)) | (~rows["able"] & (rows["end"] != NEVER))
    lost = rows[unsure & (rows["end"] >= min(watch.first, watch.last))]
    dated = pd.Series(ways.first, ways.family).groupby(level=0).min()
    places = pd.Series(ways.district.to_numpy(), ways.family).groupby(level=0).first()
    undated = places[dated == NEVER]
    place = pd.concat([lost[DISTRICT], undated]).to_numpy()
    kind = np.arange(len(place)) < len(lost)
    counts = {"episodes": kind.astype(np.int64), "families": (~kind).astype(np.int64)}
    found = summed(
        {DISTRICT: place, "all": np.zeros(len(place), dtype=np.int64)},
        counts,
        [(code, 0) for code in districts],
    )
    return levels(found.drop(columns="all"), [], area_code, watch.cutoff)


def returns(rows: pd.DataFrame, watch: Watch, area_code: str) -> pd.DataFrame:
    """Life table of the time from graduation to coming back.

    Returns:
        A cube: `month` (1 and more since graduation), `returned` (a later episode began),
        `censored` (not back by the cut-off).
    """
    back = rows[[FAMILY, "episode", "start"]].assign(episode=rows["episode"] - 1)
    graduates = rows[rows["able"] & (rows["exit"] == Exit.GRADUATED)].merge(
        back, on=[FAMILY, "episode"], how="left", suffixes=("", "_again")
    )
    again = graduates["start_again"].fillna(NEVER).to_numpy(dtype=np.int64)
    returned = again != NEVER
    out: Days = graduates["end"].to_numpy(dtype=np.int64)
    month = months(np.maximum(np.minimum(again, watch.last) - out, 0)) + 1
    sums = {"returned": returned.astype(np.int64), "censored": (~returned).astype(np.int64)}
    found = summed({DISTRICT: graduates[DISTRICT].to_numpy(), "month": month}, sums)
    return levels(found, ["month"], area_code, watch.cutoff)
