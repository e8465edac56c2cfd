"""Kemiskinan ekstrem, opened by a link: published figures in every mode."""

from __future__ import annotations


def test_the_course_of_jombang_tells_two_counts_and_the_population_of_each(visit, words):
    app = visit("ekstrem", kab="35.17", latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    for piece in (
        "6.390 jiwa",
        "7.408 jiwa pada 0,5%",
        "terlalu banyak orang",
        "Rp35.045 sehari",
        "Belum ada data: Kemiskinan ekstrem menurut garis 2,15 dolar PPP, Kab. Jombang",
    ):
        assert piece in told, piece


def test_zero_says_the_numbers_of_skenario_and_names_the_instruction(visit, words):
    app = visit("ekstrem", bagian="nol", latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    for piece in (
        "9.400 jiwa pada 2024 harus berkurang",
        "belum berarti nol",
        "Inpres 4/2022",
        "Kab. Magetan",
    ):
        assert piece in told, piece


def test_money_is_a_letter_for_bojonegoro_and_jombang_beside_it(visit, words):
    app = visit("ekstrem", bagian="anggaran", latihan="ya")
    assert not app.exception
    told = " ".join(words(app))
    assert "Belum ada data: Anggaran dan realisasi penghapusan kemiskinan ekstrem" in told
    assert "Rp467,1 miliar terpakai" in told
    assert "Kusumo (Kunjungan Kasih)" in told
    assert "Data contoh" not in " ".join(one for one in words(app) if "467,1" in one)
