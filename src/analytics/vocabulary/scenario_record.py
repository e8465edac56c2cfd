"""What is recorded of a scenario: which quantities there are, and the seal beside the numbers."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.scenario import LeverGroup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.scenario import Scenario

FLOWS: Final = (
    "stock",
    "graduated",
    "graduated_share",
    "natural",
    "excluded",
    "entered",
    "returned",
)
"""Quantities of KPM, each with all of `FIGURES`."""
FIGURES: Final = ("mean", "p05", "p25", "p50", "p75", "p95")
HEADLINES: Final[Mapping[str, LeverGroup]] = {
    "poverty_rate": LeverGroup.POVERTY,
    "extreme_poor": LeverGroup.EXTREME,
    "extreme_limit": LeverGroup.EXTREME,
    "allocated_graduates": LeverGroup.ALLOCATION,
}
"""What the other sections come to, each with `RANGE` alone: percent in March, those who are left,
percent that a survey without any leaves possible, graduates a year of the best allocation."""
RANGE: Final = ("p05", "p50", "p95")
PERCENT: Final = frozenset({"graduated_share", "poverty_rate", "extreme_limit"})
UNDATED: Final = "-"
"""The year of what belongs to none."""
_DIGITS = 16


def seal(scenario: Scenario, recorded: Mapping[str, Any]) -> str:
    """Name of a result and of all it was worked out with; changed numbers have another one.

    It tells slips of the hand, not forgers: whoever has this program can make one.
    """
    told = {
        "levers": [[one.lever, float(one.value)] for one in scenario.settings],
        "of": [scenario.seed, scenario.practice, scenario.data, scenario.model],
        "recorded": {name: each for name, each in recorded.items() if name != "seal"},
    }
    written = json.dumps(told, sort_keys=True, default=str)
    return hashlib.sha256(written.encode()).hexdigest()[:_DIGITS]
