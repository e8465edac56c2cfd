"""Levers of a scenario in words: their numbers, their ranges, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.scenario import LeverUnit
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from analytics.vocabulary.scenario import Lever

BASELINE = "Dasar"
"""The scenario in which nobody moved anything."""
ASSUMED = "asumsi"
_MOST_DECIMALS = 4
_AFTER = {
    LeverUnit.SHARE: "%",
    LeverUnit.SHARE_A_YEAR: "% setahun",
    LeverUnit.KPM_A_YEAR: " KPM setahun",
    LeverUnit.GROWTH_A_YEAR: "% setahun",
    LeverUnit.STAFF: " orang",
    LeverUnit.KPM_PER_STAFF_A_YEAR: " KPM per pendamping setahun",
    LeverUnit.HOUSEHOLDS: " rumah tangga",
    LeverUnit.FACTOR: " kali",
    LeverUnit.RUPIAH: "",
    LeverUnit.HOURS: " jam",
    LeverUnit.KPM: " KPM",
    LeverUnit.PERSONS: " jiwa",
}
_HUNDREDTHS = frozenset({LeverUnit.SHARE, LeverUnit.SHARE_A_YEAR, LeverUnit.GROWTH_A_YEAR})
_MANY = 1_000


def amount(value: float, unit: LeverUnit) -> str:
    """Where a lever stands: `0,39% setahun`, `3.500 KPM setahun`, `Rp86.700.000.000`."""
    prefix = "Rp" if unit is LeverUnit.RUPIAH else ""
    return f"{prefix}{_digits(value, unit)}{_AFTER[unit]}"


def plausible(lever: Lever) -> str:
    """What stands below a slider: the range, and who says so."""
    fixed = lever.low == lever.high
    range_ = "tetap" if fixed else f"wajar {between(lever.low, lever.high, lever.unit)}"
    who = f"{ASSUMED}: {lever.reference}" if lever.assumed else lever.reference
    return f"{range_} · {who}"


def between(low: float, high: float, unit: LeverUnit) -> str:
    """From where to where a lever goes, the unit said once: `0,35 sampai 1,71% setahun`."""
    prefix = "Rp" if unit is LeverUnit.RUPIAH else ""
    return f"{prefix}{_digits(low, unit)} sampai {prefix}{_digits(high, unit)}{_AFTER[unit]}"


def _digits(value: float, unit: LeverUnit) -> str:
    """As many decimals as the number needs, none that says nothing."""
    shown = value * 100 if unit in _HUNDREDTHS else value
    if abs(shown) >= _MANY:
        return number(shown)
    needed = next(
        places
        for places in range(_MOST_DECIMALS + 1)
        if places == _MOST_DECIMALS or abs(round(shown, places) - shown) <= abs(shown) * 0.005
    )
    return number(shown, needed)


def outside(lever: Lever, value: float) -> str:
    """Why a lever cannot stand where a file puts it, and where it can."""
    low, high = (amount(end, lever.unit) for end in (lever.least, lever.most))
    return (
        f"“{lever.label}” tidak dapat digeser ke {amount(value, lever.unit)}; tulis nilai antara "
        f"{low} dan {high}."
    )


def unknown(lever: str) -> str:
    """A link moves a lever that nobody has; its name is of letters, digits and underscores."""
    return f"Tautan menggeser `{lever[:40]}`, yang tidak dikenal di sini; yang lain tetap."


def not_followed(why: str) -> str:
    """A link, or other data, put a lever where its slider cannot stand."""
    return f"{why} Di sini penggeser itu kembali ke letak awalnya; yang lain tetap."


def moved_from(lever: Lever, value: float) -> str:
    """Beside a slider that was moved: where it stands by itself, and whether that is plausible."""
    told = f"digeser dari {amount(lever.middle, lever.unit)}"
    if lever.low < lever.high and not lever.low <= value <= lever.high:
        return f"{told}; di luar kisaran wajar"
    return told


def folded(many: int) -> str:
    """What opens the sliders that are looked at less."""
    return f"{number(many)} andaian lain"


def elsewhere(name: str, many: int) -> str:
    """Below the sliders: the scenario holds more than what is seen here."""
    return f"{name} juga menggeser {number(many)} andaian di bagian lain; semuanya tetap tersimpan."
