"""The sections Kelompok and Pendamping: with an example register, and on published totals."""

from __future__ import annotations


def test_clusters_say_that_none_is_there(visit, words):
    app = visit("graduasi", bagian="kelompok", latihan="ya")
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    assert "Tidak ada pengelompokan yang terdeteksi" in texts
    assert "pseudo" not in texts
    assert "1/1.000" in texts
    assert "DATA CONTOH" in texts


def test_clusters_without_counts_say_what_to_ask_for(visit, words):
    app = visit("graduasi", bagian="kelompok", latihan="tidak")
    assert not app.exception
    texts = " ".join(words(app))
    assert "laporan bulanan KPM PKH seluruh kecamatan" in texts
    assert "DATA CONTOH" not in texts


def test_facilitators_move_as_the_link_says(visit, words):
    app = visit("graduasi", bagian="pendamping", latihan="ya", pindah="2")
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    assert "Bila 2 pendamping pindah" in texts
    assert "209 pendamping : 28 kecamatan = 7–8 orang" in texts
    assert "KPM per pendamping sesudah" in texts


def test_facilitators_on_totals_alone(visit, words):
    app = visit("graduasi", bagian="pendamping", latihan="tidak")
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    for part in ("263–284", "10,2% dari 2.090", "Belum ada data: KPM per pendamping", "Kendari"):
        assert part in texts
    assert "DATA CONTOH" not in texts
