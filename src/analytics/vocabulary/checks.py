"""What a verification of a list in the field counts: names of its steps and reasons."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

STEPS: Final = ("listed", "visited", "confirmed", "removed", "added")
"""On the list, visited, found rightly listed, taken off, put on."""

EXITS: Final = ("improved", "moved", "died")
"""Taken off because the family changed: it can do without, moved away, or nobody is left."""

CORRECTIONS: Final = ("never_eligible", "double")
"""Taken off because the list was wrong."""

RULE: Final = "rule"
"""Taken off because the rule of who is listed changed."""

REASONS: Final = (*EXITS, *CORRECTIONS, RULE)
TYPED: Final = ("listed", "visited", "confirmed", *REASONS, "added", "closing")
"""What is typed of a village; `closing` is the list after the verification."""


class CheckedList(StrEnum):
    """Whose list of poor families was verified."""

    DTKS = "dtks"
    DTSEN = "dtsen"

    @property
    def label(self) -> str:
        """The name on screen."""
        return self.value.upper()
