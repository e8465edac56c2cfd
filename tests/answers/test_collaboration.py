"""Problems nobody takes on, who works where on what, who is named, and what came of trainings."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.actions import assistance, mapping, organisations, plans, trainings
from analytics.actions.plans import Planned
from analytics.answers import collaboration, collaboration_known, decks, questions, told
from analytics.answers import trainings as answers
from analytics.answers.slides import collaboration as slides
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.collaboration import UNLISTED, ActorGroup, Taken
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import WATERMARK, Standing
from analytics.wording import collaboration as words
from analytics.wording import collaboration_known as known_words
from analytics.wording import trainings as training_words

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
TONDOMULO, KOLONG, NGANTI = "35.22.08.2005", "35.22.04.2005", "35.22.01.2003"
DINAS = "5a3c1f6e-0000-4000-8000-000000000001"
LEANS = "meeting_held.35.22.2025-10-14.1"
ON = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def noted(village, *codes, severity="high", poor=None):
    conditions = [{"code": code, "severity": severity, "note": ""} for code in codes]
    content = {"on": "2026-10-01", "source": "musdes", "conditions": conditions}
    mapping.write(ANI, village, content | {"profile": {"poor_families": poor}}, ())


def listed(name=DINAS, called="Dinas PU", kind="agency", **sectors):
    content = {"name": called, "kind": kind, "regency": "35.22", "base": "", "capacity": 2}
    organisations.write(ANI, name, content | {"sectors": sectors, "past": []}, ())


def planned(village, actor, condition, what="Kegiatan"):
    days = {"begins": "1-10-2026", "due": "31-3-2027"}
    plans.start(ANI, Planned(village=village, what=what, actor=actor, condition=condition, **days))


def states(answer):
    return {(row["village_code"], row["code"]): Taken(row["taken"]) for row in answer.rows()}


def test_what_was_entered_is_joined_into_who_takes_which_problem_on():
    noted(TONDOMULO, "M22", "M01", "M24", poor=120)
    noted(KOLONG, "M22", severity="low", poor=3)
    noted(NGANTI, "M15")
    listed(water=3, roads=2)
    content = assistance.typed([DINAS], "188/1/KEP/2026", "1-9-2026")
    assistance.save(ANI, TONDOMULO, content, ())
    planned(TONDOMULO, "dinas  pu", "M22")
    planned(NGANTI, "Pemerintah Desa Nganti", "M15")
    planned(NGANTI, "Kelompok Tani", "M05")
    answer = collaboration.problems(BOJONEGORO, ON)
    assert states(answer) == {
        (TONDOMULO, "M22"): Taken.WORKED,
        (TONDOMULO, "M24"): Taken.ABLE,
        (TONDOMULO, "M01"): Taken.OTHERS,
        (KOLONG, "M22"): Taken.NOBODY,
        (NGANTI, "M15"): Taken.WORKED,
    }
    first, second = answer.rows()[:2]
    assert (first["village_code"], first["code"]) == (TONDOMULO, "M01"), "the heavy one first"
    assert second["few"], "three poor families could be named"
    assert "Kurang" in words.families(None, few=True).capitalize()
    assert answer.facts["open"] == 2
    assert answer.facts["heavy"] == 1
    assert answer.facts["stray"] == 1, "nobody noted M05 in Nganti"
    assert answer.provenance.standing is Standing.QUOTED
    (sentence,) = words.lead(answer.facts, first)
    assert sentence.startswith("2 dari 5 masalah yang dicatat di 3 desa Kab. Bojonegoro")
    assert "427 desa belum dipetakan" in sentence

    who = collaboration.who(BOJONEGORO, ON)
    groups = {(row["organisation"], row["group"]) for row in who.rows()}
    assert groups == {
        ("dinas pu", "agency"),
        ("Pemerintah Desa Nganti", "village_government"),
        ("Kelompok Tani", UNLISTED),
    }, "whoever assists with an activity of its own is told once"
    reach = who.facts["reach"].set_index("group")
    assert reach.loc["agency", "villages"] == 1
    assert len(reach.loc["agency", "absent"]) == 27
    assert reach.loc["agency", "could"] == 1, "the other water problem is in its field"
    assert reach.loc["business", "villages"] == 0
    assert who.facts["kinds"] == 2

    found = collaboration.matrix(BOJONEGORO, ON, "sector").frame.set_index("key")
    assert found.loc["water", ["agency", "open"]].tolist() == [1, 1]
    assert found.loc["health", ["village_government", "open"]].tolist() == [1, 0]
    by_district = collaboration.matrix(BOJONEGORO, ON, "district").frame
    assert set(by_district["label"]) == {"Kedungadem", "Ngasem", "Ngraho"}

    shown = slides.of(answer)
    assert shown.title == "Dua dari 5 masalah desa belum ada pelakunya, 1 di antaranya berat"
    assert shown.parts[0].rows[1][-1] == words.FEW_CELL


def test_assistance_that_is_over_or_ahead_is_no_presence():
    noted(TONDOMULO, "M22")
    noted(KOLONG, "M22")
    listed(water=3)
    over = assistance.typed([DINAS], begins="1-1-2025", until="31-12-2025")
    ahead = assistance.typed([DINAS], begins="1-1-2027")
    assistance.save(ANI, TONDOMULO, over, ())
    assistance.save(ANI, KOLONG, ahead, ())
    answer = collaboration.problems(BOJONEGORO, ON)
    assert set(states(answer).values()) == {Taken.NOBODY}
    assert isinstance(collaboration.who(BOJONEGORO, ON), Gap)


def test_without_any_mapping_the_answers_say_whom_to_ask():
    gap = collaboration.problems(BOJONEGORO, ON)
    assert isinstance(gap, Gap)
    assert collaboration.matrix(BOJONEGORO, ON, "sector") == gap
    assert "Bappeda Kabupaten Bojonegoro" in collaboration.who(BOJONEGORO, ON).ask_whom
    blora = collaboration.who("33.16", ON)
    assert not blora.frame["now"].any(), "what a source told of 2021 is not today"
    assert set(blora.frame["group"]) == {"agency", "academia"}
    assert blora.facts["reached"] == 0
    assert "tahun-tahun lalu" in words.who_lead(blora.facts)[0]


def test_the_published_training_tells_who_was_asked_and_who_is_named():
    """Suaradesa.co, 14 October 2025, paragraphs 2-4 and 8-11."""
    answer = collaboration_known.known(BOJONEGORO)
    called = answer.facts["called"]
    assert called["there"] == ("agency", "village_government", "civil_society")
    assert called["absent"] == ("business", "academia")
    assert len(called["districts"]) == 5
    assert called["villages"] == ("Tondomulo", "Kolong", "Nganti")
    assert (called["counted"], called["listed"]) == (9, 14), "5 camat, 3 kades, 6 PKK dan posyandu"
    assert "sedikitnya 14" in known_words.notes(answer.facts)[1]
    (told_,) = collaboration_known.lead(answer)
    assert "dunia usaha dan akademisi diminta ikut tetapi tidak disebut hadir" in told_
    rows = answer.frame.set_index(["label", "group"])
    assert "50 orang" in rows.loc[("Pelatihan LEANS 14 Oktober 2025", "agency"), "there"]
    assert "209 orang" in rows.loc[("Rakor PPSE 10–11 November 2025", ""), "there"]
    assert answer.provenance.standing is Standing.QUOTED
    jombang = collaboration_known.known("35.17")
    assert jombang.facts["called"] is None, "not all five were asked there"
    usual = slides.slide(decks.asked(BOJONEGORO, practice=False, on=ON))
    assert usual.subject is Subject.COLLABORATION
    assert "dunia usaha dan akademisi" in usual.title
    assert any("Dunia" not in cell for row in usual.parts[0].rows for cell in row)


def test_a_published_training_stands_there_unasked_until_somebody_tells():
    (leans,) = answers.every(BOJONEGORO, ON)
    assert leans.organiser == "BKPP Kab. Bojonegoro"
    assert set(leans.villages) == {TONDOMULO, KOLONG, NGANTI}
    assert not leans.participants, "its source counts nine and lists fourteen"
    answer = answers.outcomes(BOJONEGORO, ON, 90)
    (sentence,) = training_words.lead(answer.facts, answer.rows())
    assert "sudah lewat 404 hari" in sentence
    assert "belum ditanya bukan berarti tidak" in sentence
    assert answers.unasked(answer).ask_whom == "BKPP Kab. Bojonegoro"
    assert answer.frame["share"].isna().all(), "nobody was asked: no zero"
    assert slides.of_trainings(answer).provenance is None


def told_of(rounds, **more):
    content = {
        "name": "Pelatihan LEANS", "regency": "35.22", "on": "2025-10-14", "organiser": "BKPP",
        "villages": [TONDOMULO, KOLONG, NGANTI], "participants": {"civil_servant": 50, "cadre": 14},
        "source": "daftar hadir", "rounds": rounds,
    }  # fmt: skip
    trainings.write(ANI, answers.published("35.22")[0].id, content | more, ())


def after(days, done, asked=40):
    budgeted = {"yes": [KOLONG], "no": [TONDOMULO], "evidence": "APBDes"}
    visited = {"asked": asked, "done": done, "evidence": ""}
    return {
        "after": days, "on": "2026-06-01", "by": "BKPP", "villages": {"budgeted": budgeted},
        "people": {"visited": visited},
    }  # fmt: skip


def test_not_asked_is_told_apart_from_not_done():
    told_of([after(90, 12)])
    assert [each.name for each in answers.every(BOJONEGORO, ON)] == ["Pelatihan LEANS"]
    rows = answers.outcomes(BOJONEGORO, ON, 90).frame.set_index("act")
    assert rows.loc["budgeted", ["done", "not_done", "unasked", "shown"]].tolist() == [1, 1, 1, 1]
    assert rows.loc["visited", ["done", "not_done", "unasked", "shown"]].tolist() == [12, 28, 24, 0]
    assert rows.loc["visited", "share"] == pytest.approx(30)
    bounds = rows.loc["visited", ["lowest", "highest"]].tolist()
    assert bounds == pytest.approx([100 * 12 / 64, 100 * 36 / 64])
    assert rows.loc["solved", "unasked"] == 3
    assert answers.outcomes(BOJONEGORO, ON, 30).facts["silent"], "of 30 days nothing was told"
    young = answers.outcomes(BOJONEGORO, date(2025, 12, 1), 90)
    assert young.facts["trainings"] == ()
    assert "Belum ada pelatihan" in training_words.lead(young.facts, young.rows())[0]


def test_a_few_people_are_hidden_and_do_not_follow_from_all_trainings_together():
    told_of([after(90, 38)])  # two who did not
    other = "5a3c1f6e-0000-4000-8000-000000000077"
    content = {
        "name": "Pelatihan dua", "regency": "35.22", "on": "2025-11-14", "organiser": "BKPP",
        "villages": [], "participants": {"cadre": 40}, "source": "x", "rounds": [],
    }  # fmt: skip
    round_ = after(90, 20) | {"villages": {}}
    trainings.write(ANI, other, content | {"rounds": [round_]}, ())
    whole = answers.outcomes(BOJONEGORO, ON, 90).frame.set_index("act")
    assert whole.loc["visited", "hidden"]
    assert whole.loc["visited", ["done", "not_done", "asked", "share"]].isna().all()
    alone = answers.outcomes(BOJONEGORO, ON, 90, other).frame.set_index("act")
    assert alone.loc["visited", "done"] == 20
    assert training_words.attended({"civil_servant": 50, "village": 3}).startswith("53 peserta;")


def test_the_example_has_all_five_kinds_and_no_real_village():
    answer = collaboration.who(EXAMPLE_REGENCY, ON)
    assert set(answer.frame["group"]) == set(ActorGroup)
    assert answer.frame["village_code"].str.startswith("99.99.").all()
    assert answer.provenance.standing is Standing.EXAMPLE
    problems = collaboration.problems(EXAMPLE_REGENCY, ON)
    assert set(problems.frame["taken"]) == set(Taken)
    found = collaboration.matrix(EXAMPLE_REGENCY, ON, "sector")
    assert found.provenance.standing is Standing.EXAMPLE
    assert found.frame["open"].is_monotonic_decreasing
    assert slides.of_matrix(found).is_example
    acts = answers.outcomes(EXAMPLE_REGENCY, ON, 90)
    assert acts.provenance.standing is Standing.EXAMPLE
    assert len(acts.facts["trainings"]) == 2
    assert len(acts.facts["young"]) == 1
    assert slides.of_trainings(acts).is_example


@pytest.mark.parametrize(
    "name", ["masalah-tanpa-pelaku", "siapa-di-mana", "lima-unsur", "sesudah-pelatihan"]
)
def test_each_can_be_asked_at_a_terminal(name):
    for practice in (False, True):
        for answer in questions.QUESTIONS[name].answers(questions.Asked(practice=practice)):
            text = told.as_text(answer)
            assert len(text.splitlines()) > 2
            example = isinstance(answer, Result) and answer.provenance.standing is Standing.EXAMPLE
            assert (WATERMARK in text) is example
