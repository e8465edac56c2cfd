"""KPM sampai 2030: from published totals alone, and with the example register."""

from __future__ import annotations

import re

import pytest


def test_published_totals_alone_give_a_baseline_and_no_kecamatan(visit, words):
    app = visit("skenario", latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    assert re.search(r"Bila semua berjalan seperti sekarang, sampai 2030 sekitar [\d.]+", told)
    assert "dari 55.028 sekarang" in told
    assert "yang diminta: 2.090 setahun" in told
    assert "Bila jumlah KPM yang benar 59.303, bukan 55.028" in told
    assert "Geser satu andaian" in told
    assert "Belum ada data: skenario KPM tiap kecamatan" in told
    assert "Data contoh" not in told
    assert "Ngraho" not in told
    assert not re.search(r"prediksi|ramalan|proyeksi", told, re.IGNORECASE)


def test_a_slider_changes_sentence_table_and_address_without_the_page(visit, words):
    app = visit("skenario", latihan="tidak", b="entries~1000")
    app.select_slider(key="lab.a.ready_rate").set_value(0.03).run()
    assert not app.exception
    assert app.query_params["a"] == "ready_rate~0.03"
    assert app.query_params["b"] == "entries~1000"
    told = " ".join(words(app))
    assert re.search(r"Skenario A: sekitar [\d.]+ \([\d.]+–[\d.]+\) KPM lulus mandiri lebih", told)
    assert "Skenario B: sekitar" not in told, "the sentence is of the one that is moved"
    assert "Beda dari dasar" in told
    assert "Graduasi mandiri setahun: beda dari dasar, poin" in told
    assert "digeser dari" in told
    app.button(key="lab.a.reset").click().run()
    assert "a" not in app.query_params
    assert "Skenario B: sekitar" in " ".join(words(app))


@pytest.mark.parametrize("seen", ["lulus", "kpm"])
def test_in_mode_latihan_every_output_says_so(visit, words, seen):
    app = visit(
        "skenario", latihan="ya", lihat=seen, a="facilitators~300", b="entries~9000", ini="b"
    )
    assert not app.exception
    told = words(app)
    sentences = [text for text in told if re.search(r"sampai 2030 sekitar|Skenario B: ", text)]
    assert sentences
    assert all("Data contoh: " in text for text in sentences)
    tables = [text for text in told if "<table" in text and "Skenario B" in text]
    assert tables
    assert all("DATA CONTOH" in text for text in tables)
    assert any("Per kecamatan (Skenario B)" in text for text in told)


def test_where_nothing_changes_anything_the_page_says_so(visit, words):
    app = visit("skenario", latihan="tidak", a="ready_rate~0")
    assert not app.exception
    assert not app.error
    assert "tidak ada satu andaian pun yang mengubah hasil" in " ".join(words(app))
