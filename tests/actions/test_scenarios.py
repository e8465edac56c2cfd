"""Scenarios are kept by name, by operators, with nobody's work lost, and travel as notes do."""

from __future__ import annotations

import pytest

from analytics.actions import accounts, entry_contents, notes, scenarios
from analytics.actions.scenario_content import Filed, content
from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind, Overtaken
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way
from analytics.vocabulary.scenario import Scenario, Setting, scenario_id

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
BUDI = Actor("budi", Role.OPERATOR, Way.ACCOUNT)
GUEST = Actor("tamu", Role.READER, Way.NOBODY)
KEPT = Filed(Scenario("Pendamping ditambah", (Setting("facilitators", 250.0, "ani"),), data="x"))
SUBJECT = scenario_id("Pendamping ditambah", practice=False)


def stands():
    return entries.of(EntryKind.SCENARIO, SUBJECT)


def test_a_scenario_is_kept_by_its_name(state):
    scenarios.keep(ANI, KEPT)
    (entry,) = stands()
    assert entry.content == content(KEPT)
    assert entry.by == "ani"


def test_a_name_is_one_however_it_is_typed_and_example_data_have_their_own():
    assert scenario_id("  pendamping   DITAMBAH ", practice=False) == SUBJECT
    assert scenario_id("Pendamping ditambah", practice=True) != SUBJECT


def test_whoever_reads_keeps_nothing(state):
    with pytest.raises(NotAllowed):
        scenarios.keep(GUEST, KEPT)
    assert stands() == ()


def test_of_two_who_keep_one_name_the_second_sees_both(state):
    scenarios.keep(ANI, KEPT)
    with pytest.raises(Overtaken, match="ani") as caught:
        scenarios.keep(BUDI, KEPT)
    assert [entry.by for entry in caught.value.theirs] == ["ani"]
    assert len(stands()) == 1
    scenarios.keep(BUDI, KEPT, [entry.id for entry in stands()])
    assert [entry.by for entry in stands()] == ["budi"]
    assert len(entries.history(EntryKind.SCENARIO, SUBJECT)) == 2


def test_one_that_is_taken_out_is_listed_no_more_and_stays_in_the_history(state):
    scenarios.keep(ANI, KEPT)
    scenarios.take_out(ANI, stands()[-1].content, [stands()[-1].id])
    assert SUBJECT not in entries.every(EntryKind.SCENARIO)
    assert entries.history(EntryKind.SCENARIO, SUBJECT)[-1].content == content(KEPT)


@pytest.mark.parametrize(
    "changed",
    [{"name": ""}, {"levers": {"x": {"value": 1}}}, {"seed": "1"}, {"practice": 1}, {"x": 1}],
)
def test_what_is_no_scenario_is_not_kept(state, changed):
    with pytest.raises(Refused):
        scenarios.keep_content(ANI, content(KEPT) | changed)
    assert entries.every(EntryKind.SCENARIO) == {}


def test_a_scenario_under_the_name_of_another_is_unknown():
    assert entry_contents.is_known(EntryKind.SCENARIO, SUBJECT, content(KEPT))
    assert entry_contents.is_known(EntryKind.SCENARIO, SUBJECT, {})
    other = scenario_id("Lain", practice=False)
    assert not entry_contents.is_known(EntryKind.SCENARIO, other, content(KEPT))
    assert not entry_contents.is_known(EntryKind.SCENARIO, "Pendamping ditambah", {})


def test_scenarios_of_a_laptop_come_home(state, tmp_path, monkeypatch):
    scenarios.keep(ANI, KEPT)
    brought = notes.export(accounts.terminal())
    monkeypatch.setenv("ANALYTICS_STATE", str(tmp_path / "kantor"))
    merged = notes.merge(accounts.terminal(), brought)
    assert (merged.total, merged.left) == (1, ())
    assert stands()[-1].content == content(KEPT)
