"""So many graduates by a year: what entry, readiness, success and capacity would have to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import levers
from analytics.answers.goal_case import (
    CAPACITY,
    CONSTRAINTS,
    EACH,
    READY,
    STAFF,
    SUCCESS,
)
from analytics.answers.goal_case import case as case_of
from analytics.answers.goal_numbers import asked, in_years
from analytics.answers.scenario_start import start
from analytics.measures import goal_seek as measure
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.scenario import LAST_YEAR, LeverUnit, Scenario
from analytics.vocabulary.standing import Standing
from analytics.wording import goals as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.answers.goal_case import Case
    from analytics.answers.scenario_runs import Floats
    from analytics.measures.goal_seek import Alone, Room, Together

TOGETHER = (READY, SUCCESS)
"""What moves together unless a reader says otherwise; the capacity follows."""
HORIZON = 2045  # the last year that is looked at for a number that takes longer
_SPARE = 0.01  # of the graduates: an uncertain capacity that costs none at all would be far larger
_PERCENTILES = (5, 95)


def sought(
    code: str,
    until: int = LAST_YEAR,
    scenario: Scenario = Scenario(),  # noqa: B008 - frozen
    free: tuple[str, ...] = TOGETHER,
    practice: bool = False,  # noqa: FBT001, FBT002 - the reader's switch
) -> Answer:
    """What would have to be otherwise for so many to graduate by the end of a year?

    What is sought is the median of draws, the number that section KPM tells: levers found here and
    put into a scenario give the number back.

    Args:
        code: of `goal_numbers.asked`, or a number of graduates as text.
        until: the year, whose end counts.
        scenario: levers that were moved before; the others stand where the data leave them.
        free: which constraints move together, besides the capacity.
        practice: True in mode latihan.

    Returns:
        One row a constraint: area_code, constraint, name, unit, stands, low and high (plausible),
        best (where "plausible" ends), most (where the slider ends), alone (what it would have to
        be by itself, missing where not even `most` is enough), plausible (True where `alone` lies
        within), at_best and at_most (graduates with it there alone), together (what it would be
        with the others), further (the same if levers may go to the end of their sliders; missing
        where not even that is enough), added (graduates that it alone would add at its best),
        value (= together). `facts`: `wanted`, `a_year`, `number` (row of `asked`), `until`,
        `years`, `first`, `base` (graduates as it stands), `low` and `high` (90 % of the draws),
        `chance` (that it is reached as it stands), `chance_then` (with what is needed together,
        within what is plausible, else at the end of it), `feasible` (within what is plausible),
        `possible` (at the ends of the sliders), `most` (the nearest number that can be reached),
        `furthest` (the same at the ends), `year` (the nearest year in which it can be, or None),
        `horizon` (the last that was looked at),
        `held` (graduates that lack of capacity holds back as it stands), `binding` (constraints by
        what each adds, most first), `staff`, `each`, `free`, `depth`, `scenario`. A Gap where
        nothing can start.
    """
    began = start(practice)
    if isinstance(began, Gap):
        return began
    case = case_of(scenario, practice)
    goal = asked(code, until, practice)
    wanted = goal["total"]

    def path(moved: Mapping[str, float]) -> float:
        return case.count(moved, until)

    rooms = case.rooms
    moving = [rooms[name] for name in CONSTRAINTS if name in free and name != CAPACITY]
    found = measure.together(path, case.now, moving, rooms[CAPACITY], wanted, spare=_SPARE)
    ends = [_further(one) for one in moving]
    far = measure.together(path, case.now, ends, _further(rooms[CAPACITY]), wanted, spare=_SPARE)
    alone = {name: measure.alone(path, case.now, rooms[name], wanted) for name in CONSTRAINTS}
    added = measure.binding(path, case.now, {name: [rooms[name]] for name in CONSTRAINTS})
    base = case.headline(until)
    low, high = np.percentile(base, _PERCENTILES)
    # What is there stays: a capacity that is not used up is no less sure.
    then = {**case.now, **found.needed}
    then[CAPACITY] = max(then[CAPACITY], case.now[CAPACITY])
    whole = {**case.now, **{one.lever: one.best for one in moving}}
    whole[CAPACITY] = max(rooms[CAPACITY].best, rooms[CAPACITY].stands)
    frame = pd.DataFrame(
        [_row(case, name, alone[name], found, far, added[name]) for name in CONSTRAINTS]
    )
    return Result(
        frame=frame,
        indicator=tables.indicator("pkh_graduates_able"),
        provenance=_provenance(began.provenance, case, goal, practice),
        facts={
            "wanted": wanted,
            "a_year": goal["a_year"],
            "number": goal,
            "until": until,
            "years": in_years(case.first, until),
            "first": case.first,
            "base": float(np.median(base)),
            "low": float(low),
            "high": float(high),
            "chance": _chance(base, wanted),
            "chance_then": _chance(case.by_year(then, until)[until] * case.scale(until), wanted),
            "feasible": found.part is not None,
            "possible": far.part is not None,
            "most": found.most,
            "furthest": far.most,
            "year": _first_year(case, whole, wanted, until),
            "horizon": HORIZON,
            "held": path({**case.now, CAPACITY: rooms[CAPACITY].limit}) - path(case.now),
            "binding": tuple(added.items()),
            "staff": case.now[STAFF],
            "each": case.now[CAPACITY] / case.now[STAFF],
            "free": tuple(one.lever for one in moving),
            "depth": began.facts["depth"],
            "scenario": scenario.name,
        },
    )


def _further(room: Room) -> Room:
    """The same with the end of the slider in the place of what is plausible."""
    return measure.Room(room.lever, room.stands, room.limit, room.limit)


def _row(  # noqa: PLR0913, PLR0917 - one constraint, all that is known of it
    case: Case, name: str, alone: Alone, found: Together, far: Together, added: float
) -> dict[str, Any]:
    room, lever = case.rooms[name], case.levers.get(name)
    stays = case.now[name]
    each = case.levers[EACH]
    staff = case.now[STAFF]
    return {
        "area_code": BOJONEGORO,
        "constraint": name,
        "name": words.CAPACITY if lever is None else lever.label,
        "unit": LeverUnit.KPM_A_YEAR if lever is None else lever.unit,
        "stands": room.stands,
        "low": staff * each.low if lever is None else lever.low,
        "high": staff * each.high if lever is None else lever.high,
        "best": room.best,
        "most": room.limit,
        "alone": alone.needed,
        "plausible": alone.plausible,
        "at_best": alone.at_best,
        "at_most": alone.at_limit,
        "together": found.needed.get(name, stays),
        "further": far.needed.get(name, stays) if far.part is not None else None,
        "added": added,
        "value": found.needed.get(name, stays),
    }


def _first_year(case: Case, moved: Mapping[str, float], wanted: float, until: int) -> int | None:
    """The first year from `until` on by whose end the median is there; None in none of them."""
    counts = case.by_year(moved, HORIZON)
    return measure.first_year(
        lambda year: float(np.median(counts[year])) * case.scale(year),
        wanted,
        range(until, HORIZON + 1),
    )


def _chance(counts: Floats, wanted: float) -> float:
    return float((counts >= wanted).mean())


def _provenance(
    of: Provenance,
    case: Case,
    goal: Mapping[str, Any],
    practice: bool,  # noqa: FBT001
) -> Provenance:
    told = [one for lever in case.levers.values() for one in levers.sources(lever, practice)]
    cited = tuple(dict.fromkeys([*told, *map(tables.origin, goal["origins"])]))
    joined = of | Provenance(cited, Standing.QUOTED) if cited else of
    return joined.then(words.SOUGHT, Caveat.SCENARIO, standing=Standing.ESTIMATE)
