"""What an operator writes down of a meeting: who may, what is refused, what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from analytics.actions import follow_ups, meetings
from analytics.actions.follow_ups import Decision
from analytics.actions.meetings import Called
from analytics.answers import follow_ups as register
from analytics.answers import meetings as held
from analytics.answers import taken
from analytics.store import records, versioned
from analytics.store.meetings import ROWS
from analytics.store.records import AuditEntry
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.meeting import Attendance, Kind, Status
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
READER = Actor("tamu", Role.READER, Way.ACCOUNT)
RAKOR = Called("Rakor TKPK", "12 Maret 2026", "Ruang Angling Dharma", "Data KPM\nGraduasi")
TASK = Decision("Data KPM per kecamatan dikirim", "Dinas Sosial", "35.22", due="31-03-2026")
NOBODY_KNOWS = "00000000-0000-4000-8000-000000000000"


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def rows() -> int:
    with records.reading() as session:
        tables = (*ROWS, AuditEntry)
        return sum(session.scalar(select(func.count()).select_from(each)) for each in tables)


def deeds() -> list[tuple[str, str]]:
    with records.reading() as session:
        found = session.scalars(select(AuditEntry).order_by(AuditEntry.id))
        return [(entry.deed, entry.actor) for entry in found]


def refused(act) -> str:
    before = rows()
    with pytest.raises(Refused) as told:
        act()
    assert rows() == before
    return str(told.value)


@pytest.fixture
def rakor() -> str:
    return meetings.open_meeting(ANI, RAKOR)


def test_a_meeting_is_read_back_as_it_was_written(rakor):
    found = held.meeting(rakor)
    assert (found.title, found.on, found.place) == (
        "Rakor TKPK",
        date(2026, 3, 12),
        "Ruang Angling Dharma",
    )
    assert found.agenda == ("Data KPM", "Graduasi")
    assert found.opened_by == "ani"
    assert deeds() == [("meeting-opened", "ani")]


def test_what_is_changed_is_added_and_told(rakor):
    meetings.change(ANI, rakor, Called("Rakor", "13-03-2026", "", "Graduasi\nDesa percontohan"))
    found = held.meeting(rakor)
    assert (found.title, found.on, found.place) == ("Rakor", date(2026, 3, 13), "")
    assert found.agenda == ("Graduasi", "Desa percontohan")
    with records.reading() as session:
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert entry.before["agenda"] == ["Data KPM", "Graduasi"]
    assert entry.after["agenda"] == ["Graduasi", "Desa percontohan"]


def test_the_same_again_changes_nothing(rakor):
    before = rows()
    meetings.change(ANI, rakor, RAKOR)
    assert rows() == before


def called(**typed):
    return replace(RAKOR, **typed)


def test_the_newest_count_of_a_role_counts_and_a_line_left_out_takes_it_out(rakor):
    meetings.change(ANI, rakor, called(attendance="28 camat\n1.200 pendamping PKH"))
    assert held.meeting(rakor).attendance[1] == Attendance("pendamping PKH", 1200)
    meetings.change(ANI, rakor, called(attendance="27 Camat (satu diwakili)"))
    assert held.meeting(rakor).attendance == (Attendance("Camat", 27, "satu diwakili"),)


def test_a_decision_keeps_version_view_and_figure(rakor):
    now = taken.now("pkh_graduates_able", "35.22")
    name = follow_ups.decide(
        ANI,
        Decision(
            TASK.what,
            TASK.actor,
            "35.22",
            due="31/03/2026",
            view="http://laptop:8501/graduasi?wilayah=35.22",
            taken=now,
        ),
        rakor,
    )
    (item,) = held.decided(rakor)
    assert item.id == name
    assert item.kind is Kind.CONCLUSION
    assert item.status is Status.OPEN
    assert (item.said_on, item.due) == (date(2026, 3, 12), date(2026, 3, 31))
    assert item.view == "/graduasi?wilayah=35.22"
    assert item.version == versioned.version()
    assert item.taken == now
    assert now.text == "214 KPM"


def test_a_decision_outside_of_a_meeting_is_in_the_register_too():
    name = follow_ups.decide(ANI, TASK)
    assert register.find(name).meeting == ""


def test_the_newest_word_counts_and_the_others_stay(rakor):
    name = follow_ups.decide(ANI, TASK, rakor)
    follow_ups.tell(ANI, name, "running", note="menunggu SIKS-NG")
    follow_ups.tell(ANI, name, "done", evidence="surat 12/2026")
    item = register.find(name)
    assert (item.status, item.evidence) == (Status.DONE, "surat 12/2026")
    assert [word.status for word in register.words_on(name)] == [Status.DONE, Status.RUNNING]
    assert register.register()[0].id == name, "the newest word stands first"


def test_a_promise_of_a_source_takes_words_too():
    follow_ups.tell(ANI, "promise.8", "running", note="dua usaha di Ngraho")
    item = register.find("promise.8")
    assert (item.status, item.told_on is None) == (Status.RUNNING, False)
    assert "dua usaha di Ngraho" in item.note
    assert register.find("promise.7").status is Status.UNKNOWN


@pytest.mark.parametrize(
    "act",
    [
        lambda who: meetings.open_meeting(who, RAKOR),
        lambda who: meetings.change(who, NOBODY_KNOWS, RAKOR),
        lambda who: follow_ups.decide(who, TASK),
        lambda who: follow_ups.tell(who, "promise.1", "done", "surat"),
    ],
)
def test_a_reader_writes_nothing(act):
    before = rows()
    with pytest.raises(NotAllowed, match="hanya boleh dilakukan operator"):
        act(READER)
    assert rows() == before


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.APPROVER])
def test_who_may(role):
    who = Actor("budi", role, Way.ACCOUNT)
    name = meetings.open_meeting(who, RAKOR)
    assert held.meeting(name).opened_by == "budi"


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (lambda: meetings.open_meeting(ANI, Called("  ", "12-03-2026")), "nama rapatnya"),
        (lambda: meetings.open_meeting(ANI, Called("Rakor", "")), "tanggal rapatnya"),
        (
            lambda: meetings.open_meeting(ANI, Called("Rakor", "31-02-2026")),
            "tidak ada di kalender",
        ),
        (lambda: meetings.open_meeting(ANI, Called("Rakor", "besok")), "bukan tanggal"),
        (lambda: meetings.open_meeting(ANI, Called("Rakor", "1-1-2096")), "periksa tahunnya"),
        (lambda: meetings.open_meeting(ANI, Called("R" * 201, "12-03-2026")), "terlalu panjang"),
        (lambda: meetings.change(ANI, NOBODY_KNOWS, RAKOR), "Rapat itu tidak ada"),
        (lambda: follow_ups.decide(ANI, TASK, NOBODY_KNOWS), "Rapat itu tidak ada"),
        (lambda: follow_ups.decide(ANI, Decision("", "OPD", "35.22")), "apa yang disepakati"),
        (lambda: follow_ups.decide(ANI, Decision("Kirim", "", "35.22")), "siapa yang mengerjakan"),
        (lambda: follow_ups.decide(ANI, Decision("Kirim", "OPD", "99")), "Wilayah itu"),
        (lambda: follow_ups.decide(ANI, Decision("Kirim", "OPD", "35", "rumor")), "Jenis itu"),
        (lambda: follow_ups.tell(ANI, NOBODY_KNOWS, "done", "x"), "Tindak lanjut itu tidak ada"),
        (lambda: follow_ups.tell(ANI, "promise.1", "unknown"), "Pilih keadaannya"),
        (lambda: follow_ups.tell(ANI, "promise.1", "late"), "Keadaan itu"),
        (lambda: follow_ups.tell(ANI, "promise.1", "done"), "Tulis buktinya"),
        (lambda: follow_ups.tell(ANI, "promise.1", "dropped"), "mengapa dibatalkan"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(act, sentence):
    assert sentence in refused(act)


def test_counts_and_days_that_cannot_be_are_refused(rakor):
    for line in ("camat", "-1 camat", "28", "2.8 camat"):
        typed = called(attendance=line)
        assert "tidak terbaca" in refused(lambda typed=typed: meetings.change(ANI, rakor, typed))
    none = called(attendance="0 camat")
    assert "tidak masuk akal" in refused(lambda: meetings.change(ANI, rakor, none))
    twice = called(attendance="28 camat\n1 Camat")
    assert "dua kali" in refused(lambda: meetings.change(ANI, rakor, twice))
    early = Decision("Kirim", "OPD", "35.22", due="01-03-2026")
    assert "sebelum rapat" in refused(lambda: follow_ups.decide(ANI, early, rakor))


@pytest.mark.parametrize(
    "view",
    [
        "//evil.example/peta",
        "javascript:alert(1)",
        "/peta?<script>",
        "/peta?a b",
        "peta",
        "/../etc",
        "http://[",
        "/" + "a" * 1000,
    ],
)
def test_a_view_is_an_address_of_a_page_here(view):
    act = lambda: follow_ups.decide(ANI, Decision("Kirim", "OPD", "35.22", view=view))  # noqa: E731
    assert "bukan alamat halaman" in refused(act)


def test_a_number_of_a_person_is_not_kept(rakor):
    name = follow_ups.decide(ANI, Decision("Cek 3522154101900003", "OPD", "35.22"), rakor)
    assert register.find(name).what == "Cek [nomor 16 angka]"
    with records.reading() as session:
        told = str([entry.after for entry in session.scalars(select(AuditEntry))])
    assert "3522154101900003" not in told
