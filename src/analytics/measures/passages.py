"""What became of the families that reached a stage: went on, left, or wait there still.

Each way is counted once per stage, so entered = went_on + the five losses + waiting in every row.
What ended before exits were known is not counted, and the days count from then on: a loss before
could not be seen, so the days before it cannot stand below the line (left truncation; Klein &
Moeschberger 2003, ch. 3.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.measures.journeys import DISTRICT, LOSSES, NEVER, Watch, Ways, levels, summed
from analytics.measures.positions import STAGES
from analytics.vocabulary.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Collection

PASSED = ("entered", "went_on", *LOSSES, "waiting")


def passages(ways: Ways, watch: Watch, districts: Collection[str], area_code: str) -> pd.DataFrame:
    """Episodes by what became of them at each stage.

    Args:
        ways: of `measures.journeys`.
        watch: how far the register sees.
        districts: codes of all kecamatan that have a family.
        area_code: of the regency.

    Returns:
        A cube: `stage` (1 to 8), `entered`, `went_on` (reached the next stage), `natural`,
        `excluded`, `moved`, `died`, `double` (left from here), `waiting` (neither), and
        `family_days` spent at the stage until then, missing where it is unknown of one of them
        since when. Whoever graduated (stage 8) has left already: no losses, no days at risk of
        them; `went_on` is having held out for twelve months, `waiting` all others.
    """
    parts = []
    watched = ways.end >= min(watch.first, watch.last)
    for stage in STAGES:
        since = ways.day(stage)
        entered = watched & (since != NEVER)
        went_on = entered & (ways.day(stage + 1) != NEVER)
        stays = entered & ~went_on
        left = {
            loss: stays & (stage < Stage.GRADUATED) & (ways.exit == loss).to_numpy()
            for loss in LOSSES
        }
        gone = np.logical_or.reduce(list(left.values()))
        known = ways.first if stage == Stage.POTENTIAL else since
        until = np.where(went_on, ways.day(stage + 1), np.where(gone, ways.end, watch.last))
        counted = entered & (known != NEVER)
        seen = np.where(counted, np.maximum(known, min(watch.first, watch.last)), 0)
        days = np.where(counted, np.maximum(until - seen, 0), 0)
        flags = {"entered": entered, "went_on": went_on, **left, "waiting": stays & ~gone}
        sums = {name: flag[entered].astype(np.int64) for name, flag in flags.items()}
        sums["family_days"] = days[entered]
        sums["undated"] = (~counted)[entered].astype(np.int64)
        at = np.full(int(entered.sum()), int(stage))
        by = {DISTRICT: ways.district[entered].to_numpy(), "stage": at}
        parts.append(summed(by, sums, [(code, int(stage)) for code in districts]))
    rows = pd.concat(parts, ignore_index=True)
    unsure = rows.pop("undated") > 0
    rows["family_days"] = rows["family_days"].astype("Int64").mask(unsure)
    return levels(rows, ["stage"], area_code, watch.cutoff)
