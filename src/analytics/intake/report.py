"""What was found in a file: as data for the screen, and as a workbook with the cells marked.

Of a file that tells of persons no cell is copied, whatever it was brought in as: the workbook
then holds positions, lengths and sentences only. Text that a spreadsheet would take for a formula
is written as text.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from python_calamine import CalamineWorkbook

from analytics.intake.aside import REPORT, REPORT_HEADS, is_aside
from analytics.intake.layouts import CONTRACTS
from analytics.intake.private import is_private

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from analytics.vocabulary.errors import Problem
    from analytics.vocabulary.layout import Layout

_ERROR = PatternFill("solid", fgColor="F4B6B6")
_WARNING = PatternFill("solid", fgColor="FBE6A2")
_MOST_MARKED = 5000  # comments; a workbook with more is slow to open
_LONGEST = 32_000  # characters a cell can hold
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Report:
    """Problems of one file, errors apart from warnings.

    Attributes:
        errors: nothing is imported while there is one.
        warnings: may stay, but should be looked at.
        counts: how often each rule was broken, the most frequent first.
    """

    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    counts: Mapping[str, int]

    @property
    def rows(self) -> list[dict[str, object]]:
        """Errors, then warnings: file, sheet, row, column, value, rule, and how to mend it."""
        return [
            {
                "file": problem.file,
                "sheet": problem.sheet,
                "row": problem.row,
                "column": problem.column,
                "value": problem.value,
                "rule": problem.rule,
                "mend": problem.sentence,
                "warning": problem.warning,
            }
            for problem in (*self.errors, *self.warnings)
        ]


def report(problems: Iterable[Problem]) -> Report:
    """Problems sorted for the screen: by sheet, row and column."""
    ordered = sorted(problems, key=lambda one: (one.sheet, one.row or 0, one.column))
    counted = pd.Series([problem.rule for problem in ordered], dtype="str").value_counts()
    return Report(
        errors=tuple(problem for problem in ordered if not problem.warning),
        warnings=tuple(problem for problem in ordered if problem.warning),
        counts={str(rule): int(count) for rule, count in counted.items()},
    )


def workbook(content: bytes, file_name: str, layout: Layout, problems: Iterable[Problem]) -> bytes:
    """An XLSX file: the sheet Laporan, and the file's own cells with the faulty ones marked.

    A file that cannot be opened, or tells of persons, gives the sheet Laporan alone: the layout
    says what somebody took the file for, its cells say what it is.
    """
    book = Workbook()
    told = report(problems)
    cells = {} if layout.holds_families else _sheets(content, file_name)
    private = layout.holds_families or is_private(cells.values())
    _list(book.active, told, hide=private)
    if not private:
        for title, rows in cells.items():
            if is_aside(title, rows[0] if rows else ()):
                continue
            sheet = book.create_sheet(title[:31] or "Berkas")
            _copy(sheet, rows)
            own = [one for one in (*told.errors, *told.warnings) if one.sheet in {title, ""}]
            _mark(sheet, rows, own[:_MOST_MARKED], layout)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _list(sheet: Worksheet, told: Report, *, hide: bool) -> None:
    sheet.title = REPORT
    sheet.append(REPORT_HEADS)
    for row in told.rows:
        value = str(row["value"])
        shown = f"{len(value)} karakter" if hide and value else value
        cells = (
            "peringatan" if row["warning"] else "kesalahan",
            row["sheet"],
            row["row"],
            row["column"],
            shown,
            row["rule"],
            row["mend"],
        )
        for number, cell in enumerate(cells, start=1):
            _write(sheet.cell(sheet.max_row + (number == 1), number), cell)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCDEFG", (12, 18, 8, 24, 20, 24, 90), strict=True):
        sheet.column_dimensions[letter].width = width
    for (cell,) in sheet.iter_rows(min_row=2, min_col=7, max_col=7):
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"


def _sheets(content: bytes, file_name: str) -> dict[str, list[list[Any]]]:
    """Cells of each sheet, from the first row and column on; none where it cannot be opened."""
    ending = file_name.rpartition(".")[2].casefold()
    try:
        if ending in {"xlsx", "xlsm", "xls", "xlsb", "ods"}:
            book = CalamineWorkbook.from_filelike(BytesIO(content))
            return {
                name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                for name in book.sheet_names
            }
        if ending == "parquet":
            frame = pd.read_parquet(BytesIO(content))
            cells = frame.astype("object").where(frame.notna(), None).to_numpy().tolist()
            return {"": [list(frame.columns), *cells]}
        return {"": _delimited(content)}
    except Exception:  # noqa: BLE001 - whatever a broken file raises, the list of faults remains
        return {}


def _delimited(content: bytes) -> list[list[Any]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    mark = max(";,\t", key=text[:4096].count)
    return [list(row) for row in csv.reader(StringIO(text), delimiter=mark)]


def _copy(sheet: Worksheet, rows: Sequence[Sequence[Any]]) -> None:
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            if value is not None and value != "":
                _write(sheet.cell(number, place), value)


def _write(cell: Cell, value: object) -> None:
    """A value as it is; text as text, whatever it begins with."""
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", value)[:_LONGEST]
    if value.startswith(_FORMULA):
        cell.data_type = "s"
        cell.quotePrefix = True


def _mark(
    sheet: Worksheet, rows: Sequence[Sequence[Any]], problems: Sequence[Problem], layout: Layout
) -> None:
    """Colour the cell of each problem and write its sentence beside it."""
    sentences: dict[tuple[int, int], list[Problem]] = {}
    for problem in problems:
        if problem.row is not None and problem.row <= len(rows):
            place = _column(rows, problem, layout)
            sentences.setdefault((problem.row, place), []).append(problem)
    for (row, column), found in sentences.items():
        cell = sheet.cell(row, column)
        cell.fill = _WARNING if all(problem.warning for problem in found) else _ERROR
        cell.comment = Comment(
            "\n".join(problem.sentence for problem in found), "Pemeriksa berkas", 120, 360
        )


def _column(rows: Sequence[Sequence[Any]], problem: Problem, layout: Layout) -> int:
    """Position of a problem's column: where its heading stands above; else the row's first cell."""
    wanted = {_plain(problem.column)}
    for column in CONTRACTS[layout].columns if layout in CONTRACTS else ():
        if _plain(problem.column) in {_plain(head) for head in (column.name, *column.heads)}:
            wanted |= {_plain(head) for head in column.heads}
    above = rows[: (problem.row or 1) - 1]
    if problem.column:
        for row in reversed(above):
            for place, cell in enumerate(row, start=1):
                if isinstance(cell, str) and _plain(cell) in wanted:
                    return place
    own = rows[(problem.row or 1) - 1]
    return next((place for place, cell in enumerate(own, start=1) if cell not in {None, ""}), 1)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())
