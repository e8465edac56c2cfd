"""The way to zero from the figures that were published, lines and units apart."""

from __future__ import annotations

import pytest

from analytics.answers import extreme_scenarios as answers
from analytics.answers import extreme_statements as stated
from analytics.answers.slides import extreme as slides
from analytics.vocabulary.area import BLORA, BOJONEGORO, JOMBANG
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap
from analytics.vocabulary.scenario import Scenario
from analytics.vocabulary.standing import Standing
from analytics.wording import extreme_scenarios as words


def _rows(area=BOJONEGORO):
    return {row["claim_id"]: row for row in stated.statements(area).rows()}


def test_bojonegoro_as_it_was_published():
    """BPS by SuaraBanyuurip (16 Nov 2023) and Damarinfo; the deputy by Baghumas, 16 Jul 2025."""
    rows = _rows()
    old = {
        row["year"]: row["value"]
        for row in rows.values()
        if row["series_id"] == "extreme_bps_1_9_ppp" and row["rank"] == "preferred"
    }
    assert old == {2020: 59_020, 2021: 36_140, 2022: 22_340}
    rival = rows["extreme_poor_people.35.22.2022.2"]
    assert (rival["value"], rival["rank"]) == (22_430, "normal")
    said = {(row["value"], row["unit"]) for row in rows.values() if row["year"] >= 2024}
    assert said == {(9400, Unit.PERSONS), (9400, Unit.FAMILIES)}


def test_no_line_is_joined_to_another():
    for row in _rows().values():
        if row["series_id"] != "extreme_bps_1_9_ppp" or row["year"] == 2020:
            assert row["before"] != row["before"] or row["before"] is None  # NaN: none
    rows = _rows()
    assert rows["extreme_poor_people.35.22.2022.1"]["fall"] == pytest.approx(0.3818, abs=1e-4)
    assert rows["extreme_poor_people.35.22.2022.2"]["fall"] == pytest.approx(0.3794, abs=1e-4)


def test_each_count_of_jombang_keeps_its_own_percent():
    """7.408 and 0,53 % by the decree of 20 March 2023, 6.390 and 0,50 % by Kemenko PMK."""
    told = {row["value"]: row["rate"] for row in _rows(JOMBANG).values()}
    assert told == {7408: 0.53, 6390: 0.5}
    assert stated.usual(JOMBANG) == "extreme_poor_people.35.17.2023.1"
    assert "0% 2026 menurut Bupati Jombang" in words.targets(answers.paced(JOMBANG).facts)[0]


def test_of_blora_nobody_stated_any():
    assert isinstance(answers.paced(BLORA), Gap)
    assert isinstance(answers.bounded(BLORA), Gap)
    assert list(stated.places()) == [BOJONEGORO, JOMBANG]


def test_the_pace_that_is_needed_leads_to_the_level_in_time():
    answer = answers.paced(until=2028)
    facts = answer.facts
    left = 9400 * (1 - facts["pace"].share) ** 4
    assert left == pytest.approx(facts["level"])
    assert facts["level"] == pytest.approx(0.00005 * 144_900 / 0.1149)
    assert facts["pace"].share > answers.paced(until=2030).facts["pace"].share
    assert answer.provenance.standing is Standing.ESTIMATE
    assert Caveat.SCENARIO in answer.provenance.caveats
    assert Caveat.SERIES_BREAK in answer.provenance.caveats


def test_families_stay_families_and_persons_persons():
    families = answers.paced(start="extreme_poor_families.35.22.2025.1")
    assert families.indicator.unit is Unit.FAMILIES
    assert families.frame["value"].iloc[0] == 9400
    assert families.facts["people"] == pytest.approx(9400 * 3.88)  # BPS, March 2021
    assert answers.paced().facts["people"] == 9400
    both = " ".join(words.units_note(answers.paced().facts))
    assert "9.400 disebut jiwa" in both
    assert "KK" in both


