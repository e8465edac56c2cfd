"""Who a source names in a meeting on poverty, by the five kinds of actors, and what it leaves open.

Published facts alone: that somebody attended says nothing of what they did afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import assisted, figures
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import Level, level_of
from analytics.vocabulary.collaboration import ActorGroup, Part
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.wording import collaboration_known as words
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_HELD = "meeting_held"
_PART_OF_COUNT = "event_local_officials"
"""The count whose parts the same source lists one by one (`data/relations.csv`)."""


@cached
def meetings(regency: str) -> pd.DataFrame:
    """Published meetings of a regency, the newest first: meeting (claim), label, on, period,
    origin_id, locator.
    """  # noqa: D205 - one sentence
    claims = tables.claims()
    held = claims[(claims["indicator"] == _HELD) & (claims["area_code"] == regency)]
    held = held[held["claim_id"].isin(tables.participations()["meeting"])]
    labels = tables.series().drop_duplicates("series_id").set_index("series_id")["label"]
    return (
        held.assign(meeting=held["claim_id"], label=held["series_id"].map(labels))
        .assign(on=held["period_end"].dt.date, period=_periods(held))
        .sort_values(["on", "meeting"], ascending=[False, True])
        .reset_index(drop=True)[["meeting", "label", "on", "period", "origin_id", "locator"]]
    )


@cached
def known(regency: str) -> Answer:
    """Who is named in the meetings of a regency, by kind of actor.

    Returns:
        One row a meeting and kind (the five, then those outside them where any is named): meeting,
        label, on, group ("" outside), there (names with their part and count), asked (was asked to
        take part), is_there. `facts`: `regency`, `name`, `meetings` (labels, newest first), `first`
        (as `_told` of the meeting in which all five were asked, or None). A Gap where no meeting of
        the regency was published.
    """
    name = assisted.name_of(regency)
    held = meetings(regency)
    if held.empty:
        return Gap(words.no_meeting(name), words.whom(name), words.ASKED, area=regency)
    named = tables.participations()
    named = named[named["meeting"].isin(held["meeting"])].fillna(
        {"actor_group": "", "home": "", "claim_id": "", "note": ""}
    )
    rows: list[dict[str, Any]] = []
    for meeting in records(held):
        mine = named[named["meeting"] == meeting["meeting"]]
        for group in (*ActorGroup, ""):
            of = mine[mine["actor_group"] == str(group)]
            if not group and of.empty:
                continue
            there = of[of["part"].map(lambda part: Part(part).was_there).astype(bool)]
            rows.append(
                {
                    "meeting": meeting["meeting"],
                    "label": meeting["label"],
                    "on": meeting["on"],
                    "group": str(group),
                    "there": words.there([_person(row) for row in records(there)]),
                    "asked": bool((of["part"] == Part.ASKED).any()),
                    "is_there": not there.empty,
                }
            )
    claims = tables.claims().set_index("claim_id")
    behind = claims.loc[
        [*held["meeting"], *(claim for claim in named["claim_id"] if claim)]
    ].reset_index()
    return Result(
        frame=pd.DataFrame(rows),
        indicator=tables.indicator(_HELD),
        provenance=figures.provenance_of(behind).then(words.GROUPED),
        facts={
            "regency": regency,
            "name": name,
            "meetings": tuple(held["label"]),
            "called": _called(held, named, rows, regency),
        },
    )


def lead(answer: Answer) -> tuple[str, ...]:
    """The plain answer on `known`."""
    if isinstance(answer, Gap):
        return (words.NOTHING.format(what=answer.what),)
    return words.lead(answer.facts)


def _called(
    held: pd.DataFrame, named: pd.DataFrame, rows: list[dict[str, Any]], regency: str
) -> Mapping[str, Any] | None:
    """The newest meeting at which all five kinds were asked to work together; None without one.

    label, period, there and absent (kinds), districts and villages (names of those who sent
    somebody), of (kecamatan there are), counted and listed (a count of the source and the least
    that its own list adds up to; None where it states no such count).
    """
    for meeting in records(held):
        mine = [row for row in rows if row["meeting"] == meeting["meeting"] and row["group"]]
        if not all(row["asked"] for row in mine):
            continue
        told = named[named["meeting"] == meeting["meeting"]]
        homes = [code for code in dict.fromkeys(told["home"]) if code]
        districts = [code for code in homes if level_of(code) is Level.DISTRICT]
        villages = [code for code in homes if level_of(code) is Level.VILLAGE]
        counted, listed = _counted(told)
        return {
            "label": meeting["label"],
            "period": meeting["period"],
            "there": tuple(row["group"] for row in mine if row["is_there"]),
            "absent": tuple(row["group"] for row in mine if not row["is_there"]),
            "districts": tuple(tables.names()[code] for code in districts),
            "villages": tuple(tables.names()[code] for code in villages),
            "of": int((tables.areas_within(regency)["level"] == Level.DISTRICT).sum()),
            "counted": counted,
            "listed": listed,
        }
    return None


def _counted(told: pd.DataFrame) -> tuple[int | None, int]:
    """The stated count of those from kecamatan and villages, and the least that is listed of them.

    A body that sends people from a village is at least one for each of its parts (PKK, posyandu).
    """
    claims = tables.claims().set_index("claim_id")
    stated = [
        int(claims.loc[claim, "value"])
        for claim in told["claim_id"]
        if claim and claims.loc[claim, "indicator"] == _PART_OF_COUNT
    ]
    local = told[told["home"] != ""]
    listed = sum(1 + actor.count(" dan ") for actor in local["actor"])
    return (stated[0] if stated else None), listed


def _person(row: Mapping[str, Any]) -> tuple[str, str, str]:
    """Name, part and count of whoever was there."""
    if not row["claim_id"]:
        return row["actor"], row["part"], ""
    claims = tables.claims().set_index("claim_id")
    claim = claims.loc[row["claim_id"]]
    return row["actor"], row["part"], words.heads(float(claim["value"]), str(claim["unit"]))


def _periods(held: pd.DataFrame) -> list[str]:
    found = []
    for start, end in zip(held["period_start"], held["period_end"], strict=True):
        first = end if pd.isna(start) else start
        one, other = first.date().isoformat(), end.date().isoformat()
        found.append(period_of(one if one == other else f"{one}..{other}"))
    return found
