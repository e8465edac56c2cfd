"""The message, the speech and the words of the slide on the way to zero extreme poverty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.slide import Question
from analytics.wording import aloud
from analytics.wording.extreme_scenarios import count, often, percent, round_people
from analytics.wording.quantities import number
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping

MISSING = "Jalan menuju nol ekstrem belum dapat dihitung: angkanya belum ada"
SPOKEN_MISSING = ("Jalan menuju nol belum dapat dihitung, karena angka dasarnya belum ada.",)
HEAD = "Apa artinya bila survei menulis 0%?"
SCENARIO = "Ini skenario: hitungan dari andaian, bukan yang akan terjadi."
SPOKEN_MORE = (
    "Angka di bawah garis lama dan garis baru berdiri sendiri-sendiri, tidak disambung.",
    "Karena itu yang diperiksa bukan hanya persentasenya, tetapi juga keluarganya satu per satu.",
    "Usulannya: satuan dan garis angka terbaru ditanyakan dahulu kepada yang menyebutnya.",
)
_SAMPLE = "Mengapa 0% dari survei belum berarti habis?"


def title(facts: Mapping[str, Any]) -> str:
    """The message: the pace that is needed."""
    begun, pace = facts["start"], percent(facts["pace"].share)
    told = count(begun["value"], begun["unit"])
    if (twin := facts["twin"]) is not None:
        return fitting(
            f"Nol ekstrem pada {facts['until']}: berkurang {pace} setahun bila {told} itu orang, "
            f"{percent(twin['share'])} bila keluarga",
            f"Nol ekstrem {facts['until']}: {told} turun {pace} setahun; {percent(twin['share'])} "
            "bila itu KK",
            f"Nol ekstrem pada {facts['until']}: {pace} setahun, {percent(twin['share'])} bila KK",
        )
    return fitting(
        f"Nol ekstrem pada {facts['until']}: {told} harus berkurang {pace} setiap tahun",
        f"Nol ekstrem pada {facts['until']}: berkurang {pace} setiap tahun",
    )


def question(name: str, until: int) -> str:
    """What the slide answers."""
    return f"Secepat apa kemiskinan ekstrem {name} harus turun agar nol pada {until}?"


def lines(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What zero in a survey leaves possible, in few words."""
    none = facts["bound"][0]
    return (
        (
            f"Masih mungkin sampai {percent(none['value'] / 100)} penduduk, "
            f"{round_people(none['people'])} jiwa."
        ),
        (
            f"Andaian: {number(none['households'])} rumah tangga sampel, efek rancangan "
            f"{number(none['effect'], 1)}; keduanya tidak terbit."
        ),
    )


def spoken(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """As it is said."""
    begun, (name, fall, years) = facts["start"], facts["reached"][0]
    arrives = "tidak akan sampai nol" if years[0] is None else f"baru sampai nol pada {years[0]}"
    told = [
        SCENARIO,
        (
            f"Angka terakhir yang disebut {aloud.said(begun['value'], begun['unit'])} pada "
            f"{begun['year']}."
        ),
        (
            f"Agar nol pada {facts['until']}, angka itu harus berkurang "
            f"{aloud.said(100 * facts['pace'].share, Unit.PERCENT)} setiap tahun."
        ),
        *_families(facts),
        f"Dengan laju {name.lower()}, {aloud.said(100 * fall, Unit.PERCENT)} setahun, {arrives}.",
    ]
    if facts["bound"]:
        none = facts["bound"][0]
        told.append(
            "Dan bila kelak survei menulis nol, yang sebenarnya masih bisa "
            f"{aloud.said(none['people'], Unit.PERSONS)}."
        )
    return tuple(told)


def _families(facts: Mapping[str, Any]) -> tuple[str, ...]:
    if (twin := facts["twin"]) is None:
        return ()
    told = (
        f"Bila angka itu keluarga, orangnya {aloud.said(twin['people'], Unit.PERSONS)}, dan "
        f"lajunya {aloud.said(100 * twin['share'], Unit.PERCENT)}."
    )
    return (told,)


def sample(facts: Mapping[str, Any]) -> Question:
    """What somebody in the hall asks about a zero, and the answer."""
    begun = facts["start"]
    return Question(
        _SAMPLE,
        f"Survei hanya mendatangi sebagian rumah tangga; dengan "
        f"{count(begun['value'], begun['unit'])} pun {often(facts['unseen'])} tidak menemukan "
        "seorang pun.",
    )


def point(value: float, unit: Unit) -> str:
    """A value beside its point."""
    return count(value, unit)
