"""What an office settles for itself in `kantor.toml`, in the state folder: words, colour, name.

    [kantor]
    nama = "Pemerintah Kabupaten Bojonegoro"
    [warna]
    utama = "#125e70"
    [istilah]
    TKPK = "TKPKD"

Every table and every line may be left out. The file is read again as soon as it changes.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from analytics.store import places
from analytics.vocabulary.colour import contrast
from analytics.vocabulary.errors import BrokenData, Problem
from analytics.vocabulary.standing import Standing
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE = "kantor.toml"
_KNOWN = {"kantor": {"nama"}, "warna": {"utama"}, "istilah": None}
_WORD = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_LONGEST_WORD = 40  # letters
# Words that say how sure a figure is, or deny it; these two are about much else too.
_SURE = frozenset(" ".join(one.label for one in Standing).replace(",", " ").casefold().split())
_ELSEWHERE = frozenset({"data", "media"})
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LEAST = 4.5  # contrast of white letters on the colour (WCAG AA)
_WAY_OUT = "perbaiki, atau hapus berkas itu untuk memakai bawaan"
_UNREADABLE = f"berkas ini tidak terbaca sebagai TOML; {_WAY_OUT}."


@dataclass(frozen=True, slots=True)
class Office:
    """What an office settled.

    Attributes:
        name: whose meeting it is.
        accent: its colour, `#rrggbb`; white can be read on it.
        words: our word to the office's.
    """

    name: str = "Pemerintah Kabupaten Bojonegoro"
    accent: str = "#125e70"
    words: Mapping[str, str] = field(default_factory=dict)


def office() -> Office:
    """What the office settled; what it did not is as it comes.

    Raises:
        BrokenData: the file cannot be read, or holds what cannot be used.
    """
    file = places.state_folder() / FILE
    try:
        found = file.stat()
    except FileNotFoundError:
        return Office()
    except OSError:
        raise _broken(_UNREADABLE) from None
    return _read(file, found.st_mtime_ns, found.st_ino, found.st_size)


@lru_cache(maxsize=4)
def _read(file: Path, *_stamp: int) -> Office:
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8-sig"))  # as Notepad writes it
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError):
        raise _broken(_UNREADABLE) from None
    for table, lines in said.items():
        if table not in _KNOWN or not isinstance(lines, dict):
            raise _broken(f"[{table}] tidak dikenal; yang ada [{'], ['.join(_KNOWN)}]; {_WAY_OUT}.")
        known = _KNOWN[table]
        for key, value in lines.items():
            if known is not None and key not in known:
                raise _broken(f"“{key}” di [{table}] tidak dikenal; {_WAY_OUT}.")
            if not key.strip() or not isinstance(value, str) or not value.strip():
                raise _broken(f"“{key}” di [{table}] harus berisi teks dalam petik; {_WAY_OUT}.")
    return _settled(said)


def _settled(said: dict[str, dict[str, Any]]) -> Office:
    usual = Office()
    accent = said.get("warna", {}).get("utama", usual.accent)
    if not _COLOUR.fullmatch(accent):
        raise _broken(
            f"warna “{accent}” bukan kode #rrggbb, misalnya “{usual.accent}”; {_WAY_OUT}."
        )
    if (found := contrast(accent, "#ffffff")) < _LEAST:
        raise _broken(
            f"warna {accent} terlalu terang untuk tulisan putih (kontras {number(found, 1)}, "
            f"paling sedikit {number(_LEAST, 1)}); pilih warna yang lebih gelap."
        )
    words = dict(said.get("istilah", {}))
    for word in (*words, *words.values()):
        _check(word)
    name = said.get("kantor", {}).get("nama", usual.name).strip()
    return Office(name, accent.lower(), words)


def _check(word: str) -> None:
    """A word list changes words: no figure, and nothing that says how sure one is.

    Raises:
        BrokenData: it would.
    """
    if len(word) > _LONGEST_WORD or not _WORD.fullmatch(word):
        raise _broken(
            f"“{' '.join(word.split())[:_LONGEST_WORD]}” di [istilah] harus berupa huruf, spasi, "
            f"dan tanda hubung saja, paling banyak {_LONGEST_WORD} huruf; {_WAY_OUT}."
        )
    parts = set(re.split("[ -]", word.casefold()))
    if parts & (_SURE - _ELSEWHERE) or word.casefold() in _ELSEWHERE:
        raise _broken(
            f"“{word}” di [istilah] menyangkut tanda keyakinan angka, yang tidak dapat diganti; "
            f"{_WAY_OUT}."
        )


def _broken(sentence: str) -> BrokenData:
    return BrokenData([Problem(FILE, "invalid-office", sentence)])
