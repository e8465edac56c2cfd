"""Ranks by weights that nobody can prove: what has to hold of every choice of them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import priorities

FEW = 60  # draws, where their number is not the point


def frame(rows):
    columns = [f"i{place}" for place in range(len(rows[0]))]
    return pd.DataFrame(rows, columns=columns, index=[f"v{at}" for at in range(len(rows))])


@st.composite
def values(draw):
    wide = draw(st.integers(1, 4))
    cell = st.integers(0, 5).map(float)
    return frame(draw(st.lists(st.tuples(*[cell] * wide), min_size=1, max_size=12)))


@st.composite
def weighed(draw):
    found = draw(values())
    weights = draw(st.lists(st.integers(0, 9), min_size=found.shape[1], max_size=found.shape[1]))
    if not any(weights):
        weights[0] = 1
    return found, dict(zip(found.columns, weights, strict=True))


def test_places_are_shares_of_the_others_and_equal_ones_share_them():
    scale = priorities.scaled(frame([(1.0,), (5.0,), (5.0,), (900.0,)]))
    assert scale["i0"].tolist() == [0.0, 0.5, 0.5, 1.0]


def test_a_village_that_lacks_an_indicator_is_not_ranked():
    scale = priorities.scaled(frame([(1.0, 2.0), (2.0, np.nan), (3.0, 1.0)]))
    assert list(scale.index) == ["v0", "v2"]
    assert scale.loc["v2"].tolist() == [1.0, 0.0]


def test_hand_made_ranks_and_ties():
    scale = priorities.scaled(frame([(3.0, 1.0), (1.0, 3.0), (2.0, 2.0), (0.0, 0.0)]))
    equal = priorities.ranked(priorities.scores(scale, {"i0": 1, "i1": 1}))
    assert equal["rank"].tolist() == [1, 1, 1, 4]
    assert equal["tied"].tolist() == [2, 2, 2, 0]
    ranges = priorities.rank_ranges(scale)
    assert ranges["first"].tolist() == [1, 1, 1, 4]
    assert ranges["last"].tolist() == [3, 3, 2, 4]
    assert ranges.loc["v3"].tolist() == [4, 4, 4, 4]


@given(weighed())
def test_every_rank_lies_within_the_ranges(case):
    found, weights = case
    scale = priorities.scaled(found)
    rank = priorities.ranked(priorities.scores(scale, weights))["rank"]
    ranges = priorities.rank_ranges(scale, FEW)
    assert (ranges["bound_first"] <= rank).all()
    assert (rank <= ranges["bound_last"]).all()
    assert (ranges["bound_first"] <= ranges["first"]).all()
    assert (ranges["last"] <= ranges["bound_last"]).all()
    assert (ranges["first"] <= ranges["last"]).all()


@given(values(), st.randoms(use_true_random=False))
def test_other_names_and_another_order_change_nothing(found, chance):
    order = list(range(len(found)))
    chance.shuffle(order)
    turned = found.iloc[order].rename(lambda name: f"x{name}")
    was = priorities.rank_ranges(priorities.scaled(found), FEW).iloc[order]
    now = priorities.rank_ranges(priorities.scaled(turned), FEW)
    assert now.to_numpy().tolist() == was.to_numpy().tolist()


@given(values())
def test_who_is_worse_in_everything_comes_first_and_equal_ones_share_their_ranges(found):
    scale = priorities.scaled(found)
    ranges = priorities.rank_ranges(scale, FEW)
    for one in scale.index:
        for other in scale.index:
            if (scale.loc[one] > scale.loc[other]).all():
                assert ranges.loc[one, "first"] <= ranges.loc[other, "first"]
                assert ranges.loc[one, "last"] < ranges.loc[other, "bound_last"]
            if (scale.loc[one] == scale.loc[other]).all():
                assert ranges.loc[one].tolist() == ranges.loc[other].tolist()


def test_more_indicators_that_disagree_widen_the_range():
    rows = [(float(place), float(29 - place)) for place in range(30)]
    ranges = priorities.rank_ranges(priorities.scaled(frame(rows)))
    assert (ranges.loc["v0", "first"], ranges.loc["v0", "last"]) == (1, 30)
    alone = priorities.rank_ranges(priorities.scaled(frame([row[:1] for row in rows])))
    assert (alone["first"] == alone["last"]).all()


@pytest.mark.parametrize("weights", [{}, {"i0": -1.0, "i1": 2.0}, {"i0": 0.0, "i1": 0.0}])
def test_weights_that_say_nothing_are_refused(weights):
    with pytest.raises(ValueError, match="weights"):
        priorities.scores(frame([(1.0, 2.0)]), weights)


def test_no_village_is_no_rank():
    assert priorities.rank_ranges(priorities.scaled(frame([(np.nan,)]))).empty
