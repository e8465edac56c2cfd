"""The cubes over time: what has to hold of any register, in any engine."""

from __future__ import annotations

from datetime import date, timedelta

import duckdb
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import district_cubes
from analytics.measures.graduation import funnel
from analytics.measures.journeys import Watch
from analytics.measures.membership import EXITS, protected_split
from analytics.measures.passages import PASSED
from analytics.vocabulary.cubes import COLUMNS, kinds
from analytics.vocabulary.register import Component, Module
from tests.conftest import examples

# A register takes half a second to count, however small.
quick = examples(3)
fewer = examples(2)
REGENCY = "35.22"
# Kemensos 2022-2025, as data/benefits.csv has it.
INDEX = {
    Component.PREGNANT: 3_000_000,
    Component.EARLY_CHILDHOOD: 3_000_000,
    Component.PRIMARY: 900_000,
    Component.JUNIOR: 1_500_000,
    Component.SENIOR: 2_000_000,
    Component.DISABILITY: 2_400_000,
    Component.ELDERLY: 2_400_000,
}


def whole(register, *, p2k2=(), components=(), facilitators=None, incomes=None, sizes=None):  # noqa: PLR0913
    """The frames of a register, with what the others do not need."""
    number = range(len(register.families))
    families = register.families.assign(
        facilitator_id=facilitators or [f"P{one % 3}" for one in number],
        size=pd.array(sizes or [1 + one % 12 for one in number], dtype="Int64"),
        income_per_person=incomes or [95_000.0 + 7_000 * one for one in number],
    )
    return {
        "families": families,
        "stage_events": register.stage_events,
        "episodes": register.episodes,
        "components": pd.DataFrame(components, columns=["family_id", "year", "component"]).astype(
            {"family_id": "str", "year": "int64", "component": "str"}
        ),
        "p2k2": pd.DataFrame(
            [(who, pd.Timestamp(day), module) for who, day, module in p2k2],
            columns=["family_id", "date", "module"],
        ).astype({"family_id": "str", "date": "datetime64[s]", "module": "str"}),
    }


def built(register, since=None, *, listed=False, **more):
    watch = Watch(
        register.cutoff.date(), since or register.cutoff.date() - timedelta(days=400), listed=listed
    )
    return district_cubes.build(whole(register, **more), watch, REGENCY, INDEX)


def of_regency(cube):
    return cube[cube["level"] == "regency"]


@quick
@given(data=st.data())
def test_what_holds_of_any_register(registers, data):
    register = data.draw(registers)
    back = timedelta(days=data.draw(st.integers(0, 1500)))
    cubes = built(register, register.cutoff.date() - back, p2k2=[("F0", "2021-01-01", "health")])
    counts_balance(register, cubes)
    the_regency_is_the_sum_of_its_kecamatan(cubes)
    a_cohort_never_grows_and_the_cohorts_are_the_funnel(register, cubes)
    waits_and_positions_count_each_way_once(register, cubes)


def counts_balance(register, cubes):
    passages = cubes["passages"]
    parts = passages[list(PASSED[1:])].sum(axis=1)
    assert (passages["entered"] == parts).all()
    assert passages["family_days"].dropna().ge(0).all()
    life = cubes["life"]
    out = life[[*EXITS, "censored"]].sum(axis=1).groupby([life["area_code"], life["cohort"]]).sum()
    came = life.groupby(["area_code", "cohort"])["entered"].sum()
    assert (out == came).all()
    last = life[life[[*EXITS, "censored"]].sum(axis=1) > 0]["month"]
    assert last.ge(1).all()
    for name, cube in cubes.items():
        assert list(cube.columns) == ["level", "area_code", "period", *COLUMNS[name]]
        assert cube.dtypes.astype("str").to_dict() == kinds(name)
        assert set(cube["period"]) <= {register.cutoff.date().isoformat()}
        if name in {"positions", "passages", "untimed", "modules", "caseload"}:
            assert set(cube["area_code"]) == {REGENCY, *register.families["district_code"]}


