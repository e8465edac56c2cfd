"""The brief: two pages of A4 for whoever decides, laid out for paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.publish import blocks, typeset
from analytics.publish.blocks import capital, cut
from analytics.vocabulary.picture import Missing, Sentences
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing
from analytics.wording.periods import day

if TYPE_CHECKING:
    from analytics.publish.blocks import Block
    from analytics.vocabulary.slide import Deck

ELSEWHERE = "dalam paparan lengkap"
_KIND = "Ringkasan untuk pimpinan"
_FIRST = (Subject.FIGURES, Subject.TREND, Subject.RECONCILIATION)
_LEFT = (Subject.MAP,)
_RIGHT = (Subject.PILOTS, Subject.POSITION)
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
_MISSING = [
    "Yang belum ada, dan siapa yang dapat memberi",
    "Yang belum ada",
    "Siapa yang dapat memberi",
    "Yang diminta",
]
_READ = "dibaca di "
_NAME = 80  # letters of a name in the header; no saved deck has a longer one
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
        "bottom": [
            *_blocks(deck, (Subject.FUNNEL,), _WIDE, wide=False),
            *_missing(deck),
            *_blocks(deck, (Subject.FOLLOW_UP,), _WIDE, wide=False),
            _sources(deck),
        ],
    }
    return typeset.pdf("brief", content, heading(deck), deck.on)


def heading(deck: Deck) -> str:
    """What the deck is about, in its own words where it has a slide for them."""
    first = next((slide for slide in deck.slides if slide.subject is Subject.TITLE), None)
    return f"{_HEADING}, {deck.area_name}" if first is None else cut(first.title, 140)


def has_example(deck: Deck) -> bool:
    """True if a figure of the deck is invented."""
    return any(slide.is_example for slide in deck.slides)


def filters(deck: Deck) -> list[tuple[str, str]]:
    """What the figures were asked for, in names and words."""
    return [
        ("Wilayah", cut(deck.area_name, _NAME)),
        ("Paparan", cut(deck.name, _NAME)),
        ("Angka yang dipakai", cut(deck.basis, _NAME)),
        ("Data contoh", "ya, bertanda" if deck.practice else "tidak"),
        ("Versi data", deck.version),
    ]


def foot(deck: Deck) -> str:
    """One line that stands on every page."""
    told = (cut(deck.area_name, _NAME), f"versi data {deck.version}", day(deck.on))
    return " · ".join((*told, cut(deck.basis, _NAME)))


def _blocks(deck: Deck, subjects: tuple[Subject, ...], width: float, *, wide: bool) -> list[Block]:
    by_subject = {slide.subject: slide for slide in deck.slides}
    found = (by_subject[subject] for subject in subjects if subject in by_subject)
    made = []
    for slide in found:
        parts = tuple(part for part in slide.parts if not isinstance(part, Missing))
        if all(isinstance(part, Sentences) for part in parts) and len(parts) < len(slide.parts):
            continue  # what it is about is missing, and stands with all that is
        rank = _RANKS.index(slide.subject)
        made += blocks.of_slide(replace(slide, parts=parts), width, rank, wide=wide)
    return [block | {"least": min(block["least"] + 2, len(block["rows"]))} for block in made]


def _missing(deck: Deck) -> list[Block]:
    """What is missing on any slide, together, with who could give it."""
    rows = [
        [
            capital(cut(" – ".join(filter(None, (part.what, part.never))))),
            cut("; ".join(part.whom)),
            capital(cut(part.asked)),
        ]
        for slide in deck.slides
        for part in slide.parts
        if isinstance(part, Missing)
    ]
    rows = [row for place, row in enumerate(rows) if row not in rows[:place]]  # of several slides
    if not rows:
        return []
    return [
        blocks.block(
            "table",
            head=_MISSING[0],
            heads=_MISSING[1:],
            rows=rows,
            shares=blocks.shares(_MISSING[1:], rows),
            numbers=[],
            least=min(2, len(rows)),
            rank=2,
            size=8,
        )
    ]


def _sources(deck: Deck) -> Block:
    """Who owns the figures and where each was read; the meaning of each standing below."""
    used = {slide.standing for slide in deck.slides}
    rows = [[cut(owner), cut(", ".join(read), 400)] for owner, read in _owners(deck).items()]
    return blocks.block(
        "sources",
        head="Sumber dan tanda",
        meanings=[(each, each.meaning) for each in Standing if each in used],
        rows=rows,
        least=min(4, len(rows)),
        rank=4,
    )


def _owners(deck: Deck) -> dict[str, list[str]]:
    """Publishers, each with where it was read or, of its own documents, their titles."""
    found: dict[str, dict[str, None]] = {}
    for slide in deck.slides:
        for origin in slide.provenance.origins if slide.provenance else ():
            own = not origin.carrier or origin.carrier == origin.publisher
            read = found.setdefault(origin.publisher, {})
            if told := origin.title if own else f"dibaca di {origin.carrier}":
                read[told] = None
    return {owner: _once(list(read)) for owner, read in found.items()}


def _once(read: list[str]) -> list[str]:
    """`dibaca di A, B` instead of `dibaca di A, dibaca di B`."""
    own = [one for one in read if not one.startswith(_READ)]
    carried = [one.removeprefix(_READ) for one in read if one.startswith(_READ)]
    return [*own, *([_READ + carried[0], *carried[1:]] if carried else [])]
