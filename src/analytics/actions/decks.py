"""An operator saves a deck by name, or removes one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from analytics.actions.audit import record
from analytics.store import records
from analytics.store.decks import LONGEST_NAME, SavedDeck
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.personal import scrubbed
from analytics.vocabulary.role import Actor, Role, demand
from analytics.vocabulary.slide import DeckSpec

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def save(actor: Actor, spec: DeckSpec) -> int:
    """Keep a deck under its name, in the place of one that has it already; its number.

    Raises:
        NotAllowed: the actor's role does not cover it; nothing is changed.
        Refused: the name is empty, too long, or that of the usual deck; nothing is changed.
    """
    demand(actor, Role.OPERATOR, "Menyimpan paparan")
    name = _name(spec.name)
    with records.session() as session:
        row = _row(session, name)
        before = None if row is None else _told(row)
        if row is None:
            row = SavedDeck(name=name)
            session.add(row)
        row.subjects = [subject.value for subject in spec.subjects]
        row.area_code, row.practice = spec.area_code, spec.practice
        row.actor, row.at = actor.name, records.now()
        session.flush()
        record(session, actor, Deed.DECK_SAVED, name, before, _told(row))
        return row.id


def remove(actor: Actor, name: str) -> None:
    """Remove a saved deck. What was made of it stays.

    Raises:
        NotAllowed: the actor's role does not cover it; nothing is changed.
        Refused: there is none of that name.
    """
    demand(actor, Role.OPERATOR, "Menghapus paparan")
    with records.session() as session:
        row = _row(session, name)
        if row is None:
            raise Refused("Paparan itu sudah tidak ada; muat ulang halaman.")
        session.delete(row)
        record(session, actor, Deed.DECK_REMOVED, name, _told(row), None)


def _row(session: Session, name: str) -> SavedDeck | None:
    return session.scalar(select(SavedDeck).where(SavedDeck.name == name))


def _name(text: str) -> str:
    name = str(scrubbed(" ".join(text.split())))
    if not name:
        raise Refused("Tulis nama paparannya, lalu simpan lagi.")
    if len(name) > LONGEST_NAME:
        raise Refused(f"Nama paparan terlalu panjang; paling banyak {LONGEST_NAME} huruf.")
    if name == DeckSpec.usual().name:
        raise Refused(f"“{name}” adalah nama paparan bawaan; pakai nama lain.")
    return name


def _told(row: SavedDeck) -> dict[str, Any]:
    return {"subjects": row.subjects, "area_code": row.area_code, "practice": row.practice}
