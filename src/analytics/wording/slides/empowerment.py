"""The slides of the way from a training to graduation, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.indicator import Unit
from analytics.wording.aloud import said
from analytics.wording.quantities import is_missing, number, quantity
from analytics.wording.sentences import lower_first
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

UNIT: Final = "keluarga"
SHARE: Final = "persen keluarga"
QUESTION: Final = "Sejauh mana keluarga peserta melangkah dari pelatihan sampai graduasi?"
LEAKS: Final = "Di langkah mana keluarga berhenti?"
PARTNERS: Final = "Berapa keluarga bergantung pada pembeli terbesar?"
INCOMES: Final = "Apa jadinya pendapatan keluarga yang sama?"
ACCOMPANIED: Final = "Siapa yang didampingi dari awal sampai akhir?"
KNOWN_TITLE: Final = "Langkah dari pelatihan sampai graduasi belum pernah dihitung"
KNOWN_HEADS: Final = ("Langkah", "Angka terbit", "Dari program")
HIDDEN: Final = "disembunyikan"
NOT_TOLD: Final = "terlalu sedikit"
NONE: Final = "belum ada"
SPOKEN_KNOWN: Final = (
    "Belum diketahui berapa keluarga yang berpindah dari pelatihan sampai graduasi.",
    "Angka yang terbit bercerita tentang modal, produksi, pendapatan, dan graduasi.",
    "Tidak satu pun sumber mengikuti keluarga yang sama dari langkah ke langkah.",
)
SPOKEN_KNOWN_MORE: Final = (
    "Dinas Sosial Provinsi menjanjikan pendampingan dari awal sampai akhir.",
    "KADIN Jawa Timur menawarkan kemitraan inti-plasma, subkontrak, serta distribusi dan keagenan.",
    "Mohon daftar peserta dengan tanggal tiap langkahnya, supaya titik bocornya terlihat.",
)
SPOKEN_MORE: Final = (
    "Yang baru mulai belum sempat melangkah jauh, jadi angkatan muda tidak dibandingkan langsung.",
    "Kebocoran dihitung pada waktu yang sama bagi semua keluarga, yaitu dua belas bulan.",
    "Mohon disepakati siapa yang menemui keluarga yang berhenti dan kapan.",
)
SPOKEN_PARTNERS: Final = (
    "Daya serap mitra yang lain tidak diketahui, jadi tidak diandaikan.",
    "Yang dihitung hanya keluarga yang kehilangan pembelinya bila pembeli itu pergi.",
    "Mohon KADIN menyebut usaha lain yang siap membeli, beserta syarat dan daya serapnya.",
    "Satu pembeli untuk banyak keluarga adalah risiko, juga ketika harganya sedang baik.",
)
SPOKEN_INCOMES: Final = (
    "Tidak ada keluarga pembanding, jadi ini perubahan, bukan akibat program.",
    "Pendapatan diukur dua kali pada keluarga yang sama dengan cara yang sama.",
    "Yang belum diukur sesudahnya tetap dihitung, dan membuat kesimpulannya lebih lebar.",
    "Mohon pengukuran kedua dilengkapi sebelum rapat berikutnya.",
)
SPOKEN_ACCOMPANIED: Final = (
    "Pendampingan utuh berarti mulai sejak langkah pertama dan berlanjut sampai yang terakhir.",
    "Ini dibaca dari tanggal yang tercatat, bukan dari laporan kegiatan.",
    "Mohon setiap program menyebut siapa yang mendampingi sampai keluarga itu lulus.",
    "Keluarga yang tidak punya catatan pendampingan dihitung tersendiri.",
)


def title(rows: Sequence[Mapping[str, Any]], name: str) -> str:
    """The message: how many of all that began graduated, and in which place."""
    told = _title(rows)
    return fitting(f"{name}: {told[0].lower()}{told[1:]}", told)


def _title(rows: Sequence[Mapping[str, Any]]) -> str:
    begun, out = rows[0]["reached"], rows[-1]["reached"]
    if is_missing(begun):
        return "Peserta jalur pemberdayaan masih terlalu sedikit untuk disebut"
    if is_missing(out):
        return f"{number(begun)} keluarga mulai; yang sampai graduasi masih sangat sedikit"
    if not out:
        return f"{number(begun)} keluarga mulai; belum ada yang sampai graduasi"
    return f"{number(begun)} keluarga mulai, {number(out)} sampai graduasi"


def after(step: str) -> str:
    """Where families stop, in few words."""
    return f"Sesudah {lower_first(step)}"


def leak_title(facts: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> str:
    """The message: where the most families stop."""
    known = [row for row in rows if not is_missing(row["value"])]
    if not known:
        return "Titik bocor belum dapat ditunjuk: keluarganya terlalu sedikit"
    top = max(known, key=lambda row: row["value"])
    share = quantity(top["value"], Unit.PERCENT, 0)
    if not facts["worst"]:
        return "Beda kebocoran antarlangkah masih dapat karena kebetulan"
    before = lower_first(top["name"].partition(" → ")[0])
    return fitting(f"{share} keluarga berhenti sesudah {before}", f"Paling bocor: sesudah {before}")


def partners_title(facts: Mapping[str, Any]) -> str:
    """The message: what hangs on the largest buyer."""
    if not facts["largest"]:
        return "Tidak ada satu pembeli yang besar"
    losing, families = number(facts["losing"]), number(facts["families"])
    return fitting(
        f"Jika {facts['largest']} pergi, {losing} dari {families} keluarga kehilangan pembeli",
        f"Jika pembeli terbesar pergi, {losing} dari {families} keluarga kehilangan pembeli",
    )


def incomes_title(facts: Mapping[str, Any], median: str) -> str:
    """The message: the median change, and that it is no effect."""
    if is_missing(facts["median"].value):
        return "Perubahan pendapatan belum dapat disebut: yang diukur dua kali terlalu sedikit"
    return f"Perubahan pendapatan mediannya {median} sebulan; belum tentu karena program"


def accompanied_title(rows: Sequence[Mapping[str, Any]]) -> str:
    """The message: how many were accompanied all the way."""
    whole = rows[0]
    if is_missing(whole["value"]):
        return "Pendampingan dari awal sampai akhir belum dapat disebut"
    share = quantity(whole["value"], Unit.PERCENT, 0)
    return f"{share} keluarga didampingi pada setiap langkahnya"


def spoken(facts: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """What is said of a funnel."""
    begun, out = rows[0]["reached"], rows[-1]["reached"]
    if is_missing(begun) or is_missing(out):
        return (f"Ini jalur keluarga peserta di {facts['name']}, sejauh cacahannya dapat disebut.",)
    return (
        (
            f"Dari {said(begun, Unit.FAMILIES)} yang mulai, {said(out, Unit.FAMILIES)} sampai "
            "graduasi sejauh ini."
        ),
    )


def alt(title: str, rows: Sequence[tuple[str, str]]) -> str:
    """A picture of rows, for whom cannot see it."""
    return f"{title}: " + ", ".join(f"{name} {text}" for name, text in rows)
