"""Words of the allocation of packages: what it aims at, and what can stand in its way."""

from __future__ import annotations

from enum import StrEnum

QUANTITIES = ("cost", "hours", "take_up", "effect", "graduate")
"""What is told of a package as least, most likely and most; columns of `packages.csv`."""
CITED = (*QUANTITIES, "supply", "reported")
"""What of a package names its origins, or none where nobody published it."""


class Aim(StrEnum):
    """What an allocation makes as much of as it can."""

    GRADUATES = "graduates"  # families expected to graduate, an administrative act
    GAP = "gap"  # rupiah a year of the poverty gap expected to be closed, by consumption

    @property
    def label(self) -> str:
        """The words on screen."""
        return _AIMS[self]


_AIMS = {
    Aim.GRADUATES: "KPM yang diharapkan graduasi",
    Aim.GAP: "jarak ke garis kemiskinan yang tertutup",
}


class Obstacle(StrEnum):
    """Why no allocation keeps all the rules."""

    LOCKED_ABOVE_ELIGIBLE = "locked_above_eligible"  # more fixed than families meet the conditions
    LOCKED_ABOVE_LIMIT = "locked_above_limit"  # what is fixed goes beyond a limit by itself
    LEAST_ABOVE_ELIGIBLE = "least_above_eligible"  # fewer families there than the minimum
    LEAST_ABOVE_LIMIT = "least_above_limit"  # money, hours or supply do not reach for the minimum
