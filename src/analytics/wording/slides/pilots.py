"""The slide of the pilot villages: what was announced, what is known, and that it is not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.slide import Question
from analytics.wording.periods import day
from analytics.wording.sentences import joined
from analytics.wording.slides import counted, first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

HEADS = ("Desa", "Yang diketahui", "Hasil")
OPEN = "belum dapat dinilai"
COMPARED = "ada angka sebelum dan sesudah"
NO_PILOT = "bukan desa percontohan"
WHAT = "angka desa percontohan sebelum dan sesudah program"
ASKED = "SK dan kriterianya, kegiatan, serta jumlah keluarga miskin sebelum dan sesudahnya"
NOTHING = "tidak ada angka selain namanya"
PRIORITY = "desa prioritas 2021"


def title(count: int, judged: int, since: date | None) -> str:
    """The message: how many villages were announced, and whether anything can be said of them."""
    if not count:
        return "Belum ada desa percontohan yang diumumkan"
    named = f"{counted(count)} desa percontohan"
    head = first_upper(named)
    said = f" diumumkan {day(since)}" if since else ""
    if not judged:
        return fitting(
            f"{head}{said}; hasilnya belum dapat dinilai", f"{head}: hasilnya belum dapat dinilai"
        )
    if judged == count:
        return fitting(f"{head} sudah punya angka sebelum dan sesudah program")
    return fitting(
        f"{first_upper(counted(judged))} dari {named} punya angka sebelum dan sesudah program"
    )


def district_title(place: str, count: int, judged: int, priority: int) -> str:
    """The message on one kecamatan."""
    if count:
        verdict = f"{counted(judged)} dapat dinilai" if judged else "hasilnya belum dapat dinilai"
        return fitting(f"{place}: {counted(count)} desa percontohan, {verdict}")
    if priority:
        return fitting(
            f"{place} tidak memuat desa percontohan; {counted(priority)} desa prioritas 2021"
        )
    return fitting(f"{place} tidak memuat desa percontohan maupun desa prioritas 2021")


def question(place: str) -> str:
    """What the slide answers."""
    return f"Apakah desa percontohan berhasil, {place}?"


def known(label: str, value: str, when: str) -> str:
    """One thing that is known of a village."""
    return f"{label} {value} ({when})"


def village(name: str, district: str) -> str:
    """A village with its kecamatan: 81 share a name."""
    return f"{name}, Kec. {district}"


def told(villages: Sequence[tuple[str, Sequence[str]]]) -> Question:
    """Everything that is known of each village, as (name, what)."""
    lines = [f"{name}: {'; '.join(known) or NOTHING}." for name, known in villages]
    return Question(KNOWN, " ".join(lines))


def programme(name: str, what: str) -> str:
    """What a programme did in a village."""
    return f"{name}, {what}"


def alt(names: Sequence[str]) -> str:
    """The table in words."""
    return f"Desa: {joined(list(names))}; apa yang diketahui, dan apakah hasilnya dapat dinilai"


def why(lacking: Sequence[str]) -> str:
    """Why a village is not judged: what is said of it by its source, and what is not."""
    return " ".join(f"{text.rstrip('.')}." for text in lacking)


KNOWN = "Apa yang sudah diketahui tiap desa?"
WHY = "Mengapa belum dapat dinilai?"
REASON = (
    "Untuk menilai diperlukan angka yang sama sebelum dan sesudah program, di desa percontohan dan "
    "di desa pembanding. Itu belum ada."
)


def spoken(names: Sequence[str], judged: int, since: date | None) -> tuple[str, ...]:
    """The villages as they are said."""
    if not names:
        return ("Belum ada desa percontohan yang diumumkan di wilayah ini.",)
    said = f" diumumkan pada {day(since)}" if since else ""
    told = [f"Desa percontohan{said}: {joined(list(names))}."]
    if judged < len(names):
        told += [
            "Apakah berhasil belum dapat kami katakan.",
            "Belum ada angka sebelum program, dan belum ada angka sesudahnya.",
        ]
    return tuple(told)


SPOKEN_MORE = (
    "Surat keputusan, kriteria, dan ukuran keberhasilannya belum kami terima.",
    "Yang kita minta hari ini: angka awal tiap desa, sebelum kegiatan berjalan lebih jauh.",
    "Tanpa angka awal, tahun depan pun kita tidak dapat menilainya.",
    "Kami tidak mengisi kekosongan itu dengan angka kecamatan atau kabupaten.",
)
SPOKEN_NONE = (
    "Itu menurut daftar yang terbit; daftar baru akan tampak di sini begitu diserahkan.",
    "Bila ada desa yang ditunjuk kemudian, mohon surat keputusannya diserahkan.",
    "Yang kita minta: bila desa di sini ditunjuk, angka awalnya dicatat sebelum kegiatan berjalan.",
    "Tanpa angka awal, hasilnya tidak akan pernah dapat dinilai.",
    "Kami tidak mengisi kekosongan itu dengan angka kecamatan atau kabupaten.",
)
NONE = "Tidak ada desa percontohan maupun desa prioritas 2021 di kecamatan ini."
