"""The slide of the budget by strategy, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.planning import THREE
from analytics.wording.planning_budgets import share
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping

MISSING: Final = "Relevansi APBD belum dapat dihitung: anggaran per subkegiatan belum ada"
UNIT: Final = "miliar rupiah"
SPOKEN_ASK: Final = (
    "Anggaran terbit sebagai jumlah besar; bagian yang melayani penduduk miskin tidak terbaca.",
    (
        "Yang kita minta dari BPKAD: pagu dan realisasi tiap subkegiatan untuk satu tahun, beserta "
        "perangkat daerah dan sumber dananya."
    ),
    "Suratnya sudah siap di halaman Dokumen perencanaan.",
    "Sampai saat itu kita tidak menyebut satu persen pun.",
)
SPOKEN_MORE: Final = (
    "Besar pagu bukan ukuran hasil; hasilnya dibaca di halaman Hasil dan serapan.",
    "Golongan menurut kata pada nama subkegiatan, dan operator dapat membetulkannya.",
    "Mohon BPKAD memeriksa baris yang belum digolongkan.",
)


def title(facts: Mapping[str, Any]) -> str:
    """The message: which part serves the three strategies."""
    by = {row["strategy"]: row["budget"] for row in facts["strategies"]}
    serving = sum(by.get(str(one), 0.0) for one in THREE)
    part = share(serving, facts["total"])
    return fitting(f"{part} dari pagu {facts['year']} yang diimpor melayani tiga strategi")


def question(year: int) -> str:
    """What the slide answers."""
    return f"Berapa pagu {year} untuk tiap strategi pengentasan kemiskinan?"
