"""What a fall of a list is made of; of published lists, that nobody explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import assisted, registry_checks
from analytics.answers.slides.composing import composed, missing
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.checks import CheckedList
from analytics.vocabulary.picture import Sentences, Table
from analytics.vocabulary.plot import Movement, MovementChart
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording import registry_checks as told
from analytics.wording.quantities import number, signed
from analytics.wording.slides import registry_checks as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide

_COUNTS = frozenset({"opening", "closing"})


def slide(asked: Asked) -> Slide:
    """Of the newer list in Bojonegoro, else the older; if asked for, of the example place."""
    regency = EXAMPLE_REGENCY if asked.practice else BOJONEGORO
    for of_list in reversed(CheckedList):
        answer = registry_checks.checks(regency, of_list.value)
        if isinstance(answer, Result):
            return of(answer)
    return of(registry_checks.published())


def of(answer: Answer) -> Slide:
    """The slide of an answer of `registry_checks.checks` or `registry_checks.published`."""
    if isinstance(answer, Gap):
        return composed(
            Subject.CHECKS,
            title=words.MISSING,
            question=words.whole_question(assisted.name_of(answer.area)),
            parts=(missing(answer, words.LACKING),),
            provenance=None,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_MORE,
            gaps=[answer],
        )
    return _published(answer) if "steps" not in answer.facts else _checked(answer)


def _checked(answer: Result) -> Slide:
    facts, standing = answer.facts, answer.provenance.standing
    parts: tuple[Part, ...] = (Sentences(words.HEAD, words.LINES),)
    if facts["parts"] is not None:
        # A slide has room for the four kinds, not for each reason.
        counts = {**facts["parts"], **facts["kinds"]}
        movements = tuple(_movement(part, counts[part]) for part in words.BARS)
        chart = MovementChart(words.UNIT, movements, standing, told.alt(facts["parts"]))
        parts = (chart, *parts)
    return composed(
        Subject.CHECKS,
        title=words.title(facts),
        question=words.question(facts),
        parts=parts,
        provenance=answer.provenance,
        spoken=registry_checks.verdict(answer)[:2],
        more=words.SPOKEN_MORE,
    )


def _movement(part: str, value: int | None) -> Movement:
    name = words.BARS[part]
    if pd.isna(value):
        return Movement(name, None, told.NOT_TOLD)
    amount = int(value or 0)
    if part in _COUNTS:
        return Movement(name, float(amount), number(amount), is_stock=True)
    moved = amount if part == "added" else -amount
    return Movement(name, float(moved), signed(moved))


def _published(answer: Result) -> Slide:
    rows = answer.rows()
    lines = tuple(
        (
            told.stretch(row),
            number(row["opening"]),
            number(row["closing"]),
            told.unexplained(row["unexplained"]),
        )
        for row in rows
    )
    table = Table(told.PUBLISHED_HEADS, lines, (1, 2, 3), told.PUBLISHED_HEADS[0])
    return composed(
        Subject.CHECKS,
        title=words.MISSING,
        question=words.whole_question(answer.facts["name"]),
        parts=(table, Sentences(words.HEAD, words.LINES)),
        provenance=answer.provenance,
        spoken=registry_checks.published_verdict(answer),
        more=words.SPOKEN_MORE,
    )
