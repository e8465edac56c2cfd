"""Extreme poverty to zero: the pace that is needed, and what a published "0 %" can mean.

Everything starts from one figure a source states, under its own line and in its own unit.
"""

from __future__ import annotations

from math import inf, isinf
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import figures, levers
from analytics.answers.extreme_statements import (
    household_size,
    line_changed,
    population,
    starts,
    statements,
    usual,
)
from analytics.answers.extreme_track import twin_of
from analytics.answers.indicators import gap
from analytics.measures import extreme_scenarios as measure
from analytics.measures import priors
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.extreme import PEOPLE
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.scenario import LAST_YEAR, LeverGroup, Scenario
from analytics.vocabulary.standing import Standing
from analytics.wording import extreme_scenarios as words
from analytics.wording.levers import BASELINE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from analytics.vocabulary.scenario import Lever

FALL, HOUSEHOLDS, EFFECT = "extreme_fall", "sample_households", "design_effect"
ZERO = 0.00005  # a share below it is printed as 0,00 percent, with the two decimals of BPS
PRINTED = (0.0, 0.0005, 0.005)
"""The largest shares that are printed as zero with two decimals (none seen), with one, without."""
EXCLUDED = (0.01, 0.005, 0.001, 0.0005)
"""Shares of which is told how many households without any would exclude them."""
UNTIL = 2029  # the end of the RPJMD
_SIZE = "poor_household_size"


def paced(
    area: str = BOJONEGORO,
    start: str = "",
    until: int = UNTIL,
    scenarios: tuple[Scenario, ...] = (),
) -> Answer:
    """How fast would extreme poverty have to fall to be zero by a year, and how fast would it?

    Args:
        area: a regency of `extreme_statements.places`.
        start: the claim it begins from; the newest count of persons if it is none of them.
        until: the year in which it is to be zero.
        scenarios: beside the baseline, which comes first.

    Returns:
        One row a scenario and year from that of the start to 2030: area_code, name, scenario,
        year, period, value (who is left, in the unit of the start), low and high (90 % of the
        lever's range). `facts`: `start` (its row of `statements`), `until`, `level` (how many are
        printed as 0,00 percent), `pace` (a year: number and share), `twin` (as `twin_of`; None
        without), `reached` (scenario, fall, and the year below the level: middle, earliest, latest;
        none where never), `people` (the start in persons), `size` (persons a family, where it
        counts those), `population`, `observed` (rows that have a fall), `statements` (all rows),
        `bound` (rows of `bounded`), `unseen` (the chance that a survey shows none of the start),
        `targets`, `scenarios` (names), `changed` (the year from which another line holds).
    """
    told, by_survey = statements(area), population(area)
    if isinstance(told, Gap) or by_survey is None:
        return told if isinstance(told, Gap) else gap("poverty_rate", area)
    rows = told.rows()
    claim = start if start in starts(area) else usual(area)
    begun = next(row for row in rows if row["claim_id"] == claim)
    size = household_size(area) if begun["indicator"] != PEOPLE else 1.0
    if size is None:
        return gap(_SIZE, area)
    everybody, used = by_survey
    share = begun["value"] * size / everybody
    level = ZERO * everybody / size
    chosen = _with_baseline(scenarios)
    lever = levers.of(practice=False)[FALL]
    years = range(begun["year"], LAST_YEAR + 1)
    frame = pd.DataFrame(
        [
            {"area_code": area, "name": begun["name"]} | row
            for name, scenario in chosen.items()
            for row in _way(name, begun, years, lever, scenario)
        ]
    )
    bound = bounded(area, scenarios)
    seen = _levers_of(Scenario())
    time = max(until - begun["year"], 1)
    twin, sizes = twin_of(begun, level, time)
    return Result(
        frame=frame,
        indicator=tables.indicator(begun["indicator"]),
        provenance=_provenance(told.provenance, pd.concat([used, *sizes])).then(words.PACED),
        facts={
            "start": begun,
            "until": until,
            "level": level,
            "pace": measure.pace(begun["value"], level, time),
            "twin": twin,
            "reached": tuple(
                _reached(name, begun, level, lever, scenario) for name, scenario in chosen.items()
            ),
            "people": begun["value"] * size,
            "share": share,
            "size": None if begun["indicator"] == PEOPLE else size,
            "population": everybody,
            "observed": tuple(row for row in rows if row["fall"] == row["fall"] and row["fall"]),
            "statements": tuple(rows),
            "bound": () if isinstance(bound, Gap) else tuple(bound.rows()),
            "unseen": measure.chance_of_none(
                min(share, 1.0), seen[HOUSEHOLDS].middle, seen[EFFECT].middle
            ),
            "targets": told.facts["targets"],
            "scenarios": tuple(chosen),
            "changed": line_changed(),
        },
    )


