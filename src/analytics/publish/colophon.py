"""What stands on every document made of a deck: from what, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.periods import day

if TYPE_CHECKING:
    from analytics.vocabulary.slide import Deck


def made_of(deck: Deck) -> str:
    """`Data 1a2b3c4d · 22 November 2026 · angka utama · Kabupaten Bojonegoro · mode latihan`."""
    mode = "mode latihan" if deck.practice else ""
    told = (f"Data {deck.version}", day(deck.on), deck.basis, deck.area_name, mode)
    return " · ".join(filter(None, told))
