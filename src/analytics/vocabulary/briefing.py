"""What whoever leads a meeting asks first, and how sure each answer is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.provenance import Provenance


class Certainty(StrEnum):
    """How far an answer can be relied on, surest first. A closed list.

    A scenario is worked out from what is known and is none of the other four.
    """

    SURE = "sure"
    FAIRLY = "fairly"
    UNSURE = "unsure"
    UNANSWERED = "unanswered"
    SCENARIO = "scenario"

    @property
    def label(self) -> str:
        """The words on screen."""
        return _LABELS[self]

    @classmethod
    def at_most(cls, standing: Standing) -> Certainty:
        """The surest that an answer made of figures of this standing can be."""
        return _AT_MOST[standing]


_LABELS = {
    Certainty.SURE: "pasti",
    Certainty.FAIRLY: "cukup pasti",
    Certainty.UNSURE: "belum pasti",
    Certainty.UNANSWERED: "belum dapat dijawab",
    Certainty.SCENARIO: "skenario",
}
_AT_MOST = {
    Standing.OFFICIAL: Certainty.SURE,
    Standing.QUOTED: Certainty.FAIRLY,
    Standing.ESTIMATE: Certainty.UNSURE,
    Standing.EXAMPLE: Certainty.UNANSWERED,
}


@dataclass(frozen=True, slots=True)
class Link:
    """A page of ours with a view of it: its name in the address, controls by name, link words."""

    page: str
    label: str
    view: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Briefed:
    """One question of a meeting and its answer.

    Attributes:
        question: as it is asked.
        answer: one sentence.
        certainty: how far to rely on it.
        why: what makes it so, one sentence.
        action: what comes next, one sentence that names who.
        evidence: where the figures behind it stand.
        provenance: of these figures; None where there is none.
    """

    question: str
    answer: str
    certainty: Certainty
    why: str
    action: str
    evidence: Link
    provenance: Provenance | None
