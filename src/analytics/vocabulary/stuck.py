"""Words for where families are stuck: what a comparison of stages lets one say, and of which."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analytics.vocabulary.stage import Stage


class Unrated(StrEnum):
    """Why a stage has no rate: few families came, no list tells who left, or since when they wait.

    DAYS is also a stage at which nobody waited a day.
    """

    FEW = "few"
    LOSSES = "losses"
    DAYS = "days"


class Held(StrEnum):
    """What the rates of the stages of an area let one say.

    SURE: one is above all others. CLOSE: intervals overlap. RARE: the highest rate is of very few
    losses. NOBODY: none was lost. ALONE: fewer than two stages can be compared. PARTIAL: the
    stage at which most families wait cannot be compared, so that no other one is the first.
    """

    SURE = "sure"
    CLOSE = "close"
    RARE = "rare"
    NOBODY = "nobody"
    ALONE = "alone"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Rated:
    """Families lost at one stage, for the time they waited there.

    Attributes:
        stage: which.
        entered: families that came to it.
        lost: of them, families that left from there without having graduated.
        value: losses per 100 family-years; no share, so it may be above 100.
        low: its lower limit (95 percent).
        high: its upper limit.
    """

    stage: Stage
    entered: int
    lost: int
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stage that was not compared, why, and the losses counted there (None if unknown)."""

    stage: Stage
    why: Unrated
    lost: int | None


@dataclass(frozen=True, slots=True)
class Stuck:
    """Where the families of an area are lost most for the time they wait.

    Attributes:
        held: what may be said of it.
        first: the stage of the highest rate; None where none was lost or compared. Only where
            `held` is SURE may it be named.
        left_out: stages that were not compared, in order.
    """

    held: Held
    first: Rated | None
    left_out: tuple[LeftOut, ...] = ()

    @property
    def named(self) -> Rated | None:
        """The stage that may be named; None where that would be luck."""
        return self.first if self.held is Held.SURE else None

    @property
    def complete(self) -> bool:
        """True if every stage that enough families came to was compared."""
        return all(one.why is Unrated.FEW for one in self.left_out)
