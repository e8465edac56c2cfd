"""Words on lists of poor families that were verified, and on what a fall of a list is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping

COUNTS: Mapping[str, str] = {
    "listed": "Terdaftar",
    "visited": "Dikunjungi",
    "confirmed": "Tetap layak",
    "improved": "Keluar karena mampu",
    "moved": "Keluar karena pindah",
    "died": "Keluar karena meninggal",
    "never_eligible": "Koreksi: tidak pernah layak",
    "double": "Koreksi: tercatat ganda",
    "rule": "Keluar karena aturan berubah",
    "added": "Masuk baru",
    "closing": "Terdaftar sesudahnya",
}
STEPS: Mapping[str, str] = {
    "listed": "Terdaftar",
    "visited": "Dikunjungi",
    "confirmed": "Tetap layak",
    "removed": "Dikeluarkan",
    "added": "Masuk baru",
}
KINDS: Mapping[str, str] = {
    "exits": "keluar sungguhan (mampu, pindah, meninggal)",
    "correction": "koreksi daftar",
    "rule": "aturan berubah",
    "unexplained": "tidak dijelaskan",
}
IMPOSSIBLE: Mapping[str, str] = {
    "listed": "Ada angka di bawah nol; betulkan.",
    "visited": "Yang dikunjungi lebih banyak daripada yang terdaftar; periksa keduanya.",
    "confirmed": "Yang tetap layak lebih banyak daripada yang dikunjungi; periksa keduanya.",
    "removed": "Yang tetap layak dan yang dikeluarkan bersama-sama melebihi yang terdaftar; "
    "periksa angkanya.",
}
LABEL = "Keluarga pada daftar"
DEFINITION = (
    "Banyaknya keluarga pada daftar keluarga miskin sebelum dan sesudah diverifikasi di lapangan. "
    "Mutu daftar, bukan ukuran kemiskinan."
)
STEP = "Dijumlahkan dari desa yang sudah melapor; yang tidak disebut tetap tidak diketahui."
FALL_STEP = (
    "Awal ditambah masuk baru, dikurangi yang keluar menurut alasan; sisanya tidak dijelaskan."
)
BY_FORM = "Formulir verifikasi daftar di aplikasi ini"
BY_IMPORT = "Berkas verifikasi daftar yang diimpor"
EXAMPLE_SOURCE = "contoh"
ASK_FOR = (
    "hasil verifikasi DTKS atau DTSEN per desa: yang terdaftar, dikunjungi, tetap layak, "
    "dikeluarkan menurut alasan, dan yang masuk baru"
)


def missing(name: str, villages: int) -> str:
    """What a Gap says while nobody told of a verification."""
    return f"hasil verifikasi daftar keluarga miskin di {number(villages)} desa {name}"


def verdict(of: str, steps: Mapping[str, Any], told: int, villages: int) -> tuple[str, ...]:
    """The funnel of all villages that told, plainly."""
    known = {name: value for name, value in steps.items() if pd.notna(value)}
    first = (
        f"{number(told)} dari {number(villages)} desa melaporkan verifikasi {of}: "
        f"{number(steps['listed'])} keluarga terdaftar"
    )
    parts = [
        f"{number(known[name])} {label.lower()}"
        for name, label in STEPS.items()
        if name != "listed" and name in known
    ]
    lead = f"{first}, {joined(parts)}." if parts else f"{first}; selebihnya belum dilaporkan."
    return (lead,)


def fall(label: str, before: int, after: int, kinds: Mapping[str, Any]) -> str:
    """What a fall or rise of a list is made of, and that a correction is no way out of poverty."""
    change = before - after
    if not change:
        return f"{label} tetap {number(after)} keluarga."
    moved = "berkurang" if change > 0 else "bertambah"
    told = [f"{number(kinds[name])} {words}" for name, words in KINDS.items() if _told(kinds, name)]
    unknown = [
        words for name, words in KINDS.items() if name != "unexplained" and not _has(kinds, name)
    ]
    sentence = f"{label} {moved} {number(abs(change))} keluarga"
    if told:
        sentence += f": {joined(told)}"
    if unknown:
        sentence += f"; {joined(unknown)} tidak dilaporkan, jadi ada di dalam yang tidak dijelaskan"
    return f"{sentence}."


def _told(kinds: Mapping[str, Any], name: str) -> bool:
    return _has(kinds, name) and bool(kinds[name])


def _has(kinds: Mapping[str, Any], name: str) -> bool:
    return bool(pd.notna(kinds[name]))


def told(content: Mapping[str, Any]) -> dict[str, str]:
    """A form line by line, for whoever compares two versions."""
    lines = {label: _written(content.get(name)) for name, label in COUNTS.items()}
    return {
        "Tanggal": str(content.get("on", "")),
        **lines,
        "Sumber": str(content.get("source", "")),
    }


def _written(value: object) -> str:
    return "" if value is None else str(value)
