"""A pengesah takes on a difference across a change of a rule, with a note, or takes that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filelock import FileLock
from sqlalchemy import select

from analytics.actions import entered
from analytics.actions.audit import record
from analytics.store import accepted, places, records
from analytics.store import breaks as kept
from analytics.store.breaks import AcceptedBreak
from analytics.vocabulary.breaks import BreakKind
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, Role, demand

if TYPE_CHECKING:
    from analytics.vocabulary.breaks import Break

_LOCK = ".accepted_breaks.lock"
_PATIENCE = 30.0  # seconds that one note waits for another
_LONGEST = 500  # letters of a note
_WHY = "Tulis catatannya: mengapa selisih itu tetap boleh dibaca."
_GONE = "Catatan itu sudah tidak berlaku; muat ulang halaman."


def accept(actor: Actor, break_id: str, indicator: str, note: str) -> None:
    """Let differences of an indicator be shown across a change of a rule, marked with the note.

    An earlier note on the same is withdrawn with it. Every page follows at the next question.

    Raises:
        NotAllowed: the actor is no pengesah; nothing is changed.
        Refused: there is no such change, it does not touch the indicator, it parts two series or
            has no day, or no note is given; nothing is changed.
    """
    demand(actor, Role.APPROVER, "Menerima catatan perubahan aturan")
    why = entered.text(note, _LONGEST, _WHY)
    change = _change(break_id, indicator)
    with _alone():
        with records.session() as session:
            before = None
            in_force = select(AcceptedBreak).filter_by(break_id=change.id, indicator=indicator)
            for old in session.scalars(in_force.where(AcceptedBreak.withdrawn_at.is_(None))):
                before = {"note": old.note}
                old.withdrawn_at, old.withdrawn_by = records.now(), actor.name
            session.flush()  # of one change and indicator one note is in force
            session.add(
                AcceptedBreak(
                    break_id=change.id,
                    indicator=indicator,
                    note=why,
                    actor=actor.name,
                    at=records.now(),
                )
            )
            subject = f"{change.id} {indicator}"
            record(session, actor, Deed.BREAK_ACCEPTED, subject, before, {"note": why})
        _publish()


def withdraw(actor: Actor, accepted_id: int, reason: str) -> None:
    """Take a note back: the difference is refused again.

    Raises:
        NotAllowed: the actor is no pengesah; nothing is changed.
        Refused: the note is not in force, or no reason is given; nothing is changed.
    """
    demand(actor, Role.APPROVER, "Mencabut catatan perubahan aturan")
    why = entered.text(reason, _LONGEST, "Tulis alasan mencabutnya.")
    with _alone():
        with records.session() as session:
            found = session.get(AcceptedBreak, accepted_id)
            if found is None or found.withdrawn_at is not None:
                raise Refused(_GONE)
            found.withdrawn_at, found.withdrawn_by = records.now(), actor.name
            subject, before = f"{found.break_id} {found.indicator}", {"note": found.note}
            record(session, actor, Deed.BREAK_WITHDRAWN, subject, before, {"reason": why})
        _publish()


def rebuild() -> None:
    """Let the snapshot say what the records say: at the start, and after a restored backup."""
    with _alone():
        _publish()


def _change(break_id: str, indicator: str) -> Break:
    found = next((one for one in kept.every() if one.id == break_id), None)
    if found is None or indicator not in found.indicators:
        raise Refused("Perubahan aturan itu tidak mengenai indikator ini; muat ulang halaman.")
    if found.kind is BreakKind.SERIES:
        raise Refused("Perubahan itu memulai deret lain; kedua deret tidak pernah disambung.")
    if not found.is_dated:
        raise Refused("Tanggal perubahan itu tidak diketahui, jadi tidak ada selisih yang ditahan.")
    return found


def _publish() -> None:
    with records.reading() as session:
        rows = session.scalars(
            select(AcceptedBreak).where(AcceptedBreak.withdrawn_at.is_(None))
        ).all()
    made = tuple(
        accepted.Accepted(
            row.id, row.break_id, row.indicator, row.note, row.actor, row.at.isoformat()
        )
        for row in sorted(rows, key=lambda row: row.id)
    )
    if made != accepted.active():
        accepted.put(made)


def _alone() -> FileLock:
    folder = places.state_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return FileLock(folder / _LOCK, timeout=_PATIENCE)
