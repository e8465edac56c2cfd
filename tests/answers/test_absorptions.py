"""Published budgets: what fits, what cannot, and the whole kabupaten beside its poverty rate."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd
import pytest

from analytics.answers import absorptions, decks, outcomes_declared, questions
from analytics.answers.slides import outcomes as slides
from analytics.answers.told import as_text
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.audit import Relation
from analytics.vocabulary.outcome import Agreement
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Result
from analytics.vocabulary.standing import Standing


def by_id():
    return absorptions.published().frame.set_index("absorption_id")


# As printed: News Patroli 9 January 2023, Damarinfo (LRA 2023), Beritajatim 6 January 2025,
# Jatimnow 1 January 2026, Suara Pancasila September 2025, iNews Bojonegoro 23 October 2025.
@pytest.mark.parametrize(
    ("which", "stated", "worked", "agreement"),
    [
        ("apbd.2022", 82.83, 82.83, Agreement.SAME),
        ("apbd.2023", 78.63, 78.56, Agreement.ROUNDING),
        ("apbd.2024", 79.87, 79.87, Agreement.SAME),
        ("apbd.2025", 79.94, 79.49, Agreement.ROUNDING),
        ("bansos.2025", 67.1, 67.06, Agreement.SAME),
        ("dinsos.2025-09-08", 29.57, 25.77, Agreement.CONTRADICTS),
        ("gayatri.2025-10-23", 79.21, 78.92, Agreement.CONTRADICTS),
        ("ppke.jombang.2023", 93.0, 93.0, Agreement.SAME),
    ],
)
def test_each_stated_percentage_is_held_against_its_own_figures(which, stated, worked, agreement):
    row = by_id().loc[which]
    assert row["stated"] == stated
    assert row["middle"] == pytest.approx(worked, abs=0.005)
    assert row["agreement"] == agreement


def test_a_budget_nobody_says_the_realisation_of_stays_without_one_and_comes_last():
    frame = absorptions.published().frame
    unknown = frame["realised"].isna() & frame["stated"].isna()
    assert unknown.sum() == 20
    assert unknown.tolist() == sorted(unknown.tolist())
    assert frame.loc[unknown, "middle"].isna().all()


def test_the_words_name_the_contradictions_and_the_two_readings_of_one_week():
    first, *others = absorptions.in_words()
    assert "6 cocok, 4 hanya mungkin karena pembulatan, dan 2 bertentangan" in first
    told = " ".join(others)
    assert "Rp6,2 triliun dari Rp7,8 triliun adalah 79,49%, bukan 79,94%" in told
    assert "mungkin karena pembulatan (78,34–80,65%)" in told
    assert "Persen itu benar bila pagunya Rp90,448 miliar sampai Rp90,817 miliar" in told
    assert "Gayatri dari APBDes: 31,42% pada 16 Oktober 2025 dan 78,92% 7 hari kemudian" in told


def test_the_general_audit_finds_the_same_contradictions_and_the_rise_of_the_headline():
    found = absorptions.conflicts()
    told = " ".join(finding.sentence for finding in found)
    assert {finding.rule for finding in found} <= set(Relation)
    for wrong, right in (("44,9%", "24,89–24,90%"), ("29,57%", "25,60–25,94%")):
        assert f"tertulis {wrong}" in told
        assert right in told


def test_four_years_of_the_whole_kabupaten_conclude_nothing():
    answer = absorptions.whole(0)
    assert isinstance(answer, Result)
    rows = answer.frame.set_index("year")
    assert rows["stated"].to_dict() == {2022: 82.83, 2023: 78.63, 2024: 79.87, 2025: 79.94}
    assert rows["change"].round(2).tolist() == [-1.06, -0.03, -0.49, -0.20]
    assert answer.facts["n"] == 4
    assert Caveat.NO_SAMPLING_ERROR in answer.provenance.caveats
    assert answer.provenance.standing is Standing.QUOTED
    assert [absorptions.whole(lag).facts["n"] for lag in (1, 2, 3)] == [3, 2, 1]
    assert pd.isna(absorptions.whole(1).frame["change"].iloc[-1])


def test_most_programmes_declare_no_outcome_and_stand_first():
    answer = outcomes_declared.declared()
    rows = answer.rows()
    assert (answer.facts["programmes"], answer.facts["without"]) == (27, 24)
    assert all(not row["declared"] for row in rows[:24])
    assert [row["programme_named"] for row in rows[24:]] == [
        "APBD Kabupaten Bojonegoro",
        "Program pengentasan kemiskinan",
        "Penghapusan kemiskinan ekstrem (PPKE)",
    ]
    assert rows[24]["aim"] == "10,37% (2025, Rancangan PPAS P-APBD 2025)"
    aladin = next(row for row in rows if row["programme_named"].startswith("ALADIN"))
    assert aladin["candidate"] == "Rumah tangga di rumah tidak layak huni"


def test_the_slides_say_what_the_answers_say(asked_deck):
    one = slides.slide(asked_deck)
    assert one.title == "24 dari 27 program tanpa ukuran hasil; serapan dan P0 n = 4"
    table, listed = one.parts
    assert table.rows[-1] == ("2025", "79,94%", "−0,20 poin")
    assert listed.lines == ("Gayatri, Kolega, Domba Kesejahteraan, ALADIN, dan 20 lagi",)
    assert not one.is_example
    budgets = slides.of_budgets(absorptions.published())
    assert budgets.parts[0].rows[0][-1] == "bertentangan"
    assert budgets.title.startswith("Dua angka serapan bertentangan")
    assert slides.of_declared(outcomes_declared.declared()).parts[0].rows[0][1] == "tidak ada"


@pytest.mark.parametrize("name", ["serapan", "serapan-dan-kemiskinan", "ukuran-hasil"])
def test_a_terminal_is_told_each_of_them(name):
    (answer,) = questions.QUESTIONS[name].answers(questions.Asked())
    text = as_text(answer)
    assert "Sumber:" in text
    assert not re.search(r"\bnan\b", text)


@pytest.fixture
def asked_deck(state):
    return decks.asked(BOJONEGORO, practice=False, on=date(2026, 11, 22))
