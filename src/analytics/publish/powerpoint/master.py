"""The file before its first slide: 16:9, one layout, and where title, foot and number stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from analytics.draw.slides import layout
from analytics.draw.slides.layout import FOOT, Box
from analytics.draw.slides.typeface import SMALLEST
from analytics.publish.powerpoint import theme
from analytics.publish.powerpoint.words import emu, place

if TYPE_CHECKING:
    from pptx.oxml.xmlchemy import BaseOxmlElement
    from pptx.presentation import Presentation
    from pptx.slide import SlideMaster

NUMBER: Final = Box(FOOT.right - 110, FOOT.bottom - 54, 110, 54)
"""Where the number of the slide stands, at the right end of the foot."""
SAID: Final = Box(FOOT.x, FOOT.y, FOOT.width - 130, FOOT.height)
"""The rest of the foot."""
_KEPT: Final = ("Title Only", "Paparan")  # the layout we use, and what we call it
_BAND: Final = Box(0, 0, 22, layout.HEIGHT)  # the office's colour along the left edge
_RULE: Final = Box(FOOT.x, FOOT.y - 10, FOOT.width, 2)
_PLACES: Final = {
    PP_PLACEHOLDER.TITLE: layout.TITLE,
    PP_PLACEHOLDER.BODY: layout.BODY,
    PP_PLACEHOLDER.FOOTER: SAID,
    PP_PLACEHOLDER.SLIDE_NUMBER: NUMBER,
}


def blank(accent: str) -> Presentation:
    """A presentation without slides, in the office's colour (`#125e70`).

    Raises:
        ValueError: `accent` is no colour.
    """
    made = pptx.Presentation()
    made.slide_width, made.slide_height = emu(layout.WIDTH), emu(layout.HEIGHT)
    for found in list(made.slide_layouts):
        if found.name != _KEPT[0]:
            made.slide_layouts.remove(found)
    (kept,) = made.slide_layouts
    kept._element.cSld.set("name", _KEPT[1])  # noqa: SLF001 - python-pptx names no layout
    theme.put(made, accent)
    _arrange(made.slide_master)
    for shape in list(kept.placeholders):
        if shape.placeholder_format.type == PP_PLACEHOLDER.DATE:
            _remove(shape._element)  # noqa: SLF001
    _without_template(made)
    return made


def _arrange(master: SlideMaster) -> None:
    """Placeholders where the screen has them, flush left in our sizes; the colour at the edge."""
    root = master._element  # noqa: SLF001 - python-pptx changes no master
    for shape in list(master.placeholders):
        box = _PLACES.get(shape.placeholder_format.type)
        if box is None:
            _remove(shape._element)  # noqa: SLF001
            continue
        place(shape, box)
        body = shape._element.txBody.bodyPr  # noqa: SLF001
        for name in ("lIns", "rIns", "tIns", "bIns"):
            body.set(name, "0")
        body.set("anchor", "b" if box in {SAID, NUMBER} else "t")
        for fit in list(body):
            body.remove(fit)
        for level in shape._element.iter(qn("a:lvl1pPr")):  # noqa: SLF001
            level.set("algn", "r" if box is NUMBER else "l")
            _letters(level.find(qn("a:defRPr")), SMALLEST, "accent4")
    title = root.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    _letters(title.find(qn("a:defRPr")), layout.TITLE_SIZES[0], "tx1", bold=True)
    for number, (box, name, colour) in enumerate(
        ((_BAND, "Warna kantor", "accent1"), (_RULE, "Garis kaki", "accent1")), start=90
    ):
        master.shapes._spTree.append(_bar(box, name, colour, number))  # noqa: SLF001


def _letters(properties: BaseOxmlElement, size: float, colour: str, *, bold: bool = False) -> None:
    properties.set("sz", str(round(size * 50)))
    if bold:
        properties.set("b", "1")
    for found in properties.iter(qn("a:schemeClr")):
        found.set("val", colour)
        for tint in list(found):
            found.remove(tint)


def _bar(box: Box, name: str, colour: str, number: int) -> BaseOxmlElement:
    """A filled rectangle that says nothing to a screen reader."""
    x, y, width, height = (emu(side) for side in (box.x, box.y, box.width, box.height))
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f'</a:prstGeom><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/>'
        f"</a:ln></p:spPr></p:sp>"
    )


def _without_template(made: Presentation) -> None:
    """The picture and the printer of whoever made the template python-pptx begins with."""
    package = made.part.package
    for relations, kind in ((package._rels, RT.THUMBNAIL), (made.part.rels, RT.PRINTER_SETTINGS)):  # noqa: SLF001
        for key in [key for key, found in relations.items() if found.reltype == kind]:
            relations.pop(key)


def _remove(element: BaseOxmlElement) -> None:
    element.getparent().remove(element)
