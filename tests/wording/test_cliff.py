"""The cliff test in words."""

import pytest

from analytics.vocabulary.welfare import Band
from analytics.wording import benefits, cliff, payback


def row(before, after, *, falls=False):
    return {
        "size": 4,
        "before": 1e5 * before,
        "after": 1e5 * after,
        "ratio_before": before,
        "ratio_after": after,
        "band_before": sum(before >= band.floor for band in Band) - 1,
        "band_after": sum(after >= band.floor for band in Band) - 1,
        "falls": falls,
        "possible": True,
    }


@pytest.mark.parametrize(
    ("of", "said", "cell"),
    [
        (row(1.2, 0.9, falls=True), "jatuh ke bawah", "jatuh"),
        (row(0.9, 0.7), "sudah di bawah garis kemiskinan", "sudah di bawah garis"),
        (row(1.6, 1.2), "tetapi masih rentan", "di atas garis"),
        (row(2.0, 1.6), "tetap di atas garis kemiskinan tanpa bantuan.", "di atas garis"),
    ],
)
def test_the_verdict_says_where_the_family_ends(of, said, cell):
    assert said in cliff.lead(of, 1_900_000, 2025)[0]
    assert cliff.verdict(of) == cell


def test_a_ratio_just_below_a_band_does_not_print_as_that_band():
    assert cliff.times(0.999) == "sedikit di bawah 1,0 kali"
    assert cliff.times(0.97) == "0,97 kali"


def test_rupiah_are_rounded_to_what_can_be_said():
    assert cliff.million(1_961_196) == "Rp1,96 juta"
    assert cliff.million(580_598) == "Rp581.000"
    assert cliff.million(999_900) == "Rp1,00 juta"


def test_a_band_that_changes_is_told_from_to():
    assert cliff.bands(row(1.2, 0.9)) == "rentan → miskin"
    assert cliff.bands(row(0.8, 0.7)) == "miskin"
    assert cliff.bands(row(1.2, 0.9) | {"possible": False}) == "tidak ada data"


def test_without_aid_there_is_no_edge():
    assert "tidak ada keluarga yang jatuh" in cliff.edge(100.0, 100.0, 4)[0]
    assert "di bawah Rp200.000" in cliff.edge(0.0, 200_000.0, 1)[0]


def test_a_year_is_carried_forward_or_back_in_words():
    key = ("pkh", "primary", "amount")
    assert benefits.carried(2024, [key], {key: 2022}) == (
        "besaran PKH berlaku sejak 2022, belum ditemukan angka tahun 2024",
    )
    assert "memakai angka 2025" in benefits.carried(2024, [key], {key: 2025})[0]


def test_a_package_is_paid_back_or_not_or_never():
    assert payback.payback_lead(28.9, 22, 6e5)[0].startswith("Modal tidak kembali dalam satu masa")
    assert payback.payback_lead(20.0, 22, 9e5)[0].startswith("Modal kembali dalam 20,0 bulan")
    assert payback.payback_lead(float("inf"), 22, 0)[0].startswith("Tanpa keuntungan")
    assert payback.months(float("inf")) == "tidak pernah"
