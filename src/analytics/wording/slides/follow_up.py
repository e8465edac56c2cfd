"""The slide of what was agreed: who does what by when, and what nobody told anything of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analytics.vocabulary.slide import Question
from analytics.wording.periods import day
from analytics.wording.quantities import number
from analytics.wording.sentences import lower_first
from analytics.wording.slides import counted, first_upper, fitting
from analytics.wording.slides.questions import FROM, SURE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

HEADS = ("Tindak lanjut", "Pelaku", "Tenggat", "Status")
NO_DAY = "belum ada"
LATE = "lewat tenggat"
NONE = "Belum ada tindak lanjut yang tercatat"
ASKED = "Siapa melakukan apa, dan kapan selesai?"
_CELL = 70  # letters
THEN = "Apa yang berubah sejak disepakati?"


def title(every: int, waiting: int, undated: int, late: int) -> str:
    """The message: how many wait, how many are late, how many have no day.

    Args:
        every: how many follow-ups there are.
        waiting: of these, how many somebody has to act on.
        undated: of the waiting ones, without a day.
        late: of the waiting ones, due before today.
    """
    if not every:
        return NONE
    if not waiting:
        whole = "Satu-satunya" if every == 1 else f"Semua dari {counted(every)}"
        return fitting(f"{whole} tindak lanjut sudah selesai atau ditutup")
    head = f"{first_upper(counted(waiting))} tindak lanjut menunggu"
    if late:
        return fitting(f"{head}; {counted(late)} sudah lewat tenggat")
    if undated == waiting:
        return fitting(f"{head}; {_none(waiting)} punya tenggat")
    if undated:
        return fitting(f"{head}; {counted(undated)} belum punya tenggat")
    return fitting(f"{head}, {'tenggatnya ada' if waiting == 1 else 'semuanya punya tenggat'}")


def _none(count: int) -> str:
    return "belum" if count == 1 else "belum satu pun"


def question(place: str) -> str:
    """What the slide answers."""
    return f"Siapa melakukan apa, dan kapan selesai, {place}?"


def brief(what: str) -> str:
    """What is to be done, as far as a cell has room: the first clause of a long sentence."""
    told = what.rstrip(".")
    return told if len(told) <= _CELL else re.split(r"[;:]", told)[0]


def due(value: date | None) -> str:
    """By when."""
    return day(value) if value else NO_DAY


def alt(count: int) -> str:
    """The table in words."""
    return f"{number(count)} tindak lanjut: apa, oleh siapa, tenggatnya, dan statusnya"


def spoken(
    every: int, waiting: int, undated: int, late: int, next_due: date | None
) -> tuple[str, ...]:
    """The register as it is said."""
    if not every:
        return (f"{NONE}.", "Apa pun yang kita putuskan hari ini menjadi baris pertama.")
    told = [f"Ada {counted(every)} tindak lanjut yang tercatat; {_rest(every, waiting)}."]
    if late and waiting == 1:
        told.append("Tenggatnya sudah lewat.")
    elif late:
        told.append(f"{first_upper(counted(late))} di antaranya sudah lewat tenggat.")
    if undated and undated == waiting:
        told.append(f"{first_upper(_none(waiting))} punya tenggat.")
    elif undated:
        told.append(f"{first_upper(counted(undated))} belum punya tenggat.")
    if next_due:
        told.append(f"Yang paling dekat jatuh tempo pada {day(next_due)}.")
    return tuple(told)


def _rest(every: int, waiting: int) -> str:
    if not waiting:
        return "tidak ada lagi yang menunggu"
    if every == 1:
        return "masih menunggu"
    return f"{'semuanya' if waiting == every else counted(waiting)} masih menunggu"


def spoken_first(what: str, actor: str) -> str:
    """The most urgent one, as it is said."""
    return f"Yang pertama: {lower_first(what.rstrip('.'))}; pelakunya {actor}."


def then(told: Sequence[str]) -> Question:
    """What became of the figures that were decided on."""
    return Question(THEN, " ".join(f"{first_upper(one)}." for one in told))


def elsewhere(count: int) -> Question:
    """What the register holds of other places."""
    return Question(
        "Apakah ini seluruh daftar?",
        f"Tidak: {number(count)} lagi, tentang daerah lain, ada di halaman Rapat.",
    )


def recorded() -> tuple[Question, Question]:
    """How sure a register is that meetings alone have written, and where it comes from."""
    return (
        Question(SURE, "Pasti tercatat; apakah sudah dikerjakan, hanya pelakunya yang tahu."),
        Question(FROM, "Dari catatan rapat di aplikasi ini, halaman Rapat."),
    )


SPOKEN_MORE = (
    "Untuk setiap baris kita perlu satu nama dan satu tanggal sebelum rapat ditutup.",
    "Belum ada kabar bukan berarti belum dikerjakan; mohon pelakunya melaporkan hari ini.",
    "Setiap kesepakatan disimpan bersama angka yang dipakai ketika diputuskan.",
    "Rapat berikutnya dibuka dengan daftar ini.",
)
