"""Words on lists of poor families that were verified, and on what a fall of a list is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

COUNTS: Mapping[str, str] = {
    "listed": "Terdaftar",
    "visited": "Dikunjungi",
    "confirmed": "Tetap layak",
    "improved": "Keluar karena mampu",
    "moved": "Keluar karena pindah",
    "died": "Keluar karena meninggal",
    "never_eligible": "Koreksi: tidak pernah layak",
    "double": "Koreksi: tercatat ganda",
    "rule": "Keluar karena aturan berubah",
    "added": "Masuk baru",
    "closing": "Terdaftar sesudahnya",
}
STEPS: Mapping[str, str] = {
    "listed": "Terdaftar",
    "visited": "Dikunjungi",
    "confirmed": "Tetap layak",
    "removed": "Dikeluarkan",
    "undecided": "Belum diputuskan",
    "added": "Masuk baru",
}
KINDS: Mapping[str, str] = {
    "exits": "keluar sungguhan (mampu, pindah, meninggal)",
    "correction": "koreksi daftar",
    "rule": "aturan berubah",
    "unexplained": "tidak dijelaskan",
}
IMPOSSIBLE: Mapping[str, str] = {
    "listed": "Ada angka di bawah nol; betulkan.",
    "visited": "Yang dikunjungi lebih banyak daripada yang terdaftar; periksa keduanya.",
    "confirmed": "Yang tetap layak lebih banyak daripada yang dikunjungi; periksa keduanya.",
    "removed": "Yang tetap layak dan yang dikeluarkan bersama-sama melebihi yang terdaftar; "
    "periksa angkanya.",
}
LABEL = "Keluarga pada daftar"
DEFINITION = (
    "Banyaknya keluarga pada daftar keluarga miskin sebelum dan sesudah diverifikasi di lapangan. "
    "Mutu daftar, bukan ukuran kemiskinan."
)
STEP = "Dijumlahkan dari desa yang sudah melapor; yang tidak disebut tetap tidak diketahui."
FALL_STEP = (
    "Awal ditambah masuk baru, dikurangi yang keluar menurut alasan; sisanya tidak dijelaskan."
)
BY_FORM = "Formulir verifikasi daftar di aplikasi ini"
BY_IMPORT = "Berkas verifikasi daftar yang diimpor"
ORIGIN = "Verifikasi daftar keluarga miskin per desa"
ASK_WHOM = "Dinas Sosial"
TWO_FIGURES = "dua angka dari daftar yang sama pada dua waktu"
PUBLISHED_STEP = (
    "Selisih dua angka berurutan dari deret yang sama; sumber yang terbaca tidak merinci alasannya."
)
NO_POVERTY = (
    "Ini tentang mutu daftar: daftar yang berkurang karena koreksi bukan berkurangnya kemiskinan."
)
METHOD = (
    (
        "**Corong.** Terdaftar, dikunjungi, tetap layak, dikeluarkan menurut alasan, masuk baru; "
        "dijumlahkan dari desa yang melapor. Jumlah dengan bagian yang tidak dilaporkan tidak "
        "disebut."
    ),
    (
        "**Neraca.** Awal + masuk baru − keluar sungguhan (mampu, pindah, meninggal) − koreksi "
        "(tidak pernah layak, ganda) − aturan berubah − tidak dijelaskan = akhir (Preston, "
        "Heuveline & Guillot 2001, pers. 1.1). Yang tidak dijelaskan adalah sisanya; bila minus, "
        "ada yang "
        "masuk tanpa dilaporkan."
    ),
    (
        "**Dua daftar, dua neraca.** DTKS dan DTSEN tidak disambung: keluarga yang hilang saat "
        "daftar berganti belum tentu keluar dari kemiskinan."
    ),
)
PARTS: Mapping[str, str] = {
    "opening": "Daftar sebelum verifikasi",
    "added": "Masuk baru",
    "improved": "Keluar sungguhan: mampu",
    "moved": "Keluar sungguhan: pindah",
    "died": "Keluar sungguhan: meninggal",
    "never_eligible": "Koreksi: tidak pernah layak",
    "double": "Koreksi: ganda",
    "rule": "Aturan berubah",
    "unexplained": "Tidak dijelaskan",
    "closing": "Daftar sesudah verifikasi",
}
KIND_HEADS = ("Jenis", "Keluarga (KK)", "Artinya")
KIND_LABELS: Mapping[str, str] = {
    "exits": "Keluar sungguhan",
    "correction": "Koreksi daftar",
    "rule": "Aturan berubah",
    "unexplained": "Tidak dijelaskan",
}
MEANINGS: Mapping[str, str] = {
    "exits": "keluarganya berubah: kini mampu, pindah, atau meninggal",
    "correction": "daftarnya dibetulkan: sejak awal tidak layak, atau tercatat dua kali",
    "rule": "syarat masuk daftar berubah",
    "unexplained": "sisa yang alasannya tidak dilaporkan",
}
STEP_HEADS = ("Tahap", "Keluarga (KK)")
NOT_TOLD = "tidak dilaporkan"
FEWEST = 5  # families of a village that a table may count
PUBLISHED_HEADS = ("Dari – sampai", "Awal (KK)", "Akhir (KK)", "Tidak dijelaskan (KK)")
NOT_COMPARED = "tidak dihitung"
ASK_FOR = (
    "hasil verifikasi DTKS atau DTSEN per desa: yang terdaftar, dikunjungi, tetap layak, "
    "dikeluarkan menurut alasan, dan yang masuk baru"
)


def missing(of: str, name: str, villages: int) -> str:
    """What a Gap says while nobody told of a verification."""
    return f"hasil verifikasi {of} di {number(villages)} desa {name}"


def ask_whom(name: str) -> str:
    """Who keeps the list of a kabupaten."""
    return f"{ASK_WHOM} {name.replace('Kab. ', 'Kabupaten ')}"


def nobody(of: str, name: str, villages: int) -> str:
    """Today's answer where no village told."""
    return (
        f"Belum satu pun dari {number(villages)} desa di {name} melaporkan verifikasi {of}, jadi "
        "turunnya daftar tidak dapat dipilah menjadi keluar sungguhan dan koreksi."
    )


