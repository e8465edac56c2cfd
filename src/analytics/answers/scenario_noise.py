"""How wide chance alone is, beside how wide it is not to know the rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analytics.answers import scenario_runs as runs
from analytics.answers.scenario_sums import GRADUATED, STOCK, ends
from analytics.measures import fans
from analytics.measures.projection import project

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result
    from analytics.vocabulary.scenario import Scenario

_DRAWS = 1_000  # ends of a band, told by two or three digits
_ENDS = (5, 95)


def noise(
    scenario: Scenario, begun: Result, drawn: runs.Run
) -> dict[str, dict[str, tuple[float, float]]]:
    """The band of 90 percent if only one of the two were uncertain.

    Parameter noise: the rates, at expected numbers of families. Process noise: how far the draws
    lie from those numbers, draw by draw at the very same rates, around the median. (Morgan and
    Henrion 1990, Uncertainty, 4.3.)

    Args:
        scenario: as it was drawn.
        begun: where it started.
        drawn: what came of it.

    Returns:
        `process` and `parameters`, each: graduated (until the end) and stock (at it), low and high,
        in KPM.
    """
    count = len(runs.quarters(begun))
    chosen, start = runs.priors_of(drawn.levers, scenario), runs.begin(begun, drawn.levers)
    calm = project(start, chosen, count, _DRAWS, scenario.seed, process=False)
    smooth = {STOCK: calm.stock[:, -1].sum(axis=1), GRADUATED: fans.over(calm, GRADUATED)}
    found: dict[str, dict[str, tuple[float, float]]] = {"process": {}, "parameters": {}}
    for what, numbers in smooth.items():
        every = ends(drawn, what)
        many = min(len(every), len(numbers))  # the first draws of a longer run are those of a short
        found["process"][what] = _band(every[:many] - numbers[:many] + np.median(every))
        found["parameters"][what] = _band(numbers)
    return found


def _band(numbers: runs.Floats) -> tuple[float, float]:
    low, high = np.percentile(numbers, _ENDS)
    return float(low), float(high)
