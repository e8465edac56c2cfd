"""NIK and No KK: read as text, checked, and turned into keyed HMACs before anything else sees them.

Nothing here raises on the content of a cell, so that no message can carry one; faults tell the
length and the row only.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.intake import cells as raw

if TYPE_CHECKING:
    from analytics.intake.cells import Fault

_KEPT = 32  # hex digits of the HMAC, 128 bits
_MANY, _ALL = 0.15, 0.999  # last digits that are 0: a tenth of them by chance
_FEWEST = 20  # cells below which a share says nothing
_SWAPPED = 0.05  # days above 40, which only a NIK has; half of a list of mothers
_LENGTH = "{what} harus 16 angka; isi sel ini {length} tanda. Salin ulang dari berkas asal."
_DAMAGED = (
    "{what} di sel ini sudah dirusak Excel (ditulis sebagai bilangan), dan angkanya tidak dapat "
    "dipulihkan. Minta berkas asal, dan jadikan kolom ini berformat Teks sebelum diisi."
)
_DATE = "Angka ke-7 sampai ke-12 {what} bukan tanggal; periksa nomornya pada kartunya."
_ZEROS = (
    "{what} hampir semuanya berakhir 0: angka terakhirnya dihapus Excel. Minta berkas asal dengan "
    "kolom berformat Teks."
)
_SOME_ZEROS = (
    "Lebih banyak {what} berakhir 0 daripada yang wajar; sebagian mungkin dirusak Excel. "
    "Bandingkan dengan berkas asal."
)
_EXCHANGED = (
    "Kolom NIK dan No KK tampaknya tertukar: tanggal lahir perempuan ada di No KK, tidak di NIK. "
    "Tukar judul kedua kolom."
)


@dataclass(frozen=True)
class Identifiers:
    """A column read: HMACs (hex, None where missing or wrong), and what is wrong with it.

    `late_days` is the share of numbers with a day above 40, which marks a woman's NIK.
    """

    values: np.ndarray
    faults: tuple[Fault, ...]
    late_days: float
    sound: int


def keyed(secret: bytes, digits: str) -> str:
    """The HMAC-SHA256 of 16 digits: 32 hex digits, the same for the same key and number."""
    return hmac.digest(secret, digits.encode(), "sha256").hex()[:_KEPT]


def read(cells: pd.Series, secret: bytes, what: str, *, is_nik: bool) -> Identifiers:
    """One column of NIK (or No KK); `what` is its name on screen."""
    stored = ~np.isnan(raw.stored_numbers(cells))
    text = raw.text(cells).str.replace(r"^['’`‘\s]+|['’`\s]+$", "", regex=True)
    empty = raw.blank(text) | text.isin(raw.DASHES).to_numpy(dtype=bool)
    digits = text.str.fullmatch(r"\d{16}").to_numpy(dtype=bool)
    broken = text.str.contains(r"[eE]\+|^[\d.,]*[.,]0{2,}$|^\d+[.,]0+$", regex=True).to_numpy(bool)
    damaged = ~empty & (stored | broken)
    odd = ~empty & ~damaged & ~digits
    sound = digits & ~damaged
    days, months = _part(text, sound, 6), _part(text, sound, 8)
    late = sound & (days > 40)
    plain_day = np.where(late & is_nik, days - 40, days)
    date = sound & ((plain_day < 1) | (plain_day > 31) | (months < 1) | (months > 12))
    # A swapped column is told as such, not cell by cell.
    share = float(late.sum() / sound.sum()) if sound.sum() else 0.0
    swapped = not is_nik and share >= _SWAPPED and int(sound.sum()) >= _FEWEST
    faults = [
        raw.at("damaged-identifier", _DAMAGED.format(what=what), damaged, _lengths(text, damaged)),
        None
        if swapped
        else raw.at("implausible-identifier", _DATE.format(what=what), date, _lengths(text, date)),
        *_wrong_lengths(text, odd, what),
        _trailing_zeros(text, sound, what),
    ]
    values = np.full(len(text), None, dtype=object)
    good = sound & ~date
    digest = hmac.digest
    values[good] = [digest(secret, cell.encode(), "sha256").hex()[:_KEPT] for cell in text[good]]
    kept = tuple(fault for fault in faults if fault)
    return Identifiers(values, kept, share, int(sound.sum()))


def exchanged(nik: Identifiers, card: Identifiers) -> Fault | None:
    """The fault of NIK and No KK under each other's heading."""
    enough = min(nik.sound, card.sound) >= _FEWEST
    if enough and card.late_days >= _SWAPPED and nik.late_days < _SWAPPED / 5:
        return raw.whole("swapped-identifiers", _EXCHANGED)
    return None


def looks_personal(cells: pd.Series) -> np.ndarray:
    """True for cells of text that hold sixteen digits in a row, as a NIK does."""
    if not raw.is_text(cells):
        text = pd.Series([cell if isinstance(cell, str) else "" for cell in cells], dtype="str")
    else:
        text = cells
    return text.str.contains(r"(?:^|\D)\d{16}(?:\D|$)", regex=True).to_numpy(dtype=bool)


def _part(text: pd.Series, sound: np.ndarray, start: int) -> np.ndarray:
    found = np.zeros(len(text), dtype=int)
    if sound.any():
        found[sound] = text[sound].str.slice(start, start + 2).astype(int).to_numpy()
    return found


def _lengths(text: pd.Series, mask: Any) -> pd.Series:
    """What may be told of identifiers: how long they are."""
    shown = pd.Series("", index=text.index, dtype="str")
    lengths = text[mask].str.len()
    shown[mask] = lengths.astype("str") + " tanda"
    return shown


def _wrong_lengths(text: pd.Series, odd: np.ndarray, what: str) -> list[Fault | None]:
    found = []
    lengths = text.str.len().to_numpy()
    for length in np.unique(lengths[odd])[:20]:
        mask = odd & (lengths == length)
        told = f"{length}" if length != 16 else "16 tetapi tidak semuanya angka; isinya 16"
        sentence = _LENGTH.format(what=what, length=told)
        found.append(raw.at("wrong-length", sentence, mask, _lengths(text, mask)))
    return found


def _trailing_zeros(text: pd.Series, sound: np.ndarray, what: str) -> Fault | None:
    many = int(sound.sum())
    if many < _FEWEST:
        return None
    share = float(text[sound].str.endswith("0").sum() / many)
    if share >= _ALL:
        return raw.whole("damaged-identifier", _ZEROS.format(what=what))
    if share > _MANY:
        return raw.whole("many-trailing-zeros", _SOME_ZEROS.format(what=what), warning=True)
    return None
