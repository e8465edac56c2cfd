"""What was agreed and promised: who does what by when, the most urgent first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import follow_ups
from analytics.answers.slides.composing import composed
from analytics.vocabulary.area import INDONESIA, parent_of
from analytics.vocabulary.picture import Sentences, Table
from analytics.vocabulary.provenance import Provenance
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing
from analytics.wording.slides import follow_up as words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.meeting import FollowUp
    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.slide import Slide

_TOLD = 3  # figures then and now that a card has room for


def slide(asked: Asked) -> Slide:
    """The register as far as it concerns the area: its own, and what holds all around it."""
    items = follow_ups.by_urgency(
        [one for one in asked.follow_ups if _concerns(one.area_code, asked.area.code)], asked.on
    )
    waiting = [one for one in items if one.status.waits]
    undated = sum(one.due is None for one in waiting)
    late = sum(follow_ups.is_late(one, asked.on) for one in waiting)
    ahead = [one.due for one in waiting if one.due is not None and one.due >= asked.on]
    counts = (len(items), len(waiting), undated, late)
    parts: tuple[Part, ...] = (Sentences(words.question(asked.place), (words.NONE,)),)
    if items:
        parts = (_table(items, asked.on),)
    moved = [told for told in map(follow_ups.then_and_now, items) if told]
    others = len(asked.follow_ups) - len(items)
    first = [words.spoken_first(one.what, one.actor) for one in waiting[:1]]
    return composed(
        Subject.FOLLOW_UP,
        title=words.title(*counts),
        question=words.question(asked.place),
        parts=parts,
        provenance=_provenance(items),
        spoken=[*words.spoken(*counts, min(ahead, default=None)), *first],
        more=words.SPOKEN_MORE,
        asked=[
            *([words.then(moved[:_TOLD])] if moved else []),
            *([words.elsewhere(others)] if others else []),
            *(words.recorded() if all(one.source is None for one in items) else ()),
        ],
    )


def _concerns(code: str, area: str) -> bool:
    """True for the area, for places in it, and for those it lies in."""
    around, wider = {INDONESIA}, area
    while wider != INDONESIA:
        around.add(wider)
        wider = parent_of(wider) or INDONESIA
    return code in around or code.startswith(f"{area}.")


def _table(items: Sequence[FollowUp], on: date) -> Table:
    rows = tuple(
        (
            words.brief(one.what),
            one.actor,
            words.due(one.due),
            words.LATE if follow_ups.is_late(one, on) else one.status.label,
        )
        for one in items
    )
    return Table(words.HEADS, rows, alt=words.alt(len(rows)))


def _provenance(items: Sequence[FollowUp]) -> Provenance | None:
    """Where promises were read; what a meeting decided here has its own record."""
    origins = tuple(dict.fromkeys(one.source for one in items if one.source is not None))
    return Provenance(origins, Standing.QUOTED) if origins else None
