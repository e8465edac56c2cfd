"""Simpan & bandingkan: kept by name with nobody's work lost, compared, opened, let in or not."""

from __future__ import annotations

import pytest

from analytics.actions import scenario_file
from analytics.actions import scenarios as actions
from analytics.actions.scenario_content import Filed
from analytics.answers import levers, scenario_headlines, scenarios, scenarios_kept
from analytics.store import entries, records
from analytics.store.entries import EntryRow
from analytics.store.meetings import add
from analytics.ui.laboratory import kept, runs
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.period import today
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.scenario import Scenario, Setting, scenario_id
from analytics.vocabulary.standing import WATERMARK
from analytics.wording import scenarios_kept as words_of

BUDI = Actor("budi", Role.OPERATOR, Way.ACCOUNT)
NAME = "Seperti 2021"
SUBJECT = scenario_id(NAME, practice=False)


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


def line(app, label):
    return next(one for one in app.text_input if one.label == label)


def press(app, label):
    next(one for one in app.button if one.label == label).click()
    app.run()
    assert not app.exception


def stands():
    return entries.of(EntryKind.SCENARIO, SUBJECT)


def told_by(app):
    return [one.value for one in (*app.error, *app.success, *app.warning)]


def test_a_scenario_is_compared_and_kept_and_nothing_typed_is_lost(
    visit, words, acting, monkeypatch
):
    acting(Role.OPERATOR)
    app = visit("skenario", bagian="simpan", latihan="tidak", a="ready_rate~0.03")
    assert not app.exception
    told = " ".join(words(app))
    assert "Skenario A: sekitar" in told, "what it changes, in a sentence"
    assert "KPM lulus mandiri lebih banyak" in told
    assert WATERMARK not in told

    # Without a name nothing is kept, and what was typed stays.
    line(app, "Catatan").set_value("Untuk rapat").run()
    press(app, "Simpan skenario")
    assert told_by(app) == ["Tulis nama skenarionya."]
    assert line(app, "Catatan").value == "Untuk rapat"
    assert stands() == ()

    # What was worked out for the record goes along.
    scenario = Scenario(settings=(Setting("ready_rate", 0.03),))
    found = scenarios.projected(scenario, practice=False)
    monkeypatch.setattr(runs, "offer", lambda *_: found)
    line(app, "Nama skenario").set_value(NAME).run()
    why = words_of.why(levers.of(practice=False)["ready_rate"], 0.03)
    line(app, why).set_value("Laju 2021")
    press(app, "Simpan skenario")
    assert told_by(app) == ["Skenario tersimpan."]
    (entry,) = stands()
    assert entry.content["levers"] == {
        "ready_rate": {"value": 0.03, "by": "ani", "why": "Laju 2021"}
    }
    assert (entry.content["name"], entry.content["note"]) == (NAME, "Untuk rapat")
    assert entry.content["data"] == scenarios_kept.data_version(practice=False)
    recorded = scenarios_kept.recorded(found, today())
    assert entry.content["recorded"].items() >= recorded.items()
    assert NAME in " ".join(words(app))

    # Another keeps one of this name meanwhile: both are shown, neither is lost.
    theirs = entry.content | {"note": "dari Budi", "data": "lain", "recorded": {}}
    actions.keep_content(BUDI, theirs, [entry.id])
    line(app, "Catatan").set_value("Revisi").run()
    told = " ".join(words(app))
    assert "dari Budi" in told
    assert "sudah diubah: budi" in told
    press(app, "Simpan skenario")
    assert stands()[-1].by == "budi"
    assert line(app, "Catatan").value == "Revisi"
    press(app, "Pakai versi mereka")
    assert line(app, "Catatan").value == "dari Budi"


def test_one_of_other_data_shows_both_and_what_is_no_scenario_changes_nothing(
    visit, words, acting, monkeypatch
):
    scenario = Scenario(NAME, (Setting("ready_rate", 0.03),), data="lain")
    found = scenarios.projected(scenario, practice=False)
    actions.keep(BUDI, Filed(scenario, scenarios_kept.recorded(found, today())))
    acting(Role.OPERATOR)
    app = visit("skenario", bagian="simpan", latihan="tidak")
    app.selectbox(key="tersimpan").set_value(SUBJECT).run()
    told = " ".join(words(app))
    assert "dibuat dengan data lain" in told
    assert "Dicatat" in told
    assert "Belum ada angka dari 1 skenario tersimpan yang dapat dinilai" in told
    assert "Sekarang (2.000 undian)" in told
    press(app, "Buka di Skenario C")
    assert app.session_state["c"] == "ready_rate~0.03"
    (opened,) = told_by(app)
    assert opened.startswith(f"“{NAME}” terbuka di Skenario C: 1 penggeser dipindahkan.")
    assert "dibuat dengan data lain" in opened

    # A file that is none changes nothing.
    monkeypatch.setattr(kept.uploads, "take", lambda _: ("x.yaml", b"format: skenario\n- x"))
    next(one for one in app.button if one.key == "buka.skenario_berkas.c").click().run()
    assert len(told_by(app)) == 1
    assert "tidak terbaca" in told_by(app)[0]
    assert app.session_state["c"] == "ready_rate~0.03"
    made = Filed(Scenario("Lain", (Setting("facilitators", 250.0),)))
    monkeypatch.setattr(kept.uploads, "take", lambda _: ("x.yaml", scenario_file.written(made)))
    next(one for one in app.button if one.key == "buka.skenario_berkas.c").click().run()
    assert app.session_state["c"] == "facilitators~250"

    press(app, "Hapus dari daftar")
    assert SUBJECT not in entries.every(EntryKind.SCENARIO)


