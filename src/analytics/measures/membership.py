"""Who is a member of PKH when: stock and flows of membership episodes, by area.

An episode runs from `start` up to, not including, `end` (`vocabulary.register`), so on the day
of its exit a family is no longer counted. A missing start lies before anything that is known.
Exits are kept apart by reason and never summed: graduating (mandiri) is a success, running out of
components (alamiah) is not, and moving, dying and double entries are neither (methods, "Exit
types").

Frames are those of any engine Narwhals knows (`measures.counting`); what comes back is pandas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw
import pandas as pd

from analytics.measures.counting import FAMILY, collected, count, lazy, placed
from analytics.vocabulary.register import Group
from analytics.vocabulary.stage import Exit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    Day = date | pd.Timestamp

EXITS = tuple(str(exit_) for exit_ in Exit)
FLOWS = ("opening", "entries", "re_entries", *EXITS, "closing")
SPLIT = ("active", *(str(group) for group in Group))
_FIRST_EPISODE = 1


def stock(episodes: Any, on_date: Day) -> int:  # noqa: ANN401 - a frame of any engine
    """Number of families that are members at the end of `on_date`."""
    rows = checked(episodes).filter(member(pd.Timestamp(on_date)))
    return int(collected(rows.select(nw.len().alias("members")))["members"].iloc[0])


def flows(  # noqa: PLR0913 - the frames and the question, all of it named by the caller
    episodes: Any,  # noqa: ANN401
    families: Any,  # noqa: ANN401
    start: Day,
    end: Day,
    by: str | None = "district_code",
    *,
    area_code: str | None = None,
) -> pd.DataFrame:
    """What happened to the number of members from `start` to `end`, both days included.

    opening + entries + re_entries - (the six exits) = closing, in every row.

    Args:
        episodes: `Register.episodes`, a frame of any engine.
        families: `Register.families`; a family belongs to the area it is registered in.
        start: first day; `opening` is the stock at the end of the day before.
        end: last day; `closing` is the stock at its end.
        by: column of `families` that holds the area, or None for all families as one area.
        area_code: code of that one area; needed when `by` is None.

    Returns:
        One row per area of `families`, sorted, in families: `area_code`, `opening`, `entries`
        (first episodes), `re_entries` (later ones), one column per `Exit`, `closing`.

    Raises:
        ValueError: `end` before `start`, an episode that ends before it starts, or one that has
            an end without an exit or the reverse.
    """
    which = moved(pd.Timestamp(start), pd.Timestamp(end))
    rows = joined(placed(families, by, area_code), checked(episodes))
    return count(rows, which)


def protected_split(
    families: Any,  # noqa: ANN401
    episodes: Any,  # noqa: ANN401
    cutoff: Day,
    by: str | None = "district_code",
    *,
    area_code: str | None = None,
) -> pd.DataFrame:
    """Members at the end of the cut-off day, split before any funnel is drawn.

    "Lindung" families (only elderly or disabled members) are protected for life and never
    enter a conversion (methods, "Denominator first"). A family of which nobody says whether it
    is protected is counted apart, as `unknown`.

    Returns:
        One row per area of `families`, sorted, in families: `area_code`, `active`, and one
        column per `Group`; active = potential + protected + unknown.

    Raises:
        ValueError: as for `flows`.
    """
    rows = joined(placed(families, by, area_code), checked(episodes))
    return count(rows, split(pd.Timestamp(cutoff)))


def moved(first: pd.Timestamp, last: pd.Timestamp) -> dict[str, nw.Expr]:
    """Which episodes are counted in each column of `flows`.

    Raises:
        ValueError: the period ends before it starts.
    """
    if last < first:
        raise ValueError(f"the period ends ({last:%Y-%m-%d}) before it starts ({first:%Y-%m-%d})")
    entered, left = _within("start", first, last), _within("end", first, last)
    again = nw.col("episode") > _FIRST_EPISODE
    return {
        "opening": member(first - pd.Timedelta(days=1)),
        "entries": entered & ~again,
        "re_entries": entered & again,
        **{exit_: left & (nw.col("exit") == exit_) for exit_ in EXITS},
        "closing": member(last),
    }


def split(day: pd.Timestamp) -> dict[str, nw.Expr]:
    """Which episodes are counted in each column of `protected_split`."""
    groups: Mapping[str, nw.Expr] = {
        Group.POTENTIAL: ~nw.col("protected"),
        Group.PROTECTED: nw.col("protected"),
        Group.UNKNOWN: nw.col("protected").is_null(),
    }
    return {"active": member(day)} | {str(name): member(day) & of for name, of in groups.items()}


def member(day: pd.Timestamp) -> nw.Expr:
    """Episodes that run at the end of a day."""
    begun = nw.col("start").is_null() | (nw.col("start") <= nw.lit(day.to_pydatetime()))
    running = nw.col("end").is_null() | (nw.col("end") > nw.lit(day.to_pydatetime()))
    # Families without an episode are in the joined frame too, so that no area is left out.
    return ~nw.col("episode").is_null() & begun & running


def joined(families: nw.LazyFrame[Any], episodes: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Each family with its episodes; one without any keeps its row.

    Raises:
        ValueError: an episode of a family that is not listed.
    """
    strangers = episodes.join(families.select(FAMILY), on=FAMILY, how="anti")
    first = collected(strangers.select(nw.col(FAMILY).min()))[FAMILY]
    if first.notna().any():
        raise ValueError(f"unknown family {first.iloc[0]!r}")
    return families.join(episodes, on=FAMILY, how="left")


def checked(episodes: Any) -> nw.LazyFrame[Any]:  # noqa: ANN401
    """The episodes, none of which is impossible.

    Raises:
        ValueError: as for `flows`.
    """
    rows = lazy(episodes)
    ends, leaves = ~nw.col("end").is_null(), ~nw.col("exit").is_null()
    broken = {
        "an episode ends before it starts": nw.col("end") < nw.col("start"),
        "an episode has an end without an exit, or an exit without an end": ends != leaves,
        f"an exit is none of {', '.join(EXITS)}": leaves & ~nw.col("exit").is_in(EXITS),
    }
    flags = {
        f"b{number}": nw.when(wrong).then(nw.lit(1)).otherwise(nw.lit(0)).max()
        for number, wrong in enumerate(broken.values())
    }
    found = collected(rows.select(**flags)).iloc[0]
    for complaint, wrong in zip(broken, found.eq(1).fillna(value=False), strict=True):
        if wrong:
            raise ValueError(complaint)
    return rows.select(FAMILY, "episode", "start", "end", "exit")


def _within(column: str, first: pd.Timestamp, last: pd.Timestamp) -> nw.Expr:
    day = nw.col(column)
    return (day >= nw.lit(first.to_pydatetime())) & (day <= nw.lit(last.to_pydatetime()))
