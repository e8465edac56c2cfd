"""The brief: two pages of A4 for whoever decides, laid out for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.publish import blocks, typeset
from analytics.publish.blocks import cut
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing
from analytics.wording.periods import dated, day
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.publish.blocks import Block
    from analytics.vocabulary.slide import Deck, Slide

ELSEWHERE = "dalam paparan lengkap"
_KIND = "Ringkasan untuk pimpinan"
_FIRST = (Subject.FIGURES, Subject.TREND, Subject.RECONCILIATION)
_LEFT = (Subject.MAP,)
_RIGHT = (Subject.PILOTS, Subject.POSITION)
_BOTTOM = (Subject.FUNNEL, Subject.FOLLOW_UP)
_WIDE, _HALF = 504.0, 243.0  # points of a column
# What gives way first where the pages are too full.
_RANKS = (
    Subject.FIGURES,
    Subject.TREND,
    Subject.RECONCILIATION,
    Subject.FOLLOW_UP,
    Subject.PILOTS,
    Subject.FUNNEL,
    Subject.MAP,
    Subject.POSITION,
)
_HEADING = "Kemiskinan dan PKH"


def pdf(deck: Deck) -> bytes:
    """Two pages of A4, whatever the deck holds; what had no room is told on them."""
    content = {
        "kind": _KIND,
        "elsewhere": ELSEWHERE,
        "day": day(deck.on),
        "filters": filters(deck),
        "foot": foot(deck),
        "example": has_example(deck),
        "first": _blocks(deck, _FIRST, _WIDE, wide=True),
        "left": _blocks(deck, _LEFT, _HALF, wide=False),
        "right": _blocks(deck, _RIGHT, _HALF, wide=False),
        "bottom": [*_blocks(deck, _BOTTOM, _WIDE, wide=False), _sources(deck)],
    }
    return typeset.pdf("brief", content, heading(deck), deck.on)


def heading(deck: Deck) -> str:
    """What the deck is about, in its own words where it has a slide for them."""
    first = next((slide for slide in deck.slides if slide.subject is Subject.TITLE), None)
    return f"{_HEADING}, {deck.area_name}" if first is None else first.title


def has_example(deck: Deck) -> bool:
    """True if a figure of the deck is invented."""
    return any(slide.is_example for slide in deck.slides)


def filters(deck: Deck) -> list[tuple[str, str]]:
    """What the figures were asked for, in names and words."""
    return [
        ("Wilayah", deck.area_name),
        ("Paparan", deck.name),
        ("Angka yang dipakai", deck.basis),
        ("Data contoh", "ya, bertanda" if deck.practice else "tidak"),
        ("Versi data", deck.version),
    ]


def foot(deck: Deck) -> str:
    """One line that stands on every page."""
    return f"{deck.area_name} · versi data {deck.version} · {day(deck.on)} · {deck.basis}"


def _blocks(deck: Deck, subjects: tuple[Subject, ...], width: float, *, wide: bool) -> list[Block]:
    by_subject = {slide.subject: slide for slide in deck.slides}
    found = (by_subject[subject] for subject in subjects if subject in by_subject)
    return [
        block
        for slide in found
        for block in blocks.of_slide(slide, width, _RANKS.index(slide.subject), wide=wide)
    ]


def _sources(deck: Deck) -> Block:
    rows = list(dict.fromkeys(_told(deck.slides)))
    used = {slide.standing for slide in deck.slides} - {None}
    return blocks.block(
        "table",
        rank=0,
        head="Sumber dan tanda",
        meanings=[(each, each.meaning) for each in Standing if each in used],
        heads=["Pemilik angka", "Dokumen", "Terbit"],
        shares=[3, 6, 0],
        rows=[list(row) for row in rows],
        numbers=[],
        least=1,
    )


def _told(slides: tuple[Slide, ...]) -> Iterator[tuple[str, str, str]]:
    for slide in slides:
        if slide.provenance is not None:
            for origin in slide.provenance.origins:
                yield cut(carried(origin)), cut(origin.title), dated(origin.published) or "–"
