"""The message, the speech and the card of the slide of the cliff test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.slide import Question
from analytics.wording import aloud
from analytics.wording.cliff import family, million, rupiah
from analytics.wording.quantities import number
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping

UNIT = "Rp per orang sebulan"
MISSING = "Uji jurang belum dapat dibuat: garis kemiskinan atau besaran bantuan belum ada"
SPOKEN_MISSING = ("Uji jurang belum dapat ditunjukkan, karena angka dasarnya belum ada.",)
SPOKEN_MORE = (
    "Pendapatan di gambar ini andaian, bukan hasil pendataan.",
    "Garis kemiskinan sendiri mengukur pengeluaran, jadi ini pegangan untuk bertanya.",
    "Sebelum meluluskan keluarga, tanyakan pendapatannya sesudah bantuan dihitung hilang.",
    "Yang di bawah angka itu perlu usaha yang lebih kuat lebih dahulu.",
    "Usulannya: uji ini dicatat pendamping pada setiap usulan graduasi.",
)
_BUSINESS = "Apakah ayam Gayatri cukup menggantikan bantuan?"


def title(needed: float, size: int) -> str:
    """The message: what a family has to earn by itself."""
    people = family(size)
    return fitting(
        f"Keluarga {people} perlu {million(needed)} sendiri sebulan agar tidak jatuh tanpa bantuan",
        f"Tanpa bantuan, keluarga {people} perlu {million(needed)} sebulan",
    )


def question(year: int) -> str:
    """What the slide answers."""
    return (
        "Siapa jatuh ke bawah garis kemiskinan bila PKH dan Sembako berhenti, "
        f"Kab. Bojonegoro {year}?"
    )


def row(of: Mapping[str, Any]) -> str:
    """Beside one size: with the aid, without, and that it falls."""
    told = f"{rupiah(of['before'])} → {rupiah(of['after'])}"
    return f"{told}, jatuh" if of["falls"] else told


def reference(line: float) -> str:
    """The line all are held against."""
    return f"garis kemiskinan {rupiah(line)}"


def spoken(of: Mapping[str, Any], own: float, aid: float) -> tuple[str, ...]:
    """One family as it is said.

    Args:
        of: the row of its size.
        own: its own earnings, Rp a month.
        aid: what ends, Rp a month.
    """
    fate = (
        "keluarga itu jatuh ke bawah garis kemiskinan"
        if of["falls"]
        else "keluarga itu tidak jatuh melewati garis kemiskinan"
    )
    return (
        (
            f"Ambil keluarga {number(of['size'])} orang dengan pendapatan sendiri "
            f"{aloud.said(own, Unit.RUPIAH)} sebulan."
        ),
        f"Bila bantuan {aloud.said(aid, Unit.RUPIAH)} sebulan berhenti, {fate}.",
        f"Batas amannya {aloud.said(of['edge_high'], Unit.RUPIAH)} sebulan.",
    )


def business(sentence: str) -> Question:
    """What somebody in the hall asks about the hens, and the answer."""
    return Question(_BUSINESS, sentence)
