"""What a line chart is made of: series by year, with gaps and breaks, and the ends of its scale."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from analytics.vocabulary.picture import Goal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analytics.vocabulary.picture import Line, LineChart

_SHARE: Final = frozenset({"%", "persen"})
_HEADROOM: Final = 0.12  # of the range, for what is written above the highest point
_COUNTED: Final = 1000  # from here on a number counts something


class Series(NamedTuple):
    """One series of the chart: values by year, and what it draws."""

    name: str
    values: dict[int, float]
    of: Line | Goal | None
    again: bool = False  # a line after its break: the legend has named it

    @property
    def owner(self) -> str:
        """The line or the document; empty for a break."""
        match self.of:
            case None:
                return ""
            case Goal() as goal:
                return goal.document
            case line:
                return line.name


def of(part: LineChart, high: float) -> list[Series]:
    """Lines in their order, then targets, then breaks, which stand at `high`."""
    found = [series for line in part.lines for series in _segments(line, part)]
    found += _goals(part.goals)
    return found + [Series(f"{year}: {reason}", {year: high}, None) for year, reason in part.breaks]


def scale(part: LineChart) -> tuple[float, float, float]:
    """Ends of the axis and its step. A share or a count begins at zero, an index has none."""
    values = [point.value for line in part.lines for point in line.points]
    values += [end for goal in part.goals for end in (goal.low, goal.high)]
    low, high = min(values), max(values)
    if is_share(part) or low < high / 2 or high >= _COUNTED:
        low = min(0.0, low)
    step = _round((high - low or 1) / 5)
    top = math.ceil((high + (high - low) * _HEADROOM) / step) * step
    return math.floor(low / step) * step, top, step


def _round(step: float) -> float:
    """The next of 1, 2, 5, 10, ... : what people count in."""
    size = 10 ** math.floor(math.log10(step))
    return next(float(each * size) for each in (1, 2, 5, 10) if each * size >= step)


def is_share(part: LineChart) -> bool:
    """True of percentages, whose axis is numbered."""
    return part.unit in _SHARE


def years_of(part: LineChart) -> list[int]:
    """Every year from the first to the last, those without a figure too."""
    years = {point.year for line in part.lines for point in line.points}
    years |= {goal.year for goal in part.goals} | {year for year, _ in part.breaks}
    return list(range(min(years), max(years) + 1))


def _segments(line: Line, part: LineChart) -> Iterator[Series]:
    """The line, broken before each year in which the method changed."""
    starts = [-math.inf, *sorted(year for year, _ in part.breaks), math.inf]
    again = False
    for start, end in pairwise(starts):
        values = {point.year: point.value for point in line.points if start <= point.year < end}
        if values:
            name = f"{line.name} (sejak {min(values)})" if again else line.name
            yield Series(name, values, line, again)
            again = True


def _goals(goals: Sequence[Goal]) -> list[Series]:
    """A series a document; a span, or a second target of one year, is one more."""
    found: list[Series] = []
    for goal in goals:
        for value in dict.fromkeys((goal.high, goal.low)):
            for series in found:
                if series.name == goal.document and goal.year not in series.values:
                    series.values[goal.year] = value
                    break
            else:
                found.append(Series(goal.document, {goal.year: value}, goal))
    return found
