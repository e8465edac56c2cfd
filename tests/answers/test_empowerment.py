"""Ways of empowerment: what is published, the example, and a list through the real import."""

from __future__ import annotations

import pytest
from tests.answers.bringing import OPERATOR, bring

from analytics.actions import reading
from analytics.actions.imports import Source
from analytics.answers import (
    decks,
    empowerment,
    empowerment_incomes,
    empowerment_known,
    empowerment_list,
    empowerment_partners,
    questions,
    told,
)
from analytics.answers.slides import empowerment as slides
from analytics.answers.slides import empowerment_parts as parts
from analytics.store import versions, warehouse
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.empowerment import Step
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.meeting import Status
from analytics.vocabulary.period import today
from analytics.vocabulary.picture import Funnel, Table
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import empowerment as words
from analytics.wording import empowerment_incomes as incomes
from analytics.wording import empowerment_known as known
from analytics.wording import empowerment_partners as partners
from analytics.wording.aloud import words as words_of

HEAD = (
    "No KK;Kecamatan;Angkatan;Program;Tanggal pelatihan;Tanggal modal;Tanggal kemitraan;"
    "Mitra usaha;Pola kemitraan;Pendapatan sebelum;Tanggal pendapatan sebelum;"
    "Pendapatan sesudah;Tanggal pendapatan sesudah;Didampingi sejak"
)


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def line(place, *, cohort="2024", partner="", capital="", measured=True):
    card = f"35221500000{place:05}"
    sold = f"2024-09-01;{partner};Inti-plasma" if partner else ";;"
    after = "1500000;2025-03-01" if measured else ";"
    return (
        f"{card};Kedungadem;{cohort};PENA;2024-02-01;{capital};{sold};1200000;2024-01-15;{after};"
        "2024-01-20"
    )


def listed(sell=36):
    """60 families: 40 got capital, 36 of them sell to two businesses; one is unmeasured."""
    rows = [
        line(
            place,
            capital="2024-05-01" if place < 40 else "",
            partner=("CV Besar" if place < 30 else "UD Kecil") if place < sell else "",
            measured=place != 50,
        )
        for place in range(60)
    ]
    return "\n".join([HEAD, *rows])


def test_without_a_list_it_says_what_is_published_and_whom_to_ask():
    for ask in (
        empowerment.funnel,
        empowerment.leaks,
        empowerment.side_by_side,
        empowerment_partners.partners,
        empowerment_incomes.incomes,
        empowerment_incomes.accompanied,
    ):
        gap = ask()
        assert isinstance(gap, Gap)
        assert gap.layout is Layout.EMPOWERMENT
    answer = empowerment_known.known()
    assert answer.provenance.standing is Standing.QUOTED
    assert set(answer.frame["pathway_known"]) == {step.value for step in Step}
    blank = answer.frame[answer.frame["figure"] == ""]
    assert set(blank["name"]) == set(answer.facts["silent"])
    assert "5.209 KPM" in set(answer.frame["figure"])
    first, second = known.lead(answer.facts)
    assert "tidak satu pun sumber mengikuti keluarga yang sama" in first
    assert second.startswith("16 angka dari 6 program")


def test_the_two_bodies_of_the_meeting_stand_with_their_offers_and_their_news():
    offered = {(one.said_by, one.status) for one in empowerment_known.offers()}
    assert ("KADIN Jawa Timur", Status.UNKNOWN) in offered
    assert ("Dinas Sosial Provinsi Jawa Timur", Status.UNKNOWN) in offered
    what = " ".join(one.what for one in empowerment_known.offers())
    for word in ("inti-plasma", "pelatihan keterampilan", "dari awal sampai akhir"):
        assert word in what


def test_a_programme_nobody_published_a_figure_of_stays_in_the_list():
    rows = empowerment_known.programmes().set_index("programme")
    assert rows.loc["PPSE"].sum() == 0
    assert rows.loc["PENA", "graduated"] == 1


def test_a_list_comes_in_by_the_real_import_and_no_number_of_a_card_outlives_it():
    bring(Layout.EMPOWERMENT, listed(), cutoff="2026-06-30", title="Peserta PENA")
    stored = warehouse.frame("empowerment", versions.current())
    assert len(stored) == 60
    assert not stored["family_id"].str.contains("35221500").any()
    answer = empowerment.funnel()
    assert isinstance(answer, Result)
    assert answer.provenance.standing is Standing.OFFICIAL
    assert [one.publisher for one in answer.provenance.origins] == ["DPMD Bojonegoro"]
    reached = dict(zip(answer.frame["pathway_step"], answer.frame["reached"], strict=True))
    assert reached["training"] == 60
    assert reached["capital"] == 40
    assert reached["partner"] == reached["income"] == 35, "36 in fives: risen, and they sell"
    assert reached["graduated"] == 0
    assert answer.facts["until"].isoformat() == "2026-06-30"
    leaks = empowerment.leaks().frame.set_index("leak_from")
    assert leaks.loc["training", "watched"] == 60
    assert leaks.loc["training", "lost"] == 20
    assert leaks.loc["capital", "hidden"], "4 of 40 stopped there"
    assert leaks.loc["income", "lost"] == 35


