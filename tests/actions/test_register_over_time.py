"""What imported lists tell of time and people, and what they do not."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.answers import register
from analytics.store import places, versions
from analytics.vocabulary.cubes import COLUMNS, kinds
from analytics.vocabulary.stage import Stage

FIRST, SECOND = "2024-12-31", "2025-11-30"
LOSSES = ["natural", "excluded", "moved", "died", "double"]


def cube(name, area="35.22"):
    rows = register.cube(name, practice=False)
    return rows[rows["area_code"] == area]


@pytest.fixture
def since_last_year(lists):
    """Two lists of KPM: all families at the end of 2024, and those still there in November 2025.

    Who left in between is on the list of graduates alone; the first list knows them.
    """
    graduates = lists["graduates"]
    kpm = lists["kpm"]
    kpm["entry_date"] = kpm["entry_date"].where(kpm["entry_date"] < FIRST, pd.Timestamp(FIRST))
    like = kpm.iloc[: len(graduates)].reset_index(drop=True)
    out = graduates.reset_index(drop=True)
    gone = like.assign(
        **{name: out[name] for name in ("family_id", "village_code", "district_code")}
    )
    before = pd.concat([kpm, gone], ignore_index=True)
    return before, {**lists, "kpm": kpm}


@pytest.fixture
def lists(lists):
    return {name: rows.copy() for name, rows in lists.items()}


def test_the_cubes_have_their_columns_and_say_what_they_come_from(import_register, lists):
    import_register(**lists)
    for name in COLUMNS:
        found = register.cube(name, practice=False)
        assert found.dtypes.astype("str").to_dict() == kinds(name)
        assert register.provenance(name, practice=False).origins
        assert "tanpa" in register.missing("x").ask_for
        assert register.missing("x", name).layout


def test_the_first_list_tells_no_lives_of_those_who_had_left(import_register, lists):
    import_register(**lists)
    assert register.cube("life", practice=False).empty
    assert register.cube("waits", practice=False).empty
    assert register.cube("cohorts", practice=False).empty, "stage 1 has no date of its own"
    able = lists["graduates"]["exit"].isin(["graduated"])
    untimed = cube("untimed")
    assert untimed["episodes"].iloc[0] >= able.sum()
    passed = cube("passages").set_index("stage")
    assert passed[LOSSES].isna().all(axis=None)
    assert passed["family_days"].isna().all()
    assert passed.loc[1:7, ["entered", "went_on", "waiting"]].notna().all(axis=None)
    assert passed.loc[8, "entered"] == able.sum()
    assert pd.isna(passed.loc[8, "went_on"]), "no list tells who held out"
    returned = cube("returns")
    assert returned[["returned", "censored"]].sum().tolist() == [0, able.sum()]


def test_a_list_before_tells_the_lives_of_those_who_left_since(import_register, since_last_year):
    before, lists = since_last_year
    import_register(told=FIRST, kpm=before)
    import_register(told=SECOND, **lists)
    life = cube("life")
    graduates = lists["graduates"].assign(protected=before["protected"].tail(500).to_numpy())
    known = graduates[
        graduates["protected"].eq(other=False).fillna(value=False)
        | graduates["exit"].isin(["graduated", "natural"])
    ]
    out = known.groupby("exit").size()
    assert life[out.index].sum().to_dict() == out.to_dict()
    assert life["entered"].sum() == life[[*out.index, "censored"]].sum().sum()
    assert life.loc[life["entered"] > 0, "month"].max() > 60, "most enter late"
    passed = cube("passages").set_index("stage")
    assert passed.loc[1, LOSSES].notna().all()
    assert passed.loc[1, "entered"] == (passed.loc[1, ["went_on", *LOSSES, "waiting"]].sum())


def test_whoever_left_before_the_first_list_is_not_watched(import_register, since_last_year):
    before, lists = since_last_year
    import_register(told="2025-03-31", kpm=before)
    import_register(told=SECOND, **lists)
    life = cube("life")
    late = lists["graduates"]["date"] >= "2025-03-31"
    able = lists["graduates"]["exit"] == "graduated"
    assert life["graduated"].sum() == (late & able).sum() < able.sum()
    assert cube("caseload")["graduated"].tolist() == [able.sum()], "who left is told by the list"


def test_dated_stages_make_cohorts_and_waits(import_register, since_last_year):
    before, lists = since_last_year
    import_register(told=FIRST, kpm=before)
    began = lists["kpm"][["family_id"]].assign(
        stage=1, date=pd.Timestamp("2025-01-20"), programme="", value=float("nan")
    )
    began["date"] = began["date"].astype("datetime64[s]")
    import_register(told=SECOND, **lists | {"events": pd.concat([lists["events"], began])})
    cohorts = cube("cohorts").set_index("stage")
    assert set(cohorts["cohort"]) == {2025}
    able = lists["kpm"]["protected"].eq(other=False).fillna(value=False).sum()
    assert cohorts.loc[1, "reached"] == able
    assert cohorts.loc[2, "reached"] < able
    assert cohorts.loc[2, "reached_previous"] == able
    second = cube("waits").query("stage == 2")
    assert second["reached"].sum() == cohorts.loc[2, "reached"]
    assert second[["reached", "left", "censored"]].sum().sum() == able
    positions = cube("positions").set_index("stage")
    assert positions.loc[1, "waiting_days"] > 300 * positions.loc[1, "families"]


def test_without_stages_nobody_stands_anywhere(import_register, lists):
    import_register(kpm=lists["kpm"], graduates=lists["graduates"])
    assert cube("positions")["families"].isna().all()
    assert cube("passages")[["entered", "went_on", "waiting"]].isna().all(axis=None)


def test_without_ways_out_none_are_counted(import_register, lists):
    import_register(kpm=lists["kpm"], events=lists["events"])
    row = cube("caseload").iloc[0]
    assert row["families"] == len(lists["kpm"])
    assert pd.isna(row["graduated"])
    assert pd.isna(row["watched"])
    for name in ("life", "returns", "waits"):
        assert register.cube(name, practice=False).empty
    assert cube("positions")["families"].notna().any()


def test_facilitators_and_incomes_count_where_the_list_has_them(import_register, lists):
    import_register(**lists)
    assert cube("caseload")["facilitators"].isna().all()
    assert register.cube("incomes", practice=False).empty
    kpm = lists["kpm"].assign(
        facilitator_id=[f"P{number % 40}" for number in range(len(lists["kpm"]))],
        income_per_person=400_000.0,
    )
    import_register(**lists | {"kpm": kpm})
    assert cube("caseload")["facilitators"].tolist() == [40]
    assert cube("caseload")["shared"].tolist() == [40]
    incomes = cube("incomes")
    assert set(incomes["income"]) == {400_000}
    known = kpm["protected"].notna().sum()
    assert incomes["families"].sum() == known
    assert incomes["group"].isin(["potential", "proposed", "protected"]).all()


def test_a_kecamatan_that_reports_nothing_leaves_the_regency_untold(import_register, lists):
    silent = lists["graduates"]["district_code"] != "35.22.08"
    import_register(kpm=lists["kpm"], graduates=lists["graduates"][silent], events=lists["events"])
    assert cube("caseload")["graduated"].isna().all()
    assert cube("caseload", "35.22.08")["graduated"].isna().all()
    assert cube("caseload", "35.22.01")["graduated"].notna().all()
    assert cube("returns").empty
    assert cube("positions").set_index("stage").loc[int(Stage.POTENTIAL), "families"] > 0
    some = lists["kpm"][lists["kpm"]["district_code"] != "35.22.08"]
    import_register(**lists | {"kpm": some})
    assert cube("positions").empty
    assert not cube("positions", "35.22.01").empty


def test_a_version_from_before_asks_for_the_list_again(import_register, lists):
    import_register(**lists)
    assert "sekali lagi" not in register.missing("lama graduasi", "life").ask_for
    folder = versions.path("register/manifest.json").parents[1]
    assert places.state_folder() in folder.parents
    for name in COLUMNS:
        (folder / "cubes" / f"{name}.parquet").unlink()
    from analytics.store import cubes

    cubes.read.cache_clear()
    for name in COLUMNS:
        found = register.cube(name, practice=False)
        assert found.empty
        assert found.dtypes.astype("str").to_dict() == kinds(name)
        gap = register.missing("lama graduasi", name)
        assert "diimpor sekali lagi" in gap.ask_for
        assert gap.layout
    with pytest.raises(FileNotFoundError):
        register.cube("families", practice=False)
