"""Menuju nol ekstrem and Mengejar sasaran, opened by a link."""

from __future__ import annotations


def test_the_way_to_zero_of_published_figures_keeps_lines_and_units_apart(visit, words):
    app = visit("skenario", bagian="ekstrem", latihan="tidak", a="extreme_fall~0.6")
    assert not app.exception
    told = " ".join(words(app))
    for piece in (
        "9.400 jiwa pada 2024 harus berkurang",
        "9.400 disebut jiwa",
        "60% setahun (skenario A)",
        "belum berarti nol",
        "22.430 jiwa",
        "59.020 jiwa",
        "asumsi: BPS tidak menerbitkan efek rancangan",
    ):
        assert piece in told, piece
    assert "prediksi" not in told.lower()
    assert "a" in app.query_params


def test_a_goal_in_mode_latihan_says_it_is_an_example(visit, words, practised):
    app = visit("skenario", bagian="sasaran", latihan="ya", akhir="2028")
    assert not app.exception
    told = words(app)
    leads = [one for one in told if "Diminta" in one and "lulus mandiri sampai akhir 2028" in one]
    assert leads
    assert all("Data contoh: " in one for one in leads)
    assert any("Yang mengikat" in one for one in told)
