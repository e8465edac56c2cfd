"""Which figures a pengesah chose: a snapshot of the choices in force, for everybody who reads.

The records are where choices are made and kept (`store.records.Choice`); this file follows them.
"""

from __future__ import annotations

from dataclasses import dataclass

from analytics.store.snapshot import Snapshot

FILE = "choices.json"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice in force.

    Attributes:
        id: of the record.
        claim_id: the claim that is used.
        reason: why, in the words of who chose.
        actor: who chose.
        at: when, UTC, ISO 8601.
    """

    id: int
    claim_id: str
    reason: str
    actor: str
    at: str


_SNAPSHOT = Snapshot(FILE, Chosen, "pilihan angka", "invalid-choices")
active = _SNAPSHOT.active
stamp = _SNAPSHOT.stamp
put = _SNAPSHOT.put
