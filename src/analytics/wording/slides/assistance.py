"""The slide of the work in villages: what is late, and that a report is no result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.vocabulary.slide import Question
from analytics.wording import assistance_who as of_whom
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
HEADS: Final = ("Desa", "Kegiatan", "Pelaku", "Mulai", "Tenggat", "Selesai")
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
    every, late = number(counts["activities"]), counts["late"]
    if not counts["activities"]:
        head = "kegiatannya belum direncanakan"
        return fitting(f"{first_upper(_villages(counts))}; {head}", first_upper(_villages(counts)))
    head = (
        f"{first_upper(counted(late))} dari {every} kegiatan lewat tenggat"
        if late
        else f"Tidak ada yang lewat tenggat dari {every} kegiatan"
    )
    return fitting(f"{head}; {_villages(counts)}", head)


def _villages(counts: Mapping[str, int]) -> str:
    if counts["assisted"]:
        return f"{number(counts['assisted'])} dari {number(counts['villages'])} desa didampingi"
    if counts["known"]:
        return f"{counted(counts['known'])} desa diketahui didampingi, dari sumber saja"
    if counts["ended"] or counts["ahead"]:
        return "hari ini tidak ada desa yang tercatat didampingi"
    return "belum ada desa yang tercatat didampingi"


def spoken(counts: Mapping[str, int]) -> tuple[str, ...]:
    """What has to be said, the most important first."""
    decreed = f", {counted(counts['decreed'])} di antaranya dengan SK" if counts["assisted"] else ""
    told = [f"{first_upper(_villages(counts))}{decreed}."]
    if counts["activities"]:
        late, done = counts["late"], counts["done"]
        told.append(
            f"Dari {number(counts['activities'])} kegiatan, "
            f"{counted(late) if late else 'tidak ada yang'} lewat tenggat, dan "
            f"{counted(done) if done else 'belum ada yang'} selesai."
        )
    if counts["silent"]:
        told.append(f"Tentang {counted(counts['silent'])} kegiatan belum ada kabar bulan lalu.")
    return tuple(told)


def assisted(one: Assisted, on: date) -> str:
    """`Botoreco: Setda (SK: tidak disebut sumbernya)`; what is over or ahead is marked."""
    told = [f"SK: {of_whom.decree(one)}"]
    if one.has_ended(on) or one.is_ahead(on):
        told.append(of_whom.lasting(one, on))
    return f"{one.name}: {', '.join(one.organisations)} ({'; '.join(told)})"


def cells(one: Activity, on: date) -> tuple[str, ...]:
    """A row of the table: village, what, who, from when, until when, how far."""
    item = one.item
    begins = day(one.begins) if one.begins else words.NO_BEGIN
    share = words.share(one.share)
    done = share if item.status.waits else f"{share}, {item.status.label}"
    return (one.village, item.what, item.actor, begins, words.due(one, on), done)


def alt(counts: Mapping[str, int]) -> str:
    """The picture for whoever cannot see it."""
    return (
        f"{number(counts['activities'])} kegiatan dengan mulai, tenggat, dan bagian yang selesai; "
        f"{number(counts['late'])} lewat tenggat."
    )
