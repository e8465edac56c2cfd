"""Problems and potentials of villages, in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.assistance import ConditionKind, Sector, Severity
from analytics.wording.periods import dated
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PROBLEMS: Final = "Masalah desa yang dicatat"
DEFINITION: Final = (
    "Masalah dan potensi desa menurut yang memetakannya, dari daftar yang ditetapkan. Beratnya "
    "penilaian, bukan ukuran; desa yang belum dipetakan bukan berarti tanpa masalah."
)
BY_FORM: Final = "formulir pemetaan desa di aplikasi ini"
BY_IMPORT: Final = "daftar masalah dan potensi desa yang diimpor"
ORIGIN: Final = "Masalah dan potensi desa"
EXAMPLE_SOURCE: Final = "rekaan untuk latihan"
STEP: Final = (
    "Pemetaan terbaru tiap desa, dari formulir atau impor, dipakai seluruhnya; yang lebih lama "
    "tinggal dalam riwayat."
)
ASK_WHOM: Final = "Dinas Pemberdayaan Masyarakat dan Desa"
ASK_FOR: Final = (
    "masalah dan potensi tiap desa menurut daftar yang ditetapkan, dengan berat, tanggal, dan "
    "sumbernya (templat terlampir)"
)
COUNTS: Final = {
    "population": "Jumlah penduduk",
    "families": "Jumlah keluarga",
    "poor_families": "Keluarga miskin menurut desa",
}
READINESS: Final = {Severity.LOW: "rintisan", Severity.MIDDLE: "berkembang", Severity.HIGH: "siap"}
UNMAPPED: Final = "belum dipetakan"
PICK: Final = "Klik sebuah desa pada peta, atau pilih namanya, untuk melihat profil dan riwayatnya."
PLAN: Final = (
    "Denah contoh, bukan peta: huruf adalah kecamatan contoh, angka desa contoh; letaknya rekaan."
)
NO_FORM: Final = (
    "Desa contoh tidak dapat diisi; matikan mode latihan untuk memetakan desa yang sebenarnya."
)
SIGN_IN: Final = "Masuk sebagai operator untuk memetakan desa ini."
PICK_KIND: Final = {
    ConditionKind.PROBLEM: "Masalah yang menghambat keluarga miskin",
    ConditionKind.POTENTIAL: "Potensi yang dapat dikembangkan",
}
METHOD: Final = (
    (
        "Daftar masalah dan potensi buatan kami, mengikuti bidang nonkonsumsi TNP2K (pendidikan, "
        "kesehatan, ketenagakerjaan, prasarana dasar, ketahanan pangan) dan enam dimensi Indeks "
        "Desa 2025 (layanan dasar, sosial, ekonomi, lingkungan, aksesibilitas, tata kelola). "
        "Kodenya tetap."
    ),
    (
        "Berat ringan, sedang, berat bernilai 1, 2, 3 dalam pemadanan. Itu penilaian yang "
        "memetakan, bukan ukuran; banyaknya masalah dua desa karena itu tidak diperingkat."
    ),
    (
        "Dari formulir dan impor dipakai yang tanggal pemetaannya terbaru, seluruhnya; pada "
        "tanggal yang sama formulir. Yang lain tetap ada dalam riwayat desa."
    ),
)
_SHOWN = 3
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def severity(kind: str, value: str) -> str:
    """How heavy a problem weighs, or how ready a potential is."""
    known = Severity(value)
    return known.label if kind == ConditionKind.PROBLEM else READINESS[known]


def sector(value: str) -> str:
    """What a sector is called."""
    return Sector(value).label


def missing(name: str, villages: int) -> str:
    """Nobody mapped any village of a regency."""
    return f"masalah dan potensi tiap desa {name} ({number(villages)} desa dan kelurahan)"


def ask_whom(name: str) -> str:
    """Whose task the mapping is in a regency."""
    return f"{ASK_WHOM} {name.replace('Kab. ', 'Kabupaten ')}"


def nobody(name: str, villages: int) -> str:
    """The plain answer while nobody mapped any village."""
    return (
        f"Belum satu pun dari {number(villages)} desa dan kelurahan {name} dipetakan masalah dan "
        "potensinya di sini, dan tidak ada daftar yang terbit; peta di bawah ini karena itu kosong."
    )


def coverage(facts: Mapping[str, Any]) -> str:
    """How many villages are mapped."""
    return f"{number(facts['mapped'])} dari {number(facts['villages'])} desa sudah dipetakan"


def verdict(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Which problems were noted most, and what that leaves open; rows of `mapping.counts`."""
    known = facts["mapped"]
    told = [
        _most([row for row in rows if row["kind"] == kind and row["villages"]], kind.label)
        for kind in ConditionKind
    ]
    open_ = facts["villages"] - known
    rest = (
        f" {number(open_)} desa belum dipetakan; itu bukan berarti tanpa masalah." if open_ else ""
    )
    return (
        f"{coverage(facts).capitalize()} ({when(facts)}). {' '.join(filter(None, told))}{rest}",
    )


