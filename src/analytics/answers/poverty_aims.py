"""What reaches a target of poverty, and how far a scenario lies from the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

from analytics.answers.poverty_fits import BY_GAP, BY_GINI, Fit
from analytics.measures.poverty_scenarios import Paces, expenditure_for
from analytics.vocabulary.result import records
from analytics.vocabulary.scenario import LAST_YEAR, SEED, Scenario

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.scenario import Lever

EXPENDITURE, LINE, SPREAD = "expenditure_growth", "line_growth", "inequality_change"
LEVERS = (EXPENDITURE, LINE, SPREAD)
PEOPLE = "people"
ASSUMED_ERROR = 0.05  # of P0, an illustration: no error of a regency is published


class Run(NamedTuple):
    """One scenario under one fit: every measure as [draw, year]."""

    scenario: Scenario
    fit: str
    start: Fit
    of: Mapping[str, np.ndarray[Any, Any]]


def middle(scenario: Scenario, known: Mapping[str, Lever]) -> Paces:
    """Where the levers of a scenario stand."""
    at = {one.lever: one.value for one in scenario.settings}
    return Paces(*(at.get(lever, known[lever].middle) for lever in LEVERS))


def aims(goals: pd.DataFrame, runs: list[Run], known: Mapping[str, Lever]) -> pd.DataFrame:
    """Every target by document, and of those ahead what reaches them.

    Columns: those of `indicators.targets`, and by name of a scenario: `met` (the share of draws at
    or below it), `met_shadow` (the same, with an assumed sampling error of both years) and
    `needed` (the pace of expenditure with which the middle reaches it, by fit). All three are empty
    for a year that has been.
    """
    rows = []
    own = [run for run in runs if run.fit == BY_GAP]
    for row in records(goals):
        away = int(row["year"]) - own[0].start.year
        found: dict[str, dict[str, Any]] = {"met": {}, "met_shadow": {}, "needed": {}}
        if 0 < away <= LAST_YEAR - own[0].start.year:
            for run in own:
                p0, name = run.of["P0"][:, away - 1], run.scenario.name
                found["met"][name] = float((p0 <= row["value"]).mean())
                found["met_shadow"][name] = float((as_published(p0) <= row["value"]).mean())
            for run in runs:
                needed = expenditure_for(
                    row["value"] / 100,
                    away,
                    run.start.of,
                    run.start.line,
                    middle(run.scenario, known),
                )
                found["needed"].setdefault(run.scenario.name, {})[run.fit] = needed
        rows.append(row | found)
    return pd.DataFrame(rows, columns=[*goals.columns, "met", "met_shadow", "needed"])


def as_published(p0: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """What a survey might print of them, if it and that of the start miss by `ASSUMED_ERROR`."""
    scores = np.random.default_rng(SEED).standard_normal((2, len(p0))).sum(axis=0)
    found: np.ndarray[Any, Any] = p0 * (1 + ASSUMED_ERROR * scores)
    return found


def differences(runs: list[Run], years: int) -> tuple[dict[str, Any], ...]:
    """Each scenario less the baseline, draw by draw: points of P0 and people; 5, 50 and 95 %.

    By the fit to P1; `gini` is the middle of the points by the other fit, where there is one.
    """

    def apart(run: Run, measure: str) -> list[float]:
        base = next(each for each in runs if each.fit == run.fit and not each.scenario.name)
        ends = run.of[measure][:, years - 1] - base.of[measure][:, years - 1]
        found: list[float] = np.quantile(ends, (0.05, 0.5, 0.95)).tolist()
        return found

    moved = [run for run in runs if run.scenario.name]
    second = {run.scenario.name: apart(run, "P0")[1] for run in moved if run.fit == BY_GINI}
    return tuple(
        {
            "scenario": run.scenario.name,
            "P0": apart(run, "P0"),
            PEOPLE: apart(run, PEOPLE),
            "gini": second.get(run.scenario.name),
        }
        for run in moved
        if run.fit == BY_GAP
    )
