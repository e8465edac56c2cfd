"""Tables of a workbook: what stands in a cell, and one table with its heads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from analytics.wording.written import Written, written

if TYPE_CHECKING:
    from analytics.vocabulary.standing import Standing

Cell = str | int | Written | None
"""Text (a code, too), a year, a number with its decimals, or nothing."""
STANDING = "Kedudukan"
VALUE = "Nilai"


class Grid(NamedTuple):
    """One table: what it is, its heads, its rows."""

    title: str
    heads: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def number(value: float | None, text: str = "") -> Written | None:
    """The value itself, with as many decimals as its text shows."""
    if value is None:
        return None
    found = written(text)
    return Written(float(value), found.decimals if found else _decimals(value), "")


def word(standing: Standing | None) -> str:
    """A standing in words; None where there is no figure."""
    return "tidak ada data" if standing is None else standing.label


def _decimals(value: float) -> int:
    """Of the shortest way to write a number that reads back as it is."""
    return 0 if float(value).is_integer() else len(repr(float(value)).partition(".")[2])
