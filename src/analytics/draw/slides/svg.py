"""One slide as one standalone SVG, for the screen, for PDF and for a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.draw.slides import layout
from analytics.draw.slides.bars import bars
from analytics.draw.slides.cards import cards
from analytics.draw.slides.control import control
from analytics.draw.slides.curves import curves
from analytics.draw.slides.dots import dots
from analytics.draw.slides.frame import foot, head, watermark
from analytics.draw.slides.funnel import funnel
from analytics.draw.slides.lines import line_chart
from analytics.draw.slides.look import Look
from analytics.draw.slides.missing import missing
from analytics.draw.slides.movements import movements
from analytics.draw.slides.nodes import Pen, clean, definitions, rectangle
from analytics.draw.slides.places import place_map
from analytics.draw.slides.sentences import sentences
from analytics.draw.slides.spans import spans
from analytics.draw.slides.table import table
from analytics.draw.slides.typeface import FAMILY
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
from analytics.vocabulary.standing import WATERMARK

if TYPE_CHECKING:
    from analytics.draw.slides.layout import Box
    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.plot import Plot
    from analytics.vocabulary.slide import Deck, Slide


def svg(slide: Slide, deck: Deck, number: int, look: Look = Look.LIGHT) -> str:
    """The slide on 1920 x 1080 units, its words as words.

    Ids begin with the number and the look, so that all slides of a deck, in both looks, may
    stand in one document. The typeface is named and not carried along.

    Args:
        slide: one of `deck`.
        deck: for what stands on each slide: version, day, and how many there are.
        number: of the slide, from 1.
        look: colours.
    """
    pen = Pen(look, f"s{number}-{look.name}")
    cover = layout.is_cover(slide)
    ground = look.cover if cover else look.ground
    drawing = pen.on_cover() if cover else pen
    if slide.is_example:
        drawing = replace(drawing, look=drawing.look.under_mark())
    inside = [
        rectangle(0, 0, layout.WIDTH, layout.HEIGHT, fill=ground),
        head(slide, drawing),
        *(
            part_drawn(part, box, drawing)
            for part, box in zip(slide.parts, layout.boxes(slide), strict=False)
        ),
        foot(slide, deck, number, drawing),
    ]
    if slide.is_example:
        inside.append(watermark(layout.BODY, drawing))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{pen.tag}" role="img" '
        f'aria-label="{clean(described(slide))}" viewBox="0 0 {layout.WIDTH} {layout.HEIGHT}" '
        f'font-family="{FAMILY}" xml:lang="id">{definitions(drawing)}{"".join(inside)}</svg>'
    )


def described(slide: Slide) -> str:
    """What a screen reader says of a slide: its message, and what its parts show or say."""
    sure = slide.provenance.label if slide.provenance else ""
    said = [slide.title, slide.question, *map(_said, slide.parts), slide.source, sure]
    if slide.is_example:
        said.insert(0, WATERMARK)
    return ". ".join(each.rstrip(".") for each in said if each) + "."


def _said(part: Part) -> str:
    match part:
        case Sentences():
            return ": ".join(filter(None, (part.head, " ".join(part.lines))))
        case Missing():
            return f"Belum ada data: {part.what}. Diminta: {part.asked}"
    return part.alt


def part_drawn(part: Part, box: Box, pen: Pen) -> str:
    """One part in its box; its patterns are those of `definitions(pen)`."""
    match part:
        case Cards():
            return cards(part, box, pen)
        case Sentences():
            return sentences(part, box, pen)
        case Missing():
            return missing(part, box, pen)
        case Table():
            return table(part, box, pen)
        case CurveChart() | ControlChart() | SpanChart() | MovementChart():
            return _plot(part, box, pen)
    return _chart(part, box, pen)


def _chart(part: LineChart | BarChart | DotChart | MapPicture | Funnel, box: Box, pen: Pen) -> str:
    match part:
        case LineChart():
            return line_chart(part, box, pen)
        case BarChart():
            return bars(part, box, pen)
        case DotChart():
            return dots(part, box, pen)
        case MapPicture():
            return place_map(part, box, pen)
        case Funnel():
            return funnel(part, box, pen)


def _plot(part: Plot, box: Box, pen: Pen) -> str:
    match part:
        case CurveChart():
            return curves(part, box, pen)
        case ControlChart():
            return control(part, box, pen)
        case SpanChart():
            return spans(part, box, pen)
        case MovementChart():
            return movements(part, box, pen)