def test_the_pace_is_told_for_either_unit_and_the_year_as_a_choice():
    """9.400 "jiwa" (Baghumas) or "KK" (Waskat): of families, 3,88 times as many persons."""
    facts = answers.paced().facts
    twin = facts["twin"]
    assert twin["people"] == pytest.approx(9400 * 3.88)
    assert twin["people"] * (1 - twin["share"]) ** 5 == pytest.approx(facts["level"])
    first = words.lead(facts)[0]
    assert first.startswith("Agar nol pada 2029 (tahun pilihan, bukan sasaran dokumen), 9.400 jiwa")
    assert "harus berkurang 63% setiap tahun bila itu jiwa; bila itu KK" in first
    assert "orangnya sekitar 36.500 dan harus berkurang 72%." in first
    jombang = answers.paced(JOMBANG, until=2026).facts
    assert jombang["twin"] is None
    assert "bila itu" not in words.lead(jombang)[0]
    assert "pilihan" not in words.lead(jombang)[0], "Jombang's regent named 2026"
    assert answers.paced(start="extreme_poor_families.35.22.2025.1").facts["twin"] is None


def test_a_scenario_that_moves_nothing_is_the_baseline():
    plain = answers.paced(scenarios=(Scenario("A"),)).frame
    base, other = (plain[plain["scenario"] == name] for name in ("Dasar", "A"))
    assert base["value"].tolist() == other["value"].tolist()
    faster = answers.paced(scenarios=(Scenario("A").moved(answers.FALL, 0.7),))
    last = {row["scenario"]: row for row in faster.rows() if row["year"] == 2030}
    assert last["A"]["value"] < last["Dasar"]["value"]
    (_, _, base_years), (_, _, years) = faster.facts["reached"]
    assert years[0] < base_years[0]
    for row in faster.rows():
        assert row["low"] <= row["value"] <= row["high"]


def test_nobody_leaving_is_never_zero():
    answer = answers.paced(scenarios=(Scenario("A").moved(answers.FALL, 0.0),))
    assert answer.facts["reached"][1][2] == (None, None, None)
    assert "tidak pernah nol" in " ".join(words.lead(answer.facts))


def test_zero_in_a_survey_leaves_more_possible_than_is_stated_now():
    answer = answers.bounded(scenarios=(Scenario("A").moved(answers.HOUSEHOLDS, 5000),))
    none = answer.rows()[0]
    assert none["printed"] == 0
    assert none["value"] == pytest.approx(100 * (1 - 0.05 ** (2 / 671)))
    assert none["people"] > 9400
    assert none["low"] < none["value"] < none["high"]
    larger = next(row for row in answer.rows() if row["scenario"] == "A")
    assert larger["value"] < none["value"]
    values = [row["value"] for row in answer.rows()[:3]]
    assert values == sorted(values)


def test_an_unknown_start_falls_back_to_the_usual_one():
    assert answers.paced(start="tidak.ada").facts["start"]["claim_id"] == stated.usual()


def test_the_slide_says_the_pace_and_joins_no_series():
    slide = slides.of(answers.paced())
    chart = slide.parts[0]
    assert "63%" in slide.title
    assert "72% bila" in slide.title
    assert any("Bila angka itu keluarga" in line for line in slide.script)
    old = next(line for line in chart.lines if "1,9" in line.name)
    assert [point.value for point in old.points] == [59_020, 36_140, 22_340]
    way = next(line for line in chart.lines if line.strong)
    assert way.points[0].year == 2024
    assert chart.breaks


@pytest.mark.parametrize("value", [0.0, -3.0, 1e9])
def test_a_sample_beyond_its_slider_stands_at_its_end(prepared, value):
    moved = Scenario().moved(answers.HOUSEHOLDS, value).moved(answers.FALL, 5.0)
    named = Scenario("Skenario A", moved.settings)
    way = answers.paced(scenarios=(named,))
    row = next(row for row in way.facts["bound"] if row["scenario"] == "Skenario A")
    lever = next(one for one in answers.movable() if one.id == answers.HOUSEHOLDS)
    assert row["households"] in {lever.least, lever.most}
    assert [fall for name, fall, _ in way.facts["reached"] if name][-1] <= 1


def test_the_lead_says_when_zero_lies_beyond_the_picture():
    facts = answers.paced().facts
    _, seen, arrives = words.lead(facts)
    assert seen.startswith("Garis angka itu tidak disebut; yang pernah terjadi 38–39% setahun")
    assert arrives.startswith("Bila terus berkurang 38% setahun (skenario Dasar): nol pada 2035")
    assert "sesudah ujung gambar (2030)" in arrives
    soon = answers.paced(scenarios=(Scenario("A").moved(answers.FALL, 0.9),)).facts
    assert "ujung gambar" not in words.lead(soon)[3]
    assert "Bila sama banyak tiap tahun: 1.867 jiwa setahun" in words.equal_steps(facts)
