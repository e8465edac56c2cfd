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
UNKNOWN = "belum diketahui"
NOTHING = "angka warganya belum ada"
PRIORITY = "desa prioritas 2021"


def title(count: int, judged: int, since: date | None) -> str:
    """The message: how many villages are named, and whether anything can be said of them.

    Figures from before and after are never a verdict: there is no village to compare with.
    """
    if not count:
        return "Daftar desa percontohan belum kami terima"
    named = f"{counted(count)} desa percontohan"
    head = first_upper(named)
    said = f" disebut {day(since)}" if since else ""
    if not judged:
        return fitting(
            f"{head}{said}; hasilnya belum dapat dinilai", f"{head}: hasilnya belum dapat dinilai"
        )
    if judged < count:
        head = f"{first_upper(counted(judged))} dari {named}"
    return fitting(
        f"{head} punya angka sebelum dan sesudah, tanpa desa pembanding",
        f"{head} punya angka sebelum dan sesudah, tanpa pembanding",
    )


def district_title(place: str, count: int, priority: int, *, is_listed: bool = True) -> str:
    """The message on one kecamatan; `is_listed`: there is a list of pilot villages at all."""
    if count:
        return fitting(f"{place}: {counted(count)} desa percontohan, hasilnya belum dapat dinilai")
    if not is_listed:
        return fitting(f"{place}: daftar desa percontohan belum kami terima")
    if priority:
        return fitting(
            f"{place} tidak memuat desa percontohan; {counted(priority)} desa prioritas 2021"
        )
    return fitting(f"{place} tidak memuat desa percontohan maupun desa prioritas 2021")


def lacking(count: int, judged: int) -> tuple[str, str]:
    """What is missing to judge the villages, and what is asked for."""
    if not count:
        return "daftar desa percontohan", "SK dan kriterianya, serta nama desanya"
    if judged == count:
        return "angka desa pembanding", "angka yang sama di desa serupa yang bukan percontohan"
    return (
        "angka desa percontohan sebelum dan sesudah program",
        "SK dan kriterianya, kegiatan, serta jumlah keluarga miskin sebelum dan sesudahnya",
    )


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


def happened(lines: Sequence[str]) -> Question:
    """What was announced, started and done, each apart."""
    return Question(HAPPENED, " ".join(lines))


HAPPENED = "Apa yang diumumkan, dimulai, dan selesai?"
LUCK = "Bila angkanya turun, mungkinkah hanya keberuntungan?"
KNOWN = "Apa yang sudah diketahui tiap desa?"
WHY = "Mengapa belum dapat dinilai?"


def reason(count: int, judged: int) -> str:
    """What it takes to judge a village, and how much of it is there."""
    told = (
        "Untuk menilai diperlukan angka yang sama sebelum dan sesudah program, di desa percontohan "
        "dan di desa pembanding."
    )
    if not judged:
        return f"{told} Itu belum ada."
    if judged < count:
        return f"{told} Baru {counted(judged)} desa punya angkanya; desa pembanding belum ada."
    return f"{told} Angka desa pembanding belum ada."


def spoken(
    names: Sequence[str], judged: int, since: date | None, *, is_listed: bool = True
) -> tuple[str, ...]:
    """The villages as they are said."""
    if not is_listed:
        return ("Daftar desa percontohan belum kami terima.",)
    if not names:
        return ("Belum ada desa percontohan yang disebut di wilayah ini.",)
    said = f" disebut sumber pada {day(since)}" if since else ""
    if not judged:
        found = "Belum ada angka sebelum program, dan belum ada angka sesudahnya."
    elif judged < len(names):
        found = (
            f"Baru {counted(judged)} dari {counted(len(names))} yang punya angka sebelum dan "
            "sesudah, dan desa pembandingnya belum ada."
        )
    else:
        found = "Angka sebelum dan sesudahnya ada, tetapi desa pembandingnya belum ada."
    return (
        f"Desa percontohan{said}: {joined(list(names))}.",
        "Apakah berhasil belum dapat kami katakan.",
        found,
    )


def spoken_more(count: int, judged: int, *, is_listed: bool = True) -> tuple[str, ...]:
    """What may be said besides, as far as it is true of what is there."""
    if not is_listed:
        return (_NO_LIST, *SPOKEN_NONE[1:])
    if not count:
        return SPOKEN_NONE
    return _SPOKEN_COMPARE if judged == count else SPOKEN_MORE


SPOKEN_MORE = (
    "Surat keputusan, kriteria, dan ukuran keberhasilannya belum kami terima.",
    "Yang kita minta hari ini: angka awal tiap desa, sebelum kegiatan berjalan lebih jauh.",
    "Tanpa angka awal, tahun depan pun kita tidak dapat menilainya.",
    "Kami tidak mengisi kekosongan itu dengan angka kecamatan atau kabupaten.",
)
_SPOKEN_COMPARE = (
    "Surat keputusan, kriteria, dan ukuran keberhasilannya belum kami terima.",
    "Yang kita minta hari ini: angka yang sama dari desa serupa yang bukan percontohan.",
    "Tanpa desa pembanding, perubahan yang sama mungkin terjadi juga di desa lain.",
    "Kami tidak mengisi kekosongan itu dengan angka kecamatan atau kabupaten.",
)
_NO_LIST = "Tanpa daftar itu tidak dapat dikatakan desa mana yang ditunjuk dan apa hasilnya."
SPOKEN_NONE = (
    "Itu menurut daftar yang terbit; daftar baru akan tampak di sini begitu diserahkan.",
    "Bila ada desa yang ditunjuk kemudian, mohon surat keputusannya diserahkan.",
    "Yang kita minta: bila desa di sini ditunjuk, angka awalnya dicatat sebelum kegiatan berjalan.",
    "Tanpa angka awal, hasilnya tidak akan pernah dapat dinilai.",
    "Kami tidak mengisi kekosongan itu dengan angka kecamatan atau kabupaten.",
)
NONE = "Tidak ada desa percontohan maupun desa prioritas 2021 di kecamatan ini."
NOT_LISTED = "Daftar desa percontohan belum kami terima."
