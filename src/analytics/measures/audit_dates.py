"""Audits of when figures hold: dates in the wrong order, one value for two times or two units."""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from analytics.measures.audits import Found
from analytics.measures.printed import consistent
from analytics.measures.statements import TARGET, Declared, Figure
from analytics.vocabulary.audit import Severity
from analytics.vocabulary.indicator import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pandas as pd

_PEOPLE = frozenset({Unit.PERSONS, Unit.KPM, Unit.FAMILIES, Unit.HOUSEHOLDS})
# What stays as it is, or is printed too short to tell one year from another.
_REPEATING = frozenset({Unit.PERCENT, Unit.SQUARE_KM, Unit.INDEX, Unit.RATIO, Unit.YEARS})
_TELLING = 4  # digits that do not repeat themselves by chance
_LARGE = 1000  # from here on an equal number of persons and of families is no chance
_USUAL = 0.9  # share of a survey's figures that are of its month
_ENOUGH = 5  # figures that show a habit


def published_too_early(
    figures: Sequence[Figure], _relations: Sequence[Declared], _areas: pd.DataFrame
) -> Iterator[Found]:
    """What a source says of a day was not published before that day.

    Its period begins, and the day it was counted lies, no later than the day it appeared.
    """
    for figure in figures:
        known = [day for day in (figure.start, figure.as_of) if day is not None]
        if figure.scope != TARGET and figure.published and known and max(known) > figure.published:
            yield Found(
                rule="published_too_early",
                severity=Severity.IMPOSSIBLE,
                figures=(figure.id,),
                facts={"published": figure.published, "day": max(known)},
            )


def another_month(
    figures: Sequence[Figure], _relations: Sequence[Declared], _areas: pd.DataFrame
) -> Iterator[Found]:
    """A figure of one month is not called a figure of another.

    Either its source dates it outside the month it is of; or the survey is of one month at that
    level, and the figure repeats, under another month, what the survey's own month gave.
    """
    monthly = [figure for figure in figures if _is_month(figure)]
    usual = _usual_month(monthly)
    by_year = {
        (figure.group, figure.end.year): figure
        for figure in monthly
        if figure.used and figure.end.month == usual.get(_kind(figure))
    }
    for figure in monthly:
        as_of, start = figure.as_of, figure.start
        if as_of and start and as_of.year == start.year and as_of.month != start.month:
            yield _called(figure, as_of.month, start.month)
            continue
        own = by_year.get((figure.group, figure.end.year))
        if own and own.end.month != figure.end.month and consistent(own.range, figure.range):
            yield _called(figure, figure.end.month, own.end.month, own)


def same_value_at_two_times(
    figures: Sequence[Figure], _relations: Sequence[Declared], _areas: pd.DataFrame
) -> Iterator[Found]:
    """A count of at least four telling digits does not come twice, for periods apart.

    Same indicator, place and series; in a programme, same unit. Percentages, indices
    and areas do repeat.
    """
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        telling = figure.unit not in _REPEATING and _digits(figure) >= _TELLING
        if figure.scope != TARGET and telling:
            what = figure.unit if figure.scope else figure.subject
            key = (figure.scope, what, figure.area, figure.series, figure.value)
            groups[key].append(figure)
    for rows in groups.values():
        for first, second in _apart(rows):
            yield _twice("same_value_at_two_times", first, second)


def same_value_in_two_units(
    figures: Sequence[Figure], _relations: Sequence[Declared], _areas: pd.DataFrame
) -> Iterator[Found]:
    """A number of persons is not also the number of their families.

    Same place and series (or programme), from a thousand on.
    """
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        told = figure.scope or figure.series
        if figure.unit in _PEOPLE and figure.value >= _LARGE and told and figure.scope != TARGET:
            groups[(figure.scope, figure.series, figure.area, figure.value)].append(figure)
    for rows in groups.values():
        first_of = {figure.unit: figure for figure in reversed(rows)}
        for first, second in combinations(first_of.values(), 2):
            yield _twice("same_value_in_two_units", first, second)


def _apart(rows: Iterable[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs whose periods do not meet, one pair for each pair of periods."""
    seen = {figure.period: figure for figure in rows if figure.start}
    for first, second in combinations(sorted(seen.values(), key=lambda row: row.end), 2):
        if second.start and first.end < second.start:
            yield first, second


def _twice(rule: str, first: Figure, second: Figure) -> Found:
    return Found(
        rule=rule,
        severity=Severity.DOUBTFUL,
        figures=(first.id, second.id),
        printed=first.range,
    )


def _called(figure: Figure, called: int, month: int, own: Figure | None = None) -> Found:
    return Found(
        rule="another_month",
        severity=Severity.DOUBTFUL,
        figures=(figure.id,) if own is None else (figure.id, own.id),
        printed=figure.range,
        facts={"called": called, "month": month, "year": figure.end.year},
    )


def _usual_month(monthly: Iterable[Figure]) -> dict[tuple[str, str, int], int]:
    months: dict[tuple[str, str, int], Counter[int]] = defaultdict(Counter)
    for figure in monthly:
        months[_kind(figure)][figure.end.month] += 1
    usual = {}
    for kind, counted in months.items():
        month, most = counted.most_common(1)[0]
        if counted.total() >= _ENOUGH and most / counted.total() >= _USUAL:
            usual[kind] = month
    return usual


def _kind(figure: Figure) -> tuple[str, str, int]:
    """Indicator, series and level of the place."""
    return (figure.subject, figure.series, figure.area.count("."))


def _is_month(figure: Figure) -> bool:
    start, end = figure.start, figure.end
    return bool(start and start.day == 1 and (start.year, start.month) == (end.year, end.month))


def _digits(figure: Figure) -> int:
    """Digits that say something: 50,987 has five, 9,400 has two."""
    return len(Decimal(repr(figure.value)).normalize().as_tuple().digits)
