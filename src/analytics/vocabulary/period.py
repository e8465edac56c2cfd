"""When a figure holds: a day, a month, a year, or a stated stretch of time."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

WIB = timezone(timedelta(hours=7), "WIB")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From `start` to `end`, both included.

    Raises:
        ValueError: the end lies before the start.
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"period ends before it starts: {self.start}..{self.end}")

    @classmethod
    def year(cls, year: int) -> Period:
        """The whole calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """The whole month."""
        return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def parse(cls, key: str) -> Period:
        """The period a `key` stands for.

        Raises:
            ValueError: the text is no key of a period.
        """
        if re.fullmatch(r"\d{4}", key):
            return cls.year(int(key))
        if re.fullmatch(r"\d{4}-\d{2}", key):
            return cls.month(int(key[:4]), int(key[5:]))
        start, _, end = key.partition("..")
        return cls(date.fromisoformat(start), date.fromisoformat(end or start))

    @property
    def key(self) -> str:
        """Shortest text that names the period: `2025`, `2025-03`, `2025-11-14`, or `start..end`."""
        if self == Period.year(self.start.year):
            return f"{self.start:%Y}"
        if self == Period.month(self.start.year, self.start.month):
            return f"{self.start:%Y-%m}"
        if self.start == self.end:
            return self.start.isoformat()
        return f"{self.start.isoformat()}..{self.end.isoformat()}"


def today() -> date:
    """The day it is in Bojonegoro, wherever the server stands."""
    return datetime.now(WIB).date()
