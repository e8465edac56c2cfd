from __future__ import annotations

import numpy as np
import pytest

from analytics.measures.fans import (
    SHARES,
    added,
    capacity_binds,
    fans,
    over,
    spread,
)
from analytics.measures.projection import FLOWS, Projection


def projection(numbers) -> Projection:
    """Of [draw, quarter, area] a stock; every flow is what it is from the second quarter on."""
    stock = np.asarray(numbers, dtype=np.int32)
    flows = dict.fromkeys(FLOWS, stock[:, 1:])
    codes = tuple("abcdef"[: stock.shape[2]])
    return Projection(codes, stock=stock, pool=stock * 0, **flows, levers={})


@pytest.fixture
def some() -> Projection:
    return projection(np.random.default_rng(1).integers(0, 1000, (41, 4, 3)))


def test_areas_are_added_up_before_quantiles_are_taken(some):
    told = spread(added(some, "stock").T)
    sums = some.stock.sum(axis=2)
    assert told["mean"].to_numpy() == pytest.approx(sums.mean(axis=0))
    for name, share in SHARES.items():
        assert told[name].to_numpy() == pytest.approx(np.quantile(sums, share, axis=0))
    part = spread(added(some, "stock", ["a", "c"]).T)
    assert part["p95"].to_numpy() == pytest.approx(
        np.quantile(some.stock[:, :, [0, 2]].sum(axis=2), 0.95, axis=0)
    )


def test_a_flow_begins_with_the_first_quarter(some):
    assert fans(some, "stock")["quarter"].unique().tolist() == [0, 1, 2, 3]
    assert fans(some, "graduated")["quarter"].unique().tolist() == [1, 2, 3]


@pytest.mark.parametrize("what", ["stock", "natural"])
def test_each_area_by_itself(some, what):
    told = fans(some, what)
    for code in some.codes:
        mine = told[told["code"] == code].drop(columns=["code", "quarter"]).reset_index(drop=True)
        assert mine.equals(spread(added(some, what, [code]).T))


def test_an_area_that_is_not_there_is_refused(some):
    with pytest.raises(ValueError, match="xyz"):
        added(some, "stock", ["a", "xyz"])


def test_a_flow_over_some_quarters(some):
    assert over(some, "entered").tolist() == some.entered.sum(axis=(1, 2)).tolist()
    assert over(some, "entered", 1, 3, ["b"]).tolist() == some.entered[:, 1:3, 1].sum(1).tolist()


def test_how_often_somebody_waits():
    """Of two draws over two quarters, one quarter of one draw has somebody held back."""
    assert capacity_binds(projection([[[9, 9], [0, 0], [0, 2]], [[9, 9], [0, 0], [0, 0]]])) == 0.25


def test_one_draw_is_its_own_quantile():
    assert spread([[7.0]]).to_numpy().tolist() == [[7.0] * 6]