def the_regency_is_the_sum_of_its_kecamatan(cubes):
    for name, cube in cubes.items():
        if name == "incomes":
            continue
        counts = [c for c in cube if c not in kinds_of_keys(cube) and not c.startswith("share")]
        counts = [c for c in counts if c not in {"facilitators", "shared", "watched"}]
        keys = [c for c in kinds_of_keys(cube) if c not in {"level", "area_code"}]
        sums = {
            level: cube[cube["level"] == level].groupby(keys)[counts].sum()
            for level in ("regency", "district")
        }
        pd.testing.assert_frame_equal(sums["regency"], sums["district"])


def kinds_of_keys(cube):
    keys = ("level", "area_code", "period", "cohort", "stage", "month", "module", "modules")
    return [name for name in keys if name in cube and not (name == "modules" and "base" in cube)]


def a_cohort_never_grows_and_the_cohorts_are_the_funnel(register, cubes):
    rows = of_regency(cubes["cohorts"])
    before = rows.groupby("cohort")["reached"].shift()
    assert (rows["reached"] <= before.fillna(rows["reached"])).all()
    assert rows["reached_previous"].fillna(rows["reached"]).ge(rows["reached"]).all()
    frames = (register.families, register.stage_events, register.episodes)
    all_of_them = funnel(*frames, register.cutoff, None, area_code=REGENCY).set_index("stage")
    undated = of_regency(cubes["untimed"])["families"].sum()
    assert rows.loc[rows["stage"] == 1, "reached"].sum() + undated == all_of_them.loc[1, "reached"]


def waits_and_positions_count_each_way_once(register, cubes):
    waits = of_regency(cubes["waits"])
    each = waits.groupby("stage")[["reached", "left", "censored"]].sum().sum(axis=1)
    assert each.eq(each.max()).all(), "every way is in the table of every stage"
    assert waits["month"].ge(1).all()
    split = protected_split(
        register.families, register.episodes, register.cutoff, None, area_code=REGENCY
    )
    standing = of_regency(cubes["positions"])["families"].sum()
    assert standing <= split["potential"].sum()
    learning = of_regency(cubes["learning"])
    assert learning["families"].sum() == standing
    assert of_regency(cubes["modules"])["base"].eq(standing).all()


@fewer
@given(data=st.data())
def test_both_engines_count_the_same(crowds, data):
    register = data.draw(crowds)
    frames = whole(register)
    watch = Watch(register.cutoff.date(), date(2022, 6, 1), listed=data.draw(st.booleans()))
    connection = duckdb.connect()
    elsewhere = {name: connection.from_df(frame) for name, frame in frames.items()}
    here = district_cubes.build(frames, watch, REGENCY, INDEX)
    there = district_cubes.build(elsewhere, watch, REGENCY, INDEX)
    for name, cube in here.items():
        pd.testing.assert_frame_equal(cube, there[name])


@fewer
@given(data=st.data())
def test_other_codes_of_the_kecamatan_change_nothing_else(registers, data):
    register = data.draw(registers)
    codes = {"35.22.01": "35.22.28", "35.22.02": "35.22.11", "35.22.08": "35.22.02"}
    families = register.families
    renamed = register._replace(
        families=families.assign(district_code=families["district_code"].map(codes))
    )
    before, after = built(register), built(renamed)
    for name, cube in before.items():
        expected = cube.assign(area_code=cube["area_code"].map(codes | {REGENCY: REGENCY}))
        order = [c for c in cube.columns if kinds(name)[c] in {"str", "Int64"}]
        pd.testing.assert_frame_equal(
            *(
                rows.sort_values(order, ignore_index=True).astype({"area_code": "str"})
                for rows in (expected, after[name])
            )
        )


