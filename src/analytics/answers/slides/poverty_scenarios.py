"""Poverty to 2030 beside its targets; and what a change between two years is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import poverty_scenarios
from analytics.answers.poverty_decomposed import BOTH, SPREAD
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.picture import Goal, Line, LineChart, Point
from analytics.vocabulary.plot import Span, SpanChart
from analytics.vocabulary.result import Result, records
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing
from analytics.wording import poverty_decomposed as of_parts
from analytics.wording import poverty_pictures as pictures
from analytics.wording.quantities import interval, is_missing, unit_name
from analytics.wording.slides import brief
from analytics.wording.slides import poverty_scenarios as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.slide import Slide

_SINCE = 5  # years of the past on the slide


def slide(asked: Asked) -> Slide:  # noqa: ARG001 - poverty is published of the kabupaten alone
    """The baseline of Bojonegoro."""
    answer = poverty_scenarios.scenarios()
    if isinstance(answer, Result):
        return of(answer)
    return lacking(
        Subject.POVERTY_SCENARIO,
        answer,
        title=words.MISSING,
        spoken=words.SPOKEN_MISSING,
        more=words.SPOKEN_MORE,
    )


def of(answer: Result) -> Slide:
    """The slide of an answer of `answers.poverty_scenarios.scenarios`."""
    facts = answer.facts
    rows = answer.frame[(answer.frame["fit"] == "gap") & (answer.frame["measure"] == "P0")]
    told = [row for row in records(rows) if row["year"] == facts["headline"]]
    return composed(
        Subject.POVERTY_SCENARIO,
        title=words.title(told, facts),
        question=words.question(answer.frame["name"].iloc[0], facts["first"]),
        parts=(
            LineChart(
                unit=unit_name(answer.indicator.unit),
                lines=(_published(answer), *_lines(answer)),
                goals=_goals(answer),
                breaks=(),
                standing=answer.provenance.standing,
                alt=pictures.alt("P0", told, facts["first"]),
            ),
        ),
        provenance=answer.provenance,
        spoken=words.spoken(told, facts),
        more=words.SPOKEN_MORE,
        asked=(words.SUBTRACTED,),
    )


def _published(answer: Result) -> Line:
    facts = answer.facts
    history = facts["history"]
    rows = records(history[history["year"] >= facts["first"] - _SINCE])
    return Line(
        name=words.PUBLISHED,
        points=tuple(
            _point(int(row["year"]), row["P0"], Standing.QUOTED)
            for row in rows
            if not is_missing(row["P0"])
        ),
        strong=True,
    )


def _lines(answer: Result) -> list[Line]:
    """Of the baseline alone the ends of its band too; of several the middle of each."""
    facts, frame = answer.facts, answer.frame
    rows = frame[(frame["fit"] == "gap") & (frame["measure"] == "P0")]
    alone = len(facts["scenarios"]) == 1
    ends = ("p95", "p50", "p05") if alone else ("p50",)
    found = []
    for one in facts["scenarios"]:
        mine = records(rows[rows["scenario"] == one.name])
        for end in ends:
            points = tuple(_point(row["year"], row[end], Standing.ESTIMATE) for row in mine)
            found.append(Line(words.line(one.name, end), points, strong=False))
    return found


def _point(year: int, value: float, standing: Standing) -> Point:
    return Point(year, float(value), pictures.value("P0", value), standing)


def _goals(answer: Result) -> tuple[Goal, ...]:
    """From the first year on; documents that say the same stand together."""
    unit, decimals = answer.indicator.unit, answer.indicator.decimals
    found: dict[tuple[int, float, float], list[str]] = {}
    for row in records(answer.facts["targets"]):
        if row["year"] >= answer.facts["first"]:
            goal = (int(row["year"]), float(row["low"]), float(row["high"]))
            found.setdefault(goal, []).append(row["document"])
    return tuple(
        Goal(year, low, high, interval(low, high, unit, decimals), brief(names[0]))
        for (year, low, high), names in found.items()
    )


def of_change(answer: Result) -> Slide:
    """The slide of an answer of `answers.poverty_decomposed.decomposed`."""
    facts = answer.facts
    rows = [row for row in answer.rows() if row["measure"] == "P0"]
    shown = [row for row in rows if row["share_of_change"] in {BOTH, SPREAD}]
    change = facts["after"]["P0"] - facts["before"]["P0"]
    return composed(
        Subject.POVERTY_SCENARIO,
        title=words.title_of_change(shown, facts),
        question=words.question_of_change(answer.frame["name"].iloc[0], facts),
        parts=(
            SpanChart(
                unit=of_parts.POINTS,
                rows=(
                    Span(of_parts.PUBLISHED, change, None, None, of_parts.value(change), True),  # noqa: FBT003
                    *(_span(row) for row in shown),
                ),
                reference=0.0,
                reference_text=words.ZERO,
                standing=answer.provenance.standing,
                alt=of_parts.alt("P0", shown, facts),
            ),
        ),
        provenance=answer.provenance,
        spoken=words.spoken_of_change(shown, facts),
        more=words.SPOKEN_MORE_OF_CHANGE,
    )


def _span(row: dict[str, Any]) -> Span:
    low, high = (None if is_missing(row[end]) else row[end] for end in ("low", "high"))
    return Span(words.part(row), row["value"], low, high, of_parts.value(row["value"]))
