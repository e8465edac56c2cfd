"""The slide of figures that sources state differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Indicator, Unit
from analytics.vocabulary.slide import Question
from analytics.wording import aloud
from analytics.wording.quantities import bare, number, quantity
from analytics.wording.slides import brief, counted, fitting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.wording.moves import Spread

WHICH = "Mengapa tidak dipilih satu saja?"


def title(what: str, values: Sequence[float], of: Indicator, *, chosen: bool, more: int) -> str:
    """The message: what is stated differently, and whether somebody has settled it.

    Args:
        what: indicator and period.
        values: what sources say, the figure used first.
        of: the indicator.
        chosen: a pengesah has chosen the figure used.
        more: how many figures besides are still stated differently.
    """
    texts = [bare(value, of.unit, of.decimals) for value in values]
    if chosen:
        rest = f"; {counted(more)} angka lain masih berbeda" if more else ""
        return fitting(f"{what} sudah ditetapkan {texts[0]}{rest}", f"{what}: {texts[0]}{rest}")
    told = " atau ".join(texts[:2]) if len(texts) == 2 else f"{counted(len(texts))} angka"
    return fitting(
        f"{what} disebut {told}; yang berlaku belum ditetapkan",
        f"{what} disebut {counted(len(texts))} angka; belum ditetapkan",
    )


def agreed(place: str) -> str:
    """The message when all sources say the same."""
    return fitting(f"Semua sumber menyebut angka yang sama untuk {place}")


def wider(message: str) -> str:
    """The message where a kecamatan is looked at: figures of the kabupaten are disputed."""
    return fitting(f"Kabupaten: {message}", message)


def question(place: str) -> str:
    """What the slide answers."""
    return f"Angka mana yang disebut berbeda oleh sumbernya, {place}?"


def label(what: str, when: str) -> str:
    """What a row is about."""
    return f"{what}, {when}"


def targets(year: int) -> str:
    """What the row of targets is about."""
    return f"Target kemiskinan {year}"


def source(publisher: str, carrier: str, locator: str, *, alone: bool) -> str:
    """Who says so: the publisher, or where all have one publisher, where it was read.

    `alone`: the publisher tells them apart.
    """
    named = publisher if alone or not carrier else carrier
    named = brief(named)
    place = locator.replace("paragraf", "par.")
    return f"{named}, {place}" if place else named


def apart(spread: Spread, of: Indicator) -> str:
    """How far they lie apart."""
    if of.unit is Unit.PERCENT:
        return f"selisih {number(spread.high - spread.low, of.decimals)} poin"
    return f"selisih {quantity(spread.percent, Unit.PERCENT, 1)}"


def alt(rows: Sequence[tuple[str, Sequence[str]]]) -> str:
    """The rows in words, each with what sources say of it."""
    told = "; ".join(f"{what}: {' atau '.join(texts)}" for what, texts in rows)
    return f"Angka yang disebut berbeda oleh sumbernya: {told}"


def spoken(what: str, values: Sequence[float], unit: Unit, *, chosen: bool) -> tuple[str, ...]:
    """What is disputed most, as it is said."""
    told = aloud.either(values, unit)
    if chosen:
        return (f"{what}: yang ditetapkan {aloud.said(values[0], unit)}.",)
    return (
        f"{what} disebut berbeda: {told}.",
        "Selama belum ditetapkan, setiap orang mengutip angka yang berlainan.",
    )


def spoken_count(every: int) -> str:
    """How much is disputed."""
    return f"Seluruhnya ada {counted(every)} angka kabupaten yang disebut berbeda oleh sumbernya."


def which() -> Question:
    """Why the program does not pick one and be done."""
    return Question(
        WHICH,
        "Aplikasi ini memakai satu angka utama dan menuliskan alasannya, tetapi tidak menghapus "
        "yang lain. Yang menetapkan adalah pengesah di halaman Rekonsiliasi, beserta alasannya.",
    )


SPOKEN_MORE = (
    "Kami tidak menghapus angka yang tidak dipakai; semuanya tersimpan bersama alasannya.",
    "Mohon pemilik angka menyebut tanggal hitungnya dan menyerahkan dokumennya.",
    "Begitu ditetapkan, semua halaman memakai angka yang sama.",
    "Sampai saat itu, mohon angka ini disebut bersama sumbernya.",
    "Kalau ada yang mengutip angka lain, tanyakan dokumen dan tanggalnya.",
)
