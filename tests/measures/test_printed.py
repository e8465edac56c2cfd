from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import printed as p
from analytics.measures.printed import Range, consistent, counted, printed

decimals = st.integers(min_value=-4, max_value=4)
values = st.decimals(min_value=-(10**7), max_value=10**7, places=6)
above_zero = st.decimals(min_value="0.5", max_value=10**7, places=6)
ranges = st.tuples(values, values).map(lambda ends: Range(*map(float, sorted(ends))))


def as_printed(value: Decimal, places: int) -> Range:
    unit = Decimal(1).scaleb(-places)
    rounded = (value / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit
    return printed(float(rounded), float(unit))


def holds(range_: Range, value: Decimal) -> bool:
    return Decimal(range_.low) <= value <= Decimal(range_.high)


@given(values, decimals)
def test_the_true_value_lies_in_the_range_of_what_was_printed(value, places):
    assert holds(as_printed(value, places), value)


@given(values, values, decimals, decimals)
def test_the_true_sum_difference_and_product_lie_in_theirs(a, b, first, second):
    left, right = as_printed(a, first), as_printed(b, second)
    assert holds(p.total(left, right), a + b)
    assert holds(p.difference(left, right), a - b)
    assert holds(p.product(left, right), a * b)


@given(above_zero, above_zero, st.integers(1, 4), st.integers(1, 4))
def test_the_true_share_and_change_lie_in_theirs(a, b, first, second):
    left, right = as_printed(a, first), as_printed(b, second)
    assert holds(p.percent(left, right), 100 * a / b)
    assert holds(p.percent_change(right, left), 100 * (a / b - 1))


@given(values, decimals)
def test_what_was_printed_coarser_leaves_more_open(value, places):
    fine, coarse = (printed(float(value), 10.0**-n) for n in (places + 1, places))
    assert coarse.low <= fine.low <= fine.high <= coarse.high


@given(ranges, ranges, st.floats(0, 1000))
def test_a_wider_figure_never_contradicts_more(left, right, more):
    wider = Range(left.low - more, left.high + more)
    assert consistent(wider, right) or not consistent(left, right)
    assert consistent(left, right) == consistent(right, left)


@given(values, decimals, decimals)
def test_two_printings_of_one_figure_never_contradict(value, first, second):
    assert consistent(as_printed(value, first), as_printed(value, second))


@pytest.mark.parametrize(
    ("value", "unit"),
    [(9.8, 0.1), (10.37, 0.01), (7500, 100), (28, 1), (140.9e9, 1e8), (0, 1), (1.884, 0.001)],
)
def test_a_figure_is_rounded_no_finer_than_its_last_digit(value, unit):
    assert math.isclose(p.rounded_to(value), unit)


def test_the_range_a_source_gives_is_widened_by_its_rounding():
    low, high = printed(math.nan, 0.01, 8.04, 8.10)
    assert (low, high) == pytest.approx((8.035, 8.105))


@pytest.mark.parametrize("spoiled", [(1, -1), (math.nan, 1), (1, 1, 3, 2)])
def test_no_range_is_refused(spoiled):
    with pytest.raises(ValueError, match="no range"):
        printed(*spoiled)


def test_dividing_by_what_may_be_zero_is_refused():
    with pytest.raises(ValueError, match="may be zero"):
        p.ratio(Range(1, 2), printed(0, 1))


# The examples of the meetings


def test_62_of_78_is_no_contradiction_to_7994_percent():
    share = p.percent(printed(6.2, 0.1), printed(7.8, 0.1))
    assert consistent(share, printed(79.94, 0.01))
    assert not consistent(p.percent(printed(6.2, 0.01), printed(7.8, 0.01)), printed(79.94, 0.01))


def test_13682_to_17088_is_no_rise_of_449_percent():
    rise = p.percent_change(printed(136.82, 0.01), printed(170.88, 0.01))
    assert consistent(rise, printed(24.9, 0.1))
    assert not consistent(rise, printed(44.9, 0.1))


def test_28_and_28_and_209_are_not_about_150():
    assert p.total(printed(28, 1), printed(28, 1), printed(209, 1)).low > printed(150, 10).high


@pytest.mark.parametrize(
    ("value", "precision", "expected"), [(265, 1, 0), (270, 1, 1), (265, 10, 10), (271, 0, 0)]
)
def test_a_count_printed_to_its_last_digit_was_not_rounded(value, precision, expected):
    assert counted(value, precision) == expected
