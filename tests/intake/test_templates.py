"""Templates to download: every column explained, nothing in them that could be taken for data."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from analytics.intake import templates
from analytics.intake.contract import Kind, Reference
from analytics.intake.layouts import CONTRACTS
from analytics.store import tables
from analytics.vocabulary.layout import Layout


@pytest.fixture
def reference():
    return Reference(tables.areas(), tables.indicators(), {}, b"k")


def opened(layout, reference):
    return load_workbook(BytesIO(templates.template(layout, reference)))


@pytest.mark.parametrize("layout", CONTRACTS, ids=lambda one: one.value)
def test_a_template_has_every_column_and_no_rows(reference, layout):
    book = opened(layout, reference)
    sheet = book[templates.SHEET]
    wanted = [one for one in CONTRACTS[layout].columns if one.kind is not Kind.DROPPED]
    heads = [cell.value for cell in sheet[1]][: len(wanted)]
    assert set(heads) == {column.heads[0] for column in wanted}
    assert sheet.max_row == (29 if layout is Layout.MONTHLY else 1)
    guide = [row[0].value for row in book[templates.GUIDE].iter_rows(min_row=5)]
    assert [text.partition(": ")[2] for text in guide] == heads
    assert book[templates.CHOICES].sheet_state == "hidden"


@pytest.mark.parametrize("layout", CONTRACTS, ids=lambda one: one.value)
def test_columns_of_codes_are_text_so_that_excel_leaves_them(reference, layout):
    sheet = opened(layout, reference)[templates.SHEET]
    kinds = {column.heads[0]: column.kind for column in CONTRACTS[layout].columns}
    for cell in sheet[1]:
        kind = kinds.get(cell.value)
        if kind in {Kind.NIK, Kind.FAMILY_CARD, Kind.ID, Kind.AREA, Kind.VILLAGE, Kind.PERIOD}:
            assert sheet.column_dimensions[cell.column_letter].number_format == "@"


def test_choices_drop_down(reference):
    book = opened(Layout.GRADUATES, reference)
    sheet = book[templates.SHEET]
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    lists = {
        str(one.sqref).split(":")[0]: one.formula1 for one in sheet.data_validations.dataValidation
    }
    formula = lists[f"{heads['Jenis graduasi']}2"]
    letter = formula.split("$")[1]
    options = [cell.value for cell in book[templates.CHOICES][letter][1:] if cell.value]
    exits = next(one for one in CONTRACTS[Layout.GRADUATES].columns if one.name == "exit").choices
    assert {exits[option.casefold()] for option in options} == set(exits.values())


def test_the_monthly_form_names_all_kecamatan(reference):
    sheet = opened(Layout.MONTHLY, reference)[templates.SHEET]
    areas = tables.areas()
    every = areas.loc[areas["parent_code"] == "35.22", "code"]
    assert {sheet.cell(row, 1).value for row in range(2, 30)} == set(every)
    assert sheet.cell(1, sheet.max_column).value == "Nama kecamatan"


def test_boundaries_have_no_template(reference):
    with pytest.raises(KeyError):
        templates.template(Layout.BOUNDARIES, reference)
