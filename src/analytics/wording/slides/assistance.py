"""The slide of the work in villages: what is late, and that a report is no result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.vocabulary.slide import Question
from analytics.wording import assistance_work as words
from analytics.wording.periods import day
from analytics.wording.quantities import number
from analytics.wording.slides import counted, first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from analytics.vocabulary.assistance_work import Activity, Assisted

NOTHING: Final = "Belum ada desa yang tercatat punya pelaku pendampingan"
LACKING: Final = "pelaku pendampingan, SK, dan rencana tiap desa"
NOTHING_SPOKEN: Final = (
    "Di aplikasi ini belum tercatat siapa mendampingi desa mana, dengan SK dan rencana apa."
)
WHO: Final = "Siapa mendampingi desa mana"
UNIT: Final = "hari dari hari ini"
SPOKEN_MORE: Final = (
    "Yang lewat tenggat berdiri paling atas, siapa pun pelakunya.",
    "Kemajuan adalah laporan pelaku; aplikasi ini tidak memeriksanya di desa.",
    "Belum ada kabar bukan berarti tidak dikerjakan; mohon pelakunya melaporkan bulan lalu.",
    "Apakah keluarga menjadi lebih mampu adalah pertanyaan lain, dengan angka lain.",
)
WHAT_IS_LATE: Final = Question(
    "Kapan sebuah kegiatan disebut lewat tenggat?",
    "Bila tenggatnya sebelum hari ini dan kegiatannya belum selesai atau dibatalkan. Tanpa tenggat "
    "tidak ada yang terlambat, dan belum ada kabar bukan terlambat.",
)
IS_IT_POVERTY: Final = Question(
    "Apakah kegiatan yang selesai berarti kemiskinan turun?",
    "Tidak dengan sendirinya. Yang diukur di sini kegiatan; hasilnya dinilai dengan desa "
    "pembanding, di bagian Sebelum–sesudah.",
)


def question(place: str) -> str:
    """The question the slide answers."""
    where = f" di {place}" if place else ""
    return f"Siapa mendampingi desa mana{where}, dan sudah sampai mana?"


def title(counts: Mapping[str, int]) -> str:
    """The message: what is late, else how much is under way."""
    villages, of = number(counts["assisted"]), number(counts["villages"])
    if not counts["activities"]:
        return fitting(
            f"{villages} dari {of} desa didampingi; belum ada kegiatan yang direncanakan"
        )
    every, late = number(counts["activities"]), counts["late"]
    head = (
        f"{first_upper(counted(late))} dari {every} kegiatan lewat tenggat"
        if late
        else f"Tidak ada yang lewat tenggat dari {every} kegiatan"
    )
    return fitting(f"{head}; {villages} dari {of} desa didampingi", head)


def spoken(counts: Mapping[str, int]) -> tuple[str, ...]:
    """What has to be said, the most important first."""
    told = [
        (
            f"Dari {number(counts['villages'])} desa, {number(counts['assisted'])} tercatat punya "
            f"pelaku pendampingan, {number(counts['decreed'])} di antaranya dengan SK."
        )
    ]
    if counts["activities"]:
        late = counts["late"]
        told.append(
            f"Dari {number(counts['activities'])} kegiatan, "
            f"{counted(late) if late else 'tidak ada'} yang lewat tenggat, dan "
            f"{counted(counts['done'])} selesai."
        )
    if counts["silent"]:
        told.append(f"Tentang {counted(counts['silent'])} kegiatan belum ada kabar bulan lalu.")
    return tuple(told)


def assisted(one: Assisted) -> str:
    """`Botoreco: Setda (diketahui dari sumber)`."""
    return f"{one.name}: {', '.join(one.organisations)} ({words.decree(one)})"


def today(on: date) -> str:
    """What stands at the line all are held against."""
    return f"hari ini, {day(on)}"


def name(one: Activity) -> str:
    """An activity by village and by who does it."""
    return f"{one.village}: {one.item.actor}"


def row(one: Activity, on: date) -> str:
    """How far it is, and until when."""
    share = words.share(one.share)
    if one.item.due is None:
        return f"{share}, tanpa tenggat"
    late = (on - one.item.due).days
    if late > 0 and one.item.status.waits:
        return f"{share}, lewat {number(late)} hari"
    return f"{share}, tenggat {day(one.item.due)}"


def alt(counts: Mapping[str, int]) -> str:
    """The picture for whoever cannot see it."""
    return (
        f"{number(counts['activities'])} kegiatan dari mulai sampai tenggat terhadap hari ini; "
        f"{number(counts['late'])} lewat tenggat."
    )
