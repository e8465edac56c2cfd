"""Places of the stack, and which rows are totals of others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.intake import cells as raw
from analytics.intake import places
from analytics.intake.contract import Guess, Kind
from analytics.intake.heads import PLACES
from analytics.intake.stack import level_of_column
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from analytics.intake.columns import Typed
    from analytics.intake.contract import Column, Contract
    from analytics.intake.gazetteer import Gazetteer
    from analytics.intake.stack import Label, Stack

# Figures of other areas are welcome, and villages that are assisted in another kabupaten: by code,
# or by name where the file names the kabupaten.
ANYWHERE = frozenset(
    {
        Layout.AGGREGATE,
        Layout.CLAIMS,
        Layout.CONDITIONS,
        Layout.ORGANISATIONS,
        Layout.REGISTRY_CHECKS,
        Layout.SUPPORT,
        Layout.SOCIAL_CASES,
    }
)
SUMMED = frozenset({Layout.AGGREGATE, Layout.VILLAGES, Layout.MONTHLY})
_DEPTH = {level: depth for depth, level in enumerate(Level)}
_TOTAL_WORDS = re.compile(
    r"(?i)^(?:sub[\s-]*|grand[\s-]*)?(?:jumlah|total)(?:\s*/\s*(?:jumlah|total))?\s*|"
    r"^(?:seluruh\w*|keseluruhan|semua|akhir)\s*|:$"
)


def read(stack: Stack, contract: Contract, gazetteer: Gazetteer, typed: Typed) -> list[Guess]:
    """Fill the columns of places, and say what is to be confirmed."""
    columns = [column for column in contract.columns if column.kind in PLACES]
    local = contract.layout not in ANYWHERE
    text = {label.name: _text(stack, label) for label in stack.places}
    guesses: list[Guess] = []
    known = stack.within.copy()
    order = sorted(columns, key=lambda column: _depth(_own_level(column, stack)))
    for column in order:
        used = _labels(column, stack)
        own = [label for label in used if label.column == column.name]
        level = _own_level(column, stack)
        if not own:
            typed.columns[column.name] = _inherited(column, known, stack, gazetteer)
            continue
        within = np.where(_depths(known, gazetteer) < _depth(level), known, "")
        found = places.read(
            [places.Source(text[label.name], label.level) for label in used],
            within,
            gazetteer,
            village=column.kind is Kind.VILLAGE,
            local=local,
        )
        values = np.where(_any(own, text), found.cells, np.array(None))
        typed.columns[column.name] = pd.Series(values, dtype="str")
        heading = own[-1].name
        typed.add(heading, tuple(_of_written(fault, _any(own, text)) for fault in found.faults))
        guesses += [
            Guess(
                str(stack.sheet.iloc[near.position]),
                int(stack.row[near.position]),
                stack.headings[heading],
                near.written,
                near.parent,
                near.proposed,
                round(near.likeness, 2),
            )
            for near in found.guesses
        ]
        deeper = np.array([value or "" for value in values], dtype=object)
        known = np.where(_depths(deeper, gazetteer) > _depths(known, gazetteer), deeper, known)
    _fill_parents(columns, gazetteer, typed)
    _mark_totals(columns, stack, contract, gazetteer, typed)
    return _once(guesses)


def _text(stack: Stack, label: Label) -> pd.Series:
    """Text of a column about places; of a total, the place it is the total of."""
    text = raw.text(stack.frame[label.name])
    if stack.total.any():
        at = np.flatnonzero(stack.total)
        text = text.copy()
        text.iloc[at] = [_TOTAL_WORDS.sub("", cell) for cell in text.iloc[at]]
        text.iloc[at] = [cell if re.search("[A-Za-z]{3}", cell) else "" for cell in text.iloc[at]]
    return text


def _labels(column: Column, stack: Stack) -> list[Label]:
    """Columns that tell a place: its own, and for a village the wider ones around it."""
    own = [label for label in stack.places if label.column == column.name]
    if column.kind is not Kind.VILLAGE:
        return own
    wider = [
        label
        for label in stack.places
        if label.column != column.name and label.level in {Level.DISTRICT, Level.REGENCY}
    ]
    return [*wider, *own]


def _own_level(column: Column, stack: Stack) -> Level | None:
    levels = {label.level for label in stack.places if label.column == column.name}
    return levels.pop() if len(levels) == 1 else None


def _depth(level: Level | None) -> int:
    return len(_DEPTH) if level is None else _DEPTH[level]


def _depths(codes: np.ndarray, gazetteer: Gazetteer) -> np.ndarray:
    return raw.each(
        pd.Series(codes, dtype=object),
        lambda code: _DEPTH[gazetteer.level[code]] if code else -1,
    ).astype(int)


def _any(own: list[Label], text: dict[str, pd.Series]) -> np.ndarray:
    filled = np.zeros(len(next(iter(text.values()))), dtype=bool)
    for label in own:
        filled |= ~raw.blank(text[label.name])
    return filled


def _of_written(fault: raw.Fault, written: np.ndarray) -> raw.Fault | None:
    """A fault without the rows whose own cells are blank: the wider place alone is no fault."""
    kept = written[fault.where]
    if kept.all():
        return fault
    shown = tuple(text for text, keep in zip(fault.shown, kept, strict=False) if keep)
    return replace(fault, where=fault.where[kept], shown=shown) if kept.any() else None


def _inherited(column: Column, known: np.ndarray, stack: Stack, gazetteer: Gazetteer) -> pd.Series:
    """A column the file has not: the kecamatan its sheets are named after, if it is asked for."""
    asked = level_of_column(column)
    if column.kind is Kind.AREA and asked in {None, Level.DISTRICT} and (stack.within != "").any():
        there = _depths(known, gazetteer) == _DEPTH[Level.DISTRICT]
        return pd.Series(np.where(there, known, np.array(None)), dtype="str")
    return pd.Series([None] * len(known), dtype="str")


def _fill_parents(columns: list[Column], gazetteer: Gazetteer, typed: Typed) -> None:
    """A village tells its kecamatan where no column does."""
    villages = [column for column in columns if column.kind is Kind.VILLAGE]
    districts = [column for column in columns if level_of_column(column) is Level.DISTRICT]
    if not villages or not districts:
        return
    village, name = typed.columns[villages[0].name], districts[0].name
    parents = village.map(gazetteer.parent, na_action="ignore").astype("str")
    typed.columns[name] = typed.columns[name].where(typed.columns[name].notna(), parents)


def _mark_totals(
    columns: list[Column], stack: Stack, contract: Contract, gazetteer: Gazetteer, typed: Typed
) -> None:
    """Totals get the place they sum up; a row of an area beside most of its parts is a total."""
    if not columns or not (stack.total.any() or contract.layout in SUMMED):
        return
    finest = np.full(len(stack.frame), "", dtype=object)
    for column in sorted(columns, key=lambda column: column.kind is Kind.VILLAGE):
        values = typed.columns[column.name].to_numpy(dtype=object, na_value="")
        longer = _depths(values, gazetteer) > _depths(finest, gazetteer)
        finest = np.where(longer, values, finest)
    nameless = stack.total & (finest == "")
    if nameless.any():
        target = _total_column(columns)
        summed = np.where(stack.within == "", BOJONEGORO, stack.within)
        values = typed.columns[target.name].to_numpy(dtype=object, na_value=None)
        typed.columns[target.name] = pd.Series(np.where(nameless, summed, values), dtype="str")
        finest = np.where(nameless, summed, finest)
    if contract.layout in SUMMED:
        stack.total = stack.total | _beside_parts(finest, contract, gazetteer, typed)


def _total_column(columns: list[Column]) -> Column:
    free = [column for column in columns if column.kind is Kind.AREA]
    return free[0] if free else columns[0]


def _beside_parts(
    finest: np.ndarray, contract: Contract, gazetteer: Gazetteer, typed: Typed
) -> np.ndarray:
    """True for an area that stands beside at least half of its parts, all else being equal."""
    keys = {
        column.name: typed.columns[column.name].astype("object")
        for column in contract.columns
        if column.name in typed.columns
        and (column.kind in {Kind.PERIOD, Kind.CHOICE, Kind.ID} or column.name == "indicator")
    }
    frame = pd.DataFrame({**keys, "_all": 0}, index=range(len(finest)))
    frame["_group"] = frame.groupby(list(frame.columns), dropna=False, sort=False).ngroup()
    frame["_code"] = finest
    frame["_parent"] = pd.Series(finest).map(gazetteer.parent).fillna("")
    parts = frame[frame["_code"] != ""].groupby(["_group", "_parent"])["_code"].nunique()
    siblings = pd.Series(gazetteer.parent).value_counts()
    level = [gazetteer.level.get(parent) for parent in parts.index.get_level_values(1)]
    enough = parts.to_numpy() * 2 >= siblings.reindex(parts.index.get_level_values(1)).to_numpy()
    enough &= np.array([found in {Level.REGENCY, Level.DISTRICT} for found in level], dtype=bool)
    sums = set(parts.index[enough])
    return np.fromiter(
        (pair in sums for pair in zip(frame["_group"], frame["_code"], strict=True)),
        dtype=bool,
        count=len(frame),
    )


def _once(guesses: list[Guess]) -> list[Guess]:
    """Each spelling once within its parent."""
    first: dict[tuple[str, str], Guess] = {}
    for guess in guesses:
        first.setdefault((guess.parent, guess.written), guess)
    return list(first.values())
