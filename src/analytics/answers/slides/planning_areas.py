"""Kecamatan by two indicators, with the lines that part them; or how few are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import planning_areas
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.planning import Quadrant
from analytics.vocabulary.plot import ControlChart, Limit, Mark
from analytics.vocabulary.result import Gap, records
from analytics.vocabulary.slide import Subject
from analytics.wording import planning_areas as told
from analytics.wording.slides import planning_areas as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide


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
    known = records(answer.frame.dropna(subset=["value", "second"]))
    order = list(Quadrant)
    placed = answer.facts["lines"] is not None
    marks = tuple(
        Mark(
            row["name"],
            float(row["value"]),
            float(row["second"]),
            f"{told.value(row['value'], one.decimals)} · "
            f"{told.value(row['second'], other.decimals)}",
            order.index(Quadrant(row["quadrant"])) if placed else 0,
            named=not placed or row["quadrant"] == Quadrant.BOTH,
        )
        for row in known
    )
    kinds = tuple(told.side(kind, (one, other)) for kind in Quadrant)
    chart = ControlChart(
        unit=other.label,
        across=one.label,
        marks=marks,
        limits=_limits(answer.facts["lines"], marks),
        kinds=kinds if placed else (told.NOT_DRAWN,),
        standing=answer.provenance.standing,
        alt=told.alt(answer.rows(), answer.facts),
    )
    rows = answer.rows()
    return composed(
        Subject.AREAS,
        title=words.title(rows, answer.facts),
        question=words.QUESTION,
        parts=(chart,),
        provenance=answer.provenance,
        spoken=told.lead(rows, answer.facts),
        more=(told.NO_RATE, *words.SPOKEN_MORE),
    )


def _limits(lines: tuple[float, float] | None, marks: tuple[Mark, ...]) -> tuple[Limit, ...]:
    if lines is None:
        return ()
    x = [mark.x for mark in marks]
    y = [mark.y for mark in marks]
    return (
        Limit(words.MEDIAN, ((min(x), lines[1]), (max(x), lines[1]))),
        Limit(words.MEDIAN, ((lines[0], min(y)), (lines[0], max(y)))),
    )
