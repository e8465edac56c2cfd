"""Stages come in order, inside their episode, and end as the episode ends."""

import pandas as pd

from analytics.vocabulary.stage import Exit, Stage

CUTOFF = pd.Timestamp("2025-11-30")


def test_events_lie_inside_their_episode(frames, episodes):
    events = frames["stage_events"].merge(episodes, on=["family_id", "episode"], how="left")
    inside = events[events["stage"] < Stage.SUSTAINED]
    assert (inside["date"] >= inside["start"]).all()
    assert (inside["date"] <= inside["last"]).all()
    assert not events.duplicated(["family_id", "episode", "stage"]).any()
    assert set(events["stage"]) == set(range(1, 10))


def test_stages_come_in_order_but_p2k2_and_link_in_either(journeys):
    assert journeys[Stage.POTENTIAL].notna().eq(~journeys["protected"]).all()
    for stage in range(Stage.ASSESSED, Stage.SUSTAINED + 1):
        if stage in (Stage.P2K2_COMPLETED, Stage.LINKED):
            assert not (journeys[stage] < journeys[[1, 2]].max(axis=1)).any()
            continue
        before = journeys[list(range(1, stage))].max(axis=1)
        assert not (journeys[stage] < before).any(), stage
    link_first = journeys[Stage.LINKED] < journeys[Stage.P2K2_COMPLETED]
    assert 0.1 < link_first[journeys[[3, 4]].notna().all(axis=1)].mean() < 0.9


def test_graduation_is_the_end_of_the_episode(journeys):
    graduated = journeys["exit"] == Exit.GRADUATED
    assert (journeys[Stage.GRADUATED].notna() == graduated).all()
    assert (journeys[Stage.GRADUATED] == journeys["end"])[graduated].all()
    skipped = journeys.loc[graduated, [3, 4, 5, 6]].isna().all(axis=1).mean()
    assert 0.2 < skipped < 0.3


def test_sustained_only_after_twelve_months_without_return(journeys):
    journeys = journeys.sort_index()
    back = journeys.groupby("family_id")["start"].shift(-1)
    year_after = journeys["end"] + pd.DateOffset(months=12)
    sustained = journeys[Stage.SUSTAINED]
    has = sustained.notna()
    assert (sustained[has] >= year_after[has]).all()
    assert (sustained[has] <= CUTOFF).all()
    assert not (back[has] <= sustained[has]).any()
    assert (journeys.loc[has, "exit"] == Exit.GRADUATED).all()
    observed = (journeys["exit"] == Exit.GRADUATED) & (year_after <= CUTOFF)
    assert 0.80 <= has.sum() / observed.sum() <= 0.90


def test_many_stop_on_the_way_and_districts_differ(journeys):
    able = journeys[~journeys["protected"]]
    reached = [able[list(range(k, 10))].notna().any(axis=1) for k in range(1, 9)]
    shares = [float(each.mean()) for each in reached]
    assert shares == sorted(shares, reverse=True)
    assert 0.02 < shares[-1] < 0.06
    rate = reached[Stage.LINKED - 1].groupby(able["district_code"]).mean()
    assert 1.2 < rate.max() / rate.min() < 3
