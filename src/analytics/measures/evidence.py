"""Which counts the office's lists can show at all: what no list told is missing, not zero.

A kecamatan that a list does not name in a single row has not reported on it. A regency is told
where every kecamatan is: what is known of a whole is not the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analytics.measures.graduation import share
from analytics.measures.membership import EXITS, FLOWS
from analytics.vocabulary.area import Level, parent_of
from analytics.vocabulary.stage import Exit, Stage

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from analytics.measures.reach import Reach

Told = dict[str, frozenset[str]]
_EVENTS = range(Stage.ASSESSED, Stage.GRADUATED)


class Evidence(NamedTuple):
    """By code of kecamatan: stages of the funnel, and columns of the flows, that can be told."""

    stages: Mapping[str, frozenset[int]]
    flows: Mapping[str, frozenset[str]]


def evidence(
    frames: Mapping[str, pd.DataFrame],
    graduates: pd.DataFrame,
    came_back: pd.Series[int],
    cutoff: date,
    reach: Reach | None = None,
) -> Evidence:
    """What can be told of each kecamatan of a register.

    Args:
        frames: of `measures.histories`, coded.
        graduates: the list of graduates.
        came_back: families that came back on a day nobody tells.
        cutoff: last day known.
        reach: how far the list of graduates tells; left out, from the first day of the year to
            the cut-off, of every kecamatan it names. A kecamatan with a hole has not reported, and
            where exits are not told up to the cut-off, its families are not the closing count of
            what is told, nor can the opening be worked out from them.
    """
    families = frames["families"]
    # Codes repeat in every row: as numbers they are looked up in no time.
    place, codes = pd.factorize(families["district_code"])
    place_of = pd.Series(place, index=families["family_id"])

    def homes(ids: pd.Series[int]) -> set[str]:
        return set(codes[place_of.loc[ids].unique()])

    events = frames["stage_events"]
    out = graduates[graduates["date"] <= pd.Timestamp(cutoff)]
    this_year = set(out.loc[out["date"] >= pd.Timestamp(cutoff.year, 1, 1), "exit"].unique())
    stages_seen = set(events["stage"].unique())
    on_events = homes(events.loc[events["stage"].isin(_EVENTS), "family_id"])
    on_list = set(out["district_code"].unique())
    split_known = set(families.loc[families["protected"].notna(), "district_code"].unique())
    running = frames["episodes"].query("end.isna()")
    undated = running.loc[running["start"].isna(), "family_id"]
    no_entry, no_return = homes(undated), homes(came_back)
    exits = set(out["exit"].unique())
    holed = frozenset[str]() if reach is None else reach.holed
    shorter = frozenset[str]() if reach is None else reach.shorter
    to_the_end = reach is None or reach.until >= cutoff
    stages, flows = {}, {}
    for code in sorted(codes):
        found = {int(Stage.POTENTIAL)} if code in split_known else set()
        if found and code in on_events:
            found |= {stage for stage in _EVENTS if stage in stages_seen}
        if found and code in on_list - shorter and Exit.GRADUATED in exits:
            found.add(int(Stage.GRADUATED))
            if code in on_events and Stage.SUSTAINED in stages_seen:
                found.add(int(Stage.SUSTAINED))
        stages[code] = frozenset(found)
        moves = {exit_ for exit_ in EXITS if code in on_list - holed and exit_ in this_year}
        if code not in no_entry | no_return:
            moves.add("entries")
        if code in on_list - holed and code not in no_return:
            moves.add("re_entries")
        whole = to_the_end and moves == set(FLOWS) - {"opening", "closing"}
        ends = {"closing"} if to_the_end else set[str]()
        flows[code] = frozenset(moves | ends | ({"opening"} if whole else set()))
    return Evidence(stages, flows)


def only_told(
    cubes: Mapping[str, pd.DataFrame], known: Evidence, area_code: str, every: Collection[str]
) -> dict[str, pd.DataFrame]:
    """The cubes without what no list told.

    Args:
        cubes: of `measures.cubes`, of one period.
        known: what can be told.
        area_code: of the regency.
        every: codes of all its kecamatan; while one has no family, the regency is not told.

    Returns:
        `stock` as it is; `funnel` with the rows of stages that are told, each beside the last one
        told before it; `flows` with the columns that are told, the rest missing. All without the
        regency while a kecamatan is missing.
    """
    whole = set(every) <= set(known.stages)
    stages = dict(known.stages) | {area_code: frozenset.intersection(*known.stages.values())}
    moves = dict(known.flows) | {area_code: frozenset.intersection(*known.flows.values())}
    kept = {
        name: cube if whole else cube[cube["level"] != Level.REGENCY]
        for name, cube in cubes.items()
    }
    return {
        "stock": kept["stock"].reset_index(drop=True),
        "funnel": _stages_told(kept["funnel"], stages),
        "flows": _flows_told(kept["flows"], moves),
    }


def _stages_told(funnel: pd.DataFrame, stages: Mapping[str, frozenset[int]]) -> pd.DataFrame:
    place = funnel["area_code"].where(
        funnel["level"] != Level.VILLAGE, funnel["area_code"].map(parent_of)
    )
    told = [stage in stages[code] for stage, code in zip(funnel["stage"], place, strict=True)]
    rows = funnel[told].reset_index(drop=True)
    before = rows.groupby(["area_code", "period"])["reached"].shift()
    judged = rows["stage"] == Stage.SUSTAINED
    previous = rows["reached_previous"].where(judged, before).astype("Int64")
    return rows.assign(
        reached_previous=previous, share_of_previous=share(rows["reached"], previous)
    )


def _flows_told(flows: pd.DataFrame, moves: Told | Mapping[str, frozenset[str]]) -> pd.DataFrame:
    rows = flows.reset_index(drop=True)
    counts = {}
    for name in FLOWS:
        told = rows["area_code"].map(lambda code, name=name: name in moves[code])
        counts[name] = rows[name].astype("Int64").where(told.astype(bool))
    return rows.assign(**counts)
