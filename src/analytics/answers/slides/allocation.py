"""Which packages for how many families: what the best allocation brings beside two rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import allocation
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.picture import Bar, BarChart, Sentences, Table
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.result import Gap
from analytics.vocabulary.scenario import Scenario
from analytics.vocabulary.slide import Subject
from analytics.wording import allocation as told
from analytics.wording import allocation_rules as rules
from analytics.wording.quantities import is_missing
from analytics.wording.slides import allocation as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Result
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """Where every lever stands by itself, for as many graduates as can be expected."""
    answer = allocation.allocated(Scenario(practice=asked.practice), asked.practice, Aim.GRADUATES)
    if isinstance(answer, Gap):
        return lacking(
            Subject.ALLOCATION,
            answer,
            title=words.MISSING,
            question=told.QUESTION,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_MORE,
        )
    return of(answer)


def of(answer: Result) -> Slide:
    """The slide of an answer of `allocation.allocated`, whatever was moved."""
    rows, facts = answer.rows(), answer.facts
    if not facts["feasible"]:
        return composed(
            Subject.ALLOCATION,
            title=words.IMPOSSIBLE,
            question=told.QUESTION,
            parts=(Sentences(words.WHY, told.lead(facts)),),
            provenance=answer.provenance,
            spoken=told.lead(facts),
            more=words.SPOKEN_MORE,
        )
    return composed(
        Subject.ALLOCATION,
        title=words.title(facts),
        question=told.QUESTION,
        parts=(_packages(answer), Sentences(words.heading(facts), words.brought(facts))),
        provenance=answer.provenance,
        spoken=words.spoken(rows, facts),
        more=words.SPOKEN_MORE,
    )


def ways(answer: Result) -> Slide:
    """The picture of the three ways to be taken along, each with its range."""
    return _alone(answer, words.title(answer.facts), _ways(answer))


def packages(answer: Result) -> Slide:
    """The picture of packages to be taken along: families by each way."""
    rows = answer.rows()
    table = Table(words.WAYS, words.by_way(rows, "label"), numbers=(1, 2, 3), alt=words.alt(rows))
    return _alone(answer, words.title_of_packages(rows), table)


def places(answer: Result) -> Slide:
    """Kecamatan, or villages where there are any: in the workbook all of them stand."""
    facts = answer.facts
    rows = facts["villages"] or facts["districts"]
    table = Table(
        words.VILLAGES if facts["villages"] else words.DISTRICTS,
        words.of_places(rows),
        numbers=(2, 3, 4, 5) if facts["villages"] else (1, 2, 3, 4),
        alt=told.alt_districts(facts),
    )
    return _alone(answer, words.title_of_places(facts), table)


def _alone(answer: Result, title: str, part: Table | SpanChart) -> Slide:
    return composed(
        Subject.ALLOCATION,
        title=title,
        question=told.QUESTION,
        parts=(part,),
        provenance=answer.provenance,
        spoken=words.spoken(answer.rows(), answer.facts),
        more=words.SPOKEN_MORE,
    )


def _packages(answer: Result) -> BarChart:
    """Every package that anybody gets: as a table only two of them fit the wall."""
    given = words.given(answer.rows())
    standing = answer.provenance.standing
    bars = tuple(
        Bar(words.short(row["label"]), float(row["best"]), words.at_bar(row), standing)
        for row in given
    )
    return BarChart(words.UNIT, bars, standing, words.alt(given))


def _ways(answer: Result) -> SpanChart:
    facts = answer.facts
    aim: Aim = facts["aim"]
    return SpanChart(
        unit=told.unit(aim),
        rows=tuple(
            Span(
                name=rules.name(row["rule"], facts),
                value=told.scaled(row["value"], aim),
                low=None if is_missing(row["low"]) else told.scaled(row["low"], aim),
                high=None if is_missing(row["high"]) else told.scaled(row["high"], aim),
                text=words.beside(row, aim),
                strong=row["rule"] is Rule.BEST,
            )
            for row in facts["rules"]
            if row["rule"] in rules.shown(facts)
        ),
        reference=None,
        reference_text="",
        standing=answer.provenance.standing,
        alt=told.alt_rules(facts),
    )
