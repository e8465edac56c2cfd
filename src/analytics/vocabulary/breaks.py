"""Changes of a rule or of a list that break a line of figures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class BreakKind(StrEnum):
    """What a change breaks (`kind` of `data/breaks.csv`).

    A RULE changes within a series: its figures go on under one name, and a note may bridge them. A
    SERIES change begins another series; the two are never joined, whatever anybody notes.
    """

    RULE = "rule"
    SERIES = "series"


@dataclass(frozen=True, slots=True)
class Break:
    """One change.

    Attributes:
        id: `break_id`.
        kind: what it breaks.
        label: the change in a few words.
        what: the change in a sentence.
        earliest: the first day on which the new rule may have held; None if nobody says.
        latest: the day by which it held for sure; None if nobody says.
        indicators: what is touched.
        series: the series that are; of a SERIES change the old one, then the new one.
        origin_id: who says so.
        locator: where in it.
        note: what is not known of its day.

    Raises:
        ValueError: one day without the other, or the wrong way round.
    """

    id: str
    kind: BreakKind
    label: str
    what: str
    earliest: date | None
    latest: date | None
    indicators: tuple[str, ...]
    series: tuple[str, ...]
    origin_id: str
    locator: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if (self.earliest is None) != (self.latest is None):
            raise ValueError(f"{self.id}: a break has both its days or none")
        if self.earliest is not None and self.latest is not None and self.latest < self.earliest:
            raise ValueError(f"{self.id}: a break ends before it begins")

    @property
    def is_dated(self) -> bool:
        """True if the change can be placed between two periods."""
        return self.earliest is not None


class Crossing(NamedTuple):
    """A break between two periods; `surely` False where a figure may be of either side."""

    crossed: Break
    surely: bool
