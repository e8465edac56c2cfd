"""Words on the way from a training to graduation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.empowerment import Step
from analytics.vocabulary.indicator import Unit
from analytics.wording.periods import day
from analytics.wording.quantities import interval, is_missing, number, quantity
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LABEL: Final = "Peserta jalur pemberdayaan"
DEFINITION: Final = (
    "Banyaknya keluarga peserta yang sudah sampai pada tiap langkah: pelatihan, magang, modal, "
    "produksi, mitra usaha, pasar, pendapatan, graduasi."
)
SHARE: Final = "Bagian keluarga peserta"
SHARE_DEFINITION: Final = "Bagian dari keluarga peserta yang disebut pada tiap barisnya."
BY_IMPORT: Final = "Berkas jalur pemberdayaan yang diimpor"
ORIGIN: Final = "Daftar peserta jalur pemberdayaan"
EVERY: Final = "Semua angkatan"
STEP: Final = (
    "Dihitung dari daftar peserta; sampai pada suatu langkah berarti tercatat pada langkah itu "
    "atau langkah sesudahnya."
)
LEAK_STEP: Final = (
    "Kebocoran: tidak ada langkah berikutnya dalam 12 bulan, dari keluarga yang sudah diamati "
    "12 bulan penuh."
)
SAME_TIME: Final = "Tiap angkatan dihitung 12 bulan sesudah langkah pertama keluarganya."
HIDDEN: Final = (
    "Cacahan 1–4 keluarga disembunyikan dan cacahan lain dibulatkan ke kelipatan lima, supaya yang "
    "disembunyikan tidak terbuka lewat selisih; persentasenya dari angka bulat."
)
HIDDEN_CELL: Final = "disembunyikan"
TOO_FEW: Final = "kurang dari 30 keluarga"
TITLE: Final = "Sejauh mana tiap angkatan melangkah?"
LEAKS: Final = "Di langkah mana keluarga berhenti?"
COHORTS: Final = "Antarangkatan, sesudah waktu yang sama"
UNIT: Final = "keluarga"
MISSING: Final = "daftar peserta jalur pemberdayaan beserta tanggal tiap langkahnya"
ASK_WHOM: Final = (
    "Dinas Sosial Kabupaten Bojonegoro; Dinas Sosial Provinsi Jawa Timur; KADIN Jawa Timur"
)
ASK_FOR: Final = (
    "daftar peserta per angkatan: tanggal pelatihan, magang, modal, produksi, kemitraan, masuk "
    "pasar, dan graduasi; mitranya; pendapatan sebelum dan sesudah; serta masa pendampingannya"
)
COHORT_ROWS: Final = ("Keluarga", "Sudah diamati 12 bulan")
COHORTS_NOTE: Final = (
    "Bagian keluarga yang sampai pada tiap langkah dalam 12 bulan sejak langkah pertamanya. "
    "Angkatan yang belum semuanya diamati 12 bulan, atau yang cacahannya kecil, tidak disebut (–)."
)
STEP_HEADS: Final = ("Langkah", "Sampai", "Melompatinya", "Dari langkah sebelumnya", "Selang 95%")
LEAK_HEADS: Final = (
    "Dari → ke",
    "Diamati 12 bulan",
    "Berhenti",
    "Bagian",
    "Selang 95%",
    "Lebih besar dari kebetulan?",
)
METHOD: Final = (
    f"**Cacahan.** {HIDDEN}",
    (
        "**Corong.** Keluarga sampai pada suatu langkah bila tercatat pada langkah itu atau "
        "langkah sesudahnya, jadi corong tidak pernah melebar dan langkah yang dilompati tidak "
        "memutusnya. "
        "“Pendapatan naik” dihitung hanya bila pendapatan diukur dua kali, ukuran kedua lebih "
        "tinggi, dan keluarganya sudah bermitra atau masuk pasar; pendapatan memang naik-turun "
        "tanpa program apa pun."
    ),
    (
        "**Kebocoran.** Dari keluarga yang sampai pada suatu langkah dan sudah diamati 12 bulan "
        "sesudahnya: berapa yang belum melangkah lagi dalam 12 bulan itu. Waktunya sama bagi "
        "semua, sehingga angkatan muda tidak tampak lebih bocor. Selang Wilson 95 persen (Wilson "
        "1927); di bawah 30 keluarga bagiannya tidak disebut."
    ),
    (
        "**Lebih besar dari kebetulan.** Langkah yang paling bocor diuji terhadap semua langkah "
        "yang lebih kecil bersama-sama (uji eksak Fisher satu sisi, dikalikan banyaknya langkah); "
        "bila lolos, ia disisihkan dan yang berikutnya diuji. Bila semua langkah sebenarnya sama "
        "bocornya, paling banyak 5 dari 100 daftar keliru menandai satu."
    ),
    (
        "**Antarangkatan.** Hanya angkatan yang semua keluarganya sudah diamati 12 bulan yang "
        "dibandingkan, masing-masing pada 12 bulan sejak langkah pertama."
    ),
)


def leak(before: str, then: str) -> str:
    """A passage: `Modal → Produksi lebih kuat`."""
    return f"{before} → {then}"


def count(value: int | None) -> str:
    """A count of a table, or that it is hidden."""
    return HIDDEN_CELL if is_missing(value) else number(value)


def share(row: Mapping[str, Any]) -> str:
    """A share of a table, or why there is none."""
    if row.get("hidden"):
        return HIDDEN_CELL
    return TOO_FEW if is_missing(row["value"]) else quantity(row["value"], Unit.PERCENT, 1)


def spread(row: Mapping[str, Any]) -> str:
    """The interval of a share; nothing where there is none."""
    if is_missing(row["value"]):
        return ""
    return interval(row["lower"], row["upper"], Unit.PERCENT, 1)


def told_step(row: Mapping[str, Any]) -> str:
    """A step of a funnel for the terminal."""
    text = f"{row['name']}: {count(row['reached'])} keluarga"
    return text if is_missing(row["value"]) else f"{text}, {share(row)} ({spread(row)})"


def told_leak(row: Mapping[str, Any]) -> str:
    """A leak for the terminal."""
    text = f"{row['name']}: {count(row['lost'])} dari {count(row['watched'])} keluarga berhenti"
    if not is_missing(row["value"]):
        text += f", {share(row)} (95%: {spread(row)})"
    return f"{text}; {larger(row)}"


def told_cohort(row: Mapping[str, Any]) -> str:
    """A cohort for the terminal."""
    steps = [f"{step.label} {at(row, step)}" for step in Step]
    return f"Angkatan {row['same_time']}, {count(row['families'])} keluarga: {'; '.join(steps)}"


def at(row: Mapping[str, Any], step: Step) -> str:
    """The share of a cohort at a step after the same time, with its interval."""
    value = row[step.value]
    if is_missing(value):
        return "–"
    ends = interval(row[f"{step.value}_lower"], row[f"{step.value}_upper"], Unit.PERCENT, 0)
    return f"{quantity(value, Unit.PERCENT, 0)} ({ends})"


def cohort(row: Mapping[str, Any]) -> str:
    """What a cohort is called."""
    return f"Angkatan {row['same_time']}"


def larger(row: Mapping[str, Any]) -> str:
    """Whether a leak is larger than chance, for a table."""
    if is_missing(row["value"]):
        return "tidak diuji"
    return "ya" if row["larger"] else "belum tentu"


def lead(facts: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> str:
    """How far the families of a list came."""
    of = EVERY.lower() if facts["cohort"] == "semua" else f"angkatan {facts['cohort']}"
    begun = rows[0]["reached"]
    picked = [row for row in rows if row["pathway_step"] in {"partner", "graduated"}]
    far = joined(
        [f"{_so_many(row['reached'])} sampai {lower_first(row['name'])}" for row in picked]
    )
    first = f"Dari sekitar {count(begun)} keluarga peserta ({of}) di {facts['name']}, {far}"
    return f"{first}; keadaan {day(facts['until'])}."


def _so_many(reached: int | None) -> str:
    if is_missing(reached):
        return "sangat sedikit yang"
    return number(reached) if reached else "belum ada yang"


def worst(facts: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> str:
    """Where the most families stop, and whether that is more than chance."""
    known = [row for row in rows if not is_missing(row["value"])]
    if not known:
        return (
            "Belum ada langkah dengan paling sedikit 30 keluarga yang sudah diamati 12 bulan, "
            "jadi titik bocornya belum dapat ditunjuk."
        )
    top = max(known, key=lambda row: row["value"])
    told = (
        f"{quantity(top['value'], Unit.PERCENT, 0)} (selang "
        f"{interval(top['lower'], top['upper'], Unit.PERCENT, 0)}) dari sekitar "
        f"{number(top['watched'])} keluarga belum melangkah lagi dalam 12 bulan di {top['name']}"
    )
    if facts["worst"]:
        return f"Paling banyak berhenti: {told}; lebih besar daripada yang wajar karena kebetulan."
    return f"Bedanya antarlangkah masih dapat karena kebetulan; yang tertinggi: {told}."


def watched(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How long the families were watched: the young ones had less time."""
    if not facts["months"]:
        return ()
    shortest, longest = facts["months"]
    return (
        (
            f"Keluarga ini sudah diamati {number(shortest)} sampai {number(longest)} bulan sejak "
            "langkah pertamanya; yang baru mulai belum sempat melangkah jauh, jadi corongnya bukan "
            "perbandingan antarangkatan."
        ),
        (
            "“Pendapatan naik” di corong ini hanya keluarga yang juga sudah bermitra atau masuk "
            "pasar; semua yang naik dihitung pada Pendapatan dan pendampingan."
        ),
    )


def alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """The funnel, for whom cannot see it."""
    told = joined([f"{row['name']} {count(row['reached'])}" for row in rows])
    return f"Keluarga yang sampai pada tiap langkah: {told}"


def leaks_alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """The leaks, for whom cannot see them."""
    told = joined([f"{row['name']} {share(row)}" for row in rows])
    return f"Bagian keluarga yang berhenti di tiap langkah: {told}"
