"""Rates for the time at risk, and when a stage may be called the worst."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import stuck
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.stuck import Held, LeftOut, Unrated

YEAR = 365.25


def passages(*rows):
    """Stage, entered, went on, lost to exclusion, years of waiting."""
    return pd.DataFrame(
        [
            {
                "stage": stage,
                "entered": entered,
                "went_on": went_on,
                **dict.fromkeys(stuck.LOSSES, 0),
                "excluded": lost,
                "waiting": entered - went_on - lost,
                "family_days": round(years * YEAR),
            }
            for stage, entered, went_on, lost, years in rows
        ]
    ).astype("Int64")


def named(rows):
    """The stage that may be named."""
    first = stuck.worst(rows).named
    return None if first is None else first.stage


@pytest.mark.parametrize(
    ("events", "low", "high"),
    [
        # Garwood (1936), Biometrika 28:437-442, table of 95 % fiducial limits, as reprinted in
        # Pearson and Hartley, Biometrika Tables for Statisticians I (1966), table 40.
        (0, 0.0, 3.69),
        (1, 0.0253, 5.57),
        (2, 0.242, 7.22),
        (5, 1.62, 11.67),
        (10, 4.80, 18.39),
        (20, 12.22, 30.89),
        (50, 37.11, 65.92),
    ],
)
def test_limits_are_those_of_the_published_table(events, low, high):
    rate = stuck.garwood(events, 100)
    assert rate.value == events
    assert rate.low == pytest.approx(low, abs=0.005)
    assert rate.high == pytest.approx(high, abs=0.005)


@given(st.integers(0, 10_000), st.floats(0.01, 1e6))
def test_the_interval_holds_the_rate(events, years):
    rate = stuck.garwood(events, years)
    assert 0 <= rate.low <= rate.value <= rate.high


def test_a_rate_needs_time_and_no_negative_count():
    with pytest.raises(ValueError, match="time at risk"):
        stuck.garwood(1, 0)
    with pytest.raises(ValueError, match="fewer than none"):
        stuck.garwood(-1, 1)


def test_losses_are_told_for_the_time_at_risk():
    rows = stuck.rates(passages((1, 100, 50, 10, 200.0), (2, 50, 40, 8, 20.0), (8, 40, 0, 0, 9.0)))
    assert rows["stage"].tolist() == [1, 2], "nothing is lost from graduation on"
    # More families were lost at stage 1, but in ten times the time.
    assert rows["value"].tolist() == pytest.approx([5.0, 40.0], rel=1e-3)
    assert named(rows) == 2


def test_few_families_have_no_rate():
    rows = stuck.rates(passages((1, 29, 1, 20, 5.0), (2, 30, 1, 3, 5.0)))
    assert rows["value"].isna().tolist() == [True, False]
    found = stuck.worst(rows)
    assert found.held is Held.ALONE, "one stage alone is not the worst of anything"
    assert found.left_out == (LeftOut(Stage.POTENTIAL, Unrated.FEW, 20),)
    assert found.complete


def test_overlapping_intervals_name_no_stage():
    rows = stuck.rates(passages((1, 100, 50, 10, 100.0), (2, 90, 60, 12, 100.0)))
    assert stuck.worst(rows).held is Held.CLOSE
    assert named(rows) is None


def test_a_third_stage_of_which_little_is_known_may_be_worse():
    rows = stuck.rates(
        passages((1, 900, 50, 800, 1000.0), (2, 900, 60, 400, 1000.0), (3, 30, 1, 1, 2.0))
    )
    assert named(rows) is None


def test_where_nobody_was_lost_no_stage_comes_first():
    found = stuck.worst(stuck.rates(passages((1, 900, 50, 0, 900.0), (2, 300, 60, 0, 9.0))))
    assert (found.held, found.first) == (Held.NOBODY, None)


@pytest.mark.parametrize(("lost", "held"), [(4, Held.RARE), (5, Held.SURE)])
def test_below_five_losses_no_stage_is_named(lost, held):
    """The rate lies far above the other in both cases."""
    rows = stuck.rates(passages((1, 9000, 50, 1, 9000.0), (2, 90, 60, lost, 1.0)))
    assert stuck.worst(rows).held is held


def test_what_nobody_told_is_no_rate():
    rows = passages((1, 100, 50, 10, 100.0), (2, 90, 60, 12, 100.0))
    rows.loc[0, "excluded"] = pd.NA
    found = stuck.rates(rows)
    assert found["value"].isna().tolist() == [True, False]
    assert found["why"].tolist() == [Unrated.LOSSES, ""]
    assert stuck.worst(found).left_out == (LeftOut(Stage.POTENTIAL, Unrated.LOSSES, None),)
    assert not stuck.worst(found).complete


def test_a_wait_nobody_knows_is_told_apart_from_few_families():
    rows = passages((1, 100, 50, 10, 100.0), (2, 90, 60, 12, 0.0), (3, 29, 1, 1, 2.0))
    rows.loc[0, "family_days"] = pd.NA
    assert stuck.rates(rows)["why"].tolist() == [Unrated.DAYS, Unrated.DAYS, Unrated.FEW]
    assert [one.lost for one in stuck.worst(stuck.rates(rows)).left_out] == [10, 12, 1]


def test_no_stage_is_named_while_most_families_wait_at_one_without_days():
    rows = passages((1, 2000, 700, 50, 900), (2, 700, 400, 2, 300), (3, 400, 300, 90, 200))
    assert named(stuck.rates(rows)) is not None
    rows.loc[0, "family_days"] = pd.NA
    found = stuck.worst(stuck.rates(rows))
    assert found.held is Held.PARTIAL
    assert found.named is None
    assert found.left_out == (LeftOut(Stage.POTENTIAL, Unrated.DAYS, 50),)
    rows.loc[0, ["entered", "went_on", "waiting"]] = [20, 5, 3]
    assert named(stuck.rates(rows)) is Stage.P2K2_COMPLETED, "few are left out: the rest compares"
