from __future__ import annotations

import numpy as np
import pytest

from analytics.measures.projection import Start, expected


def test_golden_i():
    """Published: methods.md 4.4, Golden I, a step of a year."""
    start = Start(("35.22",), np.array([55_028.0]), np.array([0.0]))
    values = {
        "entries": 3500,
        "potential_share": 0.0039,
        "ready_rate": 1,
        "success_rate": 1,
        "natural_rate": 0.05,
        "exclude_rate": 0,
        "relapse_rate": 0.1,
    }
    path = expected(start, values, 5, step=1)
    told = [55_561.992, 56_088.660, 56_606.466, 57_114.137, 57_610.646]
    assert path.stock[0, 1:, 0] == pytest.approx(told, abs=2e-3)
    assert path.pool[0, -1, 0] == pytest.approx(897.391, abs=1e-3)
