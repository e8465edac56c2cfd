"""What the speaker reads below a slide: the script, questions and answers, sources, caveats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.enum.lang import MSO_LANGUAGE_ID

from analytics.wording.periods import dated
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pptx.slide import Slide as Page

    from analytics.vocabulary.provenance import Origin
    from analytics.vocabulary.slide import Deck, Slide

_INVENTED = ["Wilayah: data contoh, bukan angka wilayah mana pun"]


def put(page: Page, deck: Deck, slide: Slide, rest: Sequence[str]) -> None:
    """The notes of a slide; `rest` is what its pictures had no room for."""
    frame = page.notes_slide.notes_text_frame
    frame.text = "\n".join(lines(deck, slide, rest))
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.language_id = MSO_LANGUAGE_ID.INDONESIAN


def lines(deck: Deck, slide: Slide, rest: Sequence[str] = ()) -> list[str]:
    """The notes, line by line; an empty line between their parts."""
    parts = [
        ("Naskah 30 detik", list(slide.script)),
        ("Tanya jawab", [line for q in slide.questions for line in (q.asked, f"– {q.answer}")]),
        ("Selengkapnya", list(rest)),
        ("Sumber", list(_sources(slide))),
        ("Catatan", _cautions(slide)),
        ("Data", _made(deck, slide)),
    ]
    told: list[str] = []
    for head, said in parts:
        if said:
            told += [head.upper(), *said, ""]
    return told[:-1]


def origin_line(origin: Origin) -> str:
    """Publisher, where it was read, title, date and address of one source."""
    told = (carried(origin), origin.title, dated(origin.published), origin.url)
    return ". ".join(filter(None, told))


def _sources(slide: Slide) -> Iterator[str]:
    if slide.provenance is not None:
        for origin in slide.provenance.origins:
            yield f"• {origin_line(origin)}"


def _cautions(slide: Slide) -> list[str]:
    if slide.provenance is None:
        return []
    return [
        f"• {slide.provenance.label}: {slide.provenance.meaning}",
        *(f"• {step}" for step in slide.provenance.steps),
        *(f"• {caveat.sentence}" for caveat in slide.provenance.caveats),
    ]


def _made(deck: Deck, slide: Slide) -> list[str]:
    mode = "mode latihan (dengan data contoh)" if deck.practice else "tanpa data contoh"
    return [
        *(_INVENTED if slide.is_example else _whose(deck)),
        f"Versi data {deck.version}, paparan {deck.id}, {mode}",
    ]


def _whose(deck: Deck) -> list[str]:
    return [
        f"Wilayah: {deck.area_name} ({deck.area_code})",
        f"Angka yang dipakai bila sumber berbeda: {deck.basis}",
    ]
