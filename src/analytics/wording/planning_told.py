"""Lines of the answers on planning at a terminal, by the column that tells each from all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.wording import (
    planning_areas,
    planning_budgets,
    planning_interventions,
    planning_problems,
    planning_targets,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LINES: Final[Mapping[str, Callable[[Mapping[str, Any], Mapping[str, Any]], str]]] = {
    "votes": lambda row, _: planning_problems.line(row),
    "second": planning_areas.line,
    "programmes": lambda row, _: planning_interventions.line(row),
    "amounts": lambda row, _: planning_interventions.strategy_line(row),
    "line_id": lambda row, _: planning_budgets.line(row),
    "published_amount": lambda row, _: planning_budgets.published_line(row),
    "target_of": lambda row, _: planning_targets.line(row),
}
"""What a line is made of: its row, and the facts of its answer."""
