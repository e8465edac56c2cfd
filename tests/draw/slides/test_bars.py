from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analytics.draw.slides.bars import chosen


@given(st.integers(1, 60), st.integers(5, 20), st.data())
def test_rows_that_are_left_out_are_counted_and_the_focus_stays(count, room, data):
    focus = data.draw(st.integers(0, count - 1))
    rows = chosen([place == focus for place in range(count)], room)
    shown = [row for row in rows if row >= 0]
    assert len(rows) <= room
    assert shown == sorted(shown)
    assert len(shown) + sum(-row for row in rows if row < 0) == count
    assert {focus, 0, count - 1} <= set(shown)


def test_neighbours_of_the_focus_come_before_others():
    rows = chosen([place == 19 for place in range(38)], 9)
    assert rows == [0, -16, 17, 18, 19, 20, 21, -15, 37]
