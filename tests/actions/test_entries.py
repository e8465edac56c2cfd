"""Two people who write of one village: the second is told, and nothing that was written is lost."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from analytics.actions import entries as actions
from analytics.store import entries, meetings, records
from analytics.store.records import AuditEntry
from analytics.vocabulary.assistance import EntryKind, Overtaken
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI, BUDI = (Actor(name, Role.OPERATOR, Way.ACCOUNT) for name in ("ani", "budi"))
READER = Actor("citra", Role.READER, Way.ACCOUNT)
MAPPING, VILLAGE = EntryKind.MAPPING, "35.22.08.2005"


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def write(actor, content, seen=(), subject=VILLAGE):
    return actions.write(actor, MAPPING, subject, "Tondomulo", content, seen)


def test_a_reader_writes_nothing():
    with pytest.raises(NotAllowed, match="Menulis pemetaan desa hanya boleh dilakukan operator"):
        write(READER, {"note": "a"})
    assert entries.of(MAPPING, VILLAGE) == ()


def test_who_has_seen_what_stands_takes_its_place_and_it_stays_in_the_history():
    first = write(ANI, {"note": "air jauh"})
    second = write(BUDI, {"note": "air dekat"}, [first])
    assert [entry.content for entry in entries.of(MAPPING, VILLAGE)] == [{"note": "air dekat"}]
    assert [entry.id for entry in entries.history(MAPPING, VILLAGE)] == [second, first]
    with records.reading() as session:
        trail = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    assert [entry.deed for entry in trail] == [Deed.ENTRY_WRITTEN] * 2
    assert trail[1].before == {"content": {"note": "air jauh"}}


def test_who_has_not_seen_what_stands_is_told_whose_it_is_and_writes_nothing():
    opened = write(ANI, {"note": "lama"})
    theirs = write(ANI, {"note": "baru"}, [opened])
    with pytest.raises(Overtaken, match="Tondomulo sudah diubah ani") as told:
        write(BUDI, {"note": "lain"}, [opened])
    assert [entry.content for entry in told.value.theirs] == [{"note": "baru"}]
    assert len(entries.history(MAPPING, VILLAGE)) == 2
    write(BUDI, {"note": "lain"}, [theirs])
    assert [entry.by for entry in entries.of(MAPPING, VILLAGE)] == ["budi"]


def test_a_first_writer_who_was_not_the_first_is_told_too():
    write(ANI, {"note": "pertama"})
    with pytest.raises(Overtaken):
        write(BUDI, {"note": "juga pertama"})


def test_entries_written_apart_stand_side_by_side_until_somebody_has_seen_both():
    write(ANI, {"note": "kantor"})
    with records.session() as session:  # as the notes of a laptop come in
        row = entries.EntryRow(
            kind=MAPPING.value, subject=VILLAGE, content={"note": "laptop"}, seen=[]
        )
        meetings.add(session, "dewi", row)
    both = entries.of(MAPPING, VILLAGE)
    assert [entry.by for entry in both] == ["ani", "dewi"]
    assert list(entries.every(MAPPING)[VILLAGE]) == list(both)
    write(BUDI, {"note": "keduanya"}, [entry.id for entry in both])
    assert [entry.content for entry in entries.of(MAPPING, VILLAGE)] == [{"note": "keduanya"}]


def test_what_was_taken_out_is_left_out_and_stays_in_the_history():
    first = write(ANI, {"note": "salah desa"})
    write(ANI, {}, [first])
    assert VILLAGE not in entries.every(MAPPING)
    assert len(entries.history(MAPPING, VILLAGE)) == 2


def test_subjects_and_kinds_do_not_meet():
    write(ANI, {"note": "a"})
    write(ANI, {"note": "b"}, subject="35.22.04.2005")
    assert set(entries.every(MAPPING)) == {VILLAGE, "35.22.04.2005"}
    assert entries.every(EntryKind.CHECK) == {}
