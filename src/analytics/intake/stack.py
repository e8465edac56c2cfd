"""The tables of all sheets as one: raw cells under the names of the layout's columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.intake import cells as raw
from analytics.intake.contract import Kind
from analytics.intake.heads import PLACES, bare, place_of
from analytics.vocabulary.area import BOJONEGORO, Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from analytics.intake.contract import Column, Contract
    from analytics.intake.gazetteer import Gazetteer
    from analytics.intake.heads import Matched
    from analytics.intake.tables import Table

VALUE, UNIT = "value", "unit"
_DEPTH = {level: depth for depth, level in enumerate(Level)}
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*[a-z%][^()\[\]]*)[)\]]", re.IGNORECASE)


@dataclass(frozen=True)
class Label:
    """A column of the stack that says something about a place."""

    name: str
    level: Level | None
    column: str  # of the layout; "" for a column that only tells where something lies


@dataclass
class Stack:
    """Rows of all tables.

    Attributes:
        frame: raw cells by name of the layout's column, or of a `Label`; RangeIndex.
        sheet: of each row.
        row: number of each row in its sheet.
        total: marks rows JUMLAH/TOTAL.
        within: code of the kecamatan the sheet is named after; "" if it is not.
        places: columns about places.
        headings: as they stand in the file, by name in `frame`.
    """

    frame: pd.DataFrame
    sheet: pd.Series
    row: np.ndarray
    total: np.ndarray
    within: np.ndarray
    places: list[Label] = field(default_factory=list)
    headings: dict[str, str] = field(default_factory=dict)


def stack(
    tables: Sequence[tuple[Table, Matched]], contract: Contract, gazetteer: Gazetteer
) -> Stack:
    """All tables below one another, wide columns made long."""
    labels: dict[str, Label] = {}
    headings: dict[str, str] = {}
    blocks = []
    for table, matched in tables:
        picked = _pick(table, matched, contract, labels, headings)
        blocks += list(_long(table, picked, matched, headings))
    frames = [block[0] for block in blocks]
    whole = frames[0] if len(frames) == 1 else pd.concat(frames)
    rows = whole.index.to_numpy()
    whole = whole.reset_index(drop=True)
    for name in whole.columns[whole.isna().any()]:
        if not pd.api.types.is_numeric_dtype(whole[name].dtype):
            whole[name] = whole[name].where(whole[name].notna(), "")
    sizes = [len(frame) for frame in frames]
    names = [table.sheet for _, table in blocks]
    of_sheet = {name: _district(name, gazetteer) for name in dict.fromkeys(names)}
    return Stack(
        whole,
        pd.Series(np.repeat(np.array(names, dtype=object), sizes), dtype="str"),
        rows,
        np.concatenate([table.total for _, table in blocks]),
        np.repeat(np.array([of_sheet[name] for name in names], dtype=object), sizes),
        list(labels.values()),
        headings,
    )


def _district(sheet: str, gazetteer: Gazetteer) -> str:
    found = gazetteer.named(sheet, Level.DISTRICT, BOJONEGORO) if sheet else []
    return found[0] if len(found) == 1 else ""


def _pick(
    table: Table,
    matched: Matched,
    contract: Contract,
    labels: dict[str, Label],
    headings: dict[str, str],
) -> dict[str, pd.Series]:
    """The columns of a table that are read, by their name in the stack."""
    picked: dict[str, pd.Series] = {}
    wanted: list[tuple[int, str, Level | None]] = []
    for position, column in matched.columns.items():
        heading = " ".join(table.heads[position])
        if column.kind in PLACES:
            wanted.append((position, column.name, level_of_column(column, heading)))
        else:
            picked[column.name] = table.cells.iloc[:, position]
            headings[column.name] = heading
    for position, (told, _) in matched.places.items():
        wanted.append((position, _home(told, contract), told))
    nameless = _nameless(table, matched, contract)
    if nameless is not None and not any(column for _, column, _ in wanted):
        column = next(column for column in contract.columns if column.kind in PLACES)
        wanted.append((nameless, column.name, level_of_column(column)))
        matched.unknown.pop(nameless, None)
    taken: dict[tuple[str, Level | None], int] = {}
    for position, column_name, level in wanted:
        count = taken.get((column_name, level), 0)
        taken[column_name, level] = count + 1
        name = f"place {column_name} {level or ''} {count}"
        labels[name] = Label(name, level, column_name)
        headings[name] = " ".join(table.heads[position]) or "(tanpa judul)"
        picked[name] = table.cells.iloc[:, position]
    return picked


def level_of_column(column: Column, heading: str = "") -> Level | None:
    """The one level of area a column is about, as its heading or its layout says; None if any."""
    told = place_of(heading) if heading else None
    if told:
        return told[0]
    if column.kind is Kind.VILLAGE:
        return Level.VILLAGE
    usual = place_of(column.heads[0])
    return usual[0] if usual else None


def _home(level: Level, contract: Contract) -> str:
    """The layout's column a place of that level belongs to; "" if it only says where."""
    places = [column for column in contract.columns if column.kind in PLACES]
    for column in places:
        if level_of_column(column) is level:
            return column.name
    free = [column for column in places if level_of_column(column) is None]
    return free[0].name if free else ""


def _nameless(table: Table, matched: Matched, contract: Contract) -> int | None:
    """Position of the unnamed first column of a table of BPS, if places are asked for."""
    if not any(column.kind in PLACES for column in contract.columns):
        return None
    for position, head in enumerate(table.heads[:3]):
        if not bare(" ".join(head)) and position not in matched.columns:
            sample = raw.text(table.cells.iloc[:40, position])
            if sample.str.contains("[A-Za-z]{3}", regex=True).any():
                return position
    return None


def _long(
    table: Table, picked: dict[str, pd.Series], matched: Matched, headings: dict[str, str]
) -> Iterable[tuple[pd.DataFrame, Table]]:
    if not matched.melted:
        unit = unit_of(headings.get(VALUE, "")) or _title_unit(table)
        frame = pd.DataFrame(picked, index=table.cells.index)
        if unit and VALUE in picked and UNIT not in picked:
            frame[UNIT] = unit
        yield frame, table
        return
    for position, means in matched.melted.items():
        heading = " ".join(table.heads[position])
        frame = pd.DataFrame(picked, index=table.cells.index)
        frame[VALUE] = table.cells.iloc[:, position]
        headings.setdefault(VALUE, heading)
        for name, text in means.items():
            frame[name] = text
        unit = unit_of(heading) or _title_unit(table)
        if unit and UNIT not in frame:
            frame[UNIT] = unit
        yield frame, table


def unit_of(heading: str) -> str:
    """What stands in the last brackets of a heading: `(ribu jiwa)`."""
    found = _BRACKETS.findall(heading)
    return found[-1].strip() if found else ""


def _title_unit(table: Table) -> str:
    return next(filter(None, (unit_of(title) for title in table.titles[::-1])), "")
