"""The notes of meetings as one file: taken along on a laptop, brought back, merged.

Rows have names that no two machines give (`store.meetings`), so merging adds what is missing and
overwrites nothing: twice is once, and the order does not matter.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from analytics.actions import noted
from analytics.actions.audit import record
from analytics.store import records, tables
from analytics.store.meetings import ROWS, Heading, MeetingRow, Written
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, Role, demand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

FORMAT, VERSION = "catatan-rapat", 1
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
    """

    added: dict[str, int] = field(default_factory=dict)
    same: int = 0
    conflicts: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many rows were added."""
        return sum(self.added.values())


def export() -> bytes:
    """Meetings, attendance, follow-ups and words on them, with who wrote what and when: JSON."""
    with records.reading() as session:
        rows = {
            table.__tablename__: [
                noted.written(row) for row in session.scalars(select(table).order_by(table.id))
            ]
            for table in ROWS
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
    with records.session() as session:
        _check(session, brought)
        added: dict[str, int] = {}
        conflicts: list[str] = []
        same = 0
        for table in ROWS:
            for row in brought[table]:
                ours = session.get(table, row.id)
                if ours is None:
                    session.add(row)
                    added[table.__tablename__] = added.get(table.__tablename__, 0) + 1
                elif noted.written(ours) == noted.written(row):
                    same += 1
                else:
                    conflicts.append(noted.named(ours))
            session.flush()  # what is named stands before who names it
        merged = Merged(added, same, tuple(conflicts))
        if merged.total or conflicts:
            after = {"added": added, "conflicts": list(conflicts)}
            record(session, actor, Deed.NOTES_MERGED, "catatan rapat", None, after)
    return merged


def _read(content: bytes) -> dict[type[Written], list[Any]]:
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
    if version != VERSION or not isinstance(rows, dict):
        raise Refused(_FOREIGN)
    if set(rows) != {table.__tablename__ for table in ROWS}:
        raise Refused(noted.BROKEN)
    found = {table: noted.read(table, rows[table.__tablename__]) for table in ROWS}
    ids = [row.id for each in found.values() for row in each]
    if len(ids) != len(set(ids)):
        raise Refused(noted.BROKEN)
    return found


def _check(session: Session, brought: dict[type[Written], list[Any]]) -> None:
    """Every row names a meeting or follow-up that is in the file or here, every place is known."""
    named = {row.id for table in ROWS for row in brought[table]}
    headed = {row.meeting_id for row in brought[Heading]}
    places = set(tables.areas()["code"])
    promised = set(tables.promises()["promise_id"])
    for table in ROWS:
        for row in brought[table]:
            meeting = getattr(row, "meeting_id", None)
            if meeting and not _is_here(session, meeting, named):
                raise Refused(_LOOSE)
            about = getattr(row, "follow_up_id", None)
            if about and about not in promised and not _is_here(session, about, named):
                raise Refused(_LOOSE)
            if getattr(row, "area_code", None) not in {None, *places}:
                raise Refused("Catatan itu menyebut wilayah yang tidak dikenal di sini.")
            if table is MeetingRow and row.id not in headed and session.get(table, row.id) is None:
                raise Refused(noted.BROKEN)


def _is_here(session: Session, name: str, named: Iterable[str]) -> bool:
    return name in named or any(session.get(table, name) is not None for table in ROWS)
