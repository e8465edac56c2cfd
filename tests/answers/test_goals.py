"""So many graduates by a year: seeking is the inverse of counting, what binds is named."""

from __future__ import annotations

from itertools import pairwise

import pytest

from analytics.answers import goal_case, goal_numbers, goals, questions, scenarios
from analytics.answers.slides import goal as slides
from analytics.store.versioned import following
from analytics.vocabulary.claim import Basis, Measure
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap
from analytics.vocabulary.scenario import Scenario, Setting
from analytics.vocabulary.standing import Standing
from analytics.wording import goal_cells as cells
from analytics.wording import goals as words

NORM = goal_numbers.NORM


def _forward(answer, **moved):
    """Median graduates until 2030 in section KPM, with the levers that were needed moved there."""
    rows = {row["constraint"]: row for row in answer.rows()}
    scenario = Scenario("Perlu")
    for name, column in moved.items():
        value = rows[name][column]
        if name == goals.CAPACITY:
            each = value / answer.facts["staff"]
            scenario = scenario.moved("graduates_per_facilitator", each)
        else:
            scenario = scenario.moved(name, value)
    told = scenarios.projected(scenario, practice=False).facts["until"].set_index("what")
    return told.loc["graduated", "p50"]


@pytest.mark.parametrize("measure", [Measure.MAIN, Measure.HIGHEST])
def test_as_it_stands_is_one_number_in_every_section(measure):
    with following(Basis(measure)):
        found = scenarios.projected(Scenario(), practice=False).facts["until"]
        sought = goals.sought(NORM).facts
    row = found.set_index("what").loc["graduated"]
    assert (sought["base"], sought["low"], sought["high"]) == pytest.approx(
        (row["p50"], row["p05"], row["p95"])
    )


def test_the_norm_asks_two_thousand_and_ninety_a_year():
    """10 KPM per pendamping (Menteri Sosial, 19 April 2025) x 209 pendamping (November 2025)."""
    asked = {row["code"]: row for row in goal_numbers.numbers(practice=False)}
    assert asked[NORM]["a_year"] == 2090
    assert next(iter(asked)) == NORM
    national = asked["pkh_graduates_able_share.00.2026.1"]
    assert national["a_year"] == pytest.approx(0.03 * 55_028)
    ten = asked["pkh_graduates_total_share.35.22.2021.1"]
    assert ten["all_kinds"]
    assert ten["a_year"] == pytest.approx(5502.8)
    assert asked["pkh_graduates_total.35.22.2022.1"]["a_year"] == 6161


def test_years_run_to_the_end_of_the_year():
    assert goal_numbers.in_years("2026-Q1", 2030) == 5
    assert goal_numbers.in_years("2026-Q4", 2026) == 0.25
    total = goal_numbers.asked(NORM, 2028, practice=False)["total"]
    assert total == 2090 * goal_numbers.in_years("2026-Q1", 2028)
    assert goal_numbers.asked("1200", 2028, practice=False)["total"] == 1200


def test_as_it_stands_the_norm_is_out_of_reach_and_readiness_binds():
    answer = goals.sought(NORM)
    facts = answer.facts
    assert not facts["feasible"]
    assert facts["possible"]
    assert facts["base"] < facts["most"] < facts["wanted"] == 10_450
    assert facts["binding"][0][0] == goals.READY
    assert dict(facts["binding"])[goals.CAPACITY] == 0
    assert facts["held"] == 0
    assert facts["low"] < facts["base"] < facts["high"]
    assert facts["chance"] < 0.05
    assert answer.provenance.standing is Standing.ESTIMATE
    assert Caveat.SCENARIO in answer.provenance.caveats
    told = " ".join(words.lead(facts))
    assert "Tidak dapat dicapai dalam kisaran wajar" in told
    assert "yang mengikat: keluarga yang siap" in told
    assert words.around(facts["most"]) in told
    assert told.count(". ") == 1  # two sentences: five seconds
    assert "(kemungkinan besar " in told  # written as in the section of KPM
    rest = " ".join(words.notes(answer.rows(), facts))
    assert "Di luar kisaran itu perlu" in rest
    assert "2.090 setahun; peluangnya tercapai dengan keadaan sekarang" in rest
    row = next(row for row in answer.rows() if row["constraint"] == goals.CAPACITY)
    assert cells.together(row).startswith("cukup (")  # used, not wanted: it lies below its range


@pytest.mark.parametrize("wanted", ["1100", "1500", "2000"])
def test_what_is_needed_brings_it_about(wanted):
    answer = goals.sought(wanted)
    assert answer.facts["feasible"]
    both = dict.fromkeys((goals.READY, goals.SUCCESS, goals.CAPACITY), "together")
    assert _forward(answer, **both) == pytest.approx(float(wanted), rel=0.025)
    ready = next(row for row in answer.rows() if row["constraint"] == goals.READY)
    if ready["plausible"]:
        alone = _forward(answer, ready_rate="alone")
        assert alone == pytest.approx(float(wanted), rel=0.025)
    assert answer.facts["chance_then"] > answer.facts["chance"]


