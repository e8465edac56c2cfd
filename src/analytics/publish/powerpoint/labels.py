"""Which points of a line chart are written at, and on which side, so that few words meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pptx.enum.chart import XL_LABEL_POSITION

from analytics.draw.slides.typeface import LEADING, SMALLEST, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from analytics.vocabulary.picture import Line, LineChart


class Written(NamedTuple):
    """A text at a value of a year; `owner` names the line or the document."""

    owner: str
    year: int
    value: float
    text: str
    strong: bool


def written(part: LineChart, slot: float) -> list[Written]:
    """Every point and target; those with a text are written, as `slot` units a year allow.

    The ends of each line are, and the peaks of the strong one; targets stand beside the chart.
    """
    found: list[Written] = []
    for line in part.lines:
        widest = max(width(f"{point.text} ", SMALLEST, bold=True) for point in line.points)
        shown = _ends([point.year for point in line.points], widest / slot)
        if line.strong:
            shown = _peaks(line, shown, widest / slot)
        for point in line.points:
            text = point.text if point.year in shown else ""
            found.append(Written(line.name, point.year, point.value, text, line.strong))
    return found + [
        Written(goal.document, goal.year, goal.high, "", strong=False) for goal in part.goals
    ]


def _ends(years: Sequence[int], apart: float) -> set[int]:
    """The last year, and the first if there is room for both."""
    return {years[-1], *(years[:1] if years[-1] - years[0] >= apart else ())}


def _peaks(line: Line, shown: set[int], apart: float) -> set[int]:
    """With `shown`, the points above both their neighbours: words there cover no line."""
    found = set(shown)
    for before, point, after in zip(line.points, line.points[1:], line.points[2:], strict=False):
        peak = before.value <= point.value >= after.value
        if peak and all(abs(point.year - year) >= apart for year in found):
            found.add(point.year)
    return found


def sides(found: Iterable[Written], units: float) -> Iterator[tuple[Written, XL_LABEL_POSITION]]:
    """Above or below its point, or beside it where both are taken; `units` a step of one.

    Args:
        found: what is written, and without a text the points it must not cover.
        units: height on the slide of a difference of 1.
    """
    years: dict[int, list[Written]] = {}
    for each in found:
        years.setdefault(each.year, []).append(each)
    for group in years.values():
        group.sort(key=lambda each: -each.value)
        for number, each in enumerate(group):
            if each.text:
                yield each, _side(group, number, units)


def _side(group: Sequence[Written], number: int, units: float) -> XL_LABEL_POSITION:
    """The highest goes above its point, the lowest below; between them whichever is free."""
    each, last = group[number], len(group) - 1
    if number == 0:
        return XL_LABEL_POSITION.ABOVE
    room = 3 * SMALLEST * LEADING  # two lines of words, and the marks
    above = (group[number - 1].value - each.value) * units
    below = (each.value - group[min(number + 1, last)].value) * units
    if number == last or below >= room:
        return XL_LABEL_POSITION.BELOW
    return XL_LABEL_POSITION.ABOVE if above >= room else XL_LABEL_POSITION.RIGHT
