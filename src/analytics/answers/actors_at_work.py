"""Who works in which village on what, from what was written here: the rows that are counted.

Activities and who assists a village come from the register of tindak lanjut and its entries
(`answers.assistance`), kinds and fields of actors from the list of actors. Nothing is guessed: an
actor of whom no list tells the kind is of an unlisted kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import assistance, assisted, organisations
from analytics.simulate import assistance as example
from analytics.simulate import collaboration as invented
from analytics.store import tables
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, OrganisationKind
from analytics.vocabulary.collaboration import GROUP_OF, UNLISTED, ActorGroup, is_village_government
from analytics.vocabulary.meeting import Status
from analytics.vocabulary.result import Gap, records
from analytics.wording import collaboration as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from analytics.vocabulary.assistance_work import Activity, Assisted
    from analytics.vocabulary.provenance import Provenance

COLUMNS = (
    *("village_code", "village", "district_code", "district", "organisation", "group"),
    *("code", "what", "sector", "until", "state", "now"),
)
Listed = dict[str, tuple[str, frozenset[str]]]
"""By plain name, the kind of actor and the sectors that were declared of it."""


def listed(regency: str) -> Listed:
    """Every actor on the list of a regency, by its plain name."""
    return {
        _plain(row["name"]): (
            GROUP_OF[OrganisationKind(row["kind"])].value,
            frozenset(row["sectors"]),
        )
        for row in records(organisations.every(regency))
    }


def works(regency: str, on: date) -> tuple[pd.DataFrame, Provenance | None]:
    """A row an actor, village and problem it works on, and where that comes from.

    Columns `COLUMNS`: group (`ActorGroup` or `UNLISTED`), code of the problem (empty where an
    activity names none, or only that somebody assists is known), what and state in words, sector
    (empty likewise), until (a day or None), now (False for what a source tells of years ago).
    Activities that were dropped and assistance that has ended, or not begun, are left out.
    """
    answer = assistance.work(regency, on)
    known = listed(regency)
    rows: list[dict[str, Any]] = []
    provenance = None
    if not isinstance(answer, Gap):
        provenance = answer.provenance
        rows += _active(answer.facts["activities"], known)
        rows += _assisting(answer.facts["assisted"], rows, known, on)
    if regency == EXAMPLE_REGENCY:
        rows += _invented(on)
        provenance = assisted.EXAMPLE
    frame = pd.DataFrame(rows, columns=list(COLUMNS)).astype({"now": bool})
    order = ["district", "village", "organisation", "what"]
    return frame.sort_values(order, kind="stable", ignore_index=True), provenance


def able(works_now: pd.DataFrame, known: Listed) -> Mapping[str, frozenset[str]]:
    """By village, the sectors that those who work there declared to know."""
    found: dict[str, frozenset[str]] = {}
    for village, name in zip(works_now["village_code"], works_now["organisation"], strict=True):
        sectors = known.get(_plain(name), ("", frozenset[str]()))[1]
        found[village] = found.get(village, frozenset()) | sectors
    return found


def group_of(name: str, known: Listed) -> str:
    """The kind of an actor: as the list has it, else a village government by its own name."""
    if found := known.get(_plain(name)):
        return found[0]
    return ActorGroup.VILLAGE_GOVERNMENT.value if is_village_government(name) else UNLISTED


def _active(lines: Iterable[Activity], known: Listed) -> list[dict[str, Any]]:
    rows = tables.conditions()
    codes = dict(zip(rows["label"], rows["code"], strict=True))
    sectors = dict(zip(rows["label"], rows["sector"], strict=True))
    return [
        {
            **_place(one.item.area_code, one.village, one.district),
            "organisation": one.item.actor,
            "group": group_of(one.item.actor, known),
            "code": codes.get(one.condition, ""),
            "what": one.condition or one.item.what,
            "sector": sectors.get(one.condition, ""),
            "until": one.item.due,
            "state": one.item.status.label,
            "now": True,
        }
        for one in lines
        if one.item.status is not Status.DROPPED
    ]


def _assisting(
    who: Iterable[Assisted], active: Iterable[Mapping[str, Any]], known: Listed, on: date
) -> list[dict[str, Any]]:
    """Whoever assists a village and has no activity of its own there."""
    busy = {(row["village_code"], _plain(row["organisation"])) for row in active}
    kinds = {
        _plain(row["organisation"]): GROUP_OF[OrganisationKind(row["organisation_kind"])].value
        for row in records(tables.pairs())
    }
    found = []
    for one in who:
        if one.source is None and (one.has_ended(on) or one.is_ahead(on)):
            continue
        for name in one.organisations:
            if (one.village, _plain(name)) in busy:
                continue
            group = group_of(name, known)
            found.append(
                {
                    **_place(one.village, one.name, one.district),
                    "organisation": name,
                    "group": kinds.get(_plain(name), group) if group == UNLISTED else group,
                    "code": "",
                    "what": words.ASSISTS,
                    "sector": "",
                    "until": one.until,
                    "state": words.NO_ACTIVITY if one.source is None else one.note,
                    "now": one.source is None,
                }
            )
    return found


def _invented(on: date) -> list[dict[str, Any]]:
    """What only this section of the example has: village governments, civil society and others."""
    places = assisted.villages(EXAMPLE_REGENCY).set_index("code")
    conditions = tables.conditions().set_index("code")
    problems = example.mappings(tables.conditions())
    problems = problems[problems["code"].str.startswith("M")]
    drawn = invented.works(problems, places.reset_index()[["code", "name"]], on)
    return [
        {
            **_place(
                row["village_code"],
                places.loc[row["village_code"], "name"],
                places.loc[row["village_code"], "district"],
            ),
            "organisation": row["organisation"],
            "group": row["group"],
            "code": row["code"],
            "what": conditions.loc[row["code"], "label"],
            "sector": conditions.loc[row["code"], "sector"],
            "until": row["due"],
            "state": Status.RUNNING.label,
            "now": True,
        }
        for row in records(drawn)
    ]


def _place(code: str, village: str, district: str) -> dict[str, str]:
    return {
        "village_code": code,
        "village": village,
        "district_code": code.rpartition(".")[0],
        "district": district,
    }


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