def bounded(area: str = BOJONEGORO, scenarios: tuple[Scenario, ...] = ()) -> Answer:
    """How many may still be extremely poor where a survey shows zero percent?

    Returns:
        One row a scenario that moves the sample (the baseline first) and way of printing zero:
        area_code, name, scenario, printed (percent, the largest share that is printed so),
        households, effect, effective (households that count), value (percent, 95 % upper limit),
        low and high (over the range of both levers), people, people_low, people_high.
        `facts`: `population`, `needed` (share in percent, and
        how many households without any would exclude it), `households`, `effect` (as levers).
    """
    told, by_survey = statements(area), population(area)
    if isinstance(told, Gap) or by_survey is None:
        return told if isinstance(told, Gap) else gap("poverty_rate", area)
    everybody, used = by_survey
    name = told.rows()[0]["name"]
    other = tuple(one for one in scenarios if {HOUSEHOLDS, EFFECT} & set(_moved(one)))
    frame = pd.DataFrame(
        [
            {"area_code": area, "name": name, "scenario": label}
            | _limit(share, everybody, _levers_of(scenario))
            for label, scenario in _with_baseline(other).items()
            for share in PRINTED
        ]
    )
    known = levers.of(practice=False)
    effect = known[EFFECT].middle
    return Result(
        frame=frame,
        indicator=tables.indicator("extreme_poverty_rate"),
        provenance=_provenance(told.provenance, used).then(words.BOUNDED),
        facts={
            "population": everybody,
            "needed": tuple(
                (100 * share, measure.households_needed(share, effect)) for share in EXCLUDED
            ),
            "households": known[HOUSEHOLDS],
            "effect": known[EFFECT],
        },
    )


def movable() -> tuple[Lever, ...]:
    """The levers of the section, in the order in which they are drawn."""
    return levers.levers(LeverGroup.EXTREME, False)  # noqa: FBT003 - no example has any


def _with_baseline(scenarios: tuple[Scenario, ...]) -> dict[str, Scenario]:
    return {BASELINE: Scenario()} | {one.name: one for one in scenarios}


def _levers_of(scenario: Scenario) -> dict[str, priors.Prior]:
    return {one.id: _prior(one, scenario) for one in movable()}


def _prior(lever: Lever, scenario: Scenario) -> priors.Prior:
    return priors.of(lever, _moved(scenario).get(lever.id))


def _moved(scenario: Scenario) -> dict[str, float]:
    """Where its levers stand, none beyond its slider."""
    return scenario.within(levers.of(practice=False)).values  # noqa: PD011 - no array


def _way(
    name: str, begun: Mapping[str, Any], years: range, lever: Lever, scenario: Scenario
) -> Iterator[dict[str, object]]:
    """Who is left each year: at the middle, and at both ends of the lever."""
    prior = _prior(lever, scenario)
    slow, fast = priors.ends(prior)
    for year in years:
        left = [
            measure.remaining(begun["value"], fall, year - begun["year"])
            for fall in (prior.middle, fast, slow)
        ]
        yield {
            "scenario": name,
            "year": year,
            "period": str(year),
            **dict(zip(("value", "low", "high"), left, strict=True)),
        }


def _reached(
    name: str, begun: Mapping[str, Any], level: float, lever: Lever, scenario: Scenario
) -> tuple[str, float, tuple[int | None, ...]]:
    """The fall a year, and the year below the level: at the middle, at the fast and slow end."""
    prior = _prior(lever, scenario)
    slow, fast = priors.ends(prior)
    times = [
        measure.years_until(begun["value"], level, fall) for fall in (prior.middle, fast, slow)
    ]
    years = tuple(None if isinf(time) else begun["year"] + _whole(time) for time in times)
    return name, prior.middle, years


def _whole(years: float) -> int:
    """The first whole year in which it is below."""
    return int(-(-years // 1)) if years < inf else 0


def _limit(share: float, everybody: float, held: Mapping[str, priors.Prior]) -> dict[str, float]:
    homes, effect = held[HOUSEHOLDS], held[EFFECT]
    (few, many), (light, heavy) = priors.ends(homes), priors.ends(effect)
    limits = [
        measure.upper_limit(share, *sample)
        for sample in ((homes.middle, effect.middle), (many, light), (few, heavy))
    ]
    return {
        "printed": 100 * share,
        "households": homes.middle,
        "effect": effect.middle,
        "effective": measure.effective(homes.middle, effect.middle),
        **{name: 100 * one for name, one in zip(("value", "low", "high"), limits, strict=True)},
        **{
            name: one * everybody
            for name, one in zip(("people", "people_low", "people_high"), limits, strict=True)
        },
    }


def _provenance(of: Provenance, used: pd.DataFrame) -> Provenance:
    joined = of | figures.provenance_of(used)
    for lever in movable():
        for origin in lever.origins:
            joined |= Provenance((tables.origin(origin),), Standing.QUOTED)
    return joined.estimated(words.LEVERS, Caveat.SCENARIO)
