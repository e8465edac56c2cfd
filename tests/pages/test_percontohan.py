"""Desa percontohan by section: true without a single import, and for any set of villages."""

from __future__ import annotations

import pytest

from analytics.actions import designs
from analytics.answers.designs import subject_of
from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.role import Actor, Role, Way

PILOTS = ("Nganti", "Kolong", "Tondomulo")
OTHERS = "35.22.15.1001,35.22.15.1004"


def labels(app):
    return [button.proto.label for button in app.get("download_button")]


@pytest.mark.parametrize("section", ["profil", "rancangan", "publik"])
def test_a_fresh_start_says_what_is_known_and_what_is_not(seen, words, section):
    app = seen("percontohan", bagian=section)
    assert not app.exception
    assert not app.error
    told = " ".join(words(app))
    assert all(name in told for name in PILOTS)
    wanted = {
        "profil": ["14 Oktober 2025", "bukan kegiatan di desa", "November 2021", "Unduh surat"],
        "rancangan": ["belum diketahui", "Perhitungan pengandaian", "karena kebetulan"],
        "publik": ["belum dapat dinilai", "Suaradesa.co", "Unduh untuk dibagikan (Word)"],
    }[section]
    found = told + " ".join(labels(app))
    assert all(text in found for text in wanted), [text for text in wanted if text not in found]


@pytest.mark.parametrize("section", ["profil", "rancangan"])
def test_a_picture_has_its_words_its_table_and_its_files(seen, words, section):
    app = seen("percontohan", bagian=section)
    charts = app.get("plotly_chart")
    assert charts
    assert all(chart.proto.alt for chart in charts)
    assert any('<div class="sheet' in text for text in words(app))
    for kind in ("Tabel (XLSX)", "Gambar (PNG)", "Gambar (SVG)"):
        assert kind in labels(app)


@pytest.mark.parametrize("section", ["profil", "rancangan", "publik"])
def test_any_set_of_villages_needs_no_code(seen, words, section):
    app = seen("percontohan", bagian=section, desa=OTHERS)
    assert not app.exception
    told = " ".join(words(app))
    assert "tidak dikenal" not in told
    assert "Suaradesa.co" not in told, "nobody names these villages as pilots"


def press(app, label):
    [button] = [one for one in app.button if one.label == label]
    return button.click().run()


def document(app):
    [field] = [one for one in app.text_input if one.label == "Surat keputusan atau dokumen"]
    return field


def test_two_write_one_card_and_the_second_sees_both(practised, visit, acting, words):
    acting(Role.OPERATOR, "ani")
    hers, his = (visit("percontohan", bagian="rancangan", isi="ya") for _ in range(2))
    document(hers).input("SK dari Ani")
    press(hers, "Simpan kartu")
    assert not hers.exception
    assert any("Kartu rancangan tersimpan" in text for text in words(hers))
    assert any("SK dari Ani" in text for text in words(hers))
    acting(Role.OPERATOR, "budi")
    document(his).input("SK dari Budi")
    press(his, "Simpan kartu")
    told = " ".join(words(his))
    assert "sudah diubah ani" in told
    assert "SK dari Ani" in told
    assert document(his).value == "SK dari Budi", "what was typed stays"
    press(his, "Simpan versi saya")
    [[written]] = entries.every(EntryKind.DESIGN).values()
    assert written.content["document"] == "SK dari Budi"
    assert written.by == "budi"
    assert len(entries.history(EntryKind.DESIGN, written.subject)) == 2


def test_a_set_with_a_card_is_picked_by_its_name(practised, visit, acting, words):
    codes = OTHERS.split(",")
    card = {"name": "Percontohan 2027", "villages": codes, "how": "random"}
    designs.write(Actor("ani", Role.OPERATOR, Way.ACCOUNT), subject_of(codes), card)
    app = visit("percontohan", bagian="rancangan")
    press(app, "Kartu: Percontohan 2027")
    assert not app.exception
    assert app.multiselect[0].value == codes
    told = " ".join(words(app))
    assert "Kartu rancangan: Percontohan 2027" in told
    assert "diundi" in told
    press(app, "Desa percontohan menurut sumber")
    assert app.query_params.get("desa") is None
