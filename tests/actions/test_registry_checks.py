"""What a village counted of a list: understood, refused in one sentence, or written down."""

from __future__ import annotations

import pytest

from analytics.actions import registry_checks as actions
from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind, Overtaken
from analytics.vocabulary.checks import TYPED, CheckedList
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
READER = Actor("citra", Role.READER, Way.ACCOUNT)
TONDOMULO = "35.22.08.2005"
GOOD = {
    "on": "3-11-2026",
    "source": "berita acara",
    "listed": "78",
    "visited": "78",
    "confirmed": "57",
    "never_eligible": "1.0",
}


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def test_what_is_not_told_is_none_and_no_zero():
    found = actions.checked(GOOD)
    assert found["on"] == "2026-11-03"
    assert (found["listed"], found["never_eligible"]) == (78, 10)
    assert [name for name in TYPED if found[name] is None] == [
        "improved", "moved", "died", "double", "rule", "added", "closing"
    ]  # fmt: skip
    assert actions.checked(found) == found, "what is kept passes once more"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"on": ""}, "Tulis tanggal verifikasinya"),
        ({"on": "31-12-2099"}, "belum datang"),
        ({"source": " "}, "Tulis dari mana"),
        ({"listed": ""}, "Tulis berapa keluarga yang terdaftar"),
        ({"listed": "tujuh"}, "bukan bilangan bulat"),
        ({"visited": "79"}, "dikunjungi lebih banyak"),
        ({"confirmed": "79"}, "tetap layak lebih banyak"),
        ({"double": "30"}, "melebihi yang terdaftar"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(change, sentence):
    with pytest.raises(Refused, match=sentence):
        actions.checked(GOOD | change)


def test_two_lists_of_a_village_are_two_subjects_and_nobody_overwrites_unseen():
    first = actions.write(ANI, TONDOMULO, CheckedList.DTKS, GOOD, ())
    actions.write(ANI, TONDOMULO, CheckedList.DTSEN, GOOD, ())
    assert set(entries.every(EntryKind.CHECK)) == {f"{TONDOMULO}|dtks", f"{TONDOMULO}|dtsen"}
    with pytest.raises(Overtaken, match=r"Tondomulo \(DTKS\) sudah diubah ani"):
        actions.write(ANI, TONDOMULO, CheckedList.DTKS, GOOD, ())
    actions.write(ANI, TONDOMULO, CheckedList.DTKS, {}, [first])
    assert set(entries.every(EntryKind.CHECK)) == {f"{TONDOMULO}|dtsen"}


def test_a_reader_or_an_unknown_village_writes_nothing():
    with pytest.raises(NotAllowed):
        actions.write(READER, TONDOMULO, CheckedList.DTKS, GOOD, ())
    with pytest.raises(Refused, match="tidak ada dalam daftar wilayah"):
        actions.write(ANI, "35.22.08.9999", CheckedList.DTKS, GOOD, ())
    assert entries.every(EntryKind.CHECK) == {}
