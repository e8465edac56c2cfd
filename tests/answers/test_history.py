"""The trail: newest first, filtered, and not for everybody."""

from __future__ import annotations

import pytest

from analytics.actions.audit import record
from analytics.answers import history
from analytics.store import records
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

SITI = Actor("siti", Role.APPROVER, Way.ACCOUNT)
BUDI = Actor("budi", Role.OPERATOR, Way.LOCALHOST)


@pytest.fixture
def told(state):
    with records.session() as session:
        record(session, BUDI, Deed.IMPORT_PROPOSED, "p1", None, {"file": "kpm.xlsx"})
        record(session, SITI, Deed.IMPORT_ACCEPTED, "p1", {"version": ""}, {"version": "abc"})
        record(session, BUDI, Deed.IMPORT_PROPOSED, "p2")


def test_newest_first_with_everything(told):
    rows = history.trail(SITI)
    assert list(rows.columns) == history.COLUMNS
    assert rows["subject"].tolist() == ["p2", "p1", "p1"]
    assert Deed(rows.loc[1, "deed"]) is Deed.IMPORT_ACCEPTED
    assert Way(rows.loc[0, "way"]) is Way.LOCALHOST
    assert rows.loc[1, "before"] == {"version": ""}
    assert rows.loc[0, "before"] is None
    assert rows["at"].dt.tz is not None


def test_filters(told):
    assert history.trail(SITI, Deed.IMPORT_PROPOSED)["subject"].tolist() == ["p2", "p1"]
    assert history.trail(SITI, actor="siti")["subject"].tolist() == ["p1"]
    assert len(history.trail(SITI, Deed.IMPORT_ACCEPTED, "budi")) == 0
    assert history.trail(SITI, most=1)["subject"].tolist() == ["p2"]
    assert history.people(SITI) == ["budi", "siti"]


def test_none_yet(state):
    assert list(history.trail(SITI).columns) == history.COLUMNS
    assert len(history.trail(SITI)) == 0


@pytest.mark.parametrize("way", Way)
def test_readers_do_not_see_it(told, way):
    reader = Actor("tamu", Role.READER, way)
    for ask in (history.trail, history.people):
        with pytest.raises(NotAllowed, match="hanya boleh dilakukan operator"):
            ask(reader)


def test_every_deed_and_way_has_words():
    assert len({deed.label for deed in Deed}) == len(Deed)
    assert all(way.label for way in Way)
