"""The Python lines of a scenario: whoever runs them as they stand gets the numbers of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.claim import MAIN

if TYPE_CHECKING:
    from analytics.vocabulary.claim import Basis
    from analytics.vocabulary.scenario import Scenario


def lines(scenario: Scenario, draws: int, basis: Basis = MAIN) -> str:
    """A program that prints what comes of a scenario: the figure of the page, and its range.

    Args:
        scenario: its levers, seed and practice; texts go along as comments nowhere, as data only.
        draws: how many; as many as the page took, for the same numbers.
        basis: which figures are used where sources disagree.
    """
    settings = "".join(
        f"        Setting({one.lever!r}, {one.value!r}, {one.by!r}, {one.why!r}),\n"
        for one in scenario.settings
    )
    moved = f"(\n{settings}    )" if settings else "()"
    return (
        "from analytics.answers.scenario_headlines import worked_out\n"
        "from analytics.answers.scenarios_kept import rows\n"
        "from analytics.store.versioned import following\n"
        "from analytics.vocabulary.claim import Basis\n"
        "from analytics.vocabulary.scenario import Scenario, Setting\n"
        "\n"
        "scenario = Scenario(\n"
        f"    name={scenario.name!r},\n"
        f"    settings={moved},\n"
        f"    seed={scenario.seed!r},\n"
        f"    practice={scenario.practice!r},\n"
        ")\n"
        f"with following(Basis.parse({basis.code!r})):\n"
        f"    answer = worked_out(scenario, scenario.practice, draws={draws!r})\n"
        "for row in rows(answer):\n"
        '    figures = (round(row[name], 2) for name in ("p50", "p05", "p95"))\n'
        '    print(row["what"], row["year"], *figures)\n'
    )
