"""Decks on file: made once and never again; saved by name, and asked for by it."""

from __future__ import annotations

import os
import stat
import time

import pytest

from analytics.store import decks, hashed, records
from analytics.store.decks import SavedDeck
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.slide import DeckSpec, Subject

HTML = "<!DOCTYPE html><html lang=id>é</html>"


def keep(name="Rakor", **cells):
    with records.session() as session:
        row = SavedDeck(
            name=name,
            **{
                "subjects": ["tren", "judul"],
                "area_code": "35.22.01",
                "practice": True,
                "actor": "siti",
                "at": records.now(),
            }
            | cells,
        )
        session.add(row)


def test_a_deck_is_kept_under_what_it_says_for_its_owner_alone(state):
    name = decks.put(HTML)
    assert name == hashed.digest(HTML)
    file = decks.opened(name)
    assert file.read_text(encoding="utf-8") == HTML
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_nobody_rewrites_it(state):
    file = decks.opened(decks.put(HTML))
    before = file.stat().st_ino
    assert decks.put(HTML) == file.stem
    assert file.stat().st_ino == before
    assert decks.put(HTML + " ") != file.stem


def test_a_write_that_fails_leaves_nothing(state, monkeypatch):
    def full(_number):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        decks.put(HTML)
    assert list((state / "decks").iterdir()) == []


@pytest.mark.parametrize("name", ["", "0" * 12, "../records", "ABCDEF012345", "0" * 12 + "\n"])
def test_no_other_name_opens_a_file(state, name):
    decks.put(HTML)
    (state / "decks" / "ABCDEF012345.html").touch()
    assert decks.opened(name) is None


def test_what_a_meeting_saw_stays_and_what_was_only_offered_goes(state):
    seen, offered = decks.put(HTML), decks.put(HTML + "1")
    decks.opened(seen)
    for file in (state / "decks").iterdir():
        os.utime(file, (time.time() - 90_000,) * 2)
    fresh = decks.put(HTML + "2")
    left = {file.stem for file in (state / "decks").glob("*.html")}
    assert left == {seen, fresh}
    assert offered not in left


def test_of_many_offers_the_oldest_go_and_none_a_meeting_saw(state, monkeypatch):
    monkeypatch.setattr(decks, "_MOST_OFFERED", 3)
    made = [decks.put(f"{HTML}{number}") for number in range(3)]
    seen, *offered = made
    decks.opened(seen)
    for age, name in zip((900, 600, 300), made, strict=True):
        os.utime(state / "decks" / f"{name}.html", (time.time() - age,) * 2)
    later = [decks.put(f"{HTML}{number}") for number in (3, 4)]
    left = {file.stem for file in (state / "decks").glob("*.html")}
    assert left == {seen, offered[1], *later}


def test_a_saved_deck_is_asked_for_by_its_name(state):
    keep()
    ((_, spec),) = decks.saved()
    assert decks.named("Rakor") == spec
    assert spec == DeckSpec("Rakor", (Subject.TREND, Subject.TITLE), "35.22.01", practice=True)


def test_the_usual_deck_needs_no_saving(state):
    assert decks.named("") == decks.named(DeckSpec.usual().name) == DeckSpec.usual()


def test_an_unknown_name_is_answered_with_the_known_ones(state):
    keep()
    with pytest.raises(Refused, match=f"“Rapat”; yang ada: “{DeckSpec.usual().name}”, “Rakor”"):
        decks.named("Rapat")


def test_slides_of_another_program_are_left_out(state):
    keep(subjects=["nanti", "peta"])
    keep("Kosong", subjects=["nanti"])
    ((_, spec),) = decks.saved()
    assert spec.subjects == (Subject.MAP,)
