"""Packages in words: their levers, where they come from, and how a problem is made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.provenance import Origin

NOBODY = "belum ada yang menerbitkannya"
HIDDEN_VILLAGES = "Desa lain (angka kecil disembunyikan)"
_QUANTITIES = {
    "cost": "biaya per keluarga",
    "hours": "jam pendamping per keluarga setahun",
    "take_up": "yang memenuhi syarat dan mau",
    "effect": "tambahan pengeluaran keluarga",
    "graduate": "tambahan peluang graduasi resmi",
    "supply": "tempat setahun",
}
ELIGIBLE = "KPM berpotensi yang belum terhubung program, menurut daftar KPM"
SHARED_OUT = "dibagi ke desa menurut KPM aktif tiap desa, sebab kelayakan per desa tidak dihitung"
ASSUMED_SHARE = "jumlah KPM dikali bagian yang berpotensi graduasi (andaian)"
NEAR_LINE = (
    "jarak ke garis kemiskinan: garis × P1/P0 × anggota rumah tangga miskin × 12 bulan; "
    "pengeluaran keluarga miskin: garis × (1 − P1/P0) × anggota × 12 bulan"
)
MOSTLY_POOR = (
    "hanya KPM yang miskin menurut BPS yang menutup jarak; bagiannya paling banyak rumah tangga "
    "miskin dibagi KPM"
)


def lever(label: str, quantity: str) -> str:
    """What a lever of a package is called: `Gayatri (ayam petelur): biaya per keluarga`."""
    return f"{label}: {_QUANTITIES[quantity]}"


def said_by(origins: Sequence[Origin]) -> str:
    """Who says so, as printed under a slider."""
    return "; ".join(f"{one.publisher} ({one.carrier})" for one in origins) or NOBODY


def partly(said: str) -> str:
    """Who says so, of a number that is only made of what they say."""
    return f"{said}, sebagian asumsi"


def why_effect(why: str, reported: float, share: float) -> str:
    """Why this effect, with what the programme says of itself where that is the slider's end."""
    percent = number(reported * 100)
    return (
        f"{why} Ujung penggeser adalah {percent}% dari laporan sendiri itu, atau "
        f"{number(share * 100)}% pengeluaran keluarga di dekat garis."
    )
