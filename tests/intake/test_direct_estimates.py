"""A survey's own estimates as an office may send them: long, wide, on two sheets, or spoiled."""

from __future__ import annotations

from io import BytesIO

import pandas as pd
import pytest
from openpyxl import Workbook

from analytics.intake import checks, reading
from analytics.intake.contract import Given
from analytics.intake.layouts import CONTRACTS
from analytics.intake.layouts.direct_estimates import melt
from analytics.vocabulary.layout import Layout

HEAD = "Kecamatan;Indikator;Tahun;Estimasi langsung;RSE (%);Sampel;Jumlah penduduk"


def read(content, reference, name="estimasi.csv"):
    given = Given(name, reference, publisher="BPS Kab. Bojonegoro", title="Olahan Susenas")
    content = content.encode() if isinstance(content, str) else content
    contract = CONTRACTS[Layout.DIRECT_ESTIMATES]
    return checks.examine(reading.read(content, name, contract, given), given)


def rules(found):
    return {one.rule for one in found.problems if not one.warning}


def book(**sheets):
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def test_wide_covariates_stand_beside_the_estimates(reference):
    text = (
        f"{HEAD};Peubah: Desil 1 (persen);Peubah: Kepadatan\n"
        "Balen;P0;2026;12,40;21,5;64;65000;14,2;1100\n"
        "Kapas;P0;2026;9,85;34,0;40;52000;11,3;1500\n"
        "Sekar;P0;2026;;;;31000;25,1;300\n"
    )
    found = read(text, reference)
    assert rules(found) == set()
    direct = found.tables["direct_estimates"]
    assert direct[["area_code", "indicator", "year"]].to_numpy().tolist() == [
        ["35.22.13", "poverty_rate", 2026],
        ["35.22.14", "poverty_rate", 2026],
    ]
    assert direct["error"].tolist() == pytest.approx([12.4 * 0.215, 9.85 * 0.34])
    assert direct[["sample", "population"]].to_numpy().tolist() == [[64, 65000], [40, 52000]]
    assert set(direct["source"]) == {"BPS Kab. Bojonegoro – Olahan Susenas"}
    others = found.tables["area_covariates"]
    without = others[others["area_code"] == "35.22.27"]
    assert dict(zip(without["covariate"], without["value"], strict=True)) == {
        "Desil 1 (persen)": 25.1,
        "Kepadatan": 300,
    }
    assert others["area_code"].nunique() == 3, "a kecamatan without sample tells its covariates"


def test_covariates_may_have_a_sheet_of_their_own(reference):
    content = book(
        Estimasi=[
            ["Kecamatan", "Indikator", "Tahun", "Estimasi langsung", "Galat baku"],
            ["Balen", "P0", "2026", 12.4, 2.6],
        ],
        Peubah=[
            ["Kecamatan", "Tahun", "Peubah: Desil 1"],
            ["Balen", "2025", 14.2],
            ["Kapas", "2025", 11.3],
        ],
    )
    found = read(content, reference, "estimasi.xlsx")
    assert rules(found) == set()
    assert found.tables["direct_estimates"]["error"].tolist() == [2.6]
    told = found.tables["area_covariates"]
    assert told[["area_code", "year", "value"]].to_numpy().tolist() == [
        ["35.22.13", 2025, 14.2],
        ["35.22.14", 2025, 11.3],
    ]


def test_errors_come_in_three_ways(reference):
    text = (
        "Kecamatan;Indikator;Tahun;Estimasi;RSE;Galat baku;Ragam\n"
        "Balen;P1;2026;2,0;25;;\nKapas;P1;2026;2,0;;0,5;\nSekar;P1;2026;2,0;;;0,25\n"
    )
    found = read(text, reference)
    assert rules(found) == set()
    assert found.tables["direct_estimates"]["error"].tolist() == [0.5, 0.5, 0.5]


def test_nobody_poor_in_a_sample_is_an_estimate(reference):
    found = read(f"{HEAD}\nBalen;P0;2026;0;;30;65000\n", reference)
    assert rules(found) == set()
    (row,) = found.tables["direct_estimates"].to_dict("records")
    assert row["estimate"] == 0
    assert pd.isna(row["error"])


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Balen;P0;2026;12,4;;64;65000", "error-missing"),
        ("Balen;P0;2026;0;;;65000", "error-missing"),
        ("Balen;P0;2026;112,4;21;64;65000", "share-out-of-range"),
        ("Balen;P1;2026;-2,4;21;64;65000", "share-out-of-range"),
        ("Balen;P0;2026;12,4;-21;64;65000", "negative"),
        ("Balen;;2026;12,4;21;64;65000", "indicator-unnamed"),
        ("Balen;Gini;2026;12,4;21;64;65000", "unknown-choice"),
        ("Balen;P0;;12,4;21;64;65000", "cell-empty"),
        ("Atlantis;P0;2026;12,4;21;64;65000", "unknown-place"),
        ("Balen;P0;2026;12,4;21;64;65000\nBalen;P0;2026;13,4;21;64;65000", "said-twice"),
        ("Balen;P0;2026;dua belas;21;64;65000", "not-a-number"),
    ],
)
def test_what_is_wrong_is_told(reference, line, rule):
    found = read(f"{HEAD}\n{line}\n", reference)
    assert found.refused
    assert rule in rules(found), [str(one) for one in found.problems]
    assert not found.tables


def test_errors_that_do_not_agree_are_told(reference):
    head = "Kecamatan;Indikator;Tahun;Estimasi;RSE;Galat baku\n"
    assert rules(read(f"{head}Balen;P0;2026;10;20;3\n", reference)) == {"errors-disagree"}
    assert rules(read(f"{head}Balen;P0;2026;10;20;2,04\n", reference)) == set()


def test_two_estimates_of_one_place_on_two_sheets_are_told(reference):
    head = ["Kecamatan", "Indikator", "Tahun", "Estimasi langsung", "Galat baku", "Peubah: a"]
    content = book(
        A=[head, ["Balen", "P0", "2026", 12.4, 2.6, 1]],
        B=[[*head[:5], "Peubah: b"], ["Balen", "P0", "2026", 13.4, 2.6, 2]],
    )
    found = read(content, reference, "estimasi.xlsx")
    assert "said-twice" in rules(found)


def test_a_long_number_is_no_name_of_a_covariate(reference):
    assert melt("Peubah: 3522150101900001") is None
    assert melt("Peubah – Desil  1 ") == {"covariate": "Desil 1"}
    assert melt("Penduduk 2024") is None
    text = (
        "Kecamatan;Tahun;Peubah penyerta;Nilai peubah\nBalen;2026;3522150101900001;4\n"
        "Kapas;2026;;4\n"
    )
    found = read(text, reference)
    assert {"personal-in-text", "covariate-unnamed"} <= {one.rule for one in found.problems}
    assert found.refused
    assert not any("3522150101900001" in str(one) for one in found.problems)
