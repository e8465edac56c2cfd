"""Families enter, leave and come back as planned, in order, everywhere."""

from itertools import pairwise

import pandas as pd
import pytest

from analytics.simulate.anchors import KNOWN
from analytics.simulate.plan import monthly
from analytics.vocabulary.stage import Exit

CUTOFF = pd.Timestamp("2025-11-30")


@pytest.mark.parametrize("by", ["regency", "district_code"])
def test_stock_follows_from_flows_in_every_year_and_place(episodes, by, members_on):
    place = episodes["district_code"] if by != "regency" else pd.Series("all", episodes.index)
    days = [pd.Timestamp(f"{year}-12-31") for year in range(2020, 2025)] + [CUTOFF]
    for before, after in pairwise(days):
        entered = (episodes["start"] > before) & (episodes["start"] <= after)
        balance = members_on(before).astype(int)
        balance = balance + (entered & (episodes["episode"] == 1))
        balance = balance + (entered & (episodes["episode"] > 1))
        for exit_ in Exit:
            left = (episodes["exit"] == exit_) & (episodes["end"] > before)
            balance = balance - (left & (episodes["end"] <= after))
        assert balance.groupby(place).sum().eq(members_on(after).groupby(place).sum()).all()


def test_yearly_flows_are_those_of_the_plan(episodes):
    plan = monthly(KNOWN).groupby(lambda month: month.year).sum()
    left = pd.crosstab(episodes["end"].dt.year, episodes["exit"])
    assert left[list(map(str, Exit))].to_numpy().tolist() == plan[list(Exit)].to_numpy().tolist()
    entered = episodes[episodes["start"] > "2020-12-31"]
    assert (
        entered[entered["episode"] == 1].groupby(entered["start"].dt.year).size().tolist()
        == plan["entries"].tolist()
    )


def test_episodes_are_in_order_and_never_overlap(episodes):
    assert (episodes["start"] <= CUTOFF).all()
    assert (episodes["end"].dropna() <= CUTOFF).all()
    assert (episodes["start"] < episodes["end"])[episodes["end"].notna()].all()
    assert (episodes["exit"].isna() == episodes["end"].isna()).all()
    before = episodes.groupby("family_id")
    assert (episodes["episode"] == before.cumcount() + 1).all()
    again = episodes["episode"] > 1
    assert (before["end"].shift()[again] < episodes["start"][again]).all()
    assert (before["exit"].shift()[again] == Exit.GRADUATED).all()
    first = episodes[~again].set_index("family_id")["start"]
    assert first.dt.year.min() == 2008


def test_relapse_is_within_the_published_range(episodes):
    graduated = (episodes["exit"] == Exit.GRADUATED).sum()
    assert 0.03 <= (episodes["episode"] > 1).sum() / graduated <= 0.15
