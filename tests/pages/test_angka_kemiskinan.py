"""Angka kemiskinan on Skenario: published figures alone, and nothing of the example register."""

from __future__ import annotations

from analytics.vocabulary.standing import WATERMARK


def test_the_section_says_it_on_published_totals(visit, words):
    app = visit(
        "skenario", bagian="kemiskinan", latihan="tidak", a="expenditure_growth~0.075,entries~3000"
    )
    assert not app.exception
    told = " ".join(words(app))
    assert "Maret 2029 sekitar 10,4% (9 dari 10 hitungan: 9,0–12,0%)" in told
    assert "Penduduk miskin pada Maret 2029: sekitar 131.300 jiwa" in told
    assert "Tercapai? (Skenario A)" in told
    assert "Skenario A (pengeluaran 7,5% setahun" in told
    assert "RPKD 2025–2029 dan RPJMD" in told
    assert "KPM yang graduasi tidak dikurangkan dari angka kemiskinan" in told
    assert "Galat sampel Susenas belum termasuk karena tidak terbit" in told
    assert "Dari Maret 2020 ke Maret 2025 kemiskinan turun" in told
    assert WATERMARK not in told
    assert "ramalan" not in told.lower()
    app.select_slider(key="lab.a.line_growth").set_value(0.05).run()
    assert not app.exception
    assert "Skenario A (pengeluaran 7,5% setahun, garis 5% setahun" in " ".join(words(app))
    assert "line_growth~0.05" in str(app.query_params["a"])
    assert "entries~3000" in str(app.query_params["a"])  # of another section: it stays


def test_a_regency_with_one_year_says_which_two_are_missing(visit, words):
    app = visit("skenario", bagian="kemiskinan", latihan="ya", wilayah="35.25", ukuran="P1")
    assert not app.exception
    told = " ".join(words(app))
    assert "Belum ada data: dua tahun Kab. Gresik dengan P0, P1, dan garis kemiskinan" in told
    assert "Mode latihan tidak mengubah bagian ini" in told
    assert "Rentang andaian dihitung dari angka Bojonegoro" in told
    assert WATERMARK not in told
