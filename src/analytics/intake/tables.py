"""Where the table stands in a sheet: its headings, its rows, its totals, and what is around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.intake import cells as raw

if TYPE_CHECKING:
    from analytics.intake.heads import Headings
    from analytics.intake.sheets import Sheet

_TOP = 60  # rows among which headings are looked for
_DEEPEST = 4  # rows a heading may be spread over
_NOTE = re.compile(  # whole words: Sumberrejo is a kecamatan
    r"^((sumber|source|catatan|notes?|keterangan|ket|dicetak|mengetahui|data diolah|diolah|"
    r"updated?|pembaruan|angka (sementara|sangat sementara|tetap)|ttd)\b|\*+\)|\*+ |\d\))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\(?(\d{1,2})\)?(\.0)?")
_TOTAL = (
    r"(?i)^\s*(?:sub[\s-]*|grand[\s-]*)?(?:jumlah|total)(?:\s*/\s*(?:jumlah|total))?"
    r"(?:\s+(?:kec\.?|kecamatan|kab\.?|kabupaten|desa|kel\.?|kelurahan|seluruh\w*|keseluruhan|"
    r"semua|akhir|bojonegoro)\b.*)?\s*:?\s*$"
)


@dataclass(frozen=True)
class Table:
    """The one table of a sheet.

    Attributes:
        sheet: its name.
        heads: the heading of each column, its parts from top to bottom.
        cells: rows of data and of totals; the index holds the row numbers of the sheet.
        total: marks the rows JUMLAH/TOTAL.
        titles: lines above it.
        notes: lines below it.
        skipped: how many rows were left out, by reason.
    """

    sheet: str
    heads: tuple[tuple[str, ...], ...]
    cells: pd.DataFrame
    total: np.ndarray
    titles: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    skipped: tuple[tuple[str, int], ...] = ()


def table_of(sheet: Sheet, headings: Headings) -> Table | None:
    """The table whose headings a layout knows best; None if a sheet has none of them."""
    if sheet.heads:
        heads: tuple[tuple[str, ...], ...] = tuple((head,) for head in sheet.heads)
        if not headings.match(heads).score:
            return None
        return Table(sheet.name, heads, sheet.cells, np.zeros(len(sheet.cells), dtype=bool))
    top = _texts(sheet.cells.iloc[: _TOP + _DEEPEST])
    place = _header(_fill_merged(top, sheet), headings)
    if place is None:
        return None
    start, deep = place
    heads = _heads(_fill_merged(top, sheet)[start : start + deep])
    titles = tuple(" ".join(filter(None, row)) for row in top[:start] if any(row))
    body, notes, skipped = _body(sheet.cells.iloc[start + deep :], top[start + deep - 1])
    return Table(sheet.name, heads, body, _totals(body), titles, notes, skipped)


def _texts(frame: pd.DataFrame) -> list[list[str]]:
    columns = [raw.text(frame[name]).tolist() for name in frame]
    return [list(row) for row in zip(*columns, strict=True)]


def _fill_merged(top: list[list[str]], sheet: Sheet) -> list[list[str]]:
    """Merged cells hold their text in every cell: so a heading over six columns is over six."""
    filled = [list(row) for row in top]
    for first, left, last, right in sheet.merged:
        if first > len(top) or right - left + 1 >= len(top[0]) > 1:
            continue  # a title over the whole width is no heading
        for row in range(first - 1, min(last, len(top))):
            for column in range(max(left, 0), min(right + 1, len(top[row]))):
                filled[row][column] = top[first - 1][left]
    return filled


def _heads(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    """Parts of each heading; an upper part stretches over the blanks to its right."""
    parts = [list(row) for row in rows]
    for level, row in enumerate(parts[:-1]):
        for column in range(1, len(row)):
            above = parts[level - 1] if level else None
            same_above = above is None or above[column] == above[column - 1]
            below = any(parts[deeper][column] for deeper in range(level + 1, len(parts)))
            alone = bool(parts[level + 1][column - 1]) if row[column - 1] else False
            if not row[column] and below and same_above and alone:
                row[column] = row[column - 1]
    return tuple(
        tuple(dict.fromkeys(part for part in column if part)) for column in zip(*parts, strict=True)
    )


def _header(top: list[list[str]], headings: Headings) -> tuple[int, int] | None:
    """First row and depth of the headings: the rows in which most are known, the fewest of them."""
    best: tuple[int, int, int] | None = None
    for start in range(min(_TOP, len(top))):
        if not any(top[start]):
            continue
        for deep in range(1, min(_DEEPEST, len(top) - start) + 1):
            if not any(top[start + deep - 1]) or (deep > 1 and len(set(top[start]) - {""}) < 2):
                break  # a single cell is a title, no row of headings
            score = headings.match(_heads(top[start : start + deep]), loosely=deep == 1).score
            if score and (best is None or score > best[0]):
                best = (score, start, deep)
    if best is None:
        return None
    score, start, deep = best
    while deep < _DEEPEST and _continues(top, start, deep, score, headings):
        deep += 1
    return start, deep


def _continues(top: list[list[str]], start: int, deep: int, score: int, headings: Headings) -> bool:
    """True if the next row still belongs to the headings: `Maret` below each year."""
    if start + deep >= len(top):
        return False
    row = top[start + deep]
    words = [cell for cell in row if cell]
    if not words or row[0] or any(re.search(r"\d", cell) for cell in words):
        return False
    return headings.match(_heads(top[start : start + deep + 1]), loosely=False).score >= score


def _body(
    cells: pd.DataFrame, header: list[str]
) -> tuple[pd.DataFrame, tuple[str, ...], tuple[tuple[str, int], ...]]:
    """Rows of the table, the notes below it, and how many rows were left out and why."""
    filled = _filled(cells)
    first = _first_texts(cells, filled)
    blank = filled.sum(axis=1) == 0
    notes_at = _note_rows(cells, filled, first, blank)
    notes = tuple(raw.tellable(first.iloc[i]) for i in np.flatnonzero(notes_at)[:20])
    numbered = np.zeros(len(cells), dtype=bool)
    for i in np.flatnonzero(~blank)[:2]:
        numbered[i] = _counts_up([cell for cell in _texts(cells.iloc[i : i + 1])[0] if cell])
    repeated = _repeats(cells, header)
    out = blank | notes_at | numbered | repeated
    skipped = (
        ("baris kosong", int(blank.sum())),
        ("catatan kaki", int(notes_at.sum())),
        ("nomor kolom", int(numbered.sum())),
        ("judul berulang", int((repeated & ~blank).sum())),
    )
    kept = cells if not out.any() else cells[~out]
    return kept, notes, tuple((why, count) for why, count in skipped if count)


def _filled(cells: pd.DataFrame) -> np.ndarray:
    """True where a cell holds anything; rows x columns."""
    marks = np.empty(cells.shape, dtype=bool)
    for position, name in enumerate(cells):
        column = cells[name]
        if raw.is_text(column):
            marks[:, position] = raw.matches(column, r"[^\s\x{00a0}]")
        else:
            flat = [
                cell is not None and str(cell).strip() not in {"", "nan", "NaT"} for cell in column
            ]
            marks[:, position] = flat
    return marks


def _first_texts(cells: pd.DataFrame, filled: np.ndarray) -> pd.Series:
    """Text of the first filled cell, for rows with few of them; "" for the others."""
    few = np.flatnonzero((filled.sum(axis=1) <= _few(cells)) & filled.any(axis=1))
    found = np.full(len(cells), "", dtype=object)
    columns = filled[few].argmax(axis=1) if few.size else np.empty(0, dtype=int)
    for row, column in zip(few, columns, strict=True):
        found[row] = str(cells.iloc[int(row), int(column)]).strip()
    return pd.Series(found, dtype=object)


def _few(cells: pd.DataFrame) -> int:
    return max(1, min(2, cells.shape[1] // 3))


def _note_rows(
    cells: pd.DataFrame, filled: np.ndarray, first: pd.Series, blank: np.ndarray
) -> np.ndarray:
    """Rows with few cells that begin like a note, or stand below the table after a blank row."""
    count = filled.sum(axis=1)
    few = (count > 0) & (count <= _few(cells)) & (cells.shape[1] > 2)
    like = raw.each(first, lambda cell: bool(_NOTE.match(cell))).astype(bool)
    two = (cells.shape[1] == 2) & (count == 1) & filled[:, 0]  # more is half of a row there
    notes = (few | two) & like
    full = np.flatnonzero(~few & ~blank)
    last = full[-1] if full.size else -1
    tail = np.arange(len(cells)) > last
    after_blank = tail & (np.cumsum(tail & (blank | notes)) > 0)
    return np.asarray(notes | (after_blank & few), dtype=bool)


def _counts_up(row: list[str]) -> bool:
    """True for `(1) (2) (3)`, the numbers of the columns."""
    found = [_NUMBERED.fullmatch(cell) for cell in row]
    if len(row) < 2 or not all(found):
        return False
    numbers = [int(match[1]) for match in found if match]
    return all(b - a == 1 for a, b in pairwise(numbers)) and numbers[0] <= 2


def _repeats(cells: pd.DataFrame, header: list[str]) -> np.ndarray:
    """Rows that say the headings again, as on every printed page."""
    same = np.ones(len(cells), dtype=bool)
    named = [position for position, head in enumerate(header) if head]
    if len(named) < 2:
        return np.zeros(len(cells), dtype=bool)
    for position in named[:3]:
        same &= (cells.iloc[:, position] == header[position]).to_numpy(dtype=bool, na_value=False)
        if not same.any():
            break
    return same


def _totals(cells: pd.DataFrame) -> np.ndarray:
    """Rows that call themselves JUMLAH or TOTAL in one of their first three columns."""
    found = np.zeros(len(cells), dtype=bool)
    for position in range(min(3, cells.shape[1])):
        column = cells.iloc[:, position]
        if raw.is_text(column):
            found |= raw.matches(column, _TOTAL)
        else:
            text = [cell.strip() if isinstance(cell, str) else "" for cell in column]
            found |= (
                pd.Series(text, dtype="str").str.contains(_TOTAL, regex=True).to_numpy(dtype=bool)
            )
    return found
