"""Where a scenario of KPM starts, at the three depths of the data."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from analytics.answers import graduation, levers, scenario_counts
from analytics.answers import scenario_runs as runs
from analytics.answers.areas import districts
from analytics.answers.scenario_start import REST, start
from analytics.store import versions
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.result import Gap
from analytics.vocabulary.scenario import LeverGroup
from analytics.vocabulary.standing import Standing


@pytest.fixture
def reported(state, tmp_path):
    """Put reports of kecamatan to use: `reported(rows)`."""

    def use(rows):
        pd.DataFrame(rows).to_parquet(tmp_path / "monthly.parquet")
        files = {"monthly.parquet": tmp_path / "monthly.parquet"}
        versions.commit(files, versions.current(), "Uji", "laporan", {})

    return use


def rows(codes, months, **changes):
    return [
        {
            "district_code": code,
            "month": month,
            "opening": 1_000,
            "active": 1_000,
            "entered": 10,
            "graduated_able": 1,
            "graduated_natural": 5,
            "excluded": 2,
            "moved": 1,
            "died": 1,
            "double": 0,
            "assessed": 4,
            "proposed": 2,
            "facilitators": 4,
        }
        | changes
        for code in codes
        for month in months
    ]


def test_published_totals_start_with_the_kabupaten_alone(state):
    found = start(practice=False)
    assert found.facts["depth"] is Depth.TOTALS
    assert found.facts["codes"] == ("35.22",)
    assert found.facts["first"] == "2026-Q1"
    assert set(found.facts["stated"]) == {55_028, 59_303}
    row = found.only()
    assert (row["stock"], row["pool"], row["facilitators"]) == (55_028, 214, 209)
    assert pd.isna(row["entered"]), "nobody counts who comes in"
    assert any("aturan berubah" in step for step in found.provenance.steps)


def test_the_example_register_starts_every_kecamatan(practised):
    found = start(practice=True)
    assert found.facts["depth"] is Depth.FAMILIES
    assert found.facts["codes"] == tuple(districts())
    assert found.frame["stock"].sum() == found.facts["counted"]["stock"] == 55_028
    assert found.provenance.standing is Standing.EXAMPLE
    assert 0.01 < found.facts["relapse"] < 0.1
    assert 0.5 < found.facts["success"] < 1


def test_a_small_register_that_was_imported_starts_with_its_own_families(import_register, lists):
    import_register(kpm=lists["kpm"], graduates=lists["graduates"])
    found = start(practice=False)
    assert found.facts["depth"] is Depth.FAMILIES
    assert found.frame["stock"].sum() == pytest.approx(found.facts["counted"]["stock"])
    assert found.provenance.standing is not Standing.EXAMPLE


def test_the_monthly_form_starts_every_kecamatan_once_all_reported(reported):
    months = [f"2026-{month:02}" for month in range(1, 8)]
    codes = tuple(districts())
    reported([*rows(codes, months), *rows(codes[:5], ["2026-08"], facilitators=None)])
    found = start(practice=False)
    assert found.facts["depth"] is Depth.DISTRICTS
    assert (found.facts["as_of"], found.facts["first"]) == ("2026-07-31", "2026-Q4")
    assert found.facts["counted"]["stock"] == 28_000
    assert found.facts["people"] == 4 * 28
    assert found.facts["period"] == "2026-01-01..2026-07-31"
    assert found.facts["counted"]["entered"] == 10 * 28 * 7
    assert found.facts["counted"]["excluded"] == 4 * 28 * 7
    assert len(runs.quarters(found)) == 17


def test_a_month_that_nobody_reported_ends_the_time_that_is_counted(reported):
    codes = tuple(districts())
    later = [f"2026-{month:02}" for month in range(3, 9)]
    reported(rows(codes, ["2026-01", *later]))
    assert start(practice=False).facts["period"] == "2026-03-01..2026-08-31"


def test_a_month_is_no_pace_of_a_year(reported):
    reported(rows(tuple(districts()), ["2026-01"]))
    found = start(practice=False)
    assert found.facts["depth"] is Depth.DISTRICTS
    assert "entered" not in found.facts["counted"]
    assert found.facts["period"] == ""
    assert any("terlalu pendek untuk laju setahun" in step for step in found.provenance.steps)
    held = {one.id: one for one in levers.levers(LeverGroup.FLOW, practice=False)}
    assert "dihitung balik dari 214" in held["ready_rate"].reference


def test_a_reported_zero_is_no_missing_number(reported):
    months = [f"2026-{month:02}" for month in range(1, 8)]
    none = {"graduated_able": 0, "entered": 0, "graduated_natural": 0}
    reported(rows(tuple(districts()), months, **none))
    held = {one.id: one for one in levers.levers(LeverGroup.FLOW, practice=False)}
    for name in ("ready_rate", "entries", "natural_rate"):
        assert held[name].reference.startswith("0 KPM"), name
        assert "setengah KPM" in held[name].why
    assert held["entries"].middle < 1
    assert held["ready_rate"].middle < 0.001


def test_without_proposals_nobody_knows_which_share_of_them_succeeds(import_register, lists):
    import_register(kpm=lists["kpm"], graduates=lists["graduates"])
    found = start(practice=False)
    assert found.facts["success"] is None
    held = {one.id: one for one in levers.levers(LeverGroup.FLOW, practice=False)}
    assert held["ready_rate"].middle < 0.5
    shares = [held[name].middle for name in ("potential_share", "ready_rate", "success_rate")]
    counted = found.facts["counted"]
    pace = counted["graduated"] / counted["mean"] / found.facts["years"]
    assert np.prod(shares) == pytest.approx(pace, rel=0.05)


def test_reports_of_some_kecamatan_alone_leave_the_totals(reported):
    reported(rows(tuple(districts())[:20], ["2026-01"]))
    assert start(practice=False).facts["depth"] is Depth.TOTALS


def test_families_of_a_kecamatan_that_is_hidden_count_in_the_whole_alone(practised, monkeypatch):
    told = graduation.stock((*districts(), "35.22"), practice=True)
    hidden = told.frame["area_code"] == "35.22.03"
    fewer = replace(told, frame=told.frame.assign(active=told.frame["active"].mask(hidden)))
    monkeypatch.setattr(graduation, "stock", lambda *_: fewer)
    found = start.__wrapped__(practice=True)
    assert "35.22.03" not in found.facts["codes"]
    assert REST in found.facts["codes"]
    assert found.frame["stock"].sum() == 55_028
    assert found.facts["incomplete"] == ("Ngambon",)


def test_without_any_count_of_kpm_it_says_whom_to_ask(data):
    claims = data.read("claims")
    data.write("claims", claims[claims["indicator"] != "kpm_pkh"])
    found = start(practice=False)
    assert isinstance(found, Gap)
    assert found.ask_whom


@pytest.mark.parametrize(
    ("stages", "told"), [([0, 1, 8], None), ([0, 1, 7, 8], 0.6), ([8], None), ([0, 7], None)]
)
def test_success_is_told_only_where_proposals_are_listed(monkeypatch, stages, told):
    reached = [6 if stage == 8 else 10 for stage in stages]
    frame = pd.DataFrame({"stage": stages, "reached": reached})
    monkeypatch.setattr(graduation, "funnel", lambda *_: SimpleNamespace(frame=frame))
    assert scenario_counts.success(practice=False) == told
