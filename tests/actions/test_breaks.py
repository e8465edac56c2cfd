"""Who takes on a difference across a change of a rule, and what is written down of it."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from analytics.actions import backup
from analytics.actions import breaks as actions
from analytics.answers import breaks, since
from analytics.store import accepted, records, versioned
from analytics.store.records import AuditEntry
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.period import today
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI = Actor("ani", Role.APPROVER, Way.ACCOUNT)
OURS = ("dtks-43-19", "kpm_pkh")


def held():
    return breaks.guard("kpm_pkh", "pkh_register", "2017-06", "2022-01")


def trail() -> list[AuditEntry]:
    with records.reading() as session:
        return list(session.scalars(select(AuditEntry).order_by(AuditEntry.id)))


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


@pytest.mark.parametrize("role", [Role.READER, Role.OPERATOR])
def test_only_a_pengesah_accepts_and_withdraws(role):
    someone = Actor("budi", role, Way.ACCOUNT)
    with pytest.raises(NotAllowed, match="hanya boleh dilakukan pengesah"):
        actions.accept(someone, *OURS, "sama saja")
    assert accepted.active() == ()
    actions.accept(ANI, *OURS, "sama saja")
    with pytest.raises(NotAllowed, match="hanya boleh dilakukan pengesah"):
        actions.withdraw(someone, accepted.active()[0].id, "keliru")
    assert held().marks
    assert [entry.deed for entry in trail()] == [Deed.BREAK_ACCEPTED]


def test_a_note_lets_the_difference_through_marked_and_is_taken_back():
    before = versioned.version()
    assert held().refuses
    assert held().sentence.startswith("Selisih Juni 2017 ke Januari 2022 tidak dihitung: aturan")
    actions.accept(ANI, *OURS, "  sesuai   surat 12 ")
    assert versioned.version() != before, "answers are asked anew"
    assert not held().refuses
    assert "catatan diterima" in held().sentence
    assert "oleh ani: “sesuai surat 12”" in held().sentence
    other = breaks.guard("extreme_poor_people", "extreme_dtks_desil1", "2020", "2022")
    assert other.refuses, "a note is for one indicator"

    changes = since.changes(today())
    assert any("sesuai surat 12" in one.what for one in changes.rules)
    assert {one.by for one in changes.rules} == {"pengesah"}, "names are for the office"
    assert {one.by for one in since.changes(today(), ANI).rules} == {"ani (pengesah)"}

    actions.withdraw(ANI, accepted.active()[0].id, "suratnya dicabut")
    assert held().refuses
    assert versioned.version() == before
    made, taken = trail()
    assert (made.subject, made.after) == ("dtks-43-19 kpm_pkh", {"note": "sesuai surat 12"})
    assert (taken.deed, taken.after) == (Deed.BREAK_WITHDRAWN, {"reason": "suratnya dicabut"})
    ((_, label, indicator, note, state),) = breaks.history()
    assert (label, indicator, note) == ("DTKS 43 → 19 variabel", "KPM PKH", "sesuai surat 12 (ani)")
    assert state == "dicabut ani"


def test_another_note_takes_the_place_of_the_first():
    actions.accept(ANI, *OURS, "pertama")
    actions.accept(ANI, *OURS, "kedua")
    assert [one.note for one in accepted.active()] == ["kedua"]
    assert trail()[-1].before == {"note": "pertama"}


@pytest.mark.parametrize(
    ("change", "indicator", "note", "match"),
    [
        ("tidak-ada", "kpm_pkh", "a", "tidak mengenai"),
        ("dtks-dtsen", "poverty_rate", "a", "tidak mengenai"),
        ("idm-indeks-desa", "villages_advanced", "a", "tidak pernah disambung"),
        ("dtks-dtsen", "kpm_pkh", "   ", "Tulis catatannya"),
        ("dtks-dtsen", "kpm_pkh", "a" * 501, "terlalu panjang"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_kept(change, indicator, note, match):
    with pytest.raises(Refused, match=match):
        actions.accept(ANI, change, indicator, note)
    assert accepted.active() == ()
    assert trail() == []


def test_a_note_that_is_gone_cannot_be_withdrawn():
    with pytest.raises(Refused, match="tidak berlaku"):
        actions.withdraw(ANI, 7, "keliru")


def test_a_change_without_a_day_takes_no_note(data):
    data.change("breaks", {"break_id": "dtks-dtsen"}, earliest="", latest="")
    with pytest.raises(Refused, match="Tanggal"):
        actions.accept(ANI, "dtks-dtsen", "kpm_pkh", "a")


def test_no_number_of_a_person_is_kept():
    actions.accept(ANI, *OURS, "surat 3522154101900003")
    assert "3522154101900003" not in accepted.active()[0].note


def test_the_file_follows_the_records(state):
    actions.accept(ANI, *OURS, "sesuai surat")
    (state / accepted.FILE).unlink()
    assert held().refuses
    actions.rebuild()
    assert held().marks
    (state / accepted.FILE).write_text('[{"id": 1}]', encoding="utf-8")
    with pytest.raises(BrokenData, match="catatan perubahan aturan tidak terbaca"):
        accepted.active()
    (state / accepted.FILE).write_text("[]", encoding="utf-8")
    assert json.loads((state / accepted.FILE).read_text(encoding="utf-8")) == []
    assert accepted.stamp() == ""


def test_a_restored_backup_brings_the_notes_along(state, tmp_path, monkeypatch):
    actions.accept(ANI, *OURS, "sesuai surat")
    file = tmp_path / "c.zip"
    backup.backup(ANI, file)
    actions.withdraw(ANI, accepted.active()[0].id, "keliru")
    backup.restore(ANI, file, replace=True)
    assert held().marks
