"""Quarters of calendar years by their keys: `2026-Q1`."""

from __future__ import annotations

from datetime import date

_OF_A_YEAR = 4
_MONTHS = 3
_DAYS = 365.25


def first_after(day: date) -> str:
    """The first whole quarter after a day."""
    return _key(day.year * _OF_A_YEAR + (day.month - 1) // _MONTHS + 1)


def years_until(day: date, first: str) -> float:
    """How long it is from the end of a day to the beginning of a quarter, in years."""
    place = _place(first)
    begins = date(place // _OF_A_YEAR, place % _OF_A_YEAR * _MONTHS + 1, 1)
    return max(((begins - day).days - 1) / _DAYS, 0.0)


def until(first: str, last_year: int) -> tuple[str, ...]:
    """The quarters from `first` to the end of a year, in order; none if that is over by then."""
    return tuple(_key(at) for at in range(_place(first), (last_year + 1) * _OF_A_YEAR))


def before(key: str) -> str:
    """The quarter before one."""
    return _key(_place(key) - 1)


def year_of(key: str) -> int:
    """The year a quarter lies in."""
    return int(key[:4])


def _place(key: str) -> int:
    year, _, quarter = key.partition("-Q")
    return int(year) * _OF_A_YEAR + int(quarter) - 1


def _key(place: int) -> str:
    return f"{place // _OF_A_YEAR}-Q{place % _OF_A_YEAR + 1}"
