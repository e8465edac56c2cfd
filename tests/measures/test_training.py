"""Shares among those asked, bounds among all, and counts too small to be told."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.training import is_hidden, share, summed
from tests.conftest import examples


def test_bounds_are_those_without_any_assumption():
    """Manski (1989): of 20, 8 asked, 6 did it: from 6/20 to (6 + 12)/20."""
    assert share(6, 8, 20) == (75.0, 30.0, 90.0)
    assert share(6, 20, 20) == (30.0, 30.0, 30.0), "all were asked: nothing is left open"
    assert all(math.isnan(part) for part in share(0, 0, 20))


@pytest.mark.parametrize("counts", [(3, 2, 5), (1, 6, 5), (-1, 2, 3)])
def test_counts_out_of_order_are_refused(counts):
    with pytest.raises(ValueError, match="0 <= done <= asked <= of"):
        share(*counts)


@examples(60)
@given(st.integers(1, 60), st.data())
def test_whatever_the_others_say_the_whole_lies_within_the_bounds(of, data):
    asked = data.draw(st.integers(1, of))
    done = data.draw(st.integers(0, asked))
    others = data.draw(st.integers(0, of - asked))
    found = share(done, asked, of)
    assert found.lowest - 1e-9 <= 100 * (done + others) / of <= found.highest + 1e-9
    assert found.lowest <= found.asked + 1e-9
    assert found.asked <= found.highest + 1e-9


def test_few_who_did_it_did_not_or_were_asked_are_not_told():
    assert is_hidden(3, 20, 40, 5)
    assert is_hidden(18, 20, 40, 5), "two who did not"
    assert is_hidden(0, 4, 40, 5)
    assert not is_hidden(0, 20, 40, 5)
    assert not is_hidden(20, 20, 20, 5)
    with pytest.raises(ValueError, match="too little open"):
        is_hidden(1, 2, 3, 2)


def test_trainings_add_up_by_act_and_day():
    rows = pd.DataFrame(
        [("visited", 30, 10, 8, 6, 6), ("visited", 30, 20, 5, 0, 0), ("visited", 90, 10, 0, 0, 0)],
        columns=["act", "after", "of", "asked", "done", "shown"],
    )
    found = summed(rows).set_index("after")
    assert found.loc[30].drop("act").tolist() == [2, 30, 13, 6, 6]
    assert found.loc[90].drop("act").tolist() == [1, 10, 0, 0, 0]
