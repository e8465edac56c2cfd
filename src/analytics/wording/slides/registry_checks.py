"""The slide of verified lists, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from analytics.wording.quantities import number
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping

MISSING: Final = "Turunnya daftar keluarga miskin belum dapat dipilah"
LACKING: Final = "hasil verifikasi daftar per desa"
HEAD: Final = "Cara membacanya"
UNIT: Final = "KK"
LINES: Final = (
    "Daftar yang berkurang karena koreksi bukan berkurangnya kemiskinan",
    "Yang tidak dijelaskan adalah sisa yang tidak dilaporkan alasannya",
    "DTKS dan DTSEN tidak disambung",
)

BARS: Mapping[str, str] = {
    "opening": "Sebelum",
    "added": "Masuk baru",
    "exits": "Keluar sungguhan",
    "correction": "Koreksi daftar",
    "rule": "Aturan berubah",
    "unexplained": "Tidak dijelaskan",
    "closing": "Sesudah",
}


def title(facts: Mapping[str, Any]) -> str:
    """The message: how much of the fall was the list being put right."""
    parts, kinds = facts["parts"], facts["kinds"]
    if parts is None:
        short = f"{facts['list']} sedang diverifikasi di {facts['name']}"
        return fitting(short, short)
    change = parts["opening"] - parts["closing"]
    moved = "berkurang" if change >= 0 else "bertambah"
    moved = f"{facts['list']} {moved} {number(abs(change))} keluarga"
    short = f"{moved} di {number(facts['balanced'])} desa"
    told = kinds["correction"]
    if pd.isna(told) or not told:
        return fitting(short, moved)
    return fitting(f"{short}; koreksi {number(told)}", short)


def question(facts: Mapping[str, Any]) -> str:
    """What the slide answers."""
    return f"Terdiri dari apa perubahan {facts['list']} di {facts['name']}?"


def whole_question(name: str) -> str:
    """What the slide answers of a published list, or where no list was verified."""
    return f"Terdiri dari apa perubahan daftar keluarga miskin {name}?"


SPOKEN_MISSING: Final = (
    "Belum ada desa yang melaporkan verifikasi daftarnya.",
    "Tanpa itu, turunnya daftar tidak dapat dibedakan antara keluarga yang membaik dan koreksi.",
)
SPOKEN_MORE: Final = (
    "Ini tentang mutu daftar, bukan ukuran kemiskinan.",
    "Yang keluar sungguhan adalah keluarga yang kini mampu, pindah, atau meninggal.",
    "Koreksi adalah keluarga yang sejak awal tidak layak atau tercatat dua kali.",
    "Mohon setiap desa melaporkan alasan keluar, supaya sisa yang tidak dijelaskan mengecil.",
)
