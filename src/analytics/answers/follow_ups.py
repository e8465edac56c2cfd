"""The register of tindak lanjut: who promised or was asked for what, and what became of it.

One for the whole product: what the founding articles report stands in the data package, what
meetings decided in the records, and words on both in the records. Words change without the data,
so the register is asked anew each time and nothing keeps it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd
from sqlalchemy import select

from analytics.answers import breaks
from analytics.answers import taken as figure
from analytics.store import records, tables
from analytics.store.hashed import digest
from analytics.store.meetings import FollowUpRow, FollowUpWord, Heading, newest_last
from analytics.store.versioned import cached
from analytics.vocabulary.meeting import NOBODY, FollowUp, Kind, Status, Taken, Word
from analytics.vocabulary.period import WIB
from analytics.vocabulary.result import records as rows_of
from analytics.vocabulary.standing import Standing
from analytics.wording import meetings as wording
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

_DIGITS = 8  # of a version, as in a deck


def register(area_code: str | None = None) -> tuple[FollowUp, ...]:
    """Every follow-up, the one with the newest word first; of an area and the places in it.

    What a meeting decided and nobody told anything of is open since that meeting. A promise that
    nobody told anything of has no news: it is neither open nor done, and stands last.
    """
    with records.reading() as session:
        words = _words(session)
        decided = _decided(session)
    found = []
    for item, at in (*decided, *((item, "") for item in _promised())):
        told = words.get(item.id)
        if told is None:
            found.append((at, item))
        else:
            found.append((told.at.isoformat(), _with_word(item, told)))
    ordered = sorted(found, key=lambda pair: pair[0], reverse=True)
    return tuple(item for _, item in ordered if _within(item.area_code, area_code))


def find(follow_up: str) -> FollowUp | None:
    """The follow-up of an id; None where there is none."""
    return next((item for item in register() if item.id == follow_up), None)


def version_of(item: FollowUp) -> str:
    """The version of the data it was decided on, as slides name it; empty for what sources say."""
    return digest(item.version)[:_DIGITS] if item.version else ""


def written_order() -> dict[str, int]:
    """By id, the place of what meetings decided in the order it was written down."""
    with records.reading() as session:
        rows = newest_last(session.scalars(select(FollowUpRow)))
    return {row.id: place for place, row in enumerate(rows)}


def overdue(on: date, area_code: str | None = None) -> tuple[FollowUp, ...]:
    """Those that somebody has to act on and that were due before `on`, the oldest first."""
    late = [item for item in register(area_code) if is_late(item, on)]
    return tuple(sorted(late, key=lambda item: (item.due, item.id)))


def is_late(item: FollowUp, on: date) -> bool:
    """True if it was due before `on` and waits. Without a day nobody can be late."""
    return item.due is not None and item.due < on and item.status.waits


def by_urgency(items: Iterable[FollowUp], on: date) -> tuple[FollowUp, ...]:
    """Overdue first, then what is due next, what waits without a day, and what is over."""

    def place(item: FollowUp) -> tuple[int, str]:
        if not item.status.waits:
            return 3, ""
        if item.due is None:
            return 2, ""
        return int(not is_late(item, on)), item.due.isoformat()

    return tuple(sorted(items, key=place))


def in_words(items: Sequence[FollowUp], on: date) -> str:
    """How many there are, how far they are, and how many are late."""
    states = [item.status for item in items]
    late = sum(is_late(item, on) for item in items)
    return wording.count({status: states.count(status) for status in Status}, late)


def words_on(follow_up: str) -> tuple[Word, ...]:
    """What was told of a follow-up, the newest first."""
    with records.reading() as session:
        query = select(FollowUpWord).where(FollowUpWord.follow_up_id == follow_up)
        rows = newest_last(session.scalars(query))
    return tuple(_word(row) for row in reversed(rows))


def then_and_now(item: FollowUp) -> str:
    """`disepakati Maret 2026: 214 KPM (…); sekarang: 230 KPM (…)`; empty without a figure.

    What is used now is the office's own choice, whatever basis a reader follows. It says so where
    there is no figure any more, and where another source is used than then.
    """
    taken = item.taken
    if taken is None:
        return ""
    now = figure.now(taken.indicator, taken.area_code)
    other = now is not None and bool(taken.origin_id) and now.origin_id != taken.origin_id
    moved_to = carried(tables.origin(now.origin_id)) if now is not None and other else ""
    told = wording.then_and_now(item, now, moved_to)
    if now is None or now.period == taken.period:
        return told
    held = breaks.guard(taken.indicator, None, taken.period, now.period)
    return f"{told}. {held.sentence}" if held.sentence else told


@cached
def _promised() -> tuple[FollowUp, ...]:
    """What the sources of the data package report, without any word of ours."""
    return tuple(_promise(row) for row in rows_of(tables.promises()))


def _promise(row: dict[str, Any]) -> FollowUp:
    return FollowUp(
        id=row["promise_id"],
        kind=Kind(row["kind"]),
        what=row["what"],
        actor=row["actor"] or NOBODY,
        area_code=row["area_code"],
        said_on=_day(row["said_on"]),
        due=_day(row["due"]),
        status=Status.UNKNOWN,
        told_on=None,
        evidence="",
        source=tables.origin(row["origin_id"]),
        locator=row["locator"],
        taken=figure.claimed(row["claim_id"]),
        said_by=row["said_by"],
        note=row["note"],
    )


def _decided(session: Session) -> list[tuple[FollowUp, str]]:
    """What meetings decided, with the moment it was written down."""
    days = {row.meeting_id: row.held_on for row in newest_last(session.scalars(select(Heading)))}
    return [
        (_follow_up(row, days.get(row.meeting_id or "")), row.at.isoformat())
        for row in newest_last(session.scalars(select(FollowUpRow)))
    ]


def _follow_up(row: FollowUpRow, held_on: date | None) -> FollowUp:
    taken, written_on = None, row.at.astimezone(WIB).date()
    if row.figure_value is not None:
        taken = Taken(
            row.indicator,
            row.figure_area,
            row.figure_period,
            row.figure_value,
            row.figure_text,
            row.figure_held,
            Standing(row.figure_standing) if row.figure_standing else None,
            row.figure_origin,
        )
    return FollowUp(
        id=row.id,
        kind=Kind(row.kind),
        what=row.what,
        actor=row.actor,
        area_code=row.area_code,
        said_on=held_on or written_on,
        due=row.due,
        status=Status.OPEN,
        told_on=None,
        evidence="",
        source=None,
        meeting=row.meeting_id or "",
        view=row.view,
        version=row.version,
        taken=taken,
        written_on=written_on,
    )


def _words(session: Session) -> dict[str, FollowUpWord]:
    """The newest word on each."""
    rows = newest_last(session.scalars(select(FollowUpWord)))
    return {row.follow_up_id: row for row in rows}


def _with_word(item: FollowUp, row: FollowUpWord) -> FollowUp:
    told = _word(row)
    note = f"{item.note} Kabar: {told.note}" if item.note and told.note else item.note or told.note
    return replace(item, status=told.status, told_on=told.on, evidence=told.evidence, note=note)


def _word(row: FollowUpWord) -> Word:
    day = row.at.astimezone(WIB).date()
    return Word(Status(row.status), row.evidence, row.note, row.by, day)


def _within(code: str, area: str | None) -> bool:
    return area is None or code == area or code.startswith(f"{area}.")


def _day(value: object) -> date | None:
    return None if pd.isna(value) else pd.Timestamp(str(value)).date()  # type: ignore[call-overload]
