"""Who works where on what: problems nobody takes on, else who was asked and who is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import collaboration, collaboration_known, trainings
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.collaboration import ActorGroup, Taken
from analytics.vocabulary.picture import Table
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording.slides import collaboration as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide

_SHOWN = 6


def slide(asked: Asked) -> Slide:
    """Of Bojonegoro; where examples are asked for, of the example place, as on the page.

    Until villages are mapped it tells what is published: who was asked, and who is named.
    """
    if asked.practice:
        noted = collaboration.problems(EXAMPLE_REGENCY, asked.on)
    else:
        noted = collaboration.problems(BOJONEGORO, asked.on)
    if isinstance(noted, Result):
        return of(noted)
    return of_known(collaboration_known.known(BOJONEGORO))


def of(answer: Answer) -> Slide:
    """The slide of an answer of `collaboration.problems`."""
    if isinstance(answer, Gap):
        return lacking(
            Subject.COLLABORATION,
            answer,
            title=words.UNMAPPED,
            spoken=(f"{words.UNMAPPED}.",),
            more=words.SPOKEN_MORE,
        )
    rows = [row for row in answer.rows() if Taken(row["taken"]).is_open][:_SHOWN]
    shown = rows or answer.rows()[:_SHOWN]
    return composed(
        Subject.COLLABORATION,
        title=words.title(answer.facts),
        question=words.question(answer.facts),
        parts=(
            Table(
                words.HEADS,
                tuple(words.cells(row) for row in shown),
                alt=words.alt(shown, answer.facts),
            ),
        ),
        provenance=answer.provenance,
        spoken=words.spoken(answer.facts, shown),
        more=words.SPOKEN_MORE,
        asked=(words.WHAT_IS_OPEN,),
    )


def of_known(answer: Answer) -> Slide:
    """The slide of an answer of `collaboration_known.known`."""
    if isinstance(answer, Gap):
        return lacking(
            Subject.COLLABORATION,
            answer,
            title=words.NO_MEETING,
            spoken=(f"{words.NO_MEETING}.",),
            more=words.SPOKEN_MORE,
        )
    facts = answer.facts
    label = facts["called"]["label"] if facts["called"] else facts["meetings"][0]
    rows = [row for row in answer.rows() if row["label"] == label and row["group"]]
    return composed(
        Subject.COLLABORATION,
        title=words.known_title(facts),
        question=words.known_question(label),
        parts=(
            Table(
                words.KNOWN_HEADS,
                tuple(words.known_cells(row) for row in rows),
                alt=words.known_alt(rows, label),
            ),
        ),
        provenance=answer.provenance,
        spoken=words.known_spoken(facts, label),
        more=words.KNOWN_MORE,
        asked=(words.WHO_WAS_THERE,),
        gaps=(collaboration.missing(facts["regency"]),),
    )


def of_matrix(answer: Result) -> Slide:
    """The slide of an answer of `collaboration.matrix`: the first rows."""
    rows = answer.rows()[:_SHOWN]
    names = [group.value for group in ActorGroup]
    table = tuple(
        (
            row["label"],
            *(words.count(row[name]) for name in names),
            words.count(None if pd.isna(row["open"]) else row["open"]),
        )
        for row in rows
    )
    return composed(
        Subject.COLLABORATION,
        title=words.matrix_title(answer.facts),
        question=words.matrix_question(answer.facts),
        parts=(
            Table(
                words.matrix_heads(answer.facts),
                table,
                numbers=tuple(range(1, len(names) + 2)),
                alt=words.matrix_alt(rows, answer.facts),
            ),
        ),
        provenance=answer.provenance,
        spoken=words.matrix_spoken(rows, answer.facts),
        more=words.SPOKEN_MORE,
    )


def of_trainings(answer: Answer) -> Slide:
    """The slide of an answer of `trainings.outcomes`."""
    if isinstance(answer, Gap):
        return lacking(
            Subject.COLLABORATION,
            answer,
            title=words.NO_TRAINING,
            spoken=(f"{words.NO_TRAINING}.",),
            more=words.ACTS_MORE,
        )
    rows = answer.rows()
    unasked = trainings.unasked(answer)
    if unasked and not any(row["hidden"] or row["asked"] for row in rows):
        told = words.acts_title(answer.facts, rows)
        return lacking(
            Subject.COLLABORATION,
            unasked,
            title=told,
            spoken=(f"{told}.",),
            more=words.ACTS_MORE,
        )
    return composed(
        Subject.COLLABORATION,
        title=words.acts_title(answer.facts, rows),
        question=words.acts_question(answer.facts),
        parts=(
            Table(
                words.ACTS_HEADS,
                tuple(words.act_cells(row) for row in rows),
                numbers=(1, 2, 3),
                alt=words.acts_alt(rows, answer.facts),
            ),
        ),
        provenance=answer.provenance,
        spoken=words.acts_spoken(answer.facts, rows),
        more=words.ACTS_MORE,
        gaps=(unasked,) if unasked else (),
    )
