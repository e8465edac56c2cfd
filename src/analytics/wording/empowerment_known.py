"""Words on what is published of the steps of empowerment, and on who offers what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.empowerment import Step
from analytics.wording.periods import period_of
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLE: Final = "Langkah demi langkah: yang terbit"
PROGRAMMES: Final = "Program menurut langkahnya"
PROGRAMMES_NOTE: Final = "Adanya angka tentang suatu langkah tidak berarti langkahnya berhasil."
PROGRAMME_HEADS: Final = ("Program", "Ada angka terbit tentang", "Belum ada angka tentang")
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
    "Angka",
    "Wilayah, periode",
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
    return f"{row['name']}: {row['programme']}, {row['told']} ({where(row)}): {row['figure']}"


def where(row: Mapping[str, Any]) -> str:
    """Of which place and when a figure is."""
    return f"{row['place']}, {period_of(row['period'])}" if row["figure"] else ""


def by_step(row: Mapping[str, Any]) -> tuple[str, str]:
    """Steps a programme has figures of, with how many, and those it has none of."""
    there = [
        f"{lower_first(step.label)} ({number(row[step.value])})" for step in Step if row[step.value]
    ]
    silent = [lower_first(step.label) for step in Step if not row[step.value]]
    if not there:
        return "tidak satu langkah pun", "semua langkah"
    return joined(there), joined(silent)
