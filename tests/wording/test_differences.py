"""Differences between villages as text: points are no percents, and nought has no sign."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analytics.answers.village_panel import EXAMPLE, panel
from analytics.vocabulary.indicator import Unit
from analytics.wording.differences import level, period_name, signed, size, spread, tick, unit


@pytest.fixture(scope="module")
def share():
    return panel(EXAMPLE, "99.99", practice=True).indicator


def test_a_difference_of_percents_is_in_points(share):
    assert size(-3.14, share, in_percent=False) == "3,1 poin persen"
    assert unit(share, in_percent=False) == "poin persen"
    assert "%" not in size(3, share, in_percent=False)


def test_a_difference_of_counts_is_in_percent(share):
    count = replace(share, unit=Unit.KPM, decimals=0)
    assert size(-12.34, count, in_percent=True) == "12,3 persen"
    assert level(1234.4, count) == "1.234"


def test_an_index_keeps_its_own_decimals(share):
    index = replace(share, unit=Unit.INDEX, decimals=4)
    assert size(0.01234, index, in_percent=False) == "0,0123 indeks"


@pytest.mark.parametrize(("value", "told"), [(1.26, "+1,3"), (-1.26, "−1,3"), (0.04, "0,0")])
def test_signs(share, value, told):
    assert signed(value, share, in_percent=False) == told


def test_a_range_shows_whether_nought_lies_between(share):
    assert spread(-1, 4.32, share, in_percent=False) == "−1,0 sampai +4,3"


@pytest.mark.parametrize(
    ("key", "short", "long"),
    [
        ("2024", "2024", "2024"),
        ("2024-01-01..2024-06-30", "I/2024", "semester I 2024"),
        ("2024-07-01..2024-12-31", "II/2024", "semester II 2024"),
        ("2025-03", "Mar 2025", "Maret 2025"),
        ("2024-12-31", "Des 2024", "31 Desember 2024"),
    ],
)
def test_periods_below_an_axis_and_in_a_sentence(key, short, long):
    assert tick(key) == short
    assert period_name(key) == long
