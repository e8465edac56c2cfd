"""What is wrong with a file, as problems that name file, sheet, row, column and the way out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from analytics.intake.cells import tellable
from analytics.intake.contract import Kind
from analytics.intake.heads import PLACES
from analytics.vocabulary.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

    from analytics.intake.cells import Fault
    from analytics.intake.columns import Typed
    from analytics.intake.contract import Contract, Guess
    from analytics.intake.heads import Matched
    from analytics.intake.stack import Stack
    from analytics.intake.tables import Table

KEPT = 200  # problems of one rule in one column; the rest are counted
_HIDDEN = frozenset({Kind.NIK, Kind.FAMILY_CARD, Kind.DROPPED})


def no_table(file: str, contract: Contract) -> Problem:
    """No heading of the layout stands anywhere in the file."""
    heads = ", ".join(
        f"“{column.heads[0]}”" for column in contract.columns if column.required
    ) or ", ".join(f"“{column.heads[0]}”" for column in contract.columns[:4])
    return Problem(
        file,
        "no-table",
        f"Tidak ada baris judul yang dikenal untuk “{contract.layout.label}” (misalnya {heads}); "
        "pilih tata letak lain, atau salin isinya ke templat.",
    )


def no_rows(file: str) -> Problem:
    """Headings, and nothing below them."""
    return Problem(
        file, "no-rows", "Di bawah baris judul tidak ada baris data; isi tabelnya lalu unggah lagi."
    )


def heading_problems(
    file: str, tables: Sequence[tuple[Table, Matched]], contract: Contract, bare: Sequence[str]
) -> list[Problem]:
    """Headings that are unknown, doubtful or there twice, and sheets without a table."""
    found: list[Problem] = []
    for table, matched in tables:
        found += _of_headings(file, table, matched)
        found += _twice(file, table, matched)
    found += [
        Problem(
            file,
            "sheet-without-table",
            f"Lembar ini tidak memuat judul kolom “{contract.layout.label}”, jadi tidak dibaca.",
            sheet=sheet,
            warning=True,
        )
        for sheet in bare
    ]
    return found


def _of_headings(file: str, table: Table, matched: Matched) -> Iterable[Problem]:
    for heading in matched.unknown.values():
        if heading:
            yield Problem(
                file,
                "unknown-column",
                "Kolom ini tidak dikenal tata letak ini dan tidak dibaca.",
                column=tellable(heading),
                sheet=table.sheet,
                warning=True,
            )
    for heading in matched.dropped.values():
        yield Problem(
            file,
            "personal-column",
            "Kolom ini memuat data pribadi; isinya tidak dibaca dan tidak disimpan.",
            column=tellable(heading),
            sheet=table.sheet,
            warning=True,
        )
    for written, meant in matched.likely.values():
        yield Problem(
            file,
            "likely-column",
            f"Judul ini dibaca sebagai “{meant}”; betulkan bila bukan itu maksudnya.",
            column=tellable(written),
            sheet=table.sheet,
            warning=True,
        )
    for written, meanings in matched.unsure.values():
        options = ", ".join(f"“{meaning}”" for meaning in meanings)
        yield Problem(
            file,
            "unclear-column",
            f"Judul ini dapat berarti beberapa hal ({options}); ganti dengan judul yang pasti.",
            column=tellable(written),
            sheet=table.sheet,
        )


def _twice(file: str, table: Table, matched: Matched) -> Iterable[Problem]:
    tally = Counter(column.name for column in matched.columns.values() if column.kind not in PLACES)
    for position, column in matched.columns.items():
        if tally[column.name] > 1:
            yield Problem(
                file,
                "column-twice",
                f"Ada lebih dari satu kolom untuk “{column.heads[0]}”; hapus yang tidak dipakai.",
                column=tellable(" ".join(table.heads[position])),
                sheet=table.sheet,
            )


def missing_columns(file: str, whole: Stack, contract: Contract) -> list[Problem]:
    """Columns the layout asks for and the file has not."""
    there = set(whole.frame.columns) | {label.column for label in whole.places}
    named_sheets = bool((whole.within != "").all())
    return [
        Problem(
            file,
            "column-missing",
            f"Kolom “{column.heads[0]}” tidak ada; tambahkan kolom itu seperti dalam templat.",
            column=column.heads[0],
        )
        for column in contract.columns
        if column.required
        and column.name not in there
        and not (column.kind is Kind.AREA and named_sheets)
    ]


def cell_problems(file: str, whole: Stack, typed: Typed, contract: Contract) -> list[Problem]:
    """The faults of cells, with the row and sheet a spreadsheet shows. Totals are only a check."""
    heads = {column.name: column.heads[0] for column in contract.columns}
    hidden = {column.name for column in contract.columns if column.kind in _HIDDEN}
    found: list[Problem] = []
    for name, fault in typed.faults:
        heading = tellable(whole.headings.get(name, "") or heads.get(name, ""))
        found += _told(file, heading, fault, whole, hidden=name in hidden)
    return kept(found)


def _told(
    file: str, heading: str, fault: Fault, whole: Stack, *, hidden: bool
) -> Iterable[Problem]:
    problem = Problem(file, fault.rule, fault.sentence, column=heading, warning=fault.warning)
    if not fault.where.size:
        yield problem
        return
    count = 0
    for i, position in enumerate(fault.where):
        if whole.total[position]:
            continue
        count += 1
        if count > KEPT:
            continue
        value = fault.shown[i] if i < len(fault.shown) else ""
        yield replace(
            problem,
            row=int(whole.row[position]),
            sheet=str(whole.sheet.iloc[position]),
            value=value if not hidden or value.endswith(" tanda") else "",
        )
    if count > KEPT:
        yield _rest(problem, count - KEPT)


def _rest(problem: Problem, count: int) -> Problem:
    return replace(
        problem,
        row=None,
        sheet="",
        value="",
        sentence=f"{problem.sentence} Ada {count} baris lain dengan masalah yang sama.",
    )


def kept(problems: Iterable[Problem]) -> list[Problem]:
    """At most so many problems of one rule in one column; of the others, how many there are."""
    tally: Counter[tuple[str, str]] = Counter()
    last: dict[tuple[str, str], Problem] = {}
    found = []
    for problem in problems:
        which = (problem.rule, problem.column)
        tally[which] += problem.row is not None
        if tally[which] <= KEPT:
            found.append(replace(problem, value=tellable(problem.value)))
        last[which] = problem
    found += [_rest(last[which], many - KEPT) for which, many in tally.items() if many > KEPT]
    return found


def unfilled(
    file: str,
    rows: pd.DataFrame,
    contract: Contract,
    guesses: Sequence[Guess],
    problems: Sequence[Problem],
) -> list[Problem]:
    """Cells that must be filled and are empty, where nothing else was said of them."""
    said = {(problem.sheet, problem.row) for problem in problems if not problem.warning}
    proposed = {guess.written for guess in guesses}
    missing = {problem.column for problem in problems if problem.rule == "column-missing"}
    found = []
    for column in contract.columns:
        if not column.filled or column.name not in rows or column.heads[0] in missing:
            continue
        values = rows[column.name]
        empty = values.isna().to_numpy() | (values.astype("object") == "").to_numpy()
        if column.kind in PLACES and proposed:
            continue  # the spellings to be confirmed stand there
        for position in np.flatnonzero(empty)[: KEPT * 5]:
            row = (str(rows["sheet"].iloc[position]), int(rows["row"].iloc[position]))
            if row not in said:
                found.append(
                    Problem(
                        file,
                        "cell-empty",
                        f"“{column.heads[0]}” wajib diisi; isi sel ini atau hapus barisnya.",
                        row=row[1],
                        column=column.heads[0],
                        sheet=row[0],
                    )
                )
    return kept(found)


def facts(
    tables: Sequence[tuple[Table, Matched]], bare: Sequence[str], whole: Stack
) -> dict[str, Any]:
    """What was read and what was left out, as plain JSON."""
    skipped: Counter[str] = Counter()
    for table, _ in tables:
        skipped.update(dict(table.skipped))
    return {
        "sheets": [table.sheet for table, _ in tables],
        "sheets_without_table": list(bare),
        "titles": [tellable(title) for table, _ in tables for title in table.titles][:20],
        "notes": [note for table, _ in tables for note in table.notes][:20],
        "skipped": dict(skipped),
        "unknown_columns": _different(m.unknown.values() for _, m in tables),
        "dropped_columns": _different(m.dropped.values() for _, m in tables),
        "columns": {name: tellable(heading) for name, heading in whole.headings.items()},
    }


def _different(groups: Iterable[Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(tellable(text) for group in groups for text in group if text))
