"""Saving and removing decks: who may, what is refused, and what the trail keeps."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from analytics.actions import decks
from analytics.actions.backup import backup, restore
from analytics.store import decks as kept
from analytics.store import records
from analytics.store.records import AuditEntry
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way
from analytics.vocabulary.slide import DeckSpec, Subject

SPEC = DeckSpec("Rakor Maret", (Subject.TREND, Subject.TITLE), "35.22.01")


def actor(role=Role.OPERATOR):
    return Actor("siti", role, Way.ACCOUNT)


def trail():
    with records.reading() as session:
        rows = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    return [(row.deed, row.subject, row.before, row.after) for row in rows]


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.APPROVER])
def test_a_deck_is_saved_with_an_entry_in_the_trail(state, role):
    number = decks.save(actor(role), SPEC)
    assert kept.saved() == ((number, SPEC),)
    after = {"subjects": ["tren", "judul"], "area_code": "35.22.01", "practice": False}
    assert trail() == [(Deed.DECK_SAVED, "Rakor Maret", None, after)]


def test_of_one_name_the_last_holds(state):
    first = decks.save(actor(), SPEC)
    changed = DeckSpec("  Rakor  Maret ", (Subject.MAP,), practice=True)
    assert decks.save(actor(), changed) == first
    ((_, spec),) = kept.saved()
    assert spec == DeckSpec("Rakor Maret", (Subject.MAP,), practice=True)
    assert [entry[2] and entry[2]["subjects"] for entry in trail()] == [None, ["tren", "judul"]]


def test_a_deck_is_removed(state):
    decks.save(actor(), SPEC)
    decks.remove(actor(), "Rakor Maret")
    assert kept.saved() == ()
    assert [entry[0] for entry in trail()] == [Deed.DECK_SAVED, Deed.DECK_REMOVED]
    with pytest.raises(Refused, match="tidak ada"):
        decks.remove(actor(), "Rakor Maret")


def test_a_reader_changes_nothing(state):
    decks.save(actor(), SPEC)
    before = trail()
    with pytest.raises(NotAllowed, match="operator"):
        decks.save(actor(Role.READER), SPEC)
    with pytest.raises(NotAllowed, match="operator"):
        decks.remove(actor(Role.READER), "Rakor Maret")
    assert [spec for _, spec in kept.saved()] == [SPEC]
    assert trail() == before


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, DeckSpec.usual().name])
def test_a_name_that_cannot_be_is_refused(state, name):
    with pytest.raises(Refused):
        decks.save(actor(), DeckSpec(name, (Subject.MAP,)))
    assert kept.saved() == ()
    assert trail() == []


def test_no_personal_number_becomes_a_name(state):
    decks.save(actor(), DeckSpec("Rapat 3522010101800001", (Subject.MAP,)))
    ((_, spec),) = kept.saved()
    assert "3522010101800001" not in spec.name


def test_a_backup_brings_saved_decks_back(state, tmp_path):
    decks.save(actor(), SPEC)
    backup(actor(Role.APPROVER), tmp_path / "cadangan.zip")
    decks.remove(actor(), SPEC.name)
    restore(actor(Role.APPROVER), tmp_path / "cadangan.zip", replace=True)
    assert [spec for _, spec in kept.saved()] == [SPEC]
