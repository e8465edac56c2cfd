"""Where is it worst, and is that certain?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import atlas, figures, poverty
from analytics.answers.indicators import gap_at
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.briefing import Briefed, Certainty, Link
from analytics.wording.briefing import asked
from analytics.wording.briefing import worst as words
from analytics.wording.periods import period_of
from analytics.wording.quantities import figure

if TYPE_CHECKING:
    import pandas as pd

_QUESTION = "Di mana paling berat, dan pastikah itu?"
# What comes nearest to poverty first; of two that cover as many kecamatan the first is told.
_TOLD_OF = (
    "register_desil1_4_rate",
    "district_poor_families",
    "register_desil1_people",
    "kpm_pkh",
)


def worst() -> Briefed:
    """The kecamatan that stands highest, of the one figure that most kecamatan have."""
    codes = _districts()
    gap = gap_at(poverty.POVERTY_RATE, Level.DISTRICT, " per kecamatan")
    action = asked.give(gap.ask_whom, gap.ask_for)
    rows = _widest(codes)
    if rows is None:
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
    first, indicator = top.iloc[0], tables.indicator(rows["indicator"].iloc[0])
    names = list(top["name"])
    value, period = figure(first["value"], indicator), period_of(first["period"])
    provenance = figures.provenance_of(rows)
    whole = len(rows) == len(codes)
    settled = whole and not figures.disagree(top).any()
    return Briefed(
        question=_QUESTION,
        answer=words.worst_of_all(indicator, names)
        if whole
        else words.worst_of_some(indicator, names, len(rows), len(codes)),
        certainty=_no_surer(Certainty.at_most(provenance.standing))
        if settled
        else Certainty.UNSURE,
        why=words.worst_why(indicator, value, period),
        action=action,
        evidence=_evidence(indicator.id, first["area_code"]),
        provenance=provenance,
    )


def _districts() -> list[str]:
    areas = tables.areas()
    return list(areas.loc[areas["parent_code"] == BOJONEGORO, "code"])


def _widest(codes: list[str]) -> pd.DataFrame | None:
    """Figures of one indicator, series and period: those that most kecamatan have."""
    best: pd.DataFrame | None = None
    for indicator in _TOLD_OF:
        rows = figures.used(indicator, codes)
        if rows.empty:
            continue
        groups = rows.groupby(["series_id", "period"])["area_code"].transform("nunique")
        rows = rows[groups == groups.max()]
        newest = rows.sort_values("period_end").iloc[-1]
        same = (rows["series_id"] == newest["series_id"]) & (rows["period"] == newest["period"])
        if best is None or same.sum() > len(best):
            best = rows[same]
    return best


def _no_surer(found: Certainty) -> Certainty:
    """A count of a list is never sure to be what was asked for: where poverty is."""
    return Certainty.FAIRLY if found is Certainty.SURE else found


def _evidence(indicator: str, code: str) -> Link:
    if indicator in atlas.PUBLISHED[Level.DISTRICT]:
        view = {"tingkat": Level.DISTRICT.value, "indikator": indicator}
        return Link("peta", "Lihat peta kecamatan", view)
    view = {"indikator": indicator, "wilayah": code}
    return Link("sumber", "Lihat angka dan sumbernya", view)
