"""Who changed what, and when. Asked anew each time: the trail is no part of the data version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from sqlalchemy import select

from analytics.store import records
from analytics.store.records import AuditEntry
from analytics.vocabulary.role import Actor, Role, demand

if TYPE_CHECKING:
    from sqlalchemy import Select

    from analytics.vocabulary.deed import Deed

COLUMNS = ["at", "actor", "role", "way", "deed", "subject", "before", "after"]
_DEED = "Melihat jejak perubahan"
_SHOWN = 200


def trail(
    asking: Actor, deed: Deed | None = None, actor: str | None = None, most: int = _SHOWN
) -> pd.DataFrame:
    """The newest entries first: at (UTC), actor, role, way, deed, subject, before, after.

    Roles, ways and deeds are values of the vocabulary; `before` and `after` dicts or None. None for
    `deed` or `actor` stands for all.

    Raises:
        NotAllowed: a reader asks; the trail names people of the office.
    """
    demand(asking, Role.OPERATOR, _DEED)
    query = select(AuditEntry).order_by(AuditEntry.id.desc()).limit(most)
    with records.reading() as session:
        entries = list(session.scalars(_only(query, deed, actor)))
    rows = [
        (
            entry.at,
            entry.actor,
            entry.role,
            entry.way,
            entry.deed,
            entry.subject,
            entry.before,
            entry.after,
        )
        for entry in entries
    ]
    return pd.DataFrame(rows, columns=COLUMNS).astype({"before": object, "after": object})


def people(asking: Actor) -> list[str]:
    """Everybody who did anything, by name.

    Raises:
        NotAllowed: a reader asks.
    """
    demand(asking, Role.OPERATOR, _DEED)
    with records.reading() as session:
        return list(session.scalars(select(AuditEntry.actor).distinct().order_by(AuditEntry.actor)))


def _only(query: Select[AuditEntry], deed: Deed | None, actor: str | None) -> Select[AuditEntry]:
    if deed is not None:
        query = query.where(AuditEntry.deed == deed.value)
    return query if actor is None else query.where(AuditEntry.actor == actor)