@pytest.fixture
def district(build):
    """Six families of one kecamatan, and one of another, at the end of 2024."""
    return build(
        [
            *((name, "35.22.08", False) for name in ("Stays", "Left", "Back", "Old", "Since")),
            ("Lindung", "35.22.08", True),
            ("Else", "35.22.01", False),
        ],
        [
            ("Stays", 1, "2023-01-01", None, None),
            ("Left", 1, "2023-01-01", "2024-01-01", "natural"),
            ("Back", 1, "2020-01-01", "2024-02-01", "graduated"),
            ("Back", 2, "2024-05-15", None, None),
            ("Old", 1, "2019-01-01", "2022-06-01", "moved"),
            ("Since", 1, "2024-12-31", None, None),
            ("Lindung", 1, "2020-01-01", None, None),
            ("Else", 1, "2023-06-01", "2024-06-01", "graduated"),
        ],
        [
            ("Stays", 1, 1, "2023-02-01"),
            ("Stays", 1, 3, "2024-12-01"),
            ("Left", 1, 1, "2023-03-01"),
            ("Left", 1, 2, "2023-05-01"),
            ("Back", 1, 1, "2020-02-01"),
            ("Back", 1, 8, "2024-02-01"),
            ("Back", 2, 1, "2024-06-01"),
            ("Old", 1, 1, "2019-02-01"),
            ("Since", 1, 1, "2024-12-31"),
            ("Else", 1, 1, "2023-07-01"),
            ("Else", 1, 8, "2024-06-01"),
        ],
        "2024-12-31",
    )


def in_district(cube, **where):
    rows = cube[cube["area_code"] == "35.22.08"]
    for name, value in where.items():
        rows = rows[rows[name] == value]
    return rows


def test_what_became_of_the_families_by_hand(district):
    rows = in_district(built(district, date(2023, 1, 1))["passages"]).set_index("stage")
    # Old left before exits were known. Stays, Left, Back (twice) and Since reached stage 1.
    assert rows.loc[1, ["entered", "went_on", "waiting"]].tolist() == [5, 3, 2]
    assert rows.loc[2, ["entered", "went_on", "natural", "waiting"]].tolist() == [3, 2, 1, 0]
    assert rows.loc[3, ["entered", "went_on", "waiting"]].tolist() == [2, 1, 1]
    assert rows.loc[8, ["entered", "went_on", "waiting"]].tolist() == [1, 0, 1]
    # Stays 669 days from 1 Feb 2023; Left 61; Back from 1 Jan 2023 on 396, then 213; Since 0.
    assert rows.loc[1, "family_days"] == 669 + 61 + 396 + 213
    assert rows.loc[3, "family_days"] == 30, "Stays; Back skipped it in a day"


def test_where_families_stand_by_hand(district):
    cubes = built(district, date(2023, 1, 1), p2k2=[("Stays", "2024-01-01", "health")])
    rows = in_district(cubes["positions"]).set_index("stage")
    assert rows["families"].tolist() == [2, 0, 1, 0, 0, 0, 0, 0]
    assert rows.loc[1, "waiting_days"] == 213
    assert rows.loc[3, "waiting_days"] == 30
    learnt = in_district(cubes["learning"])[["stage", "modules", "families"]]
    assert learnt.to_numpy().tolist() == [[1, 0, 2], [3, 1, 1]]
    modules = in_district(cubes["modules"]).set_index("module")
    assert len(modules) == len(Module)
    assert modules["families"].sum() == modules.loc["health", "families"] == 1
    assert modules["base"].eq(3).all()


