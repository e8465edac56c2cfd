"""Audits of the course of figures: slips of the pen, leaps, broken series."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from statistics import median
from typing import TYPE_CHECKING

from analytics.measures.audit_places import ADDITIVE
from analytics.measures.audits import Found
from analytics.measures.breaks import between
from analytics.measures.printed import consistent
from analytics.vocabulary.audit import Severity
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from analytics.measures.statements import Declared, Figure
    from analytics.vocabulary.breaks import Break

_STEPS = 4  # yearly changes that show how much a series moves
_LEAP = 8.0  # times the usual yearly change, all places together
_FIRST_TELLING = 10_000  # shorter numbers differ in one digit by chance


def slip_of_the_pen(
    figures: Sequence[Figure], _relations: Sequence[Declared], _areas: pd.DataFrame
) -> Iterator[Found]:
    """Two figures of one thing do not differ in one digit, or by two digits swapped.

    From five digits on; then one of them was most likely copied wrongly.
    """
    groups: dict[tuple[object, ...], dict[float, Figure]] = defaultdict(dict)
    for figure in sorted(figures, key=lambda row: not row.used):
        if not figure.scope and figure.value >= _FIRST_TELLING and figure.value.is_integer():
            groups[(*figure.group, *figure.period)].setdefault(figure.value, figure)
    for rows in groups.values():
        for kept, other in combinations(rows.values(), 2):
            alike = _one_slip(str(int(kept.value)), str(int(other.value)))
            if alike and not consistent(kept.range, other.range):
                yield Found(
                    rule="slip_of_the_pen",
                    severity=Severity.DOUBTFUL,
                    figures=(other.id, kept.id),
                    expected=kept.range,
                    printed=other.range,
                )


def leaps(
    figures: Sequence[Figure],
    _relations: Sequence[Declared],
    _areas: pd.DataFrame,
    breaks: Sequence[Break] = (),
) -> Iterator[Found]:
    """From one year to the next no count moves eight times as far as its series usually does.

    Usual is the median of the yearly changes, in percent, over all places and years; only series
    known for many years are looked at. Where half of all places leap in one year, they have not
    changed: the method has. A step across a dated change of a rule is none of the series: it is
    neither usual nor a leap.

    Args:
        figures: every statement.
        breaks: the changes that are known (`measures.breaks.between`).
    """
    changes: dict[tuple[str, str], list[tuple[Figure, Figure]]] = defaultdict(list)
    for before, after in _yearly(figures):
        alike = before.series == after.series and after.unit in ADDITIVE and before.value > 0
        if alike and not _astride(breaks, before, after):
            changes[(after.subject, after.series)].append((before, after))
    for pairs in changes.values():
        usual = median(abs(_change(*pair)) for pair in pairs)
        if len(pairs) < 10 * _STEPS or usual == 0:
            continue
        years = defaultdict(list)
        for pair in pairs:
            years[pair[1].end.year].append(pair)
        for rows in years.values():
            leapt = [pair for pair in rows if abs(_change(*pair)) > _LEAP * usual]
            together = len(leapt) > 1 and 2 * len(leapt) >= len(rows)
            for found in [leapt] if together else [[pair] for pair in leapt]:
                yield Found(
                    rule="leap",
                    severity=Severity.NOTE if together else Severity.DOUBTFUL,
                    figures=tuple(figure.id for pair in found for figure in pair[::-1]),
                    facts={"places": len(leapt), "known": len(rows), "together": together},
                )


def broken_series(
    figures: Sequence[Figure], _relations: Sequence[Declared], _areas: pd.DataFrame
) -> Iterator[Found]:
    """Where one series gives way to another, a leap belongs to the method.

    The step across is longer than any step of the place within either series; or both series have
    the same year, and differ in it.
    """
    steps: dict[tuple[str, str], list[tuple[Figure, Figure]]] = defaultdict(list)
    for before, after in _yearly(figures):
        steps[(after.subject, after.area)].append((before, after))
    for pairs in steps.values():
        within = [abs(_change(*pair)) for pair in pairs if pair[0].series == pair[1].series]
        across = [pair for pair in pairs if pair[0].series != pair[1].series]
        for before, after in across:
            if len(within) >= _STEPS and abs(_change(before, after)) > max(within):
                yield Found(
                    rule="broken_series",
                    severity=Severity.NOTE,
                    figures=(after.id, before.id),
                    printed=after.range,
                    expected=before.range,
                )


def _yearly(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Used figures of one place in years that follow each other, in one series or in two."""
    found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda row: row.end, reverse=True):
        if figure.used and not figure.scope and figure.start and figure.unit != Unit.FLAG:
            found[(figure.subject, figure.area)].append(figure)
    for rows in found.values():
        by_series: dict[str, dict[int, Figure]] = defaultdict(dict)
        for figure in rows:
            by_series[figure.series].setdefault(figure.end.year, figure)
        for years in by_series.values():
            yield from _within(years)
        yield from _across(by_series)


def _within(years: dict[int, Figure]) -> Iterator[tuple[Figure, Figure]]:
    for year, after in years.items():
        before = years.get(year - 1)
        if before is not None and before.end.month == after.end.month:
            yield before, after


def _across(by_series: dict[str, dict[int, Figure]]) -> Iterator[tuple[Figure, Figure]]:
    starts = sorted((min(years), name) for name, years in by_series.items())
    for (_, old), (first, new) in pairwise(starts):
        last = by_series[old].get(first - 1)
        if last is not None and max(by_series[old]) <= first + 1:
            yield last, by_series[new][first]


def _astride(breaks: Sequence[Break], before: Figure, after: Figure) -> bool:
    first, last = (Period(one.start or one.end, one.end) for one in (before, after))
    return bool(between(breaks, after.subject, after.series, first, last))


def _change(before: Figure, after: Figure) -> float:
    if after.unit in {Unit.PERCENT, Unit.INDEX, Unit.RATIO, Unit.YEARS} or before.value <= 0:
        return after.value - before.value
    return after.value / before.value - 1


def _one_slip(first: str, second: str) -> bool:
    if len(first) != len(second):
        return False
    places = [i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(places) == 1:
        return True
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    here = slice(places[0], places[1] + 1)
    return first[here] == second[here][::-1]
