"""The audit trail: every change of state leaves an entry in the transaction that makes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from analytics.store.records import AuditEntry, now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from analytics.vocabulary.deed import Deed
    from analytics.vocabulary.role import Actor

# Sixteen digits: in one, in fours, or as a NIK is made up (area, birth, number).
_NUMBER = re.compile(
    r"(?<!\d)(?:\d{16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d\d([ .-])\d\d\2\d\d\2\d{6}\2\d{4})(?!\d)"
)


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
            subject=_bare(subject),
            before=None if before is None else _bare(dict(before)),
            after=None if after is None else _bare(dict(after)),
        )
    )


def _bare(told: Any) -> Any:  # noqa: ANN401 - plain JSON
    """Without any NIK or No KK, which people write into names of files and into reasons."""
    if isinstance(told, str):
        return _NUMBER.sub("[nomor 16 angka]", told)
    if isinstance(told, dict):
        return {name: _bare(value) for name, value in told.items()}
    return [_bare(each) for each in told] if isinstance(told, list | tuple) else told
