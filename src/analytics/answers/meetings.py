"""Meetings that were written down: when, where, who came, and what each of them decided.

Read from the records as they are now, so nothing keeps the answers.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import select

from analytics.answers import follow_ups
from analytics.store import records, tables
from analytics.store.meetings import (
    AgendaItem,
    AttendanceRow,
    Heading,
    MeetingRow,
    newest_last,
    standing_counts,
    standing_points,
)
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.meeting import FollowUp, Meeting
from analytics.vocabulary.period import today
from analytics.vocabulary.role import Role
from analytics.wording import meetings as wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from analytics.vocabulary.role import Actor

T = TypeVar("T", Heading, AgendaItem, AttendanceRow)


@dataclass(frozen=True, slots=True)
class Minutes:
    """What the minutes of a meeting hold.

    Attributes:
        meeting: the meeting.
        earlier: the one before it, or None.
        opening: what it began with: follow-ups on a figure, each with its figure then and now.
        decided: what it decided, each with its figure then and now, or an empty text.
        sources: of the figures it decided on, a line each.
    """

    meeting: Meeting
    earlier: Meeting | None
    opening: tuple[tuple[FollowUp, str], ...]
    decided: tuple[tuple[FollowUp, str], ...]
    sources: tuple[str, ...]


def meetings() -> tuple[Meeting, ...]:
    """Every meeting, the newest day first; of one day the one that was written down last."""
    with records.reading() as session:
        written = newest_last(session.scalars(select(MeetingRow)))
        headings = _by_meeting(session, Heading)
        points = _by_meeting(session, AgendaItem)
        counts = _by_meeting(session, AttendanceRow)
    newest_first = [
        _meeting(row, headings[row.id], points[row.id], counts[row.id]) for row in reversed(written)
    ]
    return tuple(sorted(newest_first, key=lambda one: one.on, reverse=True))


def meeting(name: str) -> Meeting | None:
    """The meeting of an id; None where there is none."""
    return next((one for one in meetings() if one.id == name), None)


def latest(on: date | None = None) -> Meeting | None:
    """The last meeting up to and including the day `on` (today); None before the first."""
    last = today() if on is None else on
    return next((one for one in meetings() if one.on <= last), None)


def before_today() -> Meeting | None:
    """The last meeting of an earlier day: in one that is held today, the one before it."""
    return latest(today() - timedelta(days=1))


def before(held: Meeting) -> Meeting | None:
    """The meeting before one: of an earlier day, or of the same day and written down earlier."""
    every = meetings()
    place = [one.id for one in every].index(held.id)
    return next(iter(every[place + 1 :]), None)


def decided(name: str) -> tuple[FollowUp, ...]:
    """What a meeting decided, in the order it was written down."""
    found = [item for item in follow_ups.register() if item.meeting == name]
    order = follow_ups.written_order()
    return tuple(sorted(found, key=lambda item: order[item.id]))


def opening(on: date, held: Meeting | None = None) -> tuple[tuple[FollowUp, str], ...]:
    """What a meeting begins with: figures taken before, and what they are now.

    Of the meeting before `held` (of the last one, for a meeting still to come), what it decided on
    a figure. Where it took none, or there was none: everything on a figure that still waits in
    Bojonegoro and was there before. Each with its sentence; the most urgent first.
    """
    last = latest(on) if held is None else before(held)
    with_figure = [item for item in decided(last.id) if item.taken] if last else []
    if not with_figure:
        later = set() if held is None else {one.id for one in meetings() if one.on >= held.on}
        with_figure = [
            item
            for item in follow_ups.register(BOJONEGORO)
            if item.taken and item.status.waits and item.meeting not in later
        ]
    ordered = follow_ups.by_urgency(with_figure, on)
    return tuple((item, follow_ups.then_and_now(item)) for item in ordered)


def next_agenda(on: date) -> tuple[str, ...]:
    """What the next meeting has to come back to, one line each: figures first, then what waits.

    Promises that sources report are no decision of a meeting, so they stand in the register and
    in no agenda by themselves.
    """
    waiting = [item for item in follow_ups.register() if item.status.waits and item.source is None]
    ordered = sorted(follow_ups.by_urgency(waiting, on), key=lambda item: item.taken is None)
    return tuple(wording.agenda(item, follow_ups.then_and_now(item), on) for item in ordered)


def in_words(held: Meeting | None) -> str:
    """The last meeting in a sentence, and how much it decided."""
    return wording.latest(held, 0 if held is None else len(decided(held.id)))


def options(every: Sequence[Meeting]) -> dict[str, str]:
    """Meetings to choose from: id and heading, no two alike."""
    return wording.distinct({one.id: wording.headed(one) for one in every})


def told_to(held: Meeting, asking: Actor | None) -> Meeting:
    """The meeting as somebody may read it: who wrote it down is told to an operator only."""
    named = asking is not None and asking.role.covers(Role.OPERATOR)
    return held if named else replace(held, opened_by=Role.OPERATOR.label)


def minutes(name: str, on: date, asking: Actor | None = None) -> Minutes | None:
    """What the minutes of a meeting hold, as it is known on the day `on`; None without one."""
    held = meeting(name)
    if held is None:
        return None
    earlier = before(held)
    items = tuple((item, follow_ups.then_and_now(item)) for item in decided(name))
    return Minutes(
        meeting=told_to(held, asking),
        earlier=earlier,
        opening=opening(on, held),
        decided=items,
        sources=_sources(item for item, _ in items),
    )


def _sources(items: Iterable[FollowUp]) -> tuple[str, ...]:
    """Where the figures come from that something was decided on."""
    known = set(tables.origins()["origin_id"])
    ids = dict.fromkeys(item.taken.origin_id for item in items if item.taken)
    origins = [tables.origin(name) for name in ids if name in known]
    return tuple(wording.source(one) for one in origins)


def _meeting(
    row: MeetingRow,
    headings: list[Heading],
    points: list[AgendaItem],
    counts: list[AttendanceRow],
) -> Meeting:
    heading = newest_last(headings)[-1]
    return Meeting(
        id=row.id,
        title=heading.title,
        on=heading.held_on,
        place=heading.place,
        agenda=standing_points(points),
        attendance=standing_counts(counts),
        opened_by=row.by,
    )


def _by_meeting(session: Session, table: type[T]) -> defaultdict[str, list[T]]:
    """The rows of each meeting."""
    found: defaultdict[str, list[T]] = defaultdict(list)
    for row in session.scalars(select(table)):
        found[row.meeting_id].append(row)
    return found
