"""Members and components agree with the ages, and with how the family left."""

import numpy as np
import pytest

from analytics.simulate.families import AGES
from analytics.vocabulary.register import Component
from analytics.vocabulary.stage import Exit


def test_protected_families_have_no_journey(frames, families, episodes, journeys, members_on):
    protected = episodes["protected"]
    for day in ("2022-01-31", "2024-12-31", "2025-11-30"):
        assert 0.15 <= protected[members_on(day)].mean() <= 0.20
    assert not set(episodes.loc[protected, "exit"].dropna()) & {Exit.GRADUATED, Exit.NATURAL}
    assert journeys.loc[journeys["protected"], list(range(1, 10))].isna().all(axis=None)
    able = frames["members"].groupby("family_id")["able_adult"].any()
    assert (able == ~families["protected"].reindex(able.index)).all()
    held = frames["components"]
    held = held[held["family_id"].map(families["protected"])]
    assert set(held["component"]) == {Component.ELDERLY, Component.DISABILITY}


@pytest.mark.parametrize("year", range(2021, 2026))
def test_components_are_what_the_ages_say(frames, members, year):
    held = frames["components"][frames["components"]["year"] == year]
    enrolled = members[members["family_id"].isin(held["family_id"])]
    age = year - enrolled["birth_year"]
    for component, (low, high) in AGES.items():
        having = held.loc[held["component"] == component, "family_id"]
        entitled = enrolled.loc[age.between(low, high), "family_id"].unique()
        assert np.array_equal(having, entitled), component
    expecting = held.loc[held["component"] == Component.PREGNANT, "family_id"]
    assert len(expecting) > 0
    women = enrolled.loc[(enrolled["sex"] == "P") & age.between(20, 40), "family_id"]
    assert expecting.isin(women).all()
    assert expecting.isin(enrolled.loc[age == 0, "family_id"]).all()
    assert 0 < (held["component"] == Component.DISABILITY).sum() < 0.06 * len(held)


def test_every_year_of_membership_has_a_component(frames, episodes):
    components = frames["components"]
    for year in range(2021, 2026):
        during = (episodes["start"].dt.year <= year) & (episodes["last"].dt.year >= year)
        holding = components.loc[components["year"] == year, "family_id"]
        assert np.array_equal(episodes.loc[during, "family_id"].unique(), holding.unique()), year
    assert not components.duplicated().any()
    assert set(components["year"]) == set(range(2021, 2026))


def test_natural_exit_is_the_end_of_the_last_component(frames, members, episodes):
    final = episodes[~episodes["family_id"].duplicated("last")].set_index("family_id")
    next_year = members["family_id"].map(final["last"].dt.year) + 1
    age = next_year - members["birth_year"]
    natural = members["family_id"].map(final["exit"] == Exit.NATURAL)
    assert age[natural].between(19, 60).all()
    assert (age[natural].groupby(members["family_id"]).min() == 19).all()
    assert (final["exit"] == Exit.NATURAL).sum() == (episodes["exit"] == Exit.NATURAL).sum()

    components = frames["components"]
    disabled = components.loc[components["component"] == Component.DISABILITY, "family_id"]
    still = (age <= 18) | (age >= 60) | members["family_id"].isin(disabled)
    assert still[~natural].groupby(members["family_id"]).any().all()


def test_members_add_up_and_nobody_is_born_after_the_last_day(members, families, episodes):
    assert members.groupby("family_id").size().eq(families["size"]).all()
    assert (members["member_no"] == members.groupby("family_id").cumcount() + 1).all()
    last = episodes.groupby("family_id")["last"].max()
    assert (members["birth_date"] <= members["family_id"].map(last)).all()
    assert set(members["sex"]) == {"L", "P"}
    assert 3.5 < families.loc[~families["protected"], "size"].mean() < 4.3
