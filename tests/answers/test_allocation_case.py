"""The allocation to be solved: at each depth as deep as the data, with what everything is from."""

import numpy as np
import pandas as pd
import pytest

from analytics.answers import allocation_case, allocation_places, levers, register
from analytics.answers.near_line import near_line
from analytics.measures.allocation import Allocation, solve
from analytics.store import tables, versions
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.scenario import Scenario, Setting
from analytics.vocabulary.standing import Standing

BASE = Scenario()
DISTRICTS = tuple(f"35.22.{at:02}" for at in range(1, 29))


def moved(**where: float) -> Scenario:
    return Scenario(settings=tuple(Setting(name, at) for name, at in sorted(where.items())))


@pytest.fixture
def reported(state, tmp_path):
    """One month of every kecamatan: 1,000 KPM each, and 50 more in each next one."""
    rows = [
        {
            "district_code": code,
            "month": "2026-01",
            "opening": 1000.0 + 50 * at,
            "entered": 0.0,
            "graduated_able": 0.0,
            "graduated_natural": 0.0,
            "excluded": 0.0,
            "moved": 0.0,
            "died": 0.0,
            "double": 0.0,
            "facilitators": None,
            "active": 1000.0 + 50 * at,
        }
        for at, code in enumerate(DISTRICTS)
    ]
    pd.DataFrame(rows).to_parquet(tmp_path / "monthly.parquet")
    files = {"monthly.parquet": tmp_path / "monthly.parquet"}
    versions.commit(files, versions.current(), "uji", "diimpor untuk uji")


def test_the_kabupaten_alone_is_allocated_from_published_totals(state):
    found = allocation_case.case(BASE, practice=False)
    assert found.depth is Depth.TOTALS
    assert found.areas["area_code"].tolist() == [BOJONEGORO]
    # 55.028 KPM of the coordination meeting of November 2025, and the assumed share of them.
    share = levers.of(practice=False)["potential_share"].middle
    assert found.facts["eligible"] == round(55_028 * share)
    problem = found.problem(Aim.GRADUATES)
    assert problem.budget == 86.7e9
    assert problem.hours_limit.tolist() == [209 * 150.0]
    assert problem.least.tolist() == [0], "a minimum of each kecamatan says nothing of one area"
    assert dict(zip(problem.packages, problem.supply, strict=True))["gayatri"] == 4400
    assert np.isinf(dict(zip(problem.packages, problem.supply, strict=True))["pelatihan"])
    assert found.provenance.standing is Standing.ESTIMATE
    cited = {origin.id for origin in found.provenance.origins}
    assert {"suarabanyuurip.pem-kab-bojonegoro.2", "science.banerjee-enam-negara"} <= cited
    solved = solve(problem)
    assert isinstance(solved, Allocation)
    assert solved.gap <= 0.001
    assert solved.spent <= problem.budget


def test_the_two_aims_are_moved_by_different_levers(state):
    base = allocation_case.case(BASE, practice=False)
    effect = allocation_case.case(moved(effect_gayatri=0.2), practice=False)
    chance = allocation_case.case(moved(graduate_gayatri=0.3), practice=False)
    at = base.problem(Aim.GAP).packages.index("gayatri")

    def gains(case, aim):
        return case.problem(aim).gain[0]

    assert gains(effect, Aim.GRADUATES).tolist() == gains(base, Aim.GRADUATES).tolist()
    assert gains(effect, Aim.GAP)[at] > gains(base, Aim.GAP)[at]
    assert gains(chance, Aim.GAP).tolist() == gains(base, Aim.GAP).tolist()
    assert gains(chance, Aim.GRADUATES)[at] > gains(base, Aim.GRADUATES)[at]


def test_a_gain_is_what_the_slider_says_and_the_gap_no_more_than_is_lacking(state):
    found = allocation_case.case(BASE, practice=False)
    said = tables.packages()["graduate_middle"].to_numpy()
    assert found.problem(Aim.GRADUATES).gain[0] == pytest.approx(said, rel=1e-3)
    drawn = found.gains(Aim.GRADUATES, 4000, 1)[:, 0]
    assert drawn.mean(axis=0) == pytest.approx(said, rel=0.05)
    assert (drawn.std(axis=0) > 0.2 * said).all()
    line = near_line()
    most = line.lacks * found.facts["poor_share"]
    assert (found.gains(Aim.GAP, 50, 1) <= most + 1e-6).all()
    # Not every KPM is poor: 37.345 poor households (144.900 over 3,88) and 55.028 KPM.
    assert found.facts["poor_share"] == pytest.approx(144_900 / 3.88 / 55_028)


@pytest.mark.parametrize(("aim", "rate"), [(Aim.GRADUATES, "graduate"), (Aim.GAP, "effect")])
def test_a_slider_at_nothing_brings_nothing_in_any_draw(state, aim, rate):
    off = {f"{rate}_{one}": 0.0 for one in tables.packages()["package_id"]}
    found = allocation_case.case(moved(**off), practice=False)
    assert not found.problem(aim).gain.any()
    assert not found.gains(aim, 20, 1).any()


def test_a_sure_share_has_no_range(state):
    found = allocation_case.case(moved(graduate_pena=1.0), practice=False)
    at = found.limits.packages.index("pena")
    assert (found.gains(Aim.GRADUATES, 20, 1)[:, 0, at] == 1).all()


def test_an_address_beyond_the_slider_stands_at_its_end(state):
    found = allocation_case.case(moved(graduate_ppse=-1.0, hours_ppse=-5.0), practice=False)
    at = found.limits.packages.index("ppse")
    assert found.problem(Aim.GRADUATES).gain[0, at] == 0
    assert found.limits.hours[at] == 0


