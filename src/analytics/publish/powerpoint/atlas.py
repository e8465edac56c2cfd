"""A map of freeform shapes, one an area, in one group with its legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from analytics.draw.slides.layout import Box
from analytics.draw.slides.typeface import LEADING, SMALLEST, width, wrapped
from analytics.publish.powerpoint import theme
from analytics.publish.powerpoint.words import (
    describe,
    emu,
    hatch,
    panel,
    said,
    textbox,
)
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.dml.color import ColorFormat
    from pptx.dml.fill import FillFormat
    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.vocabulary.picture import MapPicture, Place, Ring

_LINE: Final = SMALLEST * LEADING
_LEGEND: Final = 0.36  # of the width, at most
_LEGEND_CROWDED: Final = 0.48  # the same, where its rows would touch
_KEY: Final = Box(0, 0, 56, 38)  # a sample of a class in the legend
_STAR: Final = 40
_SATURATION: Final = 40_000  # of 100,000
_VEIL: Final = 80_000  # of 100,000: how white the ground of a name is


class _Fit(NamedTuple):
    """From the unit of the map to units of the slide."""

    left: float
    top: float
    scale: float
    x: float
    y: float

    def __call__(self, point: tuple[float, float]) -> tuple[float, float]:
        return (
            self.x + (point[0] - self.left) * self.scale,
            self.y + (point[1] - self.top) * self.scale,
        )


def put(shapes: _BaseGroupShapes, part: MapPicture, box: Box) -> list[str]:
    """The map in `box` with its legend on the right, or below where it is narrow."""
    legend_width = _legend_width(part, box)
    ground = Box(box.x, box.y, box.width - legend_width - 40, box.height)
    fit = _fitted(part, ground)
    before = len(shapes)
    for place in part.places:
        _area(shapes, part, place, fit)
    for place in part.places:
        if place.marked:
            _starred(shapes, _around(place, fit), f"Tanda: {place.name}")
    _names(shapes, part, fit, ground)
    legend = Box(box.right - legend_width, box.y, legend_width, box.height)
    _legend(shapes, part, legend)
    # Put together at the end: a group measures itself anew with every shape it is given.
    group = shapes.add_group_shape(list(shapes)[before:])
    describe(group, part.alt, f"Peta: {part.title}")
    return []


def _fitted(part: MapPicture, box: Box) -> _Fit:
    """The whole map as large as `box` allows, in its middle."""
    corners = [corner for place in part.places for ring in place.rings for corner in ring]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    left, top, wide, high = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    scale = min(box.width / (wide or 1), box.height / (high or 1))
    x, y = box.x + (box.width - wide * scale) / 2, box.y + (box.height - high * scale) / 2
    return _Fit(left, top, scale, x, y)


def _area(shapes: _BaseGroupShapes, part: MapPicture, place: Place, fit: _Fit) -> None:
    """One freeform with all outlines of the area; what lies in a hole shows through."""
    rings = [[fit(corner) for corner in _open(ring)] for ring in place.rings]
    if not rings:
        return
    xs, ys = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
    frame = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    made = panel(shapes, frame, f"{place.code} {place.name}", theme.PAPER, outline=theme.PAPER)
    preset = made._element.spPr.find(qn("a:prstGeom"))  # noqa: SLF001
    # Written at once: python-pptx measures a freeform anew with each of its corners.
    preset.addprevious(parse_xml(_geometry(rings, frame)))
    preset.getparent().remove(preset)
    describe(made, f"{place.name}: {place.text}")
    _paint(made.fill, part, place.kind)
    if not place.kind:  # as pale as the ground, or without a figure
        made.line.color.theme_color = theme.PEER


def _geometry(rings: Sequence[Sequence[tuple[float, float]]], frame: Box) -> str:
    """The outlines as DrawingML has them, in EMU from the corner of the shape."""
    steps = []
    for ring in rings:
        for number, (x, y) in enumerate(ring):
            point = f'<a:pt x="{emu(x - frame.x)}" y="{emu(y - frame.y)}"/>'
            kind = "lnTo" if number else "moveTo"
            steps.append(f"<a:{kind}>{point}</a:{kind}>")
        steps.append("<a:close/>")
    size = f'w="{emu(frame.width)}" h="{emu(frame.height)}"'
    return (
        f"<a:custGeom {nsdecls('a')}><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path {size}>{"".join(steps)}</a:path>'
        "</a:pathLst></a:custGeom>"
    )


def _open(ring: Ring) -> Ring:
    return ring[:-1] if len(ring) > 1 and ring[0] == ring[-1] else ring


def _paint(fill: FillFormat, part: MapPicture, kind: int | None) -> None:
    """A tint of the office's colour; crossed where there is no figure, striped if invented."""
    tints = theme.tints(len(part.classes))
    if kind is None:
        hatch(fill, theme.PEER, crossed=True)
    elif part.standing is Standing.EXAMPLE:
        hatch(fill, theme.ACCENT)
        _tint(fill.back_color, tints[kind])
    else:
        fill.solid()
        fill.fore_color.theme_color = theme.ACCENT
        _tint(fill.fore_color, tints[kind])


def _tint(colour: ColorFormat, brightness: float) -> None:
    """The accent nearer to white, and greyer as the mixing of paints would make it."""
    if brightness:
        colour.brightness = brightness
        element = colour._color._xClr  # noqa: SLF001 - python-pptx has no saturation
        element.append(parse_xml(f'<a:satMod {nsdecls("a")} val="{_SATURATION}"/>'))


