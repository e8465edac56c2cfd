"""Whether groups of families differ in pace, in sentences; chance is called by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.duration import span
from analytics.wording.quantities import MISSING, is_missing, number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def difference(groups: str, count: int, p: float) -> str:
    """What a log-rank test of `count` groups says: `groups` is what they are, `kohor`."""
    if p >= _SURE:
        return (
            f"Antara {number(count)} {groups} tidak ada beda yang terdeteksi dalam kecepatan "
            f"lulus mandiri ({chance(p)})."
        )
    sure = "hampir pasti bukan kebetulan" if p < _VERY_SURE else "kecil kemungkinannya kebetulan"
    return (
        f"Kecepatan lulus mandiri {number(count)} {groups} berbeda; bedanya {sure} ({chance(p)})."
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
