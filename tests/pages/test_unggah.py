"""Unggah data in each role: what is offered, and what holds when somebody forges their way."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select
from tests.actions.test_imports import APPROVER, OPERATOR, READER, SOURCE, claims, quiet, told, used

from analytics.actions import imports
from analytics.store import proposals, records, tables, versions
from analytics.store.proposals import Fate
from analytics.store.records import AuditEntry
from analytics.ui import bring, decide, jobs, who
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.role import Actor, Role, Way

GUEST = Actor("tamu", Role.READER, Way.NOBODY)


@pytest.fixture
def as_(monkeypatch):
    """Whoever opens the page from now on."""

    def as_(actor: Actor) -> None:
        monkeypatch.setattr(who, "actor", lambda: actor)

    return as_


@pytest.fixture
def proposed(practised):
    """A proposal that waits, and a version in use before it."""
    first = imports.propose(OPERATOR, SOURCE, told(claims(k01=10)), quiet)
    imports.accept(APPROVER, first.id)
    return imports.propose(OPERATOR, SOURCE, told(claims(k01=11)), quiet)


def buttons(app):
    return {button.key for button in app.button}


@pytest.mark.parametrize("actor", [GUEST, READER])
def test_a_reader_sees_what_would_be_here_and_uploads_nothing(practised, visit, as_, words, actor):
    as_(actor)
    app = visit("unggah")
    assert not app.exception
    assert not app.error
    assert any("Di sini operator mengunggah berkas" in text for text in words(app))
    assert not app.get("file_uploader")
    assert "periksa" not in buttons(app)


@pytest.mark.parametrize("layout", Layout)
def test_an_operator_is_asked_for_what_the_file_cannot_say(practised, visit, as_, layout):
    as_(OPERATOR)
    app = visit("unggah", jenis=layout.value)
    assert not app.exception
    assert not app.error
    assert app.get("file_uploader")
    assert {box.label for box in app.text_input} >= {"Pemilik angka"}
    assert app.button(key="periksa").disabled


def test_a_reader_with_the_link_sees_no_proposal(proposed, visit, as_, words):
    as_(READER)
    app = visit("unggah", usulan=proposed.id)
    assert not buttons(app) & {"sahkan", "tolak"}
    assert "angka.xlsx" not in " ".join(words(app))


def test_an_operator_waits_for_a_pengesah(proposed, visit, as_, words):
    as_(OPERATOR)
    app = visit("unggah", usulan=proposed.id)
    assert not buttons(app) & {"sahkan", "tolak"}
    assert any("menunggu pengesah" in text for text in words(app))
    assert any("10 KPM menjadi 11 KPM" in text for text in words(app))


def test_a_pengesah_accepts_and_every_page_follows(proposed, visit, as_, words):
    as_(APPROVER)
    app = visit("unggah", usulan=proposed.id)
    app.button(key="sahkan").click().run()
    assert not app.exception
    assert [message.value for message in app.success]
    assert proposals.fate(proposed.id) is Fate.ACCEPTED
    assert used("01") == 11
    source = visit("sumber", indikator="kpm_pkh", wilayah="35.22.01")
    assert any("11 KPM" in text or ">11<" in text for text in words(source))


def test_a_pengesah_turns_down_with_a_reason(proposed, visit, as_):
    as_(APPROVER)
    app = visit("unggah", usulan=proposed.id)
    app.button(key="tolak").click().run()
    assert "alasan" in app.error[0].value
    assert proposals.fate(proposed.id) is Fate.WAITING
    app.text_input(key="alasan").input("Tahunnya keliru")
    app.button(key="tolak").click().run()
    assert proposals.fate(proposed.id) is Fate.REJECTED


@pytest.mark.parametrize("actor", [GUEST, READER, OPERATOR])
def test_a_button_pressed_after_the_role_was_lost_does_nothing(proposed, visit, as_, actor):
    as_(APPROVER)
    app = visit("unggah", usulan=proposed.id)
    before = versions.current()
    as_(actor)
    app.button(key="sahkan").click().run()
    assert "hanya boleh dilakukan pengesah" in app.error[0].value
    assert versions.current() == before
    assert proposals.fate(proposed.id) is Fate.WAITING


@pytest.mark.parametrize("actor", [GUEST, READER])
def test_forged_state_uploads_nothing(practised, visit, as_, actor, monkeypatch):
    monkeypatch.setattr(jobs, "start", lambda *_: pytest.fail("an import was started"))
    as_(actor)
    app = visit("unggah")
    for key, value in {"role": "approver", "signed in": "budi", "periksa": True}.items():
        app.session_state[key] = value
    app.run()
    assert not app.get("file_uploader")
    with records.reading() as session:
        assert list(session.scalars(select(AuditEntry))) == []
    for layout in Layout:
        bring.attempt(lambda layout=layout: bring._begin(layout))


def test_what_changed_meanwhile_is_worked_out_anew_and_told(proposed, visit, as_, monkeypatch):
    other = imports.propose(OPERATOR, SOURCE, told(claims(k01=99)), quiet)
    as_(APPROVER)
    app = visit("unggah", usulan=proposed.id)
    imports.accept(APPROVER, other.id)
    begun = []
    monkeypatch.setattr(
        decide.jobs,
        "renew",
        lambda *told: begun.append(told) or jobs.Job("0" * 12, *told[:1], "", ""),
    )
    app.button(key="sahkan").click().run()
    assert "dihitung ulang" in app.error[0].value
    assert [told[1] for told in begun] == [proposed.id]
    assert used("01") == 99


def test_versions_are_compared_in_words_and_rolled_back(proposed, visit, as_, words):
    imports.accept(APPROVER, proposed.id)
    first = versions.history()[-1].name
    as_(READER)
    app = visit("unggah", bagian="versi")
    assert any("10 KPM menjadi 11 KPM" in text for text in words(app))
    assert "balik" not in buttons(app)
    as_(APPROVER)
    app = visit("unggah", bagian="versi")
    app.selectbox(key="kembali").select(first)
    app.checkbox(key="yakin").check()
    app.text_input(key="kembali.alasan").input("Sumbernya dicabut").run()
    app.button(key="balik").click().run()
    assert not app.exception
    assert used("01") == 10


@pytest.mark.parametrize("text", ["../../etc", "0" * 12, "x", "a" * 12])
def test_a_link_to_no_proposal_is_told(practised, visit, as_, text):
    as_(APPROVER)
    app = visit("unggah", usulan=text)
    assert not app.exception
    assert not app.error
    assert app.info


def test_the_empty_page_says_that_nothing_was_imported(practised, visit, as_, words):
    as_(OPERATOR)
    assert any("Belum ada usulan" in text for text in words(visit("unggah", bagian="usulan")))
    assert any("Belum ada yang diimpor" in text for text in words(visit("unggah", bagian="versi")))
    assert tables.claims()["claim_id"].str.startswith("imported.").sum() == 0
    assert not re.search("Traceback", " ".join(words(visit("unggah"))))


@pytest.mark.parametrize("part", ["usulan", "versi"])
def test_a_guest_sees_no_file_and_nobodys_name(proposed, visit, as_, words, part):
    as_(GUEST)
    app = visit("unggah", bagian=part)
    assert not app.exception
    shown = " ".join(words(app))
    assert "angka.xlsx" not in shown
    assert proposed.actor not in re.findall(r"[a-z]+", shown)
    assert "dapat dilihat operator dan pengesah" in shown
    as_(OPERATOR)
    assert "angka.xlsx" in " ".join(words(visit("unggah", bagian=part)))
