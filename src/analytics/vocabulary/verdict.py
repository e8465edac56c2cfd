"""What may be said of a set of villages after something was done there."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """The four words, and no other; `measures.verdicts` has the rule and its thresholds."""

    UNKNOWN = "unknown"
    INDISTINGUISHABLE = "indistinguishable"
    SOME_SIGN = "some_sign"
    CLEAR = "clear"

    @property
    def label(self) -> str:
        """The words on screen."""
        return _LABELS[self]


_LABELS = {
    Verdict.UNKNOWN: "belum dapat dinilai",
    Verdict.INDISTINGUISHABLE: "belum dapat dibedakan dari variasi wajar",
    Verdict.SOME_SIGN: "ada tanda",
    Verdict.CLEAR: "jelas",
}