def _around(place: Place, fit: _Fit) -> Box:
    """Where its mark stands."""
    x, y = fit(place.label or _middle(place))
    return Box(x - _STAR / 2, y - _STAR / 2, _STAR, _STAR)


def _starred(shapes: _BaseGroupShapes, box: Box, name: str) -> None:
    made = panel(shapes, box, name, theme.TARGET, outline=theme.PAPER, shape=MSO_SHAPE.STAR_5_POINT)
    describe(made, name)


def _middle(place: Place) -> tuple[float, float]:
    """Of the frame around its largest outline."""
    ring = max(place.rings, key=len)
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _names(shapes: _BaseGroupShapes, part: MapPicture, fit: _Fit, box: Box) -> None:
    """Names where they cover neither each other nor a mark; one without a place is left out.

    They stand on a veil, readable on whatever colour an office chooses.
    """
    taken = [_around(place, fit) for place in part.places if place.marked]
    for place in part.places:
        if place.label is None:
            continue
        x, y = fit(place.label)
        wide = width(place.name, SMALLEST) * 1.04 + 12
        left = min(max(x - wide / 2, box.x), box.right - wide)
        tops = (y - _LINE / 2, y + _STAR / 2, y - _STAR / 2 - _LINE, y + _LINE, y - 2 * _LINE)
        found = [Box(left, top, wide, _LINE) for top in tops if box.y <= top <= box.bottom - _LINE]
        free = [each for each in found if not any(_meet(each, other) for other in taken)]
        if not free:
            continue
        taken.append(free[0])
        words = [said(place.name, align=PP_ALIGN.CENTER)]
        made = textbox(shapes, free[0], words, f"Nama: {place.name}", MSO_ANCHOR.MIDDLE)
        made.text_frame.word_wrap = False
        made.fill.solid()
        made.fill.fore_color.theme_color = theme.PAPER
        colour = made._element.spPr.find(f".//{qn('a:schemeClr')}")  # noqa: SLF001
        colour.append(parse_xml(f'<a:alpha {nsdecls("a")} val="{_VEIL}"/>'))


def _meet(one: Box, other: Box) -> bool:
    across = one.x < other.right and other.x < one.right
    return across and one.y < other.bottom and other.y < one.bottom


def _legend_width(part: MapPicture, box: Box) -> float:
    texts = (*part.classes, part.missing, part.marks)
    widest = max(width(text, SMALLEST) for text in texts) * 1.05 + _KEY.width + 24
    room = min(max(widest, 300), box.width * _LEGEND)
    lines = sum(
        len(wrapped(text, SMALLEST, room - _KEY.width - 16)) for text in filter(None, texts)
    ) + sum(len(wrapped(text, SMALLEST, room, bold=True)) for text in (part.title, part.note))
    if (lines + 1) * _LINE > box.height:
        return min(widest, box.width * _LEGEND_CROWDED)
    return room


def _legend(shapes: _BaseGroupShapes, part: MapPicture, box: Box) -> None:
    """What the colours mean, lightest first; what is missing; what the marks are; the note."""
    top = box.y
    title = [said(part.title, bold=True)]
    lines = len(wrapped(part.title, SMALLEST, box.width, bold=True))
    textbox(shapes, Box(box.x, top, box.width, lines * _LINE), title, "Legenda")
    top += lines * _LINE + 12
    note = len(wrapped(part.note, SMALLEST, box.width)) * _LINE
    kinds: list[int | str | None] = list(range(len(part.classes)))
    if any(place.kind is None for place in part.places):
        kinds.append(None)
    if any(place.marked for place in part.places):
        kinds.append("marks")
    room = box.width - _KEY.width - 16
    told = [_key_words(part, kind) for kind in kinds]
    heights = [len(wrapped(text, SMALLEST, room)) * _LINE for text in told]
    air = max(0.0, min(16.0, (box.bottom - note - top - sum(heights)) / len(kinds)))
    for kind, text, tall in zip(kinds, told, heights, strict=True):
        middle = top + tall / 2
        _key(shapes, part, kind, Box(box.x, middle - _KEY.height / 2, _KEY.width, _KEY.height))
        where = Box(box.right - room, top, room, tall)
        textbox(shapes, where, [said(text)], f"Legenda: {text}", MSO_ANCHOR.MIDDLE)
        top += tall + air
    if part.note:
        where = Box(box.x, box.bottom - note, box.width, note)
        textbox(shapes, where, [said(part.note, colour=theme.MUTED)], "Catatan peta")


def _key_words(part: MapPicture, kind: int | str | None) -> str:
    if isinstance(kind, str):
        return part.marks
    return part.missing if kind is None else part.classes[kind]


def _key(shapes: _BaseGroupShapes, part: MapPicture, kind: int | str | None, box: Box) -> None:
    """A sample of one class, or of the mark."""
    text = _key_words(part, kind)
    if isinstance(kind, str):
        side = Box(box.x + (box.width - _STAR) / 2, box.y, _STAR, box.height)
        _starred(shapes, side, f"Legenda: {text}")
        return
    made = panel(shapes, box, f"Warna: {text}", theme.PAPER, outline=theme.PEER)
    _paint(made.fill, part, kind)
