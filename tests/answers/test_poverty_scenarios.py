"""Poverty to 2030 on the published figures of Bojonegoro, and of its neighbours."""

from __future__ import annotations

import numpy as np
import pytest

from analytics.answers import poverty_aims, questions
from analytics.answers import poverty_scenarios as of
from analytics.answers.levers import levers
from analytics.answers.poverty_fits import BY_GAP, begun, read, seen
from analytics.answers.slides import poverty_scenarios as slides
from analytics.answers.told import as_text
from analytics.measures.lognormal import fgt
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap
from analytics.vocabulary.scenario import LeverGroup, Scenario, Setting
from analytics.vocabulary.standing import Standing

FASTER = Scenario("Skenario A", (Setting("expenditure_growth", 0.075),))


@pytest.fixture(scope="module")
def answer(prepared):
    return of.scenarios((FASTER,))


def rows(answer, scenario="", fit="gap", measure="P0"):
    frame = answer.frame
    found = frame[(frame["scenario"] == scenario) & (frame["fit"] == fit)]
    return found[found["measure"] == measure].set_index("year")


def test_it_starts_at_the_published_figures_and_goes_to_2030(answer):
    assert answer.facts["first"] == 2025
    assert rows(answer).index.tolist() == [2026, 2027, 2028, 2029, 2030]
    history = answer.facts["history"].set_index("year")
    assert history.loc[2025, ["P0", "P1", "P2", "people"]].tolist() == pytest.approx(
        [11.49, 1.46, 0.27, 144_900]
    )
    assert answer.provenance.standing is Standing.ESTIMATE
    assert {Caveat.SCENARIO, Caveat.NO_SAMPLING_ERROR} <= set(answer.provenance.caveats)


def test_points_and_people_say_the_same(answer):
    people, rate = rows(answer, measure="people")["p50"], rows(answer)["p50"]
    assert people.to_numpy() == pytest.approx(rate.to_numpy() / 11.49 * 144_900)


def test_an_empty_scenario_is_the_baseline(prepared):
    both = of.scenarios((Scenario("Skenario B", (Setting("entries", 9.0),)),))
    columns = ["course", "mean", "p05", "p50", "p95"]
    assert np.array_equal(rows(both)[columns], rows(both, "Skenario B")[columns])
    (apart,) = both.facts["differences"]
    assert apart["P0"] == [0, 0, 0]
    assert apart["people"] == [0, 0, 0]


@pytest.mark.parametrize("end", ["least", "most"])
@pytest.mark.parametrize("lever", poverty_aims.LEVERS)
def test_no_slider_alone_leaves_what_was_ever_published_of_a_regency(prepared, lever, end):
    """0 % growth of expenditure under a line that rises by 6.2 % would be 42 % poor in 2030."""
    (one,) = (each for each in levers(LeverGroup.POVERTY, practice=False) if each.id == lever)
    moved = Scenario("Skenario A", (Setting(lever, getattr(one, end)),))
    least, most = seen()
    assert least < rows(of.scenarios((moved,)), "Skenario A").loc[2030, "p50"] < most


def test_the_spread_stays_at_the_end_of_a_slider(answer):
    """Its end is where it can stand, not where what is possible ends."""
    last = Scenario("Skenario A", (Setting("expenditure_growth", 0.086),))
    row = rows(of.scenarios((last,)), "Skenario A").loc[2026]
    assert row["p95"] - row["p50"] == pytest.approx(row["p50"] - row["p05"], rel=0.2)


@pytest.mark.parametrize(("lever", "value"), [("expenditure_growth", -2), ("line_growth", 5)])
def test_a_lever_beyond_its_slider_stands_at_its_end(prepared, lever, value):
    """As an old link or a file of another data version may have it."""
    asked = of.scenarios((Scenario("Skenario A", (Setting(lever, value),)),))
    (stands,) = asked.facts["scenarios"][1].settings
    (one,) = (each for each in asked.facts["levers"] if each.id == lever)
    assert stands.value == (one.least if value < 0 else one.most)
    assert rows(asked, "Skenario A")["p50"].between(0, 100).all()


