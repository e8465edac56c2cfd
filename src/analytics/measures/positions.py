"""Where families stand now: the stock view of the funnel.

A snapshot: the families at a stage came there in different years, so one stage over the one before
is no conversion (methods, "Proposed funnel", rule ii).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analytics.measures.journeys import DISTRICT, NEVER, Watch, Ways, levels, summed
from analytics.vocabulary.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Collection

    import pandas as pd
    from numpy.typing import NDArray

STAGES = range(Stage.POTENTIAL, Stage.SUSTAINED)


def standing(ways: Ways) -> NDArray[np.int64]:
    """The furthest stage (1 to 8) of the episodes that still run, 0 of the others."""
    return np.where(ways.end == NEVER, np.minimum(ways.furthest, Stage.GRADUATED), 0)


def positions(ways: Ways, watch: Watch, districts: Collection[str], area_code: str) -> pd.DataFrame:
    """Active potential families by the furthest stage of the running episode.

    Args:
        ways: of `measures.journeys`.
        watch: how far the register sees.
        districts: codes of all kecamatan that have a family.
        area_code: of the regency.

    Returns:
        A cube: `stage` (1 to 8), `families`, and `waiting_days`, the days since they reached it,
        summed; missing where it is unknown of one of them since when.
    """
    at = standing(ways)
    stands = at > 0
    reached = ways.reached[np.arange(len(at)), np.maximum(at, 1) - 1]
    since = np.where(at == Stage.POTENTIAL, ways.first, reached)
    undated = stands & (since == NEVER)
    waiting = np.where(stands & ~undated, watch.last - since, 0)
    rows = summed(
        {DISTRICT: ways.district[stands].array, "stage": at[stands]},
        {
            "families": stands[stands].astype(np.int64),
            "waiting_days": waiting[stands],
            "undated": undated[stands].astype(np.int64),
        },
        [(code, stage) for code in districts for stage in STAGES],
    )
    unsure = rows.pop("undated") > 0
    rows["waiting_days"] = rows["waiting_days"].astype("Int64").mask(unsure)
    return levels(rows, ["stage"], area_code, watch.cutoff)
