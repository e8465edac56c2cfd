"""The section of time on the page Graduasi: with an example register, and without any."""

from __future__ import annotations


def test_each_question_is_answered_in_mode_latihan(visit, words):
    app = visit("graduasi", bagian="waktu", latihan="ya", soal="banding", menurut="kecamatan")
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    assert "28 kecamatan" in texts
    assert "perbandingan sekaligus" in texts
    assert "Jumlah keluarga yang masih diamati" in texts
    assert "Seharusnya bila sama cepat" in texts


def test_without_a_list_it_says_what_to_ask_for(visit, words):
    app = visit("graduasi", bagian="waktu", latihan="tidak")
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    assert "tanggal masuk, tanggal keluar, dan alasan keluar" in texts
    assert "Rincian metode" in texts
    assert "DATA CONTOH" not in texts
