"""The funnel of graduation: how far the families of a register got, stage by stage.

Rules (methods, "Proposed funnel"):

- "Lindung" families never enter. The funnel starts at stage 1.
- A stage is reached by an event at it or at any later one; reached without an event of its own,
  it counts as skipped. A way out "mandiri" of a way told of before is an event of stage 8.
- A family counts once, by the episode that got furthest; of two that got equally far, by the
  earlier one, so that a family that graduated, fell back and graduated again cannot pass for a
  fresh graduate whose twelve months are not over.
- A conversion has the same families above and below the line. Whether a family holds out for
  twelve months can be known only of those that graduated at least twelve months before the
  cut-off: stage 9 is judged on them alone.

Frames are those of any engine Narwhals knows (`measures.counting`); what comes back is pandas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw
import numpy as np
import pandas as pd

from analytics.measures.counting import FAMILY, collected, count, lazy, placed
from analytics.vocabulary.stage import Exit, Stage

if TYPE_CHECKING:
    from analytics.measures.membership import Day

STAGES = tuple(stage for stage in Stage if stage >= Stage.POTENTIAL)
MONTHS_TO_SUSTAIN = 12
# An episode that got further comes first, and of two that got equally far the earlier one.
_EPISODES_AT_MOST = 1000


def funnel(  # noqa: PLR0913 - the frames and the question, all of it named by the caller
    families: Any,  # noqa: ANN401 - a frame of any engine, as the two below
    stage_events: Any,  # noqa: ANN401
    episodes: Any,  # noqa: ANN401
    cutoff: Day,
    by: str | None = "district_code",
    *,
    area_code: str | None = None,
    since: Day | None = None,
) -> pd.DataFrame:
    """How many families reached each stage by the cut-off, per area.

    Args:
        families: `Register.families`, a frame of any engine.
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
    areas = placed(families, by, area_code)
    reached = journeys(areas, stage_events, episodes)
    codes = collected(areas.select("area_code").unique())["area_code"]
    return told(counted(reached, pd.Timestamp(cutoff), since), codes)


def journeys(
    families: nw.LazyFrame[Any],
    stage_events: Any,  # noqa: ANN401
    episodes: Any,  # noqa: ANN401
) -> nw.LazyFrame[Any]:
    """One row per family and episode with any event: when each stage was first told.

    Args:
        families: with `family_id`, `protected` and whatever areas they are counted by.
        stage_events: `Register.stage_events`, a frame of any engine.
        episodes: `Register.episodes`.

    Returns:
        Columns of `families`, `episode`, `start`, `end`, `exit`, and `d1` to `d9`. Families of
        which it is unknown whether they are protected are left out with those that are: nobody
        knows whether they belong below the line.
    """
    able = families.filter((~nw.col("protected")).fill_null(value=False))
    areas = [name for name in able.collect_schema().names() if name not in {FAMILY, "protected"}]
    dated = {
        _day(stage): nw.when(nw.col("stage") == int(stage)).then(nw.col("date")) for stage in STAGES
    }
    first = (
        lazy(stage_events)
        .filter(nw.col("stage") >= int(Stage.POTENTIAL))
        .select(FAMILY, "episode", **dated)
        .group_by(FAMILY, "episode")
        .agg(*(nw.col(name).min() for name in dated))
    )
    known = lazy(episodes).select(FAMILY, "episode", "start", "end", "exit")
    graduated = _day(Stage.GRADUATED)
    # Of a way that was told of before it ended; else what is told later would change the past.
    known_by_then = nw.min_horizontal(*dated) <= nw.col("end")
    out = nw.when((nw.col("exit") == str(Exit.GRADUATED)) & known_by_then).then(nw.col("end"))
    return (
        first.join(able.select(FAMILY, *areas), on=FAMILY, how="inner")
        .join(known, on=[FAMILY, "episode"], how="inner")
        .with_columns(out=out)
        .with_columns(**{graduated: nw.min_horizontal(graduated, "out")})
        .select(*areas, FAMILY, "episode", "start", "end", "exit", *dated)
    )


