"""The budget as it was imported, by strategy and source of funds; without one, what to ask for."""

from __future__ import annotations

import pytest
from tests.answers.bringing import OPERATOR, bring

from analytics.actions import budget_lines
from analytics.answers import planning_budgets
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import planning_budgets as words

FILE = """Program;Kegiatan;Subkegiatan;Perangkat daerah;Tahun;Sumber dana;Pagu (Rp);Realisasi (Rp)
Program Usaha;Ternak;;Dinas T;2025;APBD;3.000.000.000;
Program Usaha;Ternak;Bibit domba keluarga;Dinas T;2025;APBD;2.000.000.000;1.500.000.000
Program Usaha;Ternak;Bibit domba keluarga;Dinas T;2025;CSR;1.000.000.000;1.000.000.000
Program Sosial;Bantuan;Santunan lansia;Dinsos;2025;APBD;6.000.000.000;5.400.000.000
Program Wisata;Promosi;Pameran daerah;Disbudpar;2025;APBD;1.000.000.000;900.000.000
Program Sosial;Bantuan;Santunan lansia;Dinsos;2024;APBD;5.000.000.000;4.000.000.000
"""


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def by(answer):
    return {row["strategy"]: row for row in answer.facts["strategies"]}


def test_without_a_budget_the_office_that_has_it_is_asked_and_nothing_is_invented():
    answer = planning_budgets.relevance(practice=False)
    assert isinstance(answer, Gap)
    assert answer.layout is Layout.PROGRAMMES
    assert "BPKAD" in answer.ask_whom
    assert planning_budgets.years(practice=False) == ()


def test_in_practice_the_example_is_of_kabupaten_contoh_alone_and_says_so():
    answer = planning_budgets.relevance(practice=True)
    assert isinstance(answer, Result)
    assert answer.provenance.standing is Standing.EXAMPLE
    assert set(answer.frame["area_code"]) == {"99.99"}
    assert answer.frame["subactivity"].str.endswith("(contoh)").all()


def test_an_imported_budget_is_classed_summed_once_and_told_by_year():
    bring(Layout.PROGRAMMES, FILE)
    assert planning_budgets.years(practice=True) == (2025, 2024)
    answer = planning_budgets.relevance(practice=True)
    assert isinstance(answer, Result)
    assert answer.provenance.standing is Standing.ESTIMATE  # the classes are ours
    assert not answer.facts["example"]
    assert answer.facts["subtotals"] == 1
    assert answer.facts["total"] == 10e9
    found = by(answer)
    assert (found["income"]["budget"], found["income"]["realised"]) == (3e9, 2.5e9)
    assert found["burden"]["budget"] == 6e9
    assert found[""]["budget"] == 1e9
    told = words.lead(answer.facts, len(answer.frame))
    assert told[0].startswith("Dari Rp10,00 miliar pagu 2025 dalam 4 baris, 90,0% melayani tiga")
    assert "10,0% (Rp1,00 miliar) belum digolongkan." in told
    older = planning_budgets.relevance(practice=False, year=2024)
    assert isinstance(older, Result)
    assert older.facts["total"] == 5e9


def test_what_an_operator_writes_of_a_line_goes_before_its_words():
    bring(Layout.PROGRAMMES, FILE)
    answer = planning_budgets.relevance(practice=False)
    assert isinstance(answer, Result)
    row = answer.rows()[0]
    assert row["strategy"] == ""
    line = {name: row[name] for name in ("programme", "activity", "subactivity", "opd")}
    content = {"line": line, "strategy": "none", "block": "", "reason": "Bukan keluarga miskin"}
    budget_lines.write(OPERATOR, content, [])
    after = planning_budgets.relevance(practice=False)
    assert isinstance(after, Result)
    assert "" not in by(after)
    assert by(after)["none"]["budget"] == 1e9
    assert any(origin.noted for origin in after.provenance.origins)


def test_published_amounts_are_told_one_by_one_with_their_source_of_funds():
    """Gayatri 2025 as Suara Banyuurip quotes: APBD 8,9, P-APBD 86,7, APBDes 45,2 miliar."""
    answer = planning_budgets.published()
    assert isinstance(answer, Result)
    rows = answer.frame[answer.frame["programme"] == "Gayatri (ayam petelur)"]
    funds = dict(zip(rows["what"], rows["fund"], strict=True))
    assert funds["anggaran APBDes (10 persen ADD)"] == "apbdes"
    assert funds["anggaran P-APBD"] == "apbd"
    assert funds["anggaran total (APBD, P-APBD, APBDes)"] == ""
    assert not answer.frame["strategy"].eq("none").any()
