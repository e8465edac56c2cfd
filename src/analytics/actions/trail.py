"""What the audit trail says of imports, and its mending after somebody died half-way.

Figures lie in folders, the trail in a database: no one step changes both. What the folders say
was done and the trail does not know is therefore added before the next change.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from analytics.actions.audit import record
from analytics.store import proposals, records, versions
from analytics.store.records import AuditEntry
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.role import Actor, Role, Way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.store.proposals import Decision, Proposal
    from analytics.store.versions import Version

    Told = tuple[Deed, str, dict[str, Any] | None, dict[str, Any] | None]

_SETTLED = timedelta(seconds=60)  # what is younger may be about to be told by who did it


def told(proposal: Proposal) -> dict[str, Any]:
    """What trail and version say of a proposal: no row of it."""
    return {
        "layout": proposal.layout.value,
        "file": proposal.file,
        "tables": dict(proposal.tables),
        "details": {name: text for name, text in proposal.details.items() if text},
    }


def by(actor: Actor) -> dict[str, str]:
    """What a version says of who made it, beside the name."""
    return {"way": actor.way.value, "role": actor.role.value}


def proposing(proposal: Proposal) -> Told:
    """That a proposal was made."""
    return Deed.IMPORT_PROPOSED, proposal.id, None, told(proposal)


def acceptance(made: Version) -> Told:
    """That a proposal became a version."""
    after = {"version": made.name, "note": made.note}
    return Deed.IMPORT_ACCEPTED, str(made.facts["proposal"]), {"version": made.parent}, after


def rejection(proposal_id: str, decided: Decision) -> Told:
    """That a proposal was turned down."""
    return Deed.IMPORT_REJECTED, proposal_id, None, {"reason": decided.reason}


def restoration(made: Version) -> Told:
    """That an earlier version is used again."""
    after = {"restored": made.facts["restored"], "note": made.note}
    return Deed.VERSION_RESTORED, made.name, {"version": made.parent}, after


def mend() -> None:
    """Add what was done and is not in the trail; who did it stands in the folders."""
    with records.reading() as session:
        query = select(AuditEntry.deed, AuditEntry.subject)
        known = {(deed, subject) for deed, subject in session.execute(query)}
    missing = [(who, what) for who, what in _done() if (what[0].value, what[1]) not in known]
    if missing:
        with records.session() as session:
            for who, what in missing:
                record(session, who, *what)


def _done() -> Iterator[tuple[Actor, Told]]:
    before = datetime.now(UTC) - _SETTLED
    for proposal in proposals.every():
        if datetime.fromisoformat(proposal.created) < before:
            yield _actor(proposal.actor, {}, Role.OPERATOR), proposing(proposal)
        decided = proposals.decision(proposal.id)
        if decided is not None and datetime.fromisoformat(decided.at) < before:
            yield _actor(decided.actor, {}, Role.APPROVER), rejection(proposal.id, decided)
    for version in versions.history():
        if datetime.fromisoformat(version.created) < before:
            who = _actor(version.actor, version.facts, Role.APPROVER)
            if "proposal" in version.facts:
                yield who, acceptance(version)
            elif "restored" in version.facts:
                yield who, restoration(version)


def _actor(name: str, facts: Any, role: Role) -> Actor:  # noqa: ANN401 - plain JSON
    return Actor(name, Role(facts.get("role", role)), Way(facts.get("way", Way.NOBODY)))
