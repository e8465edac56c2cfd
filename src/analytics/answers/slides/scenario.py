"""KPM until 2030 as things stand: graduates a year, and what that depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import scenarios
from analytics.answers.slides.composing import composed, missing
from analytics.vocabulary.picture import Sentences
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.result import Gap
from analytics.vocabulary.scenario import Scenario
from analytics.vocabulary.slide import Subject
from analytics.wording.scenario_pictures import QUARTERS
from analytics.wording.slides import scenario as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """The baseline of the kabupaten, whatever place the deck looks at."""
    scenario = Scenario(practice=asked.practice)
    return of(
        scenarios.projected(scenario, asked.practice), scenarios.swings(scenario, asked.practice)
    )


def of(answer: Answer, swings: Answer, compared: Answer | None = None) -> Slide:
    """The slide of an answer of `scenarios.projected`, with what matters most.

    Args:
        answer: of the baseline, or of a scenario.
        swings: of the same.
        compared: scenarios beside the baseline, if the page shows any.
    """
    if isinstance(answer, Gap) or isinstance(swings, Gap):
        gap = answer if isinstance(answer, Gap) else swings
        assert isinstance(gap, Gap)  # noqa: S101 - one of the two is
        return composed(
            Subject.SCENARIO,
            title=words.MISSING,
            question=words.QUESTION,
            parts=(missing(gap, words.LACKING),),
            provenance=None,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_MORE,
            gaps=[gap],
        )
    facts = answer.facts
    totals = facts["totals"]
    of_years = totals[(totals["what"] == "graduated") & (totals["quarters"] == QUARTERS)]
    rows = of_years.to_dict("records")
    spans = tuple(
        Span(str(row["year"]), row["p50"], row["p05"], row["p95"], words.span(row), strong=True)
        for row in rows
    )
    asked, standing = facts["asked"], answer.provenance.standing
    chart = SpanChart(words.UNIT, spans, asked, words.asked(asked), standing, words.alt(rows))
    lines = words.lines(facts, swings.rows(), swings.facts["levers"])
    if compared is not None and not isinstance(compared, Gap):
        lines = (*words.compared(compared.rows(), compared.facts), *lines)
    return composed(
        Subject.SCENARIO,
        title=words.title(facts),
        question=words.QUESTION,
        parts=(chart, Sentences(words.HEAD, lines)),
        provenance=answer.provenance,
        spoken=words.spoken(facts, swings.rows(), swings.facts["levers"]),
        more=words.SPOKEN_MORE,
    )
