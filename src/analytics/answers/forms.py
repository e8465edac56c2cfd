"""Tables that a letter encloses to be filled in: what is known is written, the rest is blank."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analytics.answers import areas
from analytics.intake.layouts import CONTRACTS
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.layout import Layout
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

STOCK_AND_FLOWS = ("KPM awal bulan", "Masuk", "Keluar", "KPM akhir bulan")
MONTHLY = ("No", "Kode wilayah", "Kecamatan", "Bulan", *STOCK_AND_FLOWS)
_EMPTY_ROWS = 5


@dataclass(frozen=True, slots=True)
class Form:
    """A table to fill in: `rows` hold what is known already, BLANK what is asked for."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def of_gap(gap: Gap) -> tuple[Form, ...]:
    """The tables of what is missing: of its layout, or one row an area of its level."""
    if gap.layout is Layout.MONTHLY:
        return (_monthly(), _columns(gap.layout))
    if gap.layout is not None:
        return (_columns(gap.layout),)
    return (_values(gap),)


def _columns(layout: Layout) -> Form:
    """The columns of a file, one row each: a list of families is a file, no table of a letter."""
    return Form(
        f"Kolom berkas: {layout.label}",
        ("No", "Kolom", "Wajib", "Diisi dengan"),
        tuple(
            (str(i), column.heads[0], "ya" if column.required else "bila ada", column.note)
            for i, column in enumerate(CONTRACTS[layout].columns, start=1)
        ),
    )


def _monthly() -> Form:
    """The monthly report: one row a kecamatan, the stock before, in, out, and the stock after."""
    blank = [BLANK] * (1 + len(STOCK_AND_FLOWS))
    rows = ((str(i), *place, *blank) for i, place in enumerate(areas.districts().items(), start=1))
    return Form(Layout.MONTHLY.label, MONTHLY, tuple(rows))


def _values(gap: Gap) -> Form:
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
        for i, (code, name) in enumerate(_places(level, gap.area), start=1)
    )
    return Form(title, heads, rows)


def _places(level: Level, area: str) -> Sequence[tuple[str, str]]:
    if area and not area.startswith(BOJONEGORO) and level is not Level.VILLAGE:
        return [(area, tables.area(area).name)]
    match level:
        case Level.DISTRICT:
            return list(areas.districts().items())
        case Level.VILLAGE:  # hundreds of rows are no table for a letter
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
