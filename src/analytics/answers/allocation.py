"""Which package for how many families: the best under what there is, beside two simple rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from analytics.answers import allocation_case
from analytics.answers import allocation_rows as rows
from analytics.answers import levers as known
from analytics.answers.scenario_start import start
from analytics.measures.allocation import solve
from analytics.measures.allocation_rules import by_need, evenly
from analytics.measures.allocation_short import Impossible, highest_minimum
from analytics.store import tables
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.area import Level
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.scenario import LeverGroup
from analytics.wording import allocation_method as method

if TYPE_CHECKING:
    from analytics.answers.allocation_case import Case
    from analytics.answers.allocation_rows import Ways
    from analytics.measures.allocation import Problem
    from analytics.vocabulary.scenario import Lever, Scenario

DRAWS = 1_000
"""Draws of effects that the allocations of one answer are held against."""
_INDICATORS = {
    Aim.GRADUATES: ("allocation_graduates", Unit.KPM, 0),
    Aim.GAP: ("allocation_gap", Unit.RUPIAH, 0),
}


def allocated(
    scenario: Scenario,
    practice: bool,  # noqa: FBT001 - the reader's switch
    aim: Aim,
    packages: tuple[str, ...] = (),
) -> Answer:
    """What is the best allocation of packages, and what does it bring beside two rules?

    Args:
        scenario: budget, hours, minimum and what is assumed of packages, where they were moved.
        practice: True in mode latihan.
        aim: what is made as large as can be.
        packages: ids of those that may be used; none means all.

    Returns:
        One row a package that may be used, in order of the table: package_id, label, funds, cost
        (rupiah a family), hours (a family), best, even, need (families by each way), spent,
        used_hours, value (of the aim; all of the best). `facts`: `aim`, `depth`, `feasible`,
        `obstacle` and `highest` (the highest minimum that could be kept; where it is not feasible),
        `families` (areas by packages, by each way), `budget`, `rules` (a mapping each way: rule,
        families, graduates, gap, value, low, high, spent, hours), `limits` (a mapping each limit:
        kind, name, most, used, places, bound, binds, step, gain), `over_even`, `over_need` (share
        of draws), `worst`, `draws`, `status`, `gap`, `bound`, `districts`, `villages` (a mapping
        each area, where there are any), `places`, `assumed` (rows of the packages), `packages`
        (ids), `scenario`. A Gap where families or the poverty gap are not known.
    """
    of = allocation_case.case(scenario, practice)
    if isinstance(of, Gap):
        return of
    ids = tuple(one for one in of.problem(aim).packages if not packages or one in packages)
    problem = only(of.problem(aim), ids)
    ways = _ways(of, problem)
    if isinstance(ways, Impossible):
        share = of.values["least_share"] if _deep(of) else 0.0
        why = {
            "feasible": False,
            "obstacle": ways,
            "names": of.names,
            "packages": ids,
            "highest": highest_minimum(problem, share) if share else None,
        }
        return _result(of, aim, problem, {}, why)
    best = ways[Rule.BEST]
    drawn = of.gains(aim, DRAWS, scenario.seed)
    told = {rule: rows.over(drawn, one) for rule, one in ways.items()}
    return _result(
        of,
        aim,
        problem,
        ways,
        {
            "feasible": True,
            "packages": ids,
            "families": {rule: one.families for rule, one in ways.items()},
            "rules": tuple(rows.way(of, rule, one, aim, told[rule]) for rule, one in ways.items()),
            "limits": rows.limits(of, problem, best),
            "over_even": float((told[Rule.BEST] > told[Rule.EVEN]).mean()),
            "over_need": float((told[Rule.BEST] > told[Rule.NEED]).mean()),
            "worst": float(told[Rule.BEST].min()),
            "draws": DRAWS,
            "status": best.status,
            "gap": best.gap,
            "bound": best.bound,
        },
    )


def _ways(of: Case, problem: Problem) -> Ways | Impossible:
    """The best allocation and the two rules; why there is none, where there is none."""
    found = {
        Rule.BEST: solve(problem),
        Rule.EVEN: evenly(problem),
        Rule.NEED: by_need(problem, of.need),
    }
    ways: Ways = {}
    for rule, one in found.items():
        if isinstance(one, Impossible):
            return one
        ways[rule] = one
    return ways


def offered(practice: bool) -> dict[str, str]:  # noqa: FBT001, ARG001 - as every question
    """Label of every package by its id, in order of the table."""
    packages = tables.packages()
    return dict(zip(packages["package_id"], packages["label"], strict=True))


def levers(practice: bool, package: str) -> tuple[Lever, ...]:  # noqa: FBT001
    """The levers of the whole, and those of one package; no package is the empty text.

    No minimum of each kecamatan where nobody knows the families of a kecamatan.
    """
    begun = start(practice)
    whole = isinstance(begun, Gap) or begun.facts["depth"] is Depth.TOTALS
    every = [
        one
        for one in known.levers(LeverGroup.ALLOCATION, practice)
        if not (whole and one.id == "least_share")
    ]
    of_packages = tuple(f"_{one}" for one in offered(practice))
    return tuple(
        one
        for one in every
        if not one.id.endswith(of_packages) or (package and one.id.endswith(f"_{package}"))
    )


def only_own(scenario: Scenario) -> Scenario:
    """What of a scenario matters for an allocation, so that other sliders change no answer."""
    return scenario.only(allocation_case.own(scenario.practice))


def only(problem: Problem, packages: tuple[str, ...]) -> Problem:
    """The same problem with these packages alone; the others are there for nobody."""
    on = np.isin(problem.packages, packages)
    return replace(problem, eligible=np.where(on[None], problem.eligible, 0))


def _result(of: Case, aim: Aim, problem: Problem, ways: Ways, found: dict[str, Any]) -> Result:
    ids = found["packages"]
    name, unit, decimals = _INDICATORS[aim]
    return Result(
        frame=rows.rows(of, problem, ids, ways),
        indicator=Indicator(
            id=name,
            label=aim.label,
            unit=unit,
            direction=Direction.HIGHER_IS_BETTER,
            decimals=decimals,
            definition=method.DEFINITIONS[aim],
            owner=method.OWNER,
            smallest_level=Level.REGENCY,
        ),
        provenance=of.provenance.estimated(method.STEP, Caveat.SCENARIO),
        facts={
            "aim": aim,
            "depth": of.depth,
            "budget": problem.budget,
            "scenario": of.scenario,
            "places": len(problem.areas),
            "assumed": of.packages[of.packages["package_id"].isin(ids)],
            "districts": rows.places(of, problem, ways, "district") if _deep(of) else (),
            "villages": rows.places(of, problem, ways, "area")
            if of.depth is Depth.FAMILIES
            else (),
            **found,
        },
    )


def _deep(of: Case) -> bool:
    return of.depth is not Depth.TOTALS