def counted(
    reached: nw.LazyFrame[Any],
    last: pd.Timestamp,
    since: Day | None = None,
    by: tuple[str, ...] = ("area_code",),
) -> pd.DataFrame:
    """Families by the stage they got to by the end of `last`, each by its furthest episode.

    Returns:
        One row per area with any family: `by`, `reached1` to `reached9`, `skipped1` to
        `skipped9`, `judged` (graduates observed for twelve months).
    """
    day = nw.lit(last.to_pydatetime())
    known = nw.col("start").is_null() | (nw.col("start") <= day)
    if since is not None:
        until = nw.col("end").is_null() | (nw.col("end") >= nw.lit(pd.Timestamp(since)))
        known &= until
    first = {stage: nw.col(_day(stage)) for stage in STAGES}
    dates = {_day(stage): nw.when(date <= day).then(date) for stage, date in first.items()}
    seen = reached.filter(known).select(*by, FAMILY, "episode", **dates)
    furthest = nw.max_horizontal(
        *(
            nw.when(~date.is_null()).then(nw.lit(int(stage))).otherwise(nw.lit(0))
            for stage, date in first.items()
        )
    )
    ranked = seen.with_columns(furthest=furthest).with_columns(
        order=nw.col("furthest") * _EPISODES_AT_MOST - nw.col("episode")
    )
    best = nw.col("order").max().over(FAMILY)
    once = ranked.filter(nw.col("order") == best)
    year_before = nw.lit((last - pd.DateOffset(months=MONTHS_TO_SUSTAIN)).to_pydatetime())
    graduated, sustained = first[Stage.GRADUATED], first[Stage.SUSTAINED]
    # An event at stage 9 alone says that the twelve months are over, too.
    observed = (graduated <= year_before) | (graduated.is_null() & ~sustained.is_null())
    which = {}
    for stage in STAGES:
        got_there = nw.col("furthest") >= int(stage)
        if stage == Stage.SUSTAINED:
            got_there &= observed
        which[f"reached{stage:d}"] = got_there
        which[f"skipped{stage:d}"] = got_there & first[stage].is_null()
    which["judged"] = (nw.col("furthest") >= int(Stage.GRADUATED)) & observed
    return count(once, which, by)


def told(counts: pd.DataFrame, codes: pd.Series[Any]) -> pd.DataFrame:
    """The funnel as `funnel` gives it, of counts by area; an area without any has zeros."""
    every = pd.Index(sorted(codes), name="area_code")
    wide = counts.set_index("area_code").reindex(every, fill_value=0)
    graduated, judged = wide[f"reached{Stage.GRADUATED:d}"], wide["judged"]
    parts = []
    for stage in STAGES:
        started = wide[f"reached{Stage.POTENTIAL:d}"]
        base = start = started
        previous = wide[f"reached{stage - 1:d}"] if stage > Stage.POTENTIAL else None
        if stage == Stage.SUSTAINED:
            base = previous = judged
            start = started - (graduated - judged)
        parts.append(
            pd.DataFrame(
                {
                    "area_code": every,
                    "stage": int(stage),
                    "reached": wide[f"reached{stage:d}"].to_numpy(),
                    "skipped": wide[f"skipped{stage:d}"].to_numpy(),
                    "base": base.to_numpy(),
                    "reached_previous": pd.array(
                        [pd.NA] * len(every) if previous is None else previous.to_numpy(),
                        dtype="Int64",
                    ),
                    "start": start.to_numpy(),
                }
            )
        )
    rows = pd.concat(parts, ignore_index=True)
    rows = rows.sort_values(["area_code", "stage"], ignore_index=True)
    return rows.assign(
        share_of_previous=share(rows["reached"], rows["reached_previous"]),
        share_of_start=share(rows["reached"], rows["start"].where(rows["base"] > 0)),
    )


def share(part: pd.Series[Any], whole: pd.Series[Any]) -> pd.Series[float]:
    """Part of whole; missing where either is, or where the whole is zero."""
    above = part.astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    below = whole.astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    return pd.Series(above / np.where(below > 0, below, np.nan), part.index)


def _day(stage: Stage) -> str:
    return f"d{stage:d}"
