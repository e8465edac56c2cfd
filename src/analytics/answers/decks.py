"""A deck from live answers, all of its slides from one version of the data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from analytics.answers import assisted, basis, follow_ups, terms
from analytics.answers.register import practised
from analytics.answers.slides import (
    allocation,
    assistance,
    before_after,
    cliff,
    clusters,
    collaboration,
    comparison,
    empowerment,
    extreme,
    extreme_track,
    facilitators,
    figures,
    flow,
    follow_up,
    funnel,
    goal,
    learning,
    mapping,
    matching,
    outcomes,
    pilots,
    planning_areas,
    planning_budgets,
    planning_problems,
    position,
    poverty_scenarios,
    priorities,
    recipients,
    reconciliation,
    regions,
    registry_checks,
    scenario,
    small_area,
    social_workers,
    support,
    time,
    title,
    trend,
)
from analytics.answers.slides import map as over_districts
from analytics.answers.slides.asked import Asked
from analytics.store import choices, hashed, records
from analytics.store.entries import NOTES
from analytics.store.office import office
from analytics.store.versioned import following, version
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.slide import Deck, Subject
from analytics.wording import decks as words
from analytics.wording.sentences import lower_first
from analytics.wording.slides import within

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from datetime import date

    from analytics.vocabulary.slide import DeckSpec, Slide

_BUILDERS: dict[Subject, Callable[[Asked], Slide]] = {
    Subject.TITLE: title.slide,
    Subject.FIGURES: figures.slide,
    Subject.TREND: trend.slide,
    Subject.POSITION: position.slide,
    Subject.MAP: over_districts.slide,
    Subject.FUNNEL: funnel.slide,
    Subject.FLOW: flow.slide,
    Subject.TIME: time.slide,
    Subject.COMPARISON: comparison.slide,
    Subject.CLUSTERS: clusters.slide,
    Subject.FACILITATORS: facilitators.slide,
    Subject.LEARNING: learning.slide,
    Subject.CLIFF: cliff.slide,
    Subject.RECONCILIATION: reconciliation.slide,
    Subject.PILOTS: pilots.slide,
    Subject.BEFORE_AFTER: before_after.slide,
    Subject.MAPPING: mapping.slide,
    Subject.MATCHING: matching.slide,
    Subject.ASSISTANCE: assistance.slide,
    Subject.CHECKS: registry_checks.slide,
    Subject.EMPOWERMENT: empowerment.slide,
    Subject.GROWTH: priorities.slide,
    Subject.SUPPORT: support.slide,
    Subject.SOCIAL_WORKERS: social_workers.slide,
    Subject.TARGETING: recipients.slide,
    Subject.COLLABORATION: collaboration.slide,
    Subject.ALLOCATION: allocation.slide,
    Subject.SCENARIO: scenario.slide,
    Subject.EXTREME_TRACK: extreme_track.slide,
    Subject.EXTREME: extreme.slide,
    Subject.GOAL: goal.slide,
    Subject.POVERTY_SCENARIO: poverty_scenarios.slide,
    Subject.SMALL_AREA: small_area.slide,
    Subject.REGIONS: regions.slide,
    Subject.OUTCOMES: outcomes.slide,
    Subject.PROBLEMS: planning_problems.slide,
    Subject.AREAS: planning_areas.slide,
    Subject.RELEVANCE: planning_budgets.slide,
    Subject.FOLLOW_UP: follow_up.slide,
}
_DIGITS = 8  # of a version: few enough to be read out
_TRIES = 5


def deck(spec: DeckSpec, on: date) -> Deck:
    """The slides of `spec`, made anew from live answers; `on` is today.

    No reader's own basis enters: whoever opens a deck meets the same figures. If the data change
    while it is made, it is made again.

    Raises:
        BrokenData: what the office settled for itself cannot be used.
        KeyError: there is no such area.
        Refused: the data do not stop changing, or there is no example to be shown.
    """
    if spec.practice and not practised():
        raise Refused(words.NO_EXAMPLE)
    with following(MAIN):
        for _ in range(_TRIES):
            before = version()
            made = _made(spec, on, before)
            if version() == before:
                return made
    raise Refused(words.NO_REST)


def beside_data() -> tuple[Hashable, ...]:
    """What a deck is made of beside the data: the same as long as nobody adds to either.

    That is what meetings wrote down, whose rows are added and never changed, and what the office
    settled for itself.

    Raises:
        BrokenData: what the office settled for itself cannot be used.
    """
    settled = office()
    with records.reading() as session:
        written = tuple(
            tuple(session.execute(select(func.count(), func.max(kind.at)).select_from(kind)).one())
            for kind in NOTES
        )
    return settled.name, settled.accent, tuple(sorted(settled.words.items())), written


def asked(area_code: str, practice: bool, on: date) -> Asked:  # noqa: FBT001
    """What a builder of slides is told, of the data as they are now and the basis followed.

    Raises:
        KeyError: there is no such area.
    """
    return _asked(area_code, on, version(), practice=practice)


def of_slide(slide: Slide, told: Asked) -> Deck:
    """A deck of this one slide, as it is taken along from a page; `told`: from `asked`.

    Raises:
        BrokenData: what the office settled for itself cannot be used.
    """
    (shown,) = terms.applied_to((slide,))
    return _bound(slide.subject.label, told, (shown,))


def _asked(area_code: str, on: date, of: str, *, practice: bool) -> Asked:
    return Asked(
        area=assisted.area(area_code),
        practice=practice,
        on=on,
        version=hashed.digest(of)[:_DIGITS],
        basis=basis.words() or words.basis(len(choices.active())),
        follow_ups=follow_ups.register(),
    )


def _made(spec: DeckSpec, on: date, of: str) -> Deck:
    asked = _asked(spec.area_code, on, of, practice=spec.practice)
    agreed = [one.what.rstrip(".") for one in asked.follow_ups]
    slides = terms.applied_to(
        tuple(_BUILDERS[each](asked) for each in spec.subjects),
        quoted=[*agreed, *map(lower_first, agreed)],
    )
    return _bound(spec.name, asked, slides)


def _bound(name: str, asked: Asked, slides: tuple[Slide, ...]) -> Deck:
    return Deck(
        name=name,
        area_code=asked.area.code,
        area_name=asked.place,
        practice=asked.practice,
        version=asked.version,
        basis=asked.basis,
        on=asked.on,
        slides=tuple(replace(one, title=within(one.title)) for one in slides),
    )
