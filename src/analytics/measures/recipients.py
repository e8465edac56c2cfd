"""How lists of families overlap: on none, one, two or many, by kecamatan, and list against list.

Counted once, when a list comes in, and hidden where counts are small before anything is kept, so
that no answer ever holds a family or a small count.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.measures.disclosure import suppress_table
from analytics.vocabulary.area import Level
from analytics.vocabulary.recipients import ANY, COUNTS, MANY, FamilyList

if TYPE_CHECKING:
    from collections.abc import Mapping

SMALLEST = 10
"""Smallest count above zero that is shown: these tables are taken along by whoever wants them."""
_OVERLAP = {"level": "str", "area_code": "str", **dict.fromkeys((*COUNTS, "families"), "Int64")}
_PAIRS = {"first": "str", "second": "str", "both": "Int64", "only_first": "Int64"}
_PAIRS |= {"only_second": "Int64", "hidden": "bool"}
_LISTS = {"list": "str", "families": "Int64", "carded": "Int64", "sampled": "bool"}
_AID = [one.value for one in FamilyList if not one.is_reference]
_REFERENCE = [one.value for one in FamilyList if one.is_reference]


def cubes(rows: pd.DataFrame, regency: str) -> Mapping[str, pd.DataFrame]:
    """Every count that is kept of the lists.

    Args:
        rows: family_id, list (a `FamilyList`), district_code, carded, sampled; a family once a
            list. A family that lists place in several kecamatan counts in the first by code.
        regency: code of the whole.

    Returns:
        `overlap`: level, area_code, none, one, two, more (families on so many lists of aid; `none`
        are on a reference alone), families, hidden (a count of the row is). Families of unknown
        kecamatan count in the kabupaten alone; sampled lists do not count here.
        `pairs`: first, second, both, only_first, only_second, hidden; each two lists, a reference
        last; `ANY` is whoever is on some list of aid. A sampled one is counted over its own
        families alone: only_first is then missing.
        `lists`: list, families, carded, sampled.

    Raises:
        ValueError: a family twice on a list.
    """
    if rows.duplicated(["family_id", "list"]).any():
        raise ValueError("a family stands once on a list")
    whole = rows[~rows["sampled"]]
    return {
        "overlap": _overlap(whole, regency),
        "pairs": _pairs(rows),
        "lists": _listed(rows),
    }


def _overlap(rows: pd.DataFrame, regency: str) -> pd.DataFrame:
    if rows.empty:
        return _typed([], {**_OVERLAP, "hidden": "bool"})
    aid = rows["list"].isin(_AID)
    known = rows[rows["district_code"] != ""]
    by_family = pd.DataFrame({"aid": aid.groupby(rows["family_id"]).sum()})
    by_family["district"] = known.groupby("family_id")["district_code"].min()
    kind = np.minimum(by_family["aid"].to_numpy(), MANY)
    by_family["kind"] = np.asarray(COUNTS)[kind]
    table = pd.crosstab(by_family["district"], by_family["kind"]).reindex(
        columns=list(COUNTS), fill_value=0
    )
    total = by_family["kind"].value_counts().reindex(list(COUNTS), fill_value=0)
    if (total - table.sum()).any():  # whoever has no kecamatan would tell hidden ones by their sum
        table.loc[""] = total - table.sum()
    sums = _total(total)
    shown = _protected(table) if sums.notna().all() else _nothing(table)
    shown["families"] = table.sum(axis=1).mask(shown[list(COUNTS)].isna().all(axis=1))
    frame = shown.reset_index(names="area_code").assign(level=Level.DISTRICT.value)
    row = {"level": Level.REGENCY.value, "area_code": regency, **sums}
    # As a sum it would tell what is hidden of it, unless that is many families.
    row["families"] = total.sum() if _is_open(total[sums.isna()].sum()) else pd.NA
    frame = pd.concat([pd.DataFrame([row]), frame[frame["area_code"] != ""]], ignore_index=True)
    hidden = frame[list(COUNTS)].isna().any(axis=1)
    return _typed(frame.assign(hidden=hidden), {**_OVERLAP, "hidden": "bool"})


def _total(total: pd.Series[int]) -> pd.Series[int]:
    """The counts of the whole; of a small one its neighbour is hidden too, for the sum is shown."""
    small = (total > 0) & (total < SMALLEST)
    if small.any():
        rest = total[~small & (total > 0)]
        beside = str(rest.idxmin() if len(rest) else total.idxmax())
        small |= total.index == beside
    return total.astype("Int64").mask(small)


def _is_open(count: int) -> bool:
    """True for a count that may be known."""
    return count == 0 or count >= SMALLEST


def _nothing(table: pd.DataFrame) -> pd.DataFrame:
    return table.astype("Int64").mask(np.ones(table.shape, dtype=bool))


def _protected(table: pd.DataFrame) -> pd.DataFrame:
    """The table with small counts hidden; as a whole where no part of it can be shown safely.

    A kecamatan with few families on any list is hidden whole, and the next larger ones with it
    until what the totals tell of them together is no small count.
    """
    sizes = table.sum(axis=1).sort_values(kind="stable")
    away = list(sizes.index[sizes < SMALLEST])
    for name in sizes.index[len(away) :]:
        together = table.loc[away].sum()
        if not away or together.map(_is_open).all():
            break
        away.append(name)
    rest = table.drop(index=away)
    try:
        safe = suppress_table(rest, SMALLEST).value if len(rest) else rest
    except ValueError:  # the totals alone give a small count away
        return _nothing(table)
    return pd.concat([safe.astype("Int64"), _nothing(table.loc[away])]).reindex(table.index)


def _pairs(rows: pd.DataFrame) -> pd.DataFrame:
    sets = {str(name): set(group) for name, group in rows.groupby("list")["family_id"]}
    if sets.keys() & set(_AID):
        sets[ANY] = set().union(*(sets[name] for name in _AID if name in sets))
    order = [name for name in (ANY, *_AID, *_REFERENCE) if name in sets]
    sampled = set(rows.loc[rows["sampled"], "list"])
    found = []
    for first, second in combinations(order, 2):
        if first == ANY and second in _AID:  # a part of it
            continue
        one, two = sets[first], sets[second]
        both, only_one, only_two = len(one & two), len(one - two), len(two - one)
        cells = [both, *([] if second in sampled else [only_one]), only_two]
        small = any(0 < count < SMALLEST for count in cells)
        told = [None] * 3 if small else [both, None if second in sampled else only_one, only_two]
        found.append([first, second, *told, small])
    return _typed(pd.DataFrame(found, columns=list(_PAIRS)), _PAIRS)


def _listed(rows: pd.DataFrame) -> pd.DataFrame:
    groups = rows.groupby("list")
    frame = pd.DataFrame(
        {
            "families": groups.size(),
            "carded": groups["carded"].sum(),
            "sampled": groups["sampled"].any(),
        }
    ).reset_index()
    return _typed(frame, _LISTS)


def _typed(frame: pd.DataFrame | list[object], kinds: Mapping[str, str]) -> pd.DataFrame:
    return pd.DataFrame(frame, columns=list(kinds)).astype(dict(kinds)).reset_index(drop=True)
