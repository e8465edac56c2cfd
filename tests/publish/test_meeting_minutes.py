"""Minutes of a meeting, read back as their reader would."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.actions import follow_ups as actions
from analytics.actions import meetings as meetings_actions
from analytics.actions.follow_ups import Decision
from analytics.actions.meetings import Called
from analytics.answers import follow_ups, meetings, taken
from analytics.publish.meeting_minutes import file_name, minutes
from analytics.vocabulary.role import Actor, Role, Way
from tests.publish.reading import opened, rows, text

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
DAY = date(2026, 6, 30)
WHAT = "Data KPM per kecamatan dikirim"


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


@pytest.fixture
def earlier():
    name = meetings_actions.open_meeting(ANI, Called("Rakor Maret", "12-03-2026"))
    figure = taken.now("pkh_graduates_able", "35.22")
    decision = Decision("Graduasi dilaporkan tiap bulan", "Dinas Sosial", "35.22", taken=figure)
    actions.decide(ANI, decision, name)
    return name


@pytest.fixture
def held(earlier):
    called = Called("Rakor Juni", "12-06-2026", "Pendopo", "Data KPM\nGraduasi", "28 camat")
    name = meetings_actions.open_meeting(ANI, called)
    figure = taken.now("kpm_pkh", "35.22")
    decision = Decision(
        WHAT,
        "Dinas Sosial",
        "35.22",
        due="20-06-2026",
        view="/tren?indikator=kpm_pkh",
        taken=figure,
    )
    made = actions.decide(ANI, decision, name)
    actions.tell(ANI, made, "running", evidence="surat 12/2026")
    return name


def of(name):
    return meetings.minutes(name, DAY)


def test_they_are_headed_as_a_draft_on_every_page(held):
    found = opened(minutes(of(held), DAY))
    assert "RANCANGAN" in found.sections[0].header.paragraphs[0].text
    assert found.paragraphs[0].text == "RANCANGAN"


def test_they_tell_what_was_on_the_agenda_and_who_came(held):
    content = minutes(of(held), DAY)
    told = text(content)
    for part in ("Rakor Juni", "12 Juni 2026", "Pendopo", "1.\tData KPM", "2.\tGraduasi"):
        assert part in told
    tables = [rows(table) for table in opened(content).tables]
    assert [["Peran", "Banyaknya", "Catatan"], ["camat", "28", "–"]] in tables


def test_each_decision_has_actor_due_state_evidence_figure_view_and_version(held):
    content = minutes(of(held), DAY)
    (table,) = [t for t in map(rows, opened(content).tables) if t[0][0] == "No"]
    number, what, actor, due, state = table[1]
    assert (number, what, actor) == ("1", WHAT, "Dinas Sosial")
    assert due == "20 Juni 2026, lewat 10 hari"
    assert state.startswith("berjalan (")
    assert state.endswith("bukti: surat 12/2026")
    told = text(content)
    ((item, _),) = of(held).decided
    assert "disepakati Juni 2026: 55.028 KPM (2025; dikutip" in told
    assert "tampilan /tren?indikator=kpm_pkh" in told
    assert f"versi data {follow_ups.version_of(item)}" in told
    assert "Prokopim Kab. Bojonegoro: Bupati buka rakor" in told


def test_they_open_with_what_the_meeting_before_agreed_then_and_now(held, data):
    data.change("claims", {"claim_id": "pkh_graduates_able.35.22.x-2025-11-11.1"}, value="230")
    data.seal()
    content = minutes(of(held), DAY)
    assert "Rapat sebelumnya: Rakor Maret, 12 Maret 2026." in text(content)
    (table,) = [t for t in map(rows, opened(content).tables) if "Dahulu dan sekarang" in t[0]]
    assert table[1][0] == "Graduasi dilaporkan tiap bulan"
    assert "disepakati Maret 2026: 214 KPM" in table[1][2]
    assert "sekarang yang dipakai: 230 KPM" in table[1][2]


def test_there_is_space_to_sign(held):
    told = " ".join(cell for row in rows(opened(minutes(of(held), DAY)).tables[-1]) for cell in row)
    assert "Pemimpin rapat" in told
    assert "Notulis" in told


def test_a_meeting_that_decided_nothing_says_so():
    name = meetings_actions.open_meeting(ANI, Called("Rapat / kosong", "12-03-2026"))
    told = text(minutes(of(name), DAY))
    assert "Belum ada yang dicatat." in told
    assert "Tidak ada angka yang dicatat pada rapat ini." in told
    assert file_name(of(name)) == "rancangan-notulen-2026-03-12-rapat-kosong.docx"


def test_equal_minutes_are_equal_bytes(held):
    assert minutes(of(held), DAY) == minutes(of(held), DAY)


def test_of_no_meeting_there_are_none():
    assert meetings.minutes("x", DAY) is None