def test_what_a_poor_family_lacks_is_that_of_the_survey_of_2025(state):
    line = near_line()
    assert line.period == "2025-03"
    assert line.lacks == pytest.approx(490_299 * (1.46 / 11.49) * 3.88 * 12)
    assert line.provenance.standing is Standing.ESTIMATE


def test_draws_share_their_chance_whatever_else_was_moved(state):
    base = allocation_case.case(BASE, practice=False)
    other = allocation_case.case(moved(graduate_pena=0.2, budget=1e9), practice=False)
    one, two = (case.gains(Aim.GRADUATES, 40, 7) for case in (base, other))
    same = [name != "pena" for name in base.limits.packages]
    assert one.shape == (40, 1, 9)
    assert (one[:, :, same] == two[:, :, same]).all()
    assert (one[:, :, ~np.array(same)] != two[:, :, ~np.array(same)]).any()


def test_moved_levers_are_where_the_problem_is(state):
    found = allocation_case.case(
        moved(budget=1e9, facilitators=100, hours_per_facilitator=50, cost_ppse=1e6,
              take_up_ppse=0.1, hours_ppse=7, supply_ppse=3, potential_share=0.5),
        practice=False,
    )  # fmt: skip
    problem = found.problem(Aim.GRADUATES)
    at = problem.packages.index("ppse")
    assert (problem.budget, problem.hours_limit.tolist()) == (1e9, [5000.0])
    assert (problem.cost[at], problem.hours[at], problem.supply[at]) == (1e6, 7, 3)
    assert problem.families.tolist() == [27_514]
    assert problem.eligible[0, at] == 2751


def test_the_monthly_form_gives_kecamatan_and_no_village(reported):
    found = allocation_case.case(BASE, practice=False)
    assert found.depth is Depth.DISTRICTS
    assert found.areas["area_code"].tolist() == list(DISTRICTS)
    share = levers.of(practice=False)["potential_share"].middle
    assert found.areas["eligible"].tolist() == [round((1000 + 50 * at) * share) for at in range(28)]
    problem = found.problem(Aim.GAP)
    assert (problem.least == np.ceil(problem.families * 0.01)).all()
    assert len(problem.hours_limit) == 1, "nobody told how many pendamping each has"


def test_the_example_register_gives_villages_and_says_that_it_is_invented(practised):
    found = allocation_case.case(Scenario(practice=True), practice=True)
    assert found.depth is Depth.FAMILIES
    assert len(found.areas) == 430
    assert found.provenance.standing is Standing.EXAMPLE
    counted = register.cube("positions", practice=True)
    counted = counted[(counted["level"] == "district") & counted["stage"].isin([1, 2, 3])]
    by_district = counted.groupby("area_code")["families"].sum()
    shared = found.areas.groupby("district_code")["eligible"].sum()
    assert shared.to_dict() == by_district.to_dict()
    problem = found.problem(Aim.GRADUATES)
    assert len(problem.hours_limit) == 28
    assert problem.hours_limit.sum() == pytest.approx(found.facts["facilitators"] * 150)


def test_villages_with_small_counts_stand_together_without_a_name(practised, monkeypatch):
    cube = register.cube

    def hiding(name, practice):
        rows = cube(name, practice)
        if name != "stock":
            return rows
        few = rows["area_code"].isin(["35.22.01.2001", "35.22.01.2002"])
        return rows.assign(active=rows["active"].mask(few), hidden=rows["hidden"] | few)

    monkeypatch.setattr(allocation_places.register, "cube", hiding)
    monkeypatch.setattr(allocation_places, "_places", allocation_places._places.__wrapped__)
    found = allocation_case.case(Scenario(practice=True), practice=True)
    mine = found.areas[found.areas["district_code"] == "35.22.01"].set_index("area_code")
    assert not {"35.22.01.2001", "35.22.01.2002"} & set(mine.index)
    rest = mine.loc["35.22.01.0000"]
    assert rest["hidden"]
    assert "disembunyikan" in rest["name"]
    assert rest["eligible"] > 0
    assert len(found.areas) == 430 - 2 + 1


def test_levers_of_packages_stand_where_the_table_has_them(state):
    every = levers.of(practice=False)
    rows = tables.packages()
    for row in rows.to_dict("records"):
        assert every[f"cost_{row['package_id']}"].middle == row["cost_middle"]
        assert every[f"effect_{row['package_id']}"].high == row["effect_high"]
    assert every["hours_pena"].assumed
    assert not every["cost_gayatri"].assumed
    assert "SuaraBanyuurip" in every["cost_gayatri"].reference
    assert every["graduate_pena"].reference.endswith("sebagian asumsi")
    assert "supply_pelatihan" not in every, "nothing caps it"
    assert {"budget", "effect_gayatri", "facilitators"} <= allocation_case.own(practice=False)


def test_half_of_what_a_programme_says_of_itself_is_the_end_of_its_slider(state):
    lever = levers.of(practice=False)["effect_gayatri"]
    # Rp700.000 a month, halved, of what a poor family spends in a year.
    believed = 700_000 * 12 * 0.5 / near_line().spends
    assert lever.most == pytest.approx(believed, abs=0.005)
    assert lever.most > lever.high, "beyond what trials of livestock alone make plausible"
    assert "laporan sendiri" in lever.why
    assert levers.of(practice=False)["effect_kolega"].most == 0.05
