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
        ("Hasil panen 12 persen.", "12 persen", Verdict.NOT_READ),
    ],
)
def test_a_number_is_held_against_what_is_published(text, said, verdict):
    assert verdicts(text) == {said: verdict}


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
