"""Typed rows: which type each kind of column has, the rules a contract lays down, and breaches.

A schema is pandera's. Every check carries `name` (the rule, kebab-case) and `error`, the Indonesian
sentence that says what is wrong and how to mend it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from analytics.intake.contract import Kind
from analytics.vocabulary.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from analytics.intake.contract import Column, Contract

DTYPES: Mapping[Kind, Any] = {
    Kind.NUMBER: "float64",
    Kind.COUNT: "float64",
    Kind.RUPIAH: "float64",
    Kind.PERCENT: "float64",
    Kind.DATE: "datetime64[s]",
    Kind.FLAG: "boolean",
}  # every other kind is text
NAMED = frozenset({"name-as-code", "name-in-decree"})  # rules that a name breaks: never told
HIDDEN = frozenset({Kind.NIK, Kind.FAMILY_CARD, Kind.DROPPED})
YES_NO: Mapping[str, bool] = {
    **dict.fromkeys(("ya", "y", "1", "ada", "true", "v", "√", "✓"), True),
    **dict.fromkeys(("tidak", "t", "0", "2", "tidak ada", "false"), False),
}


def dtype(kind: Kind) -> Any:  # noqa: ANN401 - pandas has a literal of each
    """The pandas type of a column of that kind."""
    return DTYPES.get(kind, "str")


def complete(rows: pd.DataFrame, columns: Sequence[Column]) -> pd.DataFrame:
    """The rows with every column of a contract, in its type; what the file has not is missing."""
    kept = [column for column in columns if column.kind is not Kind.DROPPED]
    cells: dict[str, Any] = {}
    kind: Any
    for column in kept:
        kind = dtype(column.kind)
        if column.name in rows:
            series = rows[column.name]
            cells[column.name] = _told(series) if kind == "str" else series.astype(kind)
        else:
            empty = "" if kind == "str" else None
            cells[column.name] = pd.Series(empty, index=rows.index, dtype=kind)
    for name, kind in (("sheet", "str"), ("row", "Int64")):
        cells[name] = rows[name].astype(kind) if name in rows else pd.Series(dtype=kind)
    return pd.DataFrame(cells, index=rows.index)


def _told(series: pd.Series) -> pd.Series:
    """Text with "" where it is missing; what is so already is handed on as it is."""
    told = series.fillna("") if series.hasnans else series
    return told if told.dtype == "str" else told.astype("str")


def by_text(cells: pd.Series, read: Callable[[Any], Any], kind: Any) -> pd.Series:  # noqa: ANN401
    """`read` of every text, called once per different one; `kind` is the type of what it gives."""
    text_of, texts = pd.factorize(cells)
    read_once = pd.array([read(text) for text in texts], dtype=kind)
    return pd.Series(read_once.take(text_of), index=cells.index)


def rule(name: str, sentence: str, holds: Callable[[Any], Any]) -> pa.Check:
    """A check over a column or over the rows. `holds` gives True for each cell that may stay."""
    return pa.Check(holds, name=name, error=sentence)


def schema(
    columns: Sequence[Column],
    rules: Mapping[str, Sequence[pa.Check]] | None = None,
    across: Sequence[pa.Check] = (),
) -> pa.DataFrameSchema:
    """The schema of a contract's rows: a type for each column, and the rules given.

    Args:
        columns: of the contract.
        rules: checks of single columns, by name.
        across: checks over several columns of a row; they take the rows, give a boolean series.
    """
    rules = rules or {}
    unknown = set(rules) - {column.name for column in columns}
    if unknown:
        raise KeyError(f"rules for columns the contract has not: {sorted(unknown)}")
    return pa.DataFrameSchema(
        {
            column.name: pa.Column(
                dtype(column.kind),
                checks=[*rules.get(column.name, ()), *_of_kind(column)],
                nullable=True,
                coerce=True,
                required=False,
            )
            for column in columns
            if column.kind is not Kind.DROPPED
        },
        checks=list(across),
    )


def breaches(contract: Contract, rows: pd.DataFrame, file: str) -> tuple[Problem, ...]:
    """Every cell of typed rows that breaks the schema of its contract. Empty if none does."""
    try:
        contract.schema.validate(complete(rows, contract.columns), lazy=True)
    except SchemaErrors as errors:
        return tuple(_problems(contract, rows, errors.failure_cases, file))
    return ()


def _problems(
    contract: Contract, rows: pd.DataFrame, cases: pd.DataFrame, file: str
) -> Iterator[Problem]:
    names = {str(check.error): str(check.name) for check in _checks(contract)}
    heads = {column.name: column for column in contract.columns}
    # A rule over several columns is reported once for each of them: once a row is enough.
    across = cases["schema_context"] == "DataFrameSchema"
    single = pd.concat([cases[~across], cases[across].drop_duplicates(["check", "index"])])
    for case in single.itertuples(index=False):
        column = heads.get(str(case.column)) if case.schema_context == "Column" else None
        line: Any = case.index
        known = line is not None and not pd.isna(line)
        sentence = str(case.check)
        hidden = column is None or column.kind in HIDDEN or names.get(sentence) in NAMED
        yield Problem(
            file=file,
            rule=names.get(sentence, "wrong-kind"),
            sentence=sentence if sentence in names else _WRONG_KIND,
            row=int(rows.loc[line, "row"]) if known else None,
            column=column.heads[0] if column else "",
            sheet=str(rows.loc[line, "sheet"]) if known else "",
            value="" if hidden else str(case.failure_case),
        )


_WRONG_KIND = "Isi kolom ini bukan jenis yang diminta; tulis ulang menurut lembar Petunjuk templat."


def _checks(contract: Contract) -> Iterator[pa.Check]:
    yield from contract.schema.checks
    for column in contract.schema.columns.values():
        yield from column.checks


def _of_kind(column: Column) -> list[pa.Check]:
    """Rules that follow from the kind alone."""
    match column.kind:
        case Kind.COUNT:
            return [_whole(column), _not_negative(column)]
        case Kind.RUPIAH:
            return [_not_negative(column)]
        case Kind.PERCENT:
            return [
                rule(
                    "share-out-of-range",
                    f"“{column.heads[0]}” di luar 0–100 persen; periksa koma dan satuannya.",
                    lambda cells: cells.between(0, 100),
                )
            ]
        case _:
            return []


def _whole(column: Column) -> pa.Check:
    return rule(
        "not-a-whole-number",
        f"“{column.heads[0]}” harus bilangan bulat; periksa titik dan koma, atau satuannya.",
        lambda cells: cells % 1 == 0,
    )


def _not_negative(column: Column) -> pa.Check:
    return rule(
        "negative",
        f"“{column.heads[0]}” tidak boleh kurang dari nol; tulis ulang angkanya.",
        lambda cells: cells >= 0,
    )
