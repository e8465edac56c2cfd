"""Who wants no extreme poverty by when, who says there is none, and what came of it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analytics.answers import extreme_statements, figures, levers
from analytics.answers.extreme_scenarios import EFFECT, HOUSEHOLDS, PRINTED
from analytics.measures import extreme_scenarios as measure
from analytics.measures import priors
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, INDONESIA
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.extreme import RATE
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.wording import extreme_zero as words

_STEPS = (0.05, 0.5)  # between two decimals, one, and none, as `PRINTED` has them
INSTRUCTIONS = "Instruksi presiden tentang kemiskinan ekstrem"


@cached
def targets(area: str = BOJONEGORO) -> Answer:
    """Which document wants how little by when, and what was stated of that year?

    One row a target of the place and of the country, each document its own, oldest first:
    target_id, area_code, name, year (None where it names none), value (percent), document, said_by,
    period (the day of the document, or None), standing, source, target_found (what was stated of
    that year, in use: tuples of percent, period, series; empty where nothing is, or not yet).
    `facts`: `area`, `name`, `own` (how many are of the place itself).
    """
    rows = tables.targets()
    rows = rows[(rows["indicator"] == RATE) & rows["area_code"].isin({area, INDONESIA})]
    if rows.empty:
        return Gap(words.NO_TARGET.format(name=tables.area(area).name), *words.NO_TARGET_ASK)
    names = tables.names()
    told = [
        {
            **{name: row[name] for name in ("target_id", "area_code", "value")},
            "year": _year(row["year"]),
            "name": names[row["area_code"]],
            "document": row["document"],
            "said_by": row["said_by"],
            "note": row["note"],
            "standing": row["standing"],
            "source": tables.origin(row["origin_id"]).carrier,
            "target_found": _found(row["area_code"], _year(row["year"])),
        }
        for row in records(rows.sort_values(["year", "target_id"], na_position="first"))
    ]
    stated = figures.used(RATE, list(rows["area_code"].unique()))
    stated = stated[stated["period_end"].dt.year.isin(set(rows["year"].dropna()))]
    provenance = figures.provenance_of(rows)
    if not stated.empty:
        provenance |= figures.provenance_of(stated)
    return Result(
        frame=pd.DataFrame(told),
        indicator=tables.indicator(RATE),
        provenance=provenance,
        facts={
            "area": area,
            "name": tables.area(area).name,
            "own": int((rows["area_code"] == area).sum()),
        },
    )


@cached
def instructions() -> Answer:
    """Which instructions of the president are there, since when, and what do they say?

    One row an instruction, oldest first: programme_id, number, name, area_code, period, text,
    note, source, standing.
    """
    rows = tables.programmes()
    rows = rows[rows["programme"] == INSTRUCTIONS]
    if rows.empty:
        return Gap(words.NO_INSTRUCTION, *words.NO_INSTRUCTION_ASK)
    names = tables.names()
    told = [
        {
            **{name: row[name] for name in ("programme_id", "area_code", "period", "text", "note")},
            "number": row["indicator"],
            "name": names[row["area_code"]],
            "standing": row["standing"],
            "source": tables.origin(row["origin_id"]).carrier,
        }
        for row in records(rows)
    ]
    told.sort(key=lambda row: Period.parse(row["period"]).start)
    return Result(
        frame=pd.DataFrame(told),
        indicator=tables.indicator(RATE),
        provenance=figures.provenance_of(rows),
    )


@cached
def zeros() -> Answer:
    """Where is zero percent stated, and how many may there be all the same?

    One row a place and time: claim_id, area_code, name, period, value (0), precision, source,
    carrier, standing, zero_upper, zero_low, zero_high (percent, 95 % one-sided, at the levers of
    sample and design effect and over their ranges), people, people_low, people_high (None where
    the survey's population is not known). `facts`: `households`, `effect` (as levers).
    """
    rows = figures.by_source(RATE)
    rows = rows[(rows["rank"] == Rank.PREFERRED) & (rows["value"] == 0)]
    if rows.empty:
        return Gap(words.NO_ZERO, *words.NO_ZERO_ASK)
    held = levers.of(practice=False)
    sample, effect = held[HOUSEHOLDS], held[EFFECT]
    told, provenance = [], figures.provenance_of(rows)
    for row in records(rows):
        size = extreme_statements.population(row["area_code"])
        if size is not None:
            provenance |= figures.provenance_of(size[1])
        told.append(_zero(row, None if size is None else size[0]))
    for one in (*sample.origins, *effect.origins):
        provenance |= Provenance((tables.origin(one),), Standing.QUOTED)
    return Result(
        frame=pd.DataFrame(told),
        indicator=tables.indicator(RATE),
        provenance=provenance.estimated(words.STEP, Caveat.SCENARIO),
        facts={"households": sample, "effect": effect},
    )


def _zero(row: dict[str, Any], everybody: float | None) -> dict[str, Any]:
    held = levers.of(practice=False)
    homes, effect = (priors.of(held[name], None) for name in (HOUSEHOLDS, EFFECT))
    (few, many), (light, heavy) = priors.ends(homes), priors.ends(effect)
    share = PRINTED[sum(row["precision"] > step for step in _STEPS)]
    limits = [
        measure.upper_limit(share, *one)
        for one in ((homes.middle, effect.middle), (many, light), (few, heavy))
    ]
    people = [None if everybody is None else limit * everybody for limit in limits]
    return {
        **{name: row[name] for name in ("claim_id", "area_code", "name", "period", "value")},
        "precision": row["precision"],
        "source": tables.origin(row["origin_id"]).publisher,
        "carrier": tables.origin(row["origin_id"]).carrier,
        "standing": row["standing"],
        **dict(
            zip(("zero_upper", "zero_low", "zero_high"), (100 * one for one in limits), strict=True)
        ),
        **dict(zip(("people", "people_low", "people_high"), people, strict=True)),
    }


def _year(value: Any) -> int | None:  # noqa: ANN401 - a number, or nothing
    return None if pd.isna(value) else int(value)


def _found(area: str, year: int | None) -> tuple[tuple[float, str, str], ...]:
    """What is stated in use of the year of a target."""
    if year is None:
        return ()
    rows = figures.used(RATE, [area])
    rows = rows[rows["period_end"].dt.year == year]
    return tuple(
        (float(row["value"]), str(row["period"]), str(row["series"])) for row in records(rows)
    )
