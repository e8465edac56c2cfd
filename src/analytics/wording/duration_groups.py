"""Whether groups of families differ in pace, in sentences; chance is called by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.duration import span
from analytics.wording.periods import day
from analytics.wording.quantities import MISSING, is_missing, number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

NAMED_BELOW = "Kecamatan yang mana hanya disebut di tabel, yang bertanda contoh."
BESIDE_COMPARISON = (
    "Bagian Perbandingan dapat berkata lain: di sana dihitung lulusan satu masa terakhir saja, di "
    "sini semua lulusan sejak dicatat menurut lama kepesertaannya, sehingga beda lebih mudah "
    "terlihat."
)
COMPARED = "perbandingan kecepatan lulus mandiri"
PACE_OF_GROUPS = "Lulus mandiri menurut lama kepesertaan, antarkelompok"
_SURE = 0.05
_VERY_SURE = 0.001
_CLEARLY = 0.1


def too_few_groups(groups: str, families: int, events: int) -> str:
    """Why groups cannot be compared: a reason, without the full stop."""
    return (
        f"kurang dari dua {groups} dengan sedikitnya {number(families)} keluarga sejak awal dan "
        f"{number(events)} yang lulus mandiri"
    )


def difference(groups: str, count: int, p: float, cutoff: date) -> str:
    """What a log-rank test of `count` groups says: `groups` is what they are, `kohor`."""
    window = f"Sejak kelulusan dicatat sampai {day(cutoff)}"
    if p >= _SURE:
        return (
            f"{window}: antara {number(count)} {groups} tidak ada beda yang terdeteksi dalam "
            f"kecepatan lulus mandiri (uji log-rank, {chance(p)})."
        )
    sure = "hampir pasti bukan kebetulan" if p < _VERY_SURE else "kecil kemungkinannya kebetulan"
    return (
        f"{window}: kecepatan lulus mandiri {number(count)} {groups} berbeda; bedanya {sure} "
        f"(uji log-rank, {chance(p)})."
    )


def chance(p: float) -> str:
    """`p = 0,72`, `p < 0,001`."""
    return (
        f"p < {number(_VERY_SURE, 3)}"
        if p < _VERY_SURE
        else f"p = {number(p, 3 if p < _CLEARLY else 2)}"
    )


def apart(faster: Sequence[str], slower: Sequence[str], count: int) -> str:
    """Which of `count` groups differ from the rest once so many comparisons are allowed for."""
    alike = count - len(faster) - len(slower)
    head = f"Sesudah koreksi untuk {number(count)} perbandingan sekaligus"
    if alike == count:
        return f"{head}, tidak satu pun terbedakan dari yang lain."
    told = [
        f"{joined(names)} {way} daripada yang lain"
        for names, way in ((faster, "lebih cepat"), (slower, "lebih lambat"))
        if names
    ]
    rest = f"; {number(alike)} lainnya tidak terbedakan" if alike else ""
    return f"{head}, {'; '.join(told)}{rest}."


def counted(faster: int, slower: int, count: int) -> str:
    """As `apart` of kecamatan, without a name: how many of them the test sets apart."""
    head = f"Sesudah koreksi untuk {number(count)} perbandingan sekaligus"
    if not faster + slower:
        return apart((), (), count)
    alike = count - faster - slower
    return (
        f"{head}, {number(faster)} lebih cepat dan {number(slower)} lebih lambat daripada yang "
        f"lain; {number(alike)} tidak terbedakan."
    )


def verdict(found: str) -> str:
    """In a table, whether a group differs from the rest."""
    return {"faster": "lebih cepat", "slower": "lebih lambat"}.get(found, "tidak terbedakan")


def without_curve(names: Sequence[tuple[str, int, int]]) -> tuple[str, ...]:
    """Groups with too few families or graduates, each with their numbers."""
    if not names:
        return ()
    told = [
        f"{name} ({number(families)} keluarga sejak awal, {number(events)} lulus)"
        for name, families, events in names
    ]
    return (f"Tanpa kurva karena terlalu sedikit: {joined(told)}.",)


def without_curve_count(count: int) -> tuple[str, ...]:
    """As `without_curve` of kecamatan, without a name."""
    return (f"Tanpa kurva karena terlalu sedikit: {number(count)} kecamatan.",) if count else ()


def at_horizon(months: int) -> str:
    """The head of a column."""
    return f"Lulus mandiri dalam {span(months)} (95%)"


def times(ratio: float, low: float, high: float) -> str:
    """`0,87 (0,61–1,24)`; of the first group itself, or of one without a ratio, words."""
    if is_missing(ratio):
        return MISSING
    if low == high:
        return "pembanding"
    return f"{number(ratio, 2)} ({number(low, 2)}–{number(high, 2)})"
