"""One slide to take along: its numbers as a workbook, its picture as PNG or as SVG.

The same slide of the same data gives the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.slides import layout
from analytics.draw.slides.look import Look
from analytics.draw.slides.outlines import outlined
from analytics.draw.slides.svg import svg as drawn
from analytics.publish import package, slides, typeset
from analytics.publish.package import Offer
from analytics.store.office import office

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.vocabulary.slide import Deck

_PIXELS = 2  # a point of a page 960 wide


def png(deck: Deck, look: Look = Look.LIGHT) -> bytes:
    """The first slide of a deck, 1920 by 1080 pixels."""
    return typeset.png("slides", slides.content(deck, look), deck.name, deck.on, _PIXELS)[0]


def svg(deck: Deck, look: Look = Look.LIGHT) -> bytes:
    """The first slide of a deck, complete in itself: any program shows and prints it alike."""
    made = outlined(drawn(deck.slides[0], deck, 1, look))
    sized = f'<svg width="{layout.WIDTH}" height="{layout.HEIGHT}"'
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + sized + made.removeprefix("<svg")).encode()


def offers(make: Callable[[], Deck], *named: str) -> tuple[Offer, ...]:
    """The slide as three files, none of them made yet, in the colour of the office.

    Args:
        make: the deck of that one slide.
        named: what the files are called: what is shown, where, the version of the data.
    """
    # The workbook is imported when it is made: it brings a library of its own.

    def xlsx() -> bytes:
        from analytics.publish import workbook  # noqa: PLC0415

        return workbook.xlsx(make())

    name = package.joined(*named)
    return (
        Offer(f"{name}.xlsx", "Tabel (XLSX)", xlsx),
        Offer(f"{name}.png", "Gambar (PNG)", lambda: png(make(), Look.of(office().accent))),
        Offer(f"{name}.svg", "Gambar (SVG)", lambda: svg(make(), Look.of(office().accent))),
    )
