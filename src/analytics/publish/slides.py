"""The slides of a deck as PDF, 16:9, drawn as on the screen: every letter can be selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw.slides.look import Look
from analytics.draw.slides.svg import described, svg
from analytics.publish import typeset

if TYPE_CHECKING:
    from analytics.vocabulary.slide import Deck


def pdf(deck: Deck, look: Look = Look.LIGHT) -> bytes:
    """One page a slide; what a slide shows is told in words to whoever cannot see it."""
    return typeset.pdf("slides", content(deck, look), f"{deck.name}, {deck.area_name}", deck.on)


def content(deck: Deck, look: Look) -> dict[str, Any]:
    """What `slides.typ` lays out."""
    return {
        "slides": [
            {"svg": svg(slide, deck, number, look), "title": slide.title, "alt": described(slide)}
            for number, slide in enumerate(deck.slides, start=1)
        ]
    }
