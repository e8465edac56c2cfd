"""Are we winning?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import indicators, poverty
from analytics.answers.indicators import surely_moved
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.briefing import Briefed, Certainty, Link
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Gap, Result
from analytics.wording.briefing import asked
from analytics.wording.briefing import winning as words
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    import pandas as pd

_QUESTION = "Apakah kita menang melawan kemiskinan?"
_EVIDENCE = Link("tren", "Lihat tren dan targetnya", {"indikator": poverty.POVERTY_RATE})


def winning() -> Briefed:
    """The newest poverty rate beside the one before and the targets of its year."""
    found = poverty.poverty_now()
    if isinstance(found, Gap):
        return unanswered(_QUESTION, found, _EVIDENCE)
    row, change = found.only(), found.facts.get("change")
    year = Period.parse(row["period"]).end.year
    rate = float(row["value"])
    goals = words.Goals(rate, year, list(found.facts["targets"]["value"]))
    surely = change is not None and surely_moved(change)
    certainty, why = _certainty(found, surely=surely)
    return Briefed(
        question=_QUESTION,
        answer=words.winning(rate, period_of(row["period"]), change, surely=surely, goals=goals),
        certainty=certainty,
        why=why,
        action=_action(goals, open_targets(year)),
        evidence=_EVIDENCE,
        provenance=found.provenance,
    )


def unanswered(question: str, gap: Gap, evidence: Link) -> Briefed:
    """A question whose figures nobody gave: what is missing, and who could give it."""
    return Briefed(
        question=question,
        answer=asked.missing(gap.what),
        certainty=Certainty.UNANSWERED,
        why=asked.NOBODY_PUBLISHED,
        action=asked.give(gap.ask_whom, gap.ask_for),
        evidence=evidence,
        provenance=None,
    )


def open_targets(year: int) -> dict[int, list[float]]:
    """Targets of the poverty rate for later years, by year: what each document names."""
    goals = indicators.targets(poverty.POVERTY_RATE, BOJONEGORO)
    later = goals[goals["year"] > year]
    years = later["year"].astype(int)
    return {of: list(later.loc[years == of, "value"]) for of in sorted(set(years))}


def _certainty(found: Result, *, surely: bool) -> tuple[Certainty, str]:
    row: pd.Series = found.only()
    if row["low"] < row["high"]:
        told = asked.sources_differ(
            row["low"], row["high"], found.indicator.unit, found.indicator.decimals
        )
        return Certainty.UNSURE, told
    if "guard" in found.facts and found.facts["guard"].refuses:
        return Certainty.UNSURE, found.facts["guard"].sentence
    if "change" not in found.facts:
        return Certainty.UNSURE, words.NOTHING_BEFORE
    change, since = found.facts["change"], period_of(found.facts["previous_period"])
    if not surely:
        return Certainty.UNSURE, words.barely_moved(change, since)
    return Certainty.at_most(found.provenance.standing), words.moved_surely(change, since)


def _action(goals: words.Goals, later: dict[int, list[float]]) -> str:
    for year, values in later.items():
        if len(set(values)) > 1:
            return words.choose_target(year, values)
    if not goals.named:
        return words.give_target(goals.year)
    return words.explain_target(goals.year) if not goals.met else words.keep_target(goals.year)
