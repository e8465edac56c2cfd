"""Extreme poverty as it is stated: populations, lines in rupiah, and money a person.

Everything is worked out from printed figures and keeps the range their rounding leaves open.
"""

from __future__ import annotations

from analytics.measures import printed
from analytics.measures.printed import Range, consistent

DAYS = 365 / 12
"""Days of a month."""


def excess(population: Range, known: Range, least: float, most: float) -> int:
    """Whether a population lies above (1), below (-1) or where it is known to be (0).

    Args:
        population: what a count and its percentage imply.
        known: what is known of the same place, at most a few years apart.
        least: the factor by which it may have shrunk in between.
        most: the factor by which it may have grown.

    Raises:
        ValueError: factors in the wrong order.
    """
    if not 0 < least <= most:
        raise ValueError("a population shrinks by a factor no larger than it grows by")
    stretched = printed.stretched(known, least, most)
    if consistent(stretched, population):
        return 0
    return 1 if population.low > stretched.high else -1


def a_month(day: float) -> float:
    """Rupiah a month of so many a day."""
    return day * DAYS


def a_day(month: float) -> float:
    """Rupiah a day of so many a month."""
    return month / DAYS


def rupiah_a_dollar(month: float, dollars: float) -> float:
    """What one dollar of purchasing power comes to in rupiah, by a line in rupiah a month.

    A purchasing power parity compares what money buys at home; a market rate compares currencies.
    A line in dollars of purchasing power becomes rupiah by the first alone (World Bank 2017,
    *Purchasing Power Parities and the Size of World Economies*).

    Raises:
        ValueError: no dollars, or no rupiah.
    """
    if not (month > 0 and dollars > 0):
        raise ValueError("a line has rupiah and dollars above zero")
    return a_day(month) / dollars


def spent(realised: Range, planned: Range) -> Range:
    """Absorption in percent: realised against planned, with what rounding leaves open.

    Raises:
        ValueError: nothing was planned.
    """
    return printed.percent(realised, planned)


def each(money: float, people: float) -> float:
    """Money divided by people; says nothing of who received any.

    Raises:
        ValueError: nobody.
    """
    if people <= 0:
        raise ValueError("money is divided by people, of whom there are some")
    return money / people