def test_a_seed_gives_the_same_draws_and_another_one_others(answer):
    again = of.scenarios((FASTER,))
    assert rows(again)["p05"].tolist() == rows(answer)["p05"].tolist()
    other = of.scenarios((Scenario("Skenario A", FASTER.settings, seed=7),))
    moved = rows(other, "Skenario A")["p05"].to_numpy()
    assert not np.array_equal(moved, rows(answer, "Skenario A")["p05"])
    assert moved == pytest.approx(rows(answer, "Skenario A")["p05"], rel=0.03)


def test_faster_growth_is_less_poverty_told_in_points_and_people(answer):
    (apart,) = answer.facts["differences"]
    low, middle, high = apart["P0"]
    assert low < middle < high < 0
    assert abs(apart["gini"]) < abs(middle)  # the wider spread moves less
    told = " ".join(of.told(answer))
    assert "jiwa lebih sedikit daripada dasar" in told
    behind = " ".join(of.limits(answer))
    assert "Skenario A (pengeluaran 7,5% setahun, garis 6,2% setahun" in behind
    assert "beda dari dasar −2," in behind
    assert "(9 dari 10 hitungan: " in told
    assert "hitungan Skenario A." in told  # each scenario beside the target, not the baseline alone
    assert len(of.told(answer)) == 3  # baseline, scenario, target: one sentence each
    assert "prediksi" not in told


def test_each_target_keeps_its_document_and_its_own_mark(answer):
    goals = answer.facts["targets"]
    named = set(zip(goals["year"].astype(int), goals["value"], goals["document"], strict=True))
    assert {
        (2025, 9.8, "Rakor TKPK"),
        (2025, 10.37, "Rancangan PPAS P-APBD 2025"),
        (2025, 10.95, "RPJMD Kabupaten Bojonegoro"),
        (2026, 8.98, "RPJMD Kabupaten Bojonegoro"),
        (2026, 10.55, "RPKD 2025–2029"),
        (2029, 7.98, "RPKD 2025–2029 dan RPJMD"),
    } <= named
    ahead = goals[goals["year"] > 2025]
    for met, shadow in zip(ahead["met"], ahead["met_shadow"], strict=True):
        assert 0 <= met[""] <= met["Skenario A"] <= 1
        assert shadow[""] >= met[""]  # all lie below the middle: noise reaches them more often
    assert all(met == {} for met in goals[goals["year"] <= 2025]["met"])


def test_the_pace_a_target_needs_reaches_it(answer):
    (goal,) = (row for row in answer.facts["targets"].to_dict("records") if row["year"] == 2029)
    needed = goal["needed"][""]
    asked = of.scenarios((Scenario("Skenario C", (Setting("expenditure_growth", needed["gap"]),)),))
    assert rows(asked, "Skenario C").loc[2029, "course"] == pytest.approx(7.98, abs=1e-6)
    assert needed["gini"] > needed["gap"]


def test_what_the_range_leaves_out_is_told(answer):
    told = " ".join(of.limits(answer))
    assert "Galat sampel Susenas belum termasuk karena tidak terbit" in told
    assert "Bila sebarannya dibaca dari Gini" in told
    low, high = answer.facts["shadow"]
    stands = rows(answer).loc[2029]
    assert low < stands["p05"] < stands["p95"] < high


def test_the_fan_is_as_wide_as_what_was_published_within_four_years(answer):
    """Why expenditure and the line are drawn together: `measures.poverty_scenarios.TOGETHER`."""
    low, high, _ = answer.facts["past"]
    stands = rows(answer).loc[2029]
    assert stands["p95"] - stands["p05"] == pytest.approx(high - low, rel=0.25)


