from __future__ import annotations

import pytest

from analytics.answers import metadata
from analytics.store import tables


def entries(indicator):
    return {entry.head: entry.text for entry in metadata.sheet(indicator).entries}


def test_the_sheet_has_the_fields_of_the_form():
    assert list(entries("poverty_rate")) == [
        "Nama indikator",
        "Konsep",
        "Definisi",
        "Interpretasi",
        "Metode/rumus penghitungan",
        "Ukuran",
        "Satuan",
        "Klasifikasi penyajian",
        "Indikator komposit?",
        "Indikator pembangun",
        "Variabel pembangun",
        "Kegiatan penghasil",
        "Produsen data",
        "Level estimasi",
        "Irama terbit",
        "Dapat diakses umum?",
        "Acuan",
    ]


def test_what_is_known_is_told():
    told = entries("poverty_rate")
    assert told["Level estimasi"] == "kabupaten/kota"
    assert told["Kegiatan penghasil"].startswith("Survei Sosial Ekonomi Nasional")
    assert told["Irama terbit"] == "setiap 12 bulan"
    assert told["Satuan"] == "persen"


def test_a_composite_indicator_names_what_it_is_made_of():
    told = entries("hdi")
    assert told["Indikator komposit?"] == "ya"
    assert "Rata-rata lama sekolah (RLS)" in told["Indikator pembangun"]


def test_what_nobody_filled_in_says_so_and_whom_to_ask():
    found = metadata.sheet("event_offices")
    assert found.missing
    assert {entry.text for entry in found.entries if entry.head in found.missing} == {
        metadata.UNKNOWN
    }
    assert found.whom == tables.indicator("event_offices").owner


@pytest.mark.parametrize("indicator", tables.indicators()["id"].tolist())
def test_every_indicator_has_a_sheet(indicator):
    told = entries(indicator)
    assert all(told.values())
    assert told["Definisi"] == tables.indicator(indicator).definition


def test_what_an_indicator_is_made_of_is_in_the_catalogue():
    known = set(tables.indicators()["id"])
    parts = {part for text in tables.metadata()["composed_of"] for part in text.split("; ") if part}
    assert parts
    assert parts <= known


def test_how_often_figures_come_is_known_or_not():
    assert metadata.rhythm("poverty_rate") == 12
    assert metadata.rhythm("event_offices") is None


def test_a_changed_formula_is_seen(data):
    data.change("metadata", {"indicator": "gini"}, formula="G = 0")
    data.seal()
    assert entries("gini")["Metode/rumus penghitungan"] == "G = 0"


def test_what_is_built_of_other_indicators_is_composite():
    rows = tables.metadata()
    built = rows["composed_of"].fillna("") != ""
    assert built.any()
    assert set(rows.loc[built, "composite"]) == {"ya"}


def test_the_rhythm_of_payment_is_not_taken_for_that_of_publication():
    """PKH is paid four times a year; nobody promises to publish the count as often."""
    assert metadata.rhythm("kpm_pkh") is None
    assert entries("kpm_pkh")["Irama terbit"] == "belum diisi"