def test_lives_by_hand(district):
    cubes = built(district, date(2023, 1, 1))
    life = in_district(cubes["life"])
    rows = life[["cohort", "month", "entered", "graduated", "natural", "censored"]]
    assert rows.to_numpy().tolist() == [
        [2020, 36, 1, 0, 0, 0],  # Back was 1,096 days in PKH when exits came to be known
        [2020, 50, 0, 1, 0, 0],  # and left on the 1,492nd, in the fiftieth month
        [2023, 0, 2, 0, 0, 0],
        [2023, 12, 0, 0, 1, 0],
        [2023, 24, 0, 0, 0, 1],
        [2024, 0, 2, 0, 0, 0],
        [2024, 1, 0, 0, 0, 1],  # Since came on the last day
        [2024, 8, 0, 0, 0, 1],
    ]
    back = in_district(cubes["returns"])
    assert back[["month", "returned", "censored"]].to_numpy().tolist() == [[4, 1, 0]]
    gone = cubes["returns"][cubes["returns"]["area_code"] == "35.22.01"]
    assert gone[["month", "returned", "censored"]].to_numpy().tolist() == [[7, 0, 1]]


def test_waits_by_hand(district):
    waits = built(district, date(2023, 1, 1))["waits"]
    second = in_district(waits, stage=2)[["month", "reached", "left", "censored"]]
    # Back began in 2020, when exits were not known: only its second way is watched.
    assert second.to_numpy().tolist() == [[1, 0, 0, 1], [3, 1, 0, 0], [7, 0, 0, 1], [22, 1, 0, 0]]
    last = in_district(waits, stage=8)[["reached", "left", "censored"]].sum()
    assert last.tolist() == [0, 1, 3]


def test_an_unknown_start_is_counted_and_not_guessed(district):
    episodes = district.episodes
    lost = episodes["family_id"].isin(["Stays", "Lindung"])
    district = district._replace(episodes=episodes.assign(start=episodes["start"].mask(lost)))
    cubes = built(district, date(2023, 1, 1))
    assert in_district(cubes["untimed"])["episodes"].tolist() == [1]
    assert in_district(cubes["life"], cohort=2023)["entered"].sum() == 1


def test_what_is_written_of_later_puts_nobody_on_a_way_yet(build):
    """A way out is no event of its own: cut at a day, a register tells what it told on that day."""
    families = [(name, "35.22.08", False) for name in ("Before", "After")]
    episodes = [(name, 1, "2022-01-01", "2022-09-16", "graduated") for name in ("Before", "After")]
    begun = [("Before", 1, 1, "2022-02-01")]
    later = [*begun, ("After", 1, 2, "2024-01-12")]
    told = [built(build(families, episodes, events, "2023-03-26")) for events in (begun, later)]
    for name, cube in told[0].items():
        pd.testing.assert_frame_equal(cube, told[1][name])
    assert in_district(told[1]["cohorts"], stage=1)["reached"].tolist() == [1]
    assert in_district(told[1]["untimed"])["families"].tolist() == [0]


def test_families_of_an_unknown_group_are_on_no_way(district):
    families = district.families.astype({"protected": "boolean"})
    unsure = families["family_id"].isin(["Stays", "Left"])
    district = district._replace(
        families=families.assign(protected=families["protected"].mask(unsure))
    )
    cubes = built(district, date(2023, 1, 1))
    assert in_district(cubes["passages"], stage=1)["entered"].tolist() == [3]
    assert in_district(cubes["life"])["entered"].sum() == 3
    assert in_district(cubes["untimed"])["episodes"].tolist() == [1], "who left, not who stays"
    assert in_district(cubes["caseload"])["families"].tolist() == [4]
    assert "protected" in set(cubes["incomes"]["group"])


def test_what_the_list_of_the_last_day_says_is_no_date(district):
    cubes = built(district, date(2023, 1, 1), listed=True)
    assert in_district(cubes["untimed"])["families"].tolist() == [1]
    assert in_district(cubes["positions"], stage=1)["families"].tolist() == [2]
    assert in_district(cubes["positions"], stage=1)["waiting_days"].isna().all()
    assert in_district(cubes["positions"], stage=3)["waiting_days"].tolist() == [30]
    assert in_district(cubes["passages"], stage=1)["family_days"].isna().all()
    assert in_district(cubes["cohorts"], stage=1)["reached"].sum() == 4


