"""The slide of clusters: what lies together, or that nothing can be told from chance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording.clusters import CHANCE, NAMES, NOTHING
from analytics.wording.periods import period_of
from analytics.wording.quantities import is_missing, number
from analytics.wording.sentences import joined
from analytics.wording.slides import counted, first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MISSING = "Pengelompokan graduasi belum dapat dilihat: laju tiap kecamatan belum diterima"
LACKING = "laju graduasi tiap kecamatan"
QUESTION = "Apakah kecamatan dengan laju graduasi tinggi dan rendah mengelompok?"
HEAD = "Cara membacanya"
CLASSES = (CHANCE, *NAMES.values())
_SHOWN = 5


def title(found: Sequence[Mapping[str, Any]]) -> str:
    """The message."""
    if not found:
        return fitting(f"{NOTHING} pada laju graduasi kecamatan", NOTHING)
    names = joined([row["name"] for row in found[:_SHOWN]])
    told = f"{counted(len(found))} kecamatan mengelompok"
    return fitting(f"Laju graduasi {told}: {names}", first_upper(told))


def question(period: str) -> str:
    """What the slide answers, and of when."""
    return f"{QUESTION[:-1]}, setahun sampai {period_of(period)}?"


def alt(found: Sequence[Mapping[str, Any]]) -> str:
    """The map in words."""
    if not found:
        return f"Peta 28 kecamatan: semuanya {CHANCE}"
    told = "; ".join(f"{row['name']} {NAMES[row['quadrant']]}" for row in found)
    return f"Peta pengelompokan laju graduasi: {told}; yang lain {CHANCE}"


def lines(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How sure it is, beside the map."""
    told = []
    if facts["same"]:
        told.append("Beda antarkecamatan tidak lebih besar daripada kebetulan")
    if not is_missing(facts["p"]):
        told.append(f"Seluruh peta: p {number(facts['p'], 3)}")
    return (
        *told,
        f"Diuji dengan {number(facts['permutations'])} pengacakan letak",
        "Hanya yang bertahan sesudah koreksi 28 pengujian yang diberi warna",
    )


def spoken(found: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """The message as it is said."""
    if not found:
        return (
            "Kami menguji apakah kecamatan yang laju graduasinya mirip saling berdekatan.",
            "Jawabannya: tidak ada pengelompokan yang terdeteksi.",
        )
    names = joined([f"{row['name']}, {NAMES[row['quadrant']]}" for row in found[:2]], "dan")
    return (
        f"{first_upper(counted(len(found)))} kecamatan mengelompok dalam laju graduasinya.",
        f"Di antaranya {names}.",
    )


SPOKEN_MISSING = (
    "Apakah graduasi mengelompok di bagian tertentu kabupaten belum dapat kami tunjukkan.",
    "Untuk itu perlu laju graduasi tiap kecamatan selama setahun penuh.",
)
SPOKEN_MORE = (
    "Laju kecamatan kecil mudah naik turun karena kebetulan, jadi ditarik dulu ke laju bersama.",
    "Letaknya lalu diacak hampir seribu kali, dan hanya yang tahan uji yang kami sebut.",
    "Pengelompokan menunjukkan di mana harus bertanya; sebabnya tidak ada dalam angka ini.",
    "Tidak mengelompok bukan berarti semua sama; itu dibahas di bagian perbandingan.",
    "Mohon camat tidak membaca warna peta sebagai peringkat.",
)
