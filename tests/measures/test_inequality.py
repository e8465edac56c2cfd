"""Golden C: the ten incomes of the R package `ineq`, as its documentation gives them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import inequality

X = (541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261)
MEASURES = (
    inequality.gini,
    inequality.theil,
    inequality.mean_log_deviation,
    inequality.atkinson,
    inequality.variation,
    inequality.pietra,
)
values = st.lists(st.floats(1, 1e6), min_size=2, max_size=40)


def test_golden_c():
    """Zeileis, *ineq: Measuring Inequality, Concentration, and Poverty* (R, example of Gini)."""
    assert inequality.gini(X) == pytest.approx(0.462091130268, abs=1e-12)
    assert inequality.gini(X) * 10 / 9 == pytest.approx(0.513434589186, abs=1e-12)
    assert inequality.theil(X) == pytest.approx(0.362341242344, abs=1e-12)
    assert inequality.mean_log_deviation(X) == pytest.approx(0.433594649520, abs=1e-12)
    assert inequality.atkinson(X, 0.5) == pytest.approx(0.179659098046, abs=1e-12)
    assert inequality.variation(X) == pytest.approx(0.916958182882, abs=1e-12)
    assert inequality.pietra(X) == pytest.approx(0.337806746163, abs=1e-12)


def test_golden_c_below_a_line():
    measures = [inequality.poverty(X, 3000, order) for order in (0, 1, 2)]
    assert measures == pytest.approx([0.3, 0.1517, 0.0968563889], abs=1e-10)
    assert inequality.sen(X, 3000) == pytest.approx(0.1940111111, abs=1e-10)


@pytest.mark.parametrize("measure", MEASURES)
@given(values, st.floats(0.01, 100))
def test_inequality_has_no_unit_and_is_none_where_all_are_the_same(measure, held, times):
    assert measure(held) >= -1e-12
    assert measure(np.asarray(held) * times) == pytest.approx(measure(held), abs=1e-9)
    assert measure([held[0]] * 5) == pytest.approx(0, abs=1e-9)


@given(values, st.integers(1, 4))
def test_a_weight_is_as_many_rows(held, times):
    weighed = inequality.gini(held, [times, *([1] * (len(held) - 1))])
    assert weighed == pytest.approx(inequality.gini([held[0]] * (times - 1) + held), abs=1e-12)


def test_one_who_has_nothing_counts():
    assert inequality.theil([0, 2]) == pytest.approx(np.log(2))
    assert inequality.sen([0, 10], 5) == pytest.approx(0.5)
    assert inequality.sen([6, 10], 5) == 0
    with pytest.raises(ValueError, match="above zero"):
        inequality.mean_log_deviation([0, 2])


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("wrong", [[], [-1, 2], [0, 0]])
def test_what_cannot_be_compared_is_refused(measure, wrong):
    with pytest.raises(ValueError, match="zero"):
        measure(wrong)


def test_a_line_of_nothing_and_an_aversion_of_one_are_refused():
    with pytest.raises(ValueError, match="line"):
        inequality.poverty(X, 0, 0)
    with pytest.raises(ValueError, match="aversion"):
        inequality.atkinson(X, 1)
