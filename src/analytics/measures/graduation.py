"""The funnel of graduation: how far the families of a register got, stage by stage.

Rules (methods, "Proposed funnel"):

- "Lindung" families never enter. The funnel starts at stage 1.
- A stage is reached by an event at it or at any later one; reached without an event of its own,
  it counts as skipped.
- A family counts once, by the episode that got furthest; of two that got equally far, by the
  earlier one, so that a family that graduated, fell back and graduated again cannot pass for a
  fresh graduate whose twelve months are not over.
- A conversion has the same families above and below the line. Whether a family holds out for
  twelve months can be known only of those that graduated at least twelve months before the
  cut-off: stage 9 is judged on them alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.measures.membership import area_positions, count_by, family_index
from analytics.vocabulary.stage import Stage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from analytics.measures.membership import Day

STAGES = tuple(stage for stage in Stage if stage >= Stage.POTENTIAL)
MONTHS_TO_SUSTAIN = 12


def funnel(  # noqa: PLR0913 - the frames and the question, all of it named by the caller
    families: pd.DataFrame,
    stage_events: pd.DataFrame,
    episodes: pd.DataFrame,
    cutoff: Day,
    by: str | None = "district_code",
    *,
    area_code: str | None = None,
    since: Day | None = None,
) -> pd.DataFrame:
    """How many families reached each stage by the cut-off, per area.

    Args:
        families: `Register.families`.
        stage_events: `Register.stage_events`; events after the cut-off are not seen.
        episodes: `Register.episodes`.
        cutoff: last day known.
        by: column of `families` that holds the area, or None for all families as one area.
        area_code: code of that one area; needed when `by` is None.
        since: leave out episodes that ended before this day, so that a period has the same
            families as `membership.flows`; None counts all.

    Returns:
        Nine rows per area of `families`, sorted by area and stage, counts in families:

        - `area_code`, `stage` (1-9);
        - `reached`; `skipped`: reached without an event of its own;
        - `base`: families judged at this stage: all that started, at stage 9 the graduates
          observed for twelve months;
        - `reached_previous`: those of them that reached the stage before; missing at stage 1;
        - `start`: denominator of `share_of_start`: all that started, at stage 9 without the
          graduates not yet observed for twelve months, of whom nothing can be said;
        - `share_of_previous`: missing where `reached_previous` is zero or missing;
        - `share_of_start`: missing where `base` is zero, so that graduates too fresh to judge
          do not read as none that held out.

    Raises:
        ValueError: a repeated family, one without an area, or no area to count by.
    """
    last = pd.Timestamp(cutoff)
    journeys = _journeys(families, stage_events, _open_since(episodes, last, since), last)
    area, codes = area_positions(families, journeys["family_id"], by, area_code)
    furthest = journeys["furthest"].to_numpy()
    dates = journeys[list(STAGES)]
    has_event = dates.notna().to_numpy()
    observed = _observed(dates, last)

    def count(which: NDArray[np.bool_]) -> NDArray[np.int64]:
        return count_by(area, which, len(codes))

    started = count(furthest >= Stage.POTENTIAL)
    graduated = count(furthest >= Stage.GRADUATED)
    judged = count((furthest >= Stage.GRADUATED) & observed)
    parts = []
    previous: NDArray[np.int64] | None = None
    for position, stage in enumerate(STAGES):
        got_there = furthest >= stage
        base = start = started
        if stage == Stage.SUSTAINED:
            got_there &= observed
            base = previous = judged
            start = started - (graduated - judged)
        reached = count(got_there)
        parts.append(
            pd.DataFrame(
                {
                    "area_code": codes,
                    "stage": int(stage),
                    "reached": reached,
                    "skipped": count(got_there & ~has_event[:, position]),
                    "base": base,
                    "reached_previous": pd.array(
                        [pd.NA] * len(codes) if previous is None else previous, dtype="Int64"
                    ),
                    "start": start,
                }
            )
        )
        previous = reached
    rows = pd.concat(parts, ignore_index=True)
    rows = rows.sort_values(["area_code", "stage"], ignore_index=True)
    return rows.assign(
        share_of_previous=_share(rows["reached"], rows["reached_previous"]),
        share_of_start=_share(rows["reached"], rows["start"].where(rows["base"] > 0)),
    )


def _open_since(episodes: pd.DataFrame, last: pd.Timestamp, since: Day | None) -> pd.DataFrame:
    known = episodes["start"] <= last
    if since is not None:
        # A missing end compares as False: the family is still a member.
        known &= ~(episodes["end"] < pd.Timestamp(since))
    return episodes.loc[known, ["family_id", "episode"]]


def _journeys(
    families: pd.DataFrame, stage_events: pd.DataFrame, episodes: pd.DataFrame, last: pd.Timestamp
) -> pd.DataFrame:
    """One row per family: its id, `furthest` stage, and the first date of each stage (1-9)."""
    # Positions instead of text: grouping 150,000 events takes a tenth of the time.
    able = family_index(families)[~families["protected"].to_numpy()]
    seen = (stage_events["date"] <= last) & (stage_events["stage"] >= Stage.POTENTIAL)
    events = _by_position(stage_events[seen], able)
    counted = _by_position(episodes, able)
    events = events.merge(counted, on=["family", "episode"])
    dates = events.pivot_table(
        index=["family", "episode"], columns="stage", values="date", aggfunc="min"
    )
    dates = dates.reindex(columns=list(STAGES)).astype("datetime64[s]")
    rows = dates.assign(
        furthest=(dates.notna().to_numpy() * np.array(STAGES)).max(axis=1, initial=0)
    ).reset_index()
    rows = rows.sort_values(["furthest", "episode"], ascending=[False, True])
    rows = rows.drop_duplicates("family").sort_values("family", ignore_index=True)
    return rows.assign(family_id=able[rows["family"].to_numpy(dtype=np.intp)])


def _by_position(rows: pd.DataFrame, able: pd.Index[Any]) -> pd.DataFrame:
    family = able.get_indexer(pd.Index(rows["family_id"]))
    return rows.drop(columns="family_id").assign(family=family)[family >= 0]


def _observed(dates: pd.DataFrame, last: pd.Timestamp) -> NDArray[np.bool_]:
    """Whose twelve months after graduation are over; an event at stage 9 alone says so too."""
    early = dates[Stage.GRADUATED] <= last - pd.DateOffset(months=MONTHS_TO_SUSTAIN)
    told = dates[Stage.GRADUATED].isna() & dates[Stage.SUSTAINED].notna()
    return (early | told).to_numpy()


def _share(part: pd.Series[Any], whole: pd.Series[Any]) -> pd.Series[float]:
    below = whole.astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    return pd.Series(part.to_numpy(dtype=float) / np.where(below > 0, below, np.nan), part.index)
