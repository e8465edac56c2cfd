"""The colours and letters of the file.

Everything on a slide refers to them, so that an office that puts its own in their place (Desain >
Varian > Warna) changes charts, tables and maps at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree
from pptx.enum.dml import MSO_THEME_COLOR as COLOUR
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from analytics.draw.slides.look import Look

if TYPE_CHECKING:
    from pptx.presentation import Presentation

NAME: Final = "Paparan"
TYPEFACE: Final = "Calibri"  # on every office computer; its letters are no wider than the screen's
INK: Final = COLOUR.TEXT_1
PAPER: Final = COLOUR.BACKGROUND_1
COVER: Final = COLOUR.TEXT_2
"""Ground of the slide that opens a deck."""
PALE: Final = COLOUR.BACKGROUND_2
ACCENT: Final = COLOUR.ACCENT_1
"""The office's own; the rest are chosen to be told from it, from each other, and from white."""
TARGET: Final = COLOUR.ACCENT_2
PEER: Final = COLOUR.ACCENT_3
MUTED: Final = COLOUR.ACCENT_4
ALARM: Final = COLOUR.ACCENT_5
OTHER: Final = (COLOUR.ACCENT_6, COLOUR.ACCENT_4, COLOUR.ACCENT_3)
"""Of lines the slide is not about."""
_OTHER_LINE = "#401090"
_LIGHTEST: Final = 0.88


def tints(count: int) -> tuple[float, ...]:
    """Brightness of the accent for each of `count` classes of a map: 0.88, nearly white, to 0."""
    if count == 1:
        return (_LIGHTEST / 2,)
    return tuple(round(_LIGHTEST * (1 - i / (count - 1)), 2) for i in range(count))


def put(presentation: Presentation, accent: str) -> None:
    """Colours and typeface of the file, `accent` (`#125e70`) first among them.

    Raises:
        ValueError: `accent` is no such colour.
    """
    master = presentation.slide_master.part.part_related_by(RT.THEME)
    master._blob = themed(master.blob, accent)  # noqa: SLF001 - python-pptx knows no theme


def themed(theme: bytes, accent: str) -> bytes:
    """The XML of a theme with our colours and typeface in the place of its own."""
    root = etree.fromstring(theme)
    root.set("name", NAME)
    colours = _colours(Look.of(accent))
    scheme = root.find(f".//{qn('a:clrScheme')}")
    scheme.set("name", NAME)
    for entry in scheme:
        for old in list(entry):
            entry.remove(old)
        name = etree.QName(entry).localname
        etree.SubElement(entry, qn("a:srgbClr")).set("val", colours[name][1:].upper())
    fonts = root.find(f".//{qn('a:fontScheme')}")
    fonts.set("name", NAME)
    for latin in fonts.iter(qn("a:latin")):
        latin.set("typeface", TYPEFACE)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written


def _colours(look: Look) -> dict[str, str]:
    """The screen's colours by the names that a theme has for them."""
    return {
        "dk1": look.ink,
        "lt1": look.ground,
        "dk2": look.cover,
        "lt2": look.panel,
        "accent1": look.accent,
        "accent2": look.target,
        "accent3": look.peer,
        "accent4": look.muted,
        "accent5": look.warn,
        "accent6": _OTHER_LINE,
        "hlink": look.accent,
        "folHlink": look.muted,
    }