def balanced(sentence: str, of: int, told: int) -> str:
    """A sentence on the villages that told the list before and after: it is about no others."""
    if of == told:
        return f"Di {number(of)} desa itu {sentence}"
    return f"Di {number(of)} desa yang juga melaporkan daftar sesudahnya, {sentence}"


def partly(untold: Sequence[str]) -> str:
    """What not every village told; `untold`: names of `PARTS`."""
    names = joined([lower_first(PARTS[name]) for name in untold])
    return f"Tidak setiap desa melaporkan {names}; bagian itu ikut di dalam yang tidak dijelaskan."


def published(label: str, name: str, rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """A published list that moved, of which nobody says why; `rows`: stretches of one series."""
    first, last = rows[0], rows[-1]
    change = first["opening"] - last["closing"]
    moved = "berkurang" if change >= 0 else "bertambah"
    lead = (
        f"{label} {name} {moved} dari {number(first['opening'])} ({first['from']}) menjadi "
        f"{number(last['closing'])} ({last['to']})"
    )
    if any(pd.isna(row["unexplained"]) for row in rows):
        return (f"{lead}, tetapi aturannya berubah di antaranya, jadi selisihnya tidak dihitung.",)
    return (
        (
            f"{lead}; sumber yang terbaca tidak menyebut berapa dari {number(abs(change))} KK itu "
            "keluar karena membaik, karena koreksi daftar, atau karena aturan."
        ),
    )


def alt(rows: Mapping[str, Any]) -> str:
    """A waterfall in words."""
    told = [
        f"{PARTS[name]} {number(value) if pd.notna(value) else NOT_TOLD}"
        for name, value in rows.items()
    ]
    return "; ".join(told)


def verdict(of: str, steps: Mapping[str, Any], told: int, villages: int) -> tuple[str, ...]:
    """The funnel of all villages that told, plainly."""
    known = {name: value for name, value in steps.items() if pd.notna(value)}
    first = (
        f"{number(told)} dari {number(villages)} desa melaporkan verifikasi {of}: "
        f"{number(steps['listed'])} keluarga terdaftar"
    )
    parts = [
        f"{number(known[name])} {label.lower()}"
        for name, label in STEPS.items()
        if name != "listed" and name in known
    ]
    lead = f"{first}, {joined(parts)}." if parts else f"{first}; selebihnya belum dilaporkan."
    return (lead,)


def fall(label: str, counts: Mapping[str, Any], kinds: Mapping[str, Any]) -> str:
    """What a fall or rise of a list is made of; `counts`: of `split`; `kinds`: of `kinds`."""
    change, rest = counts["opening"] - counts["closing"], kinds["unexplained"]
    came = [f"{number(counts['added'])} masuk baru"] if _told(counts, "added") else []
    if rest < 0:
        came.append(f"{number(-rest)} masuk tanpa dilaporkan")
    sentence = f"{label} tetap {number(counts['closing'])} keluarga"
    if change:
        moved = "berkurang" if change > 0 else "bertambah"
        sentence = f"{label} {moved} {number(abs(change))} keluarga"
    told = {name: kinds[name] for name in KINDS if _told(kinds, name) and kinds[name] > 0}
    if came:
        sentence += f" ({joined([f'{number(sum(told.values()))} keluar', *came])})"
    if told:
        sentence += (
            f": {joined([f'{number(value)} {KINDS[name]}' for name, value in told.items()])}"
        )
    return f"{sentence}."


def _told(kinds: Mapping[str, Any], name: str) -> bool:
    return bool(pd.notna(kinds[name])) and bool(kinds[name])


def told(content: Mapping[str, Any]) -> dict[str, str]:
    """A form line by line, for whoever compares two versions."""
    lines = {label: _written(content.get(name)) for name, label in COUNTS.items()}
    return {
        "Tanggal": str(content.get("on", "")),
        **lines,
        "Sumber": str(content.get("source", "")),
    }


def _written(value: object) -> str:
    return "" if value is None else str(value)


def stretch(row: Mapping[str, Any]) -> str:
    """From when to when a published list is held against itself."""
    return f"{row['from']} – {row['to']}"


def written(value: int | None) -> str:
    """A count of a village; one that nobody told says so, and few families are not counted out."""
    if value is None or pd.isna(value):
        return NOT_TOLD
    return f"<{FEWEST}" if 0 < value < FEWEST else number(value)


def unexplained(value: int | None) -> str:
    """What nobody explains of a published list; a difference that is refused says so."""
    return NOT_COMPARED if value is None or pd.isna(value) else number(value)
