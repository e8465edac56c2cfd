"""Words on what is published of the steps of empowerment, and on who offers what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.wording.periods import period_of
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLE: Final = "Langkah demi langkah: yang terbit"
PROGRAMMES: Final = "Program menurut langkahnya"
PROGRAMMES_NOTE: Final = (
    "Banyaknya angka yang terbit tentang tiap langkah; garis berarti tidak satu pun. Adanya angka "
    "tidak berarti langkahnya berhasil."
)
OFFERS: Final = "Siapa menawarkan apa"
OFFERS_NOTE: Final = (
    "Menurut rapat koordinasi Bakorwil II, 5 November 2025. Kabarnya dicatat pada satu daftar "
    "tindak lanjut."
)
OFFER_HEADS: Final = ("Yang menawarkan", "Jenis", "Apa", "Yang belum disebut", "Kabar")
HEADS: Final = (
    "Langkah",
    "Program",
    "Yang disebut",
    "Wilayah",
    "Periode",
    "Angka",
    "Sumber",
    "Keterangan",
)
STEP: Final = "Tiap angka program ditempatkan pada langkah yang diceritakannya."
NONE: Final = "belum ada angka terbit"
REGISTER: Final = "Buka daftar tindak lanjut"
OFFERS_MISSING: Final = "siapa, di desa mana, dan kapan tawaran itu dapat dipakai"
OFFERS_WHOM: Final = "KADIN Jawa Timur; Dinas Sosial Provinsi Jawa Timur"
OFFERS_FOR: Final = (
    "daftar usaha yang siap menjadi inti, pemberi subkontrak, atau penyalur, dengan komoditas, "
    "daya serap, syarat, dan wilayahnya; serta desa dan jadwal pelatihan dan permodalannya"
)


def lead(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What is known while nobody handed in a list of participants."""
    told = [lower_first(name) for name in facts["told"]]
    silent = [lower_first(name) for name in facts["silent"]]
    nothing = f"; tidak satu pun tentang {joined(silent, 'atau')}" if silent else ""
    return (
        (
            "Belum diketahui berapa keluarga yang berpindah dari pelatihan sampai graduasi: tidak "
            "satu pun sumber mengikuti keluarga yang sama dari langkah ke langkah."
        ),
        (
            f"{number(facts['figures'])} angka dari {number(facts['programmes'])} program terbit "
            f"tentang {joined(told)}{nothing}."
        ),
    )


def told(row: Mapping[str, Any]) -> str:
    """A published figure of a step for the terminal."""
    if not row["figure"]:
        return f"{row['name']}: {NONE}"
    where = f"{row['place']}, {period_of(row['period'])}"
    return f"{row['name']}: {row['programme']}, {row['told']} ({where}): {row['figure']}"


def figures(count: int) -> str:
    """How many figures of a programme tell of a step."""
    return number(count) if count else "–"
