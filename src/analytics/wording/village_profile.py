"""The profile of one village in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.wording.periods import dated, period_of
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Sequence

EXAMPLE: Final = "rekaan untuk latihan"
PROFILE: Final = "profil desa yang diimpor"
SIZES: Final = {
    "population": "Penduduk",
    "families": "Keluarga",
    "poor_families": "Keluarga miskin menurut desa",
}
UNITS: Final = {"population": "jiwa", "families": "keluarga", "poor_families": "keluarga"}
MEASURES: Final = {
    "village_index": "Indeks Desa",
    "idm_score": "Indeks Desa Membangun (IDM)",
    "sdgs_score": "SDGs Desa",
}
DIMENSIONS: Final = {
    "basic_services": "layanan dasar",
    "social": "sosial",
    "economic": "ekonomi",
    "environment": "lingkungan",
    "accessibility": "aksesibilitas",
    "governance": "tata kelola",
    "social_resilience": "ketahanan sosial",
    "economic_resilience": "ketahanan ekonomi",
    "ecological_resilience": "ketahanan lingkungan",
}
STATUSES: Final = {
    "very_underdeveloped": "sangat tertinggal",
    "underdeveloped": "tertinggal",
    "developing": "berkembang",
    "advanced": "maju",
    "independent": "mandiri",
}
NEVER_JOINED: Final = (
    "IDM (sampai 2024) dan Indeks Desa (mulai 2025) dua ukuran yang berbeda; selisihnya bukan "
    "kemajuan dan bukan kemunduran. SDGs Desa ukuran ketiga."
)
NO_SCORES: Final = (
    "Skor Indeks Desa, IDM, dan SDGs Desa desa ini belum diimpor (templat Profil desa)."
)
_DECIMALS = {"sdgs_score": 2}
_SMALL = 5


def size(what: str, value: int) -> str:
    """A count with its unit; a few poor families are not told, for they could be found out."""
    if what == "poor_families" and 0 < value < _SMALL:
        return f"kurang dari {number(_SMALL)} {UNITS[what]}"
    return f"{number(value)} {UNITS[what]}"


def when(text: str) -> str:
    """The year or day of a count; empty where it has none."""
    return "" if not text else dated(text) if "-" in text else period_of(text)


def score(measure: str, value: float) -> str:
    """A score as it is printed: four decimals, of SDGs Desa two."""
    return number(value, _DECIMALS.get(measure, 4))


def status(word: str) -> str:
    """A status as the ministry writes it."""
    return STATUSES.get(word, word)


def part(measure: str, dimension: str) -> str:
    """The whole score, or one of its dimensions."""
    return f"– {DIMENSIONS[dimension]}" if dimension else MEASURES[measure]


def misnamed(years: Sequence[int]) -> str:
    """Scores that a file calls IDM of a year in which Indeks Desa was measured; empty if none."""
    if not years:
        return ""
    told = joined([str(year) for year in years])
    return (
        f"Berkas menyebut skor IDM {told}, padahal sejak 2025 yang diukur Indeks Desa; skor itu "
        "tidak ditampilkan sebab tidak jelas ukuran yang mana."
    )


def nobody(name: str) -> str:
    """Nobody mapped this village."""
    return f"Masalah dan potensi {name} belum dipetakan; itu bukan berarti tanpa masalah."


def noted(name: str, problems: int, potentials: int, on: str, source: str) -> str:
    """What was noted of a village, in one sentence."""
    return (
        f"Di {name} dicatat {number(problems)} masalah dan {number(potentials)} potensi, menurut "
        f"{lower_first(source)}, {dated(on)}."
    )
