"""What poor families spend and lack, from P0, P1 and the line of March 2025 (BPS)."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.near_line import closed, lacking, spending

RATE, DEPTH, LINE, SIZE = 11.49, 1.46, 490_299.0, 3.88


def test_the_mean_gap_of_the_poor_is_p1_over_p0_of_the_line():
    assert lacking(RATE, DEPTH, LINE, SIZE) == pytest.approx(490_299 * (1.46 / 11.49) * 3.88 * 12)
    whole = lacking(RATE, DEPTH, LINE, SIZE) + spending(RATE, DEPTH, LINE, SIZE)
    assert whole == pytest.approx(LINE * SIZE * 12)


def test_two_poor_of_ten_people_by_hand():
    # Expenditure 60 and 80 with a line of 100: P0 20 %, P1 (0.4 + 0.2) / 10 = 6 %.
    assert lacking(20.0, 6.0, 100.0, 1.0) == pytest.approx(30.0 * 12)
    assert spending(20.0, 6.0, 100.0, 1.0) == pytest.approx(70.0 * 12)


@given(effect=st.floats(0, 1))
def test_no_more_is_closed_than_is_lacking(effect):
    found = closed(np.array([effect]), 20e6, 2.9e6)[0]
    assert 0 <= found <= 2.9e6
    assert found == pytest.approx(min(effect * 20e6, 2.9e6))


@pytest.mark.parametrize(("rate", "depth"), [(0.0, 0.0), (10.0, 11.0), (10.0, -1.0)])
def test_impossible_indices_are_refused(rate, depth):
    with pytest.raises(ValueError, match="P1 lies between"):
        lacking(rate, depth, LINE, SIZE)