def test_levers_stand_where_the_published_figures_put_them():
    then, now = (read("35.22", year, "gap") for year in (2020, 2025))
    found = {lever.id: lever for lever in levers(LeverGroup.POVERTY, practice=False)}
    assert tuple(found) == poverty_aims.LEVERS
    paces = {
        poverty_aims.EXPENDITURE: float(now.of.mean / then.of.mean) ** 0.2 - 1,
        poverty_aims.LINE: (now.line / then.line) ** 0.2 - 1,
        poverty_aims.SPREAD: float(now.of.sigma / then.of.sigma) ** 0.2 - 1,
    }
    for lever, pace in paces.items():
        assert found[lever].middle == pytest.approx(pace, abs=0.001)
        assert not found[lever].assumed


def test_mode_latihan_moves_nothing_as_no_register_holds_poverty(prepared):
    mine = of.mine(Scenario("Skenario A", FASTER.settings, practice=True))
    assert mine == FASTER
    asked = questions.Asked(practice=True)
    (found,) = questions.QUESTIONS["skenario-kemiskinan"].answers(asked)
    assert found.provenance.standing is Standing.ESTIMATE


def test_a_neighbour_has_its_own_start_and_one_without_figures_says_what_is_missing(prepared):
    tuban = of.scenarios((), "35.23")
    assert tuban.facts["history"].set_index("year").loc[2025, "P0"] == 14.13
    assert rows(tuban).loc[2026, "p05"] < 14.13
    gap = of.scenarios((), "33.15")
    assert isinstance(gap, Gap)
    assert of.told(gap) == of.limits(gap) == ()


def test_the_terminal_and_the_slide_say_it_too(answer):
    text = as_text(answer)
    assert "Dasar, Maret 2029: P0 10,4" in text
    assert "bila dibaca dari Gini" in text
    assert "Skenario: hitungan dari andaian, bukan yang akan terjadi." in text
    slide = slides.of(answer)
    assert slide.title.startswith("Skenario dasar: kemiskinan 2029 9,0–12,0%; target 7,98%")
    (chart,) = slide.parts
    assert {goal.document for goal in chart.goals} >= {"RPKD 2025–2029", "Rakor TKPK"}
    assert [line.name for line in chart.lines] == ["terbit", "Dasar: tengah", "Skenario A"]
    alone = slides.of(of.scenarios())
    assert "Dasar: batas atas" in [line.name for line in alone.parts[0].lines]
    assert "tidak dikurangkan" in slide.questions[0].answer


def test_a_regency_without_p1_of_late_starts_at_its_newest_rate(prepared):
    """Blora: P1 until 2021, P0 to March 2025 (10,58 %, BPS); no published year is told again."""
    blora = of.scenarios((), "33.16")
    assert (blora.facts["first"], blora.facts["fitted"]) == (2025, 2021)
    assert rows(blora).index.tolist() == [2026, 2027, 2028, 2029, 2030]
    start = begun("33.16", BY_GAP, 0.062)
    assert 100 * float(fgt(start.of, start.line, 0)) == pytest.approx(10.58)
    assert start.of.sigma == read("33.16", 2021, BY_GAP).of.sigma
    assert start.line == pytest.approx(464_959 * 1.062)  # of March 2024, the last that is here
    assert rows(blora).loc[2026, "p05"] < 10.58
    told = as_text(blora)
    assert "Rentang andaian dihitung dari angka Bojonegoro" in told
    assert "P1 terakhir terbit untuk Maret 2021" in told
    assert "Maret 2025" not in told.split("Kedudukan")[0]


def test_what_no_regency_ever_had_is_told_in_the_sentence(prepared):
    apart = (Setting("expenditure_growth", 0.044), Setting("line_growth", 0.082))
    told = of.told(of.scenarios((Scenario("Skenario A", apart),)))
    assert "di luar semua angka kabupaten/kota yang pernah terbit di sini (3,9–17,7%)" in told[1]
    assert "di luar" not in of.told(of.scenarios((FASTER,)))[1]
