"""Draws of a scenario, as much of them as answers need; the newest few are kept in memory.

Every scenario of one seed shares its chance, so that two of them are compared draw by draw.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import scenario_start
from analytics.answers.levers import levers, sources
from analytics.measures import fans, priors
from analytics.measures import scenario_rates as rates
from analytics.measures.projection import CAPACITY, RATES, STOCKS, Start, expected, project
from analytics.store import progress, versioned
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.quarters import before, until, years_until
from analytics.vocabulary.result import Result
from analytics.vocabulary.scenario import LAST_YEAR, LeverGroup
from analytics.vocabulary.standing import Standing
from analytics.wording import scenarios as words
from analytics.wording.scenario_start import IDENTITY_WHY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from analytics.measures.priors import Prior
    from analytics.vocabulary.scenario import Lever, Scenario

    Floats = NDArray[np.float64]

FLOWS = ("entered", "returned", "graduated", "natural", "excluded", "held_back")
BY_AREA = ("stock", "graduated")
"""What is told of each area; the whole has all of them."""
_KEPT = 12  # of some megabytes each
_RELATIVE = {"ready_rate": "graduated", "natural_rate": "natural", "exclude_rate": "excluded"}

_runs: OrderedDict[tuple[Any, ...], Run] = OrderedDict()
_turn = Lock()


@dataclass(frozen=True, eq=False)
class Run:
    """What is kept of the draws of one scenario.

    Attributes:
        whole: by name of a stock or flow, [draw, quarter] of all areas together; a stock begins
            with the start.
        ended: [draw, area], the stock of each at the end.
        graduated: [draw, area], graduates of all quarters.
        areas: fans of `BY_AREA` for each area: code, what, quarter, mean and quantiles.
        binds: share of draws and quarters in which who is ready exceeds the capacity.
        quarters: keys, the start first.
        levers: as they stood, by id.
        values: where each of them stood.
    """

    whole: Mapping[str, Floats]
    ended: Floats
    graduated: Floats
    areas: pd.DataFrame
    binds: float
    quarters: tuple[str, ...]
    levers: Mapping[str, Lever]
    values: Mapping[str, float]


def run(
    scenario: Scenario,
    begun: Result,
    draws: int,
    told: Callable[[float], None] | None = None,
) -> Run:
    """The draws of a scenario from a start; kept until eleven others were asked for.

    Args:
        scenario: its moved levers; those of other parts of the laboratory are not read.
        begun: from `scenario_start.start`.
        draws: how many.
        told: is told now and then which share is done; else whoever listens (`store.progress`).

    Raises:
        ValueError: there is no quarter left until the end of the laboratory.
    """
    held = {one.id: one for one in levers(LeverGroup.FLOW, scenario.practice)}
    moved = scenario.only(frozenset(held))
    key = (versioned.key(), moved, draws, begun.facts["as_of"], begun.facts["counted"]["stock"])
    with _turn:
        if key in _runs:
            _runs.move_to_end(key)
            return _runs[key]
    made = _made(moved, held, begun, draws, told)
    with _turn:
        _runs[key] = made
        while len(_runs) > _KEPT:
            _runs.popitem(last=False)
    return made


def quarters(begun: Result) -> tuple[str, ...]:
    """The keys of the quarters of a scenario; none where the data reach beyond its last year."""
    return until(begun.facts["first"], LAST_YEAR)


def prior_of(lever: Lever, scenario: Scenario) -> Prior:
    """The prior of a lever as the scenario moved it; within the ends of its slider."""
    moved = scenario.values  # noqa: PD011 - no array
    value = moved.get(lever.id)
    return priors.of(lever, None if value is None else min(max(value, lever.least), lever.most))


def priors_of(held: Mapping[str, Lever], scenario: Scenario) -> dict[str, Prior]:
    """The priors of every lever of the flows."""
    return {name: prior_of(held[name], scenario) for name in (*RATES, *CAPACITY)}


def begin(begun: Result, held: Mapping[str, Lever]) -> Start:
    """The start of the draws: stocks, and how the rates of each kecamatan stand to the whole.

    Rates of kecamatan are drawn towards what all have in common (`measures.scenario_rates`). Where
    the counts end within a quarter, they are brought forward to its end at the pace of `held`.
    """
    rows = begun.frame
    column = {
        name: rows[name].to_numpy(dtype=float, na_value=np.nan) for name in scenario_start.COUNTS
    }
    relative = {
        lever: rates.relative(column[name], column["mean"]) for lever, name in _RELATIVE.items()
    }
    relative["potential_share"] = rates.relative(column["potential"], column["active"])
    # Who is ready is a part of those who have it in them: the share is not counted twice.
    relative["ready_rate"] /= relative["potential_share"]
    known = {
        name: column[name] if np.isfinite(column[name]).all() else None
        for name in ("facilitators", "entered")
    }
    alone = len(rows) == 1
    counted = Start(
        codes=tuple(rows["area_code"]),
        stock=column["stock"],
        pool=column["pool"],
        facilitators=None if alone else known["facilitators"],
        relative={} if alone else relative,
        entered=None if alone else known["entered"],
    )
    gap = years_until(date.fromisoformat(begun.facts["as_of"]), begun.facts["first"])
    if not gap:
        return counted
    middles = {name: held[name].middle for name in (*RATES, *CAPACITY)}
    then = expected(counted, middles, 1, gap)
    return replace(counted, stock=np.rint(then.stock[0, -1]), pool=np.rint(then.pool[0, -1]))


def by_identity(drawn: Run) -> bool:
    """True where nobody counted who came in, so that two published counts have to tell."""
    return drawn.levers["entries"].why == IDENTITY_WHY


def provenance(begun: Result, drawn: Run, practice: bool) -> Provenance:  # noqa: FBT001
    """Of a scenario: where it starts, who is behind each lever, and that it is one."""
    found, outer = begun.provenance, scenario_start.totals()
    if by_identity(drawn) and isinstance(outer, Result):
        found |= outer.provenance
    for one in drawn.levers.values():
        if origins := sources(one, practice):
            found |= Provenance(origins, Standing.QUOTED)
    return found.then(words.DRAWN, Caveat.SCENARIO, standing=Standing.ESTIMATE).then(words.NO_RATE)


def _made(
    scenario: Scenario,
    held: Mapping[str, Lever],
    begun: Result,
    draws: int,
    told: Callable[[float], None] | None,
) -> Run:
    keys = quarters(begun)
    if not keys:
        raise ValueError("the data reach beyond the years of the laboratory")
    chosen = priors_of(held, scenario)
    moved = scenario.values  # noqa: PD011 - no array
    drawn = project(
        begin(begun, held), chosen, len(keys), draws, scenario.seed, told=told or progress.tell
    )
    whole = {name: fans.added(drawn, name) for name in (*STOCKS, *FLOWS)}
    areas = [fans.fans(drawn, what).assign(what=what) for what in BY_AREA]
    return Run(
        whole=whole,
        ended=np.asarray(drawn.stock[:, -1], dtype=float),
        graduated=np.asarray(drawn.graduated.sum(axis=1), dtype=float),
        areas=pd.concat(areas, ignore_index=True),
        binds=fans.capacity_binds(drawn),
        quarters=(before(keys[0]), *keys),
        levers=dict(held),
        values={name: moved.get(name, one.middle) for name, one in held.items()},
    )