def _most(rows: Sequence[Mapping[str, Any]], label: str) -> str:
    if not rows:
        return ""
    if len(rows) > _SHOWN and rows[0]["villages"] == rows[_SHOWN]["villages"]:
        # More are tied at the top than can be named: none of them is "the most".
        tied = sum(row["villages"] == rows[0]["villages"] for row in rows)
        return (
            f"{label.capitalize()} yang paling sering dicatat: {number(tied)} sama banyak, "
            f"masing-masing di {number(rows[0]['villages'])} desa."
        )
    named = [
        f"{lower_first(row['label'])} ({number(row['villages'])} desa)" for row in rows[:_SHOWN]
    ]
    return f"{label.capitalize()} yang paling sering dicatat: {joined(named)}."


def when(facts: Mapping[str, Any]) -> str:
    """Between which days the villages were mapped."""
    first, last = facts["first"], facts["last"]
    return dated(first) if first == last else f"{dated(first)} sampai {dated(last)}"


def told(content: Mapping[str, Any], labels: Mapping[str, str]) -> dict[str, str]:
    """What a form says, line by line, to be laid side by side; checked or just typed."""
    lines = {"Tanggal pemetaan": _day(str(content.get("on", "")))}
    lines["Sumber"] = str(content.get("source", ""))
    for one in sorted(content.get("conditions", ()), key=lambda each: str(each["code"])):
        code = str(one["code"])
        kind = ConditionKind.POTENTIAL if code.startswith("P") else ConditionKind.PROBLEM
        told_of = [severity(kind, one["severity"]), one["note"]]
        lines[f"{kind.label.capitalize()}: {labels.get(code, code)}"] = "; ".join(
            filter(None, told_of)
        )
    profile = content.get("profile") or {}
    for name, label in COUNTS.items():
        value = profile.get(name)
        lines[label] = number(value) if isinstance(value, int) else str(value or "")
    return lines


def _day(written: str) -> str:
    return dated(written) if _ISO.fullmatch(written) else written


def table_head(mapped: int, villages: int) -> str:
    """Head of the table of villages that were mapped."""
    return f"Tabel: {number(mapped)} dari {number(villages)} desa yang sudah dipetakan"


def declared(count: int) -> str:
    """Head of the declared list."""
    return f"Daftar {number(count)} masalah dan potensi yang dapat dicatat"


def told_count(row: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    """One problem or potential at a terminal."""
    kind = ConditionKind(row["kind"]).label
    return (
        f"{row['label']} ({kind} {row['code']}): dicatat di {number(row['villages'])} dari "
        f"{number(facts['mapped'])} desa yang dipetakan di {facts['name']}"
    )


def told_need(row: Mapping[str, Any]) -> str:
    """How much a village lacks in a sector, at a terminal."""
    return f"{sector(row['sector'])}, jumlah berat masalah {number(row['need'])}"


def rest(count: int) -> str:
    """Head of those that were noted less often, or never."""
    return f"{number(count)} yang lebih jarang atau belum pernah dicatat"


def marked(sentence: str, *, example: bool) -> str:
    """A sentence that says by itself that its figures are invented."""
    return f"Data contoh: {sentence}" if example else sentence


COUNT_CLASSES: Final = ("1–2 masalah", "3–4 masalah", "5–6 masalah", "7 atau lebih")
COUNT_ENDS: Final = (2, 4, 6)  # upper ends of all but the last class
NOT_NOTED: Final = "tidak dicatat"
NO_PROBLEM: Final = "hanya potensi"


def classes(kind: str) -> tuple[str, ...]:
    """The kinds of village on the map of one condition, palest first."""
    return (NOT_NOTED, *(severity(kind, each.value) for each in Severity))


def map_title(label: str) -> str:
    """What the map shows: how many problems, or one of the list."""
    return label or "Banyaknya masalah yang dicatat"


def map_alt(title: str, facts: Mapping[str, Any], classes: Sequence[str]) -> str:
    """The map in words: how many villages are of which kind."""
    told = ", ".join(
        f"{name} {number(count)} desa"
        for name, count in zip((*classes, UNMAPPED), facts["sizes"], strict=True)
        if count
    )
    return f"{title}, {facts['name']}: {told}; desa demi desa ada di tabel"


def problems(count: float) -> str:
    """How many problems were noted of one village."""
    return f"{number(count)} masalah" if count else NO_PROBLEM


def imported(days: int) -> str:
    """Head of what imported lists told of a village."""
    return f"Riwayat impor: {number(days)} pemetaan"
