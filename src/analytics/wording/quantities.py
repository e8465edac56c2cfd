"""Numbers as an Indonesian reader writes them: `1.234.567,9`, `11,49%`, `Rp471.457`.

Locale data is Babel's (id_ID). Rounding is half up, as printed tables round: 9,85 becomes 9,9.
"""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

import pandas as pd
from babel.numbers import format_decimal

from analytics.vocabulary.indicator import Indicator, Unit

LOCALE = "id_ID"
MISSING = "tidak ada data"

_SUFFIX = {
    Unit.PERCENT: "%",
    Unit.PERSONS: " jiwa",
    Unit.KPM: " KPM",
    Unit.FAMILIES: " KK",
    Unit.HOUSEHOLDS: " rumah tangga",
    Unit.VILLAGES: " desa",
    Unit.WARDS: " kelurahan",
    Unit.STAFF: " orang",
    Unit.OFFICES: " OPD",
    Unit.RUPIAH: "",
    Unit.RUPIAH_PER_PERSON_MONTH: "/kapita/bulan",
    Unit.RUPIAH_PER_HOUSEHOLD_MONTH: "/rumah tangga/bulan",
    Unit.THOUSAND_RUPIAH_PER_PERSON_YEAR: " ribu/orang/tahun",
    Unit.INDEX: "",
    Unit.RATIO: "",
    Unit.YEARS: " tahun",
    Unit.SQUARE_KM: " km²",
    Unit.PERSONS_PER_SQUARE_KM: " jiwa/km²",
    Unit.PERSONS_PER_HOUSEHOLD: " orang/rumah tangga",
    Unit.KPM_PER_1000_PERSONS: " KPM per 1.000 jiwa",
    Unit.KPM_PER_STAFF: " KPM per pendamping",
    Unit.COUNT: "",
    Unit.FLAG: "",
}
_HAIR = 1e-9  # logarithms of 0,1 and the like are stored in binary
_RUPIAH = frozenset(
    {
        Unit.RUPIAH,
        Unit.RUPIAH_PER_PERSON_MONTH,
        Unit.RUPIAH_PER_HOUSEHOLD_MONTH,
        Unit.THOUSAND_RUPIAH_PER_PERSON_YEAR,
    }
)


def is_missing(value: float | None) -> bool:
    """True for None and for every kind of not-a-number pandas knows."""
    return bool(pd.isna(value))


def round_half_up(value: float, decimals: int) -> Decimal:
    """`value` rounded as a printed table rounds it.

    The shortest decimal that reads back as the float is rounded, so 9.85 is 9.85 and not
    9.8499999.
    """
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


@lru_cache(maxsize=10_000)  # Babel reads the pattern anew each time
def number(value: float | None, decimals: int = 0) -> str:
    """`1234567.891, 1` becomes `1.234.567,9`; a missing value becomes words, never zero."""
    if value is None or is_missing(value):
        return MISSING
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    text: str = format_decimal(round_half_up(value, decimals), format=pattern, locale=LOCALE)
    return text.replace("-", "−")


def signed(value: float, decimals: int = 0) -> str:
    """A change: `+2.788`, `−0,20`, and `0` without a sign."""
    text = number(value, decimals)
    return f"+{text}" if round_half_up(value, decimals) > 0 else text


def quantity(value: float | None, unit: Unit, decimals: int) -> str:
    """A number with its unit: `11,49%`, `Rp471.457/kapita/bulan`, `144.900 jiwa`."""
    if value is None or is_missing(value):
        return MISSING
    prefix = "Rp" if unit in _RUPIAH else ""
    return f"{prefix}{number(value, decimals)}{_SUFFIX[unit]}"


def figure(value: float | None, indicator: Indicator) -> str:
    """A value of an indicator, with the unit and decimals the catalogue gives it."""
    return quantity(value, indicator.unit, indicator.decimals)


def decimals_of(precision: float, otherwise: int) -> int:
    """Decimals of a figure that was rounded to `precision`; `otherwise` where that is unknown."""
    if is_missing(precision) or precision <= 0:
        return otherwise
    return max(0, -math.floor(math.log10(precision) + _HAIR))


def stated(value: float, precision: float, indicator: Indicator) -> str:
    """A value as its source printed it: `14,2%` stays `14,2%`, whatever others print."""
    return quantity(value, indicator.unit, decimals_of(precision, indicator.decimals))


def bare(value: float | None, unit: Unit, decimals: int) -> str:
    """As `quantity`, keeping only what belongs to the number itself (`%`, `Rp`)."""
    if value is None or is_missing(value):
        return MISSING
    prefix = "Rp" if unit in _RUPIAH else ""
    return f"{prefix}{number(value, decimals)}{'%' if unit is Unit.PERCENT else ''}"


def suffix(unit: Unit) -> str:
    """What follows a number that `bare` wrote: ` jiwa`; nothing where the sign is in it."""
    return "" if unit is Unit.PERCENT else _SUFFIX[unit]


def unit_name(unit: Unit) -> str:
    """The unit alone, for a table head or an axis: `persen`, `jiwa`, `Rp/kapita/bulan`."""
    if unit is Unit.PERCENT:
        return "persen"
    prefix = "Rp" if unit in _RUPIAH else ""
    return f"{prefix}{_SUFFIX[unit].strip()}" or {
        Unit.INDEX: "indeks",
        Unit.RATIO: "rasio",
        Unit.FLAG: "penanda",
    }.get(unit, "cacah")


def interval(low: float, high: float, unit: Unit, decimals: int) -> str:
    """`0,36–0,39%`; one number where both ends print the same."""
    first, last = bare(low, unit, decimals), bare(high, unit, decimals)
    if first == last:
        return first
    if unit is Unit.PERCENT:
        first = first.removesuffix("%")
    return f"{first}–{last.removeprefix('Rp')}"


def points(change: float, decimals: int = 2) -> str:
    """A change of a percentage: `−0,20 poin`, never `%`."""
    return f"{signed(change, decimals)} poin"


def moved(change: float, unit: Unit, decimals: int) -> str:
    """A change in its unit: `−0,20 poin` of a percentage, `−2.430`, `+Rp18.842`."""
    if unit is Unit.PERCENT:
        return points(change, decimals)
    size = bare(abs(change), unit, decimals)
    sign = {True: "+", False: "−"}[change > 0] if round_half_up(change, decimals) else ""
    return f"{sign}{size}"
