"""An operator classes a line of the budget: understood, refused, written once and in the trail."""

from __future__ import annotations

import pytest

from analytics.actions import budget_lines, entry_contents
from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind, Overtaken
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
LINE = {"programme": "Program P", "activity": "", "subactivity": "Pameran", "opd": "Dinas D"}
TYPED = {"line": LINE, "strategy": "income", "block": "work", "reason": "Menurut  DPA 2025"}


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def test_what_is_typed_is_kept_and_read_back_the_same():
    told = budget_lines.checked(TYPED)
    assert told["reason"] == "Menurut DPA 2025"
    assert budget_lines.checked(told) == told
    assert entry_contents.is_known(EntryKind.BUDGET_LINE, budget_lines.subject(LINE), told)
    other = budget_lines.subject(LINE | {"opd": "Dinas E"})
    assert not entry_contents.is_known(EntryKind.BUDGET_LINE, other, told)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"strategy": "lain"}, "Strategi itu tidak dikenal"),
        ({"block": "lain"}, "Kelompok itu tidak dikenal"),
        ({"reason": " "}, "Tulis alasannya"),
        ({"line": {}}, "tanpa nama program"),
        ({"line": "x"}, "tanpa nama program"),
        ({"reason": "x" * 301}, "terlalu panjang"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(changed, sentence):
    with pytest.raises(Refused, match=sentence):
        budget_lines.checked(TYPED | changed)


def test_only_an_operator_writes_and_the_second_sees_the_first():
    with pytest.raises(NotAllowed):
        budget_lines.write(Actor("siti", Role.READER, Way.ACCOUNT), TYPED, [])
    first = budget_lines.write(ANI, TYPED, [])
    subject = budget_lines.subject(LINE | {"programme": " PROGRAM  p "})
    (stands,) = entries.of(EntryKind.BUDGET_LINE, subject)
    assert stands.content["strategy"] == "income"
    with pytest.raises(Overtaken, match="sudah diubah ani"):
        budget_lines.write(ANI, TYPED | {"strategy": "none"}, [])
    budget_lines.write(ANI, TYPED | {"strategy": "none"}, [first])
    assert entries.of(EntryKind.BUDGET_LINE, subject)[-1].content["strategy"] == "none"
