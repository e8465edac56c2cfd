"""Which problems come first by all criteria, and which depend on the criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import planning_problems
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.planning import Priority
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.result import Gap
from analytics.vocabulary.slide import Subject
from analytics.wording import planning_problems as told
from analytics.wording.slides import planning_problems as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide

_SHOWN = 9


def slide(asked: Asked) -> Slide:  # noqa: ARG001 - the same for every kecamatan
    """Of Bojonegoro."""
    return of(planning_problems.problems())


def of(answer: Answer) -> Slide:
    """The slide of an answer of `planning_problems.problems`."""
    if isinstance(answer, Gap):
        return lacking(
            Subject.PROBLEMS,
            answer,
            title=words.MISSING,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_MORE,
        )
    rows = answer.rows()
    placed = [row for row in rows if row["position"] is not None][:_SHOWN]
    spans = tuple(
        Span(
            told.short(row["label"]),
            100 * row["share"],
            100 * row["low"],
            100 * row["high"],
            told.stands(row),
            strong=row["priority"] in {Priority.PRIORITY, Priority.DEPENDS},
        )
        for row in placed
    )
    standing = answer.provenance.standing
    chart = SpanChart(words.UNIT, spans, None, "", standing, told.alt(placed))
    return composed(
        Subject.PROBLEMS,
        title=words.title(rows),
        question=words.QUESTION,
        parts=(chart,),
        provenance=answer.provenance,
        spoken=told.lead(rows, answer.facts["name"])[:3],
        more=words.SPOKEN_MORE,
    )
