"""How long families take from stage 1 to each later stage, as life tables.

Month m covers (m - 1, m] since stage 1 was reached. Only ways that began when exits were known
already are watched: of those that began before, whoever left early is not on any list.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from analytics.measures.journeys import DISTRICT, NEVER, Watch, Ways, levels, months, summed
from analytics.vocabulary.stage import Stage

STAGES = range(Stage.ASSESSED, Stage.SUSTAINED)


def waits(ways: Ways, watch: Watch, area_code: str) -> pd.DataFrame:
    """Life tables of the time from stage 1 to stage s.

    Args:
        ways: of `measures.journeys`.
        watch: how far the register sees.
        area_code: of the regency.

    Returns:
        A cube: `stage` (2 to 8), `month` (1 and more), `reached`, `left` (any exit before), and
        `censored` (neither by the cut-off), counts of episodes. Months without any are left out;
        a way is at risk in all months up to its own.
    """
    seen = (ways.first != NEVER) & (ways.first >= watch.first)
    place, since, end = ways.district[seen].array, ways.first[seen], ways.end[seen]
    parts = []
    for stage in STAGES:
        day = ways.day(stage)[seen]
        reached = (day != NEVER) & (day <= end)
        left = ~reached & (end != NEVER)
        until = np.where(reached, day, np.where(left, end, watch.last))
        month = months(np.maximum(until - since, 0)) + 1
        flags = {"reached": reached, "left": left, "censored": ~reached & ~left}
        sums = {name: flag.astype(np.int64) for name, flag in flags.items()}
        by = {DISTRICT: place, "stage": np.full(len(place), int(stage)), "month": month}
        parts.append(summed(by, sums))
    return levels(pd.concat(parts), ["stage", "month"], area_code, watch.cutoff)
