"""A file to typed rows, totals, our tables, and everything that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.intake import columns, located, private, reported
from analytics.intake.aside import is_aside
from analytics.intake.contract import Kind, Reading
from analytics.intake.gazetteer import Gazetteer
from analytics.intake.heads import Headings
from analytics.intake.rows import breaches, complete, dtype
from analytics.intake.sheets import sheets
from analytics.intake.stack import stack
from analytics.intake.tables import table_of
from analytics.vocabulary.errors import BrokenData, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from analytics.intake.columns import Typed
    from analytics.intake.contract import Column, Contract, Given
    from analytics.intake.heads import Matched
    from analytics.intake.sheets import Sheet
    from analytics.intake.stack import Stack
    from analytics.intake.tables import Table

    Progress = Callable[[float, str], None]

_NOTHING = (
    "Tidak satu baris pun memuat isi yang dicari jenis berkas ini; pilih jenis yang sesuai, atau "
    "salin isinya ke templat."
)
_SAID = ("indicator", "period")  # columns whoever imports may fill in for the whole file


def read(
    content: bytes,
    file_name: str,
    contract: Contract,
    given: Given,
    progress: Progress | None = None,
) -> Reading:
    """Read a file as one layout. A file that is wrong does not raise: its problems say why.

    Args:
        content: the file; not kept.
        file_name: told in every problem.
        contract: of the layout.
        given: what whoever imports says, and what to read against.
        progress: hears the share done (0 to 1) and what is being done, in Indonesian.
    """
    tell = progress or (lambda _share, _what: None)
    tell(0.0, "Membuka berkas")
    try:
        found = _opened(content, file_name, contract)
    except BrokenData as broken:
        return _nothing(contract, broken.problems)
    del content
    tell(0.15, "Mencari tabel")
    headings = Headings(contract)
    tables: list[tuple[Table, Matched]] = []
    bare: list[str] = []
    for sheet in found:
        if is_aside(sheet.name, list(sheet.cells.iloc[0]) if len(sheet.cells) else []):
            continue
        table = table_of(sheet, headings)
        if table is None:
            bare.append(sheet.name)
        else:
            tables.append((table, headings.match(table.heads)))
    del found
    if not tables:
        return _nothing(contract, [reported.no_table(file_name, contract)])
    problems = reported.heading_problems(file_name, tables, contract, bare)
    gazetteer = Gazetteer(given.reference.areas, given.reference.aliases)
    whole = stack(tables, contract, gazetteer)
    facts = reported.facts(tables, bare, whole)
    tables.clear()
    _say(whole, contract, given)
    problems += reported.missing_columns(file_name, whole, contract)
    tell(0.25, "Membaca kolom")
    typed = columns.read(
        whole, contract, given, lambda share: tell(0.25 + 0.3 * share, "Membaca kolom")
    )
    tell(0.55, "Mencari wilayah")
    guesses = located.read(whole, contract, gazetteer, typed)
    tell(0.65, "Memeriksa isian")
    problems += reported.cell_problems(file_name, whole, typed, contract)
    rows, totals = _parted(whole, contract, typed)
    facts |= {"rows": len(rows), "totals": len(totals), "flags": dict(typed.flags)}
    problems += reported.unfilled(file_name, rows, contract, guesses, problems)
    problems += reported.kept(breaches(contract, rows, file_name))
    if not len(rows):
        problems.append(reported.no_rows(file_name))
    tell(0.8, "Menyusun tabel")
    sound = not guesses and all(problem.warning for problem in problems)
    made: dict[str, pd.DataFrame] = {}
    if sound:
        made, wrong = _made(contract, rows, given)
        problems += wrong
    tell(1.0, "Selesai dibaca")
    return Reading(contract.layout, rows, totals, made, tuple(problems), tuple(guesses), facts)


def _opened(content: bytes, file_name: str, contract: Contract) -> list[Sheet]:
    """The sheets; BrokenData too for a list of families under a layout that has none."""
    found = sheets(content, file_name)
    if not contract.layout.holds_families and private.lists_families(map(_every_row, found)):
        raise BrokenData([private.family_list(file_name)])
    return found


def _made(
    contract: Contract, rows: pd.DataFrame, given: Given
) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    """Our tables, and why there are none: an origin without a figure is nothing."""
    try:
        made = dict(contract.tables(rows, given))
    except BrokenData as broken:
        return {}, list(broken.problems)
    if any(len(one) for name, one in made.items() if name != "origins"):
        return made, []
    return {}, [Problem(given.file, "nothing-told", _NOTHING)]


def _every_row(sheet: Sheet) -> Iterator[Sequence[Any]]:
    """Headings that lie apart, then the cells."""
    yield sheet.heads
    yield from sheet.cells.itertuples(index=False, name=None)


def _say(whole: Stack, contract: Contract, given: Given) -> None:
    """What was said beside the file, where the file does not say it."""
    names = {column.name for column in contract.columns}
    for name in _SAID:
        said = getattr(given, name)
        if said and name in names and name not in whole.frame:
            whole.frame[name] = said


def _parted(whole: Stack, contract: Contract, typed: Typed) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Rows of data and rows of totals, typed."""
    cells: dict[str, Any] = {
        column.name: typed.columns[column.name]
        for column in contract.columns
        if column.name in typed.columns
    }
    frame = pd.DataFrame(cells, index=range(len(whole.row)))
    frame["sheet"], frame["row"] = whole.sheet, whole.row
    for column in contract.columns:
        if column.kind is not Kind.DROPPED and column.name not in frame:
            frame[column.name] = _empty(column, len(frame))
    order = [column.name for column in contract.columns if column.kind is not Kind.DROPPED]
    frame = frame[[*order, "sheet", "row"]]
    if not whole.total.any():
        # No slice: a slice of no rows keeps all of them in memory.
        none = {name: pd.Series(dtype=kind) for name, kind in frame.dtypes.items()}
        return frame, pd.DataFrame(none)
    totals = frame[whole.total].reset_index(drop=True)
    return frame[~whole.total].reset_index(drop=True), totals


def _empty(column: Column, size: int) -> pd.Series:
    empty = "" if column.kind is Kind.TEXT else None
    return pd.Series(empty, index=range(size), dtype=dtype(column.kind))


def _nothing(contract: Contract, problems: Sequence[Problem]) -> Reading:
    rows = complete(pd.DataFrame(), contract.columns)
    return Reading(contract.layout, rows, rows, {}, tuple(problems))
