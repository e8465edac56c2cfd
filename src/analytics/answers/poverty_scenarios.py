"""Poverty to 2030 if expenditure, line and inequality go on otherwise, beside every target."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import figures
from analytics.answers.indicators import targets
from analytics.answers.levers import levers
from analytics.answers.poverty_aims import (
    LEVERS,
    LINE,
    PEOPLE,
    Run,
    aims,
    as_published,
    differences,
    middle,
)
from analytics.answers.poverty_fits import (
    BY_GAP,
    FITS,
    RATE,
    Fit,
    begun,
    fitted_years,
    lacking,
    past_changes,
    published,
    seen,
)
from analytics.measures.poverty_scenarios import Paces, Priors, courses, drawn
from analytics.measures.priors import of as prior_of
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.scenario import EXPLORING, LAST_YEAR, LeverGroup, Scenario
from analytics.vocabulary.standing import Standing
from analytics.wording import poverty_scenarios as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.provenance import Provenance
    from analytics.vocabulary.scenario import Lever

LACK = "lack"
MEASURES = {"P0": 0, "P1": 1, "P2": 2}
"""Measures of poverty by their order; beside them `people` below the line and `lack`."""
_SHARES = {"p05": 0.05, "p25": 0.25, "p50": 0.5, "p75": 0.75, "p95": 0.95}
_MONTHS = 12
BASE = Scenario()


def mine(scenario: Scenario) -> Scenario:
    """What of a scenario matters here; poverty is published, so mode latihan moves nothing."""
    return replace(scenario.only(frozenset(LEVERS)), name=scenario.name, practice=False)


def scenarios(
    moved: tuple[Scenario, ...] = (),
    area: str = BOJONEGORO,
    draws: int = EXPLORING,
) -> Answer:
    """Where does poverty go if nobody moves anything, and where if the levers stand otherwise?

    Args:
        moved: scenarios beside the baseline, each with a name; only the levers of poverty count.
        area: a regency of which P0, P1 and the line were published for some year.
        draws: worlds that are drawn, the same for all scenarios.

    Returns:
        Starts at the newest published P0 (`poverty_fits.begun`).
        One row a scenario, fit, measure and year: scenario (its name, "" the baseline), fit (`gap`
        or, where a Gini of the first year was published, `gini`), measure (P0, P1, P2 in percent,
        `people` below the line, `lack` in rupiah a year), year, course (the value where every
        lever stands at its middle), mean, p05, p25, p50, p75, p95 over the draws; area_code, name,
        period, value (as `p50`). `facts`: `first` (year of the figures it starts from), `fitted`
        (the newest with P1, whose spread is used), `seen` (P0 of regencies, least and most),
        `history` (frame of year, P0, P1, P2, people), `scenarios`, `levers`, `headline` (the year
        that is told), `targets` (`aims` of the baseline and of each scenario),
        `differences` (of each scenario from the baseline in that year, draw by draw),
        `population`, `shadow` (5 and 95 % in that year with an assumed sampling error),
        `past` (how P0 of regencies moved within four years), `draws`. A Gap where no year
        can be fitted.
    """
    years = fitted_years(area, BY_GAP)
    found = published(area)
    if found is None or years.empty:
        return lacking(area)
    base = replace(BASE, seed=moved[0].seed) if moved else BASE
    known = {lever.id: lever for lever in levers(LeverGroup.POVERTY, practice=False)}
    chosen = (base, *(mine(one).within(known) for one in moved))
    pace = known[LINE].middle
    fits = {fit: one for fit in FITS if (one := begun(area, fit, pace)) is not None}
    first = fits[BY_GAP].year
    runs = [_run(one, fit, at, known, draws) for fit, at in fits.items() for one in chosen]
    fitted = int(years.index.max())
    goals = targets(RATE, area)
    ahead = goals[(goals["year"] > first) & (goals["year"] <= LAST_YEAR)]
    headline = int(ahead["year"].max()) if not ahead.empty else LAST_YEAR
    frame = pd.concat([_rows(run, known) for run in runs], ignore_index=True)
    return Result(
        frame=frame.assign(area_code=area, name=tables.area(area).name, value=frame["p50"]),
        indicator=tables.indicator(RATE),
        provenance=_provenance(found.provenance, goals, known, words.borrowed(area, fitted, first)),
        facts={
            "first": first,
            "fitted": fitted,
            "history": _history(found.frame),
            "scenarios": chosen,
            "levers": tuple(known.values()),
            "headline": headline,
            "targets": aims(goals, runs, known),
            "differences": differences(runs, headline - first),
            "population": fits[BY_GAP].people / fits[BY_GAP].rate,
            "past": past_changes(4),
            "seen": seen(),
            "shadow": tuple(
                np.quantile(as_published(runs[0].of["P0"][:, headline - first - 1]), (0.05, 0.95))
            ),
            "draws": draws,
        },
    )


def _run(scenario: Scenario, fit: str, start: Fit, known: Mapping[str, Lever], draws: int) -> Run:
    at = scenario.values  # noqa: PD011 - no array
    # The ends of a slider are where it can stand; what is possible around it goes beyond them.
    free = (replace(known[lever], least=-inf, most=inf) for lever in LEVERS)
    priors = (prior_of(lever, at.get(lever.id)) for lever in free)
    paces = drawn(Priors(*priors), draws, scenario.seed)
    return Run(scenario, fit, start, _measures(start, paces))


def _measures(start: Fit, paces: Paces) -> dict[str, np.ndarray[Any, Any]]:
    """Each measure by draw and year, from the year after the start on."""
    years = LAST_YEAR - start.year
    shares = courses(start.of, start.line, paces, years)
    population = start.people / start.rate
    lines = start.line * (1 + np.atleast_1d(np.asarray(paces.line)))[:, None] ** np.arange(
        1, years + 1
    )
    percent = {name: 100 * shares[order] for name, order in MEASURES.items()}
    return percent | {
        PEOPLE: population * shares[0],
        LACK: _MONTHS * population * shares[1] * lines,
    }


def _rows(run: Run, known: Mapping[str, Lever]) -> pd.DataFrame:
    at_middle = _measures(run.start, middle(run.scenario, known))
    rows = []
    for measure, drawn_ in run.of.items():
        spread = np.quantile(drawn_, tuple(_SHARES.values()), axis=0)
        for place in range(drawn_.shape[1]):
            year = run.start.year + 1 + place
            rows.append(
                {
                    "scenario": run.scenario.name,
                    "fit": run.fit,
                    "measure": measure,
                    "year": year,
                    "period": f"{year}-03",
                    "course": float(at_middle[measure][0, place]),
                    "mean": float(drawn_[:, place].mean()),
                    **dict(zip(_SHARES, spread[:, place].tolist(), strict=True)),
                }
            )
    return pd.DataFrame(rows)


def _history(frame: pd.DataFrame) -> pd.DataFrame:
    told = {"P0": 100 * frame["rate"], "P1": 100 * frame["gap"], "P2": 100 * frame["severity"]}
    return pd.DataFrame(told | {PEOPLE: frame["people"]}).rename_axis("year").reset_index()


def _provenance(
    found: Provenance, goals: pd.DataFrame, known: Mapping[str, Lever], more: tuple[str, ...]
) -> Provenance:
    behind = tuple(tables.origin(each) for lever in known.values() for each in lever.origins)
    whole = found if goals.empty else found | figures.provenance_of(goals)
    whole = replace(whole, origins=tuple(dict.fromkeys((*whole.origins, *behind))))
    whole = whole.then(words.FITTED, standing=Standing.ESTIMATE)
    return replace(whole, steps=(*whole.steps, *more)).then(words.DRAWN, Caveat.SCENARIO)


def told(answer: Answer) -> tuple[str, ...]:
    """The answer in sentences, the uncertainty inside the first one."""
    return () if isinstance(answer, Gap) else words.told(answer.frame, answer.facts)


def limits(answer: Answer) -> tuple[str, ...]:
    """What the range does not hold, in sentences."""
    return () if isinstance(answer, Gap) else words.limits(answer.frame, answer.facts)


def last(answer: Result, measure: str) -> list[dict[str, Any]]:
    """The rows of the last year of one measure, a scenario each, for words about the picture."""
    frame = answer.frame
    rows = frame[(frame["fit"] == BY_GAP) & (frame["measure"] == measure)]
    return records(rows[rows["year"] == rows["year"].max()])
