"""How far an answer moves when another figure is used, and what sources disagree about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from analytics.vocabulary.claim import Measure, Rank
from analytics.vocabulary.indicator import Indicator, Unit
from analytics.wording.periods import dated
from analytics.wording.quantities import bare, figure, interval, number, quantity

if TYPE_CHECKING:
    from collections.abc import Sequence


class Spread(NamedTuple):
    """The ends of what sources say, and their distance in percent (NaN: says nothing)."""

    low: float
    high: float
    percent: float


_LABELS = {
    Measure.MAIN: "angka utama",
    Measure.LOWEST: "angka terendah",
    Measure.HIGHEST: "angka tertinggi",
}


def label(measure: Measure, source: str = "") -> str:
    """What a basis is called: `angka tertinggi`, `angka menurut Damarinfo`."""
    return _LABELS.get(measure) or f"angka menurut {source}"


def instead(basis: str, main: float, indicator: Indicator) -> str:
    """On a card: `angka tertinggi; utama: 55.028`."""
    return f"{basis}; utama: {bare(main, indicator.unit, indicator.decimals)}"


def lacking(basis: str) -> str:
    """On a card whose figure the source that is followed does not state."""
    return f"angka utama; tidak ada {basis}"


def move(what: str, main: float, value: float, indicator: Indicator) -> str:
    """`KPM PKH 2025: 55.028 → 59.303`."""
    unit, decimals = indicator.unit, indicator.decimals
    return f"{what}: {bare(main, unit, decimals)} → {bare(value, unit, decimals)}"


def following(basis: str) -> str:
    """The head of the line that says how far a page moves."""
    return f"Dipakai {basis}."


def not_followed(basis: str) -> str:
    """On a view that follows no reader's basis."""
    return f"Di sini dipakai angka utama; {basis} tidak diikuti."


def use(rank: Rank, basis: str, *, used: bool) -> str:
    """What a figure is to a reader: `dipakai`, `dipakai (angka tertinggi)`, `angka utama`."""
    main = rank is Rank.PREFERRED
    if not basis or used is main:
        return rank.label
    return f"dipakai ({basis})" if used else _LABELS[Measure.MAIN]


def moves(told: Sequence[str], more: int, missing: int) -> str:
    """What moves, from the main figure to the one used; and that others are the main ones.

    Args:
        told: as `move` writes them.
        more: how many move besides.
        missing: how many figures the source that is followed does not state.
    """
    if told:
        rest = f"; dan {number(more)} angka lain" if more else ""
        sentence = f"Dari angka utama: {'; '.join(told)}{rest}."
    else:
        sentence = "Di sini tidak ada angka yang berubah."
    if missing:
        sentence += f" {number(missing)} angka tidak disebut sumber itu; yang dipakai angka utama."
    return sentence


def part(first: int, last: int, total: int) -> str:
    """Which of a long list is shown: `1–5 dari 14`."""
    return f"{number(first)}–{number(last)} dari {number(total)}" if total else "tidak ada"


def no_dispute() -> str:
    """When all sources agree."""
    return "Tidak ada angka yang disebut berbeda oleh sumber-sumbernya."


def how_many(every: int, ours: int, chosen: int) -> str:
    """The size of the board."""
    told = f"{number(every)} angka disebut berbeda oleh sumbernya, {number(ours)} di antaranya "
    told += "tentang Bojonegoro"
    done = f"{number(chosen)} sudah" if chosen else "belum satu pun"
    return f"{told}; {done} dipilih pengesah."


def widest(what: str, spread: Spread, unit: Unit, decimals: int) -> str:
    """What lies widest apart in Bojonegoro."""
    told = interval(spread.low, spread.high, unit, decimals)
    return f"Di Bojonegoro, yang paling jauh: {what}, {told} ({_distance(spread, unit, decimals)})."


def stays(what: str, value: float, of: Indicator) -> str:
    """What it means to choose the figure that is used already."""
    return (
        f"{what} tetap {figure(value, of)}. Dengan ditetapkan, angka ini tetap dipakai "
        "walaupun nanti ada angka lain yang diimpor."
    )


def would_become(what: str, now: float, new: float, pages: Sequence[str], of: Indicator) -> str:
    """What a choice would change, told before it is made."""
    where = f"terpakai di {', '.join(pages)}"
    if now == new:
        return f"{what} tetap {figure(new, of)}; sumbernya yang berganti; {where}."
    return f"{what} menjadi {figure(new, of)} (kini {figure(now, of)}); {where}."


def chosen_by(actor: str, day: str) -> str:
    """Below a dispute that a pengesah has settled; `day` in ISO form."""
    return f"Dipilih pengesah {actor}, {dated(day)}; alasannya ada di daftar."


def apart(spread: Spread, unit: Unit, decimals: int) -> str:
    """Under the heading of a dispute: `55.028–59.303 · selisih 7,2%`."""
    told = interval(spread.low, spread.high, unit, decimals)
    if spread.percent != spread.percent:
        return told
    return f"{told} · {_distance(spread, unit, decimals)}"


def _distance(spread: Spread, unit: Unit, decimals: int) -> str:
    """How far apart; percentages lie points apart, not percent."""
    if unit is Unit.PERCENT:
        return f"selisih {number(spread.high - spread.low, decimals)} poin"
    return f"selisih {quantity(spread.percent, Unit.PERCENT, 1)}"
