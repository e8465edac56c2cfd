"""Periods and dates as words: `Maret 2025`, `11 November 2025`, `2025`."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pandas as pd
from babel.dates import format_date

from analytics.vocabulary.period import Period
from analytics.wording.quantities import LOCALE

if TYPE_CHECKING:
    from collections.abc import Mapping

MONTHS = {
    number: str(format_date(date(2025, number, 1), "MMMM", locale=LOCALE))
    for number in range(1, 13)
}


def day(value: date) -> str:
    """`11 November 2025`."""
    text: str = format_date(value, "d MMMM y", locale=LOCALE)
    return text


def period(value: Period) -> str:
    """The period as a reader says it."""
    match len(value.key):
        case 4:
            return value.key
        case 7:
            text: str = format_date(value.start, "MMMM y", locale=LOCALE)
            return text
        case 10:
            return day(value.start)
        case _ if value == Period(date(value.start.year, 1, 1), date(value.end.year, 12, 31)):
            return f"{value.start.year}–{value.end.year}"
        case _ if _is_whole_months(value):
            first = format_date(value.start, "MMMM", locale=LOCALE)
            return f"{first} – {format_date(value.end, 'MMMM y', locale=LOCALE)}"
        case _:
            return f"{day(value.start)} – {day(value.end)}"


def _is_whole_months(value: Period) -> bool:
    """True for a stretch of whole months within one year."""
    last = Period.month(value.end.year, value.end.month)
    return value.start.day == 1 and value.end == last.end and value.start.year == value.end.year


@lru_cache(maxsize=5000)
def period_of(key: str) -> str:
    """As `period`, from the key a frame or an address carries."""
    return period(Period.parse(key))


def until(told: str) -> str:
    """A count that runs up to `told`, of which no source says since when."""
    return f"hingga {told}, awalnya tidak disebut"


def when(row: Mapping[str, Any] | pd.Series[Any]) -> str:
    """When a figure holds, of a row with `period` (key) and, where known, `period_start`.

    A count whose start nobody states is not one of the day it runs up to, and says so.
    """
    told = period_of(row["period"])
    return until(told) if "period_start" in row and pd.isna(row["period_start"]) else told


def dated(text: str) -> str:
    """A date that a source gives in ISO form, as far as it gives it; empty stays empty."""
    return period_of(text) if text else ""
