"""Who could assist which village; or the lists that are asked for to match them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import matching
from analytics.answers.slides.composing import composed, missing
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.picture import Sentences, Table
from analytics.vocabulary.result import Result
from analytics.vocabulary.slide import Subject
from analytics.wording.slides import matching as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """Of Bojonegoro; where a list is missing and examples are asked for, of the example place."""
    for regency in (BOJONEGORO, *([EXAMPLE_REGENCY] if asked.practice else [])):
        try:
            answer = matching.matched(regency)
        except Refused as refused:
            return _impossible(str(refused))
        if isinstance(answer, Result):
            return of(answer)
    return _missing()


def of(answer: Result) -> Slide:
    """The slide of an answer of `matching.matched`: every pair, the worst-served village first."""
    rows, facts = answer.rows(), answer.facts
    return composed(
        Subject.MATCHING,
        title=words.title(rows, facts),
        question=words.QUESTION,
        parts=(
            Table(words.HEADS, words.cells(rows), numbers=(2, 3), alt=words.alt(rows)),
            Sentences(words.HEAD, words.lines(facts)),
        ),
        provenance=answer.provenance,
        spoken=words.spoken(rows, facts),
        more=words.SPOKEN_MORE,
    )


def _missing() -> Slide:
    gaps = matching.missing_lists(BOJONEGORO)
    return composed(
        Subject.MATCHING,
        title=words.MISSING,
        question=words.QUESTION,
        parts=tuple(missing(gap) for gap in gaps[:2]),
        provenance=None,
        spoken=words.SPOKEN_MISSING,
        more=words.SPOKEN_MORE,
        gaps=gaps,
    )


def _impossible(sentence: str) -> Slide:
    return composed(
        Subject.MATCHING,
        title=words.IMPOSSIBLE,
        question=words.QUESTION,
        parts=(Sentences(words.WHY, (sentence,)),),
        provenance=None,
        spoken=(sentence,),
        more=words.SPOKEN_MORE,
    )
