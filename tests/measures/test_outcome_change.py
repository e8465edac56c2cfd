"""How far an outcome came on its own way, and which class that makes."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from analytics.measures import outcome_change
from analytics.measures.outcome_change import Estimate
from analytics.vocabulary.outcome import Course, OutcomeUnit, Quadrant

SHARES = st.tuples(st.integers(20, 3000), st.floats(0.02, 0.98)).map(
    lambda drawn: outcome_change.of_share(100 * round(drawn[0] * drawn[1]) / drawn[0], drawn[0])
)


# Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10.
@pytest.mark.parametrize(
    ("first", "second", "limits"),
    [
        ((48, 80), (56, 70), (0.0524, 0.3339)),
        ((3, 10), (9, 10), (0.1705, 0.8090)),
        ((2, 7), (6, 7), (0.0582, 0.8062)),
        ((0, 29), (5, 56), (-0.0381, 0.1926)),
        ((0, 10), (10, 10), (0.6075, 1.0000)),
    ],
)
def test_the_limits_of_a_change_are_those_of_newcombe(first, second, limits):
    before, after = (outcome_change.of_share(100 * x / n, n) for x, n in (first, second))
    found = outcome_change.difference(before, after)
    assert (found.low / 100, found.high / 100) == pytest.approx(limits, abs=5e-5)


@given(SHARES, SHARES)
def test_a_change_turned_round_is_its_mirror_and_holds_itself(before, after):
    there = outcome_change.difference(before, after)
    back = outcome_change.difference(after, before)
    assert there.low <= there.value <= there.high
    assert (back.low, back.high) == pytest.approx((-there.high, -there.low))


def test_an_amount_with_its_interval_needs_no_number_of_families():
    before, after = Estimate(1_200_000, 1_100_000, 1_300_000), Estimate(1.5e6, 1.38e6, 1.62e6)
    found = outcome_change.difference(before, after)
    reach = math.hypot(120_000, 100_000)
    assert found == pytest.approx((300_000, 300_000 - reach, 300_000 + reach))
    with pytest.raises(ValueError, match="outside"):
        outcome_change.difference(Estimate(5, 6, 7), after)


def test_progress_is_told_in_parts_of_what_was_planned_whichever_way_it_goes():
    before, after = Estimate(40, 40, 40), Estimate(30, 28, 32)
    down = outcome_change.progress(before, after, 20, Course.DOWN)
    assert down == pytest.approx((50, 40, 60))
    up = outcome_change.progress(before, after, 60, Course.UP)
    assert up == pytest.approx((-50, -60, -40))
    with pytest.raises(ValueError, match="reached before"):
        outcome_change.progress(before, after, 45, Course.DOWN)


@pytest.mark.parametrize(
    ("share", "way", "stands"),
    [
        (95.0, (60, 40, 80), Quadrant.SPENT_MOVED),
        (95.0, (160, 140, 180), Quadrant.SPENT_MOVED),
        (60.0, (60, 40, 80), Quadrant.UNSPENT_MOVED),
        (95.0, (-30, -40, -10), Quadrant.SPENT_AWAY),
        (60.0, (-30, -40, -10), Quadrant.UNSPENT_AWAY),
        (95.0, (0, 0, 0), Quadrant.UNCLEAR),
        (60.0, (-30, -40, 0), Quadrant.UNCLEAR),
        (95.0, (90, 60, 120), Quadrant.AT_TARGET),
        (95.0, (20, -5, 45), Quadrant.UNCLEAR),
        (95.0, (60, -20, 140), Quadrant.UNCLEAR),
        (80.0, (60, 40, 80), Quadrant.SPENT_MOVED),
    ],
)
def test_an_interval_over_zero_or_over_the_target_is_a_class_of_its_own(share, way, stands):
    assert outcome_change.quadrant(share, 80, Estimate(*way)) is stands


@given(SHARES, SHARES, st.floats(1, 40), st.floats(0, 100))
def test_nothing_is_said_to_have_moved_while_no_change_is_possible(before, after, due, share):
    assume(before.value + due <= 100)
    way = outcome_change.progress(before, after, before.value + due, Course.UP)
    stands = outcome_change.quadrant(share, 80, way)
    if way.low <= 0 <= way.high:
        assert stands is Quadrant.UNCLEAR
    elif stands in {Quadrant.SPENT_MOVED, Quadrant.UNSPENT_MOVED, Quadrant.AT_TARGET}:
        assert way.low > 0
    else:
        assert way.high < 0


def test_a_count_is_no_outcome():
    assert all(outcome_change.comparable(unit) for unit in OutcomeUnit)
    for unit in ("families", "persons", "kpm", "count", "rupiah", ""):
        assert not outcome_change.comparable(unit)
