"""Counts of the extremely poor with their percentage, and the population each implies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import figures, indicators
from analytics.answers.audits import findings
from analytics.answers.statements import statements
from analytics.measures import audit_populations
from analytics.measures.extreme_track import excess
from analytics.measures.statements import declared, figures_of
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.extreme import PEOPLE, RATE, Fit
from analytics.vocabulary.result import Answer, Result, records
from analytics.wording import extreme_pairs as words

if TYPE_CHECKING:
    from analytics.measures.audit_populations import Pair

_FITS = {0: Fit.FITS, 1: Fit.MORE, -1: Fit.FEWER}


@cached
def pairs(area: str = BOJONEGORO) -> Answer:
    """Which counts have a percentage of their own, and what population do both imply?

    One row a pair, newest first, the figure in use before others: claim_id (of the count), rate_id,
    area_code, name, period, year, value (persons), rate (percent), source, rank, implied_low,
    implied (the printed figures taken exactly), implied_high, known_low, known_high (by the same
    survey's poor and their percentage; None where that is more than two years away), known_year,
    fit (`Fit`). Pairs and what may become of a population in a year are those of the general
    audit (`measures.audit_populations`); `facts`: `findings` (its sentences on this place), `odd`
    (how many do not fit),
    `together` (the periods of which several pairs are stated, newest first).
    """
    stated = statements()
    here = stated[(stated["area_code"] == area) & ~stated["wrong"]]
    every = list(audit_populations.pairs(figures_of(here), declared(tables.relations())))
    ours = [one for one in every if one.count.subject == PEOPLE]
    if not ours:
        return indicators.gap(PEOPLE, area)
    known = [one for one in every if one.count.subject != PEOPLE and one.count.used]
    claims = figures.by_source(None, [area])
    by_id = {row["claim_id"]: row for row in records(claims)}
    frame = pd.DataFrame([_row(one, known, by_id) for one in ours]).sort_values(
        ["year", "order", "value"], ascending=[False, True, True], ignore_index=True
    )
    kept = [*frame["claim_id"], *frame["rate_id"], *_of_known(ours, known)]
    used = claims[claims["claim_id"].isin(kept)]
    periods = frame["period"].tolist()
    return Result(
        frame=frame.drop(columns="order"),
        indicator=tables.indicator(PEOPLE),
        provenance=figures.provenance_of(used).then(words.STEP),
        facts={
            "findings": _findings(area),
            "odd": int(frame["fit"].isin({Fit.MORE, Fit.FEWER}).sum()),
            "together": tuple(dict.fromkeys(one for one in periods if periods.count(one) > 1)),
        },
    )


def _row(pair: Pair, known: list[Pair], by_id: dict[str, dict[str, Any]]) -> dict[str, Any]:
    count = by_id[pair.count.id]
    beside = _beside(pair, known)
    years = 1 if beside is None else max(1, abs(beside.count.end.year - pair.count.end.year))
    fit = (
        Fit.UNKNOWN
        if beside is None
        else _FITS[
            excess(
                pair.population,
                beside.population,
                pair.relation.low**years,
                pair.relation.high**years,
            )
        ]
    )
    return {
        "claim_id": pair.count.id,
        "rate_id": pair.rate.id,
        **{name: count[name] for name in ("area_code", "name", "period", "rank", "standing")},
        "year": pair.count.end.year,
        "value": pair.count.value,
        "rate": pair.rate.value,
        "precision": by_id[pair.rate.id]["precision"],
        "source": tables.origin(count["origin_id"]).publisher,
        "carrier": tables.origin(count["origin_id"]).carrier,
        "implied_low": pair.population.low,
        "implied": pair.count.value / pair.rate.value * 100,
        "implied_high": pair.population.high,
        "known_low": None if beside is None else beside.population.low,
        "known_high": None if beside is None else beside.population.high,
        "known_year": None if beside is None else beside.count.end.year,
        "fit": fit,
        "order": not pair.count.used,
    }


def _beside(pair: Pair, known: list[Pair]) -> Pair | None:
    """The pair of the survey nearest in time, if it is near."""
    near = sorted(known, key=lambda one: (_away(one, pair), -one.count.end.year))
    return near[0] if near and _away(near[0], pair) <= audit_populations.NEAR else None


def _away(one: Pair, other: Pair) -> int:
    return abs(one.count.end.year - other.count.end.year)


def _of_known(ours: list[Pair], known: list[Pair]) -> list[str]:
    found = [_beside(one, known) for one in ours]
    return [figure.id for one in found if one for figure in (one.count, one.rate)]


def _findings(area: str) -> tuple[str, ...]:
    """What the audits find in figures on extreme poverty of this place."""
    return tuple(
        one.sentence
        for one in findings()
        if one.group is not None
        and one.group.area_code == area
        and one.group.indicator in {PEOPLE, RATE}
    )
