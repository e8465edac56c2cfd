"""Needs, promises and deliveries: one register of tindak lanjut, one trail, nobody's number."""

from __future__ import annotations

import pytest

from analytics.actions import support as actions
from analytics.answers import follow_ups, support_rows
from analytics.store import entries, records
from analytics.store.records import AuditEntry
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EntryKind, Overtaken
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.meeting import Kind, Status
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
READER = Actor("cici", Role.READER, Way.ACCOUNT)
TONDOMULO = "35.22.08.2005"
NEED = {"size": "12", "severity": "high", "on": "2-2-2026", "source": "musdes"}
OFFER = {
    "organisation": "Baznas",
    "fund": "filantropi",
    "kind": "toilet",
    "place": TONDOMULO,
    "size": "10",
    "rupiah": "Rp 180.000.000".removeprefix("Rp "),
    "on": "1-3-2026",
    "due": "31-12-2026",
    "source": "rapat 1 Maret",
}
CAME = {name: OFFER[name] for name in ("organisation", "fund", "kind", "place")} | {
    "size": "4",
    "on": "1-6-2026",
    "evidence": "BAST 12",
}


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def line(name):
    return next(item for item in follow_ups.register() if item.id == name)


def test_a_promise_is_a_line_of_tindak_lanjut_and_what_comes_is_told_there():
    name = actions.promise(ANI, OFFER)
    item = line(name)
    assert (item.kind, item.actor, item.area_code) == (Kind.OFFER, "Baznas", TONDOMULO)
    assert item.what == "Menyalurkan jamban untuk 10 unit di Tondomulo, Kedungadem."
    assert item.due is not None
    assert item.due.isoformat() == "2026-12-31"
    actions.deliver(ANI, CAME | {"offer": name})
    assert (line(name).status, line(name).evidence) == (Status.RUNNING, "BAST 12")
    actions.deliver(ANI, CAME | {"offer": name, "size": "6", "evidence": "BAST 19"})
    assert (line(name).status, line(name).evidence) == (Status.DONE, "BAST 19")
    assert support_rows.deliveries(BOJONEGORO)["size"].tolist() == [4, 6]
    with records.reading() as session:
        deeds = [entry.deed for entry in session.query(AuditEntry)]
    assert deeds.count("entry-written") == 3
    assert "follow-up-decided" in deeds


def test_what_stands_in_the_register_is_not_changed_behind_it():
    name = actions.promise(ANI, OFFER)
    seen = [one.id for one in entries.of(EntryKind.OFFER, name)]
    with pytest.raises(Refused, match="tarik janji"):
        actions.amend(ANI, name, OFFER | {"due": "1-1-2027"}, seen)
    actions.amend(ANI, name, OFFER | {"size": "8"}, seen)
    assert support_rows.offers(BOJONEGORO)["size"].tolist() == [8]
    with pytest.raises(Overtaken):
        actions.amend(ANI, name, {}, seen)
    actions.amend(ANI, name, {}, [one.id for one in entries.of(EntryKind.OFFER, name)])
    assert line(name).status is Status.DROPPED
    assert support_rows.offers(BOJONEGORO).empty


def test_only_what_comes_to_the_promised_place_closes_its_line():
    name = actions.promise(ANI, OFFER)
    actions.deliver(ANI, CAME | {"offer": name, "place": "35.22", "size": "10"})
    assert line(name).status is Status.RUNNING


def test_more_than_was_promised_is_refused_with_the_way_out():
    name = actions.promise(ANI, OFFER)
    with pytest.raises(Refused, match="tanpa janji lebih dulu"):
        actions.deliver(ANI, CAME | {"offer": name, "size": "14"})
    assert support_rows.deliveries(BOJONEGORO).empty


def test_a_delivery_by_mistake_is_taken_back_and_stays_in_the_history():
    name = actions.deliver(ANI, CAME)
    actions.take_back(ANI, name, [one.id for one in entries.of(EntryKind.DELIVERY, name)])
    assert support_rows.deliveries(BOJONEGORO).empty
    assert len(entries.history(EntryKind.DELIVERY, name)) == 2


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"size": "0"}, "paling sedikit 1"),
        ({"due": ""}, "tenggat"),
        ({"due": "1-2-2026"}, "sebelum janji itu diucapkan"),
        ({"on": "1-1-2199"}, "tidak terbaca|belum datang"),
        ({"organisation": ""}, "pemberinya"),
        ({"organisation": "Siti 3522154101800001"}, "16 angka"),
        ({"kind": "emas"}, "Jenis bantuan itu tidak dikenal"),
        ({"place": "99.99.01.2001"}, "Tempatnya tidak dikenal"),
        ({"place": "35.99.01.2001"}, "Tempat itu tidak dikenal"),
    ],
)
def test_a_promise_that_makes_no_sense_is_refused_and_nothing_is_written(wrong, said):
    before = len(follow_ups.register())
    with pytest.raises(Refused, match=said):
        actions.promise(ANI, OFFER | wrong)
    assert len(follow_ups.register()) == before
    assert support_rows.offers(BOJONEGORO).empty


def test_readers_write_nothing():
    for deed in (
        lambda: actions.promise(READER, OFFER),
        lambda: actions.deliver(READER, CAME),
        lambda: actions.write_need(READER, TONDOMULO, "toilet", NEED, ()),
    ):
        with pytest.raises(NotAllowed):
            deed()
    assert support_rows.needs(BOJONEGORO).empty


def test_of_two_who_write_one_need_the_second_is_told():
    actions.write_need(ANI, TONDOMULO, "toilet", NEED, ())
    with pytest.raises(Overtaken):
        actions.write_need(ANI, TONDOMULO, "toilet", NEED | {"size": "9"}, ())
    actions.write_need(ANI, TONDOMULO, "house", NEED, ())
    rows = support_rows.needs(BOJONEGORO)
    assert rows[["kind", "size"]].to_numpy().tolist() == [["house", 12], ["toilet", 12]]
