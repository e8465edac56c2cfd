"""Who does what, and what was agreed?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import follow_ups
from analytics.vocabulary.area import BOJONEGORO, INDONESIA, parent_of
from analytics.vocabulary.briefing import Briefed, Certainty, Link
from analytics.vocabulary.meeting import NOBODY, FollowUp, Status
from analytics.vocabulary.provenance import Provenance
from analytics.vocabulary.standing import Standing
from analytics.wording.briefing import agreed as words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_QUESTION = "Siapa mengerjakan apa, dan apa yang disepakati?"
_EVIDENCE = Link("rapat", "Lihat tindak lanjut")


def agreed(on: date) -> Briefed:
    """How far what was promised and decided for Bojonegoro is, and what is due next."""
    items = ours()
    certainty, why = _certainty(items)
    waiting = [item for item in follow_ups.by_urgency(items, on) if item.status.waits]
    late = sum(follow_ups.is_late(item, on) for item in items)
    states = [item.status for item in items]
    return Briefed(
        question=_QUESTION,
        answer=words.agreed({status: states.count(status) for status in Status}, late),
        certainty=certainty,
        why=why,
        action=_action(waiting),
        evidence=_EVIDENCE,
        provenance=_provenance(items),
    )


def ours() -> tuple[FollowUp, ...]:
    """What concerns Bojonegoro: its own, and what province or country promised to all."""
    wider = {parent_of(BOJONEGORO), INDONESIA}
    inside = f"{BOJONEGORO}."
    return tuple(
        item
        for item in follow_ups.register()
        if item.area_code in wider | {BOJONEGORO} or item.area_code.startswith(inside)
    )


def _certainty(items: Sequence[FollowUp]) -> tuple[Certainty, str]:
    if not items:
        return Certainty.UNANSWERED, words.NOTHING_AGREED
    silent = sum(item.status is Status.UNKNOWN for item in items)
    nobody = sum(item.actor == NOBODY for item in items)
    undated = sum(item.due is None for item in items)
    if silent or nobody:
        return Certainty.UNSURE, words.loose_ends(
            silent if silent < len(items) else 0, nobody, undated
        )
    unproved = sum(not item.evidence for item in items)
    if unproved:
        return Certainty.FAIRLY, words.unproved(unproved)
    return Certainty.SURE, words.PROVED


def _action(waiting: Sequence[FollowUp]) -> str:
    """Whoever has a date goes first; then whoever is missing; then whoever owes a word."""
    due = next((item for item in waiting if item.due is not None), None)
    if due is not None and due.due is not None and due.actor == NOBODY:
        return words.name_by(due.what, due.due)
    if due is not None and due.due is not None:
        return words.report_by(due.actor, due.what, due.due)
    nobody = sum(item.actor == NOBODY for item in waiting)
    if nobody:
        return words.name_somebody(nobody)
    return words.report(waiting[0].actor, waiting[0].what) if waiting else words.AGREE


def _provenance(items: Sequence[FollowUp]) -> Provenance | None:
    origins = dict.fromkeys(item.source for item in items if item.source)
    return Provenance(tuple(origins), Standing.QUOTED) if origins else None