def test_beyond_the_plausible_it_is_said_what_it_would_take():
    answer = goals.sought(NORM)
    further = dict.fromkeys((goals.READY, goals.SUCCESS, goals.CAPACITY), "further")
    assert _forward(answer, **further) == pytest.approx(10_450, rel=0.025)
    for row in answer.rows():
        assert row["further"] <= row["most"] * (1 + 1e-9)


def test_more_asked_never_needs_less():
    rows = [
        {row["constraint"]: row["further"] for row in goals.sought(str(wanted)).rows()}
        for wanted in (1500, 3000, 6000)
    ]
    for less, more in pairwise(rows):
        assert all(less[name] <= more[name] + 1e-9 for name in goals.CONSTRAINTS)


def test_capacity_binds_where_many_are_ready():
    """With thirty times as many ready, 209 people who bring ten each are what holds back."""
    scenario = Scenario("A").moved(goals.READY, 0.25)
    answer = goals.sought("14000", scenario=scenario)
    facts = answer.facts
    assert facts["binding"][0][0] == goals.CAPACITY
    assert facts["held"] > 1000
    assert facts["base"] == pytest.approx(2090 * facts["years"], rel=0.03)
    assert "menahan" in words.notes(answer.rows(), facts)[1]
    needed = {row["constraint"]: row for row in answer.rows()}["capacity"]
    assert needed["together"] > needed["stands"]
    assert "orang bila tiap pendamping" in words.capacity_note(answer.rows(), facts)


def test_the_nearest_year_is_the_first_in_which_it_can_be():
    answer = goals.sought("3000", 2028)
    year = answer.facts["year"]
    assert year > 2028
    assert goals.sought("3000", year).facts["feasible"]
    assert not goals.sought("3000", year - 1).facts["feasible"]


def test_what_comes_anyway_needs_nothing():
    answer = goals.sought("500")
    assert answer.facts["base"] > 500
    rows = {row["constraint"]: row for row in answer.rows()}
    assert rows[goals.READY]["together"] == rows[goals.READY]["stands"]
    assert "tanpa mengubah apa pun" in words.lead(answer.facts)[1]


def test_entries_move_only_where_a_reader_lets_them():
    kept = {row["constraint"]: row for row in goals.sought("2000").rows()}
    assert kept[goal_case.ENTRY]["together"] == kept[goal_case.ENTRY]["stands"]
    moved = goals.sought("2000", free=(goal_case.ENTRY, goals.READY))
    rows = {row["constraint"]: row for row in moved.rows()}
    assert rows[goal_case.ENTRY]["together"] > rows[goal_case.ENTRY]["stands"]
    assert rows[goals.SUCCESS]["together"] == rows[goals.SUCCESS]["stands"]
    assert any("bukan cara meluluskan" in one for one in words.notes(moved.rows(), moved.facts))


def test_the_slide_names_the_nearest_and_the_question_of_more_staff():
    slide = slides.of(goals.sought(NORM))
    assert "terdekat" in slide.title
    names = [bar.name for bar in slide.parts[0].bars]
    assert names[0] == "Keadaan sekarang"
    assert names[-1] == "Diminta"
    assert any("menambah pendamping" in one.asked for one in slide.questions)


def test_nothing_to_start_from_is_a_gap(monkeypatch):
    gap = Gap("jumlah KPM", "Dinas Sosial", "jumlahnya")
    monkeypatch.setattr(goals, "start", lambda _practice: gap)
    assert goals.sought(NORM) is gap


@pytest.mark.parametrize("year", ["2025", "2020", "2050"])
def test_a_year_that_is_over_or_beyond_all_is_refused_in_one_sentence(prepared, year):
    asked = questions.Asked(period=year)
    with pytest.raises(Refused, match=f"Tahun {year} tidak dapat dihitung.* 2026 sampai 2045"):
        questions.QUESTIONS["mengejar-sasaran"].answers(asked)


@pytest.mark.parametrize("year", ["2020", "2024", "2050"])
def test_extreme_poverty_cannot_be_zero_before_it_was_counted(prepared, year):
    asked = questions.Asked(period=year)
    with pytest.raises(Refused, match=f"Tahun {year} tidak dapat dihitung.* 2025 sampai 2045"):
        questions.QUESTIONS["menuju-nol-ekstrem"].answers(asked)


def test_a_year_in_reach_is_answered(prepared):
    (answer,) = questions.QUESTIONS["menuju-nol-ekstrem"].answers(questions.Asked(period="2027"))
    assert answer.facts["until"] == 2027
    answers = questions.QUESTIONS["mengejar-sasaran"].answers(questions.Asked(period="2026"))
    assert {answer.facts["until"] for answer in answers} == {2026}


def test_levers_beyond_their_sliders_are_read_at_their_ends(prepared):
    """A link with nobody to guide, or with 500 % ready, as the sections would show it."""
    none = Scenario("Skenario A", (Setting("facilitators", 0.0), Setting("ready_rate", 5.0)))
    case = goals._case(none, practice=False)
    assert case.now["facilitators"] == case.levers["facilitators"].least > 0
    assert case.now["ready_rate"] == case.levers["ready_rate"].most
