from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.graduation import STAGES, funnel
from analytics.measures.intervals import wilson
from tests.conftest import examples

quick = examples(4)


def ask(register, **how):
    return funnel(
        register.families, register.stage_events, register.episodes, register.cutoff, **how
    )


def column(table, name, area="35.22.08"):
    return table[table.area_code == area].set_index("stage")[name].tolist()


@pytest.fixture
def village(build):
    """Six families of one district at the cut-off of 30 November 2025."""
    return build(
        [
            (name, "35.22.08", name == "Lindung")
            for name in ("Lindung", "Held", "Fell", "Fresh", "Jumped", "Idle")
        ],
        [
            ("Lindung", 1, "2018-01-01", None, None),
            ("Held", 1, "2018-01-01", "2024-11-30", "graduated"),
            ("Fell", 1, "2018-01-01", "2022-03-01", "graduated"),
            ("Fell", 2, "2023-01-01", "2025-06-01", "graduated"),
            ("Fresh", 1, "2018-01-01", "2024-12-01", "graduated"),
            ("Jumped", 1, "2018-01-01", None, None),
            ("Idle", 1, "2018-01-01", None, None),
        ],
        [
            ("Lindung", 1, 8, "2024-01-01"),
            *(("Held", 1, stage, f"2019-0{stage}-01") for stage in range(1, 8)),
            ("Held", 1, 8, "2024-11-30"),
            ("Held", 1, 9, "2025-11-30"),
            *(("Fell", 1, stage, "2022-03-01") for stage in range(1, 9)),
            *(("Fell", 2, stage, "2025-06-01") for stage in range(1, 9)),
            *(("Fresh", 1, stage, "2024-12-01") for stage in (1, 2, 3, 8)),
            ("Jumped", 1, 4, "2025-01-01"),
            ("Jumped", 1, 5, "2025-12-01"),
            ("Idle", 1, 1, "2018-01-01"),
        ],
        "2025-11-30",
    )


def test_reached_means_an_event_at_the_stage_or_later(village):
    assert column(ask(village), "reached") == [5, 4, 4, 4, 3, 3, 3, 3, 1]


def test_a_stage_passed_without_an_event_of_its_own_is_shown_as_skipped(village):
    # Jumped skips 1-3, Fresh skips 4-7.
    assert column(ask(village), "skipped") == [1, 1, 1, 1, 1, 1, 1, 0, 0]


def test_nine_is_judged_on_graduates_of_at_least_twelve_months_ago(village):
    # Held graduated twelve months before the cut-off to the day, Fresh a day too late to tell.
    table = ask(village)
    assert column(table, "base") == [5, 5, 5, 5, 5, 5, 5, 5, 2]
    assert column(table, "reached_previous")[1:] == [5, 4, 4, 4, 3, 3, 3, 2]
    assert column(table, "start") == [5, 5, 5, 5, 5, 5, 5, 5, 4]
    assert column(table, "share_of_previous")[-1] == 1 / 2
    assert column(table, "share_of_start")[-2:] == [3 / 5, 1 / 4]


def test_the_start_is_a_conversion_of_nothing(village):
    first = ask(village).iloc[0]
    assert first.share_of_start == 1
    assert pd.isna(first.reached_previous)
    assert np.isnan(first.share_of_previous)


def test_who_graduated_fell_back_and_graduated_again_counts_once_by_the_first(village):
    # Were the second episode used, Fell would be a fresh graduate and leave the base of nine.
    only_second = village._replace(
        episodes=village.episodes[
            (village.episodes.family_id != "Fell") | (village.episodes.episode == 2)
        ]
    )
    assert column(ask(only_second), "base")[-1] == 1
    assert column(ask(village), "base")[-1] == 2


def test_since_leaves_out_episodes_that_ended_before(village):
    assert column(ask(village, since="2022-03-01"), "base")[-1] == 2
    # From the next day on only the second episode of Fell is seen: a fresh graduate.
    assert column(ask(village, since="2022-03-02"), "base")[-1] == 1
    assert column(ask(village, since="2024-12-02"), "reached")[-2:] == [1, 0]


def test_sustained_without_a_dated_graduation_was_observed(build):
    register = build(
        [("A", "35.22.08", False)],
        [("A", 1, "2020-01-01", "2023-01-01", "graduated")],
        [("A", 1, 9, "2024-01-02")],
        "2025-11-30",
    )
    last = ask(register).iloc[-1]
    assert (last.reached, last.base, last.skipped) == (1, 1, 0)


