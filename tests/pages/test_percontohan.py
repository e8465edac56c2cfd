"""Desa percontohan by section: true without a single import, and for any set of villages."""

from __future__ import annotations

import pytest

from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.role import Role

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


def test_an_operator_writes_the_card_and_the_page_shows_it(practised, visit, acting, words):
    acting(Role.OPERATOR)
    app = visit("percontohan", bagian="rancangan")
    fields = {field.label: field for field in app.text_input}
    fields["Surat keputusan atau dokumen"].input("SK Bupati Uji 1/2026")
    [button] = [one for one in app.button if one.label == "Simpan kartu"]
    button.click().run()
    assert not app.exception
    [written] = entries.every(EntryKind.DESIGN).values()
    assert written[-1].content["document"] == "SK Bupati Uji 1/2026"
    assert any("SK Bupati Uji 1/2026" in text for text in words(app))
    assert any("tersimpan" in text for text in words(app))
