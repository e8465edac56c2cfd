"""Numbers with their units, read out of Indonesian sentences: the way back from `quantities`.

A sentence is no column of a file: here the words beside a number say how it is written. What they
leave open stays open: a number without a unit has none, one that is not surely read says so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from analytics.vocabulary.indicator import Unit
from analytics.wording.neighbours import RANGE, beside
from analytics.wording.numerals import SAID, in_words
from analytics.wording.periods import MONTHS
from analytics.wording.spoken import Spoken, Written, last_digit
from analytics.wording.units import AFTER, COUNTED, MONEY, POINTS, units_of

_SCALES = {
    "ribu": 1e3, "rb": 1e3, "juta": 1e6, "jt": 1e6, "miliar": 1e9, "milyar": 1e9, "mlr": 1e9,
    "triliun": 1e12,
}  # fmt: skip
_SHORT = re.compile(r"\s?([MT])\b", re.IGNORECASE)  # after rupiah alone: `5 M` may be metres
_SHORT_SCALES = {"m": 1e9, "t": 1e12}
_NAME = 20  # letters before a number in which a word may make it an ordinal
_FRACTIONS = {
    "sepertiga": 100 / 3, "dua pertiga": 200 / 3, "seperempat": 25.0, "tiga perempat": 75.0,
    "separuh": 50.0, "setengah": 50.0, "seperlima": 20.0, "sepersepuluh": 10.0,
}  # fmt: skip
_FRACTION_STEP = 5.0  # percentage points: who says a third does not mean 33.3
_BOUND = (
    r"lebih dari|kurang dari|hampir|minimal|maksimal|paling sedikit|paling banyak|setidaknya|"
    r"sedikitnya|di atas|di bawah"
)
_DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_NUMBER = re.compile(
    rf"(?:\b(?P<bound>{_BOUND})\s+)?"
    rf"(?P<hedge>\b(?:sekitar|kira-kira|kurang lebih|lebih kurang)\s+)?"
    rf"(?P<money>\brp\.?\s*)?"
    rf"(?:(?:(?<![\w.,])(?<![a-z]-)|(?<=rp)|(?<=rp\.))(?P<number>{_DIGITS})(?![\d]|[.,]\d)"
    rf"|\b(?P<fraction>{'|'.join(_FRACTIONS)})\b|\b(?<!salah )(?P<said>{SAID}))"
    rf"(?:\s*(?P<scale>{'|'.join(_SCALES)})\b)?(?P<rupiah>\s*rupiah\b)?"
    rf"(?:\s*(?P<unit>{AFTER})(?![\w]))?",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"(?:\s*(?:-|–|dan|sampai|hingga)\s*\d{{1,2}})?\s*(?:{'|'.join(MONTHS.values())})\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\b(?:desil|tahap|triwulan|semester|pasal|ayat|nomor|no\.|peringkat|rt|rw|lampiran|tabel|"
    r"halaman|kelas|pukul|jam|ke)\s*$",
    re.IGNORECASE,
)
_GLUED = re.compile(r"[^\W\d]|-an\b|\s?(?:[KMT]|bn)\b|\s+(?:belas|puluh|ratus|lebih)\b")
_ENDS = re.compile(r"(?<=[.!?])(?<!Kab\.)(?<!Kec\.)(?<!Prov\.)(?<!\bNo\.)\s+(?=[A-Z“\"])|\n+")
_SURELY_MONEY = 1e9  # nothing else is counted in miliar
_YEARS = range(1945, 2101)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence begins and ends; a point within a number ends none."""
    cuts = [0, *(match.end() for match in _ENDS.finditer(text)), len(text)]
    return tuple((first, last) for first, last in pairwise(cuts) if text[first:last].strip())


def numbers(text: str) -> tuple[Spoken, ...]:
    """Every number of a text, in order; days of a date and ordinals are left out.

    A number that shares the unit of the next one (`dari 11,69 menjadi 11,49 persen`) has it too.
    """
    found = [read for match in _NUMBER.finditer(text) if (read := _read(match, text))]
    joined: list[Written] = []
    for this in reversed(found):
        if joined:
            joined[-1:] = beside(this, joined[-1], text)
        else:
            joined.append(this)
    return tuple(_counted(each) for each in reversed(joined))


