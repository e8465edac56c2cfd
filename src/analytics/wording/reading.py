"""Numbers with their units, read out of Indonesian sentences: the way back from `quantities`.

A sentence is no column of a file: here the words beside a number say how it is written. What they
leave open stays open: a number without a unit has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from analytics.vocabulary.indicator import Unit
from analytics.wording.periods import MONTHS

_SCALES = {"ribu": 1e3, "juta": 1e6, "miliar": 1e9, "milyar": 1e9, "triliun": 1e12}
_COUNTED = (
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas",
)  # fmt: skip
_WORDS = {word: value for value, word in enumerate(_COUNTED, start=1)}
_FRACTIONS = {
    "sepertiga": 100 / 3, "dua pertiga": 200 / 3, "seperempat": 25.0, "tiga perempat": 75.0,
    "separuh": 50.0, "setengah": 50.0, "seperlima": 20.0, "sepersepuluh": 10.0,
}  # fmt: skip
_FRACTION_STEP = 5.0  # percentage points: who says a third does not mean 33.3
# What may follow a number, and the units it may stand for; the longer words first.
_UNITS: tuple[tuple[str, frozenset[Unit]], ...] = (
    (r"keluarga penerima manfaat|kpm", frozenset({Unit.KPM})),
    (r"persen|prosen|%", frozenset({Unit.PERCENT})),
    (r"kepala keluarga|keluarga|kk", frozenset({Unit.FAMILIES})),
    (r"rumah tangga", frozenset({Unit.HOUSEHOLDS})),
    (r"pendamping|orang pendamping|sdm", frozenset({Unit.STAFF})),
    (r"orang", frozenset({Unit.PERSONS, Unit.STAFF})),
    (
        r"jiwa|warga|penduduk|peserta|camat|kepala desa|kades|asn|kader|penerima|siswa",
        frozenset({Unit.PERSONS}),
    ),
    (r"desa", frozenset({Unit.VILLAGES})),
    (r"kelurahan", frozenset({Unit.WARDS})),
    (r"opd|perangkat daerah", frozenset({Unit.OFFICES})),
    (r"km²|km2|kilometer persegi", frozenset({Unit.SQUARE_KM})),
    (r"ekor|unit|butir|paket", frozenset({Unit.COUNT})),
    (r"tahun", frozenset({Unit.YEARS})),
)
_MONEY = frozenset({Unit.RUPIAH, Unit.RUPIAH_PER_PERSON_MONTH, Unit.RUPIAH_PER_HOUSEHOLD_MONTH})
_POINTS = r"poin persentase|persen poin|poin persen|poin"
_AFTER = "|".join([_POINTS, *(words for words, _ in _UNITS)])
_DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_SAID = "|".join([*_FRACTIONS, *_WORDS])
_NUMBER = re.compile(
    rf"(?P<hedge>\b(?:sekitar|hampir|kira-kira|kurang lebih|lebih dari|lebih kurang)\s+)?"
    rf"(?P<money>\brp\.?\s*)?"
    rf"(?:(?:(?<![\w.,])(?<![a-z]-)|(?<=rp)|(?<=rp\.))(?P<number>{_DIGITS})(?![\d]|[.,]\d)|\b(?P<said>{_SAID})\b)"
    rf"(?:\s*(?P<scale>{'|'.join(_SCALES)})\b)?(?:\s*rupiah\b)?"
    rf"(?:\s*(?P<unit>{_AFTER})(?![\w]))?",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\s*(?:{'|'.join(MONTHS.values())})\b", re.IGNORECASE)
_SHARED = re.compile(r"\s*(?:–|-|sampai|hingga|menjadi|ke)\s*(?:sekitar\s+)?", re.IGNORECASE)
_BESIDE = re.compile(r"\s*(?:dari|di antara)\s*(?:total|seluruh|sekitar)?\s*", re.IGNORECASE)
_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])|\n+")
_SURELY_MONEY = 1e9  # nothing else is counted in miliar
_YEARS = range(1945, 2101)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A number of a text.

    `text[start:end]` is how it is written. `value` and `precision` (the unit of its rounding) are
    in base units: persons, rupiah, percent. `units` is empty where none is said. `points` are
    percentage points; a `year` is no quantity.
    """

    start: int
    end: int
    value: float
    precision: float
    units: frozenset[Unit] = frozenset()
    points: bool = False
    year: bool = False


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence begins and ends; a point within a number ends none."""
    cuts = [0, *(match.end() for match in _ENDS.finditer(text)), len(text)]
    return tuple((first, last) for first, last in pairwise(cuts) if text[first:last].strip())


def numbers(text: str) -> tuple[Spoken, ...]:
    """Every number of a text, in order; days of a date are left out.

    A number that shares the unit of the next one (`dari 11,69 menjadi 11,49 persen`) has it too.
    """
    found: list[tuple[Spoken, str]] = []
    for match in _NUMBER.finditer(text):
        read = _read(match, text)
        if read is not None:
            found.append((read, (match["scale"] or "").lower()))
    spoken = [read for read, _ in found]
    for position in range(len(spoken) - 2, -1, -1):
        spoken[position] = _shared(
            spoken[position], found[position][1], spoken[position + 1], found[position + 1][1], text
        )
    return tuple(spoken)


def _read(match: re.Match[str], text: str) -> Spoken | None:
    start, end = match.start(), match.end()
    unit = (match["unit"] or "").lower()
    if match["money"]:  # `Rp5 juta tahun lalu`: the year is not of the rupiah
        end = max(match.end("scale"), match.end("number"), match.end("said"))
        unit = ""
    if match["said"]:
        said = match["said"].lower()
        if said in _FRACTIONS:
            value = _FRACTIONS[said]
            return Spoken(start, end, value, _FRACTION_STEP, frozenset({Unit.PERCENT}))
        if not unit and not match["scale"]:  # `satu` is an article more often than a number
            return None
        value, places = float(_WORDS[said]), 0
    else:
        if not unit and not match["money"] and _MONTH.match(text, end):
            return None
        value, places = _parsed(match["number"], decimal=unit in {"persen", "%"} or "poin" in unit)
    scale = _SCALES.get((match["scale"] or "").lower(), 1.0)
    bare = not (unit or match["scale"] or match["money"] or places)
    year = bare and match["number"] is not None and len(match["number"]) == 4
    if year and value in _YEARS:
        return Spoken(start, end, value, 1, year=True)
    precision = scale * 10.0**-places
    if match["hedge"]:
        precision = max(precision, _last_digit(value * scale))
    money = match["money"] or (not unit and scale >= _SURELY_MONEY)
    units = _MONEY if money else _units(unit)
    points = re.fullmatch(_POINTS, unit) is not None
    return Spoken(start, end, value * scale, precision, units, points)


def _parsed(text: str, *, decimal: bool) -> tuple[float, int]:
    """The number, and how many decimals it shows.

    A lone point before three digits parts thousands, unless the unit is one of decimals.
    """
    whole, _, fraction = text.partition(",")
    if not fraction and whole.count(".") == 1:
        head, _, tail = whole.partition(".")
        if len(tail) != 3 or decimal or head == "0":
            whole, fraction = head, tail
    return float(f"{whole.replace('.', '')}.{fraction or 0}"), len(fraction)


def _shared(this: Spoken, scale: str, following: Spoken, next_scale: str, text: str) -> Spoken:
    if this.units or this.points or this.year or following.year:
        return this
    between = text[this.end : following.start]
    if _SHARED.fullmatch(between):
        factor = _SCALES.get(next_scale, 1.0) if not scale else 1.0
        return replace(
            this,
            value=this.value * factor,
            precision=this.precision * factor,
            units=following.units,
            points=following.points,
        )
    if _BESIDE.fullmatch(between) and Unit.PERCENT not in following.units:
        return replace(this, units=following.units)
    return this


def _units(word: str) -> frozenset[Unit]:
    for words, units in _UNITS:
        if re.fullmatch(words, word):
            return units
    return frozenset()


def _last_digit(value: float) -> float:
    """The place of the last digit that is no zero: 10 of 150, 1,000 of 55,000."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step
