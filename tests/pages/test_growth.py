"""Desa berikutnya on Desa dampingan: no rank where nothing is known, ranges of it where it is."""

from __future__ import annotations

import pytest

from analytics.vocabulary.standing import WATERMARK


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


def test_where_nothing_ranks_villages_the_page_says_so_and_names_none(visit, words):
    app = visit("dampingan", bagian="berikut", latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    assert "Desa berikutnya di Kab. Bojonegoro belum dapat diurutkan" in told
    assert "62 dari 122 desa kuadran merah di 5 kecamatan" in told
    assert "Unduh surat permintaan (Word)" in told
    assert WATERMARK not in told
    assert "Desa Contoh" not in told


def test_the_example_shows_ranges_and_weights_move_the_ranks(visit, words):
    app = visit("dampingan", bagian="berikut", latihan="ya")
    assert not app.exception
    told = " ".join(words(app))
    assert "Data contoh: Dengan bobot ini Desa Contoh" in told
    assert "Bobot: masalah yang dicatat 50% dan keluarga miskin per 100 KK 50%" in told
    assert "(seri)" in told
    assert WATERMARK in told
    app.select_slider[0].set_value(0).run()
    assert not app.exception
    assert "Bobot: masalah yang dicatat 0% dan keluarga miskin per 100 KK 100%" in " ".join(
        words(app)
    )
