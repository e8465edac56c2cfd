"""How packages are given out: as the solver finds best, or by a rule that needs none."""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """Three ways, held against each other under the same limits."""

    BEST = "best"
    EVEN = "even"
    NEED = "need"
