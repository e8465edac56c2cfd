"""Words on which villages come next, and how far that depends on weights nobody can prove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

INDICATORS: Mapping[str, str] = {
    "problems": "Masalah yang dicatat",
    "kpm": "KPM per 100 KK",
    "poor": "Keluarga miskin per 100 KK",
    "village_index": "Kekurangan Indeks Desa",
    "idm_score": "Kekurangan IDM",
}
LABEL = "Urutan desa berikutnya"
DEFINITION = (
    "Rata-rata berbobot dari indikator yang dijadikan persentil; makin tinggi makin mendesak. "
    "Urutan "
    "bergantung pada bobot, jadi tiap desa disebut dengan rentang peringkatnya."
)
PROFILES = "Profil desa yang diimpor"
ASK_WHOM = "Dinas Pemberdayaan Masyarakat dan Desa"
ASK_FOR = "profil semua desa: jumlah KK, KPM, dan Indeks Desa pada tahun yang sama"
ASK_NAMES = "nama desa yang ditempatkan pada kuadran merah"
STEP = (
    "Tiap indikator menjadi persentil antardesa; rentang peringkat dari 2.000 pilihan bobot yang "
    "dicoba."
)
METHOD = (
    (
        "**Nilai.** Tiap indikator dijadikan persentil (0 paling baik, 1 paling berat), lalu "
        "dirata-"
        "rata menurut bobot (OECD & JRC 2008, langkah 5 dan 6). Desa yang salah satu indikatornya "
        "tidak diketahui tidak diurutkan."
    ),
    (
        "**Rentang peringkat.** Peringkat yang pernah dicapai pada 2.000 bobot acak yang merata "
        "(Dirichlet), tiap indikator sendirian, dan bobot sama. Batas pasti memakai dominasi: desa "
        "yang lebih berat pada semua indikator selalu lebih dahulu, apa pun bobotnya."
    ),
    "**Seri.** Desa dengan nilai yang sama mendapat peringkat yang sama.",
)
HEADS = ("Peringkat", "Desa", "Kecamatan", "Rentang", "Batas pasti", "Kepastian")
ONE_INDICATOR = (
    "Baru satu indikator yang diketahui dari hampir semua desa; dengan indikator lain urutannya "
    "dapat berubah."
)
AXIS = "peringkat (1 = paling mendesak)"
READING = "Titik: peringkat dengan bobot yang dipilih. Garis: semua bobot yang dicoba."
SCALE = "0 = tidak dipakai; bobot itu kesepakatan, bukan ukuran"


def missing(name: str, villages: int) -> str:
    """What a Gap says where nothing is known of nearly every village."""
    return f"indikator yang sama untuk {number(villages)} desa di {name}"


def ask_whom(name: str) -> str:
    """Who keeps the profiles of villages."""
    return f"{ASK_WHOM} {name.replace('Kab. ', 'Kabupaten ')}"


def nobody(name: str) -> str:
    """Today's answer where villages cannot be ranked."""
    return (
        f"Desa berikutnya di {name} belum dapat diurutkan: belum ada satu indikator pun yang "
        "diketahui dari hampir semua desa yang belum didampingi."
    )


def indicator(name: str, year: int) -> str:
    """What villages are ranked by; the year it is of, if it has one."""
    return f"{INDICATORS[name]} ({year})" if year else INDICATORS[name]


def verdict(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Who comes first with these weights, and of how many that holds with all that were tried."""
    first = [row for row in rows if row["rank"] == 1]
    names = joined([f"{row['name']} ({row['district']})" for row in first[:3]])
    more = f" dan {number(len(first) - 3)} desa lain" if len(first) > 3 else ""
    tie = " sama-sama" if len(first) > 1 else ""
    of = f"{tie} di urutan pertama dari {number(len(rows))} desa yang belum didampingi"
    if len(facts["weights"]) == 1:
        (only,) = facts["weights"]
        by = lower_first(indicator(only, facts["years"][only]))
        told = [f"Menurut {by} saja, {names}{more}{of}.", ONE_INDICATOR]
    else:
        told = [f"Dengan bobot ini {names}{more}{of}{_elsewhere(first)}."]
        if len(rows) > facts["top"]:
            told.append(
                f"{number(facts['always'])} desa masuk {number(facts['top'])} besar pada semua "
                f"bobot yang dicoba; {number(facts['maybe'] - facts['always'])} lainnya hanya pada "
                "sebagian bobot."
            )
    left = []
    if facts["helped"]:
        left.append(f"{number(facts['helped'])} desa yang sudah didampingi atau percontohan")
    if facts["unknown"]:
        left.append(f"{number(facts['unknown'])} desa yang datanya tidak lengkap")
    return (*told, *((f"Tidak diurutkan: {joined(left)}.",) if left else ()))


def _elsewhere(first: Sequence[Mapping[str, Any]]) -> str:
    last = max(row["last"] for row in first)
    if last == 1:
        return ", dan tetap pertama pada semua bobot yang dicoba"
    return f", tetapi dengan bobot lain bisa turun sampai urutan ke-{number(last)}"


def firm(row: Mapping[str, Any], top: int) -> str:
    """Whether a village is among the first with all weights that were tried, with some, or none."""
    if row["last"] <= top:
        return f"{number(top)} besar pada semua bobot"
    return "bergantung bobot" if row["first"] <= top else f"di luar {number(top)} besar"


def reach(row: Mapping[str, Any], low: str = "first", high: str = "last") -> str:
    """A range of ranks."""
    if row[low] == row[high]:
        return number(row[low])
    return f"{number(row[low])}–{number(row[high])}"


def rank(row: Mapping[str, Any]) -> str:
    """A rank; shared ones say so."""
    return f"{number(row['rank'])} (seri)" if row["tied"] else number(row["rank"])


def value(raw: float, indicator: str) -> str:
    """A raw indicator as it is read."""
    if indicator in {"village_index", "idm_score"}:
        return number(raw, 3)
    return number(raw) if indicator == "problems" else number(raw, 1)


def weight(part: float) -> str:
    """A weight as a share of all."""
    return f"{number(100 * part)}%"


def weights(told: Mapping[str, float], years: Mapping[str, int]) -> str:
    """All weights in one line."""
    parts = [
        f"{lower_first(indicator(name, years[name]))} {weight(part)}" for name, part in told.items()
    ]
    return f"Bobot: {joined(parts)}."


def published(facts: Mapping[str, Any]) -> str:
    """What is published of villages that need most: counts of kecamatan, never a rank."""
    told, total = facts["told"], facts["total"]
    of = f" dari {number(total)}" if total else ""
    return (
        f"Yang diterbitkan hanya jumlah: {number(sum(told))}{of} desa kuadran merah di "
        f"{number(len(told))} kecamatan; nama desanya tidak diterbitkan."
    )


def named(villages: int) -> str:
    """The one list with names, which is another one."""
    return (
        f"Yang ada namanya {number(villages)} desa prioritas kemiskinan ekstrem 2021; itu "
        "daftar lain yang lebih tua dan tidak berurutan."
    )


def alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """The picture in words."""
    told = "; ".join(f"{row['name']} {rank(row)}, rentang {reach(row)}" for row in rows)
    return f"Peringkat desa dan rentangnya: {told}"


def line(row: Mapping[str, Any], years: Mapping[str, int]) -> str:
    """A village's rank in a line, for the command line; `years`: of its indicators."""
    told = [f"{indicator(name, year)} {value(row[name], name)}" for name, year in years.items()]
    ranks = f"peringkat {rank(row)}, rentang {reach(row)}"
    return f"{row['name']}, {row['district']}: {ranks} ({'; '.join(told)})"
