"""The slide of the course of poverty and of its targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.slide import Question
from analytics.wording import aloud
from analytics.wording.quantities import number, quantity, round_half_up
from analytics.wording.sentences import joined
from analytics.wording.slides import counted, first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Sequence

TARGETS = "Mengapa targetnya berbeda-beda?"
NO_FIGURES = "Belum ada deret angka kemiskinan yang dapat digambar"


def own(place: str) -> str:
    """What nobody publishes of a kecamatan."""
    return f"kemiskinan {place}"


def title(change: float, since: int, aims: tuple[int, int, int] | None, *, surely: bool) -> str:
    """The message: where the rate is heading, and whether the targets of its year are met.

    Args:
        change: points between the first year and the last.
        since: the first year.
        aims: year, how many different targets, how many of them are met; None without any.
        surely: the change is more than chance makes.
    """
    if not surely:
        head = f"Kemiskinan hampir tetap sejak {since}"
    else:
        way = "turun" if change < 0 else "naik"
        head = f"Kemiskinan {way} {number(abs(change), 2)} poin sejak {since}"
    if aims is None:
        return fitting(head)
    year, every, met = aims
    link = "dan" if (surely and change < 0) == (met == every) else "tetapi"
    short = f"belum satu pun target {year} tercapai" if not met else _met(*aims)
    return fitting(f"{head}, {link} {_met(*aims)}", f"{head}, {link} {short}", head)


def _met(year: int, every: int, met: int) -> str:
    if every == 1:
        return f"target {year} {'tercapai' if met else 'belum tercapai'}"
    if not met:
        return f"belum satu pun dari {counted(every)} target {year} tercapai"
    if met == every:
        return f"{counted(every)} target {year} semuanya tercapai"
    return f"baru {number(met)} dari {number(every)} target {year} tercapai"


def district_title(place: str) -> str:
    """The message of a deck on a kecamatan, of which no rate is published."""
    return fitting(
        f"Tingkat kemiskinan hanya terbit untuk kabupaten, tidak untuk {place}",
        f"Tingkat kemiskinan {place} tidak diterbitkan",
    )


def question(name: str, first: int, last: int) -> str:
    """What the slide answers."""
    return f"Ke mana arah tingkat kemiskinan {name}, {first}–{last}, dan targetnya?"


def alt(name: str, first: tuple[int, float], last: tuple[int, float], beside: str) -> str:
    """The chart in words; each end as (year, percent)."""
    (since, before), (until, now) = first, last
    told = (
        f"Grafik garis tingkat kemiskinan {name}: {quantity(before, Unit.PERCENT, 2)} "
        f"pada {since}, {quantity(now, Unit.PERCENT, 2)} pada {until}"
    )
    return f"{told}; di sampingnya {beside}" if beside else told


def spoken(first: tuple[int, float], last: tuple[int, float], *, surely: bool) -> tuple[str, ...]:
    """The course as it is said; each end as (year, percent)."""
    (since, before), (until, now) = first, last
    ends = f"dari {aloud.said(before, Unit.PERCENT)} menjadi {aloud.said(now, Unit.PERCENT)}"
    change = now - before
    if not surely:
        return (f"Dari {since} sampai {until} kemiskinan kita hampir tidak berubah, {ends}.",)
    way = "turun" if change < 0 else "naik"
    return (
        f"Dari {since} sampai {until} kemiskinan kita {way} {aloud.points(change)}, {ends}.",
        f"Itu rata-rata {aloud.points(change / (until - since))} setiap tahun.",
    )


def spoken_aims(aims: tuple[int, int, int]) -> str:
    """Whether the targets of the newest year are met."""
    return f"{first_upper(_met(*aims))}."


def spoken_next(year: int, goals: Sequence[float]) -> str:
    """What is aimed at next, and that documents differ about it."""
    told = " atau ".join(quantity(goal, Unit.PERCENT, 2).replace("%", "") for goal in goals)
    if len(goals) == 1:
        return f"Target {year} adalah {told} persen."
    return f"Untuk {year} dokumen menyebut {told} persen; mana yang berlaku perlu diputuskan."


def spoken_beside(name: str, gap: float) -> str:
    """How far the rate lies from that of the province, in points."""
    if round_half_up(gap, 1) == 0:
        return f"Kita kira-kira sama dengan {name}."
    return f"Kita {aloud.points(gap)} di {'atas' if gap > 0 else 'bawah'} {name}."


def targets(goals: Sequence[tuple[int, str, str]]) -> Question:
    """The targets and who wrote them, each as (year, text, document)."""
    told = [f"{year}: {text} menurut {document}" for year, text, document in goals]
    return Question(
        TARGETS,
        f"Tiap dokumen menulis targetnya sendiri. {'; '.join(told)}. Aplikasi ini tidak memilih "
        "salah satunya; itu keputusan rapat.",
    )


def documents(names: Sequence[str]) -> str:
    """Documents that state the same target."""
    return joined(list(dict.fromkeys(names)))


def spoken_district(place: str) -> tuple[str, ...]:
    """Why a camat sees the line of the kabupaten."""
    return (
        f"Garis ini milik kabupaten, bukan milik {place}.",
        "BPS menghitung kemiskinan dari survei yang hanya cukup untuk tingkat kabupaten.",
        "Karena itu tidak ada tingkat kemiskinan per kecamatan, dan kami tidak mengira-ngira.",
    )


SPOKEN_MORE = (
    "Angkanya dari survei BPS setiap Maret, jadi tidak ada angka per triwulan.",
    "BPS tidak menerbitkan galatnya; naik turun yang kecil belum tentu bermakna.",
    "Yang kita lihat adalah arahnya dalam beberapa tahun, bukan satu langkah terakhir.",
)
