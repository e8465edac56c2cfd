"""Filantropi & CSR: needs beside what came; of published figures, what nobody can say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import support, support_known
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.picture import Bar, BarChart, Sentences, Table
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording import support as told
from analytics.wording.periods import period_of
from analytics.wording.quantities import is_missing
from analytics.wording.slides import support as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """Of the books of Bojonegoro, else of what is published; if asked for, of the example place."""
    answer = support.unmet(EXAMPLE_REGENCY if asked.practice else BOJONEGORO)
    return of(answer if isinstance(answer, Result) else support_known.published(BOJONEGORO))


def of(answer: Answer) -> Slide:
    """The slide of an answer of `support.unmet` or `support_known.published`."""
    if isinstance(answer, Gap):
        return lacking(
            Subject.SUPPORT,
            answer,
            title=words.MISSING,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_MORE,
        )
    return _books(answer) if "kinds" in answer.facts else _published(answer)


def _books(answer: Result) -> Slide:
    facts, standing = answer.facts, answer.provenance.standing
    said = support.verdict(answer)
    bars = tuple(
        Bar(
            told.kind(row["kind"]),
            None if is_missing(row["size"]) else 100 * row["met"] / row["size"],
            words.bar(row),
            standing,
        )
        for row in facts["kinds"]
    )
    parts: tuple[Part, ...] = (Sentences(words.HEAD, words.LINES),)
    if bars:
        chart = BarChart(words.UNIT, bars, standing, told.alt(facts["kinds"]))
        parts = (chart, *parts)
    return composed(
        Subject.SUPPORT,
        title=words.title(answer.rows(), facts),
        question=words.question(facts["name"]),
        parts=parts,
        provenance=answer.provenance,
        spoken=said[:2],
        more=words.SPOKEN_MORE,
    )


def _published(answer: Result) -> Slide:
    lines = tuple(
        (row["fund"], f"{row['programme']}: {row['told']}", period_of(row["period"]), row["figure"])
        for row in answer.rows()
    )
    table = Table(words.HEADS, lines, (3,), told.LABEL)
    return composed(
        Subject.SUPPORT,
        title=words.MISSING,
        question=words.question(answer.facts["name"]),
        parts=(table,),
        provenance=answer.provenance,
        spoken=support_known.lead(answer.facts["regency"]),
        more=words.SPOKEN_MORE,
    )
