"""The slide of kecamatan by quadrant, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.planning import Quadrant
from analytics.wording.quantities import number
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MISSING: Final = "Prioritas wilayah belum dapat ditarik: angka per kecamatan belum ada"
QUESTION: Final = "Kecamatan mana di Bojonegoro yang berat menurut dua indikator sekaligus?"
SPOKEN_MISSING: Final = (
    "Prioritas wilayah belum dapat ditarik, karena tidak ada dua angka yang sama untuk kecamatan.",
)
SPOKEN_MORE: Final = (
    "Kecamatan yang tidak ada di gambar belum punya kedua angka itu.",
    "Mohon Bappeda membagikan angka per kecamatan yang dipakai RPKD.",
)


def title(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The message: how many are on the heavy side by both, of how many known."""
    of = f"{number(facts['both'])} dari {number(facts['total'])} kecamatan"
    if facts["lines"] is None:
        return fitting(f"Baru {of} punya kedua angka: kuadran belum ditarik")
    both = sum(row["quadrant"] == Quadrant.BOTH for row in rows)
    many = number(both) if both else "Tidak satu pun"
    side = "berat" if all(one.judged for one in facts["axes"]) else "tinggi"
    return fitting(
        f"{many} kecamatan di sisi {side} kedua angka; yang diketahui {of}",
        f"{many} kecamatan di sisi {side} kedua angka",
    )
