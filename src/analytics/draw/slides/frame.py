"""What every slide wears: its message, its sources, the version of its data, its standing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.slides import layout
from analytics.draw.slides.layout import LINE
from analytics.draw.slides.look import MARKED
from analytics.draw.slides.nodes import MIDDLE, SYMBOL, lines, rectangle, rule, symbol, text
from analytics.draw.slides.typeface import (
    SMALLEST,
    balanced,
    fitting,
    limited,
    shortened,
    width,
    wrapped,
)
from analytics.vocabulary.standing import WATERMARK, Standing
from analytics.wording.periods import day
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Attributes, Pen
    from analytics.vocabulary.slide import Deck, Slide

_TITLE_LINES = 2
_MARK = 92  # size of the letters of the watermark
_MARK_ANGLE = -14
_MARK_AT = (0.29, 0.71)  # of the height of the picture
_PILL = 46
_BETWEEN = "  ·  "


def head(slide: Slide, pen: Pen) -> str:
    """The question, and below it the message in two lines at most."""
    cover = layout.is_cover(slide)
    box, above = layout.title(slide), layout.question(slide)
    sizes = layout.COVER_SIZES if cover else layout.TITLE_SIZES
    size, said = fitting(slide.title, box.width, _TITLE_LINES, sizes, bold=True)
    if said == wrapped(slide.title, size, box.width, bold=True):
        said = balanced(slide.title, size, box.width, bold=True)
    asked = limited(slide.question, SMALLEST, above.width, 1)
    return lines(above.x, above.y, asked, pen.look.muted) + lines(
        box.x, box.y, said, pen.look.ink, size=size, bold=True
    )


def foot(slide: Slide, deck: Deck, number_of: int, pen: Pen) -> str:
    """Sources; below them the standing, the version of the data, the day and the page."""
    box, look = layout.FOOT, pen.look
    upper, lower = box.y + LINE / 2, box.bottom - _PILL / 2
    base = lower + MIDDLE * SMALLEST
    page = f"{number(number_of)}/{number(len(deck.slides))}"
    above = box.y - 10 if slide.source else lower - LINE
    drawn = [
        rule(box.x, above, box.right, above, look.rule),
        text(
            box.x,
            upper + MIDDLE * SMALLEST,
            _source(slide.source, box.width),
            look.muted,
        ),
        text(box.right, base, page, look.ink, bold=True, anchor="end"),
    ]
    x, right = box.x, box.right - width(page, SMALLEST, bold=True) - 40
    if slide.standing:
        pill, wide = badge(slide.standing, x, lower, pen)
        drawn.append(pill)
        x += wide + 32
    data = f"data {deck.version} · {day(deck.on)}"
    told = data
    for further in deck.place(slide):
        if further and width(told + _BETWEEN + further, SMALLEST) <= right - x:
            told += _BETWEEN + further
    drawn.append(text(right, base, shortened(told, SMALLEST, right - x), look.muted, anchor="end"))
    return "".join(drawn)


def _source(told: str, room: float) -> str:
    """On one line; a long one says Kab. for Kabupaten before it is cut."""
    if width(told, SMALLEST) > room:
        told = told.replace("Kabupaten ", "Kab. ")
    return shortened(told, SMALLEST, room)


def badge(standing: Standing, x: float, middle: float, pen: Pen) -> tuple[str, float]:
    """Shape and words of a standing in a pill, and how wide it is."""
    words = standing.short_label
    wide = width(words, SMALLEST) + 2 * SYMBOL + 14 + 44
    colour = pen.look.warn if standing is Standing.EXAMPLE else pen.look.accent
    dashes: Attributes = {"stroke_dasharray": "10 7"} if standing is not Standing.OFFICIAL else {}
    outline = rectangle(
        x + 1.5,
        middle - _PILL / 2,
        wide - 3,
        _PILL,
        rx=_PILL / 2,
        fill=pen.look.ground,
        stroke=colour,
        stroke_width=3,
        **dashes,
    )
    inside = symbol(standing, (x + 22 + SYMBOL, middle), pen, colour)
    told = text(x + 22 + 2 * SYMBOL + 14, middle + MIDDLE * SMALLEST, words, colour)
    return outline + inside + told, wide


def watermark(box: Box, pen: Pen) -> str:
    """Twice across the picture, so that a crop of either half keeps it."""
    x, colour = box.x + box.width / 2, pen.look.warn
    drawn = []
    for share in _MARK_AT:
        y = box.y + share * box.height
        turned = f'transform="rotate({_MARK_ANGLE} {round(x)} {round(y)})"'
        words = text(
            x, y + MIDDLE * _MARK, WATERMARK, colour, size=_MARK, bold=True, anchor="middle"
        )
        drawn.append(f'<g class="watermark" fill-opacity="{MARKED}" {turned}>{words}</g>')
    return "".join(drawn)
