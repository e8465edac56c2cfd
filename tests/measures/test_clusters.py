"""Where rates lie together on the map, and where that is chance."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.clusters import (
    FEWEST,
    PERMUTATIONS,
    clusters,
    numbers,
    packed,
    unpacked,
)
from tests.conftest import examples

SIDE = 5


def grid(side=SIDE):
    """A chessboard on which corners touch."""
    cells = [(row, column) for row in range(side) for column in range(side)]
    return {
        one: [
            other
            for other, (r, c) in enumerate(cells)
            if other != one and max(abs(r - row), abs(c - column)) == 1
        ]
        for one, (row, column) in enumerate(cells)
    }


NEAR = grid()
# High in the first rows, low in the last: as strong a pattern as there can be.
SLOPE = [float(9 - cell // SIDE) + 0.01 * (cell % SIDE) for cell in range(SIDE**2)]


def test_high_beside_high_and_low_beside_low_are_named():
    found = clusters(SLOPE, NEAR)
    assert found.index > 0.4
    assert found.p == 1 / (PERMUTATIONS + 1)
    assert found.quadrants[2] == "HH"
    assert found.quadrants[22] == "LL"
    assert found.found[2]
    assert found.found[22]
    assert not found.found[12], "the middle is neither"
    assert found.pseudo_p.min() >= 1 / (PERMUTATIONS + 1)
    assert (found.adjusted >= found.pseudo_p).all()


def test_a_chessboard_is_the_opposite_of_a_cluster():
    """On a ring every neighbour of a high area is low: I is -1 to the last digit."""
    ring = {one: [(one - 1) % 12, (one + 1) % 12] for one in range(12)}
    found = clusters([float(one % 2) for one in range(12)], ring)
    assert found.index == pytest.approx(-1)
    assert set(found.quadrants) == {"HL", "LH"}


def test_two_halves_of_a_ring():
    """I = 1 - 2 k / n for k unequal pairs among n on a ring of zeros and ones, half each."""
    ring = {one: [(one - 1) % 12, (one + 1) % 12] for one in range(12)}
    found = clusters([float(one < 6) for one in range(12)], ring)
    assert found.index == pytest.approx(1 - 2 * 2 / 12)


def test_an_area_without_neighbours_gets_no_local_value():
    near = NEAR | {SIDE**2: []}
    whole, more = clusters(SLOPE, NEAR), clusters([*SLOPE, 30.0], near)
    assert more.alone.tolist() == [False] * SIDE**2 + [True]
    assert more.quadrants[-1] == ""
    assert not more.found[-1]
    assert np.isnan([more.lag[-1], more.pseudo_p[-1], more.adjusted[-1]]).all()
    assert more.index == whole.index
    np.testing.assert_array_equal(more.local[:-1], whole.local)


def test_an_area_without_a_rate_is_nobodys_neighbour():
    holed = [*SLOPE]
    holed[6] = np.nan
    found = clusters(holed, NEAR)
    assert found.alone[6]
    assert not found.alone[0]
    assert found.lag[0] == pytest.approx((SLOPE[1] + SLOPE[5]) / 2)


@examples(5)
@given(st.permutations(range(SIDE**2)), st.lists(st.integers(0, 6), min_size=25, max_size=25))
def test_relabelling_areas_changes_nothing(order, rates):
    if len(set(rates)) == 1:
        rates[0] += 1
    found = clusters(rates, NEAR)
    place = {one: position for position, one in enumerate(order)}
    turned = clusters(
        [rates[one] for one in order],
        {place[one]: [place[other] for other in NEAR[one]] for one in order},
    )
    assert turned.index == found.index
    assert turned.p == found.p
    for name in ("lag", "local", "pseudo_p", "adjusted", "found"):
        np.testing.assert_array_equal(getattr(turned, name), getattr(found, name)[list(order)])
    assert turned.quadrants == tuple(found.quadrants[one] for one in order)


def test_luck_is_seldom_called_a_cluster():
    """Of rates dealt out at random, at most one map in twenty names any area; here of sixty.

    More than seven of sixty would come once in a hundred times if it were one in twenty.
    """
    chance = np.random.default_rng(5)
    named = [clusters(chance.normal(size=SIDE**2), NEAR).found.any() for _ in range(60)]
    assert sum(named) <= 7


def test_kept_numbers_read_back_as_the_same():
    holed = [*SLOPE, 4.0]
    holed[3] = np.nan
    near = NEAR | {SIDE**2: []}
    found, read = clusters(holed, near), unpacked(numbers(packed(holed, near)))
    assert (read.index, read.expected, read.p) == (found.index, found.expected, found.p)
    assert read.quadrants == found.quadrants
    for name in ("lag", "local", "pseudo_p", "adjusted", "found"):
        np.testing.assert_array_equal(getattr(read, name), getattr(found, name))


def test_what_has_no_pattern_is_refused():
    with pytest.raises(ValueError, match="the same"):
        clusters([0.004] * SIDE**2, NEAR)
    with pytest.raises(ValueError, match="too few"):
        clusters(range(FEWEST - 1), {one: [one ^ 1] for one in range(FEWEST - 2)})
    with pytest.raises(ValueError, match="back"):
        clusters(SLOPE, NEAR | {0: [24]})
