"""The sections Uji jurang and P2K2 of the page Graduasi, on totals and in mode latihan."""

from __future__ import annotations

from analytics.vocabulary.standing import WATERMARK


def test_sliders_stand_in_the_address_and_decide_who_falls(visit, words):
    app = visit(
        "graduasi", bagian="jurang", latihan="tidak", pendapatan="2200000", potongan="50", gk="2024"
    )
    assert not app.exception
    text = " ".join(words(app))
    assert "tetap di atas garis kemiskinan tanpa bantuan" in text
    assert "Rp471.457 per orang sebulan pada Maret 2024" in text
    assert "besaran PKH berlaku sejak 2022, belum ditemukan angka tahun 2024" in text
    assert "57,8 bulan" in text
    assert "siapa membeli 54 ayam pengganti?" in text
    assert text.count("Asumsi, ") >= 3  # whose range it is, beside each slider that assumes
    assert "Belum ada data: keluarga yang jatuh" in text
    assert any(
        button.proto.label.startswith("Unduh surat") for button in app.get("download_button")
    )
    assert WATERMARK not in text


def test_the_folded_components_say_how_many_they_are(visit):
    app = visit("graduasi", bagian="jurang", latihan="tidak", k_elderly="2", k_primary="3")
    (before,) = (one.label for one in app.expander if "Komponen PKH" in one.label)
    app.select_slider(key="k_elderly.slide").set_value(4).run()
    (after,) = (one.label for one in app.expander if "Komponen PKH" in one.label)
    counts = [int(label.split(": ")[1].split()[0]) for label in (before, after)]
    assert counts[0] >= 5
    assert counts[1] == counts[0] + 2


def test_in_mode_latihan_families_of_the_register_are_marked(visit, words):
    app = visit("graduasi", bagian="jurang", latihan="ya")
    assert not app.exception
    text = " ".join(words(app))
    assert "Data contoh: Yang jatuh bila bantuan berhenti" in text
    assert WATERMARK in text


def test_the_aim_of_the_bupati_is_told_with_its_day_and_that_nobody_reported(visit, words):
    app = visit("graduasi", bagian="p2k2", latihan="tidak")
    assert not app.exception
    text = " ".join(words(app))
    assert "10,2% dari sasaran 2.090" in text
    assert '<td>Tercapai</td><td class="number">10,2%</td>' in text, "a row, not the sixth column"
    assert "belum ada kabar" in text
    assert "11 November 2025" in text
    assert WATERMARK not in text


def test_modules_are_told_to_be_no_cause(visit, words):
    app = visit("graduasi", bagian="p2k2", latihan="ya")
    assert not app.exception
    text = " ".join(words(app))
    assert "bukan bukti sebab-akibat" in text
    assert "Data contoh: " in text
