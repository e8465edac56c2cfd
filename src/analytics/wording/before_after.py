"""Before and after against comparison villages, in words: no causal word, the range inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Direction, Unit
from analytics.vocabulary.period import Period
from analytics.wording.periods import MONTHS, day
from analytics.wording.quantities import bare, number, round_half_up, unit_name
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any

    from analytics.vocabulary.indicator import Indicator

BROKEN = "perbandingan sebelum dan sesudah yang tidak terpotong perubahan aturan"
APPROVERS = "pengesah data, pada halaman Rekonsiliasi bagian Perubahan aturan"
POINTS, PERCENT = "poin persen", "persen"
DIFFERENCES = (
    "selisih percontohan dan pembanding dikurangi selisih rata-rata sebelum desa dipilih "
    "(difference-in-differences)"
)
COMPARED = "desa pembanding dipilih hanya dari angka sebelum desa percontohan dipilih (Mahalanobis)"
HEADS = {
    "minimum": "1. Beda sekecil apa yang dapat dikenali?",
    "villages": "2. Dibandingkan dengan desa mana?",
    "effect": "3. Apa yang tampak sesudahnya?",
    "verdict": "4. Apa yang boleh disimpulkan?",
}
VARIABLES = {"level": "Rata-rata sebelum dipilih", "trend": "Perubahan per periode sebelum dipilih"}
ZERO = "sama dengan pembanding"
PILOTS, OTHERS, PLACEBOS = "desa percontohan", "desa pembanding", "desa lain yang dipilih serupa"
RANGE = "95% perbandingan serupa"
_HALF = 6  # months
_YEAR = 12


def unit(of: Indicator, *, in_percent: bool) -> str:
    """The unit of a difference: `poin persen` of a percentage, `persen` of a count."""
    if in_percent:
        return PERCENT
    return POINTS if of.unit is Unit.PERCENT else unit_name(of.unit)


def size(value: float, of: Indicator, *, in_percent: bool) -> str:
    """A difference without its sign, with its unit: `3,1 poin persen`, `4,2 persen`."""
    return f"{_bare(abs(value), of, in_percent=in_percent)} {unit(of, in_percent=in_percent)}"


def signed(value: float, of: Indicator, *, in_percent: bool) -> str:
    """A difference with its sign and without its unit: `−3,1`, `+0,8`, `0,0`."""
    decimals = _decimals(of, in_percent=in_percent)
    sign = "" if not round_half_up(value, decimals) else "+" if value > 0 else "−"
    return f"{sign}{_bare(abs(value), of, in_percent=in_percent)}"


def spread(low: float, high: float, of: Indicator, *, in_percent: bool) -> str:
    """`−1,2 sampai +4,3`: with signs, so that a reader sees whether nought lies between."""
    return " sampai ".join(signed(end, of, in_percent=in_percent) for end in (low, high))


def level(value: float, of: Indicator) -> str:
    """A value as it is read, of a village or of the mean of several."""
    decimals = 0 if of.unit is Unit.KPM else of.decimals
    return bare(value, of.unit, decimals)


def tick(key: str) -> str:
    """A period below an axis: `2024`, `I/2024` for the first half of a year, `Mar 2025`."""
    found = Period.parse(key)
    months = (found.end.year - found.start.year) * _YEAR + found.end.month - found.start.month + 1
    if months == _YEAR and found.start.month == 1:
        return number_of(found.end.year)
    if months == _HALF and found.start.month in {1, 7}:
        return f"{'I' if found.start.month == 1 else 'II'}/{number_of(found.end.year)}"
    return f"{MONTHS[found.end.month][:3]} {number_of(found.end.year)}"


def number_of(year: int) -> str:
    """A year has no point between its thousands."""
    return str(year)


def semester(key: str) -> str:
    """The same in a table: `semester I 2024`."""
    short = tick(key)
    return f"semester {short.replace('/', ' ')}" if "/" in short else short


def lacking(label: str, names: Sequence[str]) -> str:
    """What is missing of treated villages."""
    return f"{label} di {joined(names)}, pada setiap periode yang dibandingkan"


def every_period(names: Sequence[str]) -> str:
    """What is asked for of them."""
    return f"angka {joined(names)} untuk setiap periode sebelum dan sesudah desa dipilih"


def unbroken(sentence: str) -> str:
    """What would let a comparison across a change of a rule be made."""
    return (
        f"catatan bahwa perubahan aturan itu mengenai semua desa dengan cara yang sama, atau angka "
        f"menurut satu aturan sebelum dan sesudah. {sentence.rstrip('.')}"
    )


def minimum(facts: Mapping[str, Any], of: Indicator) -> str:
    """How small a difference can be told at all; said before any result.

    Args:
        facts: of `answers.before_after.compared`.
        of: what is compared.
    """
    in_percent = facts["in_percent"]
    told = size(facts["minimum"], of, in_percent=in_percent)
    return (
        f"Dengan {number(len(facts['treated']))} desa dan {number(facts['compared'])} desa "
        f"pembanding, beda di bawah {told} hampir pasti tidak dapat dikenali, walaupun benar "
        "terjadi."
    )


def chosen(facts: Mapping[str, Any]) -> str:
    """With whom they are compared, and by what these were chosen."""
    return (
        f"{number(facts['compared'])} desa pembanding dipilih dari {number(facts['candidates'])} "
        f"desa, hanya menurut angka sebelum {day(facts['since'])}: yang tingkat dan arahnya paling "
        "mirip. Angka sesudahnya tidak ikut menentukan."
    )


def left_out(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Who is not compared, and which periods are not."""
    told = []
    if facts["ring"]:
        told.append(
            f"{number(facts['ring'])} desa yang bersebelahan tidak dipakai sebagai pembanding: "
            "pengaruh program dapat sampai ke sana."
        )
    if facts["incomplete"]:
        told.append(
            f"{number(facts['incomplete'])} desa tidak dibandingkan karena angkanya tidak lengkap"
            + (" (termasuk angka kecil yang disembunyikan)." if facts["hidden"] else ".")
        )
    if facts["astride"]:
        names = joined([semester(key) for key in facts["astride"]])
        told.append(f"Periode {names} memuat hari pemilihan, jadi tidak dipakai di sisi mana pun.")
    return tuple(told)


def effect(facts: Mapping[str, Any], of: Indicator) -> str:
    """What is seen, as one sentence with its range, its rank and how rare it is."""
    in_percent = facts["in_percent"]
    value, low, high = facts["effect"], facts["low"], facts["high"]
    good = {Direction.LOWER_IS_BETTER: -1, Direction.HIGHER_IS_BETTER: 1}.get(of.direction)
    told = size(value, of, in_percent=in_percent)
    side = good if good is not None else (-1 if value < 0 else 1)
    ends = sorted((side * low, side * high))
    within = f"{spread(*ends, of, in_percent=in_percent)} {unit(of, in_percent=in_percent)}"
    if good is None:
        verb = "turun" if value < 0 else "naik"
        head = f"Angka desa percontohan {verb} lebih dari pembanding sebesar {told}"
    elif good * value >= 0:
        head = f"Desa percontohan membaik lebih dari pembanding sebesar {told}"
    else:
        head = f"Desa percontohan tertinggal dari pembanding sebesar {told}"
    return f"{head} (rentang {within}); {rank(facts)}."


def rank(facts: Mapping[str, Any]) -> str:
    """`peringkat 3 dari 1.000 (p = 0,003)`."""
    return (
        f"peringkat {number(facts['rank'])} dari {number(facts['of'])} (p = {number(facts['p'], 3)})"
    )
