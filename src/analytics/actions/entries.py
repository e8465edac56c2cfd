"""An operator writes an entry of a village or of who assists it; nobody overwrites another unseen.

Actions of a kind check its content and call `write`; nothing else adds entries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.actions.audit import record
from analytics.store import records
from analytics.store.entries import EntryRow, standing
from analytics.store.meetings import add
from analytics.vocabulary.assistance import Entry, EntryKind, Overtaken
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.role import Actor, Role, demand
from analytics.wording.deeds import moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy.orm import Session


def write(  # noqa: PLR0913, PLR0917 - who, what, of what, how it is called, content, what was seen
    actor: Actor,
    kind: EntryKind,
    subject: str,
    called: str,
    content: Mapping[str, Any],
    seen: Iterable[str],
) -> str:
    """Add an entry that takes the place of those in `seen`; its id.

    Args:
        actor: who writes.
        kind: what it is about.
        subject: of what, as `EntryKind` says.
        called: the subject in words, for the trail and for whoever is refused.
        content: plain JSON, checked by the caller; empty to take the subject out.
        seen: ids of the entries of this subject that the form showed.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Overtaken: others stand there that the form did not show; nothing is written. To write all
            the same, show them and name them in `seen` too; they stay in the history.
    """
    with records.session() as session:
        return write_in(session, actor, kind, subject, called, content, seen)


def write_in(  # noqa: PLR0913, PLR0917 - as `write`, and where
    session: Session,
    actor: Actor,
    kind: EntryKind,
    subject: str,
    called: str,
    content: Mapping[str, Any],
    seen: Iterable[str],
) -> str:
    """As `write`, beside other rows of the same session."""
    demand(actor, Role.OPERATOR, f"Menulis {kind.label}")
    stands = standing(session, kind, subject)
    known = set(seen)
    theirs = tuple(entry for entry in stands if entry.id not in known)
    if theirs:
        raise Overtaken(_overtaken(kind, called, theirs[-1]), theirs)
    row = EntryRow(
        kind=kind.value,
        subject=subject,
        content=dict(content),
        seen=[entry.id for entry in stands],
    )
    name = add(session, actor.name, row)
    before = {"content": stands[-1].content} if stands else None
    after = {"kind": kind.value, "content": row.content}
    record(session, actor, Deed.ENTRY_WRITTEN, called, before, after)
    return name


def _overtaken(kind: EntryKind, called: str, theirs: Entry) -> str:
    return (
        f"{kind.label.capitalize()} {called} sudah diubah {theirs.by} pada {moment(theirs.at)}; "
        "tulisan Anda belum disimpan dan masih ada di formulir. Bandingkan keduanya, lalu simpan "
        "lagi."
    )
