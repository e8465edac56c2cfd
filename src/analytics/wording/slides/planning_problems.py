"""The slide of the problems that come first, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.planning import Priority
from analytics.wording.planning_problems import short
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first
from analytics.wording.slides import counted, first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MISSING: Final = "Masalah belum dapat diurutkan: angkanya belum ada"
QUESTION: Final = "Masalah mana di Bojonegoro yang didahulukan menurut lima kriteria?"
UNIT: Final = "persen wilayah lain yang lebih ringan"
SPOKEN_MISSING: Final = (
    "Masalah belum dapat diurutkan, karena belum ada angka yang terbit untuk dibandingkan.",
)
SPOKEN_MORE: Final = (
    "Garis menunjukkan letak yang masih mungkin karena galat survei.",
    "Yang bergantung tidak boleh disebut prioritas tanpa menyebut kriterianya.",
    "Mohon TKPK menyepakati masalah mana yang masuk RPKD.",
)


def title(rows: Sequence[Mapping[str, Any]]) -> str:
    """The message: what all criteria agree on."""
    first = [row for row in rows if row["priority"] == Priority.PRIORITY]
    if not first:
        judged = sum(row["priority"] != Priority.UNKNOWN for row in rows)
        of = f"{number(judged)} dari {number(len(rows))}"
        return fitting(
            f"Belum ada masalah yang didahulukan semua kriteria; baru {of} dapat dinilai",
            "Belum ada masalah yang didahulukan oleh semua kriteria",
        )
    many = first_upper(counted(len(first)))
    names = joined([lower_first(short(row["label"])) for row in first])
    return fitting(
        f"{many} masalah didahulukan semua kriteria: {names}",
        f"{many} masalah didahulukan oleh semua kriteria yang menentukan",
    )