def years(text: str, spoken: tuple[Spoken, ...]) -> frozenset[int]:
    """The years among the numbers of a text; of `2020–2022` also the one between."""
    named = [number for number in spoken if number.year]
    found = {int(number.value) for number in named}
    for this, following in pairwise(named):
        if RANGE.fullmatch(text[this.end : following.start]):
            found |= set(range(int(this.value), int(following.value) + 1))
    return frozenset(found)


def _read(match: re.Match[str], text: str) -> Written | None:
    if match["fraction"]:
        return _fraction(match, text)
    start, end = match.start(), match.end()
    unit, scale = (match["unit"] or "").lower(), _SCALES.get((match["scale"] or "").lower())
    if money := bool(match["money"] or match["rupiah"]):
        unit, (scale, end) = "", _money(match, text, scale)
    bare = not (unit or scale or money)
    read = _said(match["said"], bare=bare) if match["said"] else _digits(match, text, bare=bare)
    if read is None or read.spoken.year or not read.spoken.sure:
        return read and replace(read, spoken=replace(read.spoken, start=start, end=end))
    value, precision = read.spoken.value * (scale or 1), read.spoken.precision * (scale or 1)
    loose = bool(match["hedge"] or match["bound"])
    if loose:
        precision = max(precision, last_digit(value))
    money |= not unit and value >= _SURELY_MONEY and (scale or read.scale or 1) >= _SURELY_MONEY
    units = MONEY if money else units_of(unit)
    if glued := _GLUED.match(text, end):
        units = units if "lebih" in glued[0] or text[end - 1] == "%" else frozenset()
    spoken = Spoken(
        start,
        end,
        value,
        precision,
        units,
        points=re.fullmatch(POINTS, unit) is not None,
        sure=not (match["bound"] or glued),
    )
    return Written(spoken, scale or read.scale, whole=precision == 1 and not loose)


def _money(match: re.Match[str], text: str, scale: float | None) -> tuple[float | None, int]:
    """Scale and end of a sum of rupiah; in `Rp5 juta tahun lalu` the year is not of the rupiah."""
    end = max(match.end(name) for name in ("scale", "number", "said", "rupiah"))
    short = _SHORT.match(text, end)
    if match["money"] and match["number"] and not scale and short:
        return _SHORT_SCALES[short[1].lower()], short.end()
    return scale, end


def _fraction(match: re.Match[str], text: str) -> Written:
    """A third of something; `setengah persen` and `setengah juta` are left open."""
    start, end = match.start(), match.end()
    if match["unit"] or match["scale"] or match["money"]:
        return Written(Spoken(start, end, 0.5, 1, sure=False))
    value, sure = _FRACTIONS[match["fraction"].lower()], not _GLUED.match(text, end)
    sure &= not match["bound"]
    return Written(Spoken(start, end, value, _FRACTION_STEP, frozenset({Unit.PERCENT}), sure=sure))


def _said(words: str, *, bare: bool) -> Written | None:
    """A number in words; one word alone is an article or a name more often than a number."""
    if bare and " " not in words.strip():
        return None
    said = in_words(words)
    if said is None:
        return Written(Spoken(0, 0, 0, 1, sure=False))
    value, precision = said
    return Written(Spoken(0, 0, value, precision), precision if precision > 1 else None)


def _digits(match: re.Match[str], text: str, *, bare: bool) -> Written | None:
    before = text[max(0, match.start() - _NAME) : match.start()]
    if bare and (_MONTH.match(text, match.end()) or _ORDINAL.search(before)):
        return None
    unit = (match["unit"] or "").lower()
    value, precision = _parsed(match["number"], decimal=unit in {"persen", "%"} or "poin" in unit)
    year = bare and len(match["number"]) == 4 and precision == 1 and value in _YEARS
    return Written(Spoken(0, 0, value, precision, year=year))


def _parsed(text: str, *, decimal: bool) -> tuple[float, float]:
    """The number, and the unit of its last decimal.

    A lone point before three digits parts thousands, unless the unit is one of decimals.
    """
    whole, _, fraction = text.partition(",")
    if not fraction and whole.count(".") == 1:
        head, _, tail = whole.partition(".")
        if len(tail) != 3 or decimal or head == "0":
            whole, fraction = head, tail
    return float(f"{whole.replace('.', '')}.{fraction or 0}"), 10.0 ** -len(fraction)


def _counted(number: Written) -> Spoken:
    """What is counted one by one and written out is no rounded figure."""
    spoken = number.spoken
    if number.whole and not spoken.points and spoken.units <= COUNTED and spoken.precision == 1:
        return replace(spoken, precision=0.0)
    return spoken
