"""Tables that a letter encloses to be filled in: what is known is written, the rest is blank."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analytics.answers import areas
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.result import records
from analytics.wording import quantities
from analytics.wording.bridge import LABELS
from analytics.wording.periods import period_of, until

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from analytics.vocabulary.result import Gap, Result

BLANK = ""
"""A cell that the owner of the data fills in."""

_EMPTY_ROWS = 5


@dataclass(frozen=True, slots=True)
class Form:
    """A table to fill in: `rows` hold what is known already, BLANK what is asked for."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def of_gap(gap: Gap) -> Form:
    """The table of what is missing: one row an area of its level, codes and names filled in."""
    if gap.indicator:
        found = tables.indicator(gap.indicator)
        title = f"{found.label} ({quantities.unit_name(found.unit)})"
        unit = quantities.unit_name(found.unit)
    else:
        title, unit = gap.ask_for, BLANK
    level = gap.level or Level.REGENCY
    heads = (
        "No",
        "Kode wilayah",
        level.label.capitalize(),
        "Periode",
        "Nilai",
        "Satuan",
        "Catatan",
    )
    rows = tuple(
        (str(i), code, name, BLANK, BLANK, unit, BLANK)
        for i, (code, name) in enumerate(_places(level), start=1)
    )
    return Form(title, heads, rows)


def _places(level: Level) -> Sequence[tuple[str, str]]:
    match level:
        case Level.DISTRICT:
            return list(areas.districts().items())
        case Level.VILLAGE:  # 430 rows are no table for a letter
            return [(BLANK, BLANK)] * _EMPTY_ROWS
        case _:
            return [(BOJONEGORO, tables.area(BOJONEGORO).name)]


def counts(rows: pd.DataFrame) -> Form:
    """Counts of a bridge (`value`, `period`), whose day and quarter are asked for."""
    return Form(
        "Jumlah KPM PKH: tanggal dan triwulan cacahannya",
        (
            "No",
            "Jumlah KPM",
            "Periode menurut sumber",
            "Tanggal cacah",
            "Triwulan/tahap",
            "Catatan",
        ),
        tuple(
            (
                str(i),
                quantities.number(row["value"]),
                period_of(row["period"]),
                BLANK,
                BLANK,
                BLANK,
            )
            for i, row in enumerate(records(rows), start=1)
        ),
    )


def starts(steps: pd.DataFrame) -> tuple[Form, ...]:
    """Known steps of a bridge (`part`, `value`, `period`), whose first and last day are asked."""
    if steps.empty:
        return ()
    rows = tuple(
        (
            str(i),
            LABELS[row["part"]],
            quantities.number(abs(row["value"])),
            BLANK,
            BLANK,
            f"menurut sumber: {_since(row)}",
        )
        for i, row in enumerate(records(steps), start=1)
    )
    heads = ("No", "Arus", "Jumlah KPM", "Dihitung sejak", "Sampai", "Catatan")
    return (Form("Arus yang sudah disebut: awal dan akhir hitungannya", heads, rows),)


def _since(row: dict[str, Any]) -> str:
    """When a step took place; of one that is not sure, maybe only until when."""
    told = period_of(row["period"])
    return told if row["begun"] else until(told)


def flows(answer: Result) -> Form:
    """Every way in and out, to be filled in for the time between the counts."""
    parts = [part for part in LABELS if part not in {"opening", "unexplained", "closing"}]
    return Form(
        f"Arus KPM dari cacahan {answer.facts['before']} sampai cacahan {answer.facts['after']}",
        ("No", "Arus", "Jumlah KPM", "Dari tanggal", "Sampai tanggal", "Catatan"),
        tuple((str(i), LABELS[part], *[BLANK] * 4) for i, part in enumerate(parts, start=1)),
    )
