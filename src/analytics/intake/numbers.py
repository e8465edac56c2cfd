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
import pyarrow as pa
from pyarrow import compute as pc

from analytics.intake import cells as raw
from analytics.intake import units
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
        cells: float64, NaN where missing or not readable.
        flags: footnote and revision marks (`*`, `r`), "" where there is none.
        faults: cells that are no numbers, and separators nobody can settle.
        dashes: how many lone dashes were read.
    """

    cells: np.ndarray
    flags: np.ndarray
    faults: tuple[Fault, ...]
    dashes: int = 0


SCALES = {"ribu": 1e3, "ribuan": 1e3, "juta": 1e6, "miliar": 1e9, "milyar": 1e9, "triliun": 1e12}
_WHOLE = units.WHOLE | {
    Unit.RUPIAH,
    Unit.RUPIAH_PER_PERSON_MONTH,
    Unit.RUPIAH_PER_HOUSEHOLD_MONTH,
    Unit.THOUSAND_RUPIAH_PER_PERSON_YEAR,
}  # an amount of these with exactly three decimals is not printed by anyone
_SMALL = frozenset(
    {Unit.PERCENT, Unit.INDEX, Unit.RATIO, Unit.YEARS, Unit.PERSONS_PER_HOUSEHOLD}
)  # never in the thousands
_OF_KIND = {Kind.COUNT: Unit.COUNT, Kind.RUPIAH: Unit.RUPIAH, Kind.PERCENT: Unit.PERCENT}

_FLAG = re.compile(
    r"(?<=[\d%])(?:\s*(\*+\)?|[rexp]\)?|[¹²³⁴]|\^?[a-e]\))|\s+(\d\)))$", re.IGNORECASE
)
_AFFIX = re.compile(
    r"^(?:rp|idr)\.?\s*|\s*(?:jiwa|orang|kk|kpm|keluarga|desa|persen|rupiah|"
    r"rumah tangga|unit|%)\.?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\s*(ribu|juta|miliar|milyar|triliun)$", re.IGNORECASE)
_SHAPE = r"^[0-9]+(?:[.,][0-9]+)*$"
_AMBIGUOUS = r"^[1-9][0-9]{0,2}[.,][0-9]{3}$"
_D3 = "[0-9]{1,3}"
_SHAPES = {
    Mark.NONE: r"^[0-9]+$",
    Mark.COMMA: rf"^(?:[0-9]+,[0-9]+|{_D3}(?:\.[0-9]{{3}})+,[0-9]+|{_D3}(?:\.[0-9]{{3}}){{2,}})$",
    Mark.POINT: rf"^(?:[0-9]+\.[0-9]+|{_D3}(?:,[0-9]{{3}})+\.[0-9]+|{_D3}(?:,[0-9]{{3}}){{2,}})$",
}  # what makes sense with one decimal mark only; several equal separators part thousands
_UNCLEAR = (
    "Titik atau koma di kolom ini dapat berarti ribuan atau desimal (misalnya {}); tulis satuan "
    "kolomnya, atau tulis sedikitnya satu angka dengan dua desimal."
)
_PERSONAL = (
    "Sel ini memuat deretan angka sepanjang NIK; deretan itu tidak dibaca. Periksa apakah kolomnya "
    "bergeser."
)
_LONGEST = 1e14  # no amount here has fifteen digits; a NIK has sixteen
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
    personal = np.abs(np.nan_to_num(stored)) >= _LONGEST
    stored = np.where(personal, np.nan, stored)
    personal |= loose & raw.matches(text, "[0-9]{15}")
    text = text.mask(personal, "")
    codes, different = pd.factorize(text.where(loose, ""))
    parts = _Parts.of(pd.Series(different, dtype="str"), dash)
    mark = decimal_mark(parts, kind, unit)
    unclear = parts.ambiguous & (mark is Mark.UNSURE)
    values = np.where(unclear, np.nan, _values(parts, mark))
    found = np.where(loose, values[codes] if len(different) else np.nan, stored)
    faults: list[Fault | None] = []
    if unclear.any():
        some = ", ".join(dict.fromkeys(parts.body[unclear][:2]))
        mask = loose & unclear[codes]
        faults.append(raw.at("unclear-separator", _UNCLEAR.format(some), mask, text))
    faults.append(raw.at("personal-in-number", _PERSONAL, personal))
    wrong = ~(parts.number | parts.missing)
    if wrong.any():
        faults.append(raw.at("not-a-number", _NO_NUMBER, loose & wrong[codes], text))
    flags = np.where(loose, parts.flag[codes], "") if len(different) else np.full(len(text), "")
    dashes = int((parts.dash[codes] & loose).sum()) if len(different) else 0
    return Numbers(found, flags, tuple(fault for fault in faults if fault), dashes)


@dataclass(frozen=True)
class _Parts:
    """Different texts of a column, each taken apart."""

    body: pd.Series  # digits and separators
    negative: np.ndarray
    factor: np.ndarray
    flag: np.ndarray
    number: np.ndarray
    missing: np.ndarray
    dash: np.ndarray
    ambiguous: np.ndarray  # one separator, one to three digits before it and exactly three after
    lone: dict[Mark, np.ndarray]

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
        flat = body.to_numpy(dtype=object).copy()
        for i in np.flatnonzero(~raw.matches(body, _SHAPE) & ~missing):
            flat[i], negative[i], factor[i], flag[i] = _strip(flat[i])
        body = pd.Series(flat, dtype="str")
        shapes = {mark: raw.matches(body, pattern) for mark, pattern in _SHAPES.items()}
        ambiguous = raw.matches(body, _AMBIGUOUS)
        lone = {mark: shapes[mark] & ~ambiguous for mark in (Mark.COMMA, Mark.POINT)}
        number = ~missing & (lone[Mark.COMMA] | lone[Mark.POINT] | ambiguous | shapes[Mark.NONE])
        return cls(body, negative, factor, flag, number, missing, dashes, number & ambiguous, lone)

    def decimal(self, mark: Mark) -> np.ndarray:
        """True for cells that make sense with this decimal mark only."""
        return np.asarray(self.number & self.lone[mark])


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


def decimal_mark(parts: _Parts, kind: Kind, unit: str) -> Mark:
    """The decimal mark of a column, from cells only one mark explains, then from the unit."""
    commas, points = parts.decimal(Mark.COMMA).any(), parts.decimal(Mark.POINT).any()
    if commas and not points:
        return Mark.COMMA
    if points and not commas:
        return Mark.POINT
    if not parts.ambiguous.any():
        return Mark.NONE
    if commas and points:
        return Mark.UNSURE
    doubtful = parts.body[parts.ambiguous]
    signs = {sign for sign in ",." if doubtful.str.contains(sign, regex=False).any()}
    return _by_unit(kind, unit, signs)


def _by_unit(kind: Kind, unit: str, doubtful: set[str]) -> Mark:
    fitting = {one: factor for one in Unit if (factor := units.scale(unit, one)) is not None}
    known, factor = next(iter(fitting.items()), (_OF_KIND.get(kind), 1.0))
    if known is None or factor != 1.0:
        return Mark.UNSURE
    if known in _WHOLE:
        return Mark.NONE
    if known in _SMALL and len(doubtful) == 1:
        return Mark.COMMA if doubtful == {","} else Mark.POINT
    return Mark.UNSURE


def _values(parts: _Parts, mark: Mark) -> np.ndarray:
    """The number each different text stands for."""
    comma, point = parts.decimal(Mark.COMMA), parts.decimal(Mark.POINT)
    if mark is Mark.COMMA:
        comma, point = parts.number, np.zeros_like(point)
    elif mark is Mark.POINT:
        comma, point = np.zeros_like(comma), parts.number
    body = raw.arrow(parts.body)
    no_points = pc.replace_substring(body, ".", "")
    bare = pc.replace_substring(no_points, ",", "")
    chosen = pc.if_else(pa.array(comma), pc.replace_substring(no_points, ",", "."), bare)
    chosen = pc.if_else(pa.array(point), pc.replace_substring(body, ",", ""), chosen)
    # Cells that are no numbers never reach the cast: its message would hold them.
    read = pc.if_else(pa.array(parts.number), chosen, "0").cast(pa.float64()).to_numpy()
    sign = np.where(parts.negative, -1.0, 1.0)
    found: np.ndarray = np.where(parts.number, read * sign * parts.factor, np.nan)
    return found
