"""Maps of kabupaten and kota, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording import memberships, region_paces
from analytics.wording.quantities import figure, is_missing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.indicator import Indicator

STEP = "digambar pada kabupatennya"
LEVEL, PACE, LISTS = "tingkat", "laju", "daftar"
VIEWS = {LEVEL: "Tingkat", PACE: "Laju", LISTS: "Daftar Bakorwil II"}
OUTSIDE, NOT_LISTED = "di luar daftar ini", "tidak disebut daftar mana pun"
PACES = ("bergerak, tidak dapat diuji", "turun", "belum tentu bergerak", "naik")
DISPUTED = "Daftar wilayah kerja Bakorwil II berbeda menurut sumbernya"
LISTED = (
    "hanya mitra atau peserta",
    "wilayah kerja menurut sebagian daftar",
    "wilayah kerja menurut semua daftar",
)
MISSING = "belum ada angka"
ALT = "Peta kabupaten dan kota; angka yang sama ada di tabel di bawahnya"


def title(view: str, of: Indicator) -> str:
    """What the map shows."""
    if view == LISTS:
        return "Wilayah kerja Bakorwil II menurut daftar"
    return of.label if view == LEVEL else f"Laju: {of.label}"


def level(row: Mapping[str, Any], of: Indicator) -> str:
    """What a reader meets over an area."""
    return "" if is_missing(row["value"]) else figure(row["value"], of)


def pace(row: Mapping[str, Any], facts: Mapping[str, Any], of: Indicator) -> str:
    """What a reader meets over an area on the map of paces."""
    if is_missing(row["change"]):
        return ""
    told = region_paces.change(row, of)
    return f"{told} ({facts['since']}–{facts['until']}), {region_paces.moved_words(row)}"


def listed(row: Mapping[str, Any], lists: Sequence[Mapping[str, Any]]) -> str:
    """What a reader meets over an area on the map of lists."""
    return memberships.line(row, lists).partition(" – ")[2]
