from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.draw.apart import apart, at_ends

HEIGHTS = st.lists(st.floats(0, 500), max_size=12).map(sorted)


@given(HEIGHTS)
def test_neighbours_keep_the_gap_and_their_order(heights):
    placed = [h + shift for h, shift in zip(heights, apart(heights, 19), strict=True)]
    assert all(upper - lower >= 19 - 1e-6 for lower, upper in pairwise(placed))


@given(HEIGHTS)
def test_the_shifts_cancel_out(heights):
    assert sum(apart(heights, 19)) == pytest.approx(0, abs=1e-6)


@given(HEIGHTS)
def test_what_stands_apart_already_stays(heights):
    spread = [height + 19 * place for place, height in enumerate(heights)]
    assert apart(spread, 19) == pytest.approx([0] * len(spread), abs=1e-6)


def test_only_those_that_touch_are_moved():
    assert apart([0, 100, 104], 20) == pytest.approx([0, -8, 8])


def test_names_stand_at_the_ends_of_their_lines_and_keep_apart():
    near = [(10.0, "satu", "#111111", 13), (10.5, "dua", "#222222", 15)]
    low, high = at_ends(near, pixels=4, gap=19)
    assert (low["text"], low["y"], low["font"]["size"]) == ("satu", 10.0, 13)
    assert (high["text"], high["y"], high["font"]["color"]) == ("dua", 10.5, "#222222")
    assert (10.5 * 4 + high["yshift"]) - (10 * 4 + low["yshift"]) == pytest.approx(19)
