"""NIK and No KK: read as text, checked, and turned into keyed HMACs before anything else sees them.

Nothing here raises on the content of a cell, so that no message can carry one; faults tell the
length and the row only.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import compute as pc

from analytics.intake import cells as raw
from analytics.vocabulary import personal

if TYPE_CHECKING:
    from analytics.intake.cells import Fault

_BLOCK = 64  # bytes SHA-256 takes in at a time
_KEPT = 32  # hex digits of the HMAC, 128 bits
_MANY, _ALL = 0.15, 0.999  # last digits that are 0: a tenth of them by chance
_AS_NUMBER = r"[eE]\+|^[0-9.,]*[.,]0{2,}$|^[0-9]+[.,]0+$"  # 3.52215E+15, 35.2318.00000000000
_FEWEST = 20  # cells below which a share says nothing
_SWAPPED = 0.05  # days above 40, which only a NIK has; half of a list of mothers
_LENGTH = "{what} harus 16 angka; isi sel ini {length} tanda. Salin ulang dari berkas asal."
_LETTERS = "{what} harus 16 angka; di sel ini ada tanda lain. Salin ulang dari berkas asal."
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
    """A column read: HMACs (`str`, NaN where missing or wrong), and what is wrong with it.

    `late_days` is the share of numbers with a day above 40, which marks a woman's NIK.
    """

    cells: pd.Series
    faults: tuple[Fault, ...]
    late_days: float
    sound: int


def keyed(secret: bytes, digits: str) -> str:
    """The HMAC-SHA256 of 16 digits: 32 hex digits, the same for the same key and number."""
    return hmac.digest(secret, digits.encode(), "sha256").hex()[:_KEPT]


def read(cells: pd.Series, secret: bytes, what: str, *, is_nik: bool) -> Identifiers:
    """One column of NIK (or No KK); `what` is its name on screen."""
    stored = ~np.isnan(raw.stored_numbers(cells))
    text = raw.replaced(raw.text(cells), r"^['’`‘\s]+|['’`\s]+$", "")
    empty = raw.one_of(text, raw.MISSING | raw.DASHES)
    digits = raw.matches(text, r"^[0-9]{16}$")
    damaged = ~empty & (stored | (~digits & raw.matches(text, _AS_NUMBER)))
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
        None if swapped else _implausible(text, date, what, warning=not is_nik),
        *_wrong_lengths(text, odd, what),
        _trailing_zeros(text, sound, what),
    ]
    values = _keyed_all(text, sound & ~date if is_nik else sound, secret)
    kept = tuple(fault for fault in faults if fault)
    return Identifiers(values, kept, share, int(sound.sum()))


def _keyed_all(text: pd.Series, good: np.ndarray, secret: bytes) -> pd.Series:
    """`keyed` of all sound numbers at once, by RFC 2104; missing for the others.

    DuckDB hashes a column in a third of the time of one call a cell, and lets other threads run.
    """
    block = (hashlib.sha256(secret).digest() if len(secret) > _BLOCK else secret).ljust(
        _BLOCK, b"\0"
    )
    inner, outer = (bytes(byte ^ pad for byte in block) for pad in (0x36, 0x5C))
    numbers = pa.table(
        {"n": pc.if_else(pa.array(good), raw.arrow(text), None).cast("large_binary")}
    )
    with duckdb.connect(config={"temp_directory": "", "threads": 2}) as engine:
        engine.register("numbers", numbers)
        found = engine.sql(
            "select left(sha256($1::blob || unhex(sha256($2::blob || n))), $3) as k from numbers",
            params=[outer, inner, _KEPT],
        ).to_arrow_table()
    keys: pd.Series = found["k"].to_pandas().astype("str")
    return keys


def _implausible(text: pd.Series, date: np.ndarray, what: str, *, warning: bool) -> Fault | None:
    shown = _lengths(text, date)
    sentence = _DATE.format(what=what)
    return raw.at("implausible-identifier", sentence, date, shown, warning=warning)


def exchanged(nik: Identifiers, card: Identifiers) -> Fault | None:
    """The fault of NIK and No KK under each other's heading."""
    enough = min(nik.sound, card.sound) >= _FEWEST
    if enough and card.late_days >= _SWAPPED and nik.late_days < _SWAPPED / 5:
        return raw.whole("swapped-identifiers", _EXCHANGED)
    return None


def looks_personal(text: pd.Series) -> np.ndarray:
    """True for texts that hold a NIK or No KK, in one or in parts."""
    likely = raw.matches(text, personal.LIKELY)
    for place in np.flatnonzero(likely):
        likely[place] = personal.holds_number(str(text.iloc[place]))
    return likely


def _part(text: pd.Series, sound: np.ndarray, start: int) -> np.ndarray:
    """Two of the digits as a number; 0 where the number is not sound."""
    cut = pc.utf8_slice_codeunits(raw.arrow(text), start, start + 2)
    digits = pc.if_else(pa.array(sound), cut, "0").cast(pa.int32())
    return np.asarray(digits.to_numpy())


def _lengths(text: pd.Series, mask: np.ndarray) -> pd.Series:
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
        sentence = (_LENGTH if length != 16 else _LETTERS).format(what=what, length=length)
        found.append(raw.at("wrong-length", sentence, mask, _lengths(text, mask)))
    return found


def _trailing_zeros(text: pd.Series, sound: np.ndarray, what: str) -> Fault | None:
    many = int(sound.sum())
    if many < _FEWEST:
        return None
    share = float((raw.matches(text, "0$") & sound).sum() / many)
    if share >= _ALL:
        return raw.whole("damaged-identifier", _ZEROS.format(what=what))
    if share > _MANY:
        return raw.whole("many-trailing-zeros", _SOME_ZEROS.format(what=what), warning=True)
    return None
