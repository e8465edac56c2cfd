from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.draw.slides.labels import Free, around, levelled, spaced
from analytics.draw.slides.layout import Box

WIDTHS = st.lists(st.floats(5, 900), min_size=1, max_size=8)


@given(WIDTHS, st.floats(50, 2000))
def test_nobody_gets_more_than_wanted_and_all_together_no_more_than_there_is(wanted, room):
    given_to = levelled(wanted, room)
    assert sum(given_to) <= room + 1e-6 or given_to == wanted
    assert all(got <= want for got, want in zip(given_to, wanted, strict=True))
    if sum(wanted) <= room:
        assert given_to == wanted
    else:
        assert sum(given_to) == pytest.approx(room)


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(10, 90)), min_size=1, max_size=8))
def test_words_stay_apart_and_within_the_edges(found):
    at, sizes = zip(*sorted(found), strict=True)
    middles = spaced(at, sizes, 0, 1000, 20)
    edges = [(m - s / 2, m + s / 2) for m, s in zip(middles, sizes, strict=True)]
    assert edges[0][0] >= -1e-6
    assert edges[-1][1] <= 1000 + 1e-6
    assert all(b[0] - a[1] >= 20 - 1e-6 for a, b in pairwise(edges))


def test_what_has_room_stays_where_it_is():
    assert spaced([100, 400, 800], [50, 50, 50], 0, 1000, 20) == [100, 400, 800]


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(0, 600)), max_size=30))
def test_words_are_placed_where_nothing_is(points):
    free = Free(Box(0, 0, 900, 600))
    free.avoid_line(0, 300, 900, 300)
    placed = [free.first([around(x, y, "Balen"), around(x, y - 60, "Balen")]) for x, y in points]
    kept = [area for area in placed if area]
    for one, other in combinations(kept, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    assert all(not area[1] < 300 < area[3] for area in kept)
