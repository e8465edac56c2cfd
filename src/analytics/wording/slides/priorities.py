"""The slide of which villages come next, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.wording.quantities import number
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping

MISSING: Final = "Desa berikutnya belum dapat diurutkan"
LACKING: Final = "indikator yang sama untuk semua desa"
UNIT: Final = "peringkat"


def title(facts: Mapping[str, Any]) -> str:
    """The message: how many come first whatever the weights."""
    always = facts["always"]
    short = f"{number(always)} desa 10 besar pada semua bobot yang dicoba"
    if not always:
        short = "Tidak satu desa pun selalu 10 besar: urutan bergantung pada bobot"
    return fitting(f"{short} di {facts['name']}", short)


def question(name: str) -> str:
    """What the slide answers."""
    return f"Desa mana di {name} yang didampingi berikutnya?"


SPOKEN_MISSING: Final = (
    "Desa berikutnya belum dapat diurutkan, karena belum ada indikator yang sama untuk semua desa.",
    "Yang diterbitkan hanya jumlah desa kuadran merah di beberapa kecamatan.",
)
SPOKEN_ASKED: Final = (
    "Yang diperlukan: profil semua desa pada tahun yang sama, yaitu keluarga, KPM, Indeks Desa.",
    "Sesudah itu setiap desa disebut dengan semua peringkat yang dicapainya pada bobot lain.",
    "Sebelum itu, memilih desa menurut urutan mana pun hanya menebak.",
)
SPOKEN_MORE: Final = (
    "Garis menunjukkan semua peringkat yang dicapai desa itu dengan bobot lain.",
    "Tidak ada bobot yang dapat dibuktikan benar, jadi urutan tunggal tidak ditampilkan sendirian.",
    "Mohon TKPK menyepakati bobotnya, lalu melihat desa mana yang tetap masuk.",
)
