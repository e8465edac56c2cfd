from __future__ import annotations

import logging

import pytest

from analytics.answers import speech
from analytics.answers.speech import check
from analytics.vocabulary.speech import Verdict

pytestmark = pytest.mark.usefixtures("prepared")


def worked(text):
    (found,) = check(text).worked
    return found


def verdicts(text):
    read = check(text)
    return {read.text[heard.start : heard.end].strip(): heard.known.verdict for heard in read.heard}


@pytest.mark.parametrize(
    ("text", "fits", "told"),
    [
        ("Dari 400 menjadi 130, turun 50 %.", False, "−67,5%"),
        ("Naik 24,9 % dari 136,82 menjadi 170,88 miliar.", True, "+24,9%"),
        ("Naik 44,9 % dari 136,82 menjadi 170,88 miliar.", False, "+24,9%"),
        ("Baru 214 dari 55.028 KPM atau 0,39 % yang lulus.", True, "0,39%"),
        ("Baru 214 dari 55.028 KPM atau 3,9 % yang lulus.", False, "0,39%"),
        ("Serapan 79,94 persen (Rp6,2 triliun dari Rp7,8 triliun).", True, "%"),
        ("Serapan 29,57 persen (Rp26,8 miliar dari Rp104 miliar).", False, "25,"),
        ("Turun 0,2 persen dari 11,69 persen menjadi 11,49 persen.", False, "−0,20 poin"),
        ("Turun 0,20 poin dari 11,69 persen menjadi 11,49 persen.", True, "−0,20 poin"),
        ("Naik 0,20 poin dari 11,69 persen menjadi 11,49 persen.", False, "−0,20 poin"),
        ("Turun 2.430 jiwa dari 147.330 jiwa menjadi 144.900 jiwa.", True, "−2.430"),
        ("Kemiskinan naik dari 11,69 menjadi 11,49 persen.", False, "−1,7%"),
        ("Kemiskinan turun dari 11,69 menjadi 11,49 persen.", None, "−1,7%"),
        ("10 persen dari 61.616 KPM adalah 6.161 KPM.", True, "KPM"),
        ("10 persen dari 61.616 KPM adalah 9.161 KPM.", False, "KPM"),
        ("Peserta sekitar 150 orang, terdiri atas 28 camat, 28 kades, dan 209 pendamping.",
         False, "265"),
        ("Peserta 265 orang, terdiri atas 28 camat, 28 kades, dan 209 pendamping.", True, "265"),
        ("400 menjadi 130, turun 50 %", False, "−67,5%"),
        ("Turun dua puluh lima persen dari 400 menjadi 300.", True, "−25"),
        ("APBD naik dari Rp7,8 triliun menjadi Rp8,2 T.", None, "+5"),
        ("Kemiskinan turun dari 12,18% (2023) ke 11,69% (2024) lalu 11,49% (2025).", None, "−4"),
        ("KPM turun dari 59.303 KPM menjadi 55.028 KPM, dan 214 KPM graduasi.", None, "−7,2%"),
        ("Kemiskinan turun dari 11,69 menjadi 11,49 persen, sementara nasional turun 0,56 poin.",
         None, "−1,7%"),
        ("Hadir 266 orang terdiri atas 28+28+209.", False, "265"),
        ("KPM turun 271 KPM dari 400 KPM menjadi 130 KPM.", False, "−270"),
        ("Hadir 100 orang, terdiri atas 40 laki-laki dan 61 perempuan.", False, "101"),
        ("Ada 265 orang terdiri dari 28 camat, 28 kades, 209 pendamping, dan 30 panitia pada 2025.",
         False, "295"),
        ("Hadir 9 orang, terdiri dari 5 camat, 3 kades, dan 6 kader PKK dari 12 desa.",
         False, "14"),
        ("Pagu Rp2 miliar, rincian Rp1,2 miliar untuk alat dan Rp0,8 miliar untuk 5.400 keluarga.",
         True, "Rp2.000.000.000"),
        ("Baru 214 dari 55.028 KPM graduasi, yaitu 3,9 persen.", False, "0,39%"),
        ("Angkanya turun dari 20-25 persen menjadi 10 persen, turun 5 poin.",
         None, "Tidak diperiksa"),
        ("KPM naik 100 persen dari 1.012.", None, "Tidak diperiksa"),
        ("Penduduk miskin turun 2.427 jiwa dari 147.330 jiwa menjadi 144.900 jiwa.",
         None, "pembulatan"),
    ],
)  # fmt: skip
def test_arithmetic_is_checked_within_the_rounding_of_what_was_written(text, fits, told):
    found = worked(text)
    assert found.fits is fits
    assert told in found.sentence


