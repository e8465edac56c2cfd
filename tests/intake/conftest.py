"""A small layout of our own, and files as offices really send them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
import pandas as pd
import pytest

from analytics.intake.contract import Column, Contract, Given, Kind, Reading, Reference
from analytics.intake.layouts import CONTRACTS
from analytics.intake.layouts.graduates import GRADUATES
from analytics.intake.layouts.monthly import MONTHLY
from analytics.intake.layouts.register import KPM
from analytics.intake.rows import complete, rule, schema
from analytics.store import tables
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

SECRET = b"a key for tests, thirty-two byte"
COLUMNS = (
    Column("card", Kind.FAMILY_CARD, ("No KK", "Nomor KK")),
    Column("nik", Kind.NIK, ("NIK",), filled=True),
    Column("name", Kind.DROPPED, ("Nama",)),
    Column("district", Kind.AREA, ("Kecamatan", "Kode kecamatan")),
    Column("village", Kind.VILLAGE, ("Desa", "Kode desa", "Desa/Kelurahan")),
    Column("since", Kind.DATE, ("Tanggal masuk",)),
    Column("size", Kind.COUNT, ("Jumlah anggota",), filled=True),
    Column("income", Kind.RUPIAH, ("Pendapatan",)),
    Column("protected", Kind.FLAG, ("Lindung",)),
    Column("note", Kind.TEXT, ("Keterangan",)),
)
FIGURES = (
    Column("area", Kind.AREA, ("Wilayah", "Kecamatan", "Kode wilayah"), required=True),
    Column("period", Kind.PERIOD, ("Tahun", "Periode")),
    Column("indicator", Kind.TEXT, ("Indikator",)),
    Column("value", Kind.NUMBER, ("Nilai",), filled=True),
    Column("unit", Kind.TEXT, ("Satuan",)),
)


def _year(heading: str) -> Mapping[str, str] | None:
    return {"period": heading} if heading.isdigit() and len(heading) == 4 else None


def _contract(layout: Layout, columns: tuple[Column, ...], rules=None, melt=None) -> Contract:
    return Contract(
        layout, columns, schema(columns, rules), lambda rows, _given: {"rows": rows}, melt
    )


@pytest.fixture(scope="session")
def families() -> Contract:
    big = rule("too-many", "Anggota keluarga lebih dari 20; periksa.", lambda cells: cells <= 20)
    return _contract(Layout.REGISTER, COLUMNS, {"size": [big]})


@pytest.fixture(scope="session")
def figures() -> Contract:
    return _contract(Layout.AGGREGATE, FIGURES, melt=_year)


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference(
        tables.areas(), tables.indicators(), {}, SECRET, conditions=tables.conditions()
    )


@pytest.fixture
def given(reference) -> Given:
    return Given("berkas", reference)


@pytest.fixture(scope="session")
def workbook() -> Callable[..., bytes]:
    """Bytes of a workbook: rows by sheet, and merged ranges by sheet."""

    def make(
        sheets: Mapping[str, Sequence[Sequence[object]]],
        merged: Mapping[str, Sequence[str]] | None = None,
    ) -> bytes:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(list(row))
            for area in (merged or {}).get(name, ()):
                sheet.merge_cells(area)
        held = io.BytesIO()
        book.save(held)
        return held.getvalue()

    return make


@pytest.fixture(scope="session")
def districts(reference) -> pd.DataFrame:
    areas = reference.areas
    return areas[areas["parent_code"] == "35.22"].reset_index(drop=True)


STORED = {"kpm": KPM, "monthly": MONTHLY, "graduates": GRADUATES}


def _rows(contract, cells):
    lines = [{"row": number, "sheet": "", **row} for number, row in enumerate(cells, 2)]
    return complete(pd.DataFrame(lines), contract.columns)


def _stored(name, cells):
    kinds = STORED[name]
    frame = pd.DataFrame(list(cells)).reindex(columns=list(kinds))
    texts = [column for column, kind in kinds.items() if kind == "str"]
    return frame.astype("object").fillna(dict.fromkeys(texts, "")).astype(kinds)


@pytest.fixture
def made():
    """`made(layout, rows, totals=…, stored=…, published=…, given=…)` -> (Reading, Given).

    A reading of rows as the reader would have made them from a file.
    """

    def make(layout, rows, totals=(), *, stored=None, published=None, given=None):  # noqa: PLR0913
        contract = CONTRACTS[layout]
        claims = tables.claims()
        if published is not None:
            claims = pd.DataFrame(list(published), columns=claims.columns)
        reference = Reference(
            areas=tables.areas(),
            indicators=tables.indicators(),
            aliases={},
            secret=SECRET,
            stored={name: _stored(name, cells) for name, cells in (stored or {}).items()},
            published=claims,
            conditions=tables.conditions(),
        )
        context = Given(file="berkas.xlsx", reference=reference, **(given or {}))
        typed = _rows(contract, rows)
        made_of_rows = contract.tables(typed, context)
        reading = Reading(layout, typed, _rows(contract, totals), made_of_rows, ())
        return reading, context

    return make
