"""One picture for a message on a telephone: three figures and the decision that is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.publish import blocks, brief, typeset
from analytics.vocabulary.picture import Cards, Sentences
from analytics.vocabulary.slide import Subject

if TYPE_CHECKING:
    from analytics.vocabulary.slide import Deck, Slide

SIZE = (1080, 1350)
_WIDTH = 936.0  # of a column, in pixels
_SOURCE = 150  # letters of a source line, some two lines
_LINE = 180  # letters of a decision
_LETTERS = {"label": 60, "when": 50, "note": 64}


def png(deck: Deck) -> bytes:
    """The picture, `SIZE` pixels; with the watermark where a figure of the deck is invented."""
    slide = _leading(deck)
    content = {
        "elsewhere": brief.ELSEWHERE,
        "kind": blocks.cut(f"{deck.area_name} · {deck.name}", 60),
        "message": blocks.cut(slide.title if slide else brief.heading(deck), 120),
        "blocks": [] if slide is None else _blocks(slide),
        "source": "" if slide is None else blocks.cut(slide.source, _SOURCE),
        "foot": brief.foot(deck),
        "example": brief.has_example(deck),
    }
    return typeset.png("card", content, brief.heading(deck), deck.on)[0]


def _leading(deck: Deck) -> Slide | None:
    """The slide of figures, or the first that has some."""
    having = [s for s in deck.slides if any(isinstance(part, Cards) for part in s.parts)]
    chosen = [slide for slide in having if slide.subject is Subject.FIGURES]
    return next(iter([*chosen, *having]), None)


def _blocks(slide: Slide) -> list[blocks.Block]:
    parts = tuple(part for part in slide.parts if isinstance(part, Cards | Sentences))
    made = blocks.of_slide(replace(slide, parts=parts), _WIDTH, 0, wide=True)
    for block in made:
        block["rows"] = [blocks.cut(line, _LINE) for line in block["rows"]]
        for card in block.get("cards", ()):
            card |= {name: blocks.cut(card[name], most) for name, most in _LETTERS.items()}
    return made
