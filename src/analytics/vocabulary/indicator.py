"""What a published quantity is: its unit, direction, decimals and definition."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analytics.vocabulary.area import Level


class Unit(StrEnum):
    """Families, households and persons differ, and divide one another only if declared."""

    PERCENT = "percent"
    PERSONS = "persons"
    KPM = "kpm"
    FAMILIES = "families"
    HOUSEHOLDS = "households"
    VILLAGES = "villages"
    WARDS = "wards"
    STAFF = "staff"
    OFFICES = "offices"
    RUPIAH = "rupiah"
    RUPIAH_PER_PERSON_MONTH = "rupiah_per_person_month"
    RUPIAH_PER_HOUSEHOLD_MONTH = "rupiah_per_household_month"
    THOUSAND_RUPIAH_PER_PERSON_YEAR = "thousand_rupiah_per_person_year"
    INDEX = "index"
    RATIO = "ratio"
    YEARS = "years"
    SQUARE_KM = "square_km"
    PERSONS_PER_SQUARE_KM = "persons_per_square_km"
    PERSONS_PER_HOUSEHOLD = "persons_per_household"
    KPM_PER_1000_PERSONS = "kpm_per_1000_persons"
    KPM_PER_STAFF = "kpm_per_staff"
    COUNT = "count"
    FLAG = "flag"


class Direction(StrEnum):
    """Which way is good for the people the figure is about."""

    LOWER_IS_BETTER = "lower_is_better"
    HIGHER_IS_BETTER = "higher_is_better"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One row of `data/indicators.csv`.

    `smallest_level` is the smallest level for which the owner publishes the figure; a finer map
    of it would be invented. `main_series` is the one series a headline is taken from; empty where
    there is only one, or none is the main one.
    """

    id: str
    label: str
    unit: Unit
    direction: Direction
    decimals: int
    definition: str
    owner: str
    smallest_level: Level
    main_series: str = ""
