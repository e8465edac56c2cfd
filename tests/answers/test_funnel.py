"""Cohort and snapshot: the same families from stage to stage, or a count of one day."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.answers import funnel, graduation, register
from analytics.answers.told import as_text
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.result import Gap
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.standing import Standing

WHOLE = ("35.22",)
YEARS = tuple(str(year) for year in range(2019, 2026))


def test_without_a_register_both_views_ask_for_it(state):
    for answer in (funnel.cohort(), funnel.cohort(year="2024"), funnel.positions()):
        assert isinstance(answer, Gap)
        assert "Dinas Sosial" in answer.ask_whom
    assert funnel.cohorts() == {}


def test_years_are_offered_newest_first():
    assert tuple(funnel.cohorts(practice=True)) == (funnel.EVERY, *reversed(YEARS))


@pytest.mark.parametrize("year", YEARS)
def test_within_a_cohort_the_funnel_never_grows(year):
    answer = funnel.cohort((*WHOLE, "35.22.01", "35.22.05"), practice=True, year=year)
    assert answer.facts["cohort"] == year
    assert answer.provenance.standing is Standing.EXAMPLE
    for _code, rows in answer.frame.groupby("area_code"):
        upto = rows[rows["stage"] <= Stage.GRADUATED]
        assert upto["reached"].is_monotonic_decreasing
        assert (upto["reached"] <= upto["start"]).all()
        told = rows[rows["share_of_previous"].notna()]
        assert (told["previous_low"] <= told["share_of_previous"]).all()
        assert (told["share_of_previous"] <= told["previous_high"]).all()


def test_cohorts_are_the_families_of_all_years():
    every = funnel.cohort(WHOLE, practice=True).frame.set_index("stage")["reached"]
    parts = [
        funnel.cohort(WHOLE, practice=True, year=year).frame.set_index("stage")["reached"]
        for year in YEARS
    ]
    assert sum(parts).tolist() == every.tolist()
    assert every[Stage.POTENTIAL] > 0


def test_all_years_together_have_counts_and_no_share():
    answer = funnel.cohort(WHOLE, practice=True)
    shares = ["share_of_previous", "share_of_start", "previous_low", "previous_high"]
    assert answer.frame[shares].isna().all(axis=None)
    assert answer.frame["reached"].notna().all()
    assert "tidak diberi persentase" in funnel.notes(answer)[0]
    assert "Pilih satu tahun masuk" in as_text(answer)
    assert "% dari" not in as_text(answer)
    picked = funnel.cohort(WHOLE, practice=True, year="2021")
    assert not picked.facts["refused"]
    assert "% dari sebelumnya" in as_text(picked)


def test_a_share_of_few_families_is_not_told():
    answer = funnel.cohort(("35.22.05",), practice=True, year="2025")
    rows = answer.frame.set_index("stage")
    assert rows.loc[3, "reached_previous"] < 30
    assert pd.isna(rows.loc[3, "share_of_previous"])
    assert pd.isna(rows.loc[3, "previous_low"])
    assert answer.facts["few"]
    assert any("kurang dari 30" in sentence for sentence in funnel.notes(answer))


def test_a_young_cohort_says_how_long_it_was_followed():
    told = " ".join(funnel.notes(funnel.cohort(WHOLE, practice=True, year="2024")))
    assert "paling lama 23 bulan" in told
    assert "sebelum daftar mulai mencatat" not in told
    old = " ".join(funnel.notes(funnel.cohort(WHOLE, practice=True, year="2019")))
    assert "sebelum daftar mulai mencatat" in old


def test_a_year_that_nobody_began_in_is_asked_for():
    assert isinstance(funnel.cohort(WHOLE, practice=True, year="1999"), Gap)


def test_the_snapshot_counts_active_families_and_refuses_a_conversion():
    answer = funnel.positions(WHOLE, practice=True)
    assert answer.facts["depth"] is Depth.FAMILIES
    assert "bukan peluang" in answer.facts["refused"]
    assert answer.facts["refused"].count(".") == 1, "one sentence"
    assert not [name for name in answer.frame if "share" in name]
    potential = graduation.stock(WHOLE, practice=True).only()["potential"]
    assert answer.frame["families"].sum() == potential
    assert answer.frame["stage"].tolist() == list(range(1, 9))


def test_the_wait_of_few_families_is_not_told(monkeypatch):
    rows = register.cube("positions", practice=True)
    rows = rows[rows["area_code"] == "35.22"].assign(families=29, waiting_days=29 * 365)
    monkeypatch.setattr(register, "cube", lambda *_: rows)
    assert funnel.positions(WHOLE, practice=True).frame["months"].isna().all()
    rows.loc[rows["stage"] == 1, "families"] = 30
    months = funnel.positions(WHOLE, practice=True).frame["months"]
    assert months.notna().tolist() == [True] + [False] * 7
    assert months.iloc[0] == pytest.approx(29 * 365 / 30 / 30.4375)
