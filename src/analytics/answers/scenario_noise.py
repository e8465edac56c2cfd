"""How wide chance alone is, beside how wide it is not to know the rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analytics.answers import scenario_runs as runs
from analytics.answers.scenario_sums import GRADUATED, STOCK
from analytics.measures import fans
from analytics.measures.projection import project

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.result import Result
    from analytics.vocabulary.scenario import Lever, Scenario

_DRAWS = 500  # ends of a band, told by two or three digits
_ENDS = (5, 95)


def noise(
    scenario: Scenario, begun: Result, held: Mapping[str, Lever]
) -> dict[str, dict[str, tuple[float, float]]]:
    """The band of 90 percent if only one of the two were uncertain.

    Process noise: what becomes of each family, at rates that are known. Parameter noise: the rates,
    at numbers that are expected. Their separation: Morgan and Henrion 1990, Uncertainty, 4.3.

    Returns:
        `process` and `parameters`, each: graduated (until the end) and stock (at it), low and high,
        in KPM.
    """
    chosen, count = runs.priors_of(held, scenario), len(runs.quarters(begun))
    start = runs.begin(begun)
    found = {}
    for one, other in (("process", "parameters"), ("parameters", "process")):
        drawn = project(start, chosen, count, _DRAWS, scenario.seed, **{other: False})
        ended = {STOCK: drawn.stock[:, -1].sum(axis=1), GRADUATED: fans.over(drawn, GRADUATED)}
        found[one] = {what: _band(numbers) for what, numbers in ended.items()}
    return found


def _band(numbers: runs.Floats) -> tuple[float, float]:
    low, high = np.percentile(numbers, _ENDS)
    return float(low), float(high)
