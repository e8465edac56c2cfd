"""The bridge from one count of KPM to the next, in words: what is known, assumed, unexplained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.stage import Exit
from analytics.wording.periods import day, period_of
from analytics.wording.quantities import number, signed
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

LABELS = {
    "opening": "Angka awal",
    "entries": "Masuk baru",
    **{exit_.value: exit_.label for exit_ in Exit},
    "unexplained": "Belum terjelaskan",
    "closing": "Angka akhir",
}


def verdict(opening: float, closings: Mapping[float, float], known: Mapping[str, float]) -> str:
    """The bridge in a breath.

    Args:
        opening: the count at first.
        closings: every count at last, with what stays unexplained under it.
        known: known steps by part, out below zero.
    """
    (first, *others), several = closings.items(), len(closings) > 1
    told = [_open_end(*first, several=several), *(_open_end(*one, several=True) for one in others)]
    sentence = "; ".join([told[0], *map(lower_first, told[1:])])
    steps = [f"{lower_first(LABELS[part])} {signed(amount)}" for part, amount in known.items()]
    what = f"Yang diketahui hanya {joined(steps)}" if steps else "Tidak satu pun langkah diketahui"
    return f"{sentence}. {what}, dari {number(opening)} KPM semula."


def _open_end(closing: float, unexplained: float, *, several: bool) -> str:
    when = f"Bila {number(closing)} yang benar, " if several else f"Sampai {number(closing)}, "
    if unexplained == 0:
        return f"{when}semuanya terjelaskan"
    move = "bertambah" if unexplained > 0 else "berkurang"
    return f"{when}{number(abs(unexplained))} KPM {move} tanpa penjelasan"


def moved(opening: float, before: str, closing: float, after: str) -> str:
    """`56.515 (2024) menjadi 55.028 (2025): turun 1.487 KPM`; the periods are keys."""
    change = closing - opening
    way = "tetap" if change == 0 else f"{'naik' if change > 0 else 'turun'} {number(abs(change))}"
    return (
        f"{number(opening)} ({period_of(before)}) menjadi {number(closing)} "
        f"({period_of(after)}): {way} KPM"
    )


def count_date_unknown(value: float, period: str, *, opening: bool) -> str:
    """A count whose day nobody states, and what has to be assumed of it."""
    assumed = (
        "dicacah sebelum semua langkah yang diketahui"
        if opening
        else "dicacah sesudah semua langkah yang diketahui"
    )
    return (
        f"Tanggal atau triwulan cacahan {number(value)} tidak disebut, hanya {period_of(period)}; "
        f"diandaikan {assumed}."
    )


def start_unknown(part: str, amount: float, until: date) -> str:
    """A flow that only runs up to a day."""
    return (
        f"{LABELS[part]} {number(abs(amount))} dihitung sampai {day(until)}, tetapi awalnya tidak "
        "disebut; diandaikan semuanya terjadi di antara kedua cacahan."
    )


def part_of_span(part: str, amount: float, period: str, first: str, last: str) -> str:
    """A flow that is stated for less than the time between the two counts."""
    return (
        f"{LABELS[part]} {number(abs(amount))} dinyatakan untuk {period_of(period)}; di luar itu, "
        f"antara cacahan {period_of(first)} dan {period_of(last)}, tidak ada angkanya."
    )


def begins_before(part: str, amount: float, period: str, first: str) -> str:
    """A flow that began before the first count."""
    return (
        f"{LABELS[part]} {number(abs(amount))} dinyatakan untuk {period_of(period)}, yang bermula "
        f"sebelum cacahan {period_of(first)}; diandaikan semuanya terjadi sesudahnya."
    )


def partly_reported(part: str, reports: int, expected: int) -> str:
    """A sum of monthly reports of which some are missing."""
    return (
        f"{LABELS[part]} dijumlahkan dari {number(reports)} dari {number(expected)} laporan "
        "bulanan kecamatan; yang belum lapor termasuk bagian yang belum terjelaskan."
    )


def other_sources(part: str, amount: float, others: Sequence[float]) -> str:
    """Why only one source of a step is drawn."""
    listed = joined([number(abs(other)) for other in others])
    return (
        f"{LABELS[part]}: dipakai {number(abs(amount))}; sumber lain menyebut {listed}. "
        "Keduanya tidak dijumlahkan."
    )


def net(missing: Sequence[str]) -> str:
    """What the grey bar is and what nobody reported."""
    listed = joined([lower_first(LABELS[part]) for part in missing])
    nothing = f"Tidak ada angka untuk {listed}. " if missing else ""
    return f"{nothing}Batang abu-abu adalah selisih bersih, bukan satu peristiwa."


def small_hidden() -> str:
    """Why a step may be missing from the bridge of a small area."""
    return (
        "Langkah dengan kurang dari lima keluarga tidak ditampilkan sendiri; "
        "termasuk bagian yang belum terjelaskan."
    )


def other_openings(values: Sequence[float], used: float) -> str:
    """Other figures for the first count."""
    listed = joined([number(value) for value in values])
    return f"Angka awal juga disebut {listed}; jembatan ini berangkat dari {number(used)}."
