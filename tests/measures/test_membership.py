from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.membership import EXITS, flows, protected_split, stock
from analytics.vocabulary.stage import Exit
from tests.conftest import examples

quick = examples(6)
days = st.dates(pd.Timestamp("2021-12-01").date(), pd.Timestamp("2025-06-01").date())


@pytest.fixture
def year(build):
    """One family for each thing that can happen in 2024."""
    return build(
        [(name, "35.22.08", name == "Old") for name in ("Old", "New", "Mandiri", "Back", "Brief")],
        [
            ("Old", 1, "2020-01-01", None, None),
            ("New", 1, "2024-01-01", None, None),
            ("Mandiri", 1, "2020-01-01", "2024-12-31", "graduated"),
            ("Back", 1, "2018-01-01", "2022-05-01", "graduated"),
            ("Back", 2, "2024-06-01", None, None),
            ("Brief", 1, "2024-02-01", "2024-03-01", "natural"),
        ],
        [],
        "2025-11-30",
    )


def test_a_year_is_told_exit_by_exit(year):
    row = flows(year.episodes, year.families, "2024-01-01", "2024-12-31").iloc[0].to_dict()
    assert row == {
        "area_code": "35.22.08",
        "opening": 2,
        "entries": 2,
        "re_entries": 1,
        "graduated": 1,
        "natural": 1,
        "excluded": 0,
        "moved": 0,
        "died": 0,
        "double": 0,
        "closing": 3,
    }


def test_exits_are_those_of_the_vocabulary_and_are_never_summed(year):
    table = flows(year.episodes, year.families, "2024-01-01", "2024-12-31")
    assert set(EXITS) == set(Exit)
    assert list(table.columns) == [
        "area_code",
        "opening",
        "entries",
        "re_entries",
        *EXITS,
        "closing",
    ]


def test_a_member_counts_from_its_first_day_up_to_the_day_before_its_exit(year):
    assert stock(year.episodes, "2023-12-31") == 2
    assert stock(year.episodes, "2024-01-01") == 3
    assert stock(year.episodes, "2024-12-30") == 4
    assert stock(year.episodes, "2024-12-31") == 3


def test_protected_families_are_split_off_before_any_funnel(year):
    assert protected_split(year.families, year.episodes, year.cutoff).to_dict("records") == [
        {"area_code": "35.22.08", "active": 3, "potential": 2, "protected": 1, "unknown": 0}
    ]


@quick
@given(data=st.data(), first=days, last=days)
def test_flows_always_balance(registers, data, first, last):
    register = data.draw(registers)
    first, last = sorted((first, last))
    table = flows(register.episodes, register.families, first, last)
    left = table[list(EXITS)].sum(axis=1)
    assert (table.opening + table.entries + table.re_entries - left).equals(table.closing)
    assert table.closing.sum() == stock(register.episodes, last)
    assert table.opening.sum() == stock(register.episodes, first - pd.Timedelta(days=1))
    split = protected_split(register.families, register.episodes, last)
    assert split.active.equals(table.closing)
    assert (split.potential + split.protected).equals(split.active)


@quick
@given(data=st.data(), first=days, middle=days, last=days)
def test_two_periods_add_up_to_the_whole(registers, data, first, middle, last):
    register = data.draw(registers)
    first, middle, last = sorted((first, middle, last))
    after = middle + pd.Timedelta(days=1)
    if after > last:
        return
    ask = lambda *period: flows(register.episodes, register.families, *period)  # noqa: E731
    whole, one, two = ask(first, last), ask(first, middle), ask(after, last)
    moved = ["entries", "re_entries", *EXITS]
    assert (one[moved] + two[moved]).equals(whole[moved])
    assert one.closing.equals(two.opening)


@quick
@given(data=st.data())
def test_the_regency_is_the_sum_of_its_districts(registers, data):
    register = data.draw(registers)
    period = ("2022-06-01", "2024-06-01")
    parts = flows(register.episodes, register.families, *period)
    whole = flows(register.episodes, register.families, *period, by=None, area_code="35.22")
    assert whole.area_code.tolist() == ["35.22"]
    assert parts.drop(columns="area_code").sum().equals(whole.drop(columns="area_code").iloc[0])


@quick
@given(data=st.data())
def test_the_names_of_areas_change_nothing_but_the_names(registers, data):
    register = data.draw(registers)
    renamed = register.families.assign(district_code="99" + register.families.district_code)
    ask = lambda families: flows(register.episodes, families, "2022-06-01", "2024-06-01")  # noqa: E731
    was, now = ask(register.families), ask(renamed)
    assert was.assign(area_code="99" + was.area_code).equals(now)


def test_a_period_runs_forward(year):
    with pytest.raises(ValueError, match="before it starts"):
        flows(year.episodes, year.families, "2024-12-31", "2024-01-01")


@pytest.mark.parametrize(
    ("column", "value", "complaint"),
    [
        ("end", pd.Timestamp("2001-01-01"), "ends before it starts"),
        ("exit", None, "without an exit"),
        ("exit", "graduasi", "none of"),
    ],
)
def test_an_impossible_episode_is_refused(year, column, value, complaint):
    broken = year.episodes.copy()
    broken.loc[2, column] = value
    for ask in (
        lambda: stock(broken, year.cutoff),
        lambda: flows(broken, year.families, "2024-01-01", "2024-12-31"),
        lambda: protected_split(year.families, broken, year.cutoff),
    ):
        with pytest.raises(ValueError, match=complaint):
            ask()


def test_areas_must_be_known(year):
    ask = lambda families, **how: protected_split(families, year.episodes, year.cutoff, **how)  # noqa: E731
    with pytest.raises(ValueError, match="unknown family 'Old'"):
        ask(year.families.iloc[1:])
    with pytest.raises(ValueError, match="listed twice"):
        ask(pd.concat([year.families, year.families]))
    with pytest.raises(ValueError, match="without district_code"):
        ask(year.families.assign(district_code=None))
    with pytest.raises(ValueError, match="the one area"):
        ask(year.families, by=None)
    with pytest.raises(ValueError, match="the one area"):
        ask(year.families, area_code="35.22")
