"""Areas, interventions, targets and the chapters made of them, on published figures."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.answers import (
    planning_areas,
    planning_chapters,
    planning_interventions,
    planning_targets,
)
from analytics.vocabulary.planning import Block, Planned
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import planning_areas as area_words
from analytics.wording import planning_budgets as budget_words
from analytics.wording import planning_chapters as words
from analytics.wording import planning_interventions as intervention_words

DAY = date(2026, 11, 22)


def test_kecamatan_without_both_figures_are_named_and_not_placed():
    answer = planning_areas.areas(*planning_areas.opening(practice=False), False)  # noqa: FBT003
    assert isinstance(answer, Result)
    facts = answer.facts
    assert len(answer.frame) == 28
    assert facts["both"] + len(facts["unknown"]) == 28
    missing = answer.frame["value"].isna() | answer.frame["second"].isna()
    assert (answer.frame.loc[missing, "quadrant"] == "").all()
    assert area_words.lead(answer.rows(), facts)[0].startswith(
        f"Kedua angka itu diketahui untuk {facts['both']} dari 28 kecamatan"
    )


def test_five_kecamatan_with_red_villages_draw_no_quadrant():
    """RPKD 2025–2029: the villages of five kecamatan are told, of 28."""
    answer = planning_areas.areas("red_quadrant_villages", "population_density", False)  # noqa: FBT003
    assert isinstance(answer, Result)
    assert answer.facts["both"] == 5
    assert answer.facts["lines"] is None
    assert set(answer.frame["quadrant"]) == {""}
    assert (
        "kuadran memerlukan sedikitnya delapan" in area_words.lead(answer.rows(), answer.facts)[0]
    )


def test_no_count_is_held_against_a_count_and_no_poverty_rate_against_a_kecamatan():
    offered = {axis.id: axis for axis in planning_areas.axes(practice=False)}
    assert "poverty_rate" not in offered
    assert "population" not in offered
    red = offered["red_quadrant_villages"]
    assert "per 100 desa" in red.label
    assert all(0 < value <= 100 for value in red.known.values())


def test_the_same_indicator_twice_or_an_unknown_one_is_a_gap():
    for pair in (("population_density", "population_density"), ("x", "population_density")):
        assert isinstance(planning_areas.areas(*pair, False), Gap)  # noqa: FBT003


def test_blocks_without_a_programme_come_first_with_the_published_characteristics():
    """BPS 2022 as Damarinfo quotes: 28,91 percent of the poor without primary school."""
    answer = planning_interventions.determinants()
    assert isinstance(answer, Result)
    rows = answer.rows()
    acting = [bool(row["programmes"]) for row in rows]
    assert acting == sorted(acting)
    assert answer.facts["without"] == ()  # food aid is told of on stickers and by Kemensos
    school = next(row for row in rows if row["label"] == "Penduduk miskin: tidak tamat SD")
    assert (school["value"], school["block"]) == (28.91, Block.EDUCATION)


def test_every_programme_of_bojonegoro_has_a_strategy_and_its_reason():
    answer = planning_interventions.strategies()
    assert isinstance(answer, Result)
    assert answer.facts["unclassed"] == ()
    assert set(answer.frame["strategy"]) == {"burden", "income", "pockets", "support", "none"}
    assert (answer.frame["reason"] != "").all()


def test_aids_named_under_another_programme_and_those_of_the_country_are_programmes_too():
    """Stickers 2026 name BPNT Daerah and PMT; PKH, PENA and Sembako are the country's."""
    acting = planning_interventions.programmes_of("35.22")
    assert {"BPNT Daerah", "Sembako (BPNT)"} <= set(acting[Block.FOOD])
    assert {"BPJS Kesehatan", "PMT balita stunting"} <= set(acting[Block.HEALTH])
    classed = planning_interventions.strategies()
    named = {row["programme"]: row for row in classed.rows()}
    assert {"PKH", "PENA", "Sembako (BPNT)"} <= set(named)
    assert not classed.facts["unclassed"]
    (food_aid,) = named["Sembako (BPNT)"]["amounts"]
    assert food_aid[2] == 200_000  # Kemensos as Poskota quoted it in 2025
    told = intervention_words.lead(
        planning_interventions.determinants().rows(), {"without": (), "aimed": ()}
    )
    assert told[-1] == intervention_words.INCOMPLETE


def test_no_block_is_denied_where_no_problem_could_be_put_first():
    row = {"aimed": False}
    assert intervention_words.aimed(row, {"aimed": ()}) == "belum dapat dinilai"
    assert intervention_words.aimed(row, {"aimed": (Block.WORK,)}) == "tidak"


def test_a_strategy_without_a_line_is_told_apart_and_not_as_nought_percent():
    facts = {
        "strategies": [{"strategy": "burden", "budget": 3e9}, {"strategy": "", "budget": 1e9}],
        "total": 4e9,
        "year": 2025,
        "unpriced": 0,
        "subtotals": 0,
    }
    told = budget_words.lead(facts, 2)
    assert told[0].endswith("melayani tiga strategi: pengurangan beban pengeluaran 75,0%.")
    assert told[1].startswith("Belum satu baris pun digolongkan peningkatan pendapatan dan ")
    assert not any(" 0,0%" in line for line in told)


def test_a_quadrant_is_told_in_a_sentence_that_says_of_which_figure():
    answer = planning_areas.areas(*planning_areas.opening(practice=False), False)  # noqa: FBT003
    told = area_words.lead(answer.rows(), answer.facts)[0]
    assert "di antaranya lebih tinggi pada kepadatan penduduk sekaligus lebih berat pada" in told


def test_targets_of_one_year_stand_beside_each_other_with_their_documents():
    """Poverty in 2025: 9,8 (Rakor TKPK), 10,37 (PPAS), 10,95 (RPJMD); 2026: 8,98 and 10,55."""
    answer = planning_targets.targets()
    assert isinstance(answer, Result)
    apart = {(label, year): values for label, year, values in answer.facts["apart"]}
    rate = "Persentase penduduk miskin (P0)"
    assert [high for _, high in apart[rate, 2025]] == [9.8, 10.37, 10.95]
    assert [high for _, high in apart[rate, 2026]] == [8.98, 10.55]
    rows = [row for row in answer.rows() if row["label"] == rate and row["year"] == 2025]
    assert {row["met"] for row in rows} == {False}
    assert {row["reached"] for row in rows} == {11.49}


@pytest.mark.parametrize("planned", list(Planned))
def test_a_document_has_its_chapters_and_names_what_is_missing(planned):
    found = planning_chapters.book(planned, False, DAY)  # noqa: FBT003
    assert [one.head for one in found.chapters] == [
        words.HEADS[name] for name in words.CHAPTERS[planned]
    ]
    assert not found.example
    gaps = [gap.what for chapter in found.chapters for gap in chapter.gaps]
    assert "anggaran per subkegiatan dan sumber dana" in gaps
    standings = {p.standing for chapter in found.chapters for p in chapter.provenances}
    assert Standing.EXAMPLE not in standings


def test_a_yearly_plan_looks_ahead_and_a_report_looks_back():
    ahead = planning_chapters.book(Planned.RAT, False, DAY).chapters[0]  # noqa: FBT003
    back = planning_chapters.book(Planned.LP2KD, False, DAY).chapters[1]  # noqa: FBT003
    assert all(int(row[1]) >= 2026 for row in ahead.sheets[0].rows)
    assert all(int(row[1]) < 2026 for row in back.sheets[0].rows)
