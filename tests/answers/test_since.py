"""What changed since a day: only what did, in words, and names for those who may read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pandas as pd
import pytest

from analytics.actions import entries
from analytics.actions.choices import choose, revoke
from analytics.answers import follow_ups
from analytics.answers.since import changes
from analytics.store import choices, records, tables, versions
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.meeting import FollowUp, Kind, Status
from analytics.vocabulary.period import WIB, today
from analytics.vocabulary.role import Actor, Role, Way
from analytics.wording import since as words

APPROVER = Actor("Siti", Role.APPROVER, Way.ACCOUNT)
READER = Actor("Budi", Role.READER, Way.NOBODY)
RIVAL, MAIN = "kpm_pkh.35.22.2025.2", "kpm_pkh.35.22.2025.1"
TOMORROW = timedelta(days=1)


@pytest.fixture(autouse=True)
def _own_state(practised, monkeypatch):
    monkeypatch.setattr(follow_ups, "register", tuple)


def put(tmp_path, value="50000", **facts):
    """One claim of a kecamatan and one of Bojonegoro, imported."""
    row = tables.claims().query("claim_id == @MAIN").assign(value=float(value))
    row = row.assign(claim_id="imported.1", standing="official", rank="normal")
    other = row.assign(claim_id="imported.2", area_code="35.22.08")
    file = tmp_path / "claims.parquet"
    pd.concat([other, row]).to_parquet(file, index=False)
    return versions.commit({"claims.parquet": file}, versions.current(), "Siti", "Angka.", facts)


def test_nothing_changed_is_nothing():
    found = changes(today())
    assert found.none
    assert (found.data, found.figures, found.chosen, found.follow_ups) == ((), (), (), ())


def test_changes_of_rules_since_then_are_told():
    assert "DTSEN" in " ".join(one.what for one in changes(date(2024, 12, 1)).rules)


def test_an_import_is_told_with_the_figures_it_moved(tmp_path):
    facts = {"layout": "aggregate", "file": "rekap.xlsx", "tables": {"claims": 2}}
    put(tmp_path, **facts, role="approver")
    found = changes(today())
    (one,) = found.data
    assert "rekap.xlsx (2 angka menurut sumber)" in one.what
    assert one.by == "pengesah"
    assert one.at.endswith("WIB")
    assert "55.028 KPM menjadi 50.000 KPM" in found.figures[0], "the front page's own figure first"
    assert "Kedungadem" in found.figures[1]
    assert "sebelumnya belum ada angka" in found.figures[1]
    assert found.more == 0
    assert not found.none


def test_what_is_older_than_the_day_is_not_told(tmp_path):
    put(tmp_path)
    assert changes(today() + TOMORROW).none


def test_a_second_import_is_compared_with_the_version_of_that_day(tmp_path, monkeypatch):
    class Earlier(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) - timedelta(days=9)

    with monkeypatch.context() as patch:
        patch.setattr(versions, "datetime", Earlier)
        put(tmp_path)
    assert changes(today()).none
    put(tmp_path, value="49000")
    found = changes(today())
    assert len(found.data) == 1
    assert "50.000 KPM menjadi 49.000 KPM" in found.figures[0]
    assert "55.028 KPM menjadi 49.000 KPM" in changes(today() - timedelta(days=30)).figures[0]


def test_choices_are_told_when_they_are_made_and_when_they_end():
    choose(APPROVER, RIVAL, "Disepakati rapat.")
    found = changes(today())
    assert [one.what for one in found.chosen] == [
        "KPM PKH, Kab. Bojonegoro, 2025: 59.303 KPM dipilih sebagai angka yang dipakai"
    ]
    assert "55.028 KPM menjadi 59.303 KPM" in found.figures[0]
    (made,) = choices.active()
    revoke(APPROVER, made.id, "Keliru.")
    found = changes(today())
    assert found.figures == (), "the figure is the one of that morning again"
    assert [one.what.partition(": ")[2] for one in found.chosen] == [
        "pilihan 59.303 KPM tidak berlaku lagi",
        "59.303 KPM dipilih sebagai angka yang dipakai",
    ]


def test_a_choice_made_before_the_day_is_no_change(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(records, "now", lambda: datetime.now(UTC) - timedelta(days=3))
        choose(APPROVER, RIVAL, "Disepakati rapat.")
    assert changes(today()).none
    assert changes(today() - timedelta(days=5)).figures


def test_names_are_for_operators(tmp_path):
    put(tmp_path)
    choose(APPROVER, RIVAL, "Disepakati rapat.")
    for asking in (None, READER):
        found = changes(today(), asking)
        assert "Siti" not in repr(found)
    found = changes(today(), APPROVER)
    assert {one.by for one in (*found.data, *found.chosen)} == {"Siti (pengesah)"}


def follow_up(said_on, told_on, status=Status.OPEN):
    return FollowUp(
        id="x",
        kind=Kind.CONCLUSION,
        what="Daftar KPM diserahkan.",
        actor="Dinas Sosial",
        area_code="35.22",
        said_on=said_on,
        due=None,
        status=status,
        told_on=told_on,
        evidence="",
        source=None,
    )


@pytest.mark.parametrize(
    ("said", "told", "expected"),
    [
        (date(2026, 3, 2), None, ()),  # decided that day: what changes are told from
        (date(2026, 3, 3), None, ("Daftar KPM diserahkan – kesimpulan rapat",)),
        (date(2026, 3, 1), date(2026, 3, 1), ()),
        (date(2026, 3, 1), date(2026, 3, 2), ("Daftar KPM diserahkan – selesai",)),
        (None, None, ()),
    ],
)
def test_words_on_what_was_agreed_are_told(monkeypatch, said, told, expected):
    item = follow_up(said, told, Status.DONE if told else Status.OPEN)
    monkeypatch.setattr(follow_ups, "register", lambda: (item,))
    found = changes(date(2026, 3, 2))
    assert tuple(one.what for one in found.follow_ups) == expected
    assert all(one.by == "pelaksana: Dinas Sosial" for one in found.follow_ups)
    assert found.none == (not expected)


@pytest.mark.parametrize(
    ("said", "written", "told"),
    [
        (date(2026, 3, 1), date(2026, 3, 1), False),
        (date(2026, 3, 1), date(2026, 3, 5), True),  # minutes typed days later
        (date(2026, 3, 5), date(2026, 3, 1), True),  # written ahead, held since
        (today() + TOMORROW, date(2026, 3, 1), False),  # planned, not held yet
    ],
)
def test_an_agreement_is_new_once_it_is_written_and_held(monkeypatch, said, written, told):
    item = replace(follow_up(said, None), written_on=written)
    monkeypatch.setattr(follow_ups, "register", lambda: (item,))
    assert bool(changes(date(2026, 3, 2)).follow_ups) is told


def test_a_day_begins_in_bojonegoro(monkeypatch, tmp_path):
    """Half past midnight there is still the day before in UTC."""
    moment = datetime(2026, 3, 2, 0, 30, tzinfo=WIB)

    class Then(datetime):
        @classmethod
        def now(cls, tz=None):
            return moment.astimezone(tz)

    monkeypatch.setattr(versions, "datetime", Then)
    put(tmp_path)
    assert len(changes(date(2026, 3, 2)).data) == 1
    assert changes(date(2026, 3, 3)).data == ()


def test_what_was_written_of_a_village_is_told_once_and_to_operators_by_name():
    ani = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
    content = {"organisations": ["x"]}
    first = entries.write(ani, EntryKind.ASSISTANCE, "35.22.08.2005", "Tondomulo", content, ())
    entries.write(ani, EntryKind.ASSISTANCE, "35.22.08.2005", "Tondomulo", {}, [first])
    entries.write(ani, EntryKind.PLAN, first, "Sumur", {"progress": []}, ())
    found = changes(today())
    assert [one.what for one in found.villages] == ["Pendampingan desa Tondomulo dikosongkan"]
    assert [one.by for one in found.villages] == ["operator"]
    assert not found.none
    assert [one.by for one in changes(today(), ani).villages] == ["ani (operator)"]
    assert changes(today() + TOMORROW).villages == ()


def test_a_name_that_says_its_kind_is_not_led_by_it():
    assert words.entry("pelatihan", "Pelatihan LEANS", taken_out=False) == "Pelatihan LEANS"
    assert words.entry("pemetaan desa", "Tondomulo", taken_out=True) == (
        "Pemetaan desa Tondomulo dikosongkan"
    )
