"""Extreme poverty: the lines and lists figures are of, and how a count fits its percentage."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PEOPLE: Final = "extreme_poor_people"
RATE: Final = "extreme_poverty_rate"
LINE: Final = "extreme_poverty_line"
COUNTS: Final = (PEOPLE, "extreme_poor_families", "extreme_poor_households")
"""What is counted: persons, families, households; three units that are never converted."""

UNSTATED: Final = "extreme_unstated"
"""Figures whose source states neither line nor method: nothing compares with them."""

DOLLARS: Final[Mapping[str, float]] = {"extreme_bps_1_9_ppp": 1.9, "extreme_bps_2_15_ppp": 2.15}
"""Purchasing power a person and day below which somebody is extremely poor, by series of BPS."""

NEWEST: Final = "extreme_bps_2_15_ppp"
"""The line in force since BPS announced it in July 2025."""


class Told(StrEnum):
    """What kind of statement a figure is; only figures of one line make a line."""

    LINE = "line"
    LIST = "list"
    UNSTATED = "unstated"

    @classmethod
    def of(cls, series: str) -> Told:
        """Of a series: below a line of a survey, out of a list, or nobody says."""
        if series == UNSTATED:
            return cls.UNSTATED
        return cls.LINE if series in DOLLARS else cls.LIST


class Scale(StrEnum):
    """In what the course is drawn."""

    PEOPLE = "jumlah"
    SHARE = "persen"


class Fit(StrEnum):
    """Whether the population a count and its percentage imply is that of the place."""

    FITS = "fits"
    MORE = "more"
    FEWER = "fewer"
    UNKNOWN = "unknown"