def test_graduates_too_fresh_to_judge_do_not_read_as_none_that_held_out(village):
    last = ask(village, since="2024-12-01").iloc[-1]
    assert (last.reached, last.base) == (0, 0)
    assert np.isnan(last.share_of_start)


def test_districts_without_a_start_have_zeros_and_no_share(build):
    register = build([("A", "35.22.08", True)], [("A", 1, 0, None, None)], [], "2025-11-30")
    table = ask(register)
    assert table.stage.tolist() == list(range(1, 10))
    assert table.reached.eq(0).all()
    assert table[["share_of_previous", "share_of_start"]].isna().all(axis=None)


@quick
@given(data=st.data())
def test_a_funnel_never_grows(crowds, data):
    table = ask(data.draw(crowds))
    for name in ("reached", "share_of_start"):
        falls = table.groupby("area_code")[name].diff()
        assert ((falls <= 1e-12) | falls.isna()).all()
    assert (table.skipped <= table.reached).all()
    assert (table.reached <= table.base).all()
    assert (table.reached <= table.reached_previous).dropna().all()
    assert (table.base <= table.groupby("area_code").start.transform("max")).all()

    # A rate travels with the counts it is made of, and its interval contains it.
    for share, whole in (("share_of_start", "start"), ("share_of_previous", "reached_previous")):
        known = table[(table.base > 0) & (table[whole].fillna(0) > 0)]
        assert known[share].tolist() == (known.reached / known[whole]).tolist()
        assert table[share].notna().sum() == len(known)
        low, high = wilson(known.reached, known[whole])
        assert ((low <= known[share]) & (known[share] <= high)).all()


@quick
@given(data=st.data())
def test_the_regency_is_the_sum_of_its_districts(crowds, data):
    register = data.draw(crowds)
    whole = ask(register, by=None, area_code="35.22").set_index("stage")
    counts = ["reached", "skipped", "base", "start"]
    assert ask(register).groupby("stage")[counts].sum().equals(whole[counts])


@quick
@given(data=st.data())
def test_the_names_of_areas_and_the_order_of_rows_change_nothing(crowds, data):
    register = data.draw(crowds)
    turned = register._replace(
        families=register.families.assign(
            district_code="99" + register.families.district_code
        ).iloc[::-1],
        episodes=register.episodes.iloc[::-1],
        stage_events=register.stage_events.iloc[::-1],
    )
    was = ask(register)
    assert was.assign(area_code="99" + was.area_code).equals(ask(turned))


@quick
@given(data=st.data())
def test_a_naive_count_family_by_family_agrees(crowds, data):
    register = data.draw(crowds)
    year_ago = register.cutoff - pd.DateOffset(months=12)
    protected = register.families.set_index("family_id").protected
    best = {}
    for episode in register.episodes.sort_values("episode").itertuples():
        if protected[episode.family_id] or episode.start > register.cutoff:
            continue
        told = {
            event.stage: event.date
            for event in register.stage_events.itertuples()
            if (event.family_id, event.episode) == (episode.family_id, episode.episode)
        }
        if told and episode.exit == "graduated":
            told[8] = min(told.get(8, episode.end), episode.end)
        stages = {stage: date for stage, date in told.items() if date <= register.cutoff}
        if max(stages, default=0) > max(best.get(episode.family_id, {0: None})):
            best[episode.family_id] = stages
    table = ask(register)
    for area, members in register.families.groupby("district_code"):
        own = [best[who] for who in members.family_id if who in best]
        expected = [sum(max(stages) >= stage for stages in own) for stage in range(1, 9)]
        judged = [s for s in own if max(s) >= 8 and s.get(8, pd.Timestamp.min) <= year_ago]
        assert column(table, "reached", area) == [*expected, sum(9 in s for s in judged)]
        assert column(table, "base", area)[-1] == len(judged)


def test_a_way_out_by_own_strength_is_a_graduation_without_an_event_of_it(build):
    one = build(
        [("A", "35.22.08", False)], [("A", 1, 0, 500, "graduated")], [("A", 1, 1, 900)], 600
    )
    assert column(ask(one), "reached")[7:] == [1, 0]


def test_a_repeated_family_is_refused(village):
    twice = village._replace(families=pd.concat([village.families, village.families]))
    with pytest.raises(ValueError, match="listed twice"):
        ask(twice)


def test_stages_start_at_potential_and_end_at_sustained():
    assert [int(stage) for stage in STAGES] == list(range(1, 10))
