"""An operator writes down what a meeting was about, who came, what it decided, what became of it.

Rows are added and never changed (`store.meetings`), each in the transaction of its audit entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from analytics.actions import entered
from analytics.actions.audit import record
from analytics.store import records
from analytics.store.meetings import (
    AgendaItem,
    AttendanceRow,
    Heading,
    MeetingRow,
    add,
    newest_last,
)
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, Role, demand

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

_DEED = "Mencatat rapat"
_SOON = timedelta(days=366)  # a meeting further ahead is a slip of the pen
_MOST = 100_000  # people in one role


@dataclass(frozen=True, slots=True)
class Called:
    """What is typed of a meeting: its title, day (as a text), place, and agenda, a point a line."""

    title: str
    on: str
    place: str = ""
    agenda: str = ""


def open_meeting(actor: Actor, called: Called) -> str:
    """Write a meeting down; its id.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: the title or the day is missing, or makes no sense; nothing is written.
    """
    demand(actor, Role.OPERATOR, _DEED)
    title, on, place, agenda = _understood(called)
    with records.session() as session:
        name = add(session, actor.name, MeetingRow())
        session.flush()  # what names it comes after it
        _head(session, actor, name, (title, on, place))
        _set_agenda(session, actor, name, agenda)
        record(session, actor, Deed.MEETING_OPENED, title, None, _told(title, on, place, agenda))
    return name


def change(actor: Actor, meeting: str, called: Called) -> None:
    """Write title, day, place and agenda of a meeting anew. What stood there stays in the trail.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: there is no such meeting, or something typed makes no sense; nothing is written.
    """
    demand(actor, Role.OPERATOR, _DEED)
    title, on, place, agenda = _understood(called)
    with records.session() as session:
        old = called_now(session, meeting)
        points = _agenda(session, meeting)
        before = _told(old.title, old.held_on, old.place, points)
        after = _told(title, on, place, agenda)
        if before == after:
            return
        if (title, on, place) != (old.title, old.held_on, old.place):
            _head(session, actor, meeting, (title, on, place))
        _set_agenda(session, actor, meeting, agenda)
        record(session, actor, Deed.MEETING_CHANGED, title, before, after)


def attend(actor: Actor, meeting: str, role: str, count: int, note: str = "") -> None:
    """Write down how many came in a role; the newest count of a role counts, 0 takes it out.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: no such meeting, no role, or a count that cannot be; nothing is written.
    """
    demand(actor, Role.OPERATOR, _DEED)
    told = entered.text(role, 100, "Tulis perannya, misalnya camat.")
    remark = entered.text(note, 500)
    if not 0 <= count <= _MOST:
        raise Refused("Banyaknya orang tidak masuk akal; tulis bilangan bulat, paling kecil 0.")
    with records.session() as session:
        heading = called_now(session, meeting)
        row = AttendanceRow(meeting_id=meeting, role=told, count=count, note=remark)
        add(session, actor.name, row)
        after = {"role": told, "count": count, "note": remark}
        record(session, actor, Deed.ATTENDANCE_TOLD, heading.title, None, after)


def called_now(session: Session, meeting: str) -> Heading:
    """What a meeting is called now.

    Raises:
        Refused: there is no such meeting.
    """
    rows = newest_last(session.scalars(select(Heading).filter_by(meeting_id=meeting)))
    if not rows:
        raise Refused("Rapat itu tidak ada; muat ulang halaman, lalu pilih lagi.")
    return rows[-1]


def _understood(called: Called) -> tuple[str, date, str, tuple[str, ...]]:
    title = entered.text(called.title, 200, "Tulis nama rapatnya.")
    on = entered.day(called.on, "Tanggal rapat")
    if on is None:
        raise Refused("Tulis tanggal rapatnya, misalnya 31-12-2026.")
    if on > records.now().date() + _SOON:
        raise Refused("Tanggal rapatnya lebih dari setahun lagi; periksa tahunnya.")
    points = (entered.text(line, 500) for line in called.agenda.splitlines())
    return title, on, entered.text(called.place, 200), tuple(dict.fromkeys(filter(None, points)))


def _head(session: Session, actor: Actor, meeting: str, cells: tuple[str, date, str]) -> None:
    title, on, place = cells
    add(session, actor.name, Heading(meeting_id=meeting, title=title, held_on=on, place=place))


def _set_agenda(session: Session, actor: Actor, meeting: str, wanted: Sequence[str]) -> None:
    """Points that are new are added, those left out are taken off; each is a row."""
    standing = _agenda(session, meeting)
    changes = [(what, True) for what in standing if what not in wanted]
    changes += [(what, False) for what in wanted if what not in standing]
    at = records.now()
    for place, (what, dropped) in enumerate(changes):  # a moment apart, so that they keep order
        row = AgendaItem(meeting_id=meeting, what=what, dropped=dropped)
        add(session, actor.name, row, at + timedelta(microseconds=place))


def _agenda(session: Session, meeting: str) -> tuple[str, ...]:
    rows = newest_last(session.scalars(select(AgendaItem).filter_by(meeting_id=meeting)))
    points = {row.what: not row.dropped for row in rows}
    return tuple(what for what, stands in points.items() if stands)


def _told(title: str, on: date, place: str, agenda: Sequence[str]) -> dict[str, str | list[str]]:
    return {"title": title, "on": on.isoformat(), "place": place, "agenda": list(agenda)}
