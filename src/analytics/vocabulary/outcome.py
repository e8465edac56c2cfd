"""Words of outcomes beside absorption: how money and what it was for stand to each other."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

LAGS: Final = (0, 1, 2, 3)
"""Years between a budget and the outcome that is looked at."""

THRESHOLDS: Final = tuple(range(50, 100, 5))
"""Percent of a budget from which it may count as absorbed."""

USUAL_THRESHOLD: Final = 80
"""The kabupaten's own target of absorption in 2025, as the press reports it."""


class Stage(StrEnum):
    """How far a budget year was when a figure of it was told."""

    FINAL = "final"
    RUNNING = "running"
    PLANNED = "planned"


class Agreement(StrEnum):
    """How a stated percentage stands to budget and realisation as printed beside it."""

    SAME = "same"
    ROUNDING = "rounding"
    CONTRADICTS = "contradicts"
    UNSTATED = "unstated"
    UNKNOWN = "unknown"


class OutcomeUnit(StrEnum):
    """What an outcome may be measured in: never a count, which grows with the size of a budget."""

    PERCENT = "percent"
    INDEX = "index"
    RUPIAH_PER_FAMILY = "rupiah_per_family"
    YEARS = "years"
    PER_THOUSAND = "per_thousand"


LARGEST: Final = {
    OutcomeUnit.PERCENT: 100.0,
    OutcomeUnit.INDEX: 200.0,
    OutcomeUnit.YEARS: 120.0,
    OutcomeUnit.PER_THOUSAND: 1000.0,
}
"""What a rate, an index or years can be at most; beyond it the unit is another one."""

_COUNTING: Final = re.compile(r"\s*(jumlah|jml|jlh|banyak|banyaknya|cacah|volume)\b", re.IGNORECASE)


def counts(name: str) -> bool:
    """True where the name of an outcome says that something is counted, whatever its unit."""
    return _COUNTING.match(name) is not None


class Course(StrEnum):
    """Which way an outcome is meant to go."""

    UP = "up"
    DOWN = "down"


class Quadrant(StrEnum):
    """Where a programme stands; an interval over zero or over the target is a class of its own."""

    SPENT_MOVED = "spent_moved"
    UNSPENT_MOVED = "unspent_moved"
    SPENT_AWAY = "spent_away"
    UNSPENT_AWAY = "unspent_away"
    AT_TARGET = "at_target"
    UNCLEAR = "unclear"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why a programme cannot be placed."""

    NO_OUTCOME = "no_outcome"
    NO_REALISED = "no_realised"
    NO_BASE = "no_base"
    NO_LATER = "no_later"
    NO_INTERVAL = "no_interval"
    NO_TARGET = "no_target"
    AHEAD = "ahead"
    SMALL = "small"


class Grouping(StrEnum):
    """Whose budgets and outcomes stand together."""

    PROGRAMME = "programme"
    OFFICE = "office"
