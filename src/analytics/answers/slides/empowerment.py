"""From a training to graduation: how far families come; without a list, what is published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.answers import empowerment, empowerment_known, empowerment_list
from analytics.answers.slides.composing import composed
from analytics.answers.slides.empowerment_parts import spans
from analytics.vocabulary.empowerment import Step
from analytics.vocabulary.picture import Funnel, Table
from analytics.vocabulary.picture import Step as Bar
from analytics.vocabulary.result import Result
from analytics.vocabulary.slide import Subject
from analytics.wording import empowerment as told
from analytics.wording import empowerment_known as known
from analytics.wording.quantities import is_missing, number
from analytics.wording.sentences import joined
from analytics.wording.slides import empowerment as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:
    """Of the list that was imported, if asked for of the example; else what is published."""
    answer = empowerment.funnel(asked.practice)
    leaks = empowerment.leaks(asked.practice)
    if isinstance(answer, Result) and isinstance(leaks, Result):
        return of(answer, leaks)
    return of_known(empowerment_known.known())


def of(answer: Result, leaks: Result) -> Slide:
    """The slide of `empowerment.funnel`, with where families stop in words."""
    rows = answer.rows()
    steps = tuple(
        Bar(
            row["name"],
            None if is_missing(row["reached"]) else float(row["reached"]),
            words.HIDDEN if is_missing(row["reached"]) else number(row["reached"]),
            "" if is_missing(row["value"]) else told.share(row),
        )
        for row in rows
    )
    standing = answer.provenance.standing
    return composed(
        Subject.EMPOWERMENT,
        title=words.title(rows, answer.facts["name"]),
        question=words.QUESTION,
        parts=(Funnel(words.UNIT, steps, standing, told.alt(rows)),),
        provenance=answer.provenance | leaks.provenance,
        spoken=(*words.spoken(answer.facts, rows), told.worst(leaks.facts, leaks.rows())),
        more=words.SPOKEN_MORE,
    )


def of_leaks(answer: Result) -> Slide:
    """The slide of `empowerment.leaks`."""
    rows = answer.rows()
    # A slide has no room for both steps of a passage.
    names = [words.after(Step(row["leak_from"]).label) for row in rows]
    shown = replace(answer, frame=answer.frame.assign(name=names))
    return composed(
        Subject.EMPOWERMENT,
        title=words.leak_title(answer.facts, rows),
        question=words.LEAKS,
        parts=(spans(shown, words.SHARE, told.leaks_alt(rows)),),
        provenance=answer.provenance,
        spoken=(told.worst(answer.facts, rows),),
        more=words.SPOKEN_MORE,
    )


def of_known(answer: Result) -> Slide:
    """The slide of `empowerment_known.known`: which steps nobody published a figure of."""
    lines = []
    for step in Step:
        mine = [row for row in answer.rows() if row["pathway_known"] == step.value]
        names = list(dict.fromkeys(row["programme"].partition(" (")[0] for row in mine))
        figures = sum(bool(row["figure"]) for row in mine)
        lines.append(
            (step.label, number(figures) if figures else words.NONE, joined([*filter(None, names)]))
        )
    return composed(
        Subject.EMPOWERMENT,
        title=words.KNOWN_TITLE,
        question=words.QUESTION,
        parts=(Table(words.KNOWN_HEADS, tuple(lines), (1,), known.TITLE),),
        provenance=answer.provenance,
        spoken=words.SPOKEN_KNOWN,
        more=words.SPOKEN_KNOWN_MORE,
        gaps=[empowerment_list.missing()],
    )
