from __future__ import annotations

import pytest

from analytics.vocabulary.indicator import Unit
from analytics.wording import sentences


def test_poverty_now_warns_that_a_small_change_may_be_noise():
    told = sentences.poverty_now("Kab. Bojonegoro", 11.49, "Maret 2025", -0.2, "Maret 2024")
    assert told.startswith(
        "11,49% penduduk Kab. Bojonegoro miskin pada Maret 2025, turun 0,20 poin"
    )
    assert "belum tentu bermakna" in told
    assert (
        sentences.poverty_now("X", 11.49, "2025", None, "") == "11,49% penduduk X miskin pada 2025."
    )
    assert "sama dengan 2024" in sentences.poverty_now("X", 1, "2025", 0, "2024")
    assert "naik 0,50 poin" in sentences.poverty_now("X", 1, "2025", 0.5, "2024")


def test_kpm_rose_or_fell_depending_on_the_figure_used():
    told = sentences.kpm_change(2025, 56515, 2024, [55028, 59303])
    assert "naik 2.788 bila 59.303 atau turun 1.487 bila 55.028" in told
    assert "bergantung pada angka yang dipakai" in told


def test_graduates_are_no_yearly_rate():
    told = sentences.graduates(214, 0.3609, 0.3889, "November 2025")
    assert "214 KPM" in told
    assert "0,36–0,39%" in told
    assert "bukan laju per tahun" in told


@pytest.mark.parametrize(
    ("rate", "targets", "verdict"),
    [
        (11.49, [9.8, 10.37, 10.95], "tidak satu pun tercapai"),
        (9.0, [9.8, 10.37, 10.95], "semuanya tercapai"),
        (10.4, [9.8, 10.37, 10.95], "hanya 10,95% yang tercapai"),
        (11.49, [10.37], "belum tercapai"),
        (10.0, [10.37], "tercapai"),
    ],
)
def test_targets_that_differ_are_told_apart(rate, targets, verdict):
    assert verdict in sentences.targets_met(2025, rate, targets)


def test_gap_to_targets():
    assert sentences.gap_between(0.54, 1.69) == "0,54–1,69 poin di atas target"
    assert sentences.gap_between(1.12, 1.12) == "1,12 poin di atas target"
    assert sentences.gap_between(-0.5, 0.5) == (
        "dari 0,50 poin di bawah target sampai 0,50 poin di atas target"
    )
    assert sentences.gap_to_target(0) == "tepat pada target"


def test_change_on_a_card():
    told = sentences.change_since(-0.2, "Maret 2024", Unit.PERCENT, 2)
    assert told == "−0,20 poin dari Maret 2024"
    assert sentences.change_since(-2430, "Maret 2024", Unit.PERSONS, 0) == "−2.430 dari Maret 2024"
    assert (
        sentences.change_between(-1487, 2788, "2024") == "turun 1.487 hingga naik 2.788 dari 2024"
    )


def test_lists_are_joined_as_spoken():
    assert sentences.joined([]) == ""
    assert sentences.joined(["a"]) == "a"
    assert sentences.joined(["a", "b"]) == "a dan b"
    assert sentences.joined(["a", "b", "c"]) == "a, b, dan c"
