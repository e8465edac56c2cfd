"""A deck as PPTX: every slide with its picture, what is said, and where it comes from."""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from analytics.draw.slides import layout
from analytics.publish.archive import undated
from analytics.publish.powerpoint import (
    atlas,
    bars,
    cards,
    frame,
    lines,
    master,
    notes,
    panels,
    scatter,
    spans,
    table,
    waterfall,
)
from analytics.vocabulary.picture import (
    BarChart,
    Cards,
    DotChart,
    Funnel,
    LineChart,
    MapPicture,
    Missing,
    Sentences,
    Table,
)
from analytics.vocabulary.plot import ControlChart, CurveChart, MovementChart, SpanChart

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.shapes.shapetree import SlideShapes
    from pptx.slide import Slide as Page

    from analytics.draw.slides.layout import Box
    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.plot import Plot
    from analytics.vocabulary.slide import Deck

MIME = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def pptx(deck: Deck, accent: str) -> bytes:
    """The file; the same deck in the same colour gives the same bytes.

    Raises:
        ValueError: `accent` is no colour like `#125e70`.
    """
    made = master.blank(accent)
    _properties(made, deck)
    for number, slide in enumerate(deck.slides, start=1):
        page = frame.framed(made, deck, slide, number)
        cover = layout.is_cover(slide)
        rest: list[str] = []
        for part, box in zip(slide.parts, layout.boxes(slide), strict=False):
            rest += _put(page, part, box, cover=cover)
        if slide.is_example:
            frame.marked(page)
        notes.put(page, deck, slide, rest)
    written = BytesIO()
    made.save(written)
    return undated(written.getvalue(), deck.on.isoformat())


def _put(page: Page, part: Part, box: Box, *, cover: bool) -> list[str]:
    """One part in its box; gives what of it had no room and goes to the notes."""
    shapes = page.shapes
    match part:
        case Cards():
            return cards.put(shapes, part, box)
        case Sentences():
            return panels.sentences(shapes, part, box, cover=cover)
        case Missing():
            return panels.missing(shapes, part, box)
        case Table():
            return table.put(shapes, part, box)
        case CurveChart() | ControlChart() | SpanChart() | MovementChart():
            return _plot(shapes, part, box)
    return _chart(shapes, part, box)


def _chart(
    shapes: SlideShapes, part: LineChart | BarChart | Funnel | DotChart | MapPicture, box: Box
) -> list[str]:
    match part:
        case LineChart():
            return lines.put(shapes, part, box)
        case BarChart():
            return bars.bars(shapes, part, box)
        case Funnel():
            return bars.funnel(shapes, part, box)
        case DotChart():
            return bars.dots(shapes, part, box)
        case MapPicture():
            return atlas.put(shapes, part, box)


def _plot(shapes: SlideShapes, part: Plot, box: Box) -> list[str]:
    match part:
        case CurveChart():
            return scatter.curves(shapes, part, box)
        case ControlChart():
            return scatter.control(shapes, part, box)
        case SpanChart():
            return spans.put(shapes, part, box)
        case MovementChart():
            return waterfall.put(shapes, part, box)


def _properties(made: Presentation, deck: Deck) -> None:
    told = made.core_properties
    told.title, told.author, told.last_modified_by = deck.name, "", ""
    told.subject = f"{deck.area_name}, data {deck.version}"
    told.language, told.revision = "id-ID", 1
    told.created = told.modified = datetime.combine(deck.on, time(), UTC)
