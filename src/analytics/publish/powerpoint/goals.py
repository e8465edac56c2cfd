"""Targets beside a line chart, for in it they would cover one another: when, what, who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.draw.slides.typeface import SMALLEST
from analytics.publish.powerpoint import theme
from analytics.publish.powerpoint.words import Said, kept, said, textbox

if TYPE_CHECKING:
    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.draw.slides.layout import Box
    from analytics.vocabulary.picture import Goal

WIDTH: Final = 540
"""Units that the list takes beside the chart."""
_HEAD: Final = "▲ Target menurut dokumen"


def put(shapes: _BaseGroupShapes, goals: tuple[Goal, ...], box: Box) -> list[str]:
    """Each target with its document, by year and size; gives those that had no room."""
    ordered = sorted(goals, key=lambda goal: (goal.year, goal.high, goal.document))
    lines = [
        Said(((f"{goal.year}: {goal.text}", True), (f" {goal.document}", False)), above=6)
        for goal in ordered
    ]
    head = said(_HEAD, SMALLEST, bold=True, colour=theme.TARGET)
    shown, rest = kept([head, *lines], box)
    textbox(shapes, box, shown, "Target menurut dokumen")
    return [f"Target {line}" for line in rest]
