"""Golden B: the lognormal decomposed analytically, to all digits that were worked out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.growth_redistribution import State, datt_ravallion, poverty, shapley

FIRST, LAST = State(1_000_000, 0.55, 471_457), State(1_050_000, 0.57, 471_457)
# order: P before, P after; growth, redistribution, residual; growth and redistribution by Shapley
GOLDEN = {
    0: (0.13738563, 0.13140640, -0.01855449, 0.01314252, -0.00056726, -0.01883812, 0.01285889),
    1: (0.03073662, 0.02999096, -0.00486457, 0.00453564, -0.00041673, -0.00507293, 0.00432727),
    2: (0.01044693, 0.01038322, -0.00182873, 0.00200349, -0.00023847, -0.00194797, 0.00188425),
}
states = st.builds(
    State, st.floats(500_000, 2_000_000), st.floats(0.15, 1.0), st.floats(300_000, 600_000)
)


@pytest.mark.parametrize("order", [0, 1, 2])
def test_golden_b(order):
    """z = 471.457, μ 1.00 to 1.05 million, σ .55 to .57 (Datt and Ravallion 1992; Kakwani 2000)."""
    before, after, growth, redistribution, residual, growth_s, redistribution_s = GOLDEN[order]
    assert poverty(FIRST, order) == pytest.approx(before, abs=6e-9)
    assert poverty(LAST, order) == pytest.approx(after, abs=6e-9)
    parts = datt_ravallion(FIRST, LAST, order)
    assert parts == pytest.approx((growth, redistribution, residual), abs=6e-9)
    shared = shapley(FIRST, LAST, order)
    assert (shared.growth, shared.redistribution) == pytest.approx(
        (growth_s, redistribution_s), abs=6e-9
    )
    assert shared.price == pytest.approx(0, abs=1e-15)


@given(states, states, st.sampled_from([0, 1, 2]))
def test_parts_add_up_to_the_change(first, last, order):
    change = float(poverty(last, order) - poverty(first, order))
    assert sum(map(float, datt_ravallion(first, last, order))) == pytest.approx(change, abs=1e-12)
    assert sum(map(float, shapley(first, last, order))) == pytest.approx(change, abs=1e-12)


@given(states, states, st.sampled_from([0, 1, 2]))
def test_back_again_is_the_same_the_other_way_round(first, last, order):
    there, back = shapley(first, last, order), shapley(last, first, order)
    assert [float(part) for part in there] == pytest.approx(
        [-float(part) for part in back], abs=1e-12
    )


@given(states, st.floats(1.01, 1.5))
def test_what_did_not_change_has_no_part(state, times):
    dearer = shapley(state, State(state.mean, state.sigma, float(state.line) * times), 0)
    assert dearer.price > 0
    assert (dearer.growth, dearer.redistribution) == pytest.approx((0, 0), abs=1e-12)
    # Prices and incomes that rise alike leave poverty as it is.
    both = shapley(state, State(state.mean * times, state.sigma, state.line * times), 0)
    assert both.growth + both.price == pytest.approx(0, abs=1e-9)
