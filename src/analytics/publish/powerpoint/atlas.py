"""A map of freeform shapes, one an area, in one group with its legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from analytics.draw.slides.layout import Box
from analytics.draw.slides.typeface import LEADING, SMALLEST, shortened, width, wrapped
from analytics.publish.powerpoint import theme
from analytics.publish.powerpoint.words import (
    UNIT,
    bare,
    describe,
    hatch,
    panel,
    points,
    said,
    textbox,
)
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from pptx.dml.fill import FillFormat
    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.vocabulary.picture import MapPicture, Place, Ring

_LINE: Final = SMALLEST * LEADING
_LEGEND: Final = 0.36  # of the width, at most
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
    tints = theme.tints(len(part.classes))
    for place in part.places:
        _area(shapes, part, place, fit, tints)
    for place in part.places:
        if place.marked:
            _star(shapes, place, fit)
    for place in part.places:
        if place.label is not None:
            _name(shapes, place, fit, ground)
    legend = Box(box.right - legend_width, box.y, legend_width, box.height)
    _legend(shapes, part, legend, tints)
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


def _area(
    shapes: _BaseGroupShapes, part: MapPicture, place: Place, fit: _Fit, tints: tuple[float, ...]
) -> None:
    builder = None
    for ring in place.rings:
        start, *others = [_emus(fit, corner) for corner in _open(ring)]
        if builder is None:
            builder = shapes.build_freeform(*start)
        else:
            builder.move_to(*start)
        builder.add_line_segments(others, close=True)
    if builder is None:
        return
    made = builder.convert_to_shape()
    bare(made)
    describe(made, f"{place.name}: {place.text}", f"{place.code} {place.name}")
    _paint(made.fill, part, place.kind, tints)
    made.line.color.theme_color, made.line.width = theme.PAPER, points(2)
    if place.kind is None or place.kind == 0:
        made.line.color.theme_color = theme.PEER


def _open(ring: Ring) -> Ring:
    return ring[:-1] if len(ring) > 1 and ring[0] == ring[-1] else ring


def _emus(fit: _Fit, corner: tuple[float, float]) -> tuple[int, int]:
    x, y = fit(corner)
    return round(x * UNIT), round(y * UNIT)


def _paint(fill: FillFormat, part: MapPicture, kind: int | None, tints: tuple[float, ...]) -> None:
    """A tint of the office's colour; crossed where there is no figure, striped if invented."""
    if kind is None:
        hatch(fill, theme.PEER, crossed=True)
    elif part.standing is Standing.EXAMPLE:
        hatch(fill, theme.ACCENT)
        _tint(fill, tints[kind])
    else:
        fill.solid()
        fill.fore_color.theme_color = theme.ACCENT
        _tint(fill, tints[kind])


def _tint(fill: FillFormat, brightness: float) -> None:
    """The accent nearer to white, and greyer as the mixing of paints would make it."""
    if brightness:
        fill.fore_color.brightness = brightness
        colour = fill.fore_color._color._xClr  # noqa: SLF001 - python-pptx has no saturation
        colour.append(parse_xml(f'<a:satMod {nsdecls("a")} val="{_SATURATION}"/>'))


def _star(shapes: _BaseGroupShapes, place: Place, fit: _Fit) -> None:
    x, y = fit(place.label or _middle(place))
    box = Box(x - _STAR / 2, y - _STAR / 2, _STAR, _STAR)
    _starred(shapes, box, f"Tanda: {place.name}")


def _starred(shapes: _BaseGroupShapes, box: Box, name: str) -> None:
    made = panel(shapes, box, name, theme.TARGET, outline=theme.PAPER, shape=MSO_SHAPE.STAR_5_POINT)
    describe(made, name)


def _middle(place: Place) -> tuple[float, float]:
    """Of the frame around its largest outline."""
    ring = max(place.rings, key=len)
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _name(shapes: _BaseGroupShapes, place: Place, fit: _Fit, box: Box) -> None:
    """The name on a veil, readable on whatever colour an office chooses."""
    if place.label is None:
        return
    x, y = fit(place.label)
    wide = width(place.name, SMALLEST) * 1.04 + 12
    top = y + _STAR / 2 if place.marked else y - _LINE / 2
    left = min(max(x - wide / 2, box.x), box.right - wide)
    top = min(max(top, box.y), box.bottom - _LINE)
    words = [said(place.name, align=PP_ALIGN.CENTER)]
    where = Box(left, top, wide, _LINE)
    made = textbox(shapes, where, words, f"Nama: {place.name}", MSO_ANCHOR.MIDDLE)
    made.text_frame.word_wrap = False
    made.fill.solid()
    made.fill.fore_color.theme_color = theme.PAPER
    colour = made._element.spPr.find(f".//{qn('a:schemeClr')}")  # noqa: SLF001
    colour.append(parse_xml(f'<a:alpha {nsdecls("a")} val="{_VEIL}"/>'))


def _legend_width(part: MapPicture, box: Box) -> float:
    texts = (*part.classes, part.missing, part.marks)
    widest = max(width(text, SMALLEST) for text in texts) * 1.05 + _KEY.width + 24
    return min(max(widest, 300), box.width * _LEGEND)


def _legend(shapes: _BaseGroupShapes, part: MapPicture, box: Box, tints: tuple[float, ...]) -> None:
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
    pitch = min(62.0, (box.bottom - note - top) / len(kinds))
    for kind in kinds:
        key = Box(box.x, top + (pitch - _KEY.height) / 2, _KEY.width, _KEY.height)
        text = _key(shapes, part, kind, key, tints)
        left = key.right + 16
        shown = shortened(text, SMALLEST, box.right - left)
        where = Box(left, top + (pitch - _LINE) / 2, box.right - left, _LINE)
        textbox(shapes, where, [said(shown)], f"Legenda: {text}")
        top += pitch
    if part.note:
        where = Box(box.x, box.bottom - note, box.width, note)
        textbox(shapes, where, [said(part.note, colour=theme.MUTED)], "Catatan peta")


def _key(
    shapes: _BaseGroupShapes,
    part: MapPicture,
    kind: int | str | None,
    box: Box,
    tints: tuple[float, ...],
) -> str:
    """A sample of one class; gives its words."""
    if isinstance(kind, str):
        side = Box(box.x + (box.width - _STAR) / 2, box.y, _STAR, box.height)
        _starred(shapes, side, f"Legenda: {part.marks}")
        return part.marks
    text = part.missing if kind is None else part.classes[kind]
    made = panel(shapes, box, f"Warna: {text}", theme.PAPER, outline=theme.PEER)
    _paint(made.fill, part, kind, tints)
    return text
