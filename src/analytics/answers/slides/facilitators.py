"""The load of facilitators before and after some of them move; of totals, what these say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import beneficiaries, facilitators
from analytics.answers.slides.composing import composed, missing
from analytics.answers.slides.mapped import of_kinds
from analytics.answers.slides.questions import disputes_of
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.picture import Card, Cards
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording import facilitators as words_of
from analytics.wording.periods import period_of
from analytics.wording.quantities import MISSING, is_missing
from analytics.wording.slides import facilitators as words
from analytics.wording.slides import map as map_words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.picture import MapPicture
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """The load by kecamatan where it is told, with five who move; else what totals say."""
    answer = facilitators.caseload(asked.practice, facilitators.USUALLY)
    if isinstance(answer, Gap):
        whole = facilitators.totals()
        return _missing(answer) if isinstance(whole, Gap) else of(whole)
    return of(answer, "" if asked.whole else asked.area.code)


def of(answer: Result, marked: str = "") -> Slide:
    """The slide of an answer of `facilitators.caseload` or `facilitators.totals`."""
    if answer.facts["depth"] is Depth.TOTALS:
        return _of_totals(answer)
    facts = answer.facts
    return composed(
        Subject.FACILITATORS,
        title=words.title(answer.rows(), facts),
        question=words.question(facts["period"]),
        parts=tuple(
            _map(facilitators.load_map(answer, after), marked)
            for after in (False, True)[: 1 + bool(facts["moved"])]
        ),
        provenance=answer.provenance,
        spoken=words.spoken(answer.rows(), facts),
        more=words.SPOKEN_MORE,
    )


def _map(answer: Result, marked: str) -> MapPicture:
    rows = answer.rows()
    changed = [row["area_code"] for row in rows if _moved(row)]
    heavy = sorted(
        (row for row in rows if not is_missing(row["value"])), key=lambda row: -row["value"]
    )
    texts = [words.load(row["value"]) for row in rows]
    return of_kinds(
        answer,
        texts,
        title=words_of.map_title(after=answer.facts["after"]),
        classes=words_of.legend(answer.facts["norms"]),
        missing=MISSING,
        alt=words.alt(
            [(row["name"], text) for row, text in zip(rows, texts, strict=True)],
            after=answer.facts["after"],
        ),
        first=[*changed, *(row["area_code"] for row in heavy[:3])],
        marked=(marked,) if marked else (),
        marks=map_words.SHOWN if marked else "",
    )


def _moved(row: dict[str, object]) -> bool:
    return bool(str(row["after"]) != str(row["facilitators"]))


def _of_totals(answer: Result) -> Slide:
    row, facts = answer.rows()[0], answer.facts
    until, standing = period_of(facts["until"]), answer.provenance.standing
    cards = tuple(
        Card(label, value, when, standing, note)
        for label, value, when, note in words.cards(row, facts, period_of(row["period"]), until)
    )
    gap = facilitators.caseload()
    lacking = (missing(gap, words.LACKING),) if isinstance(gap, Gap) else ()
    families = beneficiaries.families_now()
    return composed(
        Subject.FACILITATORS,
        title=words.title_of_totals(row, facts),
        question=words.QUESTION_OF_TOTALS,
        parts=(Cards(cards, words.alt_of_cards(cards)), *lacking),
        provenance=answer.provenance,
        spoken=words.spoken_of_totals(row, facts),
        more=words.SPOKEN_MORE_OF_TOTALS,
        disputes=disputes_of([families]) if isinstance(families, Result) else (),
        gaps=[gap] if isinstance(gap, Gap) else [],
    )


def _missing(gap: Gap) -> Slide:
    return composed(
        Subject.FACILITATORS,
        title=words.MISSING,
        question=words.QUESTION_OF_TOTALS,
        parts=(missing(gap, words.LACKING),),
        provenance=None,
        spoken=words.SPOKEN_MISSING,
        more=words.SPOKEN_MORE_OF_TOTALS,
        gaps=[gap],
    )
