from __future__ import annotations

import math
from datetime import date

import pytest

from analytics.wording import duration as words
from analytics.wording import duration_groups as groups

NAN = math.nan
CUTOFF = date(2025, 11, 30)


@pytest.mark.parametrize(
    ("months", "told"),
    [(60, "5 tahun"), (97, "8 tahun 1 bulan"), (7, "7 bulan"), (12, "1 tahun"), (0, "0 bulan")],
)
def test_a_time_is_told_in_years_and_months(months, told):
    assert words.span(months) == told


def test_an_estimate_carries_its_interval():
    assert words.estimate((3.094, 2.893, 3.294)) == "3,1% (2,9–3,3%)"
    assert words.estimate((0.0, 0.0, 0.0)) == "0,0% (0,0%)"
    assert words.estimate((NAN, NAN, NAN)) == "tidak ada data"


def test_a_median_nobody_reached_is_not_a_number():
    told = words.how_long("X", 60, {}, (NAN, NAN, NAN))
    assert "lebih dari separuh keluarga masih menerima" in told[1]
    open_end = words.how_long("X", 60, {}, (97.0, 96.0, NAN))
    assert "8 tahun 1 bulan (8 tahun sampai lebih lama dari yang teramati)" in open_end[1]
    assert not any("nan" in line for line in (*told, *open_end))


@pytest.mark.parametrize(
    ("p", "called"),
    [
        (0.05, "tidak ada beda yang terdeteksi"),
        (0.049, "kecil kemungkinannya kebetulan (uji log-rank, p = 0,049)"),
        (1e-9, "hampir pasti bukan kebetulan (uji log-rank, p < 0,001)"),
    ],
)
def test_chance_is_called_by_its_name(p, called):
    assert called in groups.difference("kohor", 3, p, CUTOFF)


def test_a_chance_is_written():
    assert groups.chance(0.724) == "p = 0,72"


def test_of_many_comparisons_those_are_named_that_remain():
    told = groups.apart(["Kanor", "Balen"], [], 28)
    assert told == (
        "Sesudah koreksi untuk 28 perbandingan sekaligus, Kanor dan Balen lebih cepat daripada "
        "yang lain; 26 lainnya tidak terbedakan."
    )
    assert groups.apart([], [], 28).endswith("tidak satu pun terbedakan dari yang lain.")
    assert groups.apart(["A"], ["B"], 2).endswith(
        "A lebih cepat daripada yang lain; B lebih lambat daripada yang lain."
    )


def test_how_many_times_as_fast_says_what_with():
    assert groups.times(0.87, 0.61, 1.24) == "0,87 (0,61–1,24)"
    assert groups.times(1.0, 1.0, 1.0) == "pembanding"
    assert groups.times(NAN, NAN, NAN) == "tidak ada data"


def test_before_the_first_graduate_is_said_only_where_there_is_a_before():
    assert len(words.pace("X", (0.26, 0.24, 0.27), 1)) == 1
    assert "bulan ke-25" in words.pace("X", (0.26, 0.24, 0.27), 25)[1]
