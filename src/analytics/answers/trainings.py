"""Trainings and what came of them: acts that others can see, asked for after 30, 90 and 180 days.

A training that a source tells of stands here too, with nothing told of it until somebody asks. What
people write changes without the data version, so nothing keeps these answers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from analytics.answers import assisted, collaboration_known, training_counts
from analytics.simulate import collaboration as invented
from analytics.store import entries, tables
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, EntryKind
from analytics.vocabulary.collaboration import Part
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.training import AFTER, published_id
from analytics.wording import trainings as words
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DONE = Indicator(
    id="training_acts",
    label=words.LABEL,
    unit=Unit.PERCENT,
    direction=Direction.HIGHER_IS_BETTER,
    decimals=0,
    definition=words.DEFINITION,
    owner=words.OWNER,
    smallest_level=Level.VILLAGE,
    main_series="",
)
WRITTEN = Origin("trainings.form", words.BY_FORM, words.BY_FORM, words.TITLE, "", "", noted=True)


@dataclass(frozen=True, slots=True)
class Training:
    """One training.

    Attributes:
        id: a UUID.
        name, on, organiser: what it is called, its day, who held it.
        villages: codes of those that took part.
        participants: role to a count; empty where nobody counted them.
        source: where that was read.
        origin: of a published one that nobody wrote on yet, else None.
        rounds: what was told, as an entry has it.
        versions: entries that stand; more than one wait to be settled.
    """

    id: str
    name: str
    on: date
    organiser: str
    villages: tuple[str, ...]
    participants: Mapping[str, int]
    source: str
    origin: Origin | None = None
    rounds: Sequence[Mapping[str, Any]] = ()
    versions: int = field(default=1)

    @property
    def people(self) -> int:
        """How many took part; 0 where nobody counted them."""
        return sum(self.participants.values())


def every(regency: str, on: date) -> tuple[Training, ...]:
    """The trainings of a regency, the newest first: written ones, and published ones as they are.

    Of the example place the invented ones alone. `on` is today.
    """
    if regency == EXAMPLE_REGENCY:
        codes = assisted.villages(regency)["code"].tolist()
        found = [_of(name, told) for name, told in invented.trainings(codes, on).items()]
    else:
        stands = entries.every(EntryKind.TRAINING)
        written = {
            name: _of(name, each[-1].content, len(each))
            for name, each in stands.items()
            if each[-1].content.get("regency") == regency
        }
        ever = entries.subjects(EntryKind.TRAINING)
        read = [each for each in published(regency) if each.id not in ever]
        found = [*written.values(), *read]
    return tuple(sorted(found, key=lambda each: (-each.on.toordinal(), each.name)))


def published(regency: str) -> tuple[Training, ...]:
    """Trainings of a regency that a source tells of; nobody's count of participants is taken over.

    Counts of one source may disagree (`collaboration_known.known`): how many took part is for
    whoever has the list of those who signed.
    """
    held = collaboration_known.meetings(regency)
    named = tables.participations()
    found = []
    for row in records(held):
        mine = named[named["meeting"] == row["meeting"]].fillna({"home": ""})
        organisers = mine[mine["part"] == Part.TRAINED]
        if organisers.empty:
            continue
        origin = tables.origin(row["origin_id"])
        villages = {code for code in mine["home"] if code.count(".") == _VILLAGE_DOTS}
        found.append(
            Training(
                id=published_id(row["meeting"]),
                name=row["label"],
                on=row["on"],
                organiser=", ".join(organisers["actor"]),
                villages=tuple(sorted(villages)),
                participants={},
                source=f"{carried(origin)}, {row['locator']}",
                origin=origin,
            )
        )
    return tuple(found)


_VILLAGE_DOTS = 3  # in the code of a village


def outcomes(regency: str, on: date, after: int, only: str = "") -> Answer:
    """What villages and participants did, as asked so many days after a training.

    Args:
        regency: code.
        on: today.
        after: 30, 90 or 180 days; trainings that are younger are left out.
        only: id of one training, or empty for all of them together.

    Returns:
        One row an act in the declared order: act, label, change, of_village, trainings, of (all
        that took part), asked, done, not_done, unasked, shown (done with evidence), share (percent
        of those asked), lowest and highest (percent of all, whatever those say whom nobody asked),
        hidden (counts of people too small to be told; they are missing then). `facts`: `regency`,
        `name`, `after`, `trainings` (`Training`s it is of), `young` (that are too young), `silent`
        (of which nothing was told at that time), `on`, `days` (since the oldest of the silent).
        A Gap where no training is known.
    """
    known = [each for each in every(regency, on) if only in {"", each.id}]
    if not known:
        return missing(regency)
    ripe = [each for each in known if (on - each.on).days >= after]
    frame = training_counts.summed(ripe, after)
    silent = [each for each in ripe if not any(_is_of(one, after) for one in each.rounds)]
    provenance = _provenance(regency, known)
    if frame["hidden"].any():
        provenance = provenance.then(words.FEW, Caveat.SMALL_CELLS_HIDDEN)
    return Result(
        frame=frame,
        indicator=DONE,
        provenance=provenance.then(words.STEP),
        facts={
            "regency": regency,
            "name": assisted.name_of(regency),
            "after": after,
            "trainings": tuple(ripe),
            "young": tuple(each for each in known if each not in ripe),
            "silent": tuple(silent),
            "on": on,
            "days": max(((on - each.on).days for each in silent), default=0),
        },
    )


def told_after(regency: str, on: date) -> int:
    """The day of asking of which most trainings told, of several the last; the first of none."""
    told = [one["after"] for each in every(regency, on) for one in each.rounds]
    return max(AFTER, key=lambda after: (told.count(after), bool(told) * after))


def missing(regency: str) -> Gap:
    """What is asked for while no training of a regency is known."""
    name = assisted.name_of(regency)
    return Gap(words.missing(name), words.whom(name), words.ASKED, area=regency)


def unasked(answer: Result) -> Gap | None:
    """What to ask for where nobody told what came of a training; None where all was told."""
    silent: Sequence[Training] = answer.facts["silent"]
    if not silent:
        return None
    return Gap(
        words.what_came([each.name for each in silent], answer.facts["after"]),
        "; ".join(dict.fromkeys(each.organiser for each in silent)),
        words.ASKED,
        area=answer.facts["regency"],
    )


def _is_of(told: Mapping[str, Any], after: int) -> bool:
    """True where somebody was asked on that day; a day and a teller alone are no news."""
    return bool(told["after"] == after and (told["villages"] or told["people"]))


def _of(name: str, told: Mapping[str, Any], versions: int = 1) -> Training:
    return Training(
        id=name,
        name=told["name"],
        on=date.fromisoformat(told["on"]),
        organiser=told["organiser"],
        villages=tuple(told["villages"]),
        participants=told["participants"],
        source=told["source"],
        rounds=tuple(told["rounds"]),
        versions=versions,
    )


def _provenance(regency: str, known: Sequence[Training]) -> Provenance:
    if regency == EXAMPLE_REGENCY:
        return assisted.EXAMPLE
    origins = [each.origin or WRITTEN for each in known]
    return Provenance(tuple(dict.fromkeys(origins)), Standing.QUOTED)
