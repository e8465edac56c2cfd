"""Questions on the way to zero extreme poverty and on goals, for the command line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.answers import extreme_scenarios, extreme_statements, goal_numbers, goals
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.scenario import LAST_YEAR
from analytics.wording import extreme_cells, goal_cells
from analytics.wording import extreme_scenarios as extreme
from analytics.wording import goals as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked
    from analytics.vocabulary.result import Answer


def _until(asked: Asked, usual: int, begun: int) -> int:
    """The year that is asked for.

    Raises:
        Refused: it lies before the year from which it is counted, or beyond all that is looked at.
    """
    if not asked.period:
        return usual
    year = Period.parse(asked.period).end.year
    if not begun <= year <= goals.HORIZON:
        raise Refused(words.no_year(year, begun, goals.HORIZON))
    return year


def _paced(asked: Asked) -> Answers:
    return tuple(_way(area, asked) for area in asked.areas)


def _way(area: str, asked: Asked) -> Answer:
    """The years of the baseline in a line each, the pace that is needed first of all."""
    answer = extreme_scenarios.paced(area)
    if isinstance(answer, Gap):
        return answer
    until = _until(asked, extreme_scenarios.UNTIL, answer.facts["start"]["year"] + 1)
    if until != extreme_scenarios.UNTIL:
        answer = extreme_scenarios.paced(area, "", until)
    assert isinstance(answer, Result)  # noqa: S101 - the year makes no gap
    kept = answer.frame[["area_code", "name", "period", "value"]]
    lines = [extreme_cells.told(row) for row in answer.rows()]
    return replace(
        _with_lead(answer, (*extreme.lead(answer.facts), extreme.equal_steps(answer.facts))),
        frame=kept.assign(years_left=lines),
    )


def _bounded(asked: Asked) -> Answers:
    return tuple(_zero(extreme_scenarios.bounded(area)) for area in asked.areas)


def _zero(answer: Answer) -> Answer:
    if isinstance(answer, Gap):
        return answer
    lines = [extreme_cells.told_bound(row) for row in answer.rows()]
    kept = answer.frame[["area_code", "name", "value", "low", "high", "people"]]
    return replace(answer, frame=kept.assign(zero_unseen=lines))


def _stated(asked: Asked) -> Answers:
    return tuple(_said(extreme_statements.statements(area)) for area in asked.areas)


def _said(answer: Answer) -> Answer:
    if isinstance(answer, Gap):
        return answer
    lines = [extreme_cells.told_stated(row) for row in answer.rows()]
    kept = answer.frame[["claim_id", "area_code", "name", "period", "value", "unit", "standing"]]
    return replace(answer, frame=kept.assign(stated_as=lines))


def _sought(asked: Asked) -> Answers:
    """By the norm and by every document that names a number."""
    until = _until(asked, LAST_YEAR, goal_numbers.first_year(asked.practice))
    rows = goal_numbers.numbers(asked.practice)
    codes = [row["code"] for row in rows] or [goal_numbers.NORM]
    return tuple(_needed(goals.sought(code, until, practice=asked.practice)) for code in codes)


def _needed(answer: Answer) -> Answer:
    if isinstance(answer, Gap):
        return answer
    each = answer.rows()
    said = (*words.lead(answer.facts), *words.notes(each, answer.facts))
    kept = answer.frame.drop(columns=["unit", "plausible"])
    told = kept.assign(goal_needed=[goal_cells.told(row) for row in each])
    return replace(_with_lead(answer, said), frame=told)


def _with_lead(answer: Result, sentences: tuple[str, ...]) -> Result:
    """The sentences of the page, as the last steps of what was done."""
    provenance = answer.provenance
    return replace(answer, provenance=replace(provenance, steps=(*provenance.steps, *sentences)))


OF_GOALS: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    (
        "ekstrem-disebut",
        "Angka kemiskinan ekstrem apa saja yang disebut, di bawah garis atau daftar yang mana?",
        _stated,
    ),
    (
        "menuju-nol-ekstrem",
        "Secepat apa kemiskinan ekstrem harus turun agar nol pada satu tahun (--periode)?",
        _paced,
    ),
    (
        "arti-nol-ekstrem",
        "Berapa orang yang masih mungkin miskin ekstrem bila survei menulis 0%?",
        _bounded,
    ),
    (
        "mengejar-sasaran",
        "Apa yang harus berubah agar sekian KPM lulus mandiri sampai satu tahun (--periode)?",
        _sought,
    ),
)
