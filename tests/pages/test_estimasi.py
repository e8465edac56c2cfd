"""Estimasi area kecil: nothing without an import, the example in mode latihan."""

from __future__ import annotations

import pytest

from analytics.vocabulary.standing import WATERMARK


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


def test_without_an_import_no_kecamatan_has_a_rate(visit, words):
    app = visit("estimasi", latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    assert "Belum ada estimasi langsung" in told
    assert "11,49%" in told
    assert "BPS Kabupaten Bojonegoro" in told
    assert WATERMARK not in told
    assert "Kedungadem" not in told


def test_the_example_shows_errors_and_refuses_what_is_unsure(visit, words):
    app = visit("estimasi", latihan="ya")
    assert not app.exception
    told = " ".join(words(app))
    assert "Data contoh: 13 dari 15 kecamatan Kabupaten Contoh" in told
    assert "ditolak: RSE &gt;\N{NO-BREAK SPACE}50%" in told
    assert "tanpa sampel" in told
    assert WATERMARK in told
    assert "Bojonegoro" not in told.partition("Rincian metode")[0].partition("Kecamatan")[2]
