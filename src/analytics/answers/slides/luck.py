"""What luck alone does to the worst villages, to take along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers.luck import asked_of
from analytics.answers.slides.composing import composed
from analytics.vocabulary.picture import Sentences
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.slide import Subject
from analytics.wording import luck as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result
    from analytics.vocabulary.slide import Slide


def of(answer: Result) -> Slide:
    """The slide of a result of `answers.luck.luck`."""
    row, facts = asked_of(answer), answer.facts
    rows = answer.rows()
    return composed(
        Subject.PILOTS,
        title=words.title(row, facts),
        question=words.QUESTION,
        parts=(
            SpanChart(
                unit=words.UNIT,
                rows=tuple(
                    Span(
                        one["name"],
                        one["value"],
                        one["low"],
                        one["high"],
                        words.spread(one),
                        strong=one["asked"],
                    )
                    for one in rows
                ),
                reference=0.0,
                reference_text=words.NOTHING,
                standing=answer.provenance.standing,
                alt=words.alt(rows, facts),
            ),
            Sentences(words.HEAD, words.lead(row, facts)),
        ),
        provenance=answer.provenance,
        spoken=words.spoken(row, facts),
        more=words.SPOKEN_MORE,
    )
