"""The budget by strategy; without one, what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import planning_budgets
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.picture import Bar, BarChart
from analytics.vocabulary.planning import THREE
from analytics.vocabulary.result import Gap
from analytics.vocabulary.slide import Subject
from analytics.wording import planning_budgets as told
from analytics.wording.slides import planning_budgets as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """Of the newest year that was imported."""
    return of(planning_budgets.relevance(asked.practice))


def of(answer: Answer) -> Slide:
    """The slide of an answer of `planning_budgets.relevance`."""
    if isinstance(answer, Gap):
        return lacking(
            Subject.RELEVANCE,
            answer,
            title=words.MISSING,
            spoken=told.nothing(),
            more=words.SPOKEN_ASK,
        )
    facts, standing = answer.facts, answer.provenance.standing
    bars = tuple(
        Bar(
            told.strategy(row["strategy"]),
            row["budget"] / 1e9,
            told.billions(row["budget"]),
            standing,
            strong=row["strategy"] in set(map(str, THREE)),
        )
        for row in facts["strategies"]
    )
    return composed(
        Subject.RELEVANCE,
        title=words.title(facts),
        question=words.question(facts["year"]),
        parts=(BarChart(words.UNIT, bars, standing, told.alt(facts)),),
        provenance=answer.provenance,
        spoken=told.lead(facts, len(answer.frame)),
        more=(*told.answers(facts), *words.SPOKEN_MORE),
    )