def test_a_guest_takes_along_what_nobody_else_gets_to_see_outside_mode_latihan(
    visit, words, acting
):
    actions.keep(BUDI, Filed(Scenario("Nyata", (Setting("ready_rate", 0.02),))))
    acting(Role.READER, "tamu")
    app = visit("skenario", bagian="simpan", latihan="ya")
    assert not app.exception
    told = " ".join(words(app))
    assert "Belum ada skenario untuk dibandingkan" in told
    assert "Belum ada skenario yang disimpan" in told, "the other one starts from real figures"
    labels = {one.label for one in app.button} | {
        one.proto.label for one in app.get("download_button")
    }
    assert {"Unduh skenario (YAML)", "Unduh lampiran asumsi (Word)"} <= labels
    assert "Belum ada yang dapat dinilai" in told
    assert not labels & {"Simpan skenario", "Hapus dari daftar"}
    code = " ".join(one.value for one in app.code)
    assert "practice=True" in code
    assert "latihan=ya" in code


def test_a_file_of_another_seed_and_other_data_gives_its_numbers_and_says_so(
    visit, words, monkeypatch
):
    scenario = Scenario("Tujuh", (Setting("ready_rate", 0.03),), seed=7, data="lain")
    answer = scenarios.projected(scenario, practice=False)
    made = Filed(scenario, scenarios_kept.recorded(answer, today()))
    app = visit("skenario", bagian="simpan", latihan="tidak")
    monkeypatch.setattr(kept.uploads, "take", lambda _: ("x.yaml", scenario_file.written(made)))
    next(one for one in app.button if one.key == "buka.skenario_berkas.a").click().run()
    assert not app.exception
    told = " ".join(words(app))
    assert "memakai benih undian 7" in " ".join(told_by(app))
    assert "dibuat dengan data lain" in " ".join(told_by(app))
    assert "Dicatat" in told
    assert "Sekarang (2.000 undian)" in told
    (row,) = (
        each
        for each in scenarios_kept.rows(answer)
        if (each["what"], each["year"]) == ("graduated", "2026-2030")
    )
    assert words_of.ranged(row) in told
    assert app.query_params["benih"] == "7"
    (link,) = (one.value for one in app.code if "bagian" not in one.value and "?a=" in one.value)
    assert "benih=7" in link
    assert "pakai=utama" in link
    assert f"data={scenarios_kept.data_version(practice=False)}" in link


def test_a_link_of_other_data_says_so(visit, words):
    app = visit("skenario", bagian="simpan", latihan="tidak", data="lain", benih="salah")
    assert not app.exception
    told = " ".join(words(app))
    assert "Tautan ini dibuat dengan data lain" in told
    assert any("salah" in one.value for one in app.info)


def test_a_scenario_of_other_sections_is_compared_in_their_figures(visit, words):
    app = visit("skenario", bagian="simpan", latihan="tidak", a="expenditure_growth~0.08")
    assert not app.exception
    told = " ".join(words(app))
    assert "Arus KPM tidak digeser" in told
    assert "tidak berbeda nyata" not in told
    own = Scenario(settings=(Setting("expenditure_growth", 0.08),))
    (row,) = scenario_headlines.headlines(own, practice=False)
    assert "Tingkat kemiskinan (P0), Maret" in told
    assert words_of.ranged(row) in told


def test_of_two_that_laptops_brought_an_operator_picks_one(visit, words, acting):
    scenario = Scenario(NAME, (Setting("ready_rate", 0.03),), note="dari kantor")
    actions.keep(BUDI, Filed(scenario))
    with records.session() as session:  # written without seeing it
        beside = stands()[-1].content | {"note": "dari laptop"}
        row = EntryRow(kind=EntryKind.SCENARIO.value, subject=SUBJECT, content=beside, seen=[])
        add(session, "cici", row)
    acting(Role.OPERATOR)
    app = visit("skenario", bagian="simpan", latihan="tidak", tersimpan=SUBJECT)
    told = " ".join(words(app))
    assert "dari kantor" in told
    assert "dari laptop" in told
    next(one for one in app.button if one.label.startswith("Pakai tulisan budi")).click().run()
    assert not app.exception
    assert [entry.content["note"] for entry in stands()] == ["dari kantor"]
