"""Dates and periods as files write them; the day stands before the month, always."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.intake import cells as raw
from analytics.vocabulary.period import Period

if TYPE_CHECKING:
    from analytics.intake.cells import Fault

_EPOCH = dt.date(1899, 12, 30)  # day 0 of the 1900 system, with its 29 February 1900
_SERIALS = range(3_654, 73_415)  # 1910 to 2100
_FIRST, _LAST = 1900, 2100
_NAMES = {
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "mrt": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6,
    "jul": 7, "agu": 8, "ags": 8, "agt": 8, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11,
    "nop": 11, "des": 12, "dec": 12,
}  # fmt: skip
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ISO = re.compile(
    r"(\d{4})(?:-|(?=\d{4}$))(\d{1,2})(?:-|(?=\d{2}$))(\d{1,2})(?:[ t]\d{1,2}:\d{2}.*)?"
)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: \d{1,2}[:.]\d{2}.*)?")
_IN_WORDS = re.compile(r"(?:[a-z']+, ?)?(\d{1,2})[ \-]([a-z]{3,9})\.?[ \-](\d{4})")
_SERIAL = re.compile(r"\d{4,5}(\.\d+)?")
_WRONG = {
    "rt-rw-not-date": re.compile(r"0\d{1,2}\s*/\s*0?\d{1,2}"),
    "two-digit-year": re.compile(r"\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2}"),
}
_BAD_DATE = "Tanggal ini tidak ada di kalender; tulis hari-bulan-tahun, misalnya 31-12-2025."
_NO_DATE = "Isi sel ini bukan tanggal; tulis hari-bulan-tahun, misalnya 31-12-2025."
_TWO_DIGITS = "Tahunnya hanya dua angka; tulis tahun lengkap, misalnya 31-12-2025."
_RT_RW = "Isi sel ini tampaknya RT/RW, bukan tanggal; periksa apakah kolomnya bergeser."
_NO_PERIOD = "Periode ini tidak dikenali; tulis misalnya 2025, Maret 2025, atau Triwulan II 2025."
RULES = {
    "impossible-date": _BAD_DATE,
    "not-a-date": _NO_DATE,
    "two-digit-year": _TWO_DIGITS,
    "rt-rw-not-date": _RT_RW,
}


def day_of(text: str) -> dt.date | str | None:
    """The day a text means; None if it is empty; else the name of the rule it breaks.

    ISO, dd-mm-yyyy and dd/mm/yyyy, `12 Januari 2025`, and the serials of Excel (1900 system).
    """
    written = text.strip().lstrip("'").casefold()
    if written in raw.MISSING or written in raw.DASHES:
        return None
    if found := _ISO.fullmatch(written):
        return _calendar(found[1], found[2], found[3])
    if found := _DAY_FIRST.fullmatch(written):
        return _calendar(found[3], found[2], found[1])
    if (found := _IN_WORDS.fullmatch(written)) and found[2][:3] in _NAMES:
        return _calendar(found[3], _NAMES[found[2][:3]], found[1])
    if _SERIAL.fullmatch(written) and int(float(written)) in _SERIALS:
        return _EPOCH + dt.timedelta(days=int(float(written)))
    return next((rule for rule, shape in _WRONG.items() if shape.fullmatch(written)), "not-a-date")


def _calendar(year: str, month: str | int, day: str) -> dt.date | str:
    if not _FIRST <= int(year) <= _LAST:
        return "impossible-date"
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return "impossible-date"


def read_days(cells: pd.Series) -> tuple[np.ndarray, tuple[Fault, ...]]:
    """A column as datetime64[s], NaT where empty or wrong, and what is wrong with it."""
    if pd.api.types.is_datetime64_any_dtype(cells.dtype):
        return cells.to_numpy(dtype="datetime64[s]"), ()
    text = raw.text(cells)
    codes, different = pd.factorize(text)
    read = [day_of(cell) for cell in different]
    days = np.array(
        [day if isinstance(day, dt.date) else None for day in read], dtype="datetime64[s]"
    )
    faults = []
    for rule, sentence in RULES.items():
        broken = np.array([day == rule for day in read], dtype=bool)
        if broken.any():
            faults.append(raw.at(rule, sentence, broken[codes], text))
    found = days[codes] if read else np.empty(0, dtype="datetime64[s]")
    return found, tuple(fault for fault in faults if fault)


def turned_into_dates(cells: pd.Series) -> np.ndarray:
    """True for cells a workbook holds as dates, in a column that should hold none (RT/RW)."""
    if raw.is_text(cells) or pd.api.types.is_numeric_dtype(cells.dtype):
        return np.zeros(len(cells), dtype=bool)
    return np.array([isinstance(cell, dt.date) for cell in cells], dtype=bool)


def period_of(text: str) -> str | None:
    """Key of the period a text means, "" if it is empty, None if it means none.

    `2025`, `Maret 2025`, `2025-03`, `03/2025`, `Triwulan II 2025`, `Semester I 2025`, a day, and
    any key of `Period`.
    """
    written = " ".join(re.sub(r"[,()]", " ", text.casefold().lstrip("'")).split())
    written = re.sub(r"^(tahun|bulan|per|periode|keadaan|posisi)\s+", "", written)
    if written in raw.MISSING or written in raw.DASHES:
        return ""
    for shape, meant in _PERIODS:
        if found := shape.fullmatch(written):
            return meant(found.groupdict())
    day = day_of(written)
    if isinstance(day, dt.date) and not written.isdigit():
        return day.isoformat()
    try:
        return Period.parse(text.strip()).key
    except ValueError:
        return None


def _year(found: dict[str, str]) -> str | None:
    year = int(found["year"])
    return Period.year(year).key if _FIRST <= year <= _LAST else None


def _month(found: dict[str, str]) -> str | None:
    year, month = int(found["year"]), found["month"]
    number = int(month) if month.isdigit() else _NAMES.get(month[:3], 0)
    sound = 1 <= number <= 12 and _FIRST <= year <= _LAST
    return Period.month(year, number).key if sound else None


def _stretch(found: dict[str, str]) -> str | None:
    months, number = (6 if found["word"].startswith("s") else 3), _ROMAN[found["number"]]
    if number * months > 12 or not _FIRST <= int(found["year"]) <= _LAST:
        return None
    first = Period.month(int(found["year"]), (number - 1) * months + 1).start
    return Period(first, Period.month(int(found["year"]), number * months).end).key


_PERIODS = tuple(
    (re.compile(shape), meant)
    for shape, meant in (
        (r"(?P<year>\d{4})(?:\.0)?", _year),
        (r"(?P<year>\d{4})[-/](?P<month>\d{1,2})", _month),
        (r"(?P<month>\d{1,2})[-/](?P<year>\d{4})", _month),
        (r"(?P<month>[a-z]{3,9})\.?[ \-/](?P<year>\d{4})", _month),
        (r"(?P<year>\d{4}) (?P<month>[a-z]{3,9})", _month),
        (
            (
                r"(?P<word>triwulan|tw|kuartal|q|semester|smt|sem)[ \-.]?"
                r"(?P<number>iv|i{1,3}|[1-4])[ \-/]*(?:tahun )?(?P<year>\d{4})"
            ),
            _stretch,
        ),
    )
)


def read_periods(cells: pd.Series) -> tuple[np.ndarray, tuple[Fault, ...]]:
    """A column as keys of periods (object, None where empty or wrong), and what is wrong."""
    text = raw.text(cells)
    found = raw.each(text, period_of)
    wrong = np.array([key is None for key in found], dtype=bool)
    fault = raw.at("unknown-period", _NO_PERIOD, wrong, text)
    return np.where(found == "", None, found), (fault,) if fault else ()  # type: ignore[call-overload]
