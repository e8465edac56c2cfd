"""Notes under which a difference across a change of a rule is shown: those in force.

The records are where they are made and kept (`store.breaks.AcceptedBreak`); this file follows them,
and its content is part of the version of the data.
"""

from __future__ import annotations

from dataclasses import dataclass

from analytics.store.snapshot import Snapshot

FILE = "accepted_breaks.json"


@dataclass(frozen=True, slots=True)
class Accepted:
    """A note in force.

    Attributes:
        id: of the record.
        break_id: the break it is about.
        indicator: the indicator whose differences it lets through.
        note: why, in the words of who accepted it.
        actor: who did.
        at: when, UTC, ISO 8601.
    """

    id: int
    break_id: str
    indicator: str
    note: str
    actor: str
    at: str


_SNAPSHOT = Snapshot(FILE, Accepted, "catatan perubahan aturan", "invalid-accepted-breaks")
active = _SNAPSHOT.active
stamp = _SNAPSHOT.stamp
put = _SNAPSHOT.put
