"""What was told against what came: the interval score, its propriety, hits and errors."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.scoring import interval_score, scored

FIGURE = st.floats(-1e6, 1e6)


def test_the_interval_score_by_hand():
    # Gneiting and Raftery 2007, equation 43, alpha 0.1: width 100; 20 a unit outside.
    assert interval_score(100, 200, 150, 0.9) == pytest.approx(100)
    assert interval_score(100, 200, 95, 0.9) == pytest.approx(100 + 20 * 5)
    assert interval_score(100, 200, 207, 0.9) == pytest.approx(100 + 20 * 7)
    assert interval_score(100, 200, 207, 0.5) == pytest.approx(100 + 4 * 7)
    assert interval_score(100, 200, [100, 200], 0.9).tolist() == pytest.approx([100, 100])


@given(FIGURE, FIGURE, FIGURE, st.sampled_from((0.5, 0.9)))
def test_it_is_the_sum_of_two_pinball_losses(one, other, seen, level):
    # The same paper, section 6.2: the interval score is that of its two quantiles, times 2/alpha.
    low, high = sorted((one, other))
    alpha = 1 - level

    losses = sum(
        (seen - end) * (at - (seen < end)) for end, at in ((low, alpha / 2), (high, 1 - alpha / 2))
    )
    assert interval_score(low, high, seen, level) == pytest.approx(2 / alpha * losses, abs=1e-5)


def test_nobody_gains_by_telling_another_range_than_the_one_believed_in():
    came = np.random.default_rng(5).normal(1000, 100, 20_000)
    true = np.quantile(came, [0.05, 0.95])
    own = interval_score(true[0], true[1], came, 0.9).mean()
    for low, high in ((true[0] + 60, true[1] - 60), (true[0] - 60, true[1] + 60)):
        assert interval_score(low, high, came, 0.9).mean() > own


def test_a_range_the_wrong_way_round_and_a_level_that_is_none_are_refused():
    with pytest.raises(ValueError, match="ends before"):
        interval_score(2, 1, 1, 0.9)
    with pytest.raises(ValueError, match="level"):
        interval_score(1, 2, 1, 1.0)


def test_errors_and_hits():
    told = pd.DataFrame(
        {"p05": 100.0, "p25": 200.0, "p50": 250.0, "p75": 300.0, "p95": 400.0}, index=[4, 7, 9, 11]
    )
    found = scored(told, pd.Series([200.0, 390.0, 0.0, 401.0]))
    assert found.index.tolist() == [4, 7, 9, 11]
    assert found["error"].tolist() == [50, -140, 250, -151]
    assert found["error_percent"].tolist()[:2] == pytest.approx([25, -100 * 140 / 390])
    assert np.isnan(found["error_percent"].loc[9]), "no percentage of nothing"
    assert found["inside_50"].tolist() == [True, False, False, False]
    assert found["inside_90"].tolist() == [True, True, False, False]
    assert found["score_90"].tolist() == pytest.approx([300, 300, 300 + 20 * 100, 300 + 20])
    assert found["score_50"].tolist() == pytest.approx([100, 100 + 4 * 90, 100 + 4 * 200, 504])
