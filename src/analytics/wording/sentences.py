"""Sentences made from figures: plain values in, the same Indonesian sentence out every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.wording.quantities import figure, interval, moved, number, quantity

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


def at_most(most: int) -> str:
    """What is said below a list of which too many were picked."""
    return f"Paling banyak {number(most)}; lepaskan satu sebelum menambah."


def instead(labels: Sequence[str]) -> str:
    """What is said below a list of which nothing was picked."""
    return f"Tidak ada yang dipilih, jadi yang dipakai: {joined(labels)}."


def lower_first(text: str) -> str:
    """`Jumlah penduduk` becomes `jumlah penduduk`; an acronym (`KPM PKH`) stays."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def poverty_now(name: str, rate: float, period: str) -> str:
    """The headline on poverty, `rate` in percent."""
    return f"{quantity(rate, Unit.PERCENT, 2)} penduduk {name} miskin pada {period}."


def poverty_moved(change: float, previous_period: str, *, surely: bool) -> str:
    """How the rate moved since the previous figure, in points, and whether that says anything."""
    size = number(abs(change), 2)
    if size == number(0, 2):
        return f"Sama dengan {previous_period}."
    told = f"{'Turun' if change < 0 else 'Naik'} {size} poin dari {previous_period}"
    if surely:
        return f"{told}."
    return (
        f"{told}; BPS tidak menerbitkan galat sampelnya, jadi perubahan sekecil ini "
        "belum tentu bermakna."
    )


def small_change(name: str, first: float, last: float) -> str:
    """The warning on a chart of a survey rate: `11,69 ke 11,49 belum tentu bermakna`."""
    return (
        f"{name}: {number(first, 2)} ke {number(last, 2)} belum tentu bermakna – "
        "galat sampel tidak diterbitkan"
    )


def shadow(value: float, low: float, high: float, error: float) -> str:
    """What chance alone might do to a rate (percent), under an error that is assumed."""
    return (
        f"Sebagai bayangan saja: bila galat relatifnya {quantity(error, Unit.PERCENT, 0)}, variasi "
        f"wajar di sekitar {quantity(value, Unit.PERCENT, 2)} terentang "
        f"{interval(low, high, Unit.PERCENT, 1)}."
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
    pace = moved(slope, indicator.unit, indicator.decimals)
    return (
        f"{name}: {figure(before, indicator)} ({since}) menjadi {figure(now, indicator)} "
        f"({until}), rata-rata {pace} per tahun."
    )


def targets_met(year: int, value: float, targets: Sequence[float], indicator: Indicator) -> str:
    """How the figure of a year stands to the targets that documents name for that year."""
    targets = sorted(set(targets))
    lower = indicator.direction is Direction.LOWER_IS_BETTER
    reached = [goal for goal in targets if (value <= goal if lower else value >= goal)]
    listed = joined([figure(goal, indicator) for goal in targets])
    if len(targets) == 1:
        return f"Target {year} sebesar {listed} {'tercapai' if reached else 'belum tercapai'}."
    if not reached:
        verdict = "tidak satu pun tercapai"
    elif len(reached) == len(targets):
        verdict = "semuanya tercapai"
    else:
        verdict = f"hanya {joined([figure(goal, indicator) for goal in reached])} yang tercapai"
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


def kpm_apart(year: int, before: float, previous_year: int, now: Sequence[float]) -> str:
    """The counts of two years that are not held against each other."""
    listed = joined([number(value) for value in sorted(now)], "atau")
    return f"KPM PKH {listed} pada {year} dan {number(before)} pada {previous_year}."


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


def unpublished(what: str, ask_whom: str) -> str:
    """That a figure is not there, and who could give it."""
    return f"{what} belum pernah terbit; dapat diminta kepada {ask_whom}."


def fair_variation(count: float, total: float, low: float, high: float) -> str:
    """Chance variation of a share (percent): the interval stays under "Rincian metode"."""
    return (
        f"Variasi wajar {number(count)} dari {number(total)} KPM: "
        f"{interval(low, high, Unit.PERCENT, 2)} (selang Wilson 95%)."
    )


def caseload(low: float, high: float) -> str:
    """Families per facilitator under the lowest and the highest figure."""
    return f"Rata-rata setiap pendamping melayani {interval(low, high, Unit.COUNT, 0)} KPM."


def missing_areas(known: int, total: int, level: str) -> str:
    """How much of a map has a figure."""
    if known == total:
        return f"Semua {number(total)} {level} punya angka."
    return f"{number(known)} dari {number(total)} {level} punya angka; selebihnya tidak ada data."


def listed_areas(count: int, total: int, level: str) -> str:
    """How many areas a published list names."""
    return f"{number(count)} dari {number(total)} {level} termasuk."


def untold(stages: Sequence[str]) -> str:
    """Stages of the funnel that no list tells of."""
    return (
        f"Belum ada data untuk tahap {joined(stages)}; tahap itu tidak digambar, bukan nol. "
        "Unggah daftar kejadian tahap dan daftar graduasi seluruh kecamatan."
    )


def nothing_published(level: str) -> str:
    """What a map of invented figures has to say before anything else."""
    return f"Data contoh: belum ada angka yang terbit untuk {level} mana pun."


def change_since(change: float, previous_period: str, unit: Unit, decimals: int) -> str:
    """The small line on a card: `−0,20 poin dari Maret 2024`."""
    return f"{moved(change, unit, decimals)} dari {previous_period}"


def change_between(low: float, high: float, since: str) -> str:
    """A change whose sign depends on the figure used: `turun 1.487 hingga naik 2.788 dari 2024`."""
    if low == high:
        return f"{_move(low)} dari {since}"
    return f"{_move(low)} hingga {_move(high)} dari {since}"


def gap_between(low: float, high: float, indicator: Indicator) -> str:
    """How far a figure lies above (below) the nearest and the farthest of its targets."""
    if low * high > 0:
        near, far = sorted((abs(low), abs(high)))
        ends = interval(near, far, Unit.COUNT, indicator.decimals)
        unit = " poin" if indicator.unit is Unit.PERCENT else ""
        return f"{ends}{unit} {'di atas' if low > 0 else 'di bawah'} target"
    return " sampai ".join(dict.fromkeys([_gap(low, indicator), _gap(high, indicator)]))


def _gap(gap: float, indicator: Indicator) -> str:
    if round(gap, indicator.decimals) == 0:
        return "tepat pada target"
    size = moved(abs(gap), indicator.unit, indicator.decimals).removeprefix("+")
    return f"{size} {'di atas' if gap > 0 else 'di bawah'} target"


def targets_differ(values: Sequence[float], documents: Sequence[str]) -> str:
    """Each target with its document, such as `8,98% (RPJMD); 10,55% (Rakor TKPKD).`."""
    told = (
        f"{quantity(value, Unit.PERCENT, 2)} ({document})"
        for value, document in zip(values, documents, strict=True)
    )
    return f"{'; '.join(told)}."
