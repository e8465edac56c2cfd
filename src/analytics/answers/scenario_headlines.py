"""What a scenario comes to in every section whose levers it moves, as the page tells it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from analytics.answers import extreme_scenarios, levers, poverty_scenarios
from analytics.answers.allocation import allocated, only_own
from analytics.answers.poverty_fits import BY_GAP
from analytics.answers.scenarios import projected
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.scenario import EXPLORING, LeverGroup, Scenario
from analytics.vocabulary.scenario_record import UNDATED
from analytics.vocabulary.standing import Standing
from analytics.wording import allocation as of_allocation
from analytics.wording import extreme_scenarios as of_extreme
from analytics.wording.levers import BASELINE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Row = dict[str, Any]
_NAME = "Skenario"  # of one nobody has named


def worked_out(
    scenario: Scenario,
    practice: bool,  # noqa: FBT001 - the reader's switch
    draws: int = EXPLORING,
    told: Callable[[float], None] | None = None,
) -> Answer:
    """How many KPM come of a scenario, and what of every other section it moves something in?

    Returns:
        As `scenarios.projected`; `facts` has `headlines`, too: as `headlines` gives them.
    """
    answer = projected(scenario, practice, draws, told)
    if isinstance(answer, Gap):
        return answer
    also = {"headlines": headlines(scenario, practice, draws)}
    return replace(answer, facts={**answer.facts, **also})


def touched(scenario: Scenario) -> tuple[LeverGroup, ...]:
    """The sections that it moves a lever of."""
    known = levers.of(scenario.practice)
    of = {known[one.lever].group for one in scenario.settings if one.lever in known}
    return tuple(group for group in LeverGroup if group in of)


def headlines(
    scenario: Scenario,
    practice: bool,  # noqa: FBT001 - as above
    draws: int = EXPLORING,
    groups: tuple[LeverGroup, ...] = (),
) -> tuple[Row, ...]:
    """What each section but that of KPM says first, with what it starts from on the page.

    Args:
        scenario: its levers.
        practice: True in mode latihan; poverty and extreme poverty are published in it, too.
        draws: of the poverty rate; effects of packages are always drawn `allocation.DRAWS` times.
        groups: sections to be told; left out, those it moves a lever of.

    Returns:
        One row a figure: group, what and year (see `vocabulary.scenario_record`), p05, p50, p95
        (what is told, and its range), lines (sentences of the page, in the first row of a
        section), example. A section that has no answer is left out.
    """
    found = []
    for group in groups or touched(scenario):
        for at, row in enumerate(_of(group, scenario, practice, draws)):
            found.append({"group": group.value, **row, "lines": row["lines"] if not at else ()})
    return tuple(found)


def _of(group: LeverGroup, scenario: Scenario, practice: bool, draws: int) -> Iterator[Row]:  # noqa: FBT001
    if group is LeverGroup.POVERTY:
        yield from _poverty(scenario, draws)
    elif group is LeverGroup.EXTREME:
        yield from _extreme(scenario)
    elif group is LeverGroup.ALLOCATION:
        yield from _allocation(scenario, practice)


def _poverty(scenario: Scenario, draws: int) -> Iterator[Row]:
    own = replace(poverty_scenarios.mine(scenario), name=scenario.name or _NAME)
    moved = (own,) if own.settings else ()
    answer = poverty_scenarios.scenarios(moved, draws=draws)
    if isinstance(answer, Gap):
        return
    year, name = answer.facts["headline"], own.name if moved else ""
    wanted = (name, BY_GAP, "P0", year)
    for row in answer.rows():
        if (row["scenario"], row["fit"], row["measure"], row["year"]) == wanted:
            yield _row(answer, "poverty_rate", str(year), row, poverty_scenarios.told(answer))


def _extreme(scenario: Scenario) -> Iterator[Row]:
    ids = frozenset(lever.id for lever in extreme_scenarios.movable())
    own = replace(scenario.only(ids), name=scenario.name or _NAME)
    moved = (own,) if own.settings else ()
    name = own.name if moved else BASELINE
    paced = extreme_scenarios.paced(scenarios=moved)
    bound = extreme_scenarios.bounded(scenarios=moved)
    if isinstance(paced, Gap) or isinstance(bound, Gap):
        return
    until, limits = paced.facts["until"], bound.rows()
    lines = (*of_extreme.lead(paced.facts), *of_extreme.bound_lead(limits, paced.facts))
    for row in paced.rows():
        if (row["scenario"], row["year"]) == (name, until):
            yield _row(paced, "extreme_poor", str(until), _ends(row), lines)
    mine = [row for row in limits if row["scenario"] == name] or limits
    yield _row(bound, "extreme_limit", UNDATED, _ends(mine[0]), ())


def _allocation(scenario: Scenario, practice: bool) -> Iterator[Row]:  # noqa: FBT001
    answer = allocated(only_own(scenario), practice, Aim.GRADUATES)
    if isinstance(answer, Gap):
        return
    lines = of_allocation.lead(answer.facts)
    if not answer.facts["feasible"]:
        yield {"what": "", "lines": lines, "example": _example(answer)}
        return
    best = of_allocation.of_rule(answer.facts, Rule.BEST)
    yield _row(answer, "allocated_graduates", UNDATED, _ends(best), lines)


def _ends(row: Any) -> Row:  # noqa: ANN401 - a mapping with value, low, high
    return {"p05": row["low"], "p50": row["value"], "p95": row["high"]}


def _row(answer: Result, what: str, year: str, row: Row, lines: tuple[str, ...]) -> Row:
    ends = {name: float(row[name]) for name in ("p05", "p50", "p95")}
    return {"what": what, "year": year, **ends, "lines": lines, "example": _example(answer)}


def _example(answer: Result) -> bool:
    return answer.provenance.standing is Standing.EXAMPLE
