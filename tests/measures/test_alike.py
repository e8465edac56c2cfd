from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.alike import features, matched, prepared, ring, whitened
from tests.measures.villages import panel

PANEL = panel(9, villages=30)
CODES = list(PANEL.index)


def test_level_and_trend_are_mean_and_slope():
    assert features(np.array([[1.0, 2, 3, 6], [4, 4, 4, 4]])) == pytest.approx(
        np.array([[3, 1.6], [4, 0]])
    )
    assert features(np.array([[7.0]])) == pytest.approx(np.array([[7, 0]]))


def test_a_variable_that_repeats_another_counts_once():
    """Distances are those of the one variable there is, in its standard deviations."""
    level = np.array([1.0, 2, 4, 9])
    pool = np.ones(4, dtype=bool)
    twice = whitened(np.column_stack([level, 3 * level]), pool)
    assert np.linalg.norm(twice[3] - twice[0]) == pytest.approx(8 / level.std(ddof=1))
    still = whitened(np.column_stack([level, np.zeros(4)]), pool)
    assert np.linalg.norm(still[3] - still[0]) == pytest.approx(8 / level.std(ddof=1))


@given(
    st.sets(st.integers(0, 29), min_size=1, max_size=3),
    st.integers(1, 40),
    st.dictionaries(
        st.sampled_from(CODES), st.lists(st.sampled_from(CODES), max_size=4), max_size=6
    ),
)
def test_nobody_is_compared_with_itself_a_neighbour_or_twice(places, count, near):
    treated = [CODES[one] for one in places]
    ready = prepared(PANEL, treated, 8, near=near)
    sets = np.array([sorted(places), sorted(places)])
    found = matched(ready, 8, sets, count)
    assert np.array_equal(found[0], found[1])
    taken = found[0][found[0] >= 0].tolist()
    assert len(taken) == len(set(taken))
    around = set(ring(near, treated)) | {
        one for one, others in near.items() if set(others) & set(treated)
    }
    names = {CODES[one] for one in taken}
    assert not names & {*treated, *around}
    left = 30 - len(places) - len(around - set(treated))
    assert len(taken) == min(left, count * len(places)) or len(taken) == left


def test_members_of_a_set_take_turns():
    """Until the pool ends: then the later ones go without."""
    ready = prepared(PANEL, CODES[:2], 8, excluded=CODES[5:])
    found = matched(ready, 8, np.array([[0, 1]]), 10)[0]
    assert found.shape == (2, 2)
    assert sorted(found.ravel().tolist()) == [-1, 2, 3, 4]
    assert found[1, 1] == -1
