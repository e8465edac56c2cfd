"""The audit trail: every change of state leaves an entry in the transaction that makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.store.records import AuditEntry, now
from analytics.vocabulary.personal import scrubbed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from analytics.vocabulary.deed import Deed
    from analytics.vocabulary.role import Actor


def record(  # noqa: PLR0913, PLR0917 - who, what, to what, before, after
    session: Session,
    actor: Actor,
    deed: Deed,
    subject: str,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """Add an entry; it stands or falls with the rest of the session.

    Args:
        session: from `store.records.session`, the one that makes the change.
        actor: who does it.
        deed: what.
        subject: to what: the name of an account, a version, an indicator with area and period.
        before: plain JSON, no password and no personal identifier; None where there was nothing.
        after: likewise; None where nothing is left.
    """
    session.add(
        AuditEntry(
            at=now(),
            actor=actor.name,
            way=actor.way.value,
            role=actor.role.value,
            deed=deed.value,
            subject=scrubbed(subject),
            before=None if before is None else scrubbed(dict(before)),
            after=None if after is None else scrubbed(dict(after)),
        )
    )
