from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.change import (
    change,
    change_range,
    points,
    share_range,
    spread,
    yearly_slope,
)

KPM_2024, KPM_2025 = 56_515, (55_028, 59_303)
figures = st.lists(st.integers(1, 10**6), min_size=1, max_size=4)


def rounded(numbers, decimals=2):
    return tuple(round(number, decimals) for number in numbers)


def test_the_published_figures_of_kpm_2025_lie_seven_percent_apart():
    assert rounded(spread(KPM_2025)) == (55_028, 59_303, 7.21)
    assert rounded(spread((KPM_2024, 55_028))) == (55_028, 56_515, 2.63)


def test_against_2024_the_count_rose_or_fell_depending_on_the_figure_used():
    low, high = change_range([KPM_2024], KPM_2025)
    assert rounded(low) == (-1_487, -2.63)
    assert rounded(high) == (2_788, 4.93)


def test_graduates_are_a_share_between_two():
    assert rounded(share_range(214, KPM_2025), 3) == (0.361, 0.389)
    assert rounded(share_range(214, [KPM_2024]), 3) == (0.379, 0.379)


def test_points_are_not_percent():
    assert points(11.69, 11.49) == pytest.approx(-0.20)
    assert change(11.69, 11.49).percent == pytest.approx(-1.7109, abs=1e-4)


def test_the_trend_since_2022_is_a_quarter_point_a_year():
    assert yearly_slope([2022, 2023, 2024, 2025], [12.21, 12.18, 11.69, 11.49]) == pytest.approx(
        -0.24
    )


def test_a_slope_counts_years_not_rows_and_needs_no_order():
    assert yearly_slope([2020, 2016, 2018], [12.87, 14.60, 13.16]) == pytest.approx(-0.4325)


@given(before=figures, after=figures)
def test_a_range_of_change_holds_every_combination(before, after):
    low, high = change_range(before, after)
    for first in before:
        for second in after:
            one = change(first, second)
            assert low.amount <= one.amount <= high.amount
            assert low.percent <= one.percent <= high.percent


@given(before=st.integers(1, 10**6), after=st.integers(1, 10**6))
def test_there_and_back_is_no_change(before, after):
    there, back = change(before, after), change(after, before)
    assert there.amount + back.amount == 0
    assert (1 + there.percent / 100) * (1 + back.percent / 100) == pytest.approx(1)


@given(figures)
def test_sources_that_agree_have_no_spread(values):
    low, high, percent = spread(values)
    assert 0 <= percent < 100
    assert (percent == 0) == (low == high) == (len(set(values)) == 1)


@given(part=st.integers(0, 100), wholes=st.lists(st.integers(100, 10**6), min_size=1))
def test_a_range_of_shares_holds_every_share(part, wholes):
    low, high = share_range(part, wholes)
    assert 0 <= low <= high <= 100
    assert all(low <= part / whole * 100 <= high for whole in wholes)


@pytest.mark.parametrize(
    "ask",
    [
        lambda: spread([]),
        lambda: spread([1, float("nan")]),
        lambda: spread([0, 0]),
        lambda: spread([-1, 2]),
        lambda: change(0, 5),
        lambda: change(5, float("nan")),
        lambda: change_range([], [1]),
        lambda: points(11.69, 149.2),
        lambda: share_range(5, [4, 10]),
        lambda: share_range(-1, [4]),
        lambda: share_range(0, [0]),
        lambda: yearly_slope([2024], [11.69]),
        lambda: yearly_slope([2024, 2024], [11.69, 11.7]),
        lambda: yearly_slope([2024, 2025], [11.69]),
        lambda: yearly_slope([2024, 2025], [11.69, float("nan")]),
    ],
)
def test_what_cannot_be_computed_is_refused(ask):
    with pytest.raises(ValueError, match=r"."):
        ask()
