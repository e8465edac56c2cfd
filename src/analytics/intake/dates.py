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
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t]\d{1,2}:\d{2}.*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: \d{1,2}[:.]\d{2}.*)?")
_IN_WORDS = re.compile(r"(?:[a-z']+, ?)?(\d{1,2})[ \-]([a-z]{3,9})\.?[ \-](\d{4})")
_SHORT_YEAR = re.compile(r"\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2}")
_WARDS = re.compile(r"0\d{1,2}\s*/\s*0?\d{1,2}")
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
        return _calendar(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(written):
        return _calendar(int(found[3]), int(found[2]), int(found[1]))
    if found := _IN_WORDS.fullmatch(written):
        month = _NAMES.get(found[2][:3])
        return _calendar(int(found[3]), month, int(found[1])) if month else "not-a-date"
    if re.fullmatch(r"\d{4,5}(\.\d+)?", written) and int(float(written)) in _SERIALS:
        return _EPOCH + dt.timedelta(days=int(float(written)))
    if found := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", written):
        return _calendar(*map(int, found.groups()))
    if _WARDS.fullmatch(written):
        return "rt-rw-not-date"
    return "two-digit-year" if _SHORT_YEAR.fullmatch(written) else "not-a-date"


def _calendar(year: int, month: int, day: int) -> dt.date | str:
    if not _FIRST <= year <= _LAST:
        return "impossible-date"
    try:
        return dt.date(year, month, day)
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
    if found := re.fullmatch(r"(\d{4})(?:\.0)?", written):
        year = int(found[1])
        return Period.year(year).key if _FIRST <= year <= _LAST else None
    if found := re.fullmatch(r"(?:(\d{4})[-/](\d{1,2})|(\d{1,2})[-/](\d{4}))", written):
        return _month(int(found[1] or found[4]), int(found[2] or found[3]))
    if found := re.fullmatch(r"([a-z]{3,9})\.?[ \-/](\d{4})|(\d{4}) ([a-z]{3,9})", written):
        month = _NAMES.get((found[1] or found[4])[:3])
        return _month(int(found[2] or found[3]), month) if month else None
    long = (
        r"(triwulan|tw|kuartal|q|semester|smt|sem)[ \-.]?(iv|i{1,3}|[1-4])[ \-/]*(?:tahun )?(\d{4})"
    )
    if found := re.fullmatch(long, written):
        return _part(found[1], _ROMAN[found[2]], int(found[3]))
    day = day_of(written)
    if isinstance(day, dt.date) and not written.isdigit():
        return day.isoformat()
    try:
        return Period.parse(text.strip()).key
    except ValueError:
        return None


def _month(year: int, month: int) -> str | None:
    return Period.month(year, month).key if 1 <= month <= 12 and _FIRST <= year <= _LAST else None


def _part(word: str, number: int, year: int) -> str | None:
    months = 6 if word.startswith("s") else 3
    if number * months > 12:
        return None
    first = Period.month(year, (number - 1) * months + 1).start
    return Period(first, Period.month(year, number * months).end).key


def read_periods(cells: pd.Series) -> tuple[np.ndarray, tuple[Fault, ...]]:
    """A column as keys of periods (object, None where empty or wrong), and what is wrong."""
    text = raw.text(cells)
    found = raw.each(text, period_of)
    wrong = np.array([key is None for key in found], dtype=bool)
    fault = raw.at("unknown-period", _NO_PERIOD, wrong, text)
    return np.where(found == "", None, found), (fault,) if fault else ()  # type: ignore[call-overload]
