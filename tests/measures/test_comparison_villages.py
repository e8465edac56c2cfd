from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.comparison_villages import chosen, ring, within
from tests.measures.villages import panel

PANEL = panel(1)
TREATED = [PANEL.index[3], PANEL.index[30]]


def flat(levels, periods=2):
    """Villages that never change: only the level tells them apart."""
    return pd.DataFrame(
        np.tile(np.array(levels, dtype=float)[:, None], periods),
        index=[f"v{one}" for one in range(len(levels))],
    )


@given(st.integers(0, 2**32 - 1), st.floats(0, 1))
def test_no_value_after_moves_the_choice(seed, holes):
    """Whatever happened afterwards, and whatever is missing of it."""
    chance = np.random.default_rng(seed)
    other = PANEL.copy()
    other.iloc[:, 8:] = chance.normal(scale=1000, size=(len(PANEL), 4))
    other.iloc[:, 8:] = other.iloc[:, 8:].mask(chance.random((len(PANEL), 4)) < holes)
    for given_, told in zip(chosen(PANEL, TREATED, 8), chosen(other, TREATED, 8), strict=True):
        if isinstance(given_, pd.DataFrame):
            pd.testing.assert_frame_equal(given_, told)
        else:
            assert given_ == told


def test_without_a_trend_the_nearest_level_is_chosen():
    found = chosen(flat([10, 11, 13, 17, 30]), ["v0"], 2, count=2)
    assert found.codes == ("v1", "v2")
    # The levels of the four candidates have the standard deviation 8.539: (11 - 10) / 8.539.
    assert found.frame["distance"].tolist() == pytest.approx([0.11711, 0.35132], abs=1e-5)
    level = found.balance.set_index("variable").loc["level"]
    assert level["before"] == pytest.approx((10 - 17.75) / 8.5391, abs=1e-4)
    assert level["after"] == pytest.approx((10 - 12) / 8.5391, abs=1e-4)
    assert found.candidates == 4


def test_villages_take_turns_and_none_is_used_twice():
    # Both would like v2 (12) most; the first by its code takes it, the other the next nearest.
    found = chosen(flat([11.9, 12.2, 12, 12.4, 40]), ["v1", "v0"], 2, count=1)
    assert dict(zip(found.frame["of"], found.frame["village_code"], strict=True)) == {
        "v0": "v2",
        "v1": "v3",
    }


def test_distance_is_that_of_mahalanobis():
    """The same as by the inverse of the covariance, worked out as it stands in the book."""
    found = chosen(PANEL, TREATED[:1], 8, count=5)
    before = PANEL.iloc[:, :8]
    slope = [np.polyfit(np.arange(8), row, 1)[0] for row in before.to_numpy()]
    feature = pd.DataFrame({"level": before.mean(axis=1), "trend": slope})
    pool = feature.drop(index=TREATED[:1])
    inverse = np.linalg.inv(np.cov(pool.to_numpy().T))
    apart = pool - feature.loc[TREATED[0]]
    distance = np.sqrt(np.einsum("ij,jk,ik->i", apart, inverse, apart))
    expected = pd.Series(distance, index=pool.index).nsmallest(5).sort_index()
    assert found.codes == tuple(expected.index)
    assert found.frame["distance"].tolist() == pytest.approx(expected.tolist())


@given(st.permutations(range(60)), st.floats(0.01, 100), st.floats(-50, 50))
def test_neither_order_nor_unit_moves_the_choice(order, scale, shift):
    assert chosen(PANEL.iloc[order] * scale + shift, TREATED[::-1], 8).codes == (
        chosen(PANEL, TREATED, 8).codes
    )


def test_a_single_period_and_equal_villages_are_no_trouble():
    assert len(chosen(PANEL, TREATED, 1, count=3).codes) == 6
    alike = chosen(flat([5, 5, 5, 5]), ["v1"], 2, count=2)
    assert alike.codes == ("v0", "v2")
    assert alike.frame["distance"].tolist() == [0, 0]
    assert len(chosen(flat([5, 6]), ["v1"], 2).codes) == 1


def test_neighbours_and_incomplete_villages_are_left_out_and_counted():
    near = {TREATED[0]: [PANEL.index[4], PANEL.index[5]]}
    holed = PANEL.copy()
    holed.iloc[7, 2] = np.nan
    found = chosen(holed, TREATED, 8, excluded=[PANEL.index[9]], near=near, count=100)
    assert found.missing == (PANEL.index[7],)
    assert found.excluded == tuple(PANEL.index[[4, 5, 9]])
    assert found.candidates == 60 - 2 - 4 == len(found.codes)
    assert not set(found.codes) & {*found.missing, *found.excluded, *TREATED}


def test_a_ring_is_what_lies_around_without_the_villages_themselves():
    points = {"a": (-7.0, 112.0), "b": (-7.0, 112.01), "c": (-7.0, 112.03), "d": (-7.2, 112.0)}
    # A hundredth of a degree along the parallel of 7 degrees is 1.104 km.
    near = within(points, 1.2)
    assert near == {"a": ("b",), "b": ("a",), "c": (), "d": ()}
    assert within(points, 3.4)["a"] == ("b", "c")
    assert ring(within(points, 3.4), ["a", "b"]) == ("c",)
    assert within({}, 1) == {}


@pytest.mark.parametrize(
    ("treated", "post", "excluded"),
    [
        (["nobody"], 8, ()),
        ([], 8, ()),
        (TREATED, 0, ()),
        (TREATED, 13, ()),
        (TREATED, 8, tuple(PANEL.index)),
    ],
)
def test_what_cannot_be_chosen_is_refused(treated, post, excluded):
    with pytest.raises(ValueError, match=r"treated|period|left"):
        chosen(PANEL, treated, post, excluded=excluded)


def test_a_village_that_stands_twice_is_refused():
    with pytest.raises(ValueError, match="twice"):
        chosen(pd.concat([PANEL, PANEL.iloc[:1]]), TREATED, 8)
