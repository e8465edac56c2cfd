"""What an allocation of packages comes to: by package, by way, by limit, and by place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from analytics.measures.allocation import Allocation
from analytics.measures.allocation_short import used
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.result import records

if TYPE_CHECKING:
    import pandas as pd

    from analytics.answers.allocation_case import Case
    from analytics.measures.allocation import Problem

Floats = NDArray[np.float64]
Ways = dict[Rule, Allocation]
_ENDS = (5, 95)  # percent: what is called plausible
_STEPS = {"budget": 1e9, "hours": 1e3, "supply": 100.0, "least": 10.0, "families": 100.0}
_IN_PLACES = 0.1  # of a step, where a limit is one of many places
_NOTHING = 1e-6  # of the total: a price of rounding
_ALIKE = 0.99  # of the dearest: none of the places is said to stand out
_BY_PLACE = frozenset({"hours", "least", "families"})  # limits of one kecamatan or area each


def rows(of: Case, problem: Problem, ids: tuple[str, ...], ways: Ways) -> pd.DataFrame:
    """One row a package that may be used."""
    nobody = np.zeros_like(problem.eligible)
    given = {rule: ways[rule].families if rule in ways else nobody for rule in Rule}
    best = given[Rule.BEST]
    frame = of.packages[["package_id", "label", "funds"]].assign(
        cost=problem.cost,
        hours=problem.hours,
        **{rule.value: families.sum(axis=0) for rule, families in given.items()},
        spent=best.sum(axis=0) * problem.cost,
        used_hours=best.sum(axis=0) * problem.hours,
        value=(best * problem.gain).sum(axis=0),
    )
    return frame[frame["package_id"].isin(ids)].reset_index(drop=True)


def way(of: Case, rule: Rule, one: Allocation, aim: Aim, drawn: Floats) -> dict[str, Any]:
    """What one way of giving out brings, by both aims, with its range over the draws."""
    both = {each: float((one.families * of.problem(each).gain).sum()) for each in Aim}
    low, high = np.percentile(drawn, _ENDS)
    return {
        "rule": rule,
        "families": one.served,
        "graduates": both[Aim.GRADUATES],
        "gap": both[Aim.GAP],
        "value": both[aim],
        "low": float(low),
        "high": float(high),
        "spent": one.spent,
        "hours": float(one.hours.sum()),
    }


def over(drawn: Floats, one: Allocation) -> Floats:
    """What an allocation brings in each draw."""
    brought: Floats = drawn.reshape(len(drawn), -1) @ one.families.ravel().astype(np.float64)
    return brought


def limits(of: Case, problem: Problem, best: Allocation) -> tuple[dict[str, Any], ...]:
    """What limits, what binds first; hours and minima of all kecamatan together in one row.

    Such a row has the name of the place where a little more brings most, unless it brings the same
    in all of them.
    """
    taken, step = used(problem, best.families), _STEPS
    whole: dict[str, list[str]] = {}
    for name in dict.fromkeys([*taken, *best.prices]):
        kind, _, code = name.partition(":")
        each = kind if kind in _BY_PLACE else name
        if name in taken or (best.prices[name] and code):
            whole.setdefault(each, []).append(name)
    rows = []
    for each, names in whole.items():
        kind = each.partition(":")[0]
        prices = {name: abs(best.prices.get(name, 0.0)) for name in names}
        small = step[kind] * (_IN_PLACES if len(names) > 1 else 1.0)
        dearest = max(prices, key=lambda name: prices[name])
        gain = prices[dearest] * small
        binding = [price for price in prices.values() if price * small > _NOTHING * best.total]
        same = len(binding) > 1 and min(binding) >= _ALIKE * prices[dearest]
        code = "" if same else dearest.partition(":")[2]
        rows.append(
            {
                "kind": kind,
                "name": of.names.get(code, code),
                "used": sum(taken[name][0] for name in names if name in taken),
                "most": sum(taken[name][1] for name in names if name in taken),
                "places": len(names),
                "bound": len(binding),
                "binds": bool(binding),
                "step": small,
                "gain": gain,
            }
        )
    order = list(step)
    return tuple(
        sorted(rows, key=lambda row: (not row["binds"], order.index(row["kind"]), -row["gain"]))
    )


def places(of: Case, problem: Problem, ways: Ways, by: str) -> tuple[dict[str, Any], ...]:
    """One mapping a kecamatan or a village: eligible, families by each way, spent.

    Not which package: gains are the same everywhere, so that another would do as well there.
    """
    if not ways:
        return ()
    best = ways[Rule.BEST].families
    frame = of.areas[["area_code", "name", "district_code", "district"]].assign(
        eligible=problem.families,
        **{rule.value: one.families.sum(axis=1) for rule, one in ways.items()},
        spent=best @ problem.cost,
    )
    if by == "district":
        sums = ["eligible", "best", "even", "need", "spent"]
        whole = frame.groupby(["district_code", "district"], sort=True, as_index=False)[sums].sum()
        frame = whole.rename(columns={"district_code": "area_code", "district": "name"})
    return tuple(records(frame))
