"""What families are given fits their journey; what they earn fits their stage."""

import numpy as np
import pytest

from analytics.simulate.anchors import KNOWN
from analytics.vocabulary.stage import Stage


def test_programmes_are_the_links_of_the_journey(frames, episodes):
    given = frames["programmes"].groupby("family_id", sort=False)["date"]
    linked = frames["stage_events"][frames["stage_events"]["stage"] == Stage.LINKED]
    first = linked.groupby("family_id")["date"].min()
    assert given.min().sort_index().equals(first.sort_index())
    during = frames["programmes"].merge(episodes, on="family_id")
    inside = (during["date"] >= during["start"]) & (during["date"] <= during["last"])
    assert inside.sum() == len(frames["programmes"])
    value = frames["programmes"].groupby("programme")["value"].mean()
    assert value["gayatri"] == pytest.approx(17.3e6, rel=0.02)
    assert value["kip"] == pytest.approx(3e6, rel=0.02)
    assert value["jatim_puspa"] == pytest.approx(2.5e6, rel=0.02)
    assert value["domba"] == pytest.approx(6.2e6, rel=0.02)
    assert len(value) == 9


def test_p2k2_modules_are_months_of_the_episode(frames, episodes):
    assert (frames["p2k2"]["date"].dt.day == 1).all()
    during = frames["p2k2"].merge(episodes, on="family_id")
    month = during["start"].dt.to_period("M").dt.start_time
    inside = (during["date"] >= month) & (during["date"] <= during["last"])
    assert inside.sum() == len(frames["p2k2"])
    economy = frames["p2k2"][frames["p2k2"]["module"] == "economy"]
    completed = frames["stage_events"][frames["stage_events"]["stage"] == Stage.P2K2_COMPLETED]
    month = completed["date"].dt.to_period("M").dt.start_time.rename("date")
    told = completed[["family_id"]].join(month).sort_values(["family_id", "date"])
    assert np.array_equal(
        told.to_numpy(),
        economy[["family_id", "date"]].sort_values(["family_id", "date"]).to_numpy(),
    )


def test_the_further_a_family_came_the_more_modules_it_completed(frames):
    """Nobody sits in the economy module alone: who completes it was at the others too."""
    furthest = frames["stage_events"].groupby("family_id")["stage"].max()
    modules = frames["p2k2"].groupby("family_id")["module"].nunique()
    modules = modules.reindex(furthest.index, fill_value=0)
    at = modules.groupby(furthest.clip(upper=Stage.LINKED)).mean()
    assert at[Stage.ASSESSED] < at[Stage.P2K2_COMPLETED] < at[Stage.LINKED]
    far = (furthest >= Stage.LINKED).groupby(modules).mean()
    assert far.loc[2:].is_monotonic_increasing
    assert far.loc[0:2].max() < far.loc[4] < far.loc[6]


def test_who_passed_the_cliff_earns_more_than_the_poverty_line(families, journeys):
    last = journeys[~journeys.index.get_level_values("family_id").duplicated("last")]
    passed = last[last[[6, 7, 8, 9]].notna().any(axis=1)].index.get_level_values("family_id")
    assert (families.loc[passed, "income_per_person"] > KNOWN.poverty_line).all()
    poor = families["income_per_person"] < KNOWN.poverty_line
    assert 0.3 < poor.mean() < 0.8
    assert families["desil"].between(1, 10).all()
