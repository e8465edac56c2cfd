"""Paparan: which slides, in which order, of what; saved by name; frozen once it is shown."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.ui.test_server import BROWSER, get

from analytics.actions import decks as keeping
from analytics.actions import follow_ups
from analytics.actions.follow_ups import Decision
from analytics.store import decks, records
from analytics.ui import serve, who
from analytics.ui.frozen import Decks
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.slide import DeckSpec, Subject

USUAL = list(DeckSpec.usual().subjects)
SAVED = DeckSpec("Rakor", (Subject.MAP, Subject.POSITION), "35.22.01", practice=True)


# Tests that change nothing look at the state that was prepared, whose answers are kept already;
# the others ask for `practised`, a state of their own.


@pytest.fixture
def served(monkeypatch):
    """As under `make run`, where decks have an address."""
    monkeypatch.setattr(serve, "bound", lambda: "localhost")


def opened(visit, **more):
    app = visit("paparan", **more)
    assert not app.exception
    assert not app.error
    return app


def pictures(app):
    return [text.value for text in app.markdown if text.value.startswith('<figure class="slide">')]


def order(app):
    """Subjects of the slides, from top to bottom."""
    labels = {subject.label: subject for subject in Subject}
    numbered = (re.fullmatch(r"\*\*\d+\. (.+)\*\*", text.value) for text in app.markdown)
    return [labels[found[1]] for found in numbered if found]


def link(app):
    (button,) = app.get("link_button")
    return button.proto.url


def test_it_opens_on_the_usual_deck_with_every_slide_drawn(visit):
    app = opened(visit)
    assert [title.value for title in app.title] == ["Paparan"]
    assert order(app) == USUAL
    assert len(pictures(app)) == len(USUAL)
    for drawn in pictures(app):
        assert "<text" in drawn
        assert "\n" not in drawn  # a blank line would end what Markdown takes for HTML


def test_mode_latihan_of_the_session_brings_no_example_into_a_deck(visit):
    app = opened(visit, latihan="ya", slide="corong,peta")
    assert not app.toggle, "one switch, that of the deck"
    assert not app.checkbox(key="contoh.tick").value
    assert not [drawn for drawn in pictures(app) if "watermark" in drawn]


def test_mode_latihan_of_the_deck_is_ticked_and_watermarked(visit):
    app = opened(visit, latihan="tidak", slide="corong")
    app.checkbox(key="contoh.tick").check().run()
    (drawn,) = pictures(app)
    assert 'class="watermark"' in drawn
    assert app.query_params["contoh"] == "ya"


def test_a_link_names_slides_their_order_and_the_place(visit):
    app = opened(visit, slide="tren,judul", fokus="35.22.16")
    assert order(app) == [Subject.TREND, Subject.TITLE]
    assert app.selectbox(key="fokus").value == "35.22.16"
    assert "Kec. Kalitidu" in pictures(app)[1]


def test_a_link_that_is_not_understood_gets_the_usual_deck(visit):
    app = opened(visit, slide="tren,besok", fokus="35.17", dek="99")
    assert order(app) == USUAL
    assert len(app.info) == 3


def test_a_link_that_names_a_slide_twice_gets_the_usual_deck(visit):
    app = opened(visit, slide="posisi,posisi")
    assert order(app) == USUAL
    assert len(app.info) == 1


def test_a_slide_changes_places_by_its_buttons(visit):
    app = opened(visit, slide="peta,posisi,tindak-lanjut")
    app.button(key="pindah.tindak-lanjut.-1").click().run()
    assert order(app) == [Subject.MAP, Subject.FOLLOW_UP, Subject.POSITION]
    assert app.query_params["slide"] == "peta,tindak-lanjut,posisi"
    assert app.button(key="pindah.peta.-1").disabled
    assert app.button(key="pindah.posisi.1").disabled


def test_without_a_server_of_decks_it_is_a_file_to_take_along(visit):
    app = opened(visit, slide="posisi")
    assert not app.get("link_button")
    first, *package = [button.label for button in app.get("download_button")]
    assert first == "Unduh paparan, lalu buka dengan peramban"
    assert "PowerPoint yang dapat diubah" in package


def test_a_broken_file_of_the_office_is_told_in_one_sentence(visit, practised):
    (practised / "kantor.toml").write_text("[warna]\nutama = 5", encoding="utf-8")
    app = visit("paparan", slide="posisi")
    assert not app.exception
    (told,) = app.error
    assert "kantor.toml" in told.value
    assert "[warna]" in told.value
    assert not pictures(app)


def test_the_colour_of_the_office_is_that_of_its_slides(visit, practised):
    usual = pictures(opened(visit, slide="posisi"))
    (practised / "kantor.toml").write_text('[warna]\nutama = "#7a1f5a"', encoding="utf-8")
    assert pictures(opened(visit, slide="posisi")) != usual


def test_what_was_just_agreed_stands_on_the_slide(visit, practised):
    before = pictures(opened(visit, slide="tindak-lanjut"))
    asked = Decision("Cocokkan angka graduasi", "Dinas Sosial", "35.22")
    follow_ups.decide(Actor("ani", Role.OPERATOR, Way.ACCOUNT), asked)
    assert pictures(opened(visit, slide="tindak-lanjut")) != before


def test_the_words_of_the_office_are_on_its_slides_at_once(visit, practised):
    usual = pictures(opened(visit, slide="posisi"))
    (practised / "kantor.toml").write_text('[istilah]\nKemiskinan = "Angka miskin"', "utf-8")
    (drawn,) = pictures(opened(visit, slide="posisi"))
    assert "Angka miskin" not in usual[0]
    assert "Angka miskin" in drawn


def test_the_way_to_the_hall_leads_to_what_the_page_shows(visit, served, practised):
    app = opened(visit, slide="posisi")
    answer = get(Decks(None), f"/{link(app)}", BROWSER)
    assert answer.status == 200
    drawn = pictures(app)[0].removeprefix('<figure class="slide">').removesuffix("</figure>")
    assert drawn in answer.body.decode()


def test_an_import_that_lands_meanwhile_changes_no_deck_that_was_made(
    visit, served, import_register, lists
):
    shown = link(opened(visit, slide="posisi"))
    before = get(Decks(None), f"/{shown}", BROWSER)
    import_register(**lists)
    assert get(Decks(None), f"/{shown}", BROWSER).body == before.body
    later = link(opened(visit, slide="posisi"))
    assert later != shown
    versions = {
        re.search(r"versi data (\w+)", get(Decks(None), f"/{one}", BROWSER).body.decode())[1]
        for one in (shown, later)
    }
    assert len(versions) == 2


def test_an_operator_saves_a_deck_and_opens_it_by_its_link(visit, acting, practised):
    acting(Role.OPERATOR)
    app = opened(visit, slide="peta,posisi", fokus="35.22.01", contoh="ya")
    app.text_input(key="nama_paparan").input("Rakor").run()
    app.button(key="simpan_paparan").click().run()
    assert [text.value for text in app.success] == ["Tersimpan sebagai “Rakor”."]
    ((number, spec),) = decks.saved()
    assert spec == SAVED
    assert app.query_params["dek"] == str(number)
    again = opened(visit, dek=str(number))
    assert order(again) == list(SAVED.subjects)
    assert again.checkbox(key="contoh.tick").value


def test_another_deck_brings_its_own_slides_place_and_mode_until_it_is_removed(
    visit, acting, practised
):
    acting(Role.OPERATOR)
    number = keeping.save(who.actor(), SAVED)
    app = opened(visit, slide="tindak-lanjut")
    app.selectbox(key="dek").set_value(str(number)).run()
    assert order(app) == list(SAVED.subjects)
    assert app.selectbox(key="fokus").value == "35.22.01"
    assert app.checkbox(key="contoh.tick").value
    app.button(key="hapus_paparan").click().run()
    assert not app.exception
    assert decks.saved() == ()
    assert app.selectbox(key="dek").value == "-"
    assert order(app) == USUAL
    assert not app.checkbox(key="contoh.tick").value


def test_a_saved_deck_of_a_place_that_is_gone_shows_the_kabupaten_and_says_so(visit, practised):
    spec = replace(SAVED, area_code="35.22.99", subjects=(Subject.POSITION,), practice=False)
    with records.session() as session:
        row = decks.SavedDeck(name=spec.name, subjects=["posisi"], area_code=spec.area_code)
        row.practice, row.actor, row.at = False, "ani", records.now()
        session.add(row)
    ((number, found),) = decks.saved()
    assert found == spec
    app = opened(visit, dek=str(number))
    (told,) = app.warning
    assert "tidak ada lagi dalam data" in told.value
    assert app.selectbox(key="fokus").value == "35.22"
    assert len(pictures(app)) == 1


def test_a_name_that_is_refused_stays_to_be_mended(visit, acting, practised):
    acting(Role.OPERATOR)
    app = opened(visit, slide="posisi")
    app.text_input(key="nama_paparan").input("Paparan lengkap").run()
    app.button(key="simpan_paparan").click().run()
    (told,) = app.error
    assert "pakai nama lain" in told.value
    assert app.text_input(key="nama_paparan").value == "Paparan lengkap"
    assert decks.saved() == ()


def test_a_reader_is_offered_no_saving_and_refused_if_they_try(
    visit, acting, monkeypatch, practised
):
    acting(Role.READER, "tamu")
    app = opened(visit, slide="posisi")
    assert "simpan_paparan" not in {button.key for button in app.button}
    monkeypatch.setattr(who, "may", lambda _role: True)  # a page from before
    app = opened(visit, slide="posisi")
    app.text_input(key="nama_paparan").input("Rakor").run()
    app.button(key="simpan_paparan").click().run()
    (told,) = app.error
    assert "hanya boleh dilakukan operator" in told.value
    assert decks.saved() == ()
