from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.vocabulary.audit import Relation
from analytics.wording.arguments import arguments
from analytics.wording.reading import numbers

CHANGE, SHARE, PART, SUM = Relation.CHANGE, Relation.SHARE, Relation.PRODUCT, Relation.SUM


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Keluarga miskin dari 400 menjadi 130, turun 50 %.", (CHANGE, 2, (0, 1), -1)),
        ("Turun 50 persen dari 400 menjadi 130 KK.", (CHANGE, 0, (1, 2), -1)),
        ("Pagu naik 24,9 % dari 136,82 menjadi 170,88 miliar.", (CHANGE, 0, (1, 2), 1)),
        ("Angkanya turun 0,20 poin dari 11,69 persen pada 2024 menjadi 11,49 persen pada 2025.",
         (CHANGE, 0, (1, 3), -1)),
        ("Kemiskinan turun dari 11,69 menjadi 11,49 persen.", (CHANGE, None, (0, 1), -1)),
        ("Ada 214 dari 55.028 KPM atau 0,39 %.", (SHARE, 2, (0, 1), 0)),
        ("Hanya 0,39 persen (214 dari 55.028 KPM).", (SHARE, 0, (1, 2), 0)),
        ("Baru 214 dari 55.028 KPM.", (SHARE, None, (0, 1), 0)),
        ("Serapannya Rp6,2 triliun dari Rp7,8 triliun (79,94 persen).", (SHARE, 2, (0, 1), 0)),
        ("10 persen dari 61.616 KPM adalah 6.161 KPM.", (PART, 2, (0, 1), 0)),
        ("Peserta 150 orang, terdiri atas 28 camat, 28 kades, dan 209 pendamping.",
         (SUM, 0, (1, 2, 3), 0)),
        ("400 menjadi 130, turun 50 %", (CHANGE, 2, (0, 1), -1)),
        ("Semula 400 KK, kini tinggal 130 KK, turun 50 persen.", (CHANGE, 2, (0, 1), -1)),
        ("Kemiskinan turun dari 12,18% (2023) ke 11,69% (2024) lalu 11,49% (2025).",
         (CHANGE, None, (0, 2), -1)),
        ("KPM turun dari 59.303 KPM menjadi 55.028 KPM, dan 214 KPM graduasi.",
         (CHANGE, None, (0, 1), -1)),
        ("Kemiskinan turun dari 11,69 menjadi 11,49 persen, sementara nasional turun 0,56 poin.",
         (CHANGE, None, (0, 1), -1)),
        ("Turun dua puluh lima persen dari 400 menjadi 300.", (CHANGE, 0, (1, 2), -1)),
        ("APBD naik dari Rp7,8 triliun menjadi Rp8,2 T.", (CHANGE, None, (0, 1), 1)),
        ("Ada 214 dari 55.028 KPM graduasi, yaitu 3,9 persen.", (SHARE, 2, (0, 1), 0)),
        ("Ada 265 orang terdiri dari 28 camat, 28 kades, 209 pendamping, dan 30 panitia pada 2025.",
         (SUM, 0, (1, 2, 3, 4), 0)),
        ("Hadir 9 orang, terdiri dari 5 camat, 3 kades, dan 6 kader PKK dari 12 desa.",
         (SUM, 0, (1, 2, 3), 0)),
        ("Pagu Rp2 miliar, rincian Rp1,2 miliar untuk alat dan Rp0,8 miliar untuk 5.400 keluarga.",
         (SUM, 0, (1, 2), 0)),
        ("Anggaran penurunan stunting dari Rp5 miliar menjadi Rp7 miliar.",
         (CHANGE, None, (0, 1), 0)),
    ],
)  # fmt: skip
def test_what_a_sentence_says_of_its_numbers(text, expected):
    (argument,) = arguments(text, numbers(text))
    assert tuple(argument) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada 400 keluarga dan 130 desa.",
        "Angkanya 11,69 persen. Menjadi perhatian: 11,49 persen.",
        "Dari Blora datang 48 orang; menjadi saksi 3 camat.",
        "",
    ],
)
def test_numbers_beside_each_other_claim_nothing(text):
    assert arguments(text, numbers(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Naik 100 persen dari 1.012.",
        "KPM turun 400 menjadi 130.",
        "Tidak turun 50 persen dari 400 menjadi 130.",
        "Dari 400 menjadi 130, turun 50 % per tahun.",
        "Lebih dari 400 menjadi 130, turun 50 %.",
        "59.303 KPM menjadi 55.028 KPM, dan 214 KPM graduasi.",
        "Sebanyak 214 KPM dari 400 KPM menjadi 300 KPM.",
        "Dari 28 camat menjadi 5 desa, naik 3 persen.",
        "Hadir 265 orang, terdiri atas 28 camat, 28 kades, dan lainnya.",
        "Hadir 265 orang, terdiri atas 28 camat dan 30 desa.",
        "Kemiskinan turun 0,2 poin menjadi 11,49 persen.",
        "Hadir 5 dari 28 camat, yaitu 3 camat perempuan dan 2 camat laki-laki.",
        "Hadir 28 camat dan 30 kades, yaitu 20 perempuan dan 38 laki-laki.",
        "Naik dari 55.028 KPM menjadi 59.303 KPM, naik 214 KPM karena graduasi.",
    ],
)
def test_a_form_that_is_not_surely_understood_is_not_judged(text):
    (argument,) = arguments(text, numbers(text))
    assert argument.rule is None
    assert argument.result is None


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 25 persen dari 400 KPM, 40 KPM di antaranya lansia.",
        "Sebanyak 214 KPM dari 55.028 KPM, 30 persen di antaranya lansia.",
        "Sebanyak 214 KPM dari 55.028 KPM (5 persen di antaranya lansia).",
        "Sebanyak 25 persen dari 400 KPM (40 KPM lansia).",
        "Sebanyak 214 KPM dari 55.028 KPM atau 5 persen di antaranya.",
    ],
)
def test_a_number_that_says_something_else_is_no_result(text):
    (argument,) = arguments(text, numbers(text))
    assert argument.result is None


@given(
    st.lists(
        st.sampled_from(
            ["turun", "naik", "dari", "menjadi", "terdiri atas", "dan", ",", "atau", "yaitu", "(",
             ")", "400", "130 KPM", "50 %", "0,2 poin", "Rp2 miliar", "2025", "28 camat", ".", "+"]
        ),
        max_size=25,
    )
)  # fmt: skip
def test_whatever_is_said_an_argument_is_of_numbers_of_one_kind(words):
    text = " ".join(words)
    spoken = numbers(text)
    for argument in arguments(text, spoken):
        named = [*argument.terms, *([] if argument.result is None else [argument.result])]
        assert len(set(named)) == len(named)
        if argument.rule is SUM:
            kinds = [spoken[n].units for n in named]
            assert frozenset.intersection(*kinds) or not all(kinds)
        if argument.rule is not None:
            assert all(spoken[n].sure and not spoken[n].year for n in named)
