"""TKSK: posts, open cases, how long it takes to close one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import social_workers
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.picture import Sentences, Table
from analytics.vocabulary.result import Gap
from analytics.vocabulary.slide import Subject
from analytics.wording import social_workers as told
from analytics.wording.slides import social_workers as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """Of Bojonegoro; if asked for, of the example place."""
    return of(social_workers.work(EXAMPLE_REGENCY if asked.practice else BOJONEGORO))


def of(answer: Answer) -> Slide:
    """The slide of an answer of `social_workers.work`."""
    if isinstance(answer, Gap):
        return lacking(
            Subject.SOCIAL_WORKERS,
            answer,
            title=words.MISSING,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_MORE,
        )
    facts = answer.facts
    said = social_workers.verdict(answer)
    parts: tuple[Part, ...] = (Sentences(words.HEAD, said),)
    if facts["kinds"]:
        rows = tuple(
            (told.kind(row["kind"]), told.count(row["open_cases"]), told.count(row["closed"]))
            for row in facts["kinds"]
        )
        parts = (Table(words.HEADS, rows, (1, 2), told.LABEL), *parts)
    return composed(
        Subject.SOCIAL_WORKERS,
        title=words.title(facts),
        question=words.question(facts["name"]),
        parts=parts,
        provenance=answer.provenance,
        spoken=said,
        more=words.SPOKEN_MORE,
    )
