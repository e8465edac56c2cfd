"""The ways of families through the stages, as whole days: what every count over time is made of.

A register of any engine (`measures.counting`) is asked once for one row an episode; what follows
is arithmetic on whole days, the same wherever the families lie. A stage is reached by an event at
it or at a later one of the same episode, and by a way out "mandiri", which is the event of stage 8.
A family that came back goes a new way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import narwhals as nw
import numpy as np
import pandas as pd

from analytics.measures import graduation
from analytics.measures.counting import FAMILY, collected, lazy
from analytics.measures.membership import checked
from analytics.vocabulary.area import Level
from analytics.vocabulary.stage import Exit

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    Days = NDArray[np.int64]

DISTRICT: Final = "district_code"
DAYS_A_MONTH: Final = 30.4375  # 365.25 / 12
NEVER: Final = 2**40  # later than any day, and exact as a float too
LOSSES: Final = tuple(str(exit_) for exit_ in Exit if exit_ is not Exit.GRADUATED)
_STAGES = graduation.STAGES


class Watch(NamedTuple):
    """How far a register sees.

    Attributes:
        cutoff: last day known.
        exits_from: first day exits are known from; None where none is known.
        lives_from: first day from which it is also known of those who leave since when they were
            in PKH and whether they were protected; None where that is so from `exits_from` on.
        listed: being on the list of the cut-off is what says that a family is at stage 1, so that
            this day says nothing of since when.
        exits_until: last day exits are known of, if that is before the cut-off.
    """

    cutoff: date
    exits_from: date | None
    lives_from: date | None = None
    listed: bool = False
    exits_until: date | None = None

    @property
    def last(self) -> int:
        """The cut-off in days since 1970-01-01."""
        return int(np.datetime64(self.cutoff, "D").astype(np.int64))

    @property
    def first(self) -> int:
        """The first day whole lives are known from, in days since 1970-01-01; NEVER if none is."""
        if self.exits_from is None:
            return NEVER
        first = max(self.exits_from, self.lives_from or self.exits_from)
        return int(np.datetime64(first, "D").astype(np.int64))


class Ways(NamedTuple):
    """One entry per episode with an event by the cut-off; days since 1970-01-01 or NEVER.

    Attributes:
        family: id, as the register has it.
        district: code of the kecamatan.
        episode: its number.
        end: when it ended, by the cut-off.
        exit: how, empty while it runs; a category, as the kecamatan is.
        first: since when the family is known to be at stage 1, NEVER where no event of its own
            tells it.
        reached: episodes by stages 1 to 9; never falls from one stage to the next.
    """

    family: pd.Series[Any]
    district: pd.Series[str]
    episode: Days
    end: Days
    exit: pd.Series[str]
    first: Days
    reached: Days

    def day(self, stage: int) -> Days:
        """When a stage was reached."""
        found: Days = self.reached[:, stage - 1]
        return found

    @property
    def furthest(self) -> Days:
        """The furthest stage of each episode, 1 to 9."""
        count: Days = (self.reached != NEVER).sum(axis=1)
        return count


def told(frames: Mapping[str, Any], cutoff: date) -> pd.DataFrame:
    """The dated ways of all families of which it is known that they are not protected.

    Returns:
        `measures.graduation.journeys` by kecamatan, of episodes begun by the cut-off.
    """
    families = lazy(frames["families"]).select(FAMILY, "protected", DISTRICT)
    checked(frames["episodes"])
    day = nw.lit(pd.Timestamp(cutoff).to_pydatetime())
    begun = nw.col("start").is_null() | (nw.col("start") <= day)
    rows = graduation.journeys(families, frames["stage_events"], frames["episodes"])
    found = collected(rows.filter(begun)).reset_index(drop=True)
    # Few texts that repeat in every row are counted as numbers in a tenth of the time.
    return found.astype({DISTRICT: "category"})


def ways(rows: pd.DataFrame, watch: Watch) -> Ways:
    """The rows of `told` in whole days, without what lies after the cut-off."""
    last = watch.last
    dated = np.column_stack([_known(rows[f"d{stage:d}"], last) for stage in _STAGES])
    # A way out is an event of a way that has others: one that only tells of later is no way yet.
    kept = (dated != NEVER).any(axis=1)
    own = dated[:, 0].copy()
    if watch.listed:
        own[own == last] = NEVER
    end = _known(rows["end"], last)
    exits = rows["exit"].where(end != NEVER, "").fillna("").astype("category")
    reached = np.minimum.accumulate(dated[:, ::-1], axis=1)[:, ::-1]
    return Ways(
        family=rows.loc[kept, FAMILY].reset_index(drop=True),
        district=rows.loc[kept, DISTRICT].reset_index(drop=True),
        episode=rows.loc[kept, "episode"].to_numpy(dtype=np.int64),
        end=end[kept],
        exit=exits[kept].reset_index(drop=True),
        first=np.where(own == NEVER, NEVER, np.minimum(own, reached[:, 0]))[kept],
        reached=reached[kept],
    )


def days(dates: pd.Series[Any]) -> Days:
    """Days since 1970-01-01; NEVER where a date is missing."""
    found = dates.to_numpy(dtype="datetime64[D]")
    return np.where(np.isnat(found), NEVER, found.astype(np.int64))


def months(spans: Days) -> Days:
    """Whole months of spans of days; month m + 1 is the one in which the last day lies."""
    return np.floor(spans / DAYS_A_MONTH).astype(np.int64)


def levels(
    rows: pd.DataFrame,
    keys: Sequence[str],
    area_code: str,
    cutoff: date,
    *,
    of: Sequence[Level] = (Level.REGENCY, Level.DISTRICT),
) -> pd.DataFrame:
    """Counts by kecamatan, and their sums for the regency, as a cube has them.

    Args:
        rows: `district_code`, the keys, and counts; a missing one makes the sum missing.
        keys: what is counted apart within an area.
        area_code: of the regency.
        cutoff: the period of the cube.
        of: the levels wanted.

    Returns:
        `level`, `area_code`, `period`, the keys and the counts (Int64), sorted.
    """
    counts = [name for name in rows.columns if name not in {DISTRICT, *keys}]
    whole = rows.astype(dict.fromkeys(counts, "Int64"))
    parts = []
    for level in of:
        place = whole[DISTRICT] if level is Level.DISTRICT else area_code
        named = whole.assign(area_code=pd.Series(place, whole.index, dtype="str"))
        grouped = named.groupby(["area_code", *keys], sort=True)[counts]
        found = grouped.sum(skipna=False).reset_index()
        parts.append(found.assign(level=level.value, period=cutoff.isoformat()))
    cube = pd.concat(parts, ignore_index=True)
    return cube[["level", "area_code", "period", *keys, *counts]]


def summed(
    by: Mapping[str, Any], counts: Mapping[str, Any], every: Collection[tuple[Any, ...]] = ()
) -> pd.DataFrame:
    """Sums of arrays of equal length by arrays of keys.

    Args:
        by: keys by name, `district_code` among them.
        counts: what is summed, by name.
        every: values of the keys that have a row even where nothing is counted.

    Returns:
        One row per combination that occurs or is in `every`, sorted; whole numbers.
    """
    rows = pd.DataFrame({**by, **counts})
    found = rows.groupby(list(by), observed=True, sort=True)[list(counts)].sum()
    if isinstance(by.get(DISTRICT), pd.Categorical):
        found = found.reset_index().astype({DISTRICT: "str"}).set_index(list(by)).sort_index()
    if every:
        index: pd.Index[Any] = pd.MultiIndex.from_tuples(sorted(every), names=list(by))
        found = found.reindex(found.index.union(index), fill_value=0)
    return found.astype("int64").reset_index()


def _known(dates: pd.Series[Any], last: int) -> Days:
    found = days(dates)
    return np.where(found > last, NEVER, found)
