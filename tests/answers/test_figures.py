from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.answers import figures
from analytics.store import tables
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.standing import Standing

INDICATORS = sorted(tables.claims()["indicator"].unique())


def test_every_figure_keeps_every_source():
    every = figures.by_source(None)
    assert sorted(every["claim_id"]) == sorted(tables.claims()["claim_id"])
    assert every["name"].notna().all()


def test_of_figures_that_differ_the_preferred_one_is_used_and_the_others_are_its_spread():
    (row,) = figures.used("kpm_pkh", ["35.22"]).query("period == '2025'").to_dict("records")
    assert row["value"] == 55_028
    assert (row["low"], row["high"]) == (55_028, 59_303)
    assert row["sources"] == 2, "two articles, each of which states both"


@pytest.mark.parametrize("indicator", INDICATORS)
def test_one_figure_is_used_for_an_area_series_and_period(indicator):
    used = figures.used(indicator)
    assert not used.duplicated(figures.GROUP).any()
    assert set(used["rank"]) <= {Rank.PREFERRED}
    assert used["low"].le(used["value"]).all()
    assert used["high"].ge(used["value"]).all()
    assert used["sources"].ge(1).all()


def test_a_superseded_figure_widens_nothing(data):
    where = {"claim_id": "kpm_pkh.35.22.2025.2"}
    data.change("claims", where, value="99999", rank="superseded", reason="keliru")
    (high,) = figures.used("kpm_pkh", ["35.22"]).query("period == '2025'")["high"]
    assert high == 59_303
    assert 99_999 in set(figures.by_source("kpm_pkh", ["35.22"])["value"])


def test_who_only_rounds_does_not_disagree(data):
    where = {"claim_id": "kpm_pkh.35.22.2024.2"}
    data.change("claims", where, value="56500", precision="100")
    (low,) = figures.used("kpm_pkh", ["35.22"]).query("period == '2024'")["low"]
    assert low == 56_515
    data.change("claims", where, value="56400", precision="100")
    (low,) = figures.used("kpm_pkh", ["35.22"]).query("period == '2024'")["low"]
    assert low == 56_400


def test_nothing_is_made_of_nothing():
    assert figures.used("kpm_pkh", ["35.22.08"]).empty
    assert figures.by_source("no_such_indicator").empty


def test_latest_is_one_row_an_area():
    newest = figures.latest(figures.used("poverty_rate"))
    assert newest["area_code"].is_unique
    assert newest["area_code"].is_monotonic_increasing
    assert newest.set_index("area_code").loc["35.22", "period"] == "2025-03"


def test_a_result_is_as_sure_as_its_least_sure_figure():
    rows = figures.used("poverty_rate", ["35.22", "35.23"])
    rows = rows.assign(standing=[Standing.OFFICIAL] * (len(rows) - 1) + [Standing.ESTIMATE])
    assert figures.provenance_of(rows).standing is Standing.ESTIMATE


def test_every_origin_of_a_result_is_named():
    rows = figures.used("kpm_pkh", ["35.22"]).query("period == '2025'")
    provenance = figures.provenance_of(rows)
    stated_by = set(figures.by_source("kpm_pkh", ["35.22"]).query("period == '2025'")["origin_id"])
    assert {origin.id for origin in provenance.origins} == stated_by
    assert Caveat.SOURCES_DISAGREE in provenance.caveats
    assert Caveat.CARRIER_UNOFFICIAL in provenance.caveats


def test_nothing_has_no_provenance():
    with pytest.raises(ValueError, match=r"origin|standing|empty"):
        figures.provenance_of(tables.claims().iloc[:0])


def test_a_figure_without_a_start_is_keyed_by_the_day_it_runs_up_to():
    graduates = figures.by_source("pkh_graduates_able", ["35.22"])
    without = graduates[graduates["period_start"].isna()]
    assert list(without["period"].unique()) == ["2025-11-11"]


@given(st.lists(st.dates().map(lambda day: Period(day, day).key), min_size=1))
def test_the_newest_period_ends_last(keys):
    assert Period.parse(figures.newest_period(keys)).end == max(
        Period.parse(key).end for key in keys
    )
