"""Pictures of the section Corong beside the cohort: where families stand, wait, and are lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import stuck
from analytics.answers.slides.composing import composed
from analytics.vocabulary.picture import Bar, BarChart
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.stage import Stage
from analytics.wording import stuck as told
from analytics.wording.quantities import number
from analytics.wording.slides import stages as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.result import Result
    from analytics.vocabulary.slide import Slide


def positions(answer: Result) -> Slide:
    """Where active families of one area stand now (`answers.funnel.positions`)."""
    bars = tuple(
        Bar(
            name=Stage(row["stage"]).label,
            value=None if pd.isna(row["families"]) else float(row["families"]),
            text=number(row["families"]),
            standing=answer.provenance.standing,
        )
        for row in answer.rows()
    )
    chart = BarChart(
        unit="KPM",
        bars=bars,
        standing=answer.provenance.standing,
        alt=words.alt(words.STANDING, [(bar.name, bar.text) for bar in bars]),
    )
    return _slide(answer, words.positions(_most(answer)), words.STANDING, chart, [words.NO_SHARE])


def waits(answer: Result) -> Slide:
    """Months until half are at each stage (`answers.stuck.waits`)."""
    chart = _spans(answer, told.MONTHS, told.median_brief)
    return _slide(answer, words.waits(answer.rows()), words.WAITING, chart, [words.HALF])


def losses(answer: Result) -> Slide:
    """Losses of one area for the time at risk (`answers.stuck.losses`)."""
    chart = _spans(answer, told.UNIT, told.rate)
    worst = answer.facts["worst"][answer.frame["area_code"].iloc[0]]
    return _slide(answer, words.losses(worst.named), words.LOSING, chart, stuck.verdict(answer))


def _spans(answer: Result, unit: str, write: Callable[[dict[str, Any]], str]) -> SpanChart:
    rows = tuple(
        Span(
            name=Stage(row["stage"]).label,
            value=_or_none(row["value"]),
            low=_or_none(row["low"]),
            high=_or_none(row["high"]),
            text=write(row),
        )
        for row in answer.rows()
    )
    return SpanChart(
        unit=unit,
        rows=rows,
        reference=None,
        reference_text="",
        standing=answer.provenance.standing,
        alt=words.alt(unit, [(row.name, row.text) for row in rows]),
    )


def _or_none(value: float) -> float | None:
    return None if pd.isna(value) else float(value)


def _most(answer: Result) -> tuple[int, int] | None:
    """The stage where most families stand, and how many."""
    known = answer.frame[answer.frame["families"].notna()]
    if known.empty:
        return None
    row = known.sort_values(["families", "stage"], ascending=[False, True]).iloc[0]
    return int(row["stage"]), int(row["families"])


def _slide(answer: Result, title: str, question: str, part: Part, spoken: Sequence[str]) -> Slide:
    name = answer.frame["name"].iloc[0]
    return composed(
        Subject.FUNNEL,
        title=title,
        question=words.question(question, name, answer.facts["cutoff"]),
        parts=(part,),
        provenance=answer.provenance,
        spoken=tuple(spoken),
        more=words.MORE,
    )
