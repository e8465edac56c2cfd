"""The cliff test: a typical family by size, with its aid and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import cliff, payback
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording import cliff as told
from analytics.wording import payback as business
from analytics.wording.slides import cliff as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.slide import Question, Slide


def slide(asked: Asked) -> Slide:  # noqa: ARG001 - the same for every kecamatan
    """The family the page opens with, or what is missing."""
    case = cliff.usual()
    if isinstance(case, Gap):
        return _missing(case)
    answer = cliff.typical(case)
    return _missing(answer) if isinstance(answer, Gap) else of(answer)


def of(answer: Result) -> Slide:
    """The slide of what a reader picked: an answer of `answers.cliff.typical`."""
    facts = answer.facts
    case = facts["case"]
    rows = [row for row in answer.rows() if row["possible"]]
    chosen = next((row for row in rows if row["size"] == case.size), rows[-1])
    return composed(
        Subject.CLIFF,
        title=words.title(chosen["edge_high"], int(chosen["size"])),
        question=words.question(facts["year"]),
        parts=(
            SpanChart(
                unit=words.UNIT,
                rows=tuple(
                    Span(
                        name=row["name"],
                        value=row["after"],
                        low=row["after"],
                        high=row["before"],
                        text=words.row(row),
                        strong=row["size"] == chosen["size"],
                    )
                    for row in rows
                ),
                reference=facts["line"],
                reference_text=words.reference(facts["line"]),
                standing=answer.provenance.standing,
                alt=told.alt(case.own, facts["line"], rows),
            ),
        ),
        provenance=answer.provenance,
        spoken=words.spoken(chosen, case.own, facts["aid"]),
        more=words.SPOKEN_MORE,
        asked=_business(),
    )


def _business() -> tuple[Question, ...]:
    answer = payback.payback()
    if isinstance(answer, Gap):
        return ()
    row = answer.rows()[1]
    (sentence,) = business.payback_lead(row["value"], row["life"], row["profit"])
    return (words.business(sentence),)


def _missing(gap: Gap) -> Slide:
    return lacking(
        Subject.CLIFF, gap, title=words.MISSING, spoken=words.SPOKEN_MISSING, more=words.SPOKEN_MORE
    )