def test_a_hidden_leak_does_not_follow_from_the_funnel_nor_anything_else():
    asked = (
        empowerment.funnel,
        empowerment.leaks,
        empowerment.side_by_side,
        empowerment_partners.partners,
        empowerment_incomes.incomes,
        empowerment_incomes.accompanied,
    )
    told_of = []
    for sell in (36, 37):  # four, or three, that stopped after the capital
        bring(Layout.EMPOWERMENT, listed(sell), cutoff="2026-06-30")
        told_of.append([told.as_text(ask()) for ask in asked])
    assert told_of[0] == told_of[1]


def test_a_buyer_that_takes_most_is_named_and_what_is_left_if_it_goes():
    bring(Layout.EMPOWERMENT, listed(), cutoff="2026-06-30")
    answer = empowerment_partners.partners()
    facts = answer.facts
    assert (facts["largest"], facts["losing"], facts["left"]) == ("CV Besar", 30, 5)
    assert facts["herfindahl"] == pytest.approx((30 / 35) ** 2 + (5 / 35) ** 2)
    told_of, _ = partners.verdict(facts, answer.rows())
    assert told_of.startswith("Jika CV Besar pergi, sekitar 30 dari 35 keluarga yang bermitra")
    assert dict(facts["patterns"]) == {"inti-plasma": 35}


def test_one_family_that_was_not_measured_again_is_not_counted_out():
    bring(Layout.EMPOWERMENT, listed(), cutoff="2026-06-30")
    facts = empowerment_incomes.incomes().facts
    assert facts["unmeasured"] is None
    assert facts["median"].value == 300_000
    assert facts["families"] == facts["pairs"], "told in fives, they do not tell the one"
    (sentence,) = incomes.verdict(facts)
    assert sentence.endswith("Beberapa keluarga belum diukur lagi.")


def test_few_partners_without_a_name_are_not_counted_out():
    assert "mitra tanpa nama" not in " ".join(partners.notes({"unnamed": 0}))
    assert not any(char.isdigit() for char in " ".join(partners.notes({"unnamed": None})))
    assert "Sekitar 10 keluarga" in partners.notes({"unnamed": 10})[0]


def test_a_list_under_another_key_or_of_another_year_is_refused_with_a_sentence():
    source = Source(Layout.EMPOWERMENT, "desa.csv", {"publisher": "Dinsos"})
    wrong = "\n".join([HEAD, line(1, cohort="2025"), line(2, cohort="dua")])
    read = reading.examine(OPERATOR, source, wrong.encode(), lambda *_: None)
    assert read.refused
    assert "step-before-cohort" in {one.rule for one in read.problems}


def test_the_example_is_marked_and_on_no_real_place():
    for ask in (
        empowerment.funnel,
        empowerment.leaks,
        empowerment.side_by_side,
        empowerment_partners.partners,
        empowerment_incomes.incomes,
        empowerment_incomes.accompanied,
    ):
        answer = ask(practice=True)
        assert answer.provenance.standing is Standing.EXAMPLE
        assert answer.facts["name"] == "Kabupaten Contoh"
    leaks = empowerment.leaks(practice=True)
    assert leaks.facts["worst"] == "production", "where the example loses most"
    assert "lebih besar daripada yang wajar" in words.worst(leaks.facts, leaks.rows())
    youngest = empowerment.side_by_side(practice=True).frame.iloc[-1]
    assert youngest["training"] != youngest["training"], "not yet a year old"
    assert set(empowerment_list.cohorts(practice=True)) == {
        empowerment_list.EVERY,
        *(str(today().year - back) for back in range(4)),
    }


def test_the_slides_tell_what_there_is():
    real = slides.slide(decks.asked(BOJONEGORO, practice=False, on=today()))
    assert isinstance(real.parts[0], Table)
    assert not real.is_example
    example = slides.slide(decks.asked(BOJONEGORO, practice=True, on=today()))
    assert isinstance(example.parts[0], Funnel)
    assert "Kabupaten Contoh" in example.title, "the footer names the place of the deck"
    made = [
        real,
        example,
        slides.of_leaks(empowerment.leaks(practice=True)),
        parts.of_partners(empowerment_partners.partners(practice=True)),
        parts.of_incomes(empowerment_incomes.incomes(practice=True)),
        parts.of_accompanied(empowerment_incomes.accompanied(practice=True)),
    ]
    for slide in made:
        assert len(slide.title) <= 90
        assert 55 <= words_of(slide.script) <= 80, slide.title
    assert all(slide.is_example for slide in made[1:])


def test_it_can_be_asked_and_told_as_text():
    asked = questions.Asked(practice=True)
    for name, part in (
        ("pemberdayaan", "Pelatihan: 930 keluarga"),
        ("pemberdayaan-bocor", "Produksi lebih kuat → Mitra usaha"),
        ("pemberdayaan-angkatan", "Angkatan"),
        ("mitra-usaha", "Mitra Contoh A"),
        ("pendapatan-peserta", "Belum diukur sesudahnya"),
        ("pendampingan-utuh", "Tidak ada catatan pendampingan"),
        ("pemberdayaan-terbit", "belum ada angka terbit"),
    ):
        (answer,) = questions.QUESTIONS[name].answers(asked)
        assert part in told.as_text(answer)
