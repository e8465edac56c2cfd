"""Raw cells of a layout's columns to typed ones, by their kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.intake import cells as raw
from analytics.intake import dates, identifiers, naming, numbers
from analytics.intake.contract import Kind
from analytics.intake.stack import UNIT, VALUE, unit_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.intake.cells import Fault
    from analytics.intake.contract import Column, Contract, Given
    from analytics.intake.stack import Stack

NUMBERS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.RUPIAH, Kind.PERCENT})
_FLAGS = {
    **dict.fromkeys(("ya", "y", "1", "true", "ada", "v", "√", "✓"), True),
    **dict.fromkeys(("tidak", "t", "0", "2", "false", "tidak ada", "tdk", "bukan"), False),
}
_UNKNOWN = "Isian ini tidak dikenal; pilih salah satu: {}."
_IN_TEXT = (
    "Sel ini memuat deretan 16 angka seperti NIK; deretan itu tidak dibaca. Hapus dari berkas."
)
_AS_ID = "Kolom ini berisi NIK; pakai nomor lain yang bukan data pribadi."
_AS_DATE = (
    "Excel mengubah isi sel ini menjadi tanggal (misalnya RT/RW 001/002); jadikan kolomnya "
    "berformat Teks dan tulis ulang."
)
_REVISED = "Angka bertanda {} (sementara, revisi, atau catatan kaki) dibaca tanpa tandanya."
_DASHED = {
    numbers.Dash.ZERO: "{} tanda hubung dibaca sebagai nol, seperti lazimnya tabel BPS.",
    numbers.Dash.MISSING: "{} tanda hubung dibaca sebagai data tidak ada, bukan nol.",
}


@dataclass
class Typed:
    """Columns read so far, and what is wrong with each, by name."""

    columns: dict[str, Any] = field(default_factory=dict)
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    flags: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, faults: tuple[Fault | None, ...]) -> None:
        """Keep the faults of a column."""
        self.faults += [(name, fault) for fault in faults if fault]


def read(stack: Stack, contract: Contract, given: Given, tell: Callable[[float], None]) -> Typed:
    """Every column of the layout but the places and the personal ones. `tell` hears the share."""
    typed = Typed()
    kept = [c for c in contract.columns if c.name in stack.frame and c.kind is not Kind.DROPPED]
    kept.sort(key=lambda column: column.kind in NUMBERS)  # what a number is, other columns say
    held: dict[Kind, identifiers.Identifiers] = {}
    for done, column in enumerate(kept):
        cells = stack.frame.pop(column.name) if _personal(column) else stack.frame[column.name]
        if column.kind in {Kind.NIK, Kind.FAMILY_CARD}:
            is_nik = column.kind is Kind.NIK
            what = "NIK" if is_nik else "No KK"
            found = identifiers.read(cells, given.reference.secret, what, is_nik=is_nik)
            held[column.kind] = found
            typed.columns[column.name] = found.cells
            typed.add(column.name, found.faults)
        else:
            _one(column, cells, typed, stack, given)
        del cells
        tell((done + 1) / len(kept))
    if Kind.NIK in held and Kind.FAMILY_CARD in held:
        typed.add("", (identifiers.exchanged(held[Kind.NIK], held[Kind.FAMILY_CARD]),))
    return typed


def _personal(column: Column) -> bool:
    return column.kind in {Kind.NIK, Kind.FAMILY_CARD}


def _one(column: Column, cells: pd.Series, typed: Typed, stack: Stack, given: Given) -> None:
    name = column.name
    if column.kind in NUMBERS:
        _number(column, cells, typed, stack, given)
    elif column.kind is Kind.DATE:
        days, faults = dates.read_days(cells)
        typed.columns[name] = pd.Series(days)
        typed.add(name, faults)
    elif column.kind is Kind.PERIOD:
        keys, faults = dates.read_periods(cells)
        typed.columns[name] = pd.Series(keys, dtype="str")
        typed.add(name, faults)
    elif column.kind in {Kind.CHOICE, Kind.FLAG}:
        _choice(column, cells, typed)
    else:
        _text(column, cells, typed)


def _text(column: Column, cells: pd.Series, typed: Typed) -> None:
    text = raw.text(cells)
    hidden = identifiers.looks_personal(text)
    if hidden.any():
        is_id = column.kind is Kind.ID
        rule, sentence = ("personal-id", _AS_ID) if is_id else ("personal-in-text", _IN_TEXT)
        text = text.mask(hidden, "")
        typed.add(column.name, (raw.at(rule, sentence, hidden, warning=not is_id),))
    turned = dates.turned_into_dates(cells)
    typed.add(column.name, (raw.at("turned-into-date", _AS_DATE, turned, text, warning=True),))
    if column.kind is Kind.ID:
        text = text.mask(raw.one_of(text, raw.MISSING | raw.DASHES))
    typed.columns[column.name] = text


def _choice(column: Column, cells: pd.Series, typed: Typed) -> None:
    text = raw.text(cells)
    flag = column.kind is Kind.FLAG
    known = {spelling.casefold(): value for spelling, value in column.choices.items()}
    known = known or (_FLAGS if flag else {})
    known = {str(value).casefold(): value for value in known.values()} | known

    def meant(cell: str) -> object:
        found = known.get(cell.casefold())
        if found is None and (cell.casefold() in raw.MISSING or cell in raw.DASHES):
            return ""
        return found

    values = raw.each(text, meant)
    wrong = np.array([value is None for value in values], dtype=bool)
    options = ", ".join(dict.fromkeys(str(head) for head in (column.choices or _FLAGS)))
    typed.add(column.name, (raw.at("unknown-choice", _UNKNOWN.format(options), wrong, text),))
    empty = wrong | np.array([isinstance(v, str) and v == "" for v in values], dtype=bool)
    values[empty] = None
    typed.columns[column.name] = pd.Series(values, dtype="boolean" if flag else "str")


def _number(column: Column, cells: pd.Series, typed: Typed, stack: Stack, given: Given) -> None:
    bps = re.search(r"\bbps\b|badan pusat statistik", given.publisher.casefold())
    dash = numbers.Dash.ZERO if bps else numbers.Dash.MISSING
    units = _units(column, typed, stack, given)
    values = np.full(len(cells), np.nan)
    flags: list[np.ndarray] = []
    dashes = 0
    for unit, where in units:
        part = cells if where is None else cells.iloc[where]
        found = numbers.read(part, column.kind, unit, dash=dash)
        factor = _factor(unit) if UNIT not in typed.columns else 1.0
        at = slice(None) if where is None else where
        values[at] = found.cells if factor == 1.0 else found.cells * factor
        typed.add(column.name, tuple(_moved(fault, where) for fault in found.faults))
        flags.append(found.flags[found.flags != ""])
        dashes += found.dashes
    typed.columns[column.name] = pd.Series(values)
    marked = np.concatenate(flags) if flags else np.empty(0)
    if marked.size:
        typed.flags[column.name] = int(marked.size)
        shown = ", ".join(dict.fromkeys(str(mark) for mark in marked[:50]))
        typed.add(column.name, (raw.whole("revised-figure", _REVISED.format(shown), warning=True),))
    if dashes:
        sentence = _DASHED[dash].format(dashes)
        typed.add(column.name, (raw.whole("dash", sentence, warning=True),))


def _moved(fault: Fault, where: np.ndarray | None) -> Fault:
    """A fault of some rows, told by the positions of all."""
    if where is None:
        return fault
    return raw.Fault(fault.rule, fault.sentence, where[fault.where], fault.shown, fault.warning)


def _units(
    column: Column, typed: Typed, stack: Stack, given: Given
) -> list[tuple[str, np.ndarray | None]]:
    """Units of a column with the rows of each: separators are decided for rows of one unit."""
    heading = unit_of(stack.headings.get(column.name, ""))
    if column.name != VALUE or not ({"indicator", UNIT} & set(typed.columns)):
        scaled = bool(heading) and _factor(heading) != 1.0
        return [(heading if scaled or not column.unit else column.unit, None)]
    size = len(stack.frame)
    blank = pd.Series([""] * size, dtype="str")
    indicator = typed.columns.get("indicator", blank).fillna("")
    unit = typed.columns.get(UNIT, blank).fillna("")
    catalogue = given.reference.indicators
    of_id = dict(zip(catalogue["id"], catalogue["unit"].astype(str), strict=True))
    found: list[tuple[str, np.ndarray | None]] = []
    pairs = pd.Series(list(zip(indicator, unit, strict=True)), dtype="object")
    codes, different = pd.factorize(pairs)
    for code, (name, words) in enumerate(different):
        known = of_id.get(naming.indicator_of(name, catalogue), "")
        scaled = _factor(words) != 1.0
        found.append((words if scaled or not known else known, np.flatnonzero(codes == code)))
    return found


def _factor(unit: str) -> float:
    words = re.findall(r"[a-z]+", unit.casefold())
    return float(np.prod([numbers.SCALES[word] for word in words if word in numbers.SCALES] or [1]))