@pytest.mark.parametrize(
    ("text", "said", "verdict"),
    [
        ("Kemiskinan Bojonegoro 2025 sebesar 11,49 persen.", "11,49 persen", Verdict.KNOWN),
        ("Penduduk miskin 147,33 ribu jiwa pada 2024.", "147,33 ribu jiwa", Verdict.KNOWN),
        ("Ada 55 ribu KPM PKH pada 2025.", "55 ribu KPM", Verdict.KNOWN),
        ("Gayatri beranggaran Rp140,9 miliar.", "Rp140,9 miliar", Verdict.KNOWN),
        ("Tiga desa percontohan ditetapkan.", "Tiga desa", Verdict.KNOWN),
        ("Kemiskinan Blora 10,58 persen pada 2025.", "10,58 persen", Verdict.KNOWN),
        ("Kemiskinan Bojonegoro 11,94 persen.", "11,94 persen", Verdict.NEAR),
        ("KPM PKH tahun 2024 sebanyak 59.303 KPM.", "59.303 KPM", Verdict.OTHER_YEAR),
        ("Kemiskinan Bojonegoro 14,13 persen.", "14,13 persen", Verdict.OTHER_PLACE),
        ("Penduduk miskin 55.028 jiwa.", "55.028 jiwa", Verdict.OTHER_UNIT),
        ("Penduduk miskin 77.777 jiwa.", "77.777 jiwa", Verdict.NOT_FOUND),
        ("Ada 17 hal tentang kemiskinan.", "17", Verdict.NOT_READ),
        ("IPM Bojonegoro 72,75 pada 2024.", "72,75", Verdict.KNOWN),
        ("Rasio gini 0,282 pada 2025.", "0,282", Verdict.KNOWN),
        ("Ada 59.303 keluarga penerima PKH.", "59.303 keluarga penerima", Verdict.NOT_USED),
        ("Penduduk miskin 143.333 jiwa pada 2024.", "143.333 jiwa", Verdict.NOT_USED),
        ("Miskin ekstrem 22.430 jiwa tahun 2022.", "22.430 jiwa", Verdict.NOT_USED),
        ("Kemiskinan September 2025 11,49.", "11,49", Verdict.OTHER_MONTH),
        ("Kemiskinan Maret 2025 11,49 persen.", "11,49 persen", Verdict.KNOWN),
        ("Kemiskinan 8 persen.", "8 persen", Verdict.TARGET),
        ("Target kemiskinan 8 persen.", "8 persen", Verdict.KNOWN),
        ("Belanja bansos Rp170,88 miliar.", "Rp170,88 miliar", Verdict.KNOWN),
        ("Hasil panen 12 persen.", "12 persen", Verdict.NOT_READ),
    ],
)
def test_a_number_is_held_against_what_is_published(text, said, verdict):
    assert verdicts(text) == {said: verdict}


def test_numbers_without_a_unit_are_matched_where_they_are_no_chance():
    found = verdicts("KPM turun dari 59.303 menjadi 55.028.")
    assert found == {"59.303": Verdict.NOT_USED, "55.028": Verdict.KNOWN}


def test_what_is_used_instead_is_told():
    (heard,) = check("Ada 59.303 KPM PKH pada 2025.").heard
    assert "yang dipakai 55.028 KPM" in heard.known.sentence


def test_what_is_counted_names_its_own_indicator():
    heads, districts = check("Hadir 28 kepala desa dan 28 camat.").heard
    assert heads.known.figures[0]["subject"] == "event_village_heads"
    assert districts.known.figures[0]["subject"] == "event_district_heads"


def test_a_figure_without_a_beginning_is_not_told_as_one_day():
    (heard,) = check("Baru 214 KPM graduasi mandiri.").heard
    assert "hingga 11 November 2025, awalnya tidak disebut" in heard.known.sentence


def test_a_near_miss_names_what_is_published_and_whose_the_number_is():
    (heard,) = check("Kemiskinan Bojonegoro 2025 sebesar 10,58 persen.").heard
    assert heard.known.verdict is Verdict.NEAR
    assert "11,49%" in heard.known.sentence
    assert "Kab. Blora" in heard.known.sentence


def test_a_matching_figure_comes_with_its_source_and_standing():
    (heard,) = check("Kemiskinan Bojonegoro 2025 sebesar 11,49 persen.").heard
    figure = heard.known.figures[0]
    assert figure["figure_id"].startswith("poverty_rate.35.22.2025-03")
    assert figure["standing"] == "quoted"
    assert figure["source"]


def test_a_change_across_a_change_of_rules_is_not_vouched_for():
    text = "KPM PKH turun 2,6 persen dari 56.515 menjadi 55.028 KPM."
    (found,) = check(text).worked
    assert found.fits, "the arithmetic is right"
    assert found.sentence.startswith("Cocok")
    assert "Selisih 2024 ke 2025 tidak dihitung" in found.sentence
    assert "DTSEN" in found.sentence
    for text in (
        "Dari 56.516 KPM menjadi 55.029 KPM, turun 2,6 persen.",
        "KPM PKH turun 8,3 persen dari 61.616 KPM menjadi 56.515 KPM.",
    ):
        (other,) = check(text).worked
        assert other.fits
        assert "Selisih" not in other.sentence, "not published, or no rule changed between"


def test_a_change_is_not_looked_for_among_the_figures():
    assert verdicts("Dari 400 menjadi 130, turun 50 %.")["50 %"] is Verdict.NOT_READ


def test_nothing_of_a_text_is_kept_or_logged(caplog):
    with caplog.at_level(logging.DEBUG):
        check("RAHASIA 11,49 persen kemiskinan.")
    assert "RAHASIA" not in caplog.text
    assert not hasattr(speech.check, "cache_info")


@pytest.mark.parametrize("text", ["", "Tanpa bilangan.", "dari 0 menjadi 0, turun 0 persen", "%"])
def test_a_text_without_sense_is_read_to_its_end(text):
    assert check(text).text == text
