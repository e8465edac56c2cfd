"""A training and what came of it: done, not done and not asked are three things; no names."""

from __future__ import annotations

from copy import deepcopy

import pytest

from analytics.actions import trainings
from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind, Overtaken
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
ID = "5a3c1f6e-0000-4000-8000-000000000009"
TONDOMULO, KOLONG = "35.22.08.2005", "35.22.04.2005"
TOLD = {
    "name": "Pelatihan kepala desa",
    "regency": "35.22",
    "on": "14 Oktober 2025",
    "organiser": "BKPP",
    "villages": [KOLONG, TONDOMULO],
    "participants": {"civil_servant": "50", "village": 6, "cadre": ""},
    "source": "daftar hadir",
    "rounds": [
        {
            "after": "90",
            "on": "20-1-2026",
            "by": "panitia BKPP",
            "villages": {"budgeted": {"yes": [KOLONG], "no": [], "evidence": "APBDes perubahan"}},
            "people": {"visited": {"asked": "40", "done": "12", "evidence": ""}},
        }
    ],
}


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def changed(path, value):
    content = deepcopy(TOLD)
    *steps, last = path
    place = content
    for step in steps:
        place = place[step]
    place[last] = value
    return content


def test_what_is_typed_is_kept_in_one_form_and_read_back_as_it_is():
    found = trainings.checked(TOLD)
    assert found["on"] == "2025-10-14"
    assert found["participants"] == {"civil_servant": 50, "village": 6}
    (told,) = found["rounds"]
    assert told["after"] == 90
    assert told["people"]["visited"] == {"asked": 40, "done": 12, "evidence": ""}
    assert trainings.checked(found) == found


ROUND = ("rounds", 0)


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("name",), " ", "Tulis nama"),
        (("on",), "besok lusa", "tidak terbaca"),
        (("on",), "31-12-2035", "belum datang"),
        (("regency",), "99.99", "Tempat contoh"),
        (("regency",), "35.22.08", "tidak dikenal"),
        (("villages",), ["33.16.13.2001"], "tidak dikenal"),
        (("villages",), ["35.22.08"], "desa demi desa"),
        (("participants",), {"village": "enam"}, "bilangan bulat"),
        ((*ROUND, "after"), "45", "30, 90, atau 180"),
        ((*ROUND, "on"), "20-12-2025", "belum 90 hari"),
        ((*ROUND, "by"), "", "siapa yang memberi tahu"),
        ((*ROUND, "villages", "budgeted", "no"), [KOLONG], "melakukan dan tidak melakukan"),
        ((*ROUND, "villages", "budgeted", "yes"), ["35.22.01.2003"], "bukan peserta"),
        ((*ROUND, "villages"), {"visited": {}}, "tidak terbaca"),
        ((*ROUND, "people", "visited", "done"), "41", "lebih banyak daripada yang ditanya"),
        ((*ROUND, "people", "visited", "asked"), "57", "lebih banyak daripada pesertanya"),
        ((*ROUND, "people", "visited", "asked"), "", "belum ditanya bukan berarti"),
        (("rounds",), TOLD["rounds"] * 2, "dua kali"),
        (("rounds",), None, "tidak terbaca"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(path, value, told):
    with pytest.raises(Refused, match=told):
        trainings.write(ANI, ID, changed(path, value), ())
    assert entries.of(EntryKind.TRAINING, ID) == ()


def test_an_act_nobody_was_asked_about_is_not_kept_as_not_done():
    nobody = {"yes": [], "no": [], "evidence": "x"}
    content = changed((*ROUND, "villages"), {"budgeted": nobody, "solved": nobody})
    assert trainings.checked(content)["rounds"][0]["villages"] == {}


def test_news_in_which_nobody_was_asked_anything_is_refused_and_nothing_is_written():
    content = deepcopy(TOLD)
    content["rounds"][0] |= {"villages": {}, "people": {}}
    with pytest.raises(Refused, match="belum berisi jawaban"):
        trainings.write(ANI, ID, content, ())
    assert entries.of(EntryKind.TRAINING, ID) == ()


def test_a_nik_in_a_line_is_not_kept():
    content = changed(("source",), "daftar hadir 3522085501900001")
    assert "3522085501900001" not in str(trainings.checked(content))


def test_readers_write_nothing_and_of_two_who_write_the_second_sees_both():
    with pytest.raises(NotAllowed):
        trainings.write(Actor("budi", Role.READER, Way.ACCOUNT), ID, TOLD, ())
    first = trainings.write(ANI, ID, TOLD, ())
    with pytest.raises(Overtaken):
        trainings.write(ANI, ID, changed(("name",), "Lain"), ())
    trainings.write(ANI, ID, changed(("name",), "Lain"), (first,))
    (stands,) = entries.of(EntryKind.TRAINING, ID)
    assert stands.content["name"] == "Lain"
