from __future__ import annotations

import pytest

from analytics.vocabulary.area import Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.wording import sentences

RATE = Indicator("r", "R", Unit.PERCENT, Direction.LOWER_IS_BETTER, 2, "…", "BPS", Level.REGENCY)
PEOPLE = Indicator("p", "P", Unit.PERSONS, Direction.LOWER_IS_BETTER, 0, "…", "BPS", Level.REGENCY)
GRADUATED = Indicator(
    "g", "G", Unit.PERCENT, Direction.HIGHER_IS_BETTER, 2, "…", "D", Level.VILLAGE
)


def test_poverty_now_and_a_small_change_that_may_be_noise():
    assert sentences.poverty_now("Kab. Bojonegoro", 11.49, "Maret 2025") == (
        "11,49% penduduk Kab. Bojonegoro miskin pada Maret 2025."
    )
    small = sentences.poverty_moved(-0.2, "Maret 2024", surely=False)
    assert small.startswith("Turun 0,20 poin dari Maret 2024")
    assert "belum tentu bermakna" in small
    assert sentences.poverty_moved(3.49, "2021", surely=True) == "Naik 3,49 poin dari 2021."
    assert sentences.poverty_moved(0.001, "2024", surely=False) == "Sama dengan 2024."


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
    assert verdict in sentences.targets_met(2025, rate, targets, RATE)


def test_a_target_to_be_reached_from_below_is_judged_from_below():
    assert "belum tercapai" in sentences.targets_met(2021, 7.04, [10], GRADUATED)
    assert sentences.targets_met(2026, 131000, [133046], PEOPLE) == (
        "Target 2026 sebesar 133.046 jiwa tercapai."
    )


def test_gap_to_targets():
    assert sentences.gap_between(0.54, 1.69, RATE) == "0,54–1,69 poin di atas target"
    assert sentences.gap_between(1.12, 1.12, RATE) == "1,12 poin di atas target"
    assert sentences.gap_between(-2.0, -0.5, RATE) == "0,50–2,00 poin di bawah target"
    assert sentences.gap_between(-0.5, 0.5, RATE) == (
        "0,50 poin di bawah target sampai 0,50 poin di atas target"
    )
    assert sentences.gap_between(0, 0, RATE) == "tepat pada target"
    assert sentences.gap_between(-2046, -2046, PEOPLE) == "2.046 di bawah target"


def test_acronyms_keep_their_capitals():
    assert sentences.lower_first("Jumlah penduduk") == "jumlah penduduk"
    assert sentences.lower_first("KPM PKH") == "KPM PKH"


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
