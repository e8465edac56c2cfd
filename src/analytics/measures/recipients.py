"""How lists of families overlap: on none, one, two or many, by kecamatan, and list against list.

Counted once, when a list comes in. Counts below ten are hidden and all others rounded to tens
before anything is kept: sums and differences of what is told, over lists, pairs and kecamatan, then
leave open which of 1 to 9 a hidden one is (Hundepool et al. 2012, "Statistical Disclosure Control",
ch. 5.4: rounding keeps linked tables safe that hiding alone does not). No answer ever holds a
family or a small count.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.measures.rounded import told
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
    frame = table.reset_index(names="area_code").assign(level=Level.DISTRICT.value)
    row = {"level": Level.REGENCY.value, "area_code": regency, **total}
    frame = pd.concat([pd.DataFrame([row]), frame], ignore_index=True)
    frame["families"] = frame[list(COUNTS)].sum(axis=1)
    for name in (*COUNTS, "families"):
        frame[name] = _told(frame[name])
    hidden = frame[list(COUNTS)].isna().any(axis=1)
    return _typed(frame.assign(hidden=hidden), {**_OVERLAP, "hidden": "bool"})


def _told(counts: pd.Series[int]) -> pd.Series[int]:
    return told(counts, SMALLEST)


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
        cells = pd.Series([both, only_one, only_two])
        # A sample of the poor does not tell who of all who are reached is poor.
        shown = _told(cells).mask(pd.Series([False, second in sampled, False]))
        found.append([first, second, *shown, bool(_told(cells).isna().any())])
    return _typed(pd.DataFrame(found, columns=list(_PAIRS)), _PAIRS)


def _listed(rows: pd.DataFrame) -> pd.DataFrame:
    groups = rows.groupby("list")
    frame = pd.DataFrame(
        {
            "families": _told(groups.size()),
            "carded": _told(groups["carded"].sum()),
            "sampled": groups["sampled"].any(),
        }
    ).reset_index()
    return _typed(frame, _LISTS)


def _typed(frame: pd.DataFrame | list[object], kinds: Mapping[str, str]) -> pd.DataFrame:
    return pd.DataFrame(frame, columns=list(kinds)).astype(dict(kinds)).reset_index(drop=True)
