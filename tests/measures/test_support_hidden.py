"""Small counts of needs cannot be worked out from the sums beside them."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.measures.support_hidden import hide, hide_funds, hide_sums


def needs(*rows, kind="food"):
    frame = pd.DataFrame(rows, columns=["size", "met"], dtype="int64")
    return frame.assign(kind=kind, unmet=frame["size"] - frame["met"])


def test_a_small_count_takes_its_row_and_another_one_with_it():
    shown, closed = hide(needs((20, 17), (30, 10), (40, 40)), 5)
    assert closed == frozenset()
    assert shown["hidden"].sum() >= 2
    assert shown.loc[0, ["size", "met", "unmet"]].isna().all(), "3 are lacking"


def test_a_place_alone_hides_the_sum_of_its_kind_too():
    shown, closed = hide(needs((3, 0)), 5)
    assert shown["hidden"].tolist() == [True]
    assert closed == {"food"}
    sums = pd.DataFrame({"kind": ["food"], "size": [3], "met": [0], "unmet": [3],
                         "over": [0], "twice": [0]})  # fmt: skip
    assert hide_sums(sums, closed, 5)["size"].isna().all()


def test_nothing_small_is_shown_as_it_is():
    shown, closed = hide(needs((20, 10), (30, 0)), 5)
    assert not closed
    assert shown["size"].tolist() == [20, 30]


def test_a_threshold_that_protects_nobody_is_refused():
    with pytest.raises(ValueError, match="leaves too little open"):
        hide(needs((20, 10), (30, 0)), 3)


def test_funds_of_a_kind_are_hidden_with_company():
    table = pd.DataFrame(
        [[3, 20, 30], [0, 0, 2], [9, 8, 7]], index=list("abc"), columns=list("xyz")
    )
    shown = hide_funds(table, 5)
    assert shown.loc["a"].isna().sum() >= 2
    assert shown.loc["b"].isna().all()
    assert shown.loc["c"].tolist() == [9, 8, 7]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 30)), min_size=1, max_size=7))
def test_no_small_count_follows_from_the_sum_of_its_kind(rows):
    frame = needs(*[(size, min(met, size)) for size, met in rows])
    shown, closed = hide(frame, 5)
    for name in ("size", "met", "unmet"):
        open_ = frame.loc[~shown["hidden"], name]
        assert not ((open_ > 0) & (open_ < 5)).any(), "a small count is shown"
        rest = frame.loc[shown["hidden"], name]
        if "food" not in closed:
            assert not 0 < frame[name].sum() < 5
            if ((rest > 0) & (rest < 5)).any():
                assert len(rest) > 1, "the sum less all others gives it away"
