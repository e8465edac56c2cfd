"""Changes of a rule between two figures, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.period import Period
from analytics.wording.periods import day, period, period_of
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from analytics.vocabulary.breaks import Break, Crossing

UNDATED = "tanggalnya tidak disebut"
WHAT_IT_DOES = (
    "Angka sebelum dan sesudah perubahan aturan tidak diselisihkan, dan garisnya diputus. "
    "Pengesah dapat menerima selisih suatu indikator dengan catatan; selisih itu lalu "
    "tampil dengan tanda dan catatannya."
)
SEE = "Lihat perubahan aturan dan catatannya"
NOTHING = "Belum ada catatan yang diterima; selisih yang melintasi perubahan aturan tidak dihitung."
NEVER = "Deretnya lain; kedua deret tidak pernah disambung, dengan catatan apa pun."
TOLD_ONLY = "Tanggalnya tidak disebut, jadi tidak dapat ditempatkan di antara dua angka."


def when(changed: Break) -> str:
    """`5 Februari 2025`, `2025`, `antara 1 November 2020 dan 31 Desember 2021`."""
    if changed.earliest is None or changed.latest is None:
        return UNDATED
    span = Period(changed.earliest, changed.latest)
    if span.start == span.end or len(span.key) == len("2025"):
        return period(span)
    return f"antara {day(span.start)} dan {day(span.end)}"


def labels(crossings: Iterable[Crossing]) -> str:
    """The changes in a few words, `DTKS → DTSEN dan PKH bagi desil 1–4`."""
    return joined([one.crossed.label for one in crossings])


def refused(before: str, after: str, crossings: Sequence[Crossing]) -> str:
    """That a difference between two periods (keys) is not worked out, and why."""
    return (
        f"Selisih {period_of(before)} ke {period_of(after)} tidak dihitung: {_changed(crossings)}."
    )


def refused_short(before: str, crossings: Sequence[Crossing]) -> str:
    """The same for a card."""
    return f"Selisih dari {period_of(before)} tidak dihitung: aturan berubah ({labels(crossings)})"


def marked(
    before: str, after: str, crossings: Sequence[Crossing], notes: Sequence[tuple[str, str, date]]
) -> str:
    """That a difference lies across a change that somebody took on; `notes`: note, who, when."""
    taken = "; ".join(f"{day(on)} oleh {who}: “{note}”" for note, who, on in notes)
    return (
        f"Selisih {period_of(before)} ke {period_of(after)} melintasi perubahan aturan "
        f"({labels(crossings)}); catatan diterima {taken}."
    )


def marked_short(crossings: Sequence[Crossing], people: Iterable[str]) -> str:
    """The same for a card."""
    who = joined(list(dict.fromkeys(people)))
    return f"melintasi perubahan aturan ({labels(crossings)}); catatan diterima oleh {who}"


def crossed(crossings: Sequence[Crossing]) -> str:
    """That what is shown lies across a change, where the balance is shown all the same."""
    return (
        f"Kedua angka terpisah oleh perubahan aturan: {_listed(crossings)}. Bagian yang belum "
        "terjelaskan memuat akibat perubahan itu; jangan dibaca sebagai hasil program."
    )


def between(crossings: Sequence[Crossing]) -> str:
    """The same in few words, for a slide."""
    return f"Di antaranya aturan berubah ({labels(crossings)}): ini neraca, bukan hasil program."


def on_the_line(crossings: Sequence[Crossing]) -> str:
    """What stands beside a broken line."""
    return f"aturan berubah: {labels(crossings)}"


def touched(labels_of: Iterable[str]) -> str:
    """The indicators a change touches."""
    return joined([lower_first(label) for label in labels_of])


def accepted(indicator: str, note: str, actor: str) -> str:
    """A note in force."""
    return f"{indicator} – “{note}” ({actor})"


def _changed(crossings: Sequence[Crossing]) -> str:
    surely = all(one.surely for one in crossings)
    return f"aturan {'' if surely else 'mungkin '}berubah di antaranya ({_listed(crossings)})"


def _listed(crossings: Sequence[Crossing]) -> str:
    return "; ".join(f"{one.crossed.label}, {when(one.crossed)}" for one in crossings)
