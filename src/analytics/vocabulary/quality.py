"""How good what we have of an indicator is. Each grade has a word and a shape, not colour alone."""

from __future__ import annotations

from enum import StrEnum


class Grade(StrEnum):
    """From good to unknown; unknown is no verdict."""

    GOOD = "good"
    PARTIAL = "partial"
    POOR = "poor"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The word on screen."""
        return _LABELS[self]

    @property
    def shape(self) -> str:
        """The mark beside it."""
        return _SHAPES[self]


_LABELS = {
    Grade.GOOD: "baik",
    Grade.PARTIAL: "sebagian",
    Grade.POOR: "kurang",
    Grade.UNKNOWN: "belum dapat dinilai",
}
_SHAPES = {Grade.GOOD: "●", Grade.PARTIAL: "◐", Grade.POOR: "○", Grade.UNKNOWN: "–"}
