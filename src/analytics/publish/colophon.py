"""What stands on every document made of a deck: from what, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.periods import day

if TYPE_CHECKING:
    from analytics.vocabulary.slide import Deck, Slide


def made_of(deck: Deck, slide: Slide | None = None) -> str:
    """`Data 1a2b3c4d · 22 November 2026 · Kabupaten Bojonegoro · angka utama · mode latihan`.

    Of one `slide` of the deck with invented figures no place: `Data … · data contoh · …`.
    """
    whose = (deck.area_name, deck.basis) if slide is None else deck.place(slide)
    mode = "mode latihan" if deck.practice else ""
    told = (f"Data {deck.version}", day(deck.on), *whose, mode)
    return " · ".join(filter(None, told))
