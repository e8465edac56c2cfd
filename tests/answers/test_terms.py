from __future__ import annotations

import pytest

from analytics.answers import terms
from analytics.store.office import FILE
from analytics.vocabulary.errors import BrokenData
from analytics.vocabulary.picture import Goal, Sentences, Table
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.slide import Slide, Subject
from analytics.vocabulary.standing import Standing

WORDS = '[istilah]\nTKPK = "TKPKD"\nTKPKD = "Tim Koordinasi"\nkecamatan = "kapanewon"\n'
RAKOR = Provenance((Origin("a", "TKPK", "", "Rakor TKPK", "", ""),), Standing.QUOTED)


@pytest.fixture(autouse=True)
def settled(state):
    state.mkdir(parents=True)
    (state / FILE).write_text(WORDS, encoding="utf-8")
    return state


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rapat TKPK", "Rapat TKPKD"),
        ("Rapat TKPKD", "Rapat Tim Koordinasi"),
        ("TKPK, TKPK; (TKPK)", "TKPKD, TKPKD; (TKPKD)"),
        ("per kecamatan", "per kapanewon"),
        ("Kecamatan mana?", "Kapanewon mana?"),
        ("antarkecamatan tkpk TKPKs", "antarkecamatan tkpk TKPKs"),
        ("11,49% pada Maret 2025", "11,49% pada Maret 2025"),
    ],
)
def test_whole_words_are_replaced_once(text, told):
    assert terms.applied(text) == told


def test_without_a_word_list_nothing_changes(settled):
    (settled / FILE).unlink()
    assert terms.applied("Rapat TKPK") == "Rapat TKPK"


def test_every_text_of_a_slide_changes_and_no_quotation():
    slide = Slide(
        Subject.TITLE,
        "TKPK bertanya",
        "Apa kata TKPK?",
        (Sentences("Rapat TKPK", ("dari TKPK",)), Table(("TKPK",), (("TKPK",),))),
        "Sumber: TKPK",
        RAKOR,
        ("Kata TKPK.",),
        (),
    )
    told = terms.applied_to(slide)
    assert told.title == "TKPKD bertanya"
    assert told.question == "Apa kata TKPKD?"
    assert told.parts == (
        Sentences("Rapat TKPKD", ("dari TKPKD",)),
        Table(("TKPKD",), (("TKPK",),)),
    )
    assert told.script == ("Kata TKPKD.",)
    assert told.source == "Sumber: TKPK"
    assert told.provenance is RAKOR
    goal = Goal(2026, 9, 9, "9% TKPK", "Rakor TKPK")
    assert terms.applied_to(goal) == Goal(2026, 9, 9, "9% TKPKD", "Rakor TKPK")


def test_what_was_agreed_keeps_its_words():
    agreed = "rapat TKPK tiap bulan"
    told = terms.applied_to((f"Yang pertama: {agreed}; kata TKPK.", agreed), quoted=[agreed])
    assert told == (f"Yang pertama: {agreed}; kata TKPKD.", agreed)


def test_a_broken_list_is_told(settled):
    (settled / FILE).write_text("[istilah", encoding="utf-8")
    with pytest.raises(BrokenData, match="tidak terbaca"):
        terms.applied("TKPK")
