"""Estimates of kecamatan with their errors, or what is asked for to have any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import small_area
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording import small_area as told
from analytics.wording.slides import small_area as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """Of the newest survey by the usual model; where examples are asked for, of the example."""
    surveys = small_area.offered(asked.practice)
    if not surveys:
        return of(small_area.missing())
    model = small_area.usual(asked.practice, *surveys[0])
    return of(small_area.estimated(asked.practice, model))


def of(answer: Answer) -> Slide:
    """The slide of an answer of `small_area.estimated`."""
    if isinstance(answer, Gap):
        return lacking(
            Subject.SMALL_AREA,
            answer,
            title=words.MISSING,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_ASK,
            question=words.QUESTION,
        )
    facts = answer.facts
    chart = SpanChart(
        unit=told.axis(answer.indicator),
        rows=tuple(_span(row, answer) for row in answer.rows()),
        reference=facts["whole"],
        reference_text=told.WHOLE_LINE,
        standing=answer.provenance.standing,
        alt=told.SPANS_ALT,
    )
    return composed(
        Subject.SMALL_AREA,
        title=words.title(facts),
        question=words.question(facts),
        parts=(chart,),
        provenance=answer.provenance,
        spoken=words.spoken(facts),
        more=words.SPOKEN_MORE,
    )


def _span(row: dict[str, Any], answer: Result) -> Span:
    text = words.row(row, answer.indicator)
    if row["value"] != row["value"]:  # missing
        return Span(row["name"], None, None, None, text)
    return Span(row["name"], row["value"], row["low"], row["high"], text)
