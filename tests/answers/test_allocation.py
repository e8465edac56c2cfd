"""The allocation of packages as an answer: limits kept, rules beside it, how firm, what is said."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from analytics.answers import allocation, allocation_robust, questions, told
from analytics.answers.allocation_case import case
from analytics.answers.slides import allocation as slide
from analytics.answers.slides.asked import Asked
from analytics.store import tables
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.scenario import Scenario
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing
from analytics.wording import allocation as words
from analytics.wording.aloud import words as words_of

BASE = Scenario()
PRACTICE = Scenario(practice=True)
REAL, LATIHAN = False, True


@pytest.fixture(scope="module", params=list(Aim))
def answer(request, prepared):
    """The baseline on published totals, by each aim."""
    return allocation.allocated(BASE, REAL, request.param)


@pytest.fixture(scope="module")
def villages(prepared):
    """The baseline over the villages of the example register."""
    return allocation.allocated(PRACTICE, LATIHAN, Aim.GRADUATES)


def test_published_totals_are_allocated_over_the_kabupaten_as_a_whole(answer):
    facts = answer.facts
    assert facts["depth"] is Depth.TOTALS
    assert facts["places"] == 1
    assert not facts["districts"]
    assert not facts["villages"]
    assert answer.provenance.standing is Standing.ESTIMATE
    assert Caveat.SCENARIO in answer.provenance.caveats
    assert not {row["name"] for row in facts["limits"]} & set(tables.areas()["name"])


def test_no_limit_is_exceeded_and_both_rules_keep_the_same_ones(answer):
    facts = answer.facts
    for row in facts["limits"]:
        assert row["used"] <= row["most"] * (1 + 1e-9)
    of = case(BASE, REAL)
    problem = of.problem(facts["aim"])
    for families in facts["families"].values():
        assert (families <= problem.eligible).all()
        assert families.sum() <= problem.families.sum()
        assert (families * problem.cost).sum() <= problem.budget
        assert (families * problem.hours).sum() <= problem.hours_limit.sum()
        assert (families.sum(axis=0) <= problem.supply).all()


def test_the_best_is_no_worse_than_the_rules_and_proved_so(answer):
    facts = answer.facts
    best, even, need = facts["rules"]
    assert [row["rule"] for row in facts["rules"]] == list(Rule)
    assert best["value"] >= max(even["value"], need["value"])
    assert facts["status"] == "optimal"
    assert facts["gap"] <= 0.001
    assert best["value"] <= facts["bound"] * (1 + 1e-9)


def test_what_is_expected_lies_within_its_own_plausible_range(answer):
    for row in answer.facts["rules"]:
        assert row["low"] < row["value"] < row["high"]


def test_rows_add_up_to_the_best_way(answer):
    best = words.of_rule(answer.facts, Rule.BEST)
    assert answer.frame["best"].sum() == best["families"]
    assert answer.frame["value"].sum() == pytest.approx(best["value"])
    assert answer.frame["spent"].sum() == pytest.approx(best["spent"])


def test_a_package_that_is_off_is_given_to_nobody():
    whole = allocation.allocated(BASE, REAL, Aim.GRADUATES)
    fewer = allocation.allocated(BASE, REAL, Aim.GRADUATES, ("gayatri", "domba"))
    assert list(fewer.frame["package_id"]) == ["gayatri", "domba"]
    value = words.of_rule(fewer.facts, Rule.BEST)["value"]
    assert 0 < value <= words.of_rule(whole.facts, Rule.BEST)["value"]
    assert fewer.frame["best"].sum() == fewer.facts["families"][Rule.BEST].sum()


def test_a_binding_limit_brings_about_its_price_when_it_is_loosened():
    whole = allocation.allocated(BASE, REAL, Aim.GRADUATES)
    hours = next(row for row in whole.facts["limits"] if row["kind"] == "hours")
    assert hours["binds"]
    people = case(BASE, REAL).facts["facilitators"]
    more = BASE.moved("hours_per_facilitator", 150 + hours["step"] / people)
    after = allocation.allocated(more, REAL, Aim.GRADUATES)
    gained = [words.of_rule(one.facts, Rule.BEST)["value"] for one in (whole, after)]
    slack = 0.002 * gained[0]  # both are within a gap of 0,1 percent
    assert gained[1] - gained[0] == pytest.approx(hours["gain"], abs=slack)


def test_without_money_nobody_gets_anything_and_that_is_said():
    poor = allocation.allocated(BASE.moved("budget", 0.0), REAL, Aim.GRADUATES)
    assert poor.frame["best"].sum() == 0
    (only,) = words.lead(poor.facts)
    assert "tidak satu paket pun dapat diberikan; naikkan anggaran" in only
    idle = allocation.allocated(BASE.moved("hours_per_facilitator", 0.0), REAL, Aim.GRADUATES)
    (only,) = words.lead(idle.facts)
    assert "naikkan jam pendamping" in only
    assert "anggaran" not in only
    assert idle.facts["gap"] == 0


def test_no_kecamatan_or_village_stands_out_by_luck(villages):
    facts = villages.facts
    hours = next(row for row in facts["limits"] if row["kind"] == "hours")
    assert hours["places"] == 28
    assert not hours["name"], "an hour more brings the same in all of them"
    of = case(PRACTICE, LATIHAN)
    problem = of.problem(Aim.GRADUATES)
    given = facts["families"][Rule.BEST]
    worth = np.bincount(problem.group_of, (given * problem.gain).sum(axis=1))
    served = np.bincount(problem.group_of, given.sum(axis=1))
    mean = worth.sum() / served.sum()
    assert (abs(worth / served / mean - 1) < 0.2).all(), "the mix is the same but for rounding"
    assert not any("package" in row for row in facts["villages"])
    assert [row["area_code"] for row in facts["villages"]] == sorted(problem.areas)
    titles = slide.places(villages).title
    assert not any(row["name"] in titles for row in facts["districts"])


def test_villages_of_the_example_add_up_and_say_what_they_are(villages):
    facts = villages.facts
    assert villages.provenance.standing is Standing.EXAMPLE
    assert facts["depth"] is Depth.FAMILIES
    assert len(facts["districts"]) == 28
    best = words.of_rule(facts, Rule.BEST)["families"]
    for rows in (facts["districts"], facts["villages"]):
        assert sum(row["best"] for row in rows) == best
        assert all(row["best"] <= row["eligible"] for row in rows)
    least = case(PRACTICE, LATIHAN).limits.least
    given = [row["best"] for row in facts["districts"]]
    assert (np.array(given) >= least).all(), "the minimum of each kecamatan is kept"


def test_a_minimum_beyond_the_money_says_what_to_loosen():
    asked = PRACTICE.moved("budget", 1e9).moved("least_share", 0.2)
    answer = allocation.allocated(asked, LATIHAN, Aim.GRADUATES)
    assert not answer.facts["feasible"]
    (sentence,) = words.lead(answer.facts)
    assert "Tidak ada pembagian yang memenuhi semua batas" in sentence
    assert "turunkan minimum per kecamatan sampai " in sentence
    highest = answer.facts["highest"]
    assert 0 < highest < 0.2
    kept = allocation.allocated(asked.moved("least_share", highest), LATIHAN, Aim.GRADUATES)
    assert kept.facts["feasible"]
    more = asked.moved("least_share", highest + 0.01)
    assert not allocation.allocated(more, LATIHAN, Aim.GRADUATES).facts["feasible"]
    shown = slide.of(answer)
    assert shown.is_example
    assert sentence in shown.parts[0].lines
    assert not allocation_robust.firmness(asked, LATIHAN, "graduates").facts["feasible"]


def test_firmness_tells_how_often_each_package_is_chosen_and_what_not_knowing_costs():
    shares = []
    found = allocation_robust.firmness(BASE, REAL, "graduates", told=shares.append)
    assert shares[-1] == 1
    assert len(shares) > 1
    assert shares == sorted(shares)
    assert found.frame["kept"].between(0, 1).all()
    assert found.frame["kept"].nunique() > 1
    assert (found.frame["low"] <= found.frame["high"]).all()
    assert 0 <= found.facts["mean_regret"] <= found.facts["regret"]


def test_sliders_of_a_package_come_with_the_package():
    usual = {one.id for one in allocation.levers(REAL, "")}
    assert usual == {"budget", "hours_per_facilitator"}, "of one place a minimum says nothing"
    of_one = {one.id for one in allocation.levers(REAL, "gayatri")} - usual
    assert {"effect_gayatri", "take_up_gayatri", "graduate_gayatri"} <= of_one
    assert all(name.endswith("_gayatri") for name in of_one)
    moved = BASE.moved("relapse_rate", 0.2).moved("budget", 1e9)
    assert set(allocation.only_own(moved).values) == {"budget"}


@pytest.mark.parametrize("practice", [False, True])
def test_the_slide_says_the_message_with_its_numbers(practice):
    asked = Asked(tables.area("35.22"), practice, date(2026, 11, 22), "0a1b2c3d", "angka utama")
    made = slide.slide(asked)
    told_of = allocation.allocated(Scenario(practice=practice), practice, Aim.GRADUATES)
    assert made.subject is Subject.ALLOCATION
    assert len(made.title) <= 90
    assert 55 <= words_of(made.script) <= 80
    assert made.is_example is practice
    bars, sentences = made.parts
    assert len(bars.bars) == (told_of.frame["best"] > 0).sum()
    assert "terpakai" in made.title
    text = " ".join(sentences.lines)
    best = words.of_rule(told_of.facts, Rule.BEST)
    assert f"{words.graduates(best['value'])} (" in text
    assert "Yang membatasi: " in text
    assert ("Merata atau menurut kebutuhan: " in text) is not practice


def test_lead_table_slide_and_terminal_say_the_same_number(answer):
    aim, best = answer.facts["aim"], words.of_rule(answer.facts, Rule.BEST)
    value = words.plain(best["value"], aim)
    assert f"diharapkan membawa {value}" in words.lead(answer.facts)[0]
    assert value in slide.of(answer).title
    assert f"Dibagi begini: {value} (" in slide.of(answer).parts[1].lines[0]
    (span, *_) = slide.ways(answer).parts[0].rows
    assert span.text.startswith(value)
    assert span.value == words.scaled(best["value"], aim)
    asked = "alokasi-lulus" if aim is Aim.GRADUATES else "alokasi-jurang"
    (told_,) = questions.QUESTIONS[asked].answers(questions.Asked())
    assert value in told.as_text(told_)
    assert answer.frame["value"].sum() == pytest.approx(best["value"])


def test_what_is_taken_along_holds_every_village(villages):
    table = slide.places(villages).parts[0]
    assert len(table.rows) == len(villages.facts["villages"])
    assert len(slide.packages(villages).parts[0].rows) == len(villages.frame)


def test_a_terminal_gets_the_sentences_and_a_line_a_package():
    (answer,) = questions.QUESTIONS["alokasi-lulus"].answers(questions.Asked())
    text = told.as_text(answer)
    assert "Pembagian terbaik memakai" in text
    assert "Yang membatasi" in text
    for label in tables.packages()["label"]:
        assert label in text
