"""Families on PKH, who left it able, and who accompanies them: totals of the regency."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analytics.answers import breaks, figures
from analytics.answers.indicators import gap, indicator_now
from analytics.measures.change import change_range, share_range
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing

KPM = "kpm_pkh"
GRADUATES = "pkh_graduates_able"
FACILITATORS = "pkh_facilitators"


def families_now(area: str = BOJONEGORO) -> Answer:
    """How many families are on PKH, and did the number rise or fall?

    As `indicator_now`; `facts` hold `year` and `stated` (every figure of the newest year) and, if
    there is an earlier one, `before` (its figure), `before_year`, `guard` and, if the guard lets
    them be worked out, `changes` (the lowest and highest change).
    """
    answer = indicator_now(KPM, area)
    if isinstance(answer, Gap):
        return answer
    newest = answer.only()
    every = figures.by_source(KPM, [area])
    every = every[every["rank"] != Rank.SUPERSEDED]
    year = Period.parse(newest["period"]).end.year
    stated = sorted(every.loc[every["period_end"].dt.year == year, "value"].unique())
    facts: dict[str, Any] = {"year": year, "stated": stated}
    provenance = answer.provenance
    used = figures.used(KPM, [area])
    previous = used[used["period_end"].dt.year < year]
    if not previous.empty:
        previous = previous.sort_values("period_end").tail(1)
        provenance |= figures.provenance_of(previous)
        before = previous.iloc[0]
        held = breaks.guard(KPM, newest["series_id"], before["period"], newest["period"])
        facts |= {
            "before": float(before["value"]),
            "before_year": before["period_end"].year,
            "guard": held,
        }
        if not held.refuses:
            ends = change_range([before["value"]], stated)
            facts["changes"] = tuple(end.amount for end in ends)
        provenance = held.on(provenance)
    return Result(
        frame=answer.frame,
        indicator=answer.indicator,
        provenance=provenance.then(
            "dibandingkan dengan tahun sebelumnya"
            if "changes" in facts
            else "tidak diselisihkan dengan tahun sebelumnya",
            Caveat.DATE_UNKNOWN,
        ),
        facts=facts,
    )


def graduates_now(area: str = BOJONEGORO) -> Answer:
    """How many families left PKH able, and what share of all is that?

    As `indicator_now`; `facts` hold `share` (lowest and highest, in percent of KPM under the
    figures of the same year), `until` (the day the count runs up to) and `earlier`.
    """
    answer = indicator_now(GRADUATES, area)
    families = families_now(area)
    if isinstance(answer, Gap) or isinstance(families, Gap):
        return gap(GRADUATES, area)
    count = float(answer.only()["value"])
    low, high = share_range(count, families.facts["stated"])
    provenance = (answer.provenance | families.provenance).then(
        "dibagi jumlah KPM menurut tiap sumber", Caveat.PERIOD_START_UNKNOWN
    )
    return Result(
        frame=answer.frame,
        indicator=answer.indicator,
        # The count stays what its source says; only the share is worked out here.
        provenance=provenance,
        facts={
            "share": (low, high),
            "until": answer.only()["period"],
            "earlier": _earlier(area),
        },
    )


def _earlier(area: str) -> tuple[float, str] | None:
    """The count before the newest one, and its period: another span, so never a trend."""
    counts = figures.main_series(figures.used(GRADUATES, [area]), GRADUATES)
    if len(counts) < 2:
        return None
    before = counts.iloc[-2]
    return float(before["value"]), before["period"]


def families_per_facilitator(area: str = BOJONEGORO) -> Answer:
    """How many families does one facilitator accompany?

    One row; `low` and `high` under the lowest and highest count of families.
    """
    families, staff = families_now(area), indicator_now(FACILITATORS, area)
    if isinstance(families, Gap) or isinstance(staff, Gap):
        return gap(FACILITATORS, area)
    number = float(staff.only()["value"])
    row = families.only()
    frame = pd.DataFrame(
        {
            "area_code": [area],
            "name": [row["name"]],
            "period": [staff.only()["period"]],
            "value": [float(row["value"]) / number],
            "main": [float(row["main"]) / float(staff.only()["main"])],
            "lacking": [bool(row["lacking"] or staff.only()["lacking"])],
            "low": [min(families.facts["stated"]) / number],
            "high": [max(families.facts["stated"]) / number],
            "standing": [Standing.ESTIMATE],
        }
    )
    return Result(
        frame=frame,
        indicator=tables.indicator("kpm_per_facilitator"),
        provenance=(families.provenance | staff.provenance).then(
            "jumlah KPM dibagi jumlah pendamping", standing=Standing.ESTIMATE
        ),
    )
