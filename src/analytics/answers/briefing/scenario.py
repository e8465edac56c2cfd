"""What if? As far as it can be worked out from published figures alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.answers import beneficiaries, breaks, figures, poverty, scenarios
from analytics.answers.briefing.winning import open_targets, unanswered
from analytics.answers.indicators import targets
from analytics.measures.change import yearly_slope
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.briefing import Briefed, Certainty, Link
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.scenario import Scenario
from analytics.wording.briefing import scenario as words
from analytics.wording.scenarios import briefly

if TYPE_CHECKING:
    from analytics.vocabulary.provenance import Provenance

_QUESTION = "Bagaimana bila laju ini berlanjut?"
_TREND = Link(
    "tren", "Lihat laju dan targetnya", {"indikator": poverty.POVERTY_RATE, "wilayah": BOJONEGORO}
)
_LABORATORY = Link(
    "skenario", "Lihat skenario dan geser andaiannya", {"bagian": "kpm", "latihan": "tidak"}
)
_SPAN = 5  # years that a pace is told of, or as many as there are


def scenario() -> Briefed:
    """What fall the targets of the nearest year ask for, and where KPM go as things stand.

    Without targets the pace of graduation in place of the fall. It leads on to the laboratory.
    """
    found = _arithmetic()
    ahead = scenarios.projected(Scenario(), practice=False)
    if found.provenance is None or isinstance(ahead, Gap):
        return found
    return replace(
        found,
        why=f"{briefly(ahead.facts)} {found.why}",
        evidence=_LABORATORY,
        provenance=found.provenance | ahead.provenance,
    )


def _arithmetic() -> Briefed:
    rate = poverty.poverty_lately()
    if isinstance(rate, Result):
        newest = figures.latest(rate.frame).iloc[0]
        later = open_targets(Period.parse(newest["period"]).end.year)
        if later:
            return _to_target(rate, later)
    families, pace = beneficiaries.families_now(), _year_of_graduates()
    if pace is None or isinstance(families, Gap):
        return unanswered(_QUESTION, _MISSING, _TREND)
    count, year, provenance = pace
    stated = families.facts["stated"]
    return _worked_out(
        words.pace_of_graduation(count, year, min(stated) / count, max(stated) / count),
        words.SHOW_FASTER,
        Link("graduasi", "Lihat graduasi", {"latihan": "tidak"}),
        provenance | families.provenance,
    )


def _to_target(rate: Result, later: dict[int, list[float]]) -> Briefed:
    line = figures.main_series(rate.frame, poverty.POVERTY_RATE).sort_values("period_end")
    line = line[line["series_id"] == line["series_id"].iloc[-1]].tail(_SPAN + 1)
    line = breaks.stretch(line)
    years, values = list(line["period_end"].dt.year), list(line["value"])
    year = min(later)
    easiest, hardest = max(later[year]), min(later[year])
    left = year - years[-1]
    pace = yearly_slope(years, values) if len(line) > 1 else None
    goals = targets(poverty.POVERTY_RATE, BOJONEGORO, year)
    provenance = figures.provenance_of(line) | figures.provenance_of(goals)
    if values[-1] <= hardest:
        told = words.reached_already(hardest, year, values[-1])
        return _worked_out(told, words.SHOW_PLAN, _TREND, provenance)
    # Documents may differ; which of them holds is for a meeting, so both ends are worked out.
    ahead = [goal for goal in dict.fromkeys((easiest, hardest)) if values[-1] > goal]
    falls = [(values[-1] - goal) / left for goal in ahead]
    lacking = [fall + (0 if pace is None else pace) for fall in falls]
    return _worked_out(
        words.needed(ahead, year, left, falls, pace, years[-1] - years[0]),
        words.show_lever([more for more in lacking if more > 0])
        if lacking[-1] > 0
        else words.SHOW_PLAN,
        _TREND,
        provenance,
    )


def _worked_out(answer: str, action: str, evidence: Link, provenance: Provenance) -> Briefed:
    return Briefed(
        question=_QUESTION,
        answer=answer,
        certainty=Certainty.SCENARIO,
        why=words.ARITHMETIC,
        action=action,
        evidence=evidence,
        provenance=provenance.then("dihitung dari angka yang pernah terbit"),
    )


def _year_of_graduates() -> tuple[float, str, Provenance] | None:
    """The newest count of graduates that covers a whole year: no other one is a pace."""
    rows = figures.used(beneficiaries.GRADUATES, [BOJONEGORO])
    rows = figures.main_series(rows, beneficiaries.GRADUATES)
    whole = rows[(rows["period"].str.fullmatch(r"\d{4}")) & (rows["value"] > 0)]
    if whole.empty:
        return None
    newest = figures.latest(whole)
    return float(newest["value"].iloc[0]), newest["period"].iloc[0], figures.provenance_of(newest)


_MISSING = Gap(
    "target mendatang dan laju setahun",
    "Bappeda",
    "target kemiskinan per tahun menurut RPJMD dan RPKD",
)
