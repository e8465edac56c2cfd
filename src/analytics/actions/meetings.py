"""An operator writes down what a meeting was about, who came, what it decided, what became of it.

Rows are added and never changed (`store.meetings`), each in the transaction of its audit entry.
"""

from __future__ import annotations

import re
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
    standing_counts,
    standing_points,
)
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.meeting import Attendance
from analytics.vocabulary.period import today
from analytics.vocabulary.role import Actor, Role, demand
from analytics.wording.meetings import came

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

_DEED = "Mencatat rapat"
SOON = timedelta(days=366)  # a meeting further ahead is a slip of the pen
MOST = 100_000  # people in one role
_LINE = re.compile(
    r"(?P<count>\d{1,3}(?:\.\d{3})*|\d+) (?P<role>[^()]+?)(?: \((?P<note>[^()]*)\))?"
)


@dataclass(frozen=True, slots=True)
class Called:
    """What is typed of a meeting, each a text.

    Attributes:
        title: what it is called.
        on: the day.
        place: where.
        agenda: a point a line.
        attendance: a role a line, `28 camat (satu diwakili)`.
    """

    title: str
    on: str
    place: str = ""
    agenda: str = ""
    attendance: str = ""


@dataclass(frozen=True, slots=True)
class _Understood:
    title: str
    on: date
    place: str
    agenda: tuple[str, ...]
    attendance: tuple[Attendance, ...]

    def told(self) -> dict[str, str | list[str]]:
        """As the trail tells it."""
        return {
            "title": self.title,
            "on": self.on.isoformat(),
            "place": self.place,
            "agenda": list(self.agenda),
            "attendance": [came((one,)) for one in self.attendance],
        }


def open_meeting(actor: Actor, called: Called) -> str:
    """Write a meeting down; its id.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: the title or the day is missing, or something makes no sense; nothing is written.
    """
    demand(actor, Role.OPERATOR, _DEED)
    wanted = _understood(called)
    with records.session() as session:
        name = add(session, actor.name, MeetingRow())
        session.flush()  # what names it comes after it
        _head(session, actor, name, wanted)
        _set(session, actor, name, wanted)
        record(session, actor, Deed.MEETING_OPENED, wanted.title, None, wanted.told())
    return name


def change(actor: Actor, meeting: str, called: Called) -> None:
    """Write a meeting anew. What stood there stays in the trail, and in rows that are older.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: there is no such meeting, or something typed makes no sense; nothing is written.
    """
    demand(actor, Role.OPERATOR, _DEED)
    wanted = _understood(called)
    with records.session() as session:
        old = called_now(session, meeting)
        stood = _Understood(
            old.title, old.held_on, old.place, _agenda(session, meeting), _came(session, meeting)
        )
        if wanted == stood:
            return
        if (wanted.title, wanted.on, wanted.place) != (stood.title, stood.on, stood.place):
            _head(session, actor, meeting, wanted)
        _set(session, actor, meeting, wanted)
        told = wanted.told()
        record(session, actor, Deed.MEETING_CHANGED, wanted.title, stood.told(), told)


def called_now(session: Session, meeting: str) -> Heading:
    """What a meeting is called now.

    Raises:
        Refused: there is no such meeting.
    """
    rows = newest_last(session.scalars(select(Heading).filter_by(meeting_id=meeting)))
    if not rows:
        raise Refused("Rapat itu tidak ada; muat ulang halaman, lalu pilih lagi.")
    return rows[-1]


def _understood(called: Called) -> _Understood:
    title = entered.text(called.title, 200, "Tulis nama rapatnya.")
    on = entered.day(called.on, "Tanggal rapat")
    if on is None:
        raise Refused("Tulis tanggal rapatnya, misalnya 31-12-2026.")
    if on > today() + SOON:
        raise Refused("Tanggal rapatnya lebih dari setahun lagi; periksa tahunnya.")
    points = (entered.text(line, 1500) for line in called.agenda.splitlines())
    agenda = tuple(dict.fromkeys(filter(None, points)))
    counts: dict[str, Attendance] = {}
    for line in filter(str.strip, called.attendance.splitlines()):
        one = _attendance(line)
        if one.role.casefold() in counts:
            raise Refused(f"Peran “{one.role}” tertulis dua kali di kehadiran; jumlahkan dahulu.")
        counts[one.role.casefold()] = one
    return _Understood(title, on, entered.text(called.place, 200), agenda, tuple(counts.values()))


def _attendance(line: str) -> Attendance:
    told = entered.text(line, 300)
    found = _LINE.fullmatch(told)
    if found is None:
        raise Refused(
            f"Kehadiran “{told[:40]}” tidak terbaca; tulis banyaknya lalu perannya, "
            "misalnya 28 camat."
        )
    count = int(found["count"].replace(".", ""))
    if not 0 < count <= MOST:
        raise Refused(f"Banyaknya orang pada “{told[:40]}” tidak masuk akal; periksa.")
    return Attendance(found["role"], count, found["note"] or "")


def _head(session: Session, actor: Actor, meeting: str, to: _Understood) -> None:
    heading = Heading(meeting_id=meeting, title=to.title, held_on=to.on, place=to.place)
    add(session, actor.name, heading)


def _set(session: Session, actor: Actor, meeting: str, wanted: _Understood) -> None:
    """Points and roles that are new are added, those left out taken off; each is a row."""
    points, came_then = _agenda(session, meeting), _came(session, meeting)
    roles = {one.role.casefold() for one in wanted.attendance}
    rows: list[AgendaItem | AttendanceRow] = [
        *(AgendaItem(what=what, dropped=True) for what in points if what not in wanted.agenda),
        *(AgendaItem(what=what, dropped=False) for what in wanted.agenda if what not in points),
        *(
            AttendanceRow(role=one.role, count=0, note="")
            for one in came_then
            if one.role.casefold() not in roles
        ),
        *(
            AttendanceRow(role=one.role, count=one.count, note=one.note)
            for one in wanted.attendance
            if one not in came_then
        ),
    ]
    at = records.now()
    for place, row in enumerate(rows):  # a moment apart, so that they keep their order
        row.meeting_id = meeting
        add(session, actor.name, row, at + timedelta(microseconds=place))


def _agenda(session: Session, meeting: str) -> tuple[str, ...]:
    return standing_points(session.scalars(select(AgendaItem).filter_by(meeting_id=meeting)))


def _came(session: Session, meeting: str) -> tuple[Attendance, ...]:
    return standing_counts(session.scalars(select(AttendanceRow).filter_by(meeting_id=meeting)))
