"""The slide of TKSK, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.support import Post
from analytics.wording.quantities import is_missing, number
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping

MISSING: Final = "Pos TKSK yang terisi dan kasus yang terbuka belum diketahui"
HEAD: Final = "Keadaannya"
HEADS: Final = ("Jenis kasus", "Terbuka", "Ditutup")
SPOKEN_MISSING: Final = (
    "Satu kecamatan satu TKSK; yang terisi belum dilaporkan.",
    "Kasus yang terbuka dan umurnya juga belum dilaporkan.",
)
SPOKEN_MORE: Final = (
    "Dinas Sosial diminta melaporkan pos dan kasus tanpa nama dan tanpa NIK.",
    "Banyaknya kasus bergantung pada yang mencatat, jadi kecamatan tidak diperingkat.",
    "Umur kasus yang terbuka menunjukkan di mana keluarga menunggu paling lama.",
    "Kasus yang sudah ditutup tetap perlu dilaporkan, supaya lama penyelesaiannya dapat dihitung.",
)


def title(facts: Mapping[str, Any]) -> str:
    """The message: open cases and the oldest, else the posts."""
    filled = facts["posts"][Post.FILLED.value]
    few = f"{number(filled)} dari {number(facts['districts'])} pos TKSK diketahui terisi"
    if is_missing(facts["open"]) or not facts["open"]:
        return fitting(f"{few} di {facts['name']}", few)
    told = f"{number(facts['open'])} kasus TKSK terbuka, tertua {number(facts['oldest'])} hari"
    return fitting(f"{told}; {few}", told)


def question(name: str) -> str:
    """What the slide answers."""
    return f"Pos TKSK mana yang terisi, dan berapa lama kasus terbuka, di {name}?"
