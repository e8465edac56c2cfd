"""Would the same packages be chosen if their effects were otherwise?

Every draw is solved anew, which takes seconds where there are villages: `ui.laboratory.runs` then
asks it in a process of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from analytics.answers.allocation import allocated, only
from analytics.answers.allocation_case import case
from analytics.measures.allocation_robust import robust
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.result import Answer, Gap
from analytics.wording import allocation_method as method

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from analytics.vocabulary.scenario import Scenario

SOON, DRAWS = 100, 200
"""Draws of the kabupaten alone, while its reader waits, and of kecamatan and villages."""
_SOME = 0.5  # of a family: less is nobody
_ENDS = (5, 95)  # percent


def firmness(
    scenario: Scenario,
    practice: bool,  # noqa: FBT001 - the reader's switch
    aim: str,
    packages: Sequence[str] = (),
    *,
    told: Callable[[float], None] | None = None,
) -> Answer:
    """In how many draws of the effects is each package chosen, and what does not knowing cost?

    Args:
        scenario: as in `answers.allocation.allocated`, and so are the next three.
        practice: True in mode latihan.
        aim: what is made as large as can be, or its word, as an order carries it.
        packages: ids of those that may be used; none means all.
        told: is called with the share that is done.

    Returns:
        The rows of `allocated` with kept (share of draws in which the package is chosen), low and
        high (families with it in nine of ten draws). `facts`: those of `allocated`, `draws`,
        `worst`, `regret` and `mean_regret` (in the unit of the aim, against the best of each draw),
        `safest` (the way with the least regret). A Gap, or a Result that is not feasible, as there.
    """
    answer = allocated(scenario, practice, Aim(aim), tuple(packages))
    of = case(scenario, practice)
    if isinstance(answer, Gap) or isinstance(of, Gap) or not answer.facts["feasible"]:
        return answer
    problem = only(of.problem(Aim(aim)), answer.facts["packages"])
    draws = SOON if of.depth is Depth.TOTALS else DRAWS
    found = robust(
        problem,
        of.gains(Aim(aim), draws, scenario.seed),
        answer.facts["families"],
        told,
    )
    on = np.isin(problem.packages, answer.facts["packages"])
    low, high = np.percentile(found.families, _ENDS, axis=0)
    lost = found.best - found.totals[Rule.BEST]
    return replace(
        answer,
        frame=answer.frame.assign(
            kept=(found.families > _SOME).mean(axis=0)[on], low=low[on], high=high[on]
        ),
        provenance=answer.provenance.then(method.DRAWN),
        facts={
            **answer.facts,
            "draws": draws,
            "worst": found.worst[Rule.BEST],
            "regret": found.regret[Rule.BEST],
            "mean_regret": float(np.maximum(lost, 0.0).mean()),
            "safest": Rule(found.safest),
        },
    )
