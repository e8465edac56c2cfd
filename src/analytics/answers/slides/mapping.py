"""What holds villages back, as it was noted of them; or what is asked for to know it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import mapping, mapping_map
from analytics.answers.slides.composing import composed, missing
from analytics.answers.slides.mapped import of_kinds
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, ConditionKind
from analytics.vocabulary.picture import Sentences, Table
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording import mapping as words_of
from analytics.wording.quantities import number
from analytics.wording.slides import mapping as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.picture import MapPicture, Part
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide

_SHOWN = 6


def slide(asked: Asked) -> Slide:
    """Of Bojonegoro; where examples are asked for, of the example place, as on the page."""
    if asked.practice:
        return of(mapping.counts(EXAMPLE_REGENCY))
    answer = mapping.counts(BOJONEGORO)
    if isinstance(answer, Result):
        return of(answer, mapping_map.over_villages(BOJONEGORO))
    return of(answer)


def of(answer: Answer, over: Result | None = None) -> Slide:
    """The slide of an answer of `mapping.counts`; `over`: the map beside it, of real villages."""
    if isinstance(answer, Gap):
        return composed(
            Subject.MAPPING,
            title=words.MISSING,
            question=answer.what,
            parts=(missing(answer, words.LACKING),),
            provenance=None,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_MORE,
            gaps=[answer],
        )
    rows = answer.rows()
    most = [row for row in rows if row["kind"] == ConditionKind.PROBLEM and row["villages"]]
    shown = most[:_SHOWN]
    parts: tuple[Part, ...]
    if over is not None:
        parts = (_map(over), Sentences(words.HEAD, words.lines(shown, answer.facts)))
    else:
        # A table, for the names of problems are too long to stand beside bars.
        rows_told = tuple((row["label"], number(row["villages"])) for row in shown)
        parts = (Table(words.HEADS, rows_told, numbers=(1,), alt=words.alt(shown)),)
    return composed(
        Subject.MAPPING,
        title=words.title(rows, answer.facts),
        question=words.question(answer.facts),
        parts=parts,
        provenance=answer.provenance,
        spoken=words.spoken(most, answer.facts),
        more=words.SPOKEN_MORE,
    )


def _map(over: Result) -> MapPicture:
    """The villages as `mapping_map.over_villages` tells them; no name, for there is no room."""
    facts = over.facts
    return of_kinds(
        over,
        [row["text"] or words_of.UNMAPPED for row in over.rows()],
        title=facts["title"],
        classes=facts["legend"],
        missing=words_of.UNMAPPED,
        alt=words_of.map_alt(facts["title"], facts, facts["legend"]),
    )
