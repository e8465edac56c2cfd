from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.bridge import CLOSING, OPENING, UNEXPLAINED, waterfall

COUNT = st.integers(0, 10**7)
STEPS = st.dictionaries(
    st.sampled_from(["entries", "graduated", "natural", "moved"]), st.integers(-(10**6), 10**6)
)


def amount(bars, part):
    return bars.set_index("part").loc[part, "amount"]


@pytest.mark.parametrize(("closing", "unexplained"), [(55028, -1273), (59303, 3002)])
def test_the_two_bridges_of_2025(closing, unexplained):
    """What 56,515 and 214 leave open under each figure, worked out by hand."""
    bars = waterfall(56515, {"graduated": -214}, closing)
    assert amount(bars, UNEXPLAINED) == unexplained
    assert bars["part"].tolist() == [OPENING, "graduated", UNEXPLAINED, CLOSING]


@given(COUNT, STEPS, COUNT)
def test_every_bar_begins_where_the_last_one_ended(opening, steps, closing):
    bars = waterfall(opening, steps, closing)
    inner = bars.iloc[1:-1]
    assert inner["start"].tolist() == [opening, *inner["end"].tolist()[:-1]]
    assert inner["end"].iloc[-1] == closing
    assert opening + inner["amount"].sum() == closing
    assert list(inner["part"]) == [*steps, UNEXPLAINED]


def test_what_is_wholly_known_leaves_nothing_open():
    assert amount(waterfall(100, {"entries": 20, "moved": -5}, 115), UNEXPLAINED) == 0


@pytest.mark.parametrize(
    ("opening", "steps", "closing", "words"),
    [
        (float("nan"), {}, 1, "missing"),
        (1, {"moved": float("inf")}, 1, "missing"),
        (-1, {}, 1, "below zero"),
        (1, {}, -1, "below zero"),
        (1, {"unexplained": 2}, 1, "may not be called"),
    ],
)
def test_what_cannot_be_bridged_is_refused(opening, steps, closing, words):
    with pytest.raises(ValueError, match=words):
        waterfall(opening, steps, closing)
