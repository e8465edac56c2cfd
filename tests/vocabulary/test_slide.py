from __future__ import annotations

import pytest

from analytics.vocabulary.slide import DeckSpec, Subject


def test_the_usual_deck_has_what_says_something_without_a_register_and_no_example():
    usual = DeckSpec.usual()
    left_out = {"waktu", "perbandingan", "kelompok", "p2k2"}
    left_out |= {"sebelum-sesudah", "pemetaan-desa", "pemadanan", "pendampingan"}
    left_out |= {"koreksi-daftar", "desa-berikut"}
    left_out |= {"alokasi"}
    left_out |= {"pemberdayaan"}
    left_out |= {"estimasi-area-kecil"}
    left_out |= {"ketepatan-sasaran"}
    left_out |= {"antarwilayah"}
    left_out |= {"skenario-kemiskinan"}
    left_out |= {"kemiskinan-ekstrem", "mengejar-sasaran"}
    left_out |= {"filantropi", "tksk"}
    left_out |= {"prioritas-masalah", "prioritas-wilayah", "relevansi-apbd"}
    assert usual.subjects == tuple(one for one in Subject if one.value not in left_out)
    assert usual.area_code == "35.22"
    assert not usual.practice


@pytest.mark.parametrize(
    "subjects", [(), (Subject.MAP, Subject.MAP), (Subject.MAP, Subject.TREND, Subject.MAP)]
)
def test_an_order_has_slides_and_each_of_them_once(subjects):
    with pytest.raises(ValueError, match="each of them once"):
        DeckSpec("Uji", subjects)


@pytest.mark.parametrize("code", ["35", "35.23", "35.23.01", "35.22.08.2005", "00", "Kedungadem"])
def test_a_deck_looks_at_bojonegoro_or_a_kecamatan_of_it(code):
    with pytest.raises(ValueError, match=code):
        DeckSpec("Uji", tuple(Subject), code)


def test_a_deck_may_look_at_a_kecamatan():
    assert DeckSpec("Uji", (Subject.MAP,), "35.22.08").area_code == "35.22.08"
