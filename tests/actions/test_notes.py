"""Notes taken along and brought back: merged, never overwritten, the same in any order."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from tests.conftest import examples

from analytics.actions import assistance, entries, follow_ups, meetings, notes, plans
from analytics.actions.assistance import typed
from analytics.actions.follow_ups import Decision
from analytics.actions.meetings import Called
from analytics.actions.plans import Planned, Told
from analytics.answers import follow_ups as register
from analytics.answers import meetings as held
from analytics.answers import taken
from analytics.store import entries as kept
from analytics.store import records
from analytics.store.entries import NOTES, EntryRow
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.meeting import Status
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way
from analytics.wording import meetings as told_of

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
TABLES = tuple(table.__tablename__ for table in NOTES)
VILLAGES = ("35.22.08.2005", "35.22.04.2005")
OPD = "5a3c1f6e-0000-4000-8000-000000000001"
START = datetime(2026, 3, 12, 8, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


@pytest.fixture
def brought() -> bytes:
    """A file of a laptop: one meeting, two decisions, words on one and on a promise."""
    called = Called("Rakor", "12-03-2026", "Pendopo", "Data\nGraduasi", "28 camat")
    name = meetings.open_meeting(ANI, called)
    figure = taken.now("kpm_pkh", "35.22")
    first = follow_ups.decide(ANI, Decision("Kirim data", "Dinsos", "35.22", taken=figure), name)
    follow_ups.decide(ANI, Decision("Petakan desa", "OPD", "35.22.01", due="1-6-2026"), name)
    follow_ups.tell(ANI, first, "running")
    follow_ups.tell(ANI, "promise.7", "open", note="belum dijadwalkan")
    return notes.export(ANI)


def emptied() -> None:
    """As on another machine: the same program, no notes."""
    with records.session() as session:
        for table in reversed(NOTES):
            session.query(table).delete()


def everything():
    entered = [kept.every(kind) for kind in (EntryKind.ASSISTANCE, EntryKind.PLAN)]
    return register.register(), held.meetings(), entered


def test_what_was_taken_along_comes_back_whole(brought):
    before = everything()
    emptied()
    assert held.meetings() == ()
    merged = notes.merge(ANI, brought)
    assert merged.added == {
        "meeting": 1,
        "meeting_heading": 1,
        "agenda_item": 2,
        "attendance": 1,
        "follow_up": 2,
        "follow_up_word": 2,
    }
    assert merged.conflicts == ()
    assert everything() == before
    assert notes.export(ANI) == brought


def test_twice_is_once(brought):
    emptied()
    notes.merge(ANI, brought)
    again = notes.merge(ANI, brought)
    assert (again.total, again.same, again.conflicts) == (0, 9, ())
    assert notes.export(ANI) == brought


def test_ours_is_kept_where_a_row_differs_and_that_is_told(brought):
    told = json.loads(brought)
    told["rows"]["follow_up"][0]["what"] = "Sesuatu yang lain"
    ours = register.register()
    merged = notes.merge(ANI, json.dumps(told).encode())
    assert register.register() == ours
    (conflict,) = merged.conflicts
    assert conflict.startswith("tindak lanjut “")


def test_what_was_written_here_meanwhile_stays(brought):
    emptied()
    mine = meetings.open_meeting(ANI, Called("Rapat lain", "14-03-2026"))
    follow_ups.tell(ANI, "promise.7", "done", evidence="SK 4/2026")
    notes.merge(ANI, brought)
    assert [one.title for one in held.meetings()] == ["Rapat lain", "Rakor"]
    assert held.meeting(mine).opened_by == "ani"
    assert register.find("promise.7").status is Status.DONE, "the newer word counts"
    assert len(register.words_on("promise.7")) == 2


def test_a_word_of_a_clock_behind_is_told(brought):
    """It stays the older one, so somebody has to look."""
    told = json.loads(brought)
    word = told["rows"]["follow_up_word"][0]
    word |= {"id": str(UUID(int=9, version=4)), "at": "2015-01-01T00:00:00+00:00"}
    word |= {"status": "done", "evidence": "surat 1"}
    merged = notes.merge(ANI, json.dumps(told).encode())
    assert merged.older == ("kabar “selesai”",)
    assert notes.merge(ANI, json.dumps(told).encode()).older == (), "told once"


def test_a_word_told_here_counts_after_one_of_a_clock_ahead(brought):
    told = json.loads(brought)
    for word in told["rows"]["follow_up_word"]:
        word["at"] = ahead(hours=20)
    emptied()
    assert notes.merge(ANI, json.dumps(told).encode()).older == ()
    follow_ups.tell(ANI, "promise.7", "done", evidence="surat 1")
    assert register.find("promise.7").status is Status.DONE


# Entries of villages


@pytest.fixture
def assisted() -> bytes:
    """A file of a laptop: a village that is assisted, and one activity with a month told."""
    assistance.save(ANI, VILLAGES[0], typed([OPD], "188/7", "1-9-2025", "2 penyuluh"), ())
    name = plans.start(
        ANI, Planned("Sumur", "Dinas PU", VILLAGES[0], "M01", "1-1-2026", "1-3-2026")
    )
    (plan,) = kept.of(EntryKind.PLAN, name)
    plans.report(ANI, name, Told("2026-02", "40", note="pipa datang"), [plan.id])
    return notes.export(ANI)


def test_what_was_written_of_villages_comes_back_whole(assisted):
    before = everything()
    emptied()
    merged = notes.merge(ANI, assisted)
    assert merged.added == {"follow_up": 1, "follow_up_word": 1, "entry": 3}
    assert merged.apart == ()
    assert everything() == before
    assert notes.export(ANI) == assisted
    assert notes.merge(ANI, assisted).total == 0


def test_a_file_from_before_there_were_entries_is_still_read(brought):
    told = json.loads(brought)
    told["version"] = 1
    del told["rows"]["entry"]
    before = everything()
    emptied()
    assert notes.merge(ANI, json.dumps(told).encode()).total == 9
    assert everything() == before
    with pytest.raises(Refused, match="rusak"):
        notes.merge(ANI, json.dumps(json.loads(brought) | {"version": 1}).encode())


def test_two_who_wrote_apart_stand_side_by_side_and_that_is_told(assisted):
    emptied()
    mine = assistance.save(ANI, VILLAGES[0], typed([OPD], "200/1"), ())
    merged = notes.merge(ANI, assisted)
    assert merged.apart == ("pendampingan desa Tondomulo",)
    both = kept.of(EntryKind.ASSISTANCE, VILLAGES[0])
    assert {entry.content["sk"]["number"] for entry in both} == {"188/7", "200/1"}
    assert notes.merge(ANI, assisted).apart == (), "told once"
    assistance.save(ANI, VILLAGES[0], typed([OPD], "200/2"), [entry.id for entry in both])
    (now,) = kept.of(EntryKind.ASSISTANCE, VILLAGES[0])
    assert now.content["sk"]["number"] == "200/2"
    assert mine in now.seen


def test_what_a_laptop_wrote_after_ours_takes_its_place():
    first = assistance.save(ANI, VILLAGES[0], typed([OPD], "1"), ())
    base = notes.export(ANI)
    assistance.save(ANI, VILLAGES[0], typed([OPD], "2"), [first])
    later = notes.export(ANI)
    emptied()
    notes.merge(ANI, base)
    assert notes.merge(ANI, later).apart == ()
    (now,) = kept.of(EntryKind.ASSISTANCE, VILLAGES[0])
    assert now.content["sk"]["number"] == "2"


def entry_of(told, kind):
    return next(row for row in told["rows"]["entry"] if row["kind"] == kind)


UNWRITTEN = [
    ("assistance", {"kind": "rumor"}),
    ("assistance", {"content": []}),
    ("assistance", {"seen": ["x"]}),
    ("assistance", {"seen": "x"}),
]
LEFT = [
    ("assistance", {"subject": "35.22.99.2005"}),
    ("assistance", {"subject": "35.22"}),
    ("assistance", {"content": {"organisations": []}}),
    ("assistance", {"content": {"sk": {}, "team": 3}}),
    ("plan", {"subject": "promise.1"}),
    ("plan", {"content": {"village": "35", "condition": "", "begins": "", "progress": []}}),
]


def test_an_entry_that_no_form_writes_adds_nothing(assisted):
    emptied()
    for kind, change in UNWRITTEN:
        told = json.loads(assisted)
        entry_of(told, kind).update(change)
        with pytest.raises(Refused, match="rusak"):
            notes.merge(ANI, json.dumps(told).encode())
        assert everything()[2] == [{}, {}], change


@pytest.mark.parametrize(("kind", "change"), LEFT)
def test_an_entry_that_no_form_takes_today_stays_out_alone_and_is_told(assisted, kind, change):
    emptied()
    told = json.loads(assisted)
    row = entry_of(told, kind)
    row.update(change)
    merged = notes.merge(ANI, json.dumps(told).encode())
    assert merged.added == {"follow_up": 1, "follow_up_word": 1, "entry": 2}
    (left,) = merged.left
    assert left.startswith({"assistance": "pendampingan desa", "plan": "rencana"}[kind])
    assert " – " in left
    with records.reading() as session:  # a later entry may still name it as seen
        assert session.get(EntryRow, row["id"]) is None
    sentence = told_of.merged(merged.total, merged.same, (), left=merged.left)
    assert f"1 tidak diambil: {left}." in sentence
    assert notes.merge(ANI, assisted).added == {"entry": 1}, "whole again, it comes in"


def test_what_a_laptop_took_out_is_told(assisted):
    (entry,) = kept.of(EntryKind.ASSISTANCE, VILLAGES[0])
    before = json.loads(notes.export(ANI))
    gone = entry_of(before, "assistance") | {"content": {}, "seen": [entry.id]}
    gone |= {"id": str(UUID(int=78, version=4)), "subject": VILLAGES[0]}
    before["rows"]["entry"].append(gone)
    merged = notes.merge(ANI, json.dumps(before).encode())
    assert (merged.added, merged.gone) == ({"entry": 1}, ("pendampingan desa Tondomulo",))
    assert notes.merge(ANI, json.dumps(before).encode()).gone == (), "told once"


def test_a_plan_needs_its_line_of_the_register(assisted):
    emptied()
    told = json.loads(assisted)
    for table in ("follow_up", "follow_up_word"):
        told["rows"][table].clear()
    with pytest.raises(Refused, match="tidak ada di dalamnya"):
        notes.merge(ANI, json.dumps(told).encode())


def test_two_that_have_seen_each_other_would_both_vanish_and_are_refused(assisted):
    emptied()
    told = json.loads(assisted)
    first = entry_of(told, "assistance")
    second = first | {"id": str(UUID(int=77, version=4)), "seen": [first["id"]]}
    first["seen"] = [second["id"]]
    told["rows"]["entry"].append(second)
    with pytest.raises(Refused, match="rusak"):
        notes.merge(ANI, json.dumps(told).encode())
    told["rows"]["entry"].remove(second)
    first["seen"] = [first["id"]]
    with pytest.raises(Refused, match="rusak"):
        notes.merge(ANI, json.dumps(told).encode())


def test_the_number_of_a_person_does_not_come_in_with_an_entry(assisted):
    emptied()
    told = json.loads(assisted)
    entry_of(told, "assistance")["content"]["team"][0]["role"] = "NIK 3522154101900003"
    notes.merge(ANI, json.dumps(told).encode())
    (now,) = kept.of(EntryKind.ASSISTANCE, VILLAGES[0])
    assert now.content["team"] == [{"role": "NIK [nomor 16 angka]", "count": 2}]


def test_a_name_of_a_row_that_looks_like_the_number_of_a_person_comes_in(assisted):
    """Of sixteen digits in a row; it happens in one of some 1.500 names."""
    digits = "f6a78389-1249-4441-8850-2644b41a2950"
    emptied()
    told = json.loads(assisted)
    (line,) = told["rows"]["follow_up"]
    named = assisted.decode().replace(line["id"], digits).replace(OPD, f"{digits[:-1]}1")
    assert notes.merge(ANI, named.encode()).total == 5
    assert notes.export(ANI) == named.encode()


def test_a_subject_that_was_taken_out_travels_as_taken_out(assisted):
    emptied()
    notes.merge(ANI, assisted)
    (stands,) = kept.of(EntryKind.ASSISTANCE, VILLAGES[0])
    entries.write(ANI, EntryKind.ASSISTANCE, VILLAGES[0], "Tondomulo", {}, [stands.id])
    gone = notes.export(ANI)
    emptied()
    notes.merge(ANI, assisted)
    assert notes.merge(ANI, gone).apart == ()
    assert kept.every(EntryKind.ASSISTANCE) == {}


def test_notes_hold_names_so_a_reader_takes_none(brought):
    assert b'"ani"' in brought
    with pytest.raises(NotAllowed):
        notes.export(Actor("tamu", Role.READER, Way.ACCOUNT))


def test_a_reader_merges_nothing(brought):
    emptied()
    with pytest.raises(NotAllowed):
        notes.merge(Actor("tamu", Role.READER, Way.ACCOUNT), brought)
    assert held.meetings() == ()


def ahead(**told):
    return (records.now() + timedelta(**told)).isoformat()


def figure(told):
    """The same file, its first follow-up the one that was decided on a figure."""
    told["rows"]["follow_up"].sort(key=lambda row: row["figure_value"] is None)
    return told


def spoil(told, table, column, value):
    told["rows"][table][0][column] = value


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda told: told.update(format="lain"), "bukan catatan rapat"),
        (lambda told: told.update(version=3), "lebih baru"),
        (lambda told: told.update(version="1"), "bukan catatan rapat"),
        (lambda told: told["rows"].pop("meeting"), "rusak"),
        (lambda told: told["rows"]["meeting_heading"].clear(), "rusak"),
        (lambda told: told["rows"]["meeting"].clear(), "tidak ada di dalamnya"),
        (lambda told: told["rows"]["follow_up"].clear(), "tidak ada di dalamnya"),
        (lambda told: told["rows"]["meeting"].append(told["rows"]["meeting"][0]), "rusak"),
        (lambda told: told["rows"].update(meeting={}), "rusak"),
        (lambda told: spoil(told, "meeting", "id", "1"), "rusak"),
        (lambda told: spoil(told, "meeting", "at", "2026-03-12T08:00:00"), "rusak"),
        (lambda told: spoil(told, "attendance", "count", "28"), "rusak"),
        (lambda told: spoil(told, "attendance", "count", -1), "rusak"),
        (lambda told: spoil(told, "agenda_item", "dropped", 0), "rusak"),
        (lambda told: spoil(told, "meeting_heading", "held_on", "12 Maret"), "rusak"),
        (lambda told: spoil(told, "meeting_heading", "title", None), "rusak"),
        (lambda told: spoil(told, "meeting_heading", "title", "x" * 9999), "rusak"),
        (lambda told: spoil(told, "meeting_heading", "more", ""), "rusak"),
        (lambda told: spoil(told, "follow_up", "kind", "rumor"), "rusak"),
        (lambda told: spoil(told, "follow_up", "view", "javascript:x"), "rusak"),
        (lambda told: spoil(told, "follow_up", "figure_value", "NaN"), "rusak"),
        (lambda told: spoil(told, "follow_up", "area_code", "99"), "wilayah"),
        (lambda told: spoil(told, "follow_up_word", "status", "late"), "rusak"),
        (lambda told: spoil(told, "follow_up_word", "status", "unknown"), "rusak"),
        (lambda told: spoil(told, "follow_up_word", "status", "done"), "rusak"),
        (lambda told: spoil(told, "meeting_heading", "title", ""), "rusak"),
        (lambda told: spoil(told, "agenda_item", "what", " "), "rusak"),
        (lambda told: spoil(told, "attendance", "role", ""), "rusak"),
        (lambda told: spoil(told, "follow_up", "what", ""), "rusak"),
        (lambda told: spoil(told, "follow_up", "actor", ""), "rusak"),
        (lambda told: spoil(told, "follow_up", "due", "2026-03-11"), "rusak"),
        (lambda told: spoil(told, "follow_up", "due", "9999-12-31"), "rusak"),
        (lambda told: spoil(told, "meeting_heading", "held_on", "2099-12-31"), "rusak"),
        (lambda told: figure(told)["rows"]["follow_up"][0].update(figure_text=""), "rusak"),
        (lambda told: figure(told)["rows"]["follow_up"][0].update(indicator="rumor"), "indikator"),
        (lambda told: figure(told)["rows"]["follow_up"][0].update(figure_area="99"), "wilayah"),
        (lambda told: spoil(told, "follow_up_word", "at", "9999-12-31T23:59:59+00:00"), "jam"),
        (lambda told: spoil(told, "meeting", "at", ahead(days=2)), "jam laptopnya maju"),
        (lambda told: spoil(told, "meeting", "at", "0001-01-01T00:00:00+14:00"), "rusak"),
        (lambda told: spoil(told, "meeting", "at", "1969-12-31T00:00:00+00:00"), "rusak"),
        (lambda told: spoil(told, "attendance", "count", 10**30), "rusak"),
        (lambda told: figure(told)["rows"]["follow_up"][0].update(figure_value=10**400), "rusak"),
        (lambda told: spoil(told, "follow_up", "what", "\ud800"), "rusak"),
        (lambda told: spoil(told, "agenda_item", "what", "a\x00b"), "rusak"),
        (
            lambda told: spoil(
                told, "meeting_heading", "meeting_id", told["rows"]["agenda_item"][0]["id"]
            ),
            "tidak ada di dalamnya",
        ),
        (lambda told: spoil(told, "follow_up_word", "follow_up_id", "promise.999"), "di dalamnya"),
    ],
)
def test_a_file_that_is_broken_or_foreign_adds_nothing(brought, change, sentence):
    emptied()
    told = json.loads(brought)
    change(told)
    with pytest.raises(Refused, match=sentence):
        notes.merge(ANI, json.dumps(told).encode())
    assert held.meetings() == ()


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"{", b"[" * 100_000])
def test_what_is_no_such_file_at_all_is_refused(content):
    with pytest.raises(Refused, match="bukan catatan rapat"):
        notes.merge(ANI, content)


def test_the_number_of_a_person_does_not_come_in(brought):
    emptied()
    told = json.loads(brought)
    spoil(told, "attendance", "note", "NIK 3522154101900003")
    notes.merge(ANI, json.dumps(told).encode())
    assert held.meetings()[0].attendance[0].note == "NIK [nomor 16 angka]"


# Any number of machines, any order


def stamp(number):
    at = (START + timedelta(minutes=number % 7)).isoformat()  # of one moment several
    return {"id": str(UUID(int=number, version=4)), "by": f"orang{number % 3}", "at": at}


def pool():
    """Everything that several machines wrote: two meetings, and rows about them."""
    meeting = [stamp(number) for number in (1, 2)]
    about = [{"meeting_id": row["id"]} for row in meeting]
    follow_up = [
        {
            **stamp(20 + n),
            **about[n % 2],
            **dict.fromkeys(("view", "version", "indicator", "figure_area"), ""),
            **dict.fromkeys(("figure_period", "figure_text", "figure_held", "figure_origin"), ""),
            "figure_standing": "",
            "figure_value": None,
            "kind": "conclusion",
            "what": f"Tugas {n}",
            "actor": "OPD",
            "area_code": "35.22",
            "due": None,
        }
        for n in range(4)
    ]
    words = [
        {
            **stamp(40 + n),
            "follow_up_id": name,
            "status": status,
            "evidence": "surat",
            "note": str(n),
        }
        for n, (name, status) in enumerate(
            [(follow_up[n % 4]["id"], s) for n, s in enumerate(("open", "running", "done") * 3)]
            + [("promise.1", "open"), ("promise.1", "done")]
        )
    ]
    return {
        "meeting": meeting,
        "meeting_heading": [
            {**stamp(4 + n), **about[n % 2], "title": f"R{n}", "held_on": "2026-03-12", "place": ""}
            for n in range(4)
        ],
        "agenda_item": [
            {**stamp(10 + n), **about[n % 2], "what": f"Butir {n % 3}", "dropped": n % 4 == 3}
            for n in range(8)
        ],
        "attendance": [
            {**stamp(60 + n), **about[n % 2], "role": f"peran {n % 2}", "count": n, "note": ""}
            for n in range(6)
        ],
        "follow_up": follow_up,
        "follow_up_word": words,
        "entry": [_entry(n, follow_up) for n in range(10)],
    }


def _entry(n, follow_up):
    """Of two villages and two activities, some written by who had seen an earlier one."""
    seen = [stamp(80 + n - 4)["id"]] if n >= 4 and n % 3 else []
    shared = {**stamp(80 + n), "seen": seen}
    if n % 4 < 2:
        content = {
            "organisations": [OPD],
            "sk": {"number": f"SK {n}", "on": ""},
            "team": [],
            "from": "",
            "until": "",
        }
        return shared | {"kind": "assistance", "subject": VILLAGES[n % 4], "content": content}
    content = {"village": VILLAGES[0], "condition": "", "begins": f"2026-01-0{n}", "progress": []}
    return shared | {"kind": "plan", "subject": follow_up[n % 4]["id"], "content": content}


def file_of(keep):
    """One machine's file: a part of the pool, with what its rows name."""
    every = pool()
    rows = {table: [row for row in every[table] if keep(row)] for table in TABLES}
    wanted = {row.get("follow_up_id") for row in rows["follow_up_word"]}
    wanted |= {row["subject"] for row in rows["entry"]}
    rows["follow_up"] = [
        row for row in every["follow_up"] if row in rows["follow_up"] or row["id"] in wanted
    ]
    rows["meeting"] = every["meeting"]
    first = every["meeting_heading"][:2]
    rows["meeting_heading"] = first + [r for r in rows["meeting_heading"] if r not in first]
    told = {"format": notes.FORMAT, "version": notes.VERSION, "rows": rows}
    return json.dumps(told).encode()


@examples(12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sets(st.integers(1, 90)), min_size=2, max_size=3), order=st.data())
def test_in_any_order_the_register_is_the_same(parts, order):
    files = [file_of(lambda row, part=part: UUID(row["id"]).int in of(part)) for part in parts]
    results = []
    for sequence in (files, order.draw(st.permutations([*files, files[0]]))):
        emptied()
        for content in sequence:
            assert notes.merge(ANI, content).conflicts == ()
        results.append((everything(), notes.export(ANI)))
    assert results[0] == results[1]


def of(part):
    return {UUID(int=number, version=4).int for number in part}
