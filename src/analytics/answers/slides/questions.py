"""The card of questions and answers of a slide, from what its figures are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import reconciliation
from analytics.vocabulary.result import Gap, Result, records
from analytics.wording.quantities import figure, stated
from analytics.wording.slides import questions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.provenance import Provenance
    from analytics.vocabulary.slide import Question

_RIVALS = 2  # of one figure that a card has room for


def card(
    provenance: Provenance | None,
    disputes: Sequence[Result] = (),
    gaps: Sequence[Gap] = (),
) -> tuple[Question, ...]:
    """Why no other figure, how sure, where from, and why there is none.

    Args:
        provenance: of all figures of the slide; None where there is none.
        disputes: what sources state differently, of `reconciliation.dispute`.
        gaps: what is missing on the slide.
    """
    found = [_other(each, first=not place) for place, each in enumerate(disputes)]
    if provenance is not None:
        found += [questions.sure(provenance), questions.source(provenance)]
    found += [questions.none(gap.ask_whom, gap.ask_for, gap.never) for gap in gaps]
    return tuple(found)


def disputes_of(answers: Sequence[Result]) -> tuple[Result, ...]:
    """What sources state differently of the figures of these answers, one row each."""
    found = []
    for answer in answers:
        row = answer.only()
        if row.get("differs"):
            names = (answer.indicator.id, row["area_code"], row["series_id"], row["period"])
            found.append(reconciliation.dispute(reconciliation.Key(*names)))
    return tuple(found)


def _other(dispute: Result, *, first: bool) -> Question:
    of = dispute.indicator
    rows = records(dispute.frame)
    used = next(row for row in rows if row["claim_id"] == dispute.facts["used_id"])
    rivals = {row["value"]: row for row in reversed(rows) if row["value"] != used["value"]}
    told = [
        questions.Stated(stated(row["value"], row["precision"], of), row["source"], row["reason"])
        for row in (used, *list(rivals.values())[:_RIVALS])
    ]
    return questions.other(of.label, told[0], told[1:], first=first)


def written(answer: Result) -> str:
    """The one figure of an answer as a slide writes it."""
    return figure(answer.only()["value"], answer.indicator)
