"""What people write of villages and who assists them: one table, added to and never changed.

An entry is whole: what it says of its subject replaces what earlier ones said. It names the entries
that whoever wrote it had seen, so that two people who write at once are told apart from one who
writes after the other: an entry that no later one has seen stands beside the rest (`standing`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, String, select
from sqlalchemy.orm import Mapped, mapped_column

from analytics.store import records
from analytics.store.meetings import ROWS, Written, newest_last
from analytics.vocabulary.assistance import Entry, EntryKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session


class EntryRow(Written):
    """One entry; `seen` holds ids of other entries of the same kind and subject."""

    __tablename__ = "entry"

    kind: Mapped[str] = mapped_column(String(16), index=True)  # vocabulary.assistance.EntryKind
    subject: Mapped[str] = mapped_column(String(64), index=True)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    seen: Mapped[list[str]] = mapped_column(JSON)


def every(kind: EntryKind) -> dict[str, tuple[Entry, ...]]:
    """By subject, the entries that stand: one, or several where people wrote without seeing each
    other; the newest last. A subject whose standing entry is empty was taken out and is left out.
    """  # noqa: D205 - one sentence
    with records.reading() as session:
        rows = newest_last(session.scalars(select(EntryRow).filter_by(kind=kind.value)))
    by: dict[str, list[EntryRow]] = {}
    for row in rows:
        by.setdefault(row.subject, []).append(row)
    stands = {subject: _unseen(mine) for subject, mine in by.items()}
    return {subject: found for subject, found in stands.items() if any(e.content for e in found)}


def subjects(kind: EntryKind) -> frozenset[str]:
    """All that anybody ever wrote of, those that were taken out too."""
    with records.reading() as session:
        return frozenset(session.scalars(select(EntryRow.subject).filter_by(kind=kind.value)))


def of(kind: EntryKind, subject: str) -> tuple[Entry, ...]:
    """The entries that stand of one subject, the newest last; empty where nobody wrote."""
    with records.reading() as session:
        return standing(session, kind, subject)


def history(kind: EntryKind, subject: str) -> tuple[Entry, ...]:
    """Everything that was ever written of one subject, the newest first."""
    with records.reading() as session:
        rows = newest_last(_query(session, kind, subject))
    return tuple(entry_of(row) for row in reversed(rows))


def standing(session: Session, kind: EntryKind, subject: str) -> tuple[Entry, ...]:
    """As `of`, within a session."""
    return _unseen(newest_last(_query(session, kind, subject)))


def entry_of(row: EntryRow) -> Entry:
    """The row as the rest of the program knows it."""
    kind = EntryKind(row.kind)
    return Entry(row.id, kind, row.subject, row.content, tuple(row.seen), row.by, row.at)


def _query(session: Session, kind: EntryKind, subject: str) -> Iterable[EntryRow]:
    return session.scalars(select(EntryRow).filter_by(kind=kind.value, subject=subject))


def _unseen(rows: list[EntryRow]) -> tuple[Entry, ...]:
    seen = {name for row in rows for name in row.seen}
    return tuple(entry_of(row) for row in rows if row.id not in seen)


# All that people write down and that travels to a laptop and back.
NOTES: tuple[type[Written], ...] = (*ROWS, EntryRow)
