"""Which villages come next, with the ranks that other weights give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import assisted, priorities
from analytics.answers.slides.composing import composed, missing
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.result import Gap
from analytics.vocabulary.slide import Subject
from analytics.wording import priorities as told
from analytics.wording.slides import priorities as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide

_SHOWN = 10


def slide(asked: Asked) -> Slide:
    """Of Bojonegoro; where examples are asked for, of the example place, as on the page."""
    return of(priorities.next_villages(EXAMPLE_REGENCY if asked.practice else BOJONEGORO))


def of(answer: Answer) -> Slide:
    """The slide of an answer of `priorities.next_villages`."""
    if isinstance(answer, Gap):
        return composed(
            Subject.GROWTH,
            title=words.MISSING,
            question=words.question(assisted.name_of(answer.area)),
            parts=(missing(answer, words.LACKING),),
            provenance=None,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_ASKED,
            gaps=[answer],
        )
    rows = answer.rows()[:_SHOWN]
    spans = tuple(
        Span(
            row["name"],
            float(row["rank"]),
            float(row["first"]),
            float(row["last"]),
            f"{told.rank(row)} ({told.reach(row)})",
            strong=row["last"] <= priorities.TOP,
        )
        for row in rows
    )
    chart = SpanChart(words.UNIT, spans, None, "", answer.provenance.standing, told.alt(rows))
    return composed(
        Subject.GROWTH,
        title=words.title(answer.facts),
        question=words.question(answer.facts["name"]),
        parts=(chart,),
        provenance=answer.provenance,
        spoken=priorities.verdict(answer)[:2],
        more=words.SPOKEN_MORE,
    )
