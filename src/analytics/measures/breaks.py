"""Which changes of a rule lie between two figures of one series."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from analytics.vocabulary.breaks import BreakKind, Crossing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from analytics.vocabulary.breaks import Break
    from analytics.vocabulary.period import Period


def between(
    breaks: Iterable[Break], indicator: str, series: str | None, before: Period, after: Period
) -> tuple[Crossing, ...]:
    """The dated rule changes that two figures of one indicator and series may lie astride.

    A period of which only the year is known holds any day of it, so a change within that year may
    lie between: `surely` is False unless the first figure ends before the change can have begun
    and the second begins when it held for sure. Within one day nothing lies between.

    Args:
        breaks: every change that is known.
        indicator: id of the catalogue.
        series: the series both figures are of; None if nobody says which.
        before: when the first figure holds.
        after: when the second holds.

    Returns:
        In order of `breaks`.

    Raises:
        ValueError: the second figure is not the later one.
    """
    if after.end < before.end:
        raise ValueError(f"{after.key} is not after {before.key}")
    found = []
    for one in breaks:
        if one.kind is not BreakKind.RULE or one.earliest is None or one.latest is None:
            continue
        if indicator not in one.indicators or (series is not None and series not in one.series):
            continue
        if before.start < one.latest and after.end >= one.earliest and before.end < after.end:
            surely = before.end < one.earliest and after.start >= one.latest
            found.append(Crossing(one, surely))
    return tuple(found)


def along(
    breaks: Sequence[Break], indicator: str, series: str, periods: Iterable[Period]
) -> tuple[tuple[Period, tuple[Crossing, ...]], ...]:
    """Where a line has to be broken: the period after each break, and what lies before it.

    Args:
        breaks: every change that is known.
        indicator: id of the catalogue.
        series: the series of the line.
        periods: when its figures hold, in any order.

    Returns:
        One pair a place, the earliest first; none where every two neighbours go together.
    """
    ordered = sorted(set(periods), key=lambda one: (one.end, one.start))
    found = [
        (after, between(breaks, indicator, series, before, after))
        for before, after in pairwise(ordered)
    ]
    return tuple(one for one in found if one[1])
