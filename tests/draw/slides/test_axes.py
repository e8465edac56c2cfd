from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.draw.slides.axes import Axes, marks_of, ticks, written
from analytics.draw.slides.layout import Box

VALUES = st.lists(
    st.one_of(st.just(0.0), st.floats(0.01, 5e6), st.floats(-5e6, -0.01)), min_size=1, max_size=9
)


@given(VALUES, st.sampled_from(["%", "indeks", "KPM"]), st.floats(20, 700))
def test_the_axis_holds_every_value_on_few_round_numbers(values, unit, height):
    marks = marks_of(values, unit, height)
    assert marks[0] <= min(values)
    assert marks[-1] >= max(values)
    assert 2 <= len(marks) <= 8
    assert len(set(written(marks, unit))) == len(marks)
    if unit != "indeks":
        assert marks[0] <= 0 <= marks[-1]


def test_numbers_are_round_and_written_as_readers_write_them():
    assert ticks(0, 15.6, 5) == (0, 5, 10, 15, 20)
    assert written((0, 2.5, 5), "persen") == ["0,0", "2,5", "5,0%"]
    assert written((0, 20000, 40000), "KPM") == ["0", "20.000", "40.000"]


@given(st.integers(1980, 2020), st.integers(0, 60), st.floats(150, 1700))
def test_years_that_are_written_stand_apart(first, more, wide):
    axes = Axes(Box(0, 0, wide, 300), (first, first + more), (0, 1), "%")
    shown = axes.shown()
    assert shown[0] == first + more
    gaps = [axes.x(a) - axes.x(b) for a, b in itertools.pairwise(shown)]
    assert all(gap >= 100 for gap in gaps)
    assert axes.y(0) == pytest.approx(300)
