"""Activities of a village: lines of the one register, with a plan and a share month by month."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.actions import follow_ups as told
from analytics.actions import plans
from analytics.actions.follow_ups import Decision
from analytics.actions.plans import Planned, Told
from analytics.answers import follow_ups
from analytics.store import entries as kept
from analytics.vocabulary.assistance import EntryKind, Overtaken
from analytics.vocabulary.assistance_work import together
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.meeting import Kind, Status
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI, BUDI = (Actor(name, Role.OPERATOR, Way.ACCOUNT) for name in ("ani", "budi"))
READER = Actor("citra", Role.READER, Way.ACCOUNT)
VILLAGE = "35.22.08.2005"
WELL = Planned("Sumur bor", "Dinas PU", VILLAGE, "M08", "1-1-2026", "31-3-2026")


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def ids(name):
    return [entry.id for entry in kept.of(EntryKind.PLAN, name)]


def months(name):
    return {
        one["month"]: one["share"] for one in together(kept.of(EntryKind.PLAN, name))["progress"]
    }


def test_an_activity_is_a_line_of_the_one_register():
    name = plans.start(ANI, WELL)
    item = follow_ups.find(name)
    assert (item.kind, item.what, item.actor, item.area_code, item.due, item.status) == (
        Kind.PLAN,
        "Sumur bor",
        "Dinas PU",
        VILLAGE,
        date(2026, 3, 31),
        Status.OPEN,
    )
    assert item.view == "/dampingan?bagian=kerja&kab=35.22"
    (plan,) = kept.of(EntryKind.PLAN, name)
    assert plan.content == {
        "village": VILLAGE,
        "condition": "M08",
        "begins": "2026-01-01",
        "progress": [],
    }


SENSELESS = [
    ({"what": " "}, "apa yang disepakati"),
    ({"actor": ""}, "siapa yang mengerjakan"),
    ({"village": "99.99.01.2001"}, "Desa itu tidak dikenal"),
    ({"begins": ""}, "kapan kegiatan ini mulai"),
    ({"due": ""}, "tenggatnya"),
    ({"due": "31-12-2025"}, "sebelum kegiatan mulai"),
    ({"condition": "air"}, "tidak terbaca"),
]


def test_what_makes_no_sense_leaves_neither_line_nor_plan():
    before = follow_ups.register()
    for change, sentence in SENSELESS:
        typed = {name: getattr(WELL, name) for name in Planned.__slots__} | change
        with pytest.raises(Refused, match=sentence):
            plans.start(ANI, Planned(**typed))
    assert follow_ups.register() == before
    assert kept.every(EntryKind.PLAN) == {}


def test_a_month_is_told_in_the_plan_and_in_the_register_at_once():
    name = plans.start(ANI, WELL)
    plans.report(ANI, name, Told("2026-01", "10%", "https://contoh.id/a", "survei"), ids(name))
    plans.report(ANI, name, Told("2026-02", "40"), ids(name))
    assert months(name) == {"2026-01": 10, "2026-02": 40}
    item = follow_ups.find(name)
    assert item.status is Status.RUNNING
    assert "Kemajuan Februari 2026: 40%" in item.note
    plans.report(ANI, name, Told("2026-03", "100", "BA 12/2026"), ids(name))
    done = follow_ups.find(name)
    assert (done.status, done.evidence) == (Status.DONE, "BA 12/2026")
    assert len(follow_ups.words_on(name)) == 3


def test_a_month_told_again_counts_as_it_was_told_last_and_may_be_lower():
    name = plans.start(ANI, WELL)
    plans.report(ANI, name, Told("2026-01", "50"), ids(name))
    plans.report(ANI, name, Told("2026-02", "30"), ids(name))
    plans.report(ANI, name, Told("2026-01", "20"), ids(name))
    assert months(name) == {"2026-01": 20, "2026-02": 30}
    assert "Februari 2026: 30%" in follow_ups.find(name).note, "the newest month is what counts"


UNTELLABLE = [
    (Told("2026-02", "banyak"), "angka bulat 0 sampai 100"),
    (Told("2026-02", "101"), "angka bulat 0 sampai 100"),
    (Told("2026-02", "-1"), "angka bulat 0 sampai 100"),
    (Told("2026-02", "12,5"), "angka bulat 0 sampai 100"),
    (Told("2026-02", "100"), "Tulis buktinya"),
    (Told("2025-12", "5"), "sebelum kegiatan mulai"),
    (Told("2999-01", "5"), "belum tiba"),
    (Told("Februari", "5"), "belum tiba|Pilih bulan"),
    (Told("", "5"), "Pilih bulan"),
]


def test_a_month_that_makes_no_sense_is_refused():
    name = plans.start(ANI, WELL)
    for typed, sentence in UNTELLABLE:
        with pytest.raises(Refused, match=sentence):
            plans.report(ANI, name, typed, ids(name))
    assert (months(name), follow_ups.words_on(name)) == ({}, ())


def test_two_who_tell_different_months_lose_neither():
    name = plans.start(ANI, WELL)
    opened = ids(name)
    plans.report(BUDI, name, Told("2026-01", "10"), opened)
    with pytest.raises(Overtaken, match="Sumur bor sudah diubah budi") as found:
        plans.report(ANI, name, Told("2026-02", "30"), opened)
    assert len(follow_ups.words_on(name)) == 1, "neither the plan nor a word was written"
    plans.report(ANI, name, Told("2026-02", "30"), [*opened, *(e.id for e in found.value.theirs)])
    assert months(name) == {"2026-01": 10, "2026-02": 30}


def test_what_a_meeting_planned_can_be_told_of_too():
    name = told.decide(ANI, Decision("Pelatihan", "STIE", VILLAGE, Kind.PLAN.value))
    plans.report(ANI, name, Told("2026-01", "10"), ())
    (plan,) = kept.of(EntryKind.PLAN, name)
    assert (plan.content["village"], plan.content["begins"]) == (VILLAGE, "")
    other = told.decide(ANI, Decision("Kirim data", "Dinsos", VILLAGE))
    with pytest.raises(Refused, match="Kegiatan itu tidak ada"):
        plans.report(ANI, other, Told("2026-01", "10"), ())


def test_a_reader_plans_and_tells_nothing():
    with pytest.raises(NotAllowed):
        plans.start(READER, WELL)
    name = plans.start(ANI, WELL)
    with pytest.raises(NotAllowed):
        plans.report(READER, name, Told("2026-01", "1"), ids(name))


keys = st.dates(date(2020, 1, 1), date(2040, 1, 1)).map(lambda day: day.isoformat()[:7])


@given(shares=st.dictionaries(keys, st.integers(0, 100), max_size=8), order=st.randoms())
def test_what_is_kept_is_read_back_as_it_is_whatever_the_order(shares, order):
    progress = [
        {"month": month, "share": share, "evidence": "surat", "note": ""}
        for month, share in shares.items()
    ]
    order.shuffle(progress)
    content = {"village": VILLAGE, "condition": "", "begins": "", "progress": progress}
    once = plans.checked(content)
    assert plans.checked(once) == once
    assert [one["month"] for one in once["progress"]] == sorted(shares)
