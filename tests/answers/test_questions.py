from __future__ import annotations

import json

import pytest

from analytics.answers.coded import as_json
from analytics.answers.questions import QUESTIONS, Asked
from analytics.answers.told import as_text
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import WATERMARK, Standing

AREAS = {
    "unasked": Asked().areas,
    "a kecamatan": ("35.22.08",),
    "a desa": ("35.22.08.2005",),
    "a neighbour": ("35.23",),
    "a province": ("35",),
    "the country": ("00",),
    "several": ("35.22", "35.22.08", "35.23"),
}


@pytest.mark.parametrize("areas", AREAS.values(), ids=AREAS)
@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_is_answered_or_says_what_is_missing(name, areas):
    answers = QUESTIONS[name].answers(Asked(areas=areas, practice=True))
    assert answers
    for answer in answers:
        if isinstance(answer, Gap):
            assert answer.what
            assert answer.ask_whom
            assert answer.ask_for
        else:
            assert isinstance(answer, Result)
            assert not answer.frame.empty
            assert answer.provenance.origins
        assert as_text(answer)
    json.loads(as_json(*answers), parse_constant=pytest.fail)


@pytest.mark.parametrize("name", QUESTIONS)
def test_example_figures_come_only_when_they_may(name):
    for answer in QUESTIONS[name].answers(Asked()):
        if isinstance(answer, Result):
            assert answer.provenance.standing is not Standing.EXAMPLE
        assert WATERMARK not in as_text(answer)


@pytest.mark.parametrize("name", ["corong", "arus", "kpm-aktif"])
def test_the_register_answers_in_mode_latihan(name):
    (answer,) = QUESTIONS[name].answers(Asked(practice=True))
    assert isinstance(answer, Result)
    assert answer.provenance.standing is Standing.EXAMPLE


def test_names_are_words_that_can_be_typed():
    for name, question in QUESTIONS.items():
        assert question.name == name
        assert name.replace("-", "").isalpha()
        assert name.islower()
        assert question.words.endswith("?")
    assert len({question.words for question in QUESTIONS.values()}) == len(QUESTIONS)


def test_every_area_asked_about_is_answered():
    answers = QUESTIONS["kemiskinan"].answers(Asked(areas=("35.22", "35.23")))
    assert [answer.only()["area_code"] for answer in answers] == ["35.22", "35.23"]
    (course,) = QUESTIONS["tren-kemiskinan"].answers(Asked(areas=("35.22", "35.23")))
    assert set(course.frame["area_code"]) == {"35.22", "35.23"}


def test_desa_are_asked_of_a_kecamatan():
    (answer,) = QUESTIONS["desa"].answers(Asked(areas=("35.22.08",)))
    assert answer.frame["area_code"].str.startswith("35.22.08.").all()
    (whole,) = QUESTIONS["desa"].answers(Asked(areas=("35.22",)))
    assert isinstance(whole, Gap) or whole.frame["level"].eq("village").all()
