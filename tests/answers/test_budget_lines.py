"""One file of a budget gives one total, whoever tells of it, and names whoever published it."""

from __future__ import annotations

import pytest
from tests.answers.bringing import APPROVER, bring

from analytics.actions import imports
from analytics.answers import budget_lines, extreme_money, outcomes, planning_budgets
from analytics.answers.told import as_text
from analytics.store import versions
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.outcome import Quadrant
from analytics.wording import extreme_money as words

BUDGET = """Program;Kegiatan;Subkegiatan;Perangkat daerah;Tahun;Sumber dana;Pagu (Rp);Realisasi (Rp)
Program Usaha;Ternak;;Dinas T;2025;APBD;3.000.000.000;
Program usaha;Ternak;Bibit domba kemiskinan ekstrem;Dinas T;2025;APBD;2.000.000.000;1.500.000.000
Program Usaha;Ternak;Bibit domba keluarga;Dinas T;2025;CSR;1.000.000.000;1.000.000.000
Program Kemiskinan Ekstrem;;;Dinsos;2025;APBD;6.000.000.000;5.400.000.000
Program Kemiskinan Ekstrem;Bantuan;;Dinsos;2025;APBD;6.000.000.000;5.400.000.000
Program Kemiskinan Ekstrem;Bantuan;Santunan lansia;Dinsos;2025;APBD;6.000.000.000;5.400.000.000
"""
OUTCOME = """Program;OPD;Indikator hasil;Satuan;Arah;Tahun;Capaian;Target;Batas bawah;Batas atas
Program Usaha;Dinas T;Usaha bertahan;persen;naik;2024;60;;58;62
Program Usaha;Dinas T;Usaha bertahan;persen;naik;2025;40;70;38;42
"""


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def placed():
    return outcomes.placed("programme", 2025, 0, 80, practice=False)


def test_three_pages_tell_one_total_and_one_publisher_of_one_file():
    bring(Layout.PROGRAMMES, BUDGET, publisher="BPKAD Bojonegoro")
    relevant = planning_budgets.relevance(practice=False)
    assert (relevant.facts["total"], relevant.facts["subtotals"]) == (9e9, 3)
    absorbed = placed()
    assert (absorbed.facts["budget"], absorbed.facts["subtotals"]) == (9e9, 3)
    shares = {row["name"].casefold(): (row["budget"], row["realised"]) for row in absorbed.rows()}
    assert shares == {
        "program usaha": (3e9, 2.5e9),
        "program kemiskinan ekstrem": (6e9, 5.4e9),
    }
    extreme = extreme_money.money(BOJONEGORO)
    named = relevant.frame["programme"] + " " + relevant.frame["subactivity"]
    of_them = relevant.frame[named.str.contains("ekstrem", case=False)]
    row = extreme.only()
    assert (row["planned"], row["value"]) == (8e9, 6.9e9)
    assert row["planned"] == of_them["budget"].sum()
    assert row["value"] == of_them["realised"].sum()
    assert row["source"] == "BPKAD Bojonegoro"
    for answer in (relevant, absorbed, extreme):
        told = [one.publisher for one in answer.provenance.origins]
        assert "BPKAD Bojonegoro" in told
        assert "Bappeda dan BPKAD" not in told


def test_a_missing_realisation_makes_the_whole_missing_on_every_page():
    bring(Layout.PROGRAMMES, BUDGET.replace("5.400.000.000", ""))
    (absorbed,) = (row for row in placed().rows() if "Ekstrem" in row["name"])
    funds = planning_budgets.relevance(practice=False).facts["funds"]
    (apbd,) = (one for one in funds if one["fund"] == "apbd")
    row = extreme_money.money(BOJONEGORO).only()
    assert apbd["realised"] is None
    assert absorbed["realised"] != absorbed["realised"], "not a number"
    assert row["value"] != row["value"]
    assert row["absorbed"] != row["absorbed"]
    assert row["per_person"] == ()
    (told,) = words.lead([row])
    assert "Rp8,0 miliar dianggarkan (baris anggaran yang menyebut ekstrem)" in told
    assert "Realisasi tiap baris" in extreme_money.lacking(BOJONEGORO, brought=True).what
    assert "realisasinya belum lengkap" in told
    assert "1 baris belum menyebut realisasinya" in row["note"]
    assert "belum lengkap" in words.told_money(row)


def test_who_measured_an_outcome_is_told_and_that_nobody_says_how_many():
    bring(Layout.PROGRAMMES, BUDGET, publisher="BPKAD Bojonegoro")
    bring(Layout.OUTCOMES, OUTCOME, publisher="Dinas Peternakan")
    answer = placed()
    (row,) = (row for row in answer.rows() if row["measure"])
    assert row["stands"] == Quadrant.SPENT_AWAY
    assert {one.publisher for one in answer.provenance.origins} == {
        "BPKAD Bojonegoro",
        "Dinas Peternakan",
    }
    *_, away, unsized = outcomes.in_words(answer)
    assert "menjauh dari sasaran" in away
    assert "n tidak disebut" in away
    assert "mundur 200 persen perubahan yang direncanakan" in away
    assert "n = tidak disebut" in as_text(answer)
    assert unsized == "1 yang dinilai tidak menyebut banyaknya yang diukur."


def test_a_file_that_was_taken_back_is_named_no_more():
    bring(Layout.PROGRAMMES, BUDGET, publisher="BPKAD Bojonegoro")
    before = versions.current()
    bring(Layout.PROGRAMMES, BUDGET.replace(";2025;", ";2026;"), publisher="DPMD Bojonegoro")
    assert budget_lines.publishers() == "BPKAD Bojonegoro; DPMD Bojonegoro"
    imports.roll_back(APPROVER, before, "keliru")
    assert budget_lines.publishers() == "BPKAD Bojonegoro"
