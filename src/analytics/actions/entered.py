"""What people type into a form: texts, days, addresses. Understood, or refused in one sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit
from uuid import UUID

from analytics.intake.dates import RULES, day_of
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.personal import scrubbed

if TYPE_CHECKING:
    from datetime import date
    from enum import StrEnum

E = TypeVar("E", bound="StrEnum")
_LONGEST_VIEW = 1000
_PATH = re.compile(r"/(?:[\w-]+(?:/[\w-]+)*)?/?")
_QUERY = re.compile(r"[\w.,~%+&=:*()-]*")
# What no document and no database can hold: control characters, halves of a letter.
UNWRITABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def text(typed: str, most: int, missing: str = "") -> str:
    """One line without stray blanks, NIK or No KK; of at most `most` letters.

    Raises:
        Refused: it is empty and `missing` says what to write; or it is too long.
    """
    told = str(scrubbed(" ".join(UNWRITABLE.sub(" ", typed).split())))
    if not told and missing:
        raise Refused(missing)
    if len(told) > most:
        raise Refused(f"“{told[:30]}…” terlalu panjang; paling banyak {most} huruf.")
    return told


def is_id(text: object) -> bool:
    """True for a UUID as the program writes it; one in some 1.500 looks like a NIK to `text`."""
    try:
        return isinstance(text, str) and str(UUID(text)) == text
    except ValueError:
        return False


def day(typed: str, what: str) -> date | None:
    """A day, however it is written; None where nothing is.

    Raises:
        Refused: it is no day.
    """
    found = day_of(typed)
    if isinstance(found, str):
        sentence = RULES[found].replace("Isi sel ini", "Tulisan itu")
        raise Refused(f"{what} “{typed.strip()[:30]}” tidak terbaca. {sentence}")
    return found


def count(typed: object, what: str, most: int = 10_000_000) -> int | None:
    """A whole number as it is kept or typed, with or without points; None where nothing is.

    Raises:
        Refused: it is none, or above `most`.
    """
    if typed is None or not (told := str(typed).strip()):
        return None
    digits = told.replace(".", "").replace(" ", "")
    if not (digits.isascii() and digits.isdigit()) or int(digits) > most:
        raise Refused(f"{what} “{told[:20]}” bukan bilangan bulat yang masuk akal; tulis ulang.")
    return int(digits)


def view(typed: str) -> str:
    """The address of a page here, from the slash on; empty where nothing is typed.

    Raises:
        Refused: it is no address of a page.
    """
    told = typed.strip()
    if not told:
        return ""
    try:
        parts = urlsplit(told)
    except ValueError:
        parts = None
    if (
        parts is None
        or len(told) > _LONGEST_VIEW
        or parts.scheme not in {"", "http", "https"}
        or (parts.netloc and not parts.scheme)
        or not _PATH.fullmatch(parts.path or "/")
        or not _QUERY.fullmatch(parts.query)
    ):
        raise Refused(
            "Tampilan itu bukan alamat halaman di sini; salin dari bilah alamat peramban, "
            "misalnya /peta?tingkat=village."
        )
    return f"{parts.path or '/'}?{parts.query}".removesuffix("?")


def one_of(typed: str, words: type[E], what: str) -> E:
    """A word of a closed list.

    Raises:
        Refused: it is none of them.
    """
    try:
        return words(typed)
    except ValueError:
        raise Refused(f"{what} itu tidak dikenal; pilih dari daftar.") from None
