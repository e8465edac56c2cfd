from __future__ import annotations

import pytest

from analytics.answers import indicators
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap


def test_the_newest_figure_comes_with_what_it_was_before():
    answer = indicators.indicator_now("poverty_rate")
    row = answer.only()
    assert (row["value"], row["period"]) == (11.49, "2025-03")
    assert answer.facts["change"] == pytest.approx(-0.2)
    assert answer.facts["previous_period"] == "2024-03"
    assert {Caveat.NO_SAMPLING_ERROR, Caveat.MARCH_ONLY} <= set(answer.provenance.caveats)


def test_a_change_never_crosses_into_another_series():
    """Old and new HDI are two quantities."""
    answer = indicators.indicator_over_time("hdi")
    assert answer.frame["series_id"].nunique() > 1
    assert Caveat.SERIES_BREAK in answer.provenance.caveats
    assert not answer.facts["breaks"].empty
    newest = indicators.indicator_now("hdi")
    line = answer.frame[answer.frame["series_id"] == newest.only()["series_id"]]
    if "previous_period" in newest.facts:
        assert newest.facts["previous_period"] in set(line["period"])


def test_what_nobody_published_is_a_gap_that_says_whom_to_ask():
    answer = indicators.indicator_now("kpm_pkh", "35.22.08")
    assert isinstance(answer, Gap)
    assert "Kedungadem" in answer.what
    assert answer.ask_whom
    assert answer.ask_for


def test_poverty_of_a_kecamatan_is_never_a_figure():
    assert isinstance(indicators.indicator_now("poverty_rate", "35.22.08"), Gap)
    assert isinstance(indicators.indicator_over_time("poverty_rate", ["35.22.08"]), Gap)


def test_targets_keep_every_document():
    goals = indicators.targets("poverty_rate", "35.22")
    by_year = goals.groupby("year")["value"].apply(set)
    assert {9.8, 10.37, 10.95} <= by_year[2025]
    assert {8.98, 10.55} <= by_year[2026]
    assert by_year[2029] == {7.98}
    assert goals["document"].ne("").all()
    assert goals["low"].le(goals["high"]).all()
    of_range = goals[goals["low"] < goals["high"]]
    assert of_range["value"].eq(of_range["high"]).all(), "lower is better: the high end is easier"


def test_targets_of_a_year_are_those_of_the_year():
    assert set(indicators.targets("poverty_rate", "35.22", 2026)["year"]) == {2026}
    assert indicators.targets("poverty_rate", "35.22", 1999).empty


def test_areas_stand_in_the_order_asked():
    answer = indicators.indicator_over_time("poverty_rate", ("35.23", "35.22"))
    assert list(answer.frame["area_code"].unique()) == ["35.23", "35.22"]
    assert answer.facts["focus"] == ("35.23",)


def test_figures_by_source_keep_what_is_not_used():
    answer = indicators.figures_by_source("kpm_pkh")
    assert {55_028, 59_303, 56_515} <= set(answer.frame["value"])
    different = answer.frame.query("period == '2025' and value == 59303")
    assert different["reason"].ne("").all()
