"""Targets beside a line chart, for in it they would cover one another: when, what, who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.draw.slides.layout import GAP, Box
from analytics.draw.slides.typeface import SMALLEST
from analytics.publish.powerpoint import theme
from analytics.publish.powerpoint.words import Said, height, kept, said, textbox

if TYPE_CHECKING:
    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.vocabulary.picture import Goal

_WIDTH: Final = 540  # units that the list takes beside a chart
_WIDE: Final = 1400  # from here on there is room beside it, else it stands below
_MOST: Final = 0.5  # of the height, for a list below
_HEAD: Final = "▲ Target menurut dokumen"


def put(shapes: _BaseGroupShapes, goals: tuple[Goal, ...], box: Box) -> tuple[Box, list[str]]:
    """The targets with their documents, by year and size.

    Gives the box that is left for the chart, and what had no room.
    """
    if not goals:
        return box, []
    ordered = sorted(goals, key=lambda goal: (goal.year, goal.high, goal.document))
    head = said(_HEAD, SMALLEST, bold=True, colour=theme.TARGET)
    if box.width >= _WIDE:
        place = Box(box.right - _WIDTH, box.y, _WIDTH, box.height)
        free = Box(box.x, box.y, box.width - _WIDTH - GAP, box.height)
        lines = [_line([goal]) for goal in ordered]
    else:
        years = dict.fromkeys(goal.year for goal in ordered)
        lines = [_line([goal for goal in ordered if goal.year == year]) for year in years]
        tall = min(height([head, *lines], box.width), _MOST * box.height)
        place = Box(box.x, box.bottom - tall, box.width, tall)
        free = Box(box.x, box.y, box.width, box.height - tall)
    shown, rest = kept([head, *lines], place)
    textbox(shapes, place, shown, "Target menurut dokumen")
    return free, [f"Target {line}" for line in rest]


def _line(goals: list[Goal]) -> Said:
    """The targets of one year."""
    runs: list[tuple[str, bool]] = [(f"{goals[0].year}: ", True)]
    for number, goal in enumerate(goals):
        runs += [(f"{'; ' if number else ''}{goal.text}", True), (f" {goal.document}", False)]
    return Said(tuple(runs), above=6)
