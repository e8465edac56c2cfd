"""Numbers as files write them. What the separators mean is decided for a whole column.

`1.884` alone may be one thousand eight hundred and eighty-four or a little under two. A separator
before exactly three digits is settled by the other cells of its column, then by the unit; where
neither settles it, the reader is asked and nothing is assumed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.intake import cells as raw
from analytics.intake.contract import Kind
from analytics.vocabulary.indicator import Unit

if TYPE_CHECKING:
    from analytics.intake.cells import Fault


class Dash(StrEnum):
    """What a lone dash stands for. In tables of BPS it is zero."""

    ZERO = "zero"
    MISSING = "missing"


class Mark(StrEnum):
    """The decimal mark of a column."""

    COMMA = "comma"
    POINT = "point"
    NONE = "none"  # separators part thousands only
    UNSURE = "unsure"


@dataclass(frozen=True)
class Numbers:
    """A column read.

    Attributes:
        values: float64, NaN where missing or not readable.
        flags: footnote and revision marks (`*`, `r`), "" where there is none.
        faults: cells that are no numbers, and separators nobody can settle.
        dashes: how many lone dashes were read.
    """

    values: np.ndarray
    flags: np.ndarray
    faults: tuple[Fault, ...]
    dashes: int = 0


SCALES = {"ribu": 1e3, "ribuan": 1e3, "juta": 1e6, "miliar": 1e9, "milyar": 1e9, "triliun": 1e12}
_WHOLE = frozenset(
    {
        Unit.PERSONS,
        Unit.KPM,
        Unit.FAMILIES,
        Unit.HOUSEHOLDS,
        Unit.VILLAGES,
        Unit.WARDS,
        Unit.STAFF,
        Unit.OFFICES,
        Unit.COUNT,
        Unit.RUPIAH,
        Unit.RUPIAH_PER_PERSON_MONTH,
        Unit.RUPIAH_PER_HOUSEHOLD_MONTH,
        Unit.THOUSAND_RUPIAH_PER_PERSON_YEAR,
    }
)  # an amount of these with exactly three decimals is not printed by anyone
_SMALL = frozenset(
    {Unit.PERCENT, Unit.INDEX, Unit.RATIO, Unit.YEARS, Unit.PERSONS_PER_HOUSEHOLD}
)  # never in the thousands
_OF_KIND = {Kind.COUNT: Unit.COUNT, Kind.RUPIAH: Unit.RUPIAH, Kind.PERCENT: Unit.PERCENT}

_FLAG = re.compile(
    r"(?<=[\d%])(?:\s*(\*+\)?|[rexp]\)?|[¹²³⁴]|\^?[a-e]\))|\s+(\d\)))$", re.IGNORECASE
)
_AFFIX = re.compile(
    r"^(?:rp|idr)\.?\s*|\s*(?:jiwa|orang|kk|kpm|keluarga|desa|persen|rupiah|rumah tangga|unit|%)\.?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\s*(ribu|juta|miliar|milyar|triliun)$", re.IGNORECASE)
_SHAPE = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_UNCLEAR = (
    "Titik atau koma di kolom ini dapat berarti ribuan atau desimal (misalnya {}); tulis satuan "
    "kolomnya, atau tulis sedikitnya satu angka dengan dua desimal."
)
_NO_NUMBER = "Isi sel ini bukan angka; tulis angkanya saja, atau kosongkan bila datanya tidak ada."


def read(
    cells: pd.Series, kind: Kind = Kind.NUMBER, unit: str = "", *, dash: Dash = Dash.MISSING
) -> Numbers:
    """One column as numbers.

    Args:
        cells: raw cells; numbers a workbook stores as numbers are taken as they are.
        kind: NUMBER, COUNT, RUPIAH or PERCENT.
        unit: as the heading or the layout says: a value of `Unit`, or words (`ribu jiwa`).
        dash: what a lone dash means in tables of this publisher.
    """
    stored = raw.stored_numbers(cells)
    text = raw.text(cells)
    loose = np.isnan(stored)
    codes, different = pd.factorize(text.where(loose, ""))
    parts = _Parts.of(pd.Series(different, dtype="str"), dash)
    mark = decimal_mark(parts.body[parts.number], kind, unit)
    unclear = parts.ambiguous & (mark is Mark.UNSURE)
    values = np.where(unclear, np.nan, _values(parts, mark))
    found = np.where(loose, values[codes] if len(different) else np.nan, stored)
    faults = []
    if unclear.any():
        some = ", ".join(dict.fromkeys(parts.body[unclear][:2]))
        mask = loose & unclear[codes]
        faults.append(raw.at("unclear-separator", _UNCLEAR.format(some), mask, text))
    wrong = ~(parts.number | parts.missing)
    if wrong.any():
        faults.append(raw.at("not-a-number", _NO_NUMBER, loose & wrong[codes], text))
    flags = np.where(loose, parts.flag[codes], "") if len(different) else np.full(len(text), "")
    dashes = int((parts.dash[codes] & loose).sum()) if len(different) else 0
    return Numbers(found, flags, tuple(fault for fault in faults if fault), dashes)


@dataclass(frozen=True)
class _Parts:
    """Different texts of a column, each taken apart."""

    body: np.ndarray  # digits and separators
    negative: np.ndarray
    factor: np.ndarray
    flag: np.ndarray
    number: np.ndarray
    missing: np.ndarray
    dash: np.ndarray
    ambiguous: np.ndarray

    @classmethod
    def of(cls, different: pd.Series, dash: Dash) -> _Parts:
        body = different.str.casefold().fillna("")
        dashes = body.isin(raw.DASHES).to_numpy(dtype=bool)
        missing = body.isin(raw.MISSING).to_numpy(dtype=bool) | (
            dashes if dash is Dash.MISSING else False
        )
        if dash is Dash.ZERO:
            body = body.mask(dashes, "0")
        flag = np.full(len(body), "", dtype=object)
        factor = np.ones(len(body))
        negative = np.zeros(len(body), dtype=bool)
        plain = body.str.fullmatch(_SHAPE.pattern).to_numpy(dtype=bool)
        flat = body.to_numpy(dtype=object).copy()
        for i in np.flatnonzero(~plain & ~missing):
            flat[i], negative[i], factor[i], flag[i] = _strip(flat[i])
        number = np.fromiter((bool(_SHAPE.fullmatch(cell)) for cell in flat), bool, len(flat))
        number &= ~missing & np.fromiter((_sound(cell) for cell in flat), bool, len(flat))
        unsure = np.fromiter((is_ambiguous(cell) for cell in flat), bool, len(flat))
        return cls(flat, negative, factor, flag, number, missing, dashes, number & unsure)


def _strip(cell: str) -> tuple[str, bool, float, str]:
    """`(rp1.200,-)` to its digits, whether negative, its factor in words, and its flag."""
    text = cell.lstrip("'’`").strip()
    negative = text.startswith("(") and text.endswith(")") and text[1:2] != ")"
    text = text[1:-1] if negative else text
    found = _FLAG.search(text)
    flag = (found[1] or found[2] or found[0]).strip() if found else ""
    text = text[: found.start()] if found else text
    text = re.sub(r"(?<=\d)[,.](?:-|–|—)$", "", text.strip())
    factor = 1.0
    for _ in range(3):
        text = _AFFIX.sub("", text).strip()
        word = _WORD.search(text)
        if word:
            factor *= SCALES[word[1].casefold()]
            text = text[: word.start()]
    if text[:1] in {"-", "−", "–", "+"}:
        negative ^= text[0] != "+"
        text = text[1:].strip()
    text = _AFFIX.sub("", text).strip()
    if re.fullmatch(r"\d{1,3}( \d{3})+([.,]\d+)?", text):
        text = text.replace(" ", "")
    return text, negative, factor, flag


def _sound(body: str) -> bool:
    """False for separators that neither part thousands nor decimals: `1.23.4`, `1,2,3`."""
    marks = [sign for sign in body if sign in ".,"]
    if len(marks) <= 1:
        return True
    last = max(body.rfind("."), body.rfind(","))
    if len(set(marks)) == 1:
        return bool(_GROUPED.fullmatch(body))
    head = body[:last]
    return body[last] not in head and bool(_GROUPED.fullmatch(head))


def is_ambiguous(body: str) -> bool:
    """True for one separator, one to three digits before it and exactly three after: `1.884`."""
    return bool(re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", body))


def decimal_mark(bodies: np.ndarray, kind: Kind, unit: str) -> Mark:
    """The decimal mark of a column, from cells only one mark explains, then from the unit."""
    commas = points = 0
    doubtful: set[str] = set()
    for body in bodies:
        sign = _decimal_sign(body)
        if is_ambiguous(body):
            doubtful.add("," if "," in body else ".")
        commas += sign == ","
        points += sign == "."
    if commas and not points:
        return Mark.COMMA
    if points and not commas:
        return Mark.POINT
    if not doubtful:
        return Mark.NONE
    if commas and points:
        return Mark.UNSURE
    return _by_unit(kind, unit, doubtful)


def _decimal_sign(body: str) -> str:
    """The sign that must be the decimal mark for this cell to make sense; "" if it is open."""
    signs = [sign for sign in body if sign in ".,"]
    if not signs or is_ambiguous(body):
        return ""
    if len(set(signs)) == 2:
        return signs[-1]
    if len(signs) > 1:
        return "," if signs[0] == "." else "."  # several of one: they part thousands
    return signs[0]


def _by_unit(kind: Kind, unit: str, doubtful: set[str]) -> Mark:
    words = unit.casefold()
    scaled = any(re.search(rf"\b{word}\b", words) for word in SCALES)
    known = next((found for found in Unit if found.value == words), None) or _OF_KIND.get(kind)
    known = known or _NAMED.get(re.sub(r"[^a-z0-9%]+", " ", words).strip())
    if known is None or (scaled and known is not Unit.THOUSAND_RUPIAH_PER_PERSON_YEAR):
        return Mark.UNSURE
    if known in _WHOLE:
        return Mark.NONE
    if known in _SMALL and len(doubtful) == 1:
        return Mark.COMMA if doubtful == {","} else Mark.POINT
    return Mark.UNSURE


_NAMED = {
    **dict.fromkeys(("jiwa", "orang", "penduduk"), Unit.PERSONS),
    **dict.fromkeys(("kk", "keluarga", "kepala keluarga"), Unit.FAMILIES),
    "kpm": Unit.KPM,
    "rumah tangga": Unit.HOUSEHOLDS,
    **dict.fromkeys(("rp", "rupiah", "idr", "rupiah kapita bulan"), Unit.RUPIAH),
    **dict.fromkeys(("persen", "%", "persentase"), Unit.PERCENT),
    **dict.fromkeys(("indeks", "index", "poin"), Unit.INDEX),
    "rasio": Unit.RATIO,
    "tahun": Unit.YEARS,
    **dict.fromkeys(("desa", "kelurahan", "unit", "buah"), Unit.COUNT),
}


def _values(parts: _Parts, mark: Mark) -> np.ndarray:
    """The number each different text stands for."""
    found = np.full(len(parts.body), np.nan)
    if len(found) == 0:
        return found
    body = pd.Series(np.where(parts.number, parts.body, "0"), dtype="str")
    if mark is Mark.COMMA:
        body = body.str.replace(".", "", regex=False).str.replace(",", ".", regex=False)
    elif mark is Mark.POINT:
        body = body.str.replace(",", "", regex=False)
    elif body.str.contains("[.,]", regex=True).any():
        body = pd.Series([_by_itself(cell) for cell in body], dtype="str")
    sign = np.where(parts.negative, -1.0, 1.0)
    found = np.where(parts.number, body.astype(float).to_numpy() * sign * parts.factor, np.nan)
    return np.where(parts.missing, np.nan, found)


def _by_itself(body: str) -> str:
    """A cell whose own shape settles it, in a column that has both marks or only thousands."""
    sign = "" if is_ambiguous(body) else _decimal_sign(body)
    if not sign or body.count(sign) > 1 or sign not in body:
        return body.replace(".", "").replace(",", "")
    return body.replace("." if sign == "," else ",", "").replace(sign, ".")
