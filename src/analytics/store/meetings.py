"""What meetings leave behind: tables of `store.records`, added to and never changed.

Every row has a UUID of its own and stays as it was written, so that the notes of a laptop and ours
become one by adding what either lacks. A correction is one more row: of the headings of a meeting,
of a point of its agenda, of the count of a role and of the words on a follow-up the newest counts.
"""

from __future__ import annotations

from datetime import date, datetime  # noqa: TC003 - SQLAlchemy reads the annotations
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from sqlalchemy import Date, Double, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from analytics.store.records import Base, Instant, now
from analytics.vocabulary.meeting import Attendance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session


class Written(Base):
    """What every row has: its name, who wrote it, and when."""

    __abstract__ = True

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    by: Mapped[str] = mapped_column(String(254))
    at: Mapped[datetime] = mapped_column(Instant)


class MeetingRow(Written):
    """A meeting; what it is called stands in its headings."""

    __tablename__ = "meeting"


class Heading(Written):
    """What a meeting is called, when and where it is; the newest counts."""

    __tablename__ = "meeting_heading"

    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id"), index=True)
    title: Mapped[str] = mapped_column(Text)
    held_on: Mapped[date] = mapped_column(Date)
    place: Mapped[str] = mapped_column(Text)


class AgendaItem(Written):
    """One point of an agenda, or that the point of these words was taken off; the newest counts."""

    __tablename__ = "agenda_item"

    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id"), index=True)
    what: Mapped[str] = mapped_column(Text)
    dropped: Mapped[bool]


class AttendanceRow(Written):
    """How many came in one role; the newest count of a role counts, 0 takes it out."""

    __tablename__ = "attendance"

    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id"), index=True)
    role: Mapped[str] = mapped_column(Text)
    count: Mapped[int]
    note: Mapped[str] = mapped_column(Text)


class FollowUpRow(Written):
    """What a meeting decided, or an office outside of one: who does what, on which figure.

    `indicator` is empty where no figure was taken; `figure_value` is then None.
    """

    __tablename__ = "follow_up"

    meeting_id: Mapped[str | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))  # vocabulary.meeting.Kind
    what: Mapped[str] = mapped_column(Text)
    actor: Mapped[str] = mapped_column(Text)
    area_code: Mapped[str] = mapped_column(String(16))
    due: Mapped[date | None] = mapped_column(Date)
    view: Mapped[str] = mapped_column(Text)
    version: Mapped[str] = mapped_column(Text)
    indicator: Mapped[str] = mapped_column(String(64))
    figure_area: Mapped[str] = mapped_column(String(16))
    figure_period: Mapped[str] = mapped_column(String(32))
    figure_value: Mapped[float | None] = mapped_column(Double)
    figure_text: Mapped[str] = mapped_column(Text)
    figure_held: Mapped[str] = mapped_column(Text)
    figure_standing: Mapped[str] = mapped_column(String(16))  # vocabulary.standing.Standing
    figure_origin: Mapped[str] = mapped_column(Text)


class FollowUpWord(Written):
    """What somebody told of a follow-up, or of a promise of the data package: no foreign key."""

    __tablename__ = "follow_up_word"

    follow_up_id: Mapped[str] = mapped_column(String(64), index=True)
    status: Mapped[str] = mapped_column(String(16))  # vocabulary.meeting.Status
    evidence: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)


T = TypeVar("T", bound=Written)


def newest_last(rows: Iterable[T]) -> list[T]:
    """The rows in the order they were written in; of one moment the order is that of their names.

    So two machines that hold the same rows agree on which is the newest.
    """
    return sorted(rows, key=lambda row: (row.at, row.id))


def add(session: Session, by: str, row: Written, at: datetime | None = None) -> str:
    """Write a row, of this moment unless another is given; its id, which no other machine gives."""
    row.id, row.by, row.at = str(uuid4()), by, at or now()
    session.add(row)
    return row.id


def standing_points(rows: Iterable[AgendaItem]) -> tuple[str, ...]:
    """The points of an agenda that were not taken off, in the order they were first written."""
    points = {row.what: not row.dropped for row in newest_last(rows)}
    return tuple(what for what, stands in points.items() if stands)


def standing_counts(rows: Iterable[AttendanceRow]) -> tuple[Attendance, ...]:
    """The newest count of each role, without those that nobody came in."""
    counts = {row.role.casefold(): row for row in newest_last(rows)}
    return tuple(Attendance(row.role, row.count, row.note) for row in counts.values() if row.count)


# In the order they can be added in: what is named stands before who names it.
ROWS: tuple[type[Written], ...] = (
    MeetingRow,
    Heading,
    AgendaItem,
    AttendanceRow,
    FollowUpRow,
    FollowUpWord,
)