def test_facilitators_count_once_and_whoever_serves_two_kecamatan_is_shared(district):
    serving = ["A", "B", "A", "B", "C", "A", "A"]
    cube = built(district, date(2024, 7, 1), facilitators=serving)["caseload"]
    rows = cube.set_index("area_code")
    # B served only who left, and Else of the other kecamatan has left.
    assert rows.loc["35.22.08"].drop(["level", "period"]).tolist() == [4, 2, 0, 1, 184]
    assert rows.loc["35.22.01", ["families", "facilitators", "graduated"]].tolist() == [0, 0, 1]
    stays = district.episodes["family_id"] == "Else"
    again = district._replace(
        episodes=district.episodes.assign(
            end=district.episodes["end"].mask(stays), exit=district.episodes["exit"].mask(stays)
        )
    )
    rows = built(again, facilitators=serving)["caseload"].set_index("area_code")
    assert rows["facilitators"].to_dict() == {"35.22": 2, "35.22.01": 1, "35.22.08": 2}
    assert rows["shared"].to_dict() == {"35.22": 1, "35.22.01": 1, "35.22.08": 1}
    nobody = built(again, facilitators=["", "", "", "", "", "", "A"])["caseload"]
    assert nobody.set_index("area_code")["facilitators"].isna().to_dict() == {
        "35.22": True,
        "35.22.01": False,
        "35.22.08": True,
    }


def test_incomes_stand_by_group_size_and_class(district):
    every = ["Stays", "Left", "Back", "Old", "Since", "Lindung", "Else"]
    components = [
        ("Stays", 2024, "primary"),
        ("Stays", 2024, "junior"),
        ("Stays", 2023, "senior"),
        *(("Back", 2024, str(component)) for component in Component),
        ("Lindung", 2024, "elderly"),
        ("Else", 2024, "senior"),
    ]
    proposed = pd.DataFrame(
        {"family_id": ["Back"], "episode": [2], "stage": [7], "date": ["2024-07-01"]}
    ).astype({"date": "datetime64[s]"})
    district = district._replace(stage_events=pd.concat([district.stage_events, proposed]))
    cube = built(
        district,
        date(2023, 1, 1),
        components=components,
        sizes=[4, 4, 12, 4, None, 2, 3],
        incomes=[499_999.0, 1.0, 500_000.0, 1.0, 1.0, 0.0, 700_000.0],
    )["incomes"]
    assert len(every) == 7
    rows = cube[["group", "size", "income", "families", "benefit"]].to_numpy().tolist()
    assert rows == [
        ["graduated", 3, 700_000, 1, 2_000_000],
        ["potential", 4, 490_000, 1, 2_400_000],
        ["proposed", 10, 500_000, 1, 3_000_000 * 2 + 2_400_000 * 2],  # four persons at most
        ["protected", 2, 0, 1, 2_400_000],
    ]
    assert cube["level"].eq("regency").all()


def test_without_an_index_or_components_the_benefit_is_missing(district):
    watch = Watch(date(2024, 12, 31), date(2023, 1, 1))
    without = district_cubes.build(whole(district), watch, REGENCY)["incomes"]
    assert len(without)
    assert without["benefit"].isna().all()
    assert built(district, date(2023, 1, 1))["incomes"]["benefit"].isna().all()


def test_no_list_of_ways_out_makes_no_life_table(district):
    here = district._replace(episodes=district.episodes[district.episodes["end"].isna()])
    cubes = district_cubes.build(whole(here), Watch(date(2024, 12, 31), None), REGENCY)
    assert cubes["life"].empty
    assert cubes["waits"].empty
    assert in_district(cubes["positions"])["families"].sum() == 3
    assert in_district(cubes["caseload"])["watched"].tolist() == [0]
