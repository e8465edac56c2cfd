"""Sentences made from figures: plain values in, the same Indonesian sentence out every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Indicator, Unit
from analytics.wording.quantities import figure, interval, number, points, quantity, signed

if TYPE_CHECKING:
    from collections.abc import Sequence


def joined(items: Sequence[str], last: str = "dan") -> str:
    """`a`, `a dan b`, `a, b, dan c`."""
    match len(items):
        case 0 | 1:
            return "".join(items)
        case 2:
            return f"{items[0]} {last} {items[1]}"
        case _:
            return f"{', '.join(items[:-1])}, {last} {items[-1]}"


def poverty_now(
    name: str, rate: float, period: str, change: float | None, previous_period: str
) -> str:
    """The headline on poverty. `rate` in percent, `change` in points since the previous figure."""
    opening = f"{quantity(rate, Unit.PERCENT, 2)} penduduk {name} miskin pada {period}"
    if change is None:
        return f"{opening}."
    if change == 0:
        return f"{opening}, sama dengan {previous_period}."
    verb = "turun" if change < 0 else "naik"
    return (
        f"{opening}, {verb} {number(abs(change), 2)} poin dari {previous_period}; BPS tidak "
        "menerbitkan galat sampelnya, jadi perubahan sekecil ini belum tentu bermakna."
    )


def small_change(name: str, first: float, last: float) -> str:
    """The warning on a chart of a survey rate: `11,69 ke 11,49 belum tentu bermakna`."""
    return (
        f"{name}: {number(first, 2)} ke {number(last, 2)} belum tentu bermakna – "
        "galat sampel tidak diterbitkan"
    )


def course(
    name: str,
    first: tuple[float, str],
    last: tuple[float, str],
    slope: float,
    indicator: Indicator,
) -> str:
    """How an indicator moved between two periods, each given as (value, period).

    `slope` is the average change a year: in points for a percentage, else in the unit.
    """
    (before, since), (now, until) = first, last
    write = points if indicator.unit is Unit.PERCENT else signed
    return (
        f"{name}: {figure(before, indicator)} ({since}) menjadi {figure(now, indicator)} "
        f"({until}), rata-rata {write(slope, indicator.decimals)} per tahun."
    )


def targets_met(year: int, rate: float, targets: Sequence[float]) -> str:
    """How the rate of a year stands to the targets that documents name for that year."""
    targets = sorted(set(targets))
    listed = joined([quantity(target, Unit.PERCENT, 2) for target in targets])
    missed = [target for target in targets if rate > target]
    if len(targets) == 1:
        verdict = "belum tercapai" if missed else "tercapai"
        return f"Target {year} sebesar {listed} {verdict}."
    if len(missed) == len(targets):
        verdict = "tidak satu pun tercapai"
    elif not missed:
        verdict = "semuanya tercapai"
    else:
        reached = joined([quantity(t, Unit.PERCENT, 2) for t in targets if rate <= t])
        verdict = f"hanya {reached} yang tercapai"
    return f"Dokumen menyebut target {year} yang berbeda ({listed}); {verdict}."


def kpm_change(year: int, before: float, previous_year: int, now: Sequence[float]) -> str:
    """How the number of KPM moved, under each figure the sources give."""
    moves = [
        _move(value - before) + f" bila {number(value)}" for value in sorted(now, reverse=True)
    ]
    return (
        f"Dibanding {number(before)} KPM PKH pada {previous_year}, jumlah {year} "
        f"{joined(moves, 'atau')} KPM – bergantung pada angka yang dipakai."
    )


def _move(change: float) -> str:
    if change == 0:
        return "tetap"
    return f"{'naik' if change > 0 else 'turun'} {number(abs(change))}"


def graduates(count: float, share_low: float, share_high: float, until: str) -> str:
    """The graduates of PKH as a share of KPM, which is no yearly rate."""
    return (
        f"{number(count)} KPM tergraduasi mandiri hingga {until}, yaitu "
        f"{interval(share_low, share_high, Unit.PERCENT, 2)} dari KPM; sumber tidak menyebut "
        "sejak kapan dihitung, jadi ini bukan laju per tahun."
    )


def fair_variation(count: float, total: float, low: float, high: float) -> str:
    """Chance variation of a share (percent): the interval stays under "Rincian metode"."""
    return (
        f"Variasi wajar {number(count)} dari {number(total)} KPM: "
        f"{interval(low, high, Unit.PERCENT, 2)} (selang Wilson 95%)."
    )


def caseload(low: float, high: float) -> str:
    """Families per facilitator under the lowest and the highest figure."""
    return f"Setiap pendamping melayani {interval(low, high, Unit.COUNT, 0)} KPM."


def gap_to_target(gap: float) -> str:
    """Distance to a target, in points: `1,12 poin di atas target`."""
    if gap == 0:
        return "tepat pada target"
    side = "di atas" if gap > 0 else "di bawah"
    return f"{number(abs(gap), 2)} poin {side} target"


def missing_areas(known: int, total: int, level: str) -> str:
    """How much of a map has a figure."""
    if known == total:
        return f"Semua {number(total)} {level} punya angka."
    return f"{number(known)} dari {number(total)} {level} punya angka; selebihnya tidak ada data."


def change_since(change: float, previous_period: str, unit: Unit, decimals: int) -> str:
    """The small line on a card: `−0,20 poin dari Maret 2024`."""
    if unit is Unit.PERCENT:
        return f"{points(change, decimals)} dari {previous_period}"
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f"{sign}{number(abs(change), decimals)} dari {previous_period}"


def change_between(low: float, high: float, since: str) -> str:
    """A change whose sign depends on the figure used: `turun 1.487 hingga naik 2.788 dari 2024`."""
    if low == high:
        return f"{_move(low)} dari {since}"
    return f"{_move(low)} hingga {_move(high)} dari {since}"


def gap_between(low: float, high: float) -> str:
    """Distance to the nearest and the farthest of several targets, in points."""
    if round(low, 2) == round(high, 2):
        return gap_to_target(low)
    if low > 0:
        return f"{number(low, 2)}–{number(high, 2)} poin di atas target"
    return f"dari {gap_to_target(low)} sampai {gap_to_target(high)}"


def targets_differ(values: Sequence[float], documents: Sequence[str]) -> str:
    """Each target with its document: `8,98% (RPJMD); 10,55% (Rakor TKPKD)`."""
    return "; ".join(
        f"{quantity(value, Unit.PERCENT, 2)} ({document})"
        for value, document in zip(values, documents, strict=True)
    )
