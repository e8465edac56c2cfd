"""So many graduates by a year: what one thing alone would bring, against what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import goals
from analytics.answers.goal_numbers import NORM
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.picture import Bar, BarChart, Sentences
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording import goals as told
from analytics.wording.slides import goal as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """The norm of the ministry until the last year, or what is missing."""
    answer = goals.sought(NORM, practice=asked.practice)
    return _missing(answer) if isinstance(answer, Gap) else of(answer)


def of(answer: Result) -> Slide:
    """The slide of an answer of `goals.sought`."""
    facts, rows = answer.facts, answer.rows()
    standing = answer.provenance.standing
    bars = [
        (words.NOW, facts["base"], told.around(facts["base"])),
        *((words.ALONE[row["constraint"]], row["at_best"], told.bar(row)) for row in rows),
        (told.ALL, facts["most"], told.around(facts["most"])),
        (words.WANTED, facts["wanted"], told.kpm(facts["wanted"])),
    ]
    chart = BarChart(
        unit=words.UNIT,
        bars=tuple(
            Bar(name, value, text, standing, strong=name == words.WANTED)
            for name, value, text in bars
        ),
        standing=standing,
        alt=told.alt(rows, facts),
    )
    return composed(
        Subject.GOAL,
        title=words.title(facts),
        question=words.question("Kab. Bojonegoro", facts["until"]),
        parts=(chart, Sentences(words.HEAD, words.lines(rows, facts))),
        provenance=answer.provenance,
        spoken=words.spoken(rows, facts),
        more=words.SPOKEN_MORE,
        asked=(words.capacity(rows, facts),),
    )


def _missing(gap: Gap) -> Slide:
    return lacking(
        Subject.GOAL, gap, title=words.MISSING, spoken=words.SPOKEN_MISSING, more=words.SPOKEN_MORE
    )
