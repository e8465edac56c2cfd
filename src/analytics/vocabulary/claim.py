"""One statement by one source. On screen: "angka menurut sumber"."""

from __future__ import annotations

from enum import StrEnum


class Rank(StrEnum):
    """Which of several statements about the same thing is used. Nothing is ever deleted."""

    PREFERRED = "preferred"
    NORMAL = "normal"
    SUPERSEDED = "superseded"

    @property
    def label(self) -> str:
        """What the rank is called on screen."""
        return _LABELS[self]


_LABELS = {
    Rank.PREFERRED: "dipakai",
    Rank.NORMAL: "pembanding",
    Rank.SUPERSEDED: "tidak dipakai",
}
