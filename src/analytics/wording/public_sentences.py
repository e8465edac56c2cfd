"""What may be said of a set of villages in public, and what may not: no cause is ever named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.design import Choice
from analytics.vocabulary.verdict import Verdict
from analytics.wording.designs import several
from analytics.wording.periods import dated, period_of
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HEADER = "Yang boleh disampaikan ke publik"
ALLOWED, REFUSED = "Boleh disampaikan hari ini", "Belum boleh disampaikan"
WHY = "Mengapa belum"
COPY = "Naskah untuk disalin (klik di dalamnya, Ctrl+A, lalu Ctrl+C)"
OPEN_COPY = "Salin sebagai teks"
WRITTEN = "kartu rancangan"
OURS = "hitungan aplikasi ini"
DRAFT = "Disusun dari sumber yang tersimpan; periksa lagi sebelum dibacakan."
# What an allowed sentence never says: it would name a cause, or claim one.
CAUSAL = (
    "berkat",
    "akibat",
    "menyebabkan",
    "disebabkan",
    "dampak",
    "berpengaruh",
    "membuktikan",
    "menurunkan",
    "terbukti",
    "sehingga turun",
)


def lead(names: Sequence[str], verdict: Verdict) -> tuple[str, ...]:
    """The half page in a sentence."""
    return (
        (
            f"Tentang hasil di {several(names)} hari ini hanya satu yang boleh dikatakan: "
            f"{_SAID[verdict]}."
        ),
    )


_SAID = {
    Verdict.UNKNOWN: "belum dapat dinilai",
    Verdict.INDISTINGUISHABLE: "perubahannya belum dapat dibedakan dari variasi wajar",
    Verdict.SOME_SIGN: "ada tanda perubahan yang lain dari desa pembanding, belum pasti",
    Verdict.CLEAR: "perubahannya jelas lain dari desa pembanding, penyebabnya tidak disebut",
}


def listed(label: str, names: Sequence[str], when: str) -> str:
    """That a source names them, and nothing more."""
    return f"{several(names)} disebut sebagai {lower_first(label)} ({period_of(when)})."


def figure(name: str, what: str, told: str, when: str) -> str:
    """A figure as its source states it."""
    return f"{what} {name}: {told} ({when})."


def chosen(names: Sequence[str], content: Mapping[str, Any]) -> str:
    """When and how they were chosen, as the card says; empty where it says neither."""
    on, how = dated(str(content.get("chosen_on", ""))), str(content.get("how", Choice.UNKNOWN))
    told = [f"pada {on}"] if on else []
    if how != Choice.UNKNOWN:
        told.append(_HOW[Choice(how)])
    return f"{several(names)} dipilih {' '.join(told)}." if told else ""


_HOW = {
    Choice.WORST: "dari desa yang angkanya terburuk",
    Choice.RANDOM: "dengan undian",
    Choice.VOLUNTEER: "dari desa yang mengajukan diri",
    Choice.POLITICS: "dengan penunjukan pimpinan",
}


def event(row: Mapping[str, Any]) -> str:
    """What was started or done, with its day; empty where only its announcement is known."""
    told = [
        f"{word} {period_of(row[stage])}"
        for stage, word in (("started", "dimulai"), ("done", "selesai"))
        if row[stage]
    ]
    if not told:
        return ""
    if not row["own"]:
        return f"{row['what']}, {period_of(row['done'])}; itu bukan kegiatan di desa."
    return f"{row['what']} di {row['villages']}: {' dan '.join(told)}."


def judged(
    names: Sequence[str], verdict: Verdict, reasons: Sequence[str], effect: float | None = None
) -> str:
    """The verdict as it may be said; `effect`: above or below the comparison villages."""
    places = several(names)
    why = f": {joined([lower_first(one).rstrip('.') for one in reasons])}" if reasons else ""
    side = "lain" if not effect else "lebih rendah" if effect < 0 else "lebih tinggi"
    return {
        Verdict.UNKNOWN: f"Hasil di {places} belum dapat dinilai{why}.",
        Verdict.INDISTINGUISHABLE: (
            f"Perubahan di {places} belum dapat dibedakan dari variasi wajar desa lain."
        ),
        Verdict.SOME_SIGN: (
            f"Ada tanda bahwa angka {places} bergerak {side} daripada desa pembanding; "
            "penyebabnya belum dapat dikatakan."
        ),
        Verdict.CLEAR: (
            f"Angka {places} jelas bergerak {side} daripada desa pembanding; "
            "penyebabnya tidak dapat dikatakan dari angka ini saja."
        ),
    }[verdict]


NO_OUTCOME = "belum ada ukuran hasil yang terbit untuk hampir semua desa pada beberapa periode"


def lacking(what: str) -> str:
    """What a comparison would need and nobody gave."""
    return f"belum ada {lower_first(what)}"


def success(names: Sequence[str], verdict: Verdict) -> tuple[str, str]:
    """That it works, and why that is not to be said."""
    said = f"“Program di {several(names)} berhasil menurunkan kemiskinan.”"
    why = {
        Verdict.UNKNOWN: "Hasilnya belum dapat dinilai.",
        Verdict.INDISTINGUISHABLE: "Perubahannya tidak lain dari desa yang tidak dipilih.",
        Verdict.SOME_SIGN: "Baru ada tanda, dan perbandingan desa tidak menyebut penyebab.",
        Verdict.CLEAR: "Perbandingan menunjukkan beda, bukan penyebab beda itu.",
    }[verdict]
    return said, why


def fell() -> tuple[str, str]:
    """That a figure fell, where there is none."""
    return (
        "“Angka kemiskinan di desa ini turun sekian persen.”",
        (
            "Belum ada satu pun angka kemiskinan desa yang terbit; angka kecamatan atau kabupaten "
            "bukan angka desa."
        ),
    )


def running(names: Sequence[str]) -> tuple[str, str]:
    """That it runs, where it was only announced."""
    return (
        f"“Program sudah berjalan di {number(len(names))} desa.”",
        "Yang tercatat baru pengumuman; tanggal mulai kegiatannya belum diketahui.",
    )


def training() -> tuple[str, str]:
    """That a training is work in the villages."""
    return (
        "“Pelatihan itu adalah kegiatan di desa percontohan.”",
        "Sumbernya menyebut pelatihan atau pertemuan, bukan kegiatan di desa.",
    )


def poorest() -> tuple[str, str]:
    """That they were chosen for being poorest, where nobody says so."""
    return (
        "“Desa ini dipilih karena paling miskin.”",
        "Kriteria pemilihannya tidak disebut sumber mana pun.",
    )


def before_after() -> tuple[str, str]:
    """That before and after alone tell anything."""
    return (
        "“Sebelum program sekian, sesudahnya sekian, jadi inilah hasilnya.”",
        (
            "Desa yang dipilih saat angkanya buruk cenderung membaik sendiri; tanpa desa "
            "pembanding hal itu tidak dapat dipisahkan."
        ),
    )


def text(allowed: Sequence[str], refused: Sequence[tuple[str, str]], on: str) -> str:
    """The half page as plain text."""
    yes = "\n".join(f"- {line}" for line in allowed)
    no = "\n".join(f"- {said} {why}" for said, why in refused)
    return f"{HEADER} ({on})\n\n{ALLOWED}:\n{yes}\n\n{REFUSED}:\n{no}\n\n{DRAFT}"


def sourced(sentence: str, source: str) -> str:
    """A sentence with where it comes from."""
    return f"{sentence} [{source}]"
