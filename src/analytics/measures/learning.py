"""Modules of the family meetings (P2K2) completed, against the stage reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw
import numpy as np
import pandas as pd

from analytics.measures.counting import FAMILY, held, lazy
from analytics.measures.journeys import DISTRICT, Watch, Ways, levels, summed
from analytics.measures.positions import standing
from analytics.vocabulary.cubes import empty
from analytics.vocabulary.register import Module

if TYPE_CHECKING:
    from collections.abc import Collection

MODULES = tuple(str(module) for module in Module)


def learning(
    p2k2: Any,  # noqa: ANN401 - a frame of any engine
    ways: Ways,
    watch: Watch,
    districts: Collection[str],
    area_code: str,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """How many modules active potential families have completed, and which.

    Args:
        p2k2: of a register; a module counts once, in whatever episode.
        ways: of `measures.journeys`.
        watch: how far the register sees.
        districts: codes of all kecamatan that have a family.
        area_code: of the regency.

    Returns:
        Two cubes. `stage` (1 to 8, furthest of the running episode), `modules` (0 to 6 completed),
        `families`. And `module`, `families` that completed it, `base` (all of them). Both without
        a row where no list told of a meeting.
    """
    day = nw.lit(pd.Timestamp(watch.cutoff).to_pydatetime())
    done = lazy(p2k2).filter(nw.col("date") <= day)
    known = held(done, "module", MODULES, [FAMILY]).set_index(FAMILY)
    if known.empty:  # no list told of a meeting
        return empty("learning"), empty("modules")
    at = standing(ways)
    here = at > 0
    place = ways.district[here].array
    has = known.reindex(ways.family[here]).fillna(0).to_numpy(dtype=np.int64)
    one = np.ones(len(place), dtype=np.int64)
    steps = {DISTRICT: place, "stage": at[here], "modules": has.sum(axis=1)}
    stages = levels(summed(steps, {"families": one}), ["stage", "modules"], area_code, watch.cutoff)
    done_by = dict(zip(MODULES, has.T, strict=True))
    nowhere = [(code, 0) for code in districts]
    by = {DISTRICT: place, "all": np.zeros(len(place), dtype=np.int64)}
    wide = summed(by, {**done_by, "base": one}, nowhere).drop(columns="all")
    long = wide.melt([DISTRICT, "base"], MODULES, "module", "families")
    return stages, levels(long, ["module"], area_code, watch.cutoff)
