"""The page Antarwilayah, one opening a section: on what is published, and where figures lack."""

from __future__ import annotations

import pytest

TOLD = {
    "banding": (
        {"indikator": "poverty_gap", "daftar": "acara-mitra"},
        [
            "tertinggi ke-5 dari 9",
            "Belum ada data: indeks kedalaman",
            "Garis abu-abu",
            "P2 (indeks), Maret 2025",
        ],
    ),
    "kuadran": (
        {"daftar": "tetangga", "sejak": "2019"},
        ["belum tentu berbeda", "Pita abu-abu", "Kab. Madiun", "Jawa Timur"],
    ),
    "peta": (
        {"warna": "daftar"},
        ["hanya di sebagian", "surat keputusan", "Daftar 2022 (JTV)", "peserta"],
    ),
    "desa": (
        {"daftar": "2011", "tahun": "2021"},
        ["Indeks Desa Membangun 2021", "Indeks Desa 2025", "tidak mempunyai desa"],
    ),
}


@pytest.mark.parametrize(("section", "asked", "told"), [(k, *v) for k, v in TOLD.items()])
def test_each_section_says_what_is_known_and_what_is_not(visit, words, section, asked, told):
    app = visit("wilayah", bagian=section, latihan="tidak", **asked)
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    for each in told:
        assert each in texts
    assert "DATA CONTOH" not in texts
