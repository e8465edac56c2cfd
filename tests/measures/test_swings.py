from __future__ import annotations

import numpy as np
import pytest

from analytics.measures.priors import Prior, fixed
from analytics.measures.projection import RATES, Start
from analytics.measures.swings import swings
from analytics.vocabulary.scenario import Shape

START = Start(("a", "b"), np.array([1000.0, 600.0]), np.array([0.0, 0.0]))
STILL = {name: fixed(0) for name in RATES}


def test_a_swing_by_hand():
    """Entries between 0 and 200 a year for two years: at 5 % and 95 % of the triangle."""
    levers = STILL | {"entries": Prior(Shape.TRIANGULAR, 0, 100, 200)}
    table = swings(START, levers, 8, "stock", draws=50, seed=1)
    row = table.iloc[0]
    low = 100 * np.sqrt(0.1)  # x^2/20,000 = 0.05
    assert row["lever"] == "entries"
    assert (row["low"], row["high"]) == pytest.approx((low, 200 - low))
    assert (row["at_low"], row["at_high"]) == pytest.approx((1600 + 2 * low, 2000 - 2 * low))
    assert row["base"] == pytest.approx(1800, abs=30)


def test_what_is_sure_does_not_swing_and_stands_last():
    levers = STILL | {
        "natural_rate": Prior(Shape.BETA, 0.03, 0.05, 0.08),
        "exclude_rate": Prior(Shape.BETA, 0.01, 0.02, 0.03),
    }
    table = swings(START, levers, 4, "stock", seed=1)
    assert len(table) == len(RATES)
    assert table["lever"].tolist()[:2] == ["natural_rate", "exclude_rate"]
    assert (table["at_low"] > table["at_high"]).tolist()[:2] == [True, True]
    rest = table.iloc[2:]
    assert (rest["at_low"] == rest["base"]).all()
    assert (rest["at_high"] == rest["base"]).all()
    assert rest["lever"].tolist() == sorted(rest["lever"])


def test_a_flow_is_summed_over_the_quarters():
    levers = STILL | {
        "natural_rate": Prior(Shape.BETA, 0.1, 0.19, 0.3),
        "facilitators": fixed(4),
        "graduates_per_facilitator": fixed(9),
    }
    table = swings(START, levers, 4, "natural", seed=1).set_index("lever")
    assert table.loc["natural_rate", "at_high"] == pytest.approx(1600 * 0.3)
    assert table.loc["natural_rate", "at_low"] == pytest.approx(1600 * 0.1)
    assert table.loc["facilitators", "at_low"] == table.loc["facilitators", "base"]
