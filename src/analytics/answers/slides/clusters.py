"""Whether graduation clusters on the map; or what is asked for to see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import clusters
from analytics.answers.slides.composing import composed, missing
from analytics.answers.slides.mapped import of_kinds
from analytics.vocabulary.picture import Sentences
from analytics.vocabulary.result import Gap
from analytics.vocabulary.slide import Subject
from analytics.wording import clusters as words_of
from analytics.wording.slides import clusters as words
from analytics.wording.slides import map as map_words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Result
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """All kecamatan; of a deck on one of them, that one is marked."""
    answer = clusters.clusters(asked.practice)
    if isinstance(answer, Gap):
        return composed(
            Subject.CLUSTERS,
            title=words.MISSING,
            question=words.QUESTION,
            parts=(missing(answer, words.LACKING),),
            provenance=None,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_MORE,
            gaps=[answer],
        )
    return of(answer, "" if asked.whole else asked.area.code)


def of(answer: Result, marked: str = "") -> Slide:
    """The slide of an answer of `clusters.clusters`; `marked`: a kecamatan that is outlined."""
    rows = answer.rows()
    found = [row for row in rows if row["found"]]
    return composed(
        Subject.CLUSTERS,
        title=words.title(found),
        question=words.question(answer.facts["period"]),
        parts=(
            of_kinds(
                answer,
                [words_of.kind(row) for row in rows],
                title=words_of.MAP,
                classes=words.CLASSES,
                missing=words_of.ALONE,
                alt=words.alt(found),
                first=[row["area_code"] for row in found],
                marked=(marked,) if marked else (),
                marks=map_words.SHOWN if marked else "",
            ),
            Sentences(words.HEAD, words.lines(answer.facts)),
        ),
        provenance=answer.provenance,
        spoken=words.spoken(found),
        more=words.SPOKEN_MORE,
    )
