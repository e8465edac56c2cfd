from __future__ import annotations

import pytest

from analytics.actions import breaks
from analytics.answers import summary
from analytics.vocabulary.result import Result
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import Standing

SITI = Actor("siti", Role.APPROVER, Way.TERMINAL)
QUESTIONS = [
    summary.headlines,
    summary.in_words,
    summary.graduation_headlines,
    summary.graduation_in_words,
    summary.decisions,
]
RIVAL = {"indicator": "kpm_pkh", "area_code": "35.22", "value": "59303"}


def test_the_front_page_says_it_in_three_sentences():
    rate, families, graduates = summary.in_words()
    assert "11,49%" in rate
    assert "belum tentu bermakna" in rate
    assert "55.028 atau 59.303 pada 2025 dan 56.515 pada 2024" in families
    assert "tidak dihitung: aturan mungkin berubah di antaranya (DTKS → DTSEN" in families
    assert "2.788" not in families
    assert "0,36–0,39%" in graduates
    assert "bukan laju per tahun" in graduates


@pytest.mark.parametrize("question", QUESTIONS)
def test_it_never_reads_the_example_register(question, no_register):
    assert question()


@pytest.mark.parametrize("question", [summary.in_words, summary.decisions])
def test_the_same_figures_give_the_same_words(question, request):
    before = question()
    request.getfixturevalue("data")  # a copy, read anew
    assert question() == before


def test_headlines_are_published_figures_with_a_source():
    for answer in summary.headlines():
        assert isinstance(answer, Result)
        assert answer.provenance.standing is Standing.QUOTED
        assert answer.provenance.origins
        assert summary.context(answer), f"{answer.indicator.label}: no line says what it means"


def test_the_card_of_poverty_stands_beside_its_targets():
    (rate, *_) = summary.headlines()
    lines = " ".join(summary.context(rate))
    assert "−0,20 poin dari Maret 2024" in lines
    for target in ("9,80%", "10,37%", "10,95%"):
        assert target in lines
    assert "0,54" in lines
    assert "1,69" in lines
    assert "di atas target" in lines


def test_the_card_of_families_refuses_a_change_across_a_rule_and_marks_one_that_is_taken_on(state):
    card = next(a for a in summary.headlines() if a.indicator.id == "kpm_pkh")
    (told,) = [line for line in summary.context(card) if "2024" in line]
    assert told.startswith("Selisih dari 2024 tidak dihitung: aturan berubah (DTKS → DTSEN")
    for change in ("dtks-dtsen", "desil-1-4"):
        breaks.accept(SITI, change, "kpm_pkh", "daftarnya sama menurut surat 12")
    card = next(a for a in summary.headlines() if a.indicator.id == "kpm_pkh")
    lines = summary.context(card)
    assert "turun 1.487 hingga naik 2.788 dari 2024" in lines
    assert any("catatan diterima oleh siti" in line for line in lines)
    families = summary.in_words()[1]
    assert "naik 2.788" in families
    assert "melintasi perubahan aturan" in families
    assert "daftarnya sama menurut surat 12" in families


def test_what_needs_a_decision_today():
    which, target, *_ = summary.decisions()
    assert "KPM PKH 2025" in which.what
    assert "55.028–59.303" in which.why
    assert "4 sumber" not in which.why, "two articles say it, in four places"
    assert "2026" in target.what
    assert "8,98%" in target.why
    assert "10,55%" in target.why
    assert all(decision.ask_whom for decision in summary.decisions())
    assert any("per kecamatan" in decision.what for decision in summary.decisions())


def test_a_disagreement_that_is_settled_is_no_longer_asked_about(data):
    data.change("claims", RIVAL, value="55028")
    assert not any("KPM PKH 2025" in decision.what for decision in summary.decisions())
    (_, families, graduates) = summary.in_words()
    assert "KPM PKH 55.028 pada 2025 dan 56.515 pada 2024" in families
    assert "naik" not in families
    assert "0,39% dari KPM" in graduates


def test_a_new_disagreement_is_asked_about(data):
    claims = data.read("claims")
    row = claims[claims["claim_id"] == "poverty_rate.35.22.2025-03.1"].iloc[0].to_dict()
    rival = row | {"claim_id": "poverty_rate.35.22.2025-03.99", "value": "12.49", "rank": "normal"}
    claims.loc[len(claims)] = rival
    data.write("claims", claims)
    (asked,) = [d for d in summary.decisions() if "miskin (P0)" in d.what]
    assert "11,49–12,49%" in asked.why


def test_a_target_that_all_documents_share_is_not_asked_about(data):
    goals = data.read("targets")
    goals.loc[(goals["indicator"] == "poverty_rate") & (goals["year"] == "2026"), "value"] = "9"
    data.write("targets", goals)
    assert not any("2026" in decision.what for decision in summary.decisions())


def test_a_count_per_kecamatan_is_not_asked_for_once_there_is_one(data):
    claims = data.read("claims")
    row = claims[claims["claim_id"] == "kpm_pkh.35.22.2025.1"].iloc[0].to_dict()
    found = {"claim_id": "kpm_pkh.35.22.08.2025.1", "area_code": "35.22.08", "value": "2400"}
    claims.loc[len(claims)] = row | found
    data.write("claims", claims)
    assert not any("per kecamatan" in decision.what for decision in summary.decisions())


def test_words_follow_the_figures_and_the_names(data):
    data.change("areas", {"code": "35.22"}, name="Kab. Contoh")
    where = {"indicator": "poverty_rate", "area_code": "35.22", "period_end": "2025-03-31"}
    data.change("claims", where, value="12.34")
    (rate, *_) = summary.in_words()
    assert rate.startswith("12,34% penduduk Kab. Contoh miskin")
    assert "naik 0,65 poin" in rate.lower()


def test_where_little_is_known_little_is_said():
    told = summary.in_words("35.23")
    assert len(told) == 1
    assert "Tuban" in told[0]
    assert summary.graduation_in_words("35.23") == ()
