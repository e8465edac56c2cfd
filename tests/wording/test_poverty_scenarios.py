"""What is said of few draws, of missing years, and of what nobody subtracts."""

from __future__ import annotations

import pytest

from analytics.wording import poverty_decomposed, poverty_pictures
from analytics.wording import poverty_scenarios as words


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (0.0, "kurang dari 1 dari 100"),
        (0.004, "kurang dari 1 dari 100"),
        (0.031, "3 dari 100"),
        (0.5, "50 dari 100"),
        (1.0, "lebih dari 99 dari 100"),
    ],
)
def test_few_draws_never_say_never_or_always(share, told):
    assert words.among(share) == told


def test_a_target_of_a_year_that_has_been_says_whether_it_was_reached():
    row = {"year": 2025, "value": 10.37, "met": {}, "met_shadow": {}}
    assert poverty_pictures.came(row, {2025: 11.49}) == "tidak, 11,49%"
    assert poverty_pictures.came(row | {"value": 11.8}, {2025: 11.49}) == "ya, 11,49%"
    assert poverty_pictures.came(row, {2024: 11.69}) == "tidak ada data"
    assert poverty_pictures.came_shadow(row) == ""
    assert words.needed(row | {"needed": {}}) == ""


def test_of_a_year_ahead_draws_are_counted_and_the_pace_is_told_by_both_readings():
    row = {"year": 2026, "value": 10.55, "met": {"": 0.12}, "met_shadow": {"": 0.3}}
    needed = {"": {"gap": 0.0755, "gini": 0.0847}}
    assert poverty_pictures.came(row, {}) == "12 dari 100"
    assert poverty_pictures.came_shadow(row) == "30 dari 100"
    assert poverty_pictures.came(row, {2026: 10.9}) == "tidak, 10,90%"  # once it is published
    assert words.needed({"needed": needed}) == "7,6–8,5%"


def test_graduates_are_never_subtracted():
    assert "tidak dikurangkan dari angka kemiskinan" in words.NOT_SUBTRACTED
    assert "bukan dari daftar penerima" in words.NOT_SUBTRACTED


def test_a_part_without_a_range_has_none():
    row = {"low": float("nan"), "high": float("nan"), "value": 0.24}
    assert poverty_decomposed.ends(row) == ""
    assert poverty_decomposed.people(float("nan")) == ""


def test_what_people_lack_is_told_in_thousand_millions():
    assert poverty_pictures.lack({"p05": 9.68e10, "p95": 1.479e11}) == "Rp97–148 miliar"
