"""Templates to download: every column explained, nothing in them that could be taken for data."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from analytics.intake import checks, reading, templates
from analytics.intake.contract import Given, Kind
from analytics.intake.layouts import CONTRACTS
from analytics.store import tables
from analytics.vocabulary.layout import Layout


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


def filled(layout, reference, *rows):
    """A template with rows written under its headings, each a mapping from heading to cell."""
    book = opened(layout, reference)
    sheet = book[templates.SHEET]
    places = {cell.value: cell.column for cell in sheet[1]}
    for number, row in enumerate(rows, start=2):
        for head, value in row.items():
            sheet.cell(number, places[head], value)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def read(layout, content, reference, **said):
    given = Given("isian.xlsx", reference, **said)
    return checks.examine(reading.read(content, "isian.xlsx", CONTRACTS[layout], given), given)


@pytest.mark.parametrize("layout", CONTRACTS, ids=lambda one: one.value)
def test_an_untouched_template_brings_in_nothing(reference, layout):
    found = read(layout, templates.template(layout, reference), reference, publisher="Dinsos")
    assert found.refused
    assert all(table.empty for table in found.tables.values())
    wanted = {"nobody-reported"} if layout is Layout.MONTHLY else {"no-rows"}
    assert {one.rule for one in found.problems if not one.warning} & wanted
    assert len(found.rows) == (28 if layout is Layout.MONTHLY else 0)


FILLED = {
    Layout.AGGREGATE: (
        {
            "Kode wilayah": "35.22",
            "Indikator": "Jumlah penduduk miskin",
            "Periode": "2025-03",
            "Nilai": 144.90,
            "Satuan": "ribu jiwa",
        },
        "claims",
        {"value": 144900.0, "unit": "persons", "standing": "quoted"},
    ),
    Layout.REGISTER: (
        {
            "No KK": "3522150101900001",
            "NIK": "3522150101900002",
            "Kecamatan": "Balen",
            "Jumlah anggota keluarga": 4,
            "Komponen": "SD, SMP",
            "Desil": "1",
        },
        "kpm",
        {"district_code": "35.22.13", "size": 4, "components": "primary|junior", "desil": 1},
    ),
    Layout.EVENTS: (
        {
            "NIK": "3522150101900002",
            "Tahap": "Terhubung pemberdayaan",
            "Tanggal": "2025-05-20",
            "Program": "PPSE",
            "Nilai": 5000000,
        },
        "events",
        {"stage": 4, "programme": "ppse", "value": 5000000.0},
    ),
    Layout.GRADUATES: (
        {
            "NIK": "3522150101900002",
            "Kecamatan": "Balen",
            "Tanggal graduasi": "2025-06-30",
            "Jenis graduasi": "Graduasi mandiri",
            "Inisiator": "Sendiri",
        },
        "graduates",
        {"exit": "graduated", "initiator": "family", "district_code": "35.22.13"},
    ),
    Layout.RECIPIENTS: (
        {"No KK": "3522130101900001", "Daftar": "Sembako (BPNT)", "Kecamatan": "Balen"},
        "recipients",
        {"list": "sembako", "district_code": "35.22.13", "carded": True},
    ),
    Layout.FACILITATORS: (
        {"Kode pendamping": "P-013-01", "Kecamatan": "35.22.13", "Jumlah KPM": 251},
        "facilitators",
        {"facilitator_id": "P-013-01", "district_code": "35.22.13", "families": 251},
    ),
    Layout.VILLAGES: (
        {
            "Desa/Kelurahan": "35.22.08.2005",
            "Tahun": "2024",
            "Skor IDM": 0.75,
            "Status IDM": "Maju",
        },
        "villages",
        {"village_code": "35.22.08.2005", "year": 2024, "idm_status": "advanced"},
    ),
    Layout.PROGRAMMES: (
        {"Program": "Domba", "Sumber dana": "Apbd", "Anggaran": 8215000000, "Tahun": "2025"},
        "budgets",
        {"fund": "apbd", "budget": 8215000000.0, "area_code": "35.22"},
    ),
    Layout.OUTCOMES: (
        {
            "Program": "Domba",
            "OPD": "Dinas Contoh",
            "Indikator hasil": "Usaha bertahan setahun",
            "Satuan": "persen",
            "Arah": "Naik",
            "Tahun": "2025",
            "Capaian": 48.5,
            "Target": 50,
            "Banyak yang diukur": 400,
        },
        "outcome_measures",
        {"unit": "percent", "course": "up", "year": 2025, "value": 48.5, "n": 400.0},
    ),
    Layout.ORGANISATIONS: (
        {
            "Nama pelaku": "Dinas Contoh",
            "Jenis pelaku": "OPD",
            "Letak": "35.22.15",
            "Daya tampung": 2,
            "Bidang pertanian dan peternakan": 3,
            "Pernah mendampingi": "35.22.08.2005 (2023); 35.22.08.2006",
        },
        "organisations",
        {
            "kind": "agency",
            "regency": "35.22",
            "capacity": 2,
            "farming": 3,
            "past": "35.22.08.2005 (2023); 35.22.08.2006",
        },
    ),
    Layout.CLAIMS: (
        {
            "Kode wilayah": "35.22",
            "Indikator": "KPM PKH",
            "Periode": "2025",
            "Nilai": 55028,
            "Satuan": "KPM",
            "Halaman": "hlm. 2",
            "Kutipan": "KPM PKH 55.028",
            "Pemilik angka": "Dinas Sosial Kab. Bojonegoro",
        },
        "claims",
        {"indicator": "kpm_pkh", "value": 55028.0, "locator": "hlm. 2"},
    ),
}


@pytest.mark.parametrize("layout", FILLED, ids=lambda one: one.value)
def test_a_filled_template_is_read_back(reference, layout):
    cells, table, expected = FILLED[layout]
    content = filled(layout, reference, cells)
    found = read(layout, content, reference, publisher="Dinas Sosial Kab. Bojonegoro")
    assert [str(one) for one in found.problems if not one.warning] == []
    assert not found.refused
    (row,) = found.tables[table].to_dict("records")
    assert {name: row[name] for name in expected} == expected
    assert "3522150101900" not in found.tables[table].to_csv()


def test_the_monthly_form_is_read_back(reference):
    content = filled(
        Layout.MONTHLY,
        reference,
        {"Bulan": "2025-10", "KPM akhir bulan": 1900, "Masuk": 5, "Meninggal": 0},
    )
    found = read(Layout.MONTHLY, content, reference)
    (row,) = found.tables["monthly"].to_dict("records")
    assert (row["district_code"], row["month"]) == ("35.22.01", "2025-10")
    assert (row["active"], row["entered"], row["died"]) == (1900, 5, 0)
    assert not found.refused
    assert "not-reported" in {one.rule for one in found.problems}


def test_short_names_of_funds_are_written_as_people_write_them(reference):
    fund = next(one for one in CONTRACTS[Layout.SUPPORT].columns if one.name == "fund")
    told = templates.options(fund, reference)
    assert {"APBN", "APBD", "APBDes", "CSR"} <= set(told)
    assert not any(word.startswith("Apb") for word in told)
