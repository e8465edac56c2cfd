"""Three figures, and what is asked for: of the kabupaten, or of one kecamatan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import areas, beneficiaries, graduation, indicators, poverty, summary
from analytics.answers.slides.composing import composed, together
from analytics.answers.slides.questions import disputes_of, written
from analytics.store import choices
from analytics.vocabulary.picture import Card, Cards, Sentences
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing
from analytics.wording.periods import period_of
from analytics.wording.quantities import bare
from analytics.wording.slides import figures as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.indicator import Unit
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Question, Slide

THREE = (poverty.POVERTY_RATE, beneficiaries.KPM, beneficiaries.GRADUATES)
_MOST = 3  # decisions that there is room for; the others are counted
# What is published of some kecamatan that comes nearest to poverty, the newest word first.
NEAREST = ("register_desil1_4_rate", "red_quadrant_villages", "register_desil1_people")


def slide(asked: Asked) -> Slide:
    """The figures of whoever is looked at, and the decisions that wait."""
    return _whole(asked) if asked.whole else _district(asked)


def _whole(asked: Asked) -> Slide:
    answers = dict(zip(summary.HEADLINES, summary.headlines(asked.area.code), strict=True))
    three = [answers[name] for name in THREE]
    decisions = summary.decisions(asked.area.code)
    rate, families, graduates = three
    stated = _stated(families)
    change = rate.facts.get("change") if isinstance(rate, Result) else None
    surely = change is not None and indicators.surely_moved(change)
    spoken: list[str] = []
    if isinstance(rate, Result):
        row = rate.only()
        before = None if change is None else (change, period_of(rate.facts["previous_period"]))
        spoken += words.spoken_rate(row["value"], period_of(row["period"]), before, surely=surely)
    if isinstance(families, Result):
        spoken.append(words.spoken_families(stated, families.facts["year"]))
    if isinstance(graduates, Result):
        spoken.append(words.spoken_graduates(graduates.only()["value"]))
    spoken.append(words.spoken_decisions(len(decisions), _MOST))
    return _slide(
        asked,
        title=words.title(
            rate.only()["value"] if isinstance(rate, Result) else None,
            change,
            stated,
            surely=surely,
        ),
        answers=three,
        wanted=[(one.what, one.why, one.ask_whom) for one in decisions],
        spoken=spoken,
    )


def _stated(families: Answer) -> list[float]:
    """What sources say the number of KPM is; once a pengesah has chosen, that figure alone."""
    if isinstance(families, Gap):
        return []
    row = families.only()
    chosen = row["claim_id"] in {one.claim_id for one in choices.active()}
    return [float(row["value"])] if chosen else list(families.facts["stated"])


def _district(asked: Asked) -> Slide:
    code = asked.area.code
    known = list(areas.known_of(code))
    by_name = {one.indicator.id: one for one in known if isinstance(one, Result)}
    gaps = [one for one in known if isinstance(one, Gap)]
    by_gap = {one.indicator: one for one in gaps}
    never = next((gap for gap in gaps if gap.never and gap.level), None)
    near: Answer | None = next((by_name[name] for name in NEAREST if name in by_name), never)
    families = by_name.get(beneficiaries.KPM) or _counted(asked) or by_gap.get(beneficiaries.KPM)
    three = [one for one in (by_name.get("population"), near, families) if one is not None]
    wanted = [gap for gap in gaps if not gap.never]
    wanted.sort(key=lambda gap: gap.indicator not in THREE)  # what the meeting is about comes first
    spoken = [
        words.spoken_figure(one.indicator.label, *_said(one))
        if isinstance(one, Result)
        else words.spoken_missing(one.what)
        for one in three
    ]
    return _slide(
        asked,
        title=words.district_title(asked.place, len(by_name), len(wanted)),
        answers=three,
        wanted=[(words.ask(gap.what.partition(",")[0]), "", gap.ask_whom) for gap in wanted],
        spoken=[*spoken, words.spoken_decisions(len(wanted), _MOST)],
        asked_besides=words.published(
            [
                (one.indicator.label, written(one), period_of(one.only()["period"]))
                for one in by_name.values()
            ]
        ),
    )


def _counted(asked: Asked) -> Result | None:
    """The families of the register a reader sees, newest count; None without a register."""
    found = graduation.stock([asked.area.code], asked.practice)
    if isinstance(found, Gap):
        return None
    rows = found.frame.assign(value=found.frame["active"].astype("Float64"))
    if rows["value"].isna().any():  # a count so small that it is hidden
        return None
    shown = rows.assign(value=rows["value"].astype(float), standing=found.provenance.standing.value)
    return replace(found, frame=shown)


def _said(answer: Result) -> tuple[float, Unit, str]:
    row = answer.only()
    return float(row["value"]), answer.indicator.unit, period_of(row["period"])


def _slide(  # noqa: PLR0913 - what the two kinds of area differ in, each by its name
    asked: Asked,
    *,
    title: str,
    answers: Sequence[Answer],
    wanted: Sequence[tuple[str, str, str]],
    spoken: Sequence[str],
    asked_besides: Question | None = None,
) -> Slide:
    """`wanted`: what is to be decided, why, and by whom or of whom."""
    found = [one for one in answers if isinstance(one, Result)]
    cards = tuple(_card(one) for one in answers)
    return composed(
        Subject.FIGURES,
        title=title,
        question=words.question(asked.place),
        parts=(
            Cards(cards, words.alt([(one.label, one.value) for one in cards])),
            Sentences(
                words.DECISION,
                words.wanted([what for what, _, _ in wanted], _MOST),
            ),
        ),
        provenance=together(found),
        spoken=spoken,
        more=words.SPOKEN_MORE,
        disputes=disputes_of(found),
        gaps=[one for one in answers if isinstance(one, Gap)],
        asked=[
            *([words.decisions(wanted[:_MOST])] if wanted else []),
            *([asked_besides] if asked_besides else []),
        ],
    )


def _card(answer: Answer) -> Card:
    if isinstance(answer, Gap):
        note = words.never() if answer.never else words.missing(answer.ask_whom)
        return Card(answer.what.partition(",")[0], "–", words.NO_FIGURE, None, note)
    row, of = answer.only(), answer.indicator
    if row.get("differs", default=False):
        note = words.disagreement(
            *(bare(row[end], of.unit, of.decimals) for end in ("low", "high"))
        )
    else:
        note = next(iter(summary.context(answer)), "").removesuffix(words.OURS)
    told = period_of(row["period"])
    if pd.isna(row.get("period_start", row["period"])):
        told = words.until(told)
    return Card(of.label, written(answer), told, Standing(row["standing"]), note)
