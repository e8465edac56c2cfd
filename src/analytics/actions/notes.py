"""The notes of meetings and of villages as one file: taken along on a laptop, brought back, merged.

Rows have names that no two machines give (`store.meetings`), so merging adds what is missing and
overwrites nothing: twice is once, and the order does not matter.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from analytics.actions import noted
from analytics.actions.audit import record
from analytics.store import records, tables
from analytics.store.entries import NOTES, EntryRow, standing
from analytics.store.meetings import (
    ROWS,
    FollowUpRow,
    FollowUpWord,
    Heading,
    MeetingRow,
    Written,
    newest_last,
)
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, Role, demand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sqlalchemy.orm import Session

    Brought = dict[type[Written], list[Any]]

FORMAT, VERSION = "catatan-rapat", 2
_TABLES = {1: ROWS, 2: NOTES}  # by version of the file: before the second there were no entries
_LARGEST = 20_000_000  # bytes; a year of meetings is far below a megabyte
_FOREIGN = "Berkas itu bukan catatan rapat dari aplikasi ini; pilih berkas yang diekspor dari sini."
_NEWER = "Catatan itu dibuat aplikasi yang lebih baru; perbarui aplikasi ini, lalu gabungkan lagi."
_LOOSE = (
    "Catatan itu menyebut rapat atau tindak lanjut yang tidak ada di dalamnya dan tidak ada di "
    "sini; ekspor lagi dari laptopnya."
)


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging did.

    Attributes:
        added: by table, how many rows were missing here and are here now.
        same: how many were here already, word for word.
        conflicts: what is here under the same id with other content; ours was kept.
        older: words that came in but do not count, as one told here is newer by its clock.
        apart: what two people wrote without seeing each other and that stands in two versions now.
        left: entries that no form here takes, each with its reason; they were not added.
        gone: what was written here and is taken out by what came in.
    """

    added: dict[str, int] = field(default_factory=dict)
    same: int = 0
    conflicts: tuple[str, ...] = ()
    older: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many rows were added."""
        return sum(self.added.values())


def export(actor: Actor) -> bytes:
    """Meetings, follow-ups and words on them, entries; with who wrote what and when: JSON.

    Raises:
        NotAllowed: the actor is no operator; it holds names of people.
    """
    demand(actor, Role.OPERATOR, "Mengunduh catatan rapat")
    with records.reading() as session:
        rows = {
            table.__tablename__: [
                noted.written(row) for row in session.scalars(select(table).order_by(table.id))
            ]
            for table in NOTES
        }
    told = {"format": FORMAT, "version": VERSION, "rows": rows}
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()


def merge(actor: Actor, content: bytes) -> Merged:
    """Add to the records what a file of notes has and they lack.

    Raises:
        NotAllowed: the actor is no operator; nothing is added.
        Refused: the file is no file of notes, of a later program, or not whole; nothing is added.
    """
    demand(actor, Role.OPERATOR, "Menggabungkan catatan rapat")
    brought = _read(content)
    brought[EntryRow], left = noted.sound(brought.get(EntryRow, []))
    with records.session() as session:
        _check(session, brought)
        older = tuple(_older(session, brought[FollowUpWord]))
        before = _held(session, brought[EntryRow])
        added: dict[str, int] = {}
        conflicts: list[str] = []
        same = 0
        for table in NOTES:
            for row in brought.get(table, []):
                ours = session.get(table, row.id)
                if ours is None:
                    session.add(row)
                    added[table.__tablename__] = added.get(table.__tablename__, 0) + 1
                elif noted.written(ours) == noted.written(row):
                    same += 1
                else:
                    conflicts.append(noted.named(ours))
            session.flush()  # what is named stands before who names it
        apart = tuple(_apart(session, brought[EntryRow])) if added.get("entry") else ()
        after_it = _held(session, brought[EntryRow])
        gone = tuple(told for key, told in before.items() if key not in after_it)
        merged = Merged(added, same, tuple(conflicts), older, apart, left, gone)
        if merged.total or conflicts:
            after = {"added": added, "conflicts": list(conflicts), "older": list(older)}
            for name, each in (("apart", apart), ("left", left), ("gone", gone)):
                after |= {name: list(each)} if each else {}
            record(session, actor, Deed.NOTES_MERGED, "catatan rapat", None, after)
    return merged


def _read(content: bytes) -> Brought:
    if len(content) > _LARGEST:
        raise Refused(_FOREIGN)
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        raise Refused(_FOREIGN) from None
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise Refused(_FOREIGN)
    version = told.get("version")
    if isinstance(version, int) and version > VERSION:
        raise Refused(_NEWER)
    rows = told.get("rows")
    if not isinstance(version, int) or version not in _TABLES or not isinstance(rows, dict):
        raise Refused(_FOREIGN)
    held = _TABLES[version]
    if set(rows) != {table.__tablename__ for table in held}:
        raise Refused(noted.BROKEN)
    found = {table: noted.read(table, rows[table.__tablename__]) for table in held}
    ids = [row.id for each in found.values() for row in each]
    if len(ids) != len(set(ids)):
        raise Refused(noted.BROKEN)
    return found


def _check(session: Session, brought: Brought) -> None:
    """Every row names a meeting or follow-up that is in the file or here, every place is known."""
    names = {table: {row.id for row in rows} for table, rows in brought.items()}
    promised = set(tables.promises()["promise_id"])

    def here(table: type[Written], name: str) -> bool:
        return name in names[table] or session.get(table, name) is not None

    meetings = {getattr(row, "meeting_id", None) for rows in brought.values() for row in rows}
    about = {row.follow_up_id for row in brought[FollowUpWord]} - promised
    if not all(here(MeetingRow, name) for name in meetings if name):
        raise Refused(_LOOSE)
    if not all(here(FollowUpRow, name) for name in about):
        raise Refused(_LOOSE)
    days = _days(session, brought)
    if not names[MeetingRow] <= set(days):
        raise Refused(noted.BROKEN)
    _check_decided(brought[FollowUpRow], days)
    entries = brought[EntryRow]
    planned = {row.subject for row in entries if row.kind == EntryKind.PLAN.value}
    if not all(here(FollowUpRow, name) for name in planned):
        raise Refused(_LOOSE)
    _check_seen(session, entries)


def _check_decided(rows: list[FollowUpRow], days: dict[str, set[date]]) -> None:
    """What was decided is of a place and an indicator we know, and not due before the meeting."""
    places = set(tables.areas()["code"])
    indicators = {"", *tables.indicators()["id"]}
    for row in rows:
        if not {row.area_code, row.figure_area or row.area_code} <= places:
            raise Refused("Catatan itu menyebut wilayah yang tidak dikenal di sini.")
        if row.indicator not in indicators:
            raise Refused("Catatan itu menyebut indikator yang tidak dikenal di sini.")
        if row.due is not None and row.meeting_id and row.due < min(days[row.meeting_id]):
            raise Refused(noted.BROKEN)


def _check_seen(session: Session, brought: list[EntryRow]) -> None:
    """Nobody has seen what was written after them: else neither of two would stand."""
    seen = {row.id: set(row.seen) for row in (*session.scalars(select(EntryRow)), *brought)}
    try:
        TopologicalSorter(seen).prepare()
    except CycleError:
        raise Refused(noted.BROKEN) from None


def _apart(session: Session, brought: list[EntryRow]) -> Iterator[str]:
    """Of whose standing entries one came in just now, beside another."""
    came: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in brought:
        came[row.kind, row.subject].add(row.id)
    for (kind, subject), names in sorted(came.items()):
        stands = standing(session, EntryKind(kind), subject)
        if len(stands) > 1 and names & {entry.id for entry in stands}:
            yield noted.about(EntryKind(kind), subject, stands[-1].content)


def _held(session: Session, brought: list[EntryRow]) -> dict[tuple[str, str], str]:
    """What stands here of the subjects that are brought: by kind and subject, what it is of."""
    found = {}
    for kind, subject in sorted({(row.kind, row.subject) for row in brought}):
        stands = [one for one in standing(session, EntryKind(kind), subject) if one.content]
        if stands:
            found[kind, subject] = noted.about(EntryKind(kind), subject, stands[-1].content)
    return found


def _older(session: Session, words: list[FollowUpWord]) -> Iterator[str]:
    """Of each follow-up the newest word brought, if it is new here and ours says otherwise.

    A clock that is behind makes a word older than it is, so somebody has to look at it.
    """
    for word in {row.follow_up_id: row for row in newest_last(words)}.values():
        query = select(FollowUpWord).filter_by(follow_up_id=word.follow_up_id)
        ours = newest_last(session.scalars(query))
        if not ours or word.id in {row.id for row in ours}:
            continue
        if newest_last([ours[-1], word])[-1] is not word and ours[-1].status != word.status:
            yield noted.named(word)


def _days(session: Session, brought: Brought) -> dict[str, set[date]]:
    """By meeting, every day it was ever said to be held on: it may have been moved since."""
    found: dict[str, set[date]] = {}
    for row in (*session.scalars(select(Heading)), *brought[Heading]):
        found.setdefault(row.meeting_id, set()).add(row.held_on)
    return found
