"""Differences between villages as text, in points, percent or their own unit; and short periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.wording.periods import MONTHS, period_of
from analytics.wording.quantities import bare, number, round_half_up, unit_name

if TYPE_CHECKING:
    from analytics.vocabulary.indicator import Indicator

POINTS, PERCENT = "poin persen", "persen"
_HALF = 6  # months
_YEAR = 12


def unit(of: Indicator, *, in_percent: bool) -> str:
    """The unit of a difference: `poin persen` of a percentage, `persen` of a count."""
    if in_percent:
        return PERCENT
    return POINTS if of.unit is Unit.PERCENT else unit_name(of.unit)


def size(value: float, of: Indicator, *, in_percent: bool) -> str:
    """A difference without its sign, with its unit: `3,1 poin persen`, `4,2 persen`."""
    return f"{_bare(abs(value), of, in_percent=in_percent)} {unit(of, in_percent=in_percent)}"


def signed(value: float, of: Indicator, *, in_percent: bool) -> str:
    """A difference with its sign and without its unit: `−3,1`, `+0,8`, `0,0`."""
    sign = (
        ""
        if not round_half_up(value, decimals(of, in_percent=in_percent))
        else "+"
        if value > 0
        else "−"
    )
    return f"{sign}{_bare(abs(value), of, in_percent=in_percent)}"


def spread(low: float, high: float, of: Indicator, *, in_percent: bool) -> str:
    """`−1,2 sampai +4,3`: with signs, so that a reader sees whether nought lies between."""
    return " sampai ".join(signed(end, of, in_percent=in_percent) for end in (low, high))


def level(value: float, of: Indicator) -> str:
    """A value as it is read, of a village or of the mean of several."""
    decimals = 0 if of.unit is Unit.KPM else of.decimals
    return bare(value, of.unit, decimals)


def tick(key: str) -> str:
    """A period below an axis: `2024`, `I/2024` for the first half of a year, `Mar 2025`."""
    found = Period.parse(key)
    months = (found.end.year - found.start.year) * _YEAR + found.end.month - found.start.month + 1
    if months == _YEAR and found.start.month == 1:
        return str(found.end.year)
    if months == _HALF and found.start.month in {1, 7}:
        return f"{'I' if found.start.month == 1 else 'II'}/{found.end.year}"
    return f"{MONTHS[found.end.month][:3]} {found.end.year}"


def period_name(key: str) -> str:
    """The same in a sentence: `semester I 2024`, `Maret 2025`."""
    short = tick(key)
    return f"semester {short.replace('/', ' ')}" if "/" in short else period_of(key)


def decimals(of: Indicator, *, in_percent: bool) -> int:
    """Decimals of a difference."""
    return 1 if in_percent else of.decimals


def _bare(value: float, of: Indicator, *, in_percent: bool) -> str:
    """Without the sign of percent, which a difference of percents must not wear."""
    return number(value, decimals(of, in_percent=in_percent))
