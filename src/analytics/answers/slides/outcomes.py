"""Outcomes beside absorption: most programmes declare none; what the others show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import absorptions, outcomes, outcomes_declared
from analytics.answers.slides.composing import composed, lacking, together
from analytics.vocabulary.outcome import USUAL_THRESHOLD, Agreement, Grouping, Quadrant, Reason
from analytics.vocabulary.picture import Sentences, Table
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording import outcomes as told
from analytics.wording.slides import outcomes as words

if TYPE_CHECKING:
    from typing import Any

    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """Of imported or example programmes, else of the whole kabupaten, as it is published."""
    if outcomes.years(asked.practice):
        year, lag = outcomes.usual(asked.practice)
        by = Grouping.PROGRAMME.value
        return of(outcomes.placed(by, year, lag, USUAL_THRESHOLD, asked.practice))
    return of_whole(absorptions.whole(0))


def of(answer: Answer) -> Slide:
    """The slide of `outcomes.placed`: parts of the planned change, beside those without outcome."""
    if isinstance(answer, Gap):
        return lacking(
            Subject.OUTCOMES,
            answer,
            title=words.NO_TITLE,
            spoken=[words.NO_TITLE + "."],
            more=words.MORE,
            question=words.QUESTION,
        )
    rows = answer.rows()
    # Those without an outcome come first, as in the table; none of them has a place.
    shown = [row for row in rows if row["reason"] == Reason.NO_OUTCOME]
    shown += [row for row in rows if row["stands"] != Quadrant.UNKNOWN]
    chart = SpanChart(
        unit=words.UNIT,
        rows=tuple(_span(row) for row in shown),
        reference=100.0,
        reference_text=words.TARGET,
        standing=answer.provenance.standing,
        alt=told.alt(shown),
    )
    return composed(
        Subject.OUTCOMES,
        title=words.title(answer.facts),
        question=words.question(answer.facts),
        parts=(chart if answer.facts["n"] else Sentences(words.HEAD, words.LINES),),
        provenance=answer.provenance,
        spoken=words.spoken_placed(answer.facts),
        more=words.MORE,
    )


def of_whole(answer: Answer) -> Slide:
    """The slide of `absorptions.whole`, beside the programmes that declare no outcome."""
    if isinstance(answer, Gap):
        return of(answer)
    declared = outcomes_declared.declared()
    rows = answer.rows()
    table = Table(
        words.WHOLE_HEADS,
        tuple(words.whole_row(row) for row in rows),
        (1, 2),
        words.whole_title(answer.facts["n"], declared.facts),
    )
    without = [row | {"name": row["programme_named"]} for row in _without(declared)]
    return composed(
        Subject.OUTCOMES,
        title=words.whole_title(answer.facts["n"], declared.facts),
        question=words.QUESTION,
        parts=(table, Sentences(words.WITHOUT, (words.names(without),))),
        provenance=together([answer, declared]),
        spoken=words.spoken_whole(rows, declared.facts),
        more=words.MORE,
    )


def of_declared(answer: Result) -> Slide:
    """The slide of `outcomes_declared.declared`."""
    rows = tuple(
        (row["programme_named"], told.or_none(row["declared"]), row["aim"] or row["reported"])
        for row in answer.rows()
    )
    return composed(
        Subject.OUTCOMES,
        title=words.declared_title(answer.facts),
        question=words.QUESTION,
        parts=(Table(words.DECLARED_HEADS, rows, (), words.declared_title(answer.facts)),),
        provenance=answer.provenance,
        spoken=told.declared(answer.facts),
        more=words.MORE,
    )


def of_budgets(answer: Result) -> Slide:
    """The slide of `absorptions.published`: percentages that are held against their figures."""
    order = (Agreement.CONTRADICTS, Agreement.ROUNDING, Agreement.SAME)
    told_of = [row for row in answer.rows() if row["agreement"] in order]
    rows = sorted(told_of, key=lambda row: order.index(Agreement(row["agreement"])))
    table = Table(
        words.BUDGET_HEADS,
        tuple(words.budget_row(row) for row in rows),
        (2, 3),
        words.budgets_title(rows),
    )
    return composed(
        Subject.OUTCOMES,
        title=words.budgets_title(rows),
        question=words.BUDGET_QUESTION,
        parts=(table,),
        provenance=answer.provenance,
        spoken=words.spoken_budgets(rows),
        more=words.MORE,
    )


def _span(row: dict[str, Any]) -> Span:
    name, text = words.span_name(row), words.span_text(row)
    if row["stands"] == Quadrant.UNKNOWN:
        return Span(name, None, None, None, text)
    away = row["stands"] == Quadrant.SPENT_AWAY
    return Span(name, row["progress"], row["low"], row["high"], text, strong=away)


def _without(declared: Result) -> list[dict[str, Any]]:
    return [row for row in declared.rows() if not row["declared"]]
