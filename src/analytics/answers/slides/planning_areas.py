"""Kecamatan by two indicators, each with its quadrant; or how few are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import planning_areas
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.picture import Table
from analytics.vocabulary.planning import Quadrant
from analytics.vocabulary.result import Gap, records
from analytics.vocabulary.slide import Subject
from analytics.wording import planning_areas as told
from analytics.wording.slides import planning_areas as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide

_SHOWN = 8


def slide(asked: Asked) -> Slide:
    """Of the two indicators that share most kecamatan."""
    across, up = planning_areas.opening(asked.practice)
    return of(planning_areas.areas(across, up, asked.practice))


def of(answer: Answer) -> Slide:
    """The slide of an answer of `planning_areas.areas`."""
    if isinstance(answer, Gap):
        return lacking(
            Subject.AREAS,
            answer,
            title=words.MISSING,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_MORE,
        )
    one, other = answer.facts["axes"]
    order = [*map(str, Quadrant), ""]
    known = records(answer.frame.dropna(subset=["value", "second"]))
    known.sort(key=lambda row: (order.index(row["quadrant"]), -row["second"]))
    shown = tuple(
        (
            row["name"],
            told.value(row["value"], one.decimals),
            told.value(row["second"], other.decimals),
            told.brief(row["quadrant"], (one, other)),
        )
        for row in known[:_SHOWN]
    )
    heads = (told.HEADS[0], one.label, other.label, told.HEADS[1])
    alt = told.alt(answer.rows(), answer.facts)
    rows = answer.rows()
    return composed(
        Subject.AREAS,
        title=words.title(rows, answer.facts),
        question=words.QUESTION,
        parts=(Table(heads, shown, (1, 2), alt),),
        provenance=answer.provenance,
        spoken=told.lead(rows, answer.facts),
        more=(told.NO_RATE, *words.SPOKEN_MORE),
    )
