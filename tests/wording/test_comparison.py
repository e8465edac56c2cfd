from __future__ import annotations

import pytest

from analytics.vocabulary.comparison import Base, Finding, Place
from analytics.wording import comparison as words
from analytics.wording.aloud import WORDS, script
from analytics.wording.aloud import words as words_of
from analytics.wording.slides import LONGEST
from analytics.wording.slides import comparison as slides

LUCK = {
    0.998: {"usual": 0, "expected": 0.04, "outside": 1},
    0.95: {"usual": 4, "expected": 1.4, "outside": 3},
}
FACTS = {
    "graduated": 214,
    "families": 46_632,
    "common": 0.4589,
    "common_low": 0.4015,
    "common_high": 0.5245,
    "luck": LUCK,
    "period": "2025-01-01..2025-11-30",
}


def test_what_luck_puts_outside_stands_beside_what_is_there():
    assert words.luck(LUCK) == (
        "Secara kebetulan saja wajar 0–1 kecamatan di luar batas 99,8% dan 0–4 kecamatan di luar "
        "batas 95%; sekarang 1 dan 3."
    )


@pytest.mark.parametrize("finding", Finding)
def test_every_finding_is_told_with_its_uncertainty(finding):
    (told,) = words.found(FACTS | {"finding": finding}, ["Dander"], ["Sekar", "Malo"])
    assert "214 dari 46.632 KPM" in told
    assert "0,40–0,52%" in told
    if finding is not Finding.EMPTY:  # of another window than that of Waktu
        assert "Semua bersama, Januari – November 2025: " in told
    named = all(name in told for name in ("Dander di atas", "Sekar dan Malo di bawah"))
    assert named == (finding is Finding.SOME)
    assert words.title(finding, 3)


def test_a_rank_is_an_interval_or_none():
    assert words.ranked(3, 25) == "di antara peringkat 3 dan 25"
    assert words.ranked(1, 1) == "peringkat 1"
    assert words.ranked(None, None) == "tidak ada beda yang terdeteksi"


def test_the_total_that_falls_by_chance_names_nobody():
    row = {"value": 214, "period": "2025-11-11", "equal_low": 3, "equal_high": 13}
    told = words.by_chance(row, 28)
    assert "3 sampai 13" in told
    assert "penduduk" not in told
    both = words.by_chance(row | {"people_low": 0, "people_high": 21}, 28)
    assert "0 sampai 21" in both


def test_missing_is_not_zero():
    missing, few = words.left_out(["Sekar"], ["Malo"], 30)
    assert "bukan nol" in missing
    assert "30 KPM" in few
    assert words.left_out([], [], 30) == ()
    assert words.based("2025", Base.OPENING).endswith("KPM pada awal periode.")


def test_a_line_of_the_command_line_has_both_rates_with_intervals():
    row = {"graduated": 9, "families": 3070, "rank_low": 2, "rank_high": 9, "flagged": True}
    row |= {"raw": 0.29, "raw_low": 0.15, "raw_high": 0.56, "place": Place.FAR_BELOW}
    row |= {"shrunk": 0.39, "shrunk_low": 0.25, "shrunk_high": 0.55}
    assert words.told(row) == (
        "9 dari 3.070 KPM; mentah 0,29% (0,15–0,56%); disusutkan 0,39% (0,25–0,55%); "
        "di antara peringkat 2 dan 9; di bawah batas 99,8%, di luar kebetulan"
    )
    assert words.told(row | {"place": -1}) == "tidak dibandingkan"


@pytest.mark.parametrize("finding", Finding)
@pytest.mark.parametrize("names", [["Kedungadem", "Sumberrejo"], ["A"] * 9])
def test_the_slide_is_short_and_its_script_half_a_minute(finding, names):
    assert len(slides.title(finding, names)) <= LONGEST
    spoken = script(slides.spoken(FACTS | {"finding": finding}, names, 0.998), slides.SPOKEN_MORE)
    assert WORDS[0] <= words_of(spoken) <= WORDS[1]


def test_without_figures_the_script_asks_for_them():
    assert len(slides.missing()) <= LONGEST
    spoken = script(slides.SPOKEN_MISSING, slides.SPOKEN_ASK)
    assert WORDS[0] <= words_of(spoken) <= WORDS[1]
    assert "Yang kita minta" in " ".join(spoken)


def test_the_numbers_behind_it_are_told_for_those_who_ask():
    facts = {"finding": Finding.NONE, "phi": 1.05, "phi_raw": 1.38, "tau2": 2.6e-7}
    (told,) = words.measured(facts | {"weight": 3560.4, "p_value": 0.072})
    assert "phi 1,38, sesudah winsor 1,05" in told
    assert "M = 3.560 KPM" in told
    assert "p = 0,072" in told
    (whole,) = words.measured(facts | {"tau2": 0.0, "weight": None, "p_value": 1.0})
    assert "penyatuan penuh" in whole
    assert "batas tidak dilebarkan" in whole
    assert words.measured({"finding": Finding.EMPTY}) == ()
