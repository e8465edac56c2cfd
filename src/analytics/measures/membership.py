"""Who is a member of PKH when: stock and flows of membership episodes, by area.

An episode runs from `start` up to, not including, `end` (`vocabulary.register`), so on the day
of its exit a family is no longer counted. Exits are kept apart by reason and never summed:
graduating (mandiri) is a success, running out of components (alamiah) is not, and moving, dying
and double entries are neither (methods, "Exit types").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.vocabulary.stage import Exit

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    Day = date | pd.Timestamp

EXITS = tuple(str(exit_) for exit_ in Exit)
FLOWS = ("opening", "entries", "re_entries", *EXITS, "closing")
_FIRST_EPISODE = 1


def stock(episodes: pd.DataFrame, on_date: Day) -> int:
    """Number of families that are members at the end of `on_date`."""
    return int(_members(_checked(episodes), pd.Timestamp(on_date)).sum())


def flows(  # noqa: PLR0913 - the frames and the question, all of it named by the caller
    episodes: pd.DataFrame,
    families: pd.DataFrame,
    start: Day,
    end: Day,
    by: str | None = "district_code",
    *,
    area_code: str | None = None,
) -> pd.DataFrame:
    """What happened to the number of members from `start` to `end`, both days included.

    opening + entries + re_entries - (the six exits) = closing, in every row.

    Args:
        episodes: `Register.episodes`.
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
    first, last = pd.Timestamp(start), pd.Timestamp(end)
    if last < first:
        raise ValueError(f"the period ends ({last:%Y-%m-%d}) before it starts ({first:%Y-%m-%d})")
    rows = _checked(episodes)
    area, codes = area_positions(families, rows["family_id"], by, area_code)
    entered = rows["start"].between(first, last)
    left = rows["end"].between(first, last)
    again = rows["episode"] > _FIRST_EPISODE
    which: dict[str, pd.Series[bool]] = {
        "opening": _members(rows, first - pd.Timedelta(days=1)),
        "entries": entered & ~again,
        "re_entries": entered & again,
        **{exit_: left & (rows["exit"] == exit_) for exit_ in EXITS},
        "closing": _members(rows, last),
    }
    counts = {name: count_by(area, which[name].to_numpy(), len(codes)) for name in FLOWS}
    return pd.DataFrame({"area_code": codes, **counts})


def protected_split(
    families: pd.DataFrame,
    episodes: pd.DataFrame,
    cutoff: Day,
    by: str | None = "district_code",
    *,
    area_code: str | None = None,
) -> pd.DataFrame:
    """Members at the end of the cut-off day, split before any funnel is drawn.

    "Lindung" families (only elderly or disabled members) are protected for life and never
    enter a conversion (methods, "Denominator first").

    Returns:
        One row per area of `families`, sorted, in families: `area_code`, `active`,
        `potential`, `protected`; active = potential + protected.

    Raises:
        ValueError: as for `flows`.
    """
    rows = _checked(episodes)
    area, codes = area_positions(families, rows["family_id"], by, area_code)
    member = _members(rows, pd.Timestamp(cutoff)).to_numpy()
    row = family_index(families).get_indexer(pd.Index(rows["family_id"]))
    shielded = families["protected"].to_numpy(dtype=bool)[row]
    counts = {
        "active": count_by(area, member, len(codes)),
        "potential": count_by(area, member & ~shielded, len(codes)),
        "protected": count_by(area, member & shielded, len(codes)),
    }
    return pd.DataFrame({"area_code": codes, **counts})


def area_positions(
    families: pd.DataFrame, family_ids: pd.Series[Any], by: str | None, area_code: str | None
) -> tuple[NDArray[np.intp], pd.Index[Any]]:
    """Position of the area of each family id in the sorted codes, and these codes.

    Raises:
        ValueError: neither `by` nor `area_code` given or both, an unknown or repeated family,
            or a family without an area.
    """
    if (by is None) == (area_code is None):
        raise ValueError("give the column that holds the area, or the code of the one area")
    row = family_index(families).get_indexer(pd.Index(family_ids))
    if (row < 0).any():
        raise ValueError(f"unknown family {family_ids.iloc[int((row < 0).argmax())]!r}")
    if by is None:
        return np.zeros(len(row), dtype=np.intp), pd.Index([area_code])
    position, codes = pd.factorize(families[by], sort=True)
    if (position < 0).any():
        raise ValueError(f"a family without {by}")
    return position[row], pd.Index(codes)


def family_index(families: pd.DataFrame) -> pd.Index[Any]:
    """Family ids in the order of the frame.

    Raises:
        ValueError: a family is listed twice.
    """
    known: pd.Index[Any] = pd.Index(families["family_id"])
    if not known.is_unique:
        raise ValueError("a family is listed twice")
    return known


def count_by(area: NDArray[np.intp], which: NDArray[np.bool_], areas: int) -> NDArray[np.int64]:
    """How many of the chosen rows lie in each area."""
    return np.bincount(area[which], minlength=areas).astype(np.int64)


def _members(episodes: pd.DataFrame, on_date: pd.Timestamp) -> pd.Series[bool]:
    return (episodes["start"] <= on_date) & ~(episodes["end"] <= on_date)


def _checked(episodes: pd.DataFrame) -> pd.DataFrame:
    if (episodes["end"] < episodes["start"]).any():
        raise ValueError("an episode ends before it starts")
    if (episodes["end"].isna() != episodes["exit"].isna()).any():
        raise ValueError("an episode has an end without an exit, or an exit without an end")
    if not episodes["exit"].dropna().isin(EXITS).all():
        raise ValueError(f"an exit is none of {', '.join(EXITS)}")
    return episodes
