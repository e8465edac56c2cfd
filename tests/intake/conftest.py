"""A small layout of our own, and files as offices really send them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
import pytest

from analytics.intake.contract import Column, Contract, Given, Kind, Reference
from analytics.intake.rows import rule, schema
from analytics.store import tables
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import pandas as pd

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
    return Reference(tables.areas(), tables.indicators(), {}, SECRET)


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
    return areas[areas["level"] == "district"].reset_index(drop=True)
