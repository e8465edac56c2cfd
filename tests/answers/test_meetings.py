"""Meetings as they were written down, and what the next one begins with."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from analytics.actions import follow_ups as actions
from analytics.actions import meetings as meetings_actions
from analytics.actions.follow_ups import Decision
from analytics.actions.meetings import Called
from analytics.answers import follow_ups, meetings, taken
from analytics.vocabulary.meeting import Status
from analytics.vocabulary.period import today
from analytics.vocabulary.role import Actor, Role, Way
from analytics.wording import meetings as wording

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
ON = date(2026, 6, 30)


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def opened(title: str, on: date) -> str:
    return meetings_actions.open_meeting(ANI, Called(title, on.isoformat()))


def decided(name: str, what: str, *, due: str = "", figure: str = "") -> str:
    chosen = taken.now(figure, "35.22")
    decision = Decision(what, "Dinas Sosial", "35.22", due=due, taken=chosen)
    return actions.decide(ANI, decision, name)


def test_without_a_meeting_there_is_none():
    assert meetings.latest() is None
    assert meetings.in_words(None) == "Belum ada rapat yang dicatat di sini."
    assert meetings.next_agenda(ON) == ()


def test_the_last_meeting_is_the_last_that_was_held_not_one_to_come():
    opened("Lama", today() - timedelta(days=30))
    newest = opened("Kemarin", today() - timedelta(days=1))
    coming = opened("Pekan depan", today() + timedelta(days=7))
    assert meetings.latest().id == newest
    assert [one.title for one in meetings.meetings()] == ["Pekan depan", "Kemarin", "Lama"]
    assert meetings.before(meetings.meeting(coming)).id == newest
    assert meetings.latest(date(2000, 1, 1)) is None


def test_of_one_day_the_one_written_down_last_is_the_newest():
    first, second = (
        opened("Pagi", ON - timedelta(days=99)),
        opened("Siang", ON - timedelta(days=99)),
    )
    assert [one.id for one in meetings.meetings()] == [second, first]
    assert meetings.before(meetings.meeting(first)) is None


def test_two_meetings_of_one_heading_are_told_apart():
    opened("Rakor", today())
    opened("Rakor", today())
    labels = list(meetings.options(meetings.meetings()).values())
    assert labels[1] == f"{labels[0]} (2)"


def test_what_the_last_meeting_took_a_figure_on_is_told_then_and_now():
    name = opened("Rakor", date(2026, 3, 12))
    decided(name, "Tanpa angka")
    with_figure = decided(name, "Graduasi", figure="pkh_graduates_able")
    ((item, line),) = meetings.opening(ON)
    assert item.id == with_figure
    assert line.startswith("disepakati Maret 2026: 214 KPM (")


def test_without_a_figure_of_its_own_it_begins_with_all_that_still_waits():
    opened("Rakor", date(2026, 3, 12))
    actions.tell(ANI, "promise.1", "done", "berita acara 4")
    waiting = [item.id for item, _ in meetings.opening(ON)]
    assert waiting == ["promise.2"], "promise.1 is done, promise.15 is of Jombang"


def test_a_meeting_does_not_begin_with_what_it_decides_itself():
    name = opened("Rakor", date(2026, 3, 12))
    own = decided(name, "Graduasi", figure="pkh_graduates_able")
    begun_with = {item.id for item, _ in meetings.opening(ON, meetings.meeting(name))}
    assert begun_with == {"promise.1", "promise.2"}
    later = opened("Rakor berikut", date(2026, 4, 12))
    ((item, _),) = meetings.opening(ON, meetings.meeting(later))
    assert item.id == own


def test_the_next_agenda_is_what_meetings_left_open_figures_first():
    name = opened("Rakor", date(2026, 3, 12))
    decided(name, "Selesai saja")
    actions.tell(ANI, meetings.decided(name)[0].id, "done", "surat")
    decided(name, "Petakan desa", due="1-5-2026")
    decided(name, "Laporkan graduasi", figure="pkh_graduates_able")
    first, second = meetings.next_agenda(ON)
    assert first.startswith("Laporkan graduasi – Dinas Sosial; tanpa tenggat; terbuka; disepakati")
    assert second == "Petakan desa – Dinas Sosial; 1 Mei 2026, lewat 60 hari; terbuka"


def test_what_is_late_comes_first_and_what_is_over_last():
    name = opened("Rakor", date(2026, 3, 12))
    over = decided(name, "Selesai", due="1-4-2026")
    actions.tell(ANI, over, "done", "surat")
    soon, late = decided(name, "Nanti", due="31-12-2026"), decided(name, "Lewat", due="1-5-2026")
    never = decided(name, "Tanpa tenggat")
    ordered = follow_ups.by_urgency(meetings.decided(name), ON)
    assert [item.id for item in ordered] == [late, soon, never, over]
    assert [item.id for item in follow_ups.overdue(ON)] == [late]
    assert follow_ups.overdue(date(2026, 5, 1)) == (), "due on that very day"
    told = follow_ups.in_words(follow_ups.register("35.22"), ON)
    assert told.endswith("1 di antaranya melewati tenggat.")


def test_it_is_said_aloud():
    name = opened("Rakor", date(2026, 3, 12))
    decided(name, "Petakan desa.", due="1-5-2026")
    (item,) = meetings.decided(name)
    assert wording.spoken(item) == (
        "Petakan desa paling lambat 1 Mei 2026. Yang mengerjakan: Dinas Sosial. "
        "Keadaannya: terbuka."
    )
    assert wording.spoken(follow_ups.find("promise.3")).endswith(
        "Pelakunya belum disebut. Keadaannya: belum ada kabar."
    )
    told = "Rapat terakhir: Rakor, 12 Maret 2026; 1 tindak lanjut dicatat."
    assert meetings.in_words(meetings.meeting(name)) == told


def test_a_figure_that_is_gone_says_so(data):
    name = opened("Rakor", date(2026, 3, 12))
    decided(name, "Laporkan", figure="pkh_graduates_able")
    claims = data.read("claims")
    data.write("claims", claims[claims["indicator"] != "pkh_graduates_able"])
    promises = data.read("promises")
    data.write("promises", promises.assign(claim_id=""))
    told = data.read("annotations")
    gone = told["about"].str.contains("pkh_graduates_able") | (
        told["indicator"] == "pkh_graduates_able"
    )
    data.write("annotations", told[~gone])
    ((_, line),) = meetings.opening(ON)
    assert line.endswith("sekarang: angka itu tidak ada lagi")
    assert meetings.decided(name)[0].status is Status.OPEN


def test_places_and_figures_to_choose_from_read_differently():
    places, figures = taken.places(), taken.offered("35.22")
    assert len(set(places.values())) == len(places) == 478
    assert places["35.22.08.2005"] == "Tondomulo · Kec. Kedungadem"
    assert next(iter(places)) == "35.22"
    assert "33.16.13.2001" not in places
    assert taken.place("33.16.13.2001") == "Botoreco · Kec. Kunduran, Kab. Blora"
    assert taken.place("99.99.01.2001") == "99.99.01.2001"
    assert len(set(figures.values())) == len(figures)
    assert figures["kpm_pkh"] == "KPM PKH: 55.028 KPM (2025; dikutip – belum dikonfirmasi)"
    assert "meeting_held" not in figures
