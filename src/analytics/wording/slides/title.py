"""The first slide: whose meeting, what the data say, as of when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.wording import aloud
from analytics.wording.periods import day
from analytics.wording.quantities import quantity
from analytics.wording.slides import counted, first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

HEAD = "Rapat TKPK"


def title(place: str, rate: float | None, decisions: int) -> str:
    """The message of the whole deck, in one sentence."""
    asked = f"{counted(decisions)} keputusan diminta" if decisions else "tidak ada yang tertunda"
    if rate is None:
        return fitting(f"Kemiskinan dan PKH {place}: {asked}")
    return fitting(
        f"Kemiskinan {place} {quantity(rate, Unit.PERCENT, 2)}; {asked}",
        f"Kemiskinan {place}: {asked}",
    )


def district_title(place: str, missing: int) -> str:
    """The message of a deck on one kecamatan."""
    if not missing:
        return fitting(f"{place}: semua angka yang dicari sudah ada")
    return fitting(
        f"{place}: yang sudah diketahui, dan {counted(missing)} angka yang harus diminta"
    )


def question(place: str) -> str:
    """What the deck answers."""
    return f"Keadaan kemiskinan dan PKH, {place}"


def made(on: date, version: str, basis: str) -> tuple[str, ...]:
    """Of what day and which data the deck is."""
    return (f"Disusun {day(on)}; data versi {version}", f"Angka yang dipakai: {basis}")


def as_of(labels: Sequence[tuple[str, str]]) -> str:
    """How fresh the figures are, each given as (what, when)."""
    return f"Angka terbaru: {'; '.join(f'{what}, {when}' for what, when in labels)}"


def spoken(place: str, on: date, decisions: int) -> tuple[str, ...]:
    """How the meeting is opened."""
    told = [
        f"Hari ini kita membahas kemiskinan dan PKH di {place}.",
        f"Seluruh angka di layar berasal dari satu keadaan data, disusun {day(on)}.",
    ]
    if decisions:
        told.append(
            f"{first_upper(counted(decisions))} keputusan kita minta sebelum rapat ditutup."
        )
    return tuple(told)


def spoken_rate(rate: float, when: str) -> str:
    """Where poverty stands, in the opening words."""
    return f"Kemiskinan kabupaten {aloud.said(rate, Unit.PERCENT)} per {when}."


SPOKEN_MORE = (
    "Di samping tiap angka tertulis apakah itu resmi, dikutip, estimasi, atau contoh.",
    "Yang belum ada datanya kami katakan belum ada.",
    "Bila ada angka lain di tangan Bapak dan Ibu, mohon dibawa bersama dokumennya.",
    "Setiap keputusan dicatat bersama angka yang dipakai hari ini.",
)
