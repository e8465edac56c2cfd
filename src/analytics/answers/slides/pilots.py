"""The pilot villages: what was announced of them, what is known, and whether it can be judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import figures, luck, village_events
from analytics.answers.pilot_sizes import PEOPLE
from analytics.answers.pilots import PILOT, moves
from analytics.answers.slides.composing import composed
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, parent_of
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.picture import Missing, Sentences, Table
from analytics.vocabulary.result import Result, records
from analytics.vocabulary.slide import Question, Subject
from analytics.wording import luck as of_luck
from analytics.wording import pilot_profile as profile
from analytics.wording.periods import period_of
from analytics.wording.quantities import figure, quantity
from analytics.wording.sentences import lower_first
from analytics.wording.slides import listed
from analytics.wording.slides import pilots as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.provenance import Provenance
    from analytics.vocabulary.slide import Slide

PRIORITY = "priority_village_2021"
_KNOWN = 1  # of what is known, that a cell has room for; the card has all of it


def slide(asked: Asked) -> Slide:
    """The villages of the kabupaten or kecamatan, a row each."""
    pilots, priority = _listed(PILOT, asked), _listed(PRIORITY, asked)
    shown = pilots if asked.whole else pd.concat([pilots, priority])
    shown = shown.drop_duplicates("area_code")
    since = pilots["period_end"].min().date() if len(pilots) else None
    named = set(pilots["area_code"])
    judged = set(moves(list(named), since)["area_code"]) if since else set[str]()
    is_listed = not figures.used(PILOT).empty
    known = {row["area_code"]: _known(row["area_code"]) for row in records(shown)}
    titled = {row["area_code"]: _titled(row["area_code"], asked) for row in records(shown)}
    rows = tuple(
        (
            titled[code],
            listed(told, _KNOWN) or words.NOTHING,
            _verdict(code, named, judged, is_listed=is_listed),
        )
        for code, told in known.items()
    )
    names = list(pilots["name"])
    none = words.NONE if is_listed else words.NOT_LISTED
    parts: tuple[Part, ...] = (Sentences(words.question(asked.place), (none,)),)
    if rows:
        parts = (Table(words.HEADS, rows, alt=words.alt(list(shown["name"]))),)
    if names or not is_listed:
        what, wanted = words.lacking(len(names), len(judged))
        parts += (Missing(what, (tables.indicator(PILOT).owner,), wanted),)
    unclear = [str(text) for text in pilots["qualifier"].unique() if text]
    return composed(
        Subject.PILOTS,
        title=words.title(len(names), len(judged), since)
        if asked.whole
        else words.district_title(asked.place, len(names), len(priority), is_listed=is_listed),
        question=words.question(asked.place),
        parts=parts,
        provenance=_provenance(list(shown["area_code"]) or _everywhere()),
        spoken=words.spoken(names, len(judged), since, is_listed=is_listed),
        more=words.spoken_more(len(names), len(judged), is_listed=is_listed),
        asked=[
            *(
                [
                    Question(
                        words.WHY,
                        f"{words.reason(len(names), len(judged))} {words.why(unclear)}".strip(),
                    )
                ]
                if names
                else []
            ),
            *([words.told([(titled[code], known[code]) for code in known])] if known else []),
            *_happened(sorted(named)),
        ],
    )


def _happened(codes: Sequence[str]) -> list[Question]:
    """What was announced, started and done in the pilot villages, and what luck alone gives."""
    if not codes:
        return []
    rows = village_events.events(codes).rows()
    found = [words.happened([profile.event_line(row) for row in rows])] if rows else []
    by_luck = luck.luck(picked=len(codes))
    if isinstance(by_luck, Result):
        told = of_luck.lead(luck.asked_of(by_luck), by_luck.facts)
        found.append(Question(words.LUCK, f"{of_luck.MARK} {' '.join(told)}"))
    return found


def _titled(code: str, asked: Asked) -> str:
    name = tables.area(code).name
    if not asked.whole:
        return name
    return words.village(name, tables.area(parent_of(code) or BOJONEGORO).name)


def _listed(flag: str, asked: Asked) -> pd.DataFrame:
    rows = figures.used(flag)
    within = rows["area_code"].str.startswith(f"{asked.area.code}.") & (rows["value"] == 1)
    return figures.with_names(rows[within])


def _everywhere() -> list[str]:
    """Who is on a list at all: that somebody is not on it rests on the list, too."""
    return [code for flag in (PILOT, PRIORITY) for code in figures.used(flag)["area_code"]]


def _verdict(code: str, pilots: set[str], judged: set[str], *, is_listed: bool) -> str:
    if code not in pilots:
        return words.NO_PILOT if is_listed else words.UNKNOWN
    return words.COMPARED if code in judged else words.OPEN


def _known(code: str) -> list[str]:
    """The newest figure told of the people of a village, and what programmes did there."""
    found: list[str] = []
    for row in records(_told([code])):
        of = tables.indicator(row["indicator"])
        if of.id == PRIORITY:
            found.insert(0, words.PRIORITY)
        elif of.unit in PEOPLE:
            told = figure(row["value"], of)
            found.append(words.known(lower_first(of.label), told, period_of(row["period"])))
    for row in records(_programmes([code])):
        told = quantity(row["value"], Unit(row["unit"]), 0)
        what = words.programme(row["programme"], row["indicator"])
        found.append(words.known(what, told, period_of(row["period"])))
    return found


def _told(codes: Sequence[str]) -> pd.DataFrame:
    """The newest figure of each thing stated of these villages; of lists, only who is on them."""
    rows = figures.used(None, list(codes))
    rows = rows[(rows["unit"] != Unit.FLAG) | (rows["value"] == 1)]
    return (
        rows.sort_values("period_end", kind="stable")
        .groupby(["area_code", "indicator"], as_index=False)
        .tail(1)
    )


def _programmes(codes: Sequence[str]) -> pd.DataFrame:
    rows = tables.programmes()
    return rows[rows["area_code"].isin(codes) & rows["value"].notna()]


def _provenance(codes: Sequence[str]) -> Provenance | None:
    """Of everything a row may tell of a village."""
    found: Provenance | None = None
    for rows in (_told(codes), _programmes(codes)):
        if len(rows):
            of = figures.provenance_of(rows)
            found = of if found is None else found | of
    return found
