"""What was announced, started and done in a set of villages, and what happened elsewhere.

Sources, design cards and the register of tindak lanjut together. What people write changes without
the data: whoever shows a timeline asks here, not `ui.ask`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import designs, figures, follow_ups, pilot_villages
from analytics.answers.pilots import PILOT
from analytics.store import entries, tables
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.assistance_work import together
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.meeting import Status
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Result, records
from analytics.vocabulary.standing import Standing
from analytics.wording import pilot_profile as words
from analytics.wording.designs import several
from analytics.wording.quantities import figure, is_missing, quantity
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from analytics.vocabulary.meeting import FollowUp

_MEETING = "meeting_held"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing, with the days that somebody told of it: keys of periods, empty where nobody did.

    Attributes:
        what: in words.
        villages: names of the villages it is about.
        announced: when it was said, named or decided.
        started: when it began.
        done: when it ended or took place.
        mentioned: when a source speaks of it without saying which of the three that was, or when
            somebody told how far it is; that is no day on which it began or ended.
        reported: `Status` as told on the day `mentioned`, OPEN where it was only written down;
            `ON_LIST` where a source names the villages; empty where it is asked for no stage.
        registered: it is a line of the register of tindak lanjut, that nobody told the public of.
        planned: `started` is the day its plan names, and that it runs was told since.
        codes: of the villages it is about, joined by ",".
        own: it is something in the villages; a training of officials is not.
        source: who says so.
        standing: how sure that is.
        note: what the source leaves open.
    """

    what: str
    villages: str
    announced: str = ""
    started: str = ""
    done: str = ""
    mentioned: str = ""
    reported: str = ""
    planned: bool = False
    registered: bool = False
    codes: str = ""
    own: bool = True
    source: str = ""
    standing: str = Standing.QUOTED.value
    note: str = ""


def events(codes: Sequence[str]) -> Result:
    """The timeline of a set of villages.

    Returns:
        One row an `Event`, columns its attributes, those in the villages first, the oldest first;
        empty where nobody told anything. `facts`: codes.
    """
    mine = tuple(codes)
    sourced = [*_lists(mine), *_programmes(mine), *_meetings(mine)]
    found = [event for event, _ in sourced] + [*_cards(mine), *_decided(mine)]
    found.sort(key=lambda event: (not event.own, _day(event)))
    columns = list(Event.__dataclass_fields__)
    rows = pd.DataFrame([asdict(event) for event in found], columns=columns)
    said = pd.DataFrame([origin for _, origin in sourced])
    provenance = figures.provenance_of(said) if len(said) else _nobody()
    return Result(
        frame=rows, indicator=tables.indicator(PILOT), provenance=provenance, facts={"codes": mine}
    )


def _day(event: Event) -> str:
    """The earliest day that is told; nothing told comes last."""
    told = [event.announced, event.started, event.done, event.mentioned]
    days = [Period.parse(key).start.isoformat() for key in told if key]
    return min(days, default="9999")


Sourced = tuple[Event, dict[str, Any]]


def _lists(codes: Sequence[str]) -> Iterator[Sourced]:
    """Lists that name the villages. The day is the one on which a source did, not of any stage."""
    rows = figures.used(None, list(codes))
    rows = rows[(rows["unit"] == Unit.FLAG) & (rows["value"] == 1)]
    for _, group in rows.groupby(["indicator", "period", "origin_id"], sort=True):
        row = records(group)[0]
        yield (
            Event(
                what=words.named(tables.indicator(row["indicator"]).label),
                villages=_names(group["area_code"]),
                mentioned=row["period"],
                reported=words.ON_LIST,
                source=carried(tables.origin(row["origin_id"])),
                standing=row["standing"],
                note=left_open(group["qualifier"]),
            ),
            row,
        )


