"""Dokumen perencanaan: what is published without examples, and the budget in mode latihan."""

from __future__ import annotations

import pytest

from analytics.vocabulary.standing import WATERMARK


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


def test_the_page_opens_on_the_problems_with_their_sources(visit, words):
    app = visit("dokumen", latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    assert "Dari 14 masalah yang angkanya terbit untuk Kab. Bojonegoro" in told
    assert "Perkembangan antarwaktu: " in told
    assert "Bergantung pada kriteria yang dipakai: persentase penduduk miskin" in told
    assert WATERMARK not in told


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ("wilayah", "Kedua angka itu diketahui untuk 8 dari 28 kecamatan"),
        ("anggaran", "Relevansi APBD belum dapat dihitung"),
    ],
)
def test_without_data_a_section_says_so_and_offers_the_letter(visit, words, section, said):
    app = visit("dokumen", bagian=section, latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    assert said in told
    assert "Unduh surat permintaan (Word)" in told
    assert WATERMARK not in told


def test_interventions_and_targets_are_told_of_published_figures(visit, words):
    for section, said in (
        (
            "intervensi",
            "Setiap kelompok determinan punya sedikitnya satu program yang disebut sumber.",
        ),
        ("target", "disebut 3 angka yang berbeda: 9,80, 10,37, dan 10,95"),
        ("unduh", "Bab II  Prioritas masalah (2 tabel)"),
    ):
        app = visit("dokumen", bagian=section, latihan="tidak")
        assert not app.exception
        assert said in " ".join(words(app))


def test_in_practice_the_budget_is_an_example_and_cannot_be_classed(visit, words):
    app = visit("dokumen", bagian="anggaran", latihan="ya")
    assert not app.exception
    told = " ".join(words(app))
    assert "Data contoh: Dari Rp19,69 miliar pagu 2025 dalam 10 baris" in told
    assert WATERMARK in told
    assert "Baris contoh tidak dapat digolongkan." in told
