from __future__ import annotations

import pytest

from analytics.answers import poverty
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap

# BPS, March of each year; printed figures in tests/published.
NEIGHBOURS = {"35.22": 11.49, "35": 9.5, "00": 8.47}


def test_poverty_now():
    answer = poverty.poverty_now()
    assert answer.only()["value"] == 11.49
    assert answer.facts["targets"]["year"].eq(2025).all()


def test_peers_are_of_one_period_or_say_so():
    answer = poverty.poverty_beside_peers()
    values = answer.frame.set_index("area_code")["value"]
    for code, value in NEIGHBOURS.items():
        assert values[code] == pytest.approx(value)
    assert set(poverty.PEERS) <= set(values.index)
    assert values.is_monotonic_decreasing
    assert answer.frame["period"].eq("2025-03").all()
    assert Caveat.OTHER_YEAR not in answer.provenance.caveats


def test_a_neighbour_without_this_year_stands_with_an_older_one_and_says_so(data):
    frame = data.read("claims")
    data.write("claims", frame[~frame["claim_id"].str.startswith("poverty_rate.35.23.2025")])
    answer = poverty.poverty_beside_peers()
    assert answer.frame.set_index("area_code").loc["35.23", "period"] == "2024-03"
    assert Caveat.OTHER_YEAR in answer.provenance.caveats


def test_no_neighbour_is_newer_than_the_area_itself(data):
    frame = data.read("claims")
    data.write("claims", frame[~frame["claim_id"].str.startswith("poverty_rate.35.22.2025")])
    assert poverty.poverty_beside_peers().frame["period"].le("2024-03").all()


def test_lately_has_no_missing_year():
    answer = poverty.poverty_lately()
    years = list(answer.frame["period_end"].dt.year)
    assert years == list(range(years[0], 2026))
    assert len(years) >= 10
    assert len(answer.frame) < len(poverty.poverty_over_time().frame)


def test_what_has_no_figure_is_a_gap():
    assert isinstance(poverty.poverty_beside_peers("35.22.08"), Gap)
    assert isinstance(poverty.poverty_lately("35.22.08"), Gap)
    assert isinstance(poverty.poverty_targets("35.23"), Gap)
    assert "Bappeda" in poverty.poverty_targets("35.23").ask_whom


def test_targets_say_who_wrote_them():
    answer = poverty.poverty_targets()
    assert answer.frame["document"].ne("").all()
    assert answer.provenance.origins