def _programmes(codes: Sequence[str]) -> Iterator[Sourced]:
    """What a source says of a village without a word on how far it is."""
    rows = tables.programmes()
    for row in records(rows[rows["area_code"].isin(codes)]):
        value = "" if is_missing(row["value"]) else quantity(row["value"], Unit(row["unit"]), 0)
        what = words.programme(row["programme"], row["indicator"])
        yield (
            Event(
                what=" ".join(filter(None, [what, value])),
                villages=_names([row["area_code"]]),
                mentioned=row["period"],
                source=carried(tables.origin(row["origin_id"])),
                standing=row["standing"],
                note=words.MENTION_NOTE,
            ),
            row,
        )


def _meetings(codes: Sequence[str]) -> Iterator[Sourced]:
    """Meetings and trainings told by the source that names the villages: none of their own."""
    listed = figures.used(PILOT, list(codes))
    wider = figures.used(None)
    wider = wider[wider["origin_id"].isin(listed["origin_id"]) & ~wider["area_code"].isin(codes)]
    for row in records(wider[wider["indicator"] == _MEETING]):
        beside = wider[(wider["series_id"] == row["series_id"]) & (wider["unit"] != Unit.FLAG)]
        came = [
            f"{tables.indicator(one['indicator']).label} "
            f"{figure(one['value'], tables.indicator(one['indicator']))}"
            for one in records(beside[beside["period"] == row["period"]])
            if one["standing"] != Standing.ESTIMATE
        ]
        yield (
            Event(
                what=words.held(row["qualifier"]),
                villages="",
                done=row["period"],
                own=False,
                source=carried(tables.origin(row["origin_id"])),
                standing=row["standing"],
                note=words.attended(came),
            ),
            row,
        )


def _cards(codes: Sequence[str]) -> Iterator[Event]:
    """What an operator wrote on the card of exactly these villages; of several, what all say."""
    found = designs.card(codes)
    for row in found.agreed.get("done", ()):
        yield Event(
            what=row["what"],
            villages=several(found.names),
            codes=",".join(found.codes),
            announced=row["announced"],
            started=row["started"],
            done=row["finished"],
            source=row["source"],
            standing=Standing.QUOTED.value,
        )


def _decided(codes: Sequence[str]) -> Iterator[Event]:
    """Follow-ups of these villages: what a source reports was announced, the rest written down.

    A word on one says how far it is, on the day of the word: it dates neither start nor end.
    """
    for code in codes:
        for item in follow_ups.register(code):
            is_said = item.source is not None
            is_told = item.told_on is not None and item.status in _TOLD
            on = item.told_on if is_told else None if is_said else item.said_on
            begun = _begun(item) if is_told else ""
            yield Event(
                what=item.what,
                villages=_names([code]),
                announced=item.said_on.isoformat() if is_said and item.said_on else "",
                started=begun,
                mentioned=on.isoformat() if on else "",
                reported=(item.status if is_told else Status.OPEN).value if on else "",
                planned=bool(begun),
                registered=True,
                codes=code,
                source=carried(item.source) if item.source else words.REGISTER,
                note=item.note,
            )


_TOLD = frozenset({Status.RUNNING, Status.DONE, Status.DROPPED})


def _begun(item: FollowUp) -> str:
    """The day its plan names, where work of a month was told since; empty where plans differ."""
    stands = entries.of(EntryKind.PLAN, item.id)
    days = {entry.content["begins"] for entry in stands if entry.content.get("begins")}
    shares = [month["share"] for month in together(stands)["progress"]]
    if len(days) != 1 or not any(shares) or item.told_on is None:
        return ""
    (day,) = days
    return day if day <= item.told_on.isoformat() else ""


def _names(codes: Iterable[str]) -> str:
    return several([pilot_villages.name_of(code) for code in sorted(set(codes))])


def left_open(qualifiers: Iterable[str]) -> str:
    """What a source leaves open, by its qualifiers; once where it says the same of each village."""
    told = [str(text).partition(";")[2].strip() or str(text) for text in qualifiers if text]
    return " ".join(dict.fromkeys(told))


def _nobody() -> Provenance:
    """Of a timeline that no source tells anything of: what is written here."""
    origin = Origin("entries", words.REGISTER, words.REGISTER, words.REGISTER, "", "", noted=True)
    return Provenance(origins=(origin,), standing=Standing.QUOTED)
