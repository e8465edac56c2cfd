"""The funnel to independence; without a list of families, what is asked for and what is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import beneficiaries, register, summary
from analytics.answers import funnel as cohorts
from analytics.answers.slides.composing import composed, missing, together
from analytics.answers.slides.questions import disputes_of, written
from analytics.vocabulary.area import Level, level_of
from analytics.vocabulary.picture import Funnel, Sentences, Step, Table
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.stage import Stage
from analytics.wording.periods import when
from analytics.wording.quantities import is_missing, number
from analytics.wording.slides import funnel as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide

# Families at the stage before; of fewer, a part says more of chance than of the stage.
_FEWEST = 30
Row = dict[str, Any]


def slide(asked: Asked) -> Slide:
    """The stages of the register a reader sees, or what is missing."""
    answer = cohorts.cohort((asked.area.code,), asked.practice)
    return _missing(asked, answer) if isinstance(answer, Gap) else of(answer)


def of(answer: Result) -> Slide:
    """The slide of one area of `answers.funnel.cohort`: the same families from stage to stage."""
    rows = {Stage(row["stage"]): row for row in answer.rows()}
    steps = tuple(_step(stage, rows.get(stage)) for stage in Stage if stage >= Stage.POTENTIAL)
    start = _reached(rows.get(Stage.POTENTIAL))
    worst = _worst(rows)
    counted = [(stage.label, _reached(rows.get(stage))) for stage in reversed(rows)]
    end = next(((label, count) for label, count in counted if count is not None), None)
    refused = bool(answer.facts["refused"])
    told = words.question(_place(answer), answer.facts["cutoff"], answer.facts["cohort"])
    return composed(
        Subject.FUNNEL,
        title=words.counted(start or 0, end)
        if refused
        else words.title(*worst)
        if worst
        else words.start_only(start or 0, few=any(stage > Stage.POTENTIAL for stage in rows)),
        question=told,
        parts=(
            Funnel(
                unit="KPM",
                steps=steps,
                standing=answer.provenance.standing,
                alt=words.alt([(step.name, step.text) for step in steps]),
            ),
        ),
        provenance=answer.provenance,
        spoken=words.spoken(start or 0, worst, end),
        more=_more(answer, told=worst is not None),
    )


def of_several(answer: Result) -> Slide:
    """The slide of several areas of `answers.funnel.cohort`: reached, a line each."""
    frame = answer.frame
    stages = sorted(frame["stage"].unique())
    reached = {(row["area_code"], row["stage"]): row["reached"] for row in answer.rows()}
    names = frame.drop_duplicates("area_code").set_index("area_code")["name"]
    lines = tuple(
        (str(name), *(number(reached.get((code, stage))) for stage in stages))
        for code, name in names.items()
    )
    cohort = answer.facts["cohort"]
    return composed(
        Subject.FUNNEL,
        title=words.several(len(lines)),
        question=words.question(words.STAGES, answer.facts["cutoff"], cohort),
        parts=(
            Table(
                (words.AREA, *map(str, stages)),
                lines,
                tuple(range(1, len(stages) + 1)),
                words.STAGES,
            ),
        ),
        provenance=answer.provenance,
        spoken=(words.SAME_FAMILIES,),
        more=_more(answer, told=False),
    )


def _more(answer: Result, *, told: bool) -> tuple[str, ...]:
    """What may be said besides; `told`: a stage was named."""
    if answer.facts["refused"]:
        return words.SPOKEN_EVERY
    return words.SPOKEN_MORE if told else words.SPOKEN_FEW


def _place(answer: Result) -> str:
    """How a slide names the area: `Kec. Kedungadem`."""
    name, code = answer.frame[["name", "area_code"]].iloc[0]
    return f"Kec. {name}" if level_of(code) is Level.DISTRICT else str(name)


def _step(stage: Stage, row: Row | None) -> Step:
    if row is None:
        return Step(stage.label, None, words.UNTOLD)
    count = _reached(row)
    if count is None:
        return Step(stage.label, None, words.HIDDEN)
    lasting = stage is Stage.SUSTAINED
    part = row["share_of_previous"] if lasting else row["share_of_start"]
    told = (
        "" if stage is Stage.POTENTIAL or is_missing(part) else words.share(part, lasting=lasting)
    )
    return Step(stage.label, count, number(count), told)


def _reached(row: Row | None) -> float | None:
    return None if row is None or row["reached"] is pd.NA else float(row["reached"])


def _worst(rows: dict[Stage, Row]) -> tuple[str, str, float] | None:
    """Between which two stages the smallest part goes on, up to graduation; not of few."""
    shares = {
        stage: float(row["share_of_previous"])
        for stage, row in rows.items()
        if Stage.POTENTIAL < stage < Stage.SUSTAINED
        and (_reached(rows.get(Stage(stage - 1))) or 0) >= _FEWEST
        and row["share_of_previous"] is not pd.NA
        and not is_missing(row["share_of_previous"])
    }
    if not shares:
        return None
    after = min(shares, key=lambda stage: shares[stage])
    return Stage(after - 1).label, after.label, shares[after]


def _missing(asked: Asked, gap: Gap) -> Slide:
    answers = summary.graduation_headlines()
    found = [one for one in answers if isinstance(one, Result)]
    lines = tuple(words.known(one.indicator.label, written(one), when(one.only())) for one in found)
    parts = (missing(gap), *((Sentences(words.KNOWN, lines),) if lines else ()))
    return composed(
        Subject.FUNNEL,
        title=words.missing(asked.place, register=register.imported(), whole=asked.whole),
        question=words.question(asked.place),
        parts=parts,
        provenance=together(found),
        spoken=[*words.spoken_missing(asked.spoken), *_spoken_known(answers)],
        more=words.SPOKEN_ASK,
        disputes=disputes_of(found),
        gaps=[gap],
    )


def _spoken_known(answers: tuple[Answer, ...]) -> list[str]:
    able = [
        one
        for one in answers
        if isinstance(one, Result) and one.indicator.id == beneficiaries.GRADUATES
    ]
    return [words.spoken_known(one.only()["value"], *one.facts["share"]) for one in able]
