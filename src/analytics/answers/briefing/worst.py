"""Where is it worst, and is that certain?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import atlas, counted, figures, poverty
from analytics.answers.indicators import gap_at
from analytics.answers.register import there
from analytics.vocabulary.area import Level
from analytics.vocabulary.briefing import Briefed, Certainty, Link
from analytics.vocabulary.result import Gap
from analytics.wording.briefing import asked
from analytics.wording.briefing import worst as words
from analytics.wording.periods import period_of
from analytics.wording.quantities import figure

if TYPE_CHECKING:
    from analytics.vocabulary.result import Answer

_QUESTION = "Di mana paling berat, dan pastikah itu?"
# Rates alone: a count names the kecamatan with most people, wherever families are poorest.
_PUBLISHED = "register_desil1_4_rate"


def worst() -> Briefed:
    """The kecamatan with the highest rate: of the register once it is there, else as published."""
    gap = gap_at(poverty.POVERTY_RATE, Level.DISTRICT, " per kecamatan")
    action = asked.give(gap.ask_whom, gap.ask_for)
    found = _rates()
    rows = None if isinstance(found, Gap) else found.frame[found.frame["value"].notna()]
    if isinstance(found, Gap) or rows is None or rows.empty:
        return Briefed(
            question=_QUESTION,
            answer=words.NO_DISTRICT,
            certainty=Certainty.UNANSWERED,
            why=words.not_published(gap.never),
            action=action,
            evidence=Link("kualitas", "Lihat data apa yang belum ada"),
            provenance=None,
        )
    top = rows[rows["value"] == rows["value"].max()]
    first, indicator = top.iloc[0], found.indicator
    names = list(top["name"])
    value, period = figure(first["value"], indicator), period_of(found.facts["period"])
    provenance, every = found.provenance, len(found.frame)
    whole = len(rows) == every
    settled = whole and not figures.disagree(top).any()
    return Briefed(
        question=_QUESTION,
        answer=words.worst_of_all(indicator, names)
        if whole
        else words.worst_of_some(names, len(rows), every),
        certainty=_no_surer(Certainty.at_most(provenance.standing))
        if settled
        else Certainty.UNSURE,
        why=words.worst_why(indicator, value, period),
        action=action,
        evidence=_evidence(indicator.id),
        provenance=provenance,
    )


def _rates() -> Answer:
    """The rate that the map of the deck shows, too, as `atlas.indicator_map`; never an example."""
    shown = counted.PER_THOUSAND if there(practice=False) else _PUBLISHED
    return atlas.asked_map(shown, Level.DISTRICT, None, practice=False)


def _no_surer(found: Certainty) -> Certainty:
    """A count of a list is never sure to be what was asked for: where poverty is."""
    return Certainty.FAIRLY if found is Certainty.SURE else found


def _evidence(indicator: str) -> Link:
    view = {"tingkat": Level.DISTRICT.value, "indikator": indicator}
    return Link("peta", "Lihat peta kecamatan", view)
