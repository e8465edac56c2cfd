"""Words on a slide: in Indonesian to the spelling checker, in the typeface of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from analytics.draw.slides.typeface import LEADING, SMALLEST, wrapped
from analytics.publish.powerpoint import theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pptx.dml.fill import FillFormat
    from pptx.enum.dml import MSO_THEME_COLOR
    from pptx.shapes.autoshape import Shape
    from pptx.shapes.shapetree import _BaseShapes
    from pptx.text.text import TextFrame, _Paragraph, _Run

    from analytics.draw.slides.layout import Box

UNIT: Final = 6350
"""EMU in a unit: 1920 units are 13.333 inches, so that a unit is half a point."""
LANGUAGE: Final = "id-ID"
_HANG: Final = 0.8  # of the size of the letters


class Said(NamedTuple):
    """A paragraph: its runs (text, bold), size in units, colour, and air above it in units.

    A bullet hangs to the left of its lines.
    """

    runs: tuple[tuple[str, bool], ...]
    size: float = SMALLEST
    colour: MSO_THEME_COLOR = theme.INK
    above: float = 0
    align: PP_ALIGN = PP_ALIGN.LEFT
    bullet: bool = False


def said(text: str, size: float = SMALLEST, *, bold: bool = False, **more: object) -> Said:
    """A paragraph of one run."""
    return Said(((text, bold),), size, **more)  # type: ignore[arg-type]


def emu(units: float) -> Emu:
    """The length as the file has it."""
    return Emu(round(units * UNIT))


def points(units: float) -> Pt:
    """The size of letters as the file has it."""
    return Pt(units / 2)


def place(shape: Shape, box: Box) -> None:
    """Where a shape stands."""
    shape.left, shape.top = emu(box.x), emu(box.y)
    shape.width, shape.height = emu(box.width), emu(box.height)


def height(paragraphs: Iterable[Said], room: float) -> float:
    """Units the paragraphs take in height where lines are `room` wide."""
    return sum(_height(paragraph, room) for paragraph in paragraphs)


def _height(paragraph: Said, room: float) -> float:
    text = "".join(text for text, _ in paragraph.runs)
    bold = all(bold for _, bold in paragraph.runs)
    room -= paragraph.size * _HANG if paragraph.bullet else 0
    lines = wrapped(text, paragraph.size, room, bold=bold)
    return paragraph.above + max(1, len(lines)) * paragraph.size * LEADING


def fitted(paragraphs: Sequence[Said], box: Box, largest: float = 1.4) -> tuple[Said, ...]:
    """The paragraphs as large as `box` allows: up to `largest` times their size, never smaller."""
    factor = largest
    while factor > 1:
        grown = tuple(p._replace(size=p.size * factor, above=p.above * factor) for p in paragraphs)
        if height(grown, box.width) <= box.height:
            return grown
        factor -= 0.05
    return tuple(paragraphs)


def kept(paragraphs: Sequence[Said], box: Box) -> tuple[tuple[Said, ...], list[str]]:
    """As many of the paragraphs as `box` holds, saying how many are left out, and their text."""
    if height(paragraphs, box.width) <= box.height:
        return tuple(paragraphs), []
    paragraphs = [paragraph._replace(above=0) for paragraph in paragraphs]
    if height(paragraphs, box.width) <= box.height:
        return tuple(paragraphs), []
    for count in range(len(paragraphs) - 1, 0, -1):
        more = said(f"… dan {len(paragraphs) - count} lagi (di catatan)", colour=theme.MUTED)
        if height((*paragraphs[:count], more), box.width) <= box.height:
            break
    left = ["".join(text for text, _ in p.runs) for p in paragraphs[count:]]
    return (*paragraphs[:count], more), left


def textbox(
    shapes: _BaseShapes,
    box: Box,
    paragraphs: Sequence[Said],
    name: str,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
) -> Shape:
    """A box of words called `name` in the list of what is on the slide."""
    shape = shapes.add_textbox(emu(box.x), emu(box.y), emu(box.width), emu(box.height))
    shape.name = name
    fill(shape.text_frame, paragraphs, anchor)
    return shape


def fill(frame: TextFrame, paragraphs: Sequence[Said], anchor: MSO_ANCHOR = MSO_ANCHOR.TOP) -> None:
    """The paragraphs in a frame without margins, that neither grows nor shrinks."""
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    for number, paragraph in enumerate(paragraphs):
        made = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        made.alignment, made.space_before = paragraph.align, points(paragraph.above)
        if paragraph.bullet:
            _hang(made, paragraph.size * _HANG)
        for text, bold in paragraph.runs:
            run = made.add_run()
            run.text = text
            style(run, paragraph.size, paragraph.colour, bold=bold)


def _hang(paragraph: _Paragraph, indent: float) -> None:
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-pptx has no bullets
    properties.set("marL", str(emu(indent)))
    properties.set("indent", str(-emu(indent)))
    for element in ('buFont {} typeface="Arial"', 'buChar {} char="•"'):
        properties.append(parse_xml(f"<a:{element.format(nsdecls('a'))}/>"))


def style(
    run: _Run, size: float | None, colour: MSO_THEME_COLOR | None, *, bold: bool = False
) -> None:
    """Language, weight, size and colour of a run; None leaves what the layout says."""
    run.font.language_id = MSO_LANGUAGE_ID.INDONESIAN
    run.font.bold = bold
    if size is not None:
        run.font.size = points(size)
    if colour is not None:
        run.font.color.theme_color = colour


def describe(shape: object, text: str, name: str = "") -> None:
    """What a screen reader says of a picture, chart, table or group, and what it is called."""
    element = shape._element  # type: ignore[attr-defined]  # noqa: SLF001 - no public way
    properties = element._nvXxPr.cNvPr  # noqa: SLF001
    properties.set("descr", text)
    if name:
        properties.set("name", name)


def panel(  # noqa: PLR0913 - what a shape looks like
    shapes: _BaseShapes,
    box: Box,
    name: str,
    colour: MSO_THEME_COLOR | None,
    *,
    outline: MSO_THEME_COLOR | None = None,
    dashed: bool = False,
    shape: MSO_SHAPE = MSO_SHAPE.RECTANGLE,
) -> Shape:
    """A plain shape without shadow, filled and outlined in colours of the theme, or not."""
    made = shapes.add_shape(shape, emu(box.x), emu(box.y), emu(box.width), emu(box.height))
    made.name = name
    bare(made)
    if colour is None:
        made.fill.background()
    else:
        made.fill.solid()
        made.fill.fore_color.theme_color = colour
    if outline is None:
        made.line.fill.background()
    else:
        made.line.color.theme_color, made.line.width = outline, Pt(1.5)
        made.line.dash_style = MSO_LINE.DASH if dashed else MSO_LINE.SOLID
    return made


def bare(shape: Shape) -> None:
    """Without the shadow and the gradient that the file's own style would give."""
    style_ = shape._element.find(qn("p:style"))  # noqa: SLF001
    if style_ is not None:
        shape._element.remove(style_)  # noqa: SLF001


def hatch(fill_: FillFormat, colour: MSO_THEME_COLOR, *, crossed: bool = False) -> None:
    """White stripes over the colour of an invented figure; a crossed ground where there is none."""
    fill_.patterned()
    if crossed:
        fill_.pattern = MSO_PATTERN.DIAGONAL_CROSS
        fill_.fore_color.theme_color, fill_.back_color.theme_color = colour, theme.PAPER
    else:
        fill_.pattern = MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL
        fill_.fore_color.theme_color, fill_.back_color.theme_color = theme.PAPER, colour
