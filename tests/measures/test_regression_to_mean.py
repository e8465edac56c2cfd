from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.regression_to_mean import expected, without
from tests.measures.villages import panel

PANEL = panel(1, villages=80)
TREATED = list(PANEL.index[:3])


def test_a_line_is_found_as_it_was_drawn():
    """mean after - mean before = 2 + 0.1 level - 3 trend - 0.5 value at the choice."""
    before = PANEL.iloc[:, :8].to_numpy()
    slope = np.array([np.polyfit(np.arange(8), row, 1)[0] for row in before])
    change = 2 + 0.1 * before.mean(axis=1) - 3 * slope - 0.5 * before[:, 6]
    drawn = PANEL.copy()
    drawn.iloc[:, 8:] = (before.mean(axis=1) + change)[:, None] + [-1.0, 1, 1, -1]
    found = expected(drawn, TREATED, 8, chosen_at=6)
    assert found.to_numpy() == pytest.approx(change)
    left = without(drawn, found, 8)
    assert left.iloc[:, 8:].mean(axis=1).to_numpy() == pytest.approx(before.mean(axis=1))
    pd.testing.assert_frame_equal(left.iloc[:, :8], drawn.iloc[:, :8])


def test_a_spell_without_memory_passes_as_galton_says():
    """Villages all alike, every value its own luck: a value above the mean is gone next time.

    With four periods before, the value at the choice enters the mean before by a quarter.
    """
    luck = pd.DataFrame(
        np.random.default_rng(2).normal(size=(4000, 8)),
        index=[f"v{one:04d}" for one in range(4000)],
    )
    worst = list(luck.iloc[:, 3].nlargest(3).index)
    found = expected(luck, worst, 4).loc[worst].mean()
    assert found == pytest.approx(-luck.loc[worst].iloc[:, :4].mean(axis=1).mean(), abs=0.15)


@given(st.floats(-100, 100))
def test_nothing_is_read_off_the_treated_their_ring_or_what_misses_a_value(size):
    near = {TREATED[0]: [PANEL.index[10]]}
    moved = PANEL.copy()
    moved.loc[[*TREATED, PANEL.index[10], PANEL.index[11]], "p09"] += size
    moved.loc[PANEL.index[12], "p09"] = np.nan
    options = {"near": near, "excluded": [PANEL.index[11]]}
    holed = PANEL.copy()
    holed.loc[PANEL.index[12], "p09"] = np.nan
    pd.testing.assert_series_equal(
        expected(moved, TREATED, 8, **options), expected(holed, TREATED, 8, **options)
    )


def test_one_period_before_is_no_trouble_and_none_after_is():
    assert np.isfinite(expected(PANEL, TREATED, 1)).all()
    with pytest.raises(ValueError, match="after"):
        expected(PANEL, TREATED, 12)
    with pytest.raises(ValueError, match="choice"):
        expected(PANEL, TREATED, 8, chosen_at=8)
    with pytest.raises(ValueError, match="left"):
        expected(PANEL, TREATED, 8, excluded=list(PANEL.index))
