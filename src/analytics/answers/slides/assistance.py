"""Work in villages: each activity with its due day and how far it is, what is late first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import assistance, assisted
from analytics.answers.slides.composing import composed, missing
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.picture import Sentences, Table
from analytics.vocabulary.result import Gap
from analytics.vocabulary.slide import Subject
from analytics.wording.slides import assistance as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.result import Answer, Result
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """The work in the villages of the kabupaten or kecamatan; with leave, that of the example."""
    if asked.practice:
        return of(assistance.work(EXAMPLE_REGENCY, asked.on))
    within = asked.area.code if asked.area.level is Level.DISTRICT else ""
    return of(assistance.work(asked.area.code[:5], asked.on, within), asked.place)


def of(answer: Answer, place: str = "") -> Slide:
    """The slide of an answer of `answers.assistance.work`, or of what is missing."""
    if isinstance(answer, Gap):
        return composed(
            Subject.ASSISTANCE,
            title=words.NOTHING,
            question=words.question(place),
            parts=(missing(answer, words.LACKING),),
            provenance=None,
            spoken=(words.NOTHING_SPOKEN,),
            more=words.SPOKEN_MORE,
            gaps=(answer,),
        )
    facts = answer.facts
    where = place or assisted.name_of(facts["regency"])
    counts = facts["counts"]
    return composed(
        Subject.ASSISTANCE,
        title=words.title(counts),
        question=words.question(where),
        parts=(_part(answer),),
        provenance=answer.provenance,
        spoken=words.spoken(counts),
        more=words.SPOKEN_MORE,
        asked=(words.WHAT_IS_LATE, words.IS_IT_POVERTY),
    )


def _part(answer: Result) -> Part:
    lines, on = answer.facts["activities"], answer.facts["on"]
    if not lines:
        who = [words.assisted(one, on) for one in answer.facts["assisted"]]
        return Sentences(words.WHO, tuple(who))
    return Table(
        words.HEADS,
        tuple(words.cells(one, on) for one in lines),
        numbers=(len(words.HEADS) - 1,),
        alt=words.alt(answer.facts["counts"]),
    )
