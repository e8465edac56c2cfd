from __future__ import annotations

import pytest

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
