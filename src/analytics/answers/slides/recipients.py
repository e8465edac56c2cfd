"""Who gets many programmes and who none, of the whole kabupaten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import recipients
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.picture import Bar, BarChart
from analytics.vocabulary.recipients import NONE
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording import recipients as told
from analytics.wording.slides import recipients as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """The lists a reader sees laid on one another, or what is missing."""
    answer = recipients.overlap(asked.practice)
    if isinstance(answer, Gap):
        return lacking(
            Subject.TARGETING,
            answer,
            title=words.MISSING,
            question=words.QUESTION,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_MORE,
        )
    return of(answer)


def of(answer: Result) -> Slide:
    """The slide of an answer of `recipients.overlap`."""
    rows, standing = answer.rows(), answer.provenance.standing
    kinds = words.bars(rows[0])
    bars = tuple(
        Bar(name, value, text, standing, strong=name == told.KINDS[NONE])
        for name, value, text in kinds
    )
    return composed(
        Subject.TARGETING,
        title=words.title(rows, answer.facts),
        question=words.QUESTION,
        parts=(BarChart(words.UNIT, bars, standing, told.alt(rows)),),
        provenance=answer.provenance,
        spoken=words.spoken(rows, answer.facts),
        more=words.SPOKEN_MORE,
    )


def against(answer: Result) -> Slide:
    """The slide of an answer of `recipients.errors`: whom of a reference programmes leave out."""
    rows, standing = answer.rows(), answer.provenance.standing
    bars = tuple(
        Bar(name, value, text, standing, strong=place == 0)
        for place, (name, value, text) in enumerate(words.left_out(rows))
    )
    return composed(
        Subject.TARGETING,
        title=words.error_title(rows, answer.facts),
        question=words.ERROR_QUESTION,
        parts=(BarChart(words.ERROR_UNIT, bars, standing, told.errors_alt(rows)),),
        provenance=answer.provenance,
        spoken=(told.error_lead(rows, answer.facts),),
        more=told.NOT_WRONG[1:],
    )
