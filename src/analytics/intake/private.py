"""What a file tells of persons, whatever layout it was brought in as: told by its cells alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from analytics.intake.families import CARD, HEAD, PERSONAL
from analytics.vocabulary.errors import Problem
from analytics.vocabulary.personal import holds_number, is_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Rows = Iterable[Sequence[Any]]

_FEWEST = 3  # numbers that make a list; one or two are a slip, which is told cell by cell
_LONGEST = 80  # letters; what is longer is no heading
_LEAST, _MOST = 1e15, 1e16  # sixteen digits that a workbook stores as a number


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())


_NAMES = frozenset(_plain(head) for head in PERSONAL.heads)
# "KK" alone heads counts of families as well.
_NUMBERS = frozenset(_plain(head) for head in (*CARD.heads, *HEAD.heads)) - {"kk"}


def is_private(sheets: Iterable[Rows]) -> bool:
    """True where a cell holds a NIK or No KK, or a heading announces what tells who somebody is."""
    return any(
        _stored(cell)
        or (isinstance(cell, str) and (_plain_of(cell) in _NAMES | _NUMBERS or holds_number(cell)))
        for rows in sheets
        for row in rows
        for cell in row
    )


def lists_families(sheets: Iterable[Rows]) -> bool:
    """True where a heading announces NIK or No KK, or several cells are such a number."""
    found = 0
    for rows in sheets:
        for row in rows:
            for cell in row:
                if isinstance(cell, str) and _plain_of(cell) in _NUMBERS:
                    return True
                found += _stored(cell) or (isinstance(cell, str) and is_number(cell))
                if found >= _FEWEST:
                    return True
    return False


def family_list(file: str) -> Problem:
    """A list of families under a layout that has none; not a word of it is told."""
    return Problem(
        file,
        "family-list",
        "Berkas ini memuat NIK atau No KK, jadi ini daftar keluarga: pilih jenis berkas “Daftar "
        "KPM” (atau kejadian tahap, atau daftar graduasi). Bila bukan, hapus kolom nomor itu.",
    )


def _plain_of(cell: str) -> str:
    return _plain(cell) if len(cell) <= _LONGEST else ""


def _stored(cell: object) -> bool:
    """True for sixteen digits kept as a number."""
    return isinstance(cell, int | float) and _LEAST <= cell < _MOST and cell == int(cell)
