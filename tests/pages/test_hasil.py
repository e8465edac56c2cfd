"""Hasil & serapan: what is published without an import, and marked examples in mode latihan."""

from __future__ import annotations

import pytest

from analytics.vocabulary.standing import WATERMARK


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


def test_without_an_import_it_says_what_is_known_and_asks_for_the_rest(visit, words):
    app = visit("hasil", latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    assert "24 dari 27 program yang anggaran atau penyalurannya terbit tidak menyatakan" in told
    assert "n = 4: tidak ada yang dapat disimpulkan" in told
    assert "Belum ada data: pagu dan realisasi per program" in told
    assert "Belum ada data: capaian hasil tiap program" in told
    assert WATERMARK not in told
    assert "korelasi 0" not in told


def test_in_mode_latihan_programmes_that_do_not_exist_stand_in_their_classes(visit, words):
    app = visit("hasil", latihan="ya")
    assert not app.exception
    told = " ".join(words(app))
    assert "Data contoh: 3 dari 10 program dengan pagu 2024 tidak punya ukuran hasil" in told
    assert "terserap, hasil menjauh dari sasaran" in told
    assert WATERMARK in told


@pytest.mark.parametrize(
    ("section", "sentence"),
    [
        ("anggaran", "Rp6,2 triliun dari Rp7,8 triliun adalah 79,49%, bukan 79,94%"),
        ("ukuran", "Rumah tangga di rumah tidak layak huni"),
    ],
)
def test_the_other_sections_open_on_published_figures(visit, words, section, sentence):
    app = visit("hasil", bagian=section, latihan="tidak")
    assert not app.exception
    assert sentence in " ".join(words(app))
