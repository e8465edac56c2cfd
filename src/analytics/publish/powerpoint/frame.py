"""What every slide has: title, question, foot, number; the watermark where figures are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from analytics.draw.slides import layout
from analytics.draw.slides.layout import Box
from analytics.draw.slides.typeface import SMALLEST, shortened, width
from analytics.publish.colophon import made_of
from analytics.publish.powerpoint import theme
from analytics.publish.powerpoint.master import SAID
from analytics.publish.powerpoint.words import LANGUAGE, height, place, said, style, textbox
from analytics.vocabulary.standing import WATERMARK

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.shapes.autoshape import Shape
    from pptx.slide import Slide as Page

    from analytics.vocabulary.slide import Deck, Slide

_FIELD: Final = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"  # any id, the same in every file
_FOOTER: Final = ("ftr", 11, "Kaki")
_COUNTER: Final = ("sldNum", 12, "Nomor salindia")
_ON_COVER: Final = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
_TURN: Final = -14.0  # degrees the watermark leans, as it does on the screen
_MARKS: Final = tuple(Box(160, y, 1600, 140) for y in (300, 620))  # a crop keeps one of them
_LETTERS: Final = 96
_SEEN: Final = 26_000  # of 100,000: so little of the watermark that what is below can be read


def framed(presentation: Presentation, deck: Deck, slide: Slide, number: int) -> Page:
    """A new slide with everything but its parts; `number` counts from 1."""
    page = presentation.slides.add_slide(presentation.slide_layouts[0])
    cover = layout.is_cover(slide)
    if cover:
        page.background.fill.solid()
        page.background.fill.fore_color.theme_color = theme.COVER
    _title(page.shapes.title, slide)
    box = layout.question(slide)
    question = shortened(slide.question, SMALLEST, box.width)
    colour = theme.PAPER if cover else theme.MUTED
    textbox(page.shapes, box, [said(question, colour=colour)], "Pertanyaan")
    lines = [shortened(text, SMALLEST, SAID.width) for text in foot_lines(deck, slide) if text]
    run = f'<a:rPr lang="{LANGUAGE}">{_ON_COVER if cover else ""}</a:rPr>'
    paragraphs = (f"<a:p><a:r>{run}<a:t>{escape(line)}</a:t></a:r></a:p>" for line in lines)
    _placeholder(page, _FOOTER, "".join(paragraphs))
    field = f'<a:fld id="{_FIELD}" type="slidenum">{run}'
    _placeholder(page, _COUNTER, f"<a:p>{field}<a:t>{number}</a:t></a:fld></a:p>")
    return page


def marked(page: Page) -> None:
    """The watermark, over everything else on the slide, so that a picture of it carries it."""
    line = said(WATERMARK, _LETTERS, bold=True, colour=theme.ALARM, align=PP_ALIGN.CENTER)
    for box in _MARKS:
        shape = textbox(page.shapes, box, [line], "Tanda air", MSO_ANCHOR.MIDDLE)
        shape.rotation = _TURN
        for colour in shape._element.iter(qn("a:schemeClr")):  # noqa: SLF001 - no transparency
            colour.append(parse_xml(f'<a:alpha {nsdecls("a")} val="{_SEEN}"/>'))


def foot_lines(deck: Deck, slide: Slide) -> tuple[str, str]:
    """The source with its standing, and of what the figures were made: version first."""
    source = slide.source
    if slide.standing is not None:
        word = slide.standing.short_label
        if width(f"{source} ({word})", SMALLEST) > SAID.width:
            word = word.partition(" – ")[0]
        end = f" ({word})"
        source = shortened(source, SMALLEST, SAID.width - width(end, SMALLEST)) + end
    return source, made_of(deck, slide)


def _title(shape: Shape, slide: Slide) -> None:
    box, cover = layout.title(slide), layout.is_cover(slide)
    sizes = layout.COVER_SIZES if cover else layout.TITLE_SIZES
    tall = {size: height([said(slide.title, size, bold=True)], box.width) for size in sizes}
    size = next((size for size in sizes if tall[size] <= box.height + 1), sizes[-1])
    place(shape, box)
    shape.text_frame.text = slide.title
    run = shape.text_frame.paragraphs[0].runs[0]
    style(run, size, theme.PAPER if cover else None, bold=True)


def _placeholder(page: Page, kind: tuple[str, int, str], paragraphs: str) -> None:
    """A placeholder that python-pptx leaves out when it adds a slide; it stands as the layout's."""
    name, index, called = kind
    number = max(shape.shape_id for shape in page.shapes) + 1
    element = parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{called}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{name}" sz="quarter" '
        f'idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>'
        f"{paragraphs}</p:txBody></p:sp>"
    )
    page.shapes._spTree.append(element)  # noqa: SLF001
