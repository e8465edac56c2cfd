"""A planning document as it can be drafted today: every sentence and table from the answers.

What operators and meetings write changes without the data version, so nothing keeps these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import (
    decks,
    follow_ups,
    planning_areas,
    planning_budgets,
    planning_interventions,
    planning_problems,
    planning_targets,
    trends,
)
from analytics.answers import planning_sheets as sheets
from analytics.answers.indicators import indicator_over_time, unbroken_since
from analytics.answers.planning_beside import POVERTY
from analytics.answers.slides import planning_budgets as budget_slide
from analytics.answers.slides import planning_problems as problem_slide
from analytics.answers.slides import position, trend
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.planning_book import Book, Chapter
from analytics.vocabulary.result import Gap
from analytics.vocabulary.standing import Standing
from analytics.wording import planning_areas as area_words
from analytics.wording import planning_budgets as budget_words
from analytics.wording import planning_chapters as words
from analytics.wording import planning_interventions as intervention_words
from analytics.wording import planning_problems as problem_words
from analytics.wording import planning_targets as target_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.planning import Planned


def book(planned: Planned, practice: bool, on: date) -> Book:  # noqa: FBT001 - the reader's switch
    """The chapters of a document on `on`, of Bojonegoro.

    Args:
        planned: which document.
        practice: example figures stand where nothing real is there; the document then says so on
            every page.
        on: today; targets of its year and later are ahead.
    """
    asked = decks.asked(BOJONEGORO, practice, on)
    chapters = tuple(_BUILDERS[name](asked) for name in words.CHAPTERS[planned])
    standings = [one.standing for chapter in chapters for one in chapter.provenances]
    return Book(
        planned=planned,
        place=tables.area(BOJONEGORO).name,
        version=asked.version,
        basis=asked.basis,
        chapters=chapters,
        example=Standing.EXAMPLE in standings,
    )


def _condition(asked: Asked) -> Chapter:
    answer = planning_problems.problems()
    head = words.HEADS["condition"]
    if isinstance(answer, Gap):
        return Chapter(head, gaps=(answer,))
    since = unbroken_since(POVERTY, BOJONEGORO)
    over_time = indicator_over_time(POVERTY, [BOJONEGORO], since)
    return Chapter(
        head=head,
        lines=trends.in_words(POVERTY, [BOJONEGORO], since),
        sheets=(sheets.figures(answer),),
        pictures=(trend.slide(asked), position.slide(asked)),
        provenances=(
            answer.facts["figures"],
            *([] if isinstance(over_time, Gap) else [over_time.provenance]),
        ),
    )


def _problems(_asked: Asked) -> Chapter:
    answer = planning_problems.problems()
    head = words.HEADS["problems"]
    if isinstance(answer, Gap):
        return Chapter(head, gaps=(answer,))
    return Chapter(
        head=head,
        lines=problem_words.lead(answer.rows(), answer.facts["name"]),
        sheets=(sheets.matrix(answer), sheets.reasons(answer)),
        pictures=(problem_slide.of(answer),),
        provenances=(answer.provenance,),
    )


def _course(_asked: Asked) -> Chapter:
    answer = planning_problems.problems()
    head = words.HEADS["course"]
    if isinstance(answer, Gap):
        return Chapter(head, gaps=(answer,))
    return Chapter(head, sheets=(sheets.course(answer),), provenances=(answer.provenance,))


def _areas(asked: Asked) -> Chapter:
    answer = planning_areas.areas(*planning_areas.opening(asked.practice), asked.practice)
    head = words.HEADS["areas"]
    if isinstance(answer, Gap):
        return Chapter(head, gaps=(answer,))
    unknown = answer.facts["unknown"]
    return Chapter(
        head=head,
        lines=(
            *area_words.lead(answer.rows(), answer.facts),
            *area_words.unknown(unknown),
            area_words.NO_RATE,
        ),
        sheets=(sheets.areas(answer),),
        provenances=(answer.provenance,),
        gaps=(planning_areas.lacking(),) if unknown else (),
    )


def _interventions(_asked: Asked) -> Chapter:
    answer = planning_interventions.determinants()
    head = words.HEADS["interventions"]
    if isinstance(answer, Gap):
        return Chapter(head, gaps=(answer,))
    return Chapter(
        head=head,
        lines=(
            *intervention_words.lead(answer.rows(), answer.facts),
            intervention_words.HOUSEHOLDS,
        ),
        sheets=(sheets.determinants(answer),),
        provenances=(answer.provenance,),
    )


def _strategies(_asked: Asked) -> Chapter:
    answer = planning_interventions.strategies()
    head = words.HEADS["strategies"]
    if isinstance(answer, Gap):
        return Chapter(head, gaps=(answer,))
    return Chapter(
        head=head,
        lines=(*intervention_words.strategies_lead(answer.facts), intervention_words.CLASSED),
        sheets=(sheets.strategies(answer),),
        provenances=(answer.provenance,),
    )


def _targets(asked: Asked, name: str, years: Callable[[int], bool]) -> Chapter:
    """Targets of the years asked for; one without a year is told with those ahead."""
    answer = planning_targets.targets()
    head = words.HEADS[name]
    if isinstance(answer, Gap):
        return Chapter(head, gaps=(answer,))
    rows = [row for row in answer.rows() if years(row["year"] or asked.on.year)]
    apart = [one for one in answer.facts["apart"] if years(one[1])]
    if not rows:
        return Chapter(head, lines=(target_words.NONE,))
    return Chapter(
        head=head,
        lines=target_words.lead(rows, {"apart": apart}),
        sheets=(sheets.targets(rows),),
        provenances=(answer.provenance,),
    )


def _relevance(asked: Asked) -> Chapter:
    answer = planning_budgets.relevance(asked.practice)
    published = planning_budgets.published()
    told = () if isinstance(published, Gap) else (sheets.published(published),)
    sources = () if isinstance(published, Gap) else (published.provenance,)
    head = words.HEADS["relevance"]
    if isinstance(answer, Gap):
        return Chapter(
            head, lines=budget_words.nothing(), sheets=told, provenances=sources, gaps=(answer,)
        )
    lines = (
        *budget_words.lead(answer.facts, len(answer.frame)),
        *budget_words.answers(answer.facts),
    )
    return Chapter(
        head=head,
        lines=sheets.marked(lines, answer),
        sheets=(sheets.relevance(answer), sheets.lines(answer), *told),
        pictures=(budget_slide.of(answer),),
        provenances=(answer.provenance, *sources),
    )


def _follow_ups(asked: Asked) -> Chapter:
    """The one register of tindak lanjut, the most urgent first."""
    items = follow_ups.by_urgency(follow_ups.register(BOJONEGORO), asked.on)
    head = words.HEADS["follow_ups"]
    if not items:
        return Chapter(head, lines=(words.NO_FOLLOW_UP,))
    return Chapter(
        head=head,
        lines=(follow_ups.in_words(items, asked.on),),
        sheets=(sheets.follow_ups(items, asked.on),),
    )


_BUILDERS: Mapping[str, Callable[[Asked], Chapter]] = {
    "condition": _condition,
    "problems": _problems,
    "areas": _areas,
    "interventions": _interventions,
    "strategies": _strategies,
    "targets": lambda asked: _targets(asked, "targets", lambda _: True),
    "achieved": lambda asked: _targets(asked, "achieved", lambda year: year < asked.on.year),
    "ahead": lambda asked: _targets(asked, "ahead", lambda year: year >= asked.on.year),
    "relevance": _relevance,
    "follow_ups": _follow_ups,
    "course": _course,
}
