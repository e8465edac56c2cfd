"""Which problems of villages nobody works on, who works where on what, and which kinds are absent.

What people write changes without the data version, so nothing keeps these answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import actors_at_work, assisted, mapping
from analytics.measures import collaboration as measures
from analytics.measures.cubes import SMALLEST_VILLAGE_COUNT
from analytics.simulate import assistance as example
from analytics.store import entries
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import (
    EXAMPLE_REGENCY,
    ConditionKind,
    EntryKind,
    Severity,
)
from analytics.vocabulary.collaboration import UNLISTED, ActorGroup, Taken
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import collaboration as words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

OPEN = Indicator(
    id="problems_without_actor",
    label=words.OPEN_LABEL,
    unit=Unit.COUNT,
    direction=Direction.LOWER_IS_BETTER,
    decimals=0,
    definition=words.OPEN_DEFINITION,
    owner=words.OWNER,
    smallest_level=Level.VILLAGE,
    main_series="",
)
ACTORS = Indicator(
    id="village_actors",
    label=words.ACTORS_LABEL,
    unit=Unit.VILLAGES,
    direction=Direction.NEUTRAL,
    decimals=0,
    definition=words.ACTORS_DEFINITION,
    owner=words.OWNER,
    smallest_level=Level.VILLAGE,
    main_series="",
)
SECTOR, DISTRICT = "sector", "district"
_WRITTEN = Origin(
    "collaboration.work", words.WRITTEN_BY, words.WRITTEN_BY, words.WRITTEN, "", "", noted=True
)


def problems(regency: str, on: date) -> Answer:
    """Every problem that was noted of a village, those that nobody works on first.

    Args:
        regency: code; of the example place everything is invented.
        on: today.

    Returns:
        Rows as `measures.collaboration.worst_first` orders them: village_code, village,
        district_code, district, code, label, sector, severity, weight, families (poor families as
        the village counts them; missing where nobody told, or too few to be told), few (True for
        the latter), taken (`Taken`), aimed_by. `facts`: `regency`, `name`, `villages` (all),
        `mapped`, `states` (of each `Taken` how many), `open`, `heavy` (open and high), `places`
        (villages with an open one), `stray` (activities that aim at what nobody noted there).
        A Gap where nobody mapped any village.
    """
    rows = mapping.mapped(regency)
    rows = rows[rows["kind"] == ConditionKind.PROBLEM]
    if rows.empty:
        return mapping.missing(regency)
    works, behind = actors_at_work.works(regency, on)
    now = works[works["now"]]
    places = assisted.villages(regency).set_index("code")
    sizes = _poor_families(regency)
    families = rows["village_code"].map(sizes).astype("Int64")
    few = families.between(1, SMALLEST_VILLAGE_COUNT - 1).fillna(value=False).astype(bool)
    frame = rows.assign(
        village=rows["village_code"].map(places["name"]),
        district_code=rows["village_code"].map(places["district_code"]),
        district=rows["village_code"].map(places["district"]),
        families=families.mask(few),
        few=few,
    )
    able = actors_at_work.able(now, actors_at_work.listed(regency))
    frame = measures.worst_first(measures.taken(frame, now, able))
    states = {state: int((frame["taken"] == state).sum()) for state in Taken}
    is_open = frame["taken"].map(lambda state: Taken(state).is_open).astype(bool)
    noted = set(zip(frame["village_code"], frame["code"], strict=True))
    aimed = now[now["code"].str.startswith("M")]
    provenance = mapping.provenance(rows)
    if behind is not None:
        provenance |= behind
    if few.any():
        provenance = provenance.then(words.FEW, Caveat.SMALL_CELLS_HIDDEN)
    return Result(
        frame=frame[_PROBLEM_COLUMNS],
        indicator=OPEN,
        provenance=provenance.then(words.STEP),
        facts={
            "regency": regency,
            "name": assisted.name_of(regency),
            "villages": len(places),
            "mapped": rows["village_code"].nunique(),
            "states": states,
            "open": int(is_open.sum()),
            "heavy": int((is_open & (frame["severity"] == Severity.HIGH)).sum()),
            "places": frame.loc[is_open, "village_code"].nunique(),
            "stray": sum(
                (village, code) not in noted
                for village, code in zip(aimed["village_code"], aimed["code"], strict=True)
            ),
            "on": on,
        },
    )


def who(regency: str, on: date) -> Answer:
    """Who works in which village on what, and how far each kind of actor reaches.

    Returns:
        Rows as `actors_at_work.works`. `facts`: `regency`, `name`, `villages` (all), `reached` (in
        how many anybody works now), `kinds` (of how many of the five kinds), `reach` (rows of
        `measures.reach` with absent: names of kecamatan without it, and could: problems without an
        actor in fields that listed actors of the kind know; None where nothing is mapped),
        `several` (villages where two kinds or more work), `on`. A Gap where nobody is known.
    """
    works, provenance = actors_at_work.works(regency, on)
    if works.empty:
        return missing(regency)
    now = works[works["now"]]
    places = assisted.villages(regency)
    reach = measures.reach(now)
    noted = problems(regency, on)
    districts = dict(zip(places["district_code"], places["district"], strict=True))
    reach["absent"] = [
        tuple(districts[code] for code in sorted(set(districts) - set(mine["district_code"])))
        for mine in (now[now["group"] == group] for group in reach["group"])
    ]
    reach["could"] = _could(noted, actors_at_work.listed(regency))
    counted = measures.partners(now)
    return Result(
        frame=works,
        indicator=ACTORS,
        provenance=provenance or Provenance((_WRITTEN,), Standing.QUOTED),
        facts={
            "regency": regency,
            "name": assisted.name_of(regency),
            "villages": len(places),
            "reached": now["village_code"].nunique(),
            "kinds": len(set(now["group"]) - {UNLISTED}),
            "reach": reach,
            "several": int((counted > 1).sum()),
            "on": on,
        },
    )


def matrix(regency: str, on: date, by: str) -> Answer:
    """In how many villages each kind of actor works, by field of work or by kecamatan.

    Returns:
        A row a field or kecamatan, most villages without an actor first: key, label, a column each
        of the five kinds and of the unlisted, open (villages with a problem that nobody takes on;
        missing where no problem is noted at all), problems (how many such problems). `facts`:
        `by`, `name`, `regency`, `mapped`. A Gap where neither work nor problems are known.
    """
    noted, work = problems(regency, on), who(regency, on)
    now = pd.DataFrame(columns=list(actors_at_work.COLUMNS))
    if isinstance(work, Result):
        now = work.frame[work.frame["now"].astype(bool)]
    if isinstance(noted, Gap) and now.empty:
        return noted
    counts = measures.matrix(now, by)
    found = counts
    if isinstance(noted, Result):
        waiting = noted.frame[noted.frame["taken"].map(lambda state: Taken(state).is_open)]
        by_row = waiting.groupby(by)
        keys = sorted(set(counts.index) | set(noted.frame[by]))
        found = counts.reindex(keys, fill_value=0).assign(
            open=by_row["village_code"].nunique().reindex(keys, fill_value=0),
            problems=by_row.size().reindex(keys, fill_value=0),
        )
    else:
        found = counts.assign(open=None, problems=None)
    found = found.rename_axis("key").reset_index()
    found.insert(1, "label", [words.row_label(by, key) for key in found["key"]])
    found = found.astype({"open": "Int64", "problems": "Int64"})
    ordered = found.sort_values(["open", "problems", "label"], ascending=[False, False, True])
    answers = [each for each in (noted, work) if isinstance(each, Result)]
    provenance = answers[0].provenance
    for each in answers[1:]:
        provenance |= each.provenance
    return Result(
        frame=ordered.reset_index(drop=True),
        indicator=ACTORS,
        provenance=provenance,
        facts={
            "by": by,
            "name": assisted.name_of(regency),
            "regency": regency,
            "mapped": noted.facts["mapped"] if isinstance(noted, Result) else 0,
        },
    )


def missing(regency: str) -> Gap:
    """What is asked for while nobody is known to work in any village."""
    name = assisted.name_of(regency)
    return Gap(words.nobody_known(name), words.whom(name), words.ASKED, area=regency)


def _could(noted: Answer, known: actors_at_work.Listed) -> list[int | None]:
    """Of each kind, the open problems in fields that its listed actors declared to know."""
    if isinstance(noted, Gap):
        return [None] * len(measures.ROWS)
    waiting = noted.frame[noted.frame["taken"].map(lambda state: Taken(state).is_open)]
    found: list[int | None] = []
    for group in measures.ROWS:
        fields = {
            field for kind, fields in known.values() if kind == str(group) for field in fields
        }
        found.append(
            int(waiting["sector"].isin(fields).sum()) if group in set(ActorGroup) else None
        )
    return found


def _poor_families(regency: str) -> Mapping[str, int]:
    """By village, how many poor families the village itself counts, as its form says."""
    if regency == EXAMPLE_REGENCY:
        made = example.profiles()
        return dict(zip(made["village_code"], made["poor_families"], strict=True))
    found: dict[str, Any] = {
        village: (stands[-1].content.get("profile") or {}).get("poor_families")
        for village, stands in entries.every(EntryKind.MAPPING).items()
        if village.startswith(f"{regency}.")
    }
    return {village: count for village, count in found.items() if count is not None}


_PROBLEM_COLUMNS = [
    *("village_code", "village", "district_code", "district", "code", "label", "sector"),
    *("severity", "weight", "families", "few", "taken", "aimed_by"),
]
