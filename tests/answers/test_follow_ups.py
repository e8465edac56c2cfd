"""The register: what sources report, what meetings decided, and the newest word on each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analytics.answers import decks, follow_ups
from analytics.store import versioned
from analytics.vocabulary.meeting import NOBODY, Kind, Status
from analytics.vocabulary.period import today
from analytics.vocabulary.slide import DeckSpec, Subject

BUPATI = "promise.1"  # data that are to be looked into: 59.303 families


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def item(name):
    found = follow_ups.find(name)
    assert found is not None
    return found


def test_every_promise_of_the_five_articles_is_there_and_has_its_source():
    found = follow_ups.register()
    assert len({one.id for one in found}) == len(found) == 18
    assert {one.source.id for one in found} == {
        f"artikel-{name}" for name in ("leans", "bakorwil", "blora", "jombang", "pkh")
    }
    assert all(one.locator and one.said_by for one in found)


def test_without_a_word_there_is_no_news_which_is_neither_open_nor_late():
    found = follow_ups.register()
    assert {one.status for one in found} == {Status.UNKNOWN}
    assert {one.due for one in found} == {None}
    assert follow_ups.overdue(date(2099, 1, 1)) == ()


def test_whom_no_source_names_nobody_is_named_for():
    assert item(BUPATI).actor == NOBODY
    assert item(BUPATI).said_on is None
    assert item("promise.8").actor == "KADIN Jawa Timur"
    assert item("promise.8").kind is Kind.OFFER


def test_an_area_has_what_is_said_of_it_and_of_the_places_in_it():
    assert {one.area_code for one in follow_ups.register("35")} == {"35", "35.22", "35.17"}
    assert {one.area_code for one in follow_ups.register("33.16")} == {"33.16"}
    assert follow_ups.register("35.2") == ()


def test_a_figure_is_told_then_and_now(data):
    told = follow_ups.then_and_now(item(BUPATI))
    assert told == (
        "disebut (sumbernya terbit 11 November 2025): 59.303 KPM "
        "(2025; dikutip – belum dikonfirmasi); sekarang yang dipakai: 55.028 KPM "
        "(2025; dikutip – belum dikonfirmasi)"
    )
    data.change("claims", {"claim_id": "kpm_pkh.35.22.2025.1"}, value="54000")
    data.seal()
    told = follow_ups.then_and_now(item(BUPATI))
    assert "sekarang yang dipakai: 54.000 KPM (2025; dikutip" in told


def test_a_figure_of_another_source_says_so(data):
    assert "menurut sumber lain: Kemenko PMK" in follow_ups.then_and_now(item("promise.15"))


def test_a_figure_whose_start_nobody_states_says_so():
    told = follow_ups.then_and_now(item("promise.2"))
    assert "214 KPM (hingga 11 November 2025, awalnya tidak disebut; dikutip" in told
    assert told.endswith("tetap, belum ada angka yang lebih baru")


def test_the_version_of_the_data_is_named_as_slides_name_it():
    made = replace(item(BUPATI), version=versioned.version())
    of_slides = decks.deck(DeckSpec("Judul", (Subject.TITLE,), "35.22"), today()).version
    assert follow_ups.version_of(made) == of_slides
    assert follow_ups.version_of(item(BUPATI)) == ""


def test_without_a_figure_nothing_is_told_then_and_now():
    assert follow_ups.then_and_now(item("promise.8")) == ""
