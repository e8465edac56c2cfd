"""Imported budgets and outcomes side by side; what is missing asks for itself."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.answers import decks, outcomes, questions
from analytics.answers.slides import outcomes as slides
from analytics.answers.told import as_text
from analytics.store import versions
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.outcome import Quadrant, Reason
from analytics.vocabulary.plot import SpanChart
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import DeckSpec, Subject
from analytics.vocabulary.standing import WATERMARK, Standing
from analytics.wording.aloud import WORDS
from analytics.wording.aloud import words as words_of

BUDGETS = pd.DataFrame(
    [
        ("Gayatri", "Disnakkan", "35.22", 2024, "apbd", 90e9, 85e9),
        ("Jalan desa", "Dinas PU", "35.22", 2024, "apbd", 700e9, 690e9),
        ("Kursus", "Disperinaker", "35.22", 2024, "apbd", 4e9, 3.9e9),
    ],
    columns=["programme", "opd", "area_code", "year", "fund", "budget", "realised"],
).assign(activity="", subactivity="")
MEASURES = pd.DataFrame(
    [
        ("Gayatri", "Disnakkan", "pendapatan", "percent", "up", 2023, 40.0, np.nan, 1500.0),
        ("Gayatri", "Disnakkan", "pendapatan", "percent", "up", 2025, 36.0, 60.0, 1500.0),
        ("Kursus", "Disperinaker", "bekerja", "percent", "up", 2023, 10.0, np.nan, 30.0),
        ("Kursus", "Disperinaker", "bekerja", "percent", "up", 2025, 40.0, 60.0, 30.0),
    ],
    columns=["programme", "opd", "indicator", "unit", "course", "year", "value", "target", "n"],
).assign(low=np.nan, high=np.nan, source="uji")


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def imported(tmp_path, **tables):
    """Put tables to use, as accepted imports do."""
    files = {}
    for name, frame in tables.items():
        files[f"{name}.parquet"] = tmp_path / f"{name}.parquet"
        frame.to_parquet(files[f"{name}.parquet"], index=False)
    versions.commit(files, versions.current(), "ani", "uji")


def test_nothing_imported_asks_for_budgets_and_for_outcomes():
    assert outcomes.years(practice=False) == ()
    answer = outcomes.placed("programme", 2024, 1, 80, practice=False)
    assert isinstance(answer, Gap)
    assert answer.layout is Layout.PROGRAMMES
    assert outcomes.unmeasured().layout is Layout.OUTCOMES
    assert outcomes.in_words(answer) == ()
    assert slides.of(answer).title == "Hasil program belum dapat dinilai"


def test_budgets_alone_stand_without_any_outcome(tmp_path):
    imported(tmp_path, budgets=BUDGETS)
    answer = outcomes.placed("programme", 2024, 1, 80, practice=False)
    assert isinstance(answer, Result)
    assert answer.frame["reason"].eq(Reason.NO_OUTCOME).all()
    assert not answer.facts["outcomes"]
    assert "3 dari 3 program" in outcomes.in_words(answer)[0]


def test_imported_programmes_are_placed_and_few_families_are_not_told(tmp_path):
    imported(tmp_path, budgets=BUDGETS, outcome_measures=MEASURES)
    assert outcomes.usual(practice=False) == (2024, 1)
    answer = outcomes.placed("programme", 2024, 1, 80, practice=False)
    assert answer.provenance.standing is Standing.ESTIMATE, "worked out, with an interval"
    assert [origin.carrier for origin in answer.provenance.origins][1:] == ["uji"]
    assert Caveat.SMALL_CELLS_HIDDEN in answer.provenance.caveats
    rows = {row["name"]: row for row in answer.rows()}
    assert [row["name"] for row in answer.rows()] == ["Jalan desa", "Gayatri", "Kursus"]
    assert rows["Gayatri"]["stands"] == Quadrant.SPENT_AWAY
    assert rows["Kursus"]["reason"] == Reason.SMALL
    lead, placed, away = outcomes.in_words(answer)
    assert lead.startswith("1 dari 3 program dengan pagu 2024 tidak punya ukuran hasil")
    assert "pagunya Rp700 miliar dari Rp794 miliar" in lead
    assert "n = 1, jeda 1 tahun" in placed
    assert away.startswith(
        "Terserap, tetapi hasilnya menjauh dari sasaran: Gayatri (serapan 94,4%;"
    )
    told = as_text(answer)
    assert "terlalu sedikit yang diukur" in told
    assert "10,0%" not in told
    with pytest.raises(ValueError, match="no lag"):
        outcomes.placed("programme", 2024, 4, 80, practice=False)


def test_the_slide_shows_the_interval_against_the_target_beside_those_without(tmp_path):
    imported(tmp_path, budgets=BUDGETS, outcome_measures=MEASURES)
    one = slides.slide(decks.asked(BOJONEGORO, practice=False, on=date(2026, 11, 22)))
    (chart,) = one.parts
    assert isinstance(chart, SpanChart)
    assert chart.reference == 100
    first, second = chart.rows
    assert (first.name, first.value) == ("Jalan desa (serap 99%)", None)
    assert first.text == "tidak punya ukuran hasil"
    assert second.name == "Gayatri (serap 94%)"
    assert second.strong
    assert (
        one.title == "1 dari 3 program tanpa ukuran hasil; 1 terserap, hasil menjauh dari sasaran"
    )
    assert WORDS[0] <= words_of(one.script) <= WORDS[1]


def test_the_example_is_marked_and_of_no_real_office():
    answer = outcomes.placed("programme", 2024, 1, 80, practice=True)
    assert answer.provenance.standing is Standing.EXAMPLE
    assert all(row["name"].startswith("Program Contoh") for row in answer.rows())
    assert slides.of(answer).title.startswith("Contoh: ")
    offices = outcomes.placed("office", 2024, 1, 80, practice=True)
    assert all(row["name"].startswith("Perangkat Daerah Contoh") for row in offices.rows())
    asked = questions.Asked(practice=True)
    (told,) = questions.QUESTIONS["hasil-dan-serapan"].answers(asked)
    assert WATERMARK in as_text(told)


def test_the_usual_deck_says_what_is_published_alone():
    assert Subject.OUTCOMES in DeckSpec.usual().subjects
    one = slides.slide(decks.asked(BOJONEGORO, practice=False, on=date(2026, 11, 22)))
    assert not one.is_example
    assert WORDS[0] <= words_of(one.script) <= WORDS[1]
