"""The published pairs of Blora on a map, to be taken along from Desa dampingan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers.slides.composing import composed
from analytics.answers.slides.mapped import of_kinds
from analytics.vocabulary.picture import Sentences
from analytics.vocabulary.slide import Subject
from analytics.wording import assistance_known as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result
    from analytics.vocabulary.slide import Slide


def of(answer: Result) -> Slide:
    """The slide of an answer of `assistance_known.pairs_map`."""
    pairs = answer.facts["pairs"]
    return composed(
        Subject.MAP,
        title=words.title(pairs),
        question=words.QUESTION,
        parts=(
            of_kinds(
                answer,
                [row["text"] or words.NOT_NAMED for row in answer.rows()],
                title=words.MAP,
                classes=words.LEGEND,
                missing=words.NOT_NAMED,
                alt=words.alt(pairs),
                first=answer.facts["first"],
                marked=answer.facts["first"],
                marks=words.NAMED,
            ),
            Sentences(words.HEAD, words.lines(pairs)),
        ),
        provenance=answer.provenance,
        spoken=(f"{words.title(pairs)}.",),
        more=words.SPOKEN_MORE,
    )
