"""The board: what is disputed, in the order that matters, told with everything about it."""

from __future__ import annotations

import pytest

from analytics.answers import figures, reconciliation
from analytics.answers.reconciliation import EVERY, EVERYWHERE, OURS
from analytics.store import versioned
from analytics.vocabulary.claim import Basis, Measure, Rank
from analytics.vocabulary.result import Gap
from analytics.wording import moves

HIGHEST = Basis(Measure.HIGHEST)


def test_every_thing_that_sources_disagree_about_is_on_it_and_nothing_else():
    used = figures.used(None)
    expected = set(used.loc[used["differs"], figures.GROUP].itertuples(index=False, name=None))
    assert set(reconciliation.listed()) == expected
    assert expected


def test_bojonegoro_comes_first_then_the_newest_then_the_widest():
    rows = reconciliation.disputes()
    assert rows["ours"].is_monotonic_decreasing
    assert (rows.iloc[0]["indicator"], rows.iloc[0]["period"]) == ("kpm_pkh", "2025")
    for _, part in rows.groupby("ours"):
        assert part["period_end"].is_monotonic_decreasing
        for _, year in part.groupby("period_end"):
            assert year["percent"].is_monotonic_decreasing


def test_figures_of_the_founding_dispute():
    found = reconciliation.dispute(reconciliation.listed("kpm_pkh", "35.22")[0])
    assert list(found.frame["value"]) == [59_303, 59_303, 55_028, 55_028]
    facts = found.facts
    assert (facts["low"], facts["high"], facts["used"]) == (55_028, 59_303, 55_028)
    assert facts["spread"].percent == pytest.approx((59_303 - 55_028) / 59_303 * 100)
    assert {"source", "url", "locator", "read_on", "published", "reason"} <= set(found.frame)
    assert facts["pages"] == ("Ringkasan", "Tren", "Graduasi", "Sumber & metode")


def test_mere_rounding_is_no_dispute(data):
    where = {"claim_id": "kpm_pkh.35.22.2024.2"}
    before = set(reconciliation.listed())
    data.change("claims", where, value="56500", precision="100")
    assert set(reconciliation.listed()) == before
    data.change("claims", where, value="56400", precision="100")
    (new,) = set(reconciliation.listed()) - before
    assert (new.indicator, new.period) == ("kpm_pkh", "2024")


def test_what_is_superseded_is_listed_and_disputes_nothing(data):
    where = {"claim_id": "kpm_pkh.35.22.2024.2"}
    data.change("claims", where, value="99999", rank="superseded", reason="keliru")
    assert not [key for key in reconciliation.listed() if key.period == "2024"]
    where = {"claim_id": "kpm_pkh.35.22.2025.2"}
    data.change("claims", where, value="99999", rank="superseded", reason="keliru")
    found = reconciliation.dispute(reconciliation.listed("kpm_pkh", "35.22")[0])
    assert found.facts["high"] == 59_303
    assert (found.frame["rank"] == Rank.SUPERSEDED).sum() == 1


def test_a_spread_that_says_nothing_in_percent_is_left_out(data):
    where = {"claim_id": "kpm_pkh.35.22.2025.1"}
    data.change("claims", where, value="0")
    for claim in ("2", "3", "4"):
        data.change("claims", {"claim_id": f"kpm_pkh.35.22.2025.{claim}"}, value="0")
    assert not [key for key in reconciliation.listed("kpm_pkh", "35.22") if key.period == "2025"]
    assert reconciliation._percent(-1.0, 2.0) != reconciliation._percent(-1.0, 2.0)


def test_parts_hold_every_dispute_once():
    for place in reconciliation.places():
        for indicator in reconciliation.indicators(place):
            parts = reconciliation.parts(indicator, place)
            drawn = [
                found.facts["key"]
                for number in parts
                for found in reconciliation.part(indicator, place, number)
            ]
            assert drawn == list(reconciliation.listed(indicator, place))
            assert drawn


def test_only_bojonegoro_can_be_looked_at():
    codes = {key.area_code for key in reconciliation.listed(EVERY, OURS)}
    assert codes == {"35.22"}
    assert len(reconciliation.listed(EVERY, EVERYWHERE)) > len(reconciliation.listed(EVERY, OURS))


def test_the_board_stays_and_says_what_is_followed():
    key = reconciliation.listed("kpm_pkh", "35.22")[0]
    with versioned.following(HIGHEST):
        found = reconciliation.dispute(key)
        assert reconciliation.listed() == reconciliation.listed()
    assert found.facts["used"] == 55_028
    assert list(found.facts["followed"]["value"]) == [59_303]
    assert "followed" not in reconciliation.dispute(key).facts


def test_where_all_agree_it_says_so():
    (answer,) = reconciliation.board("35.22.08")
    assert isinstance(answer, Gap)
    assert "sama" in answer.never


def test_it_is_told_in_two_sentences():
    first, second = reconciliation.in_words()
    assert "14 angka disebut berbeda" in first
    assert second == "Di Bojonegoro, yang paling jauh: KPM PKH 2025, 55.028–59.303 (selisih 7,2%)."


def test_percentages_lie_points_apart_and_are_told_as_printed():
    key = next(key for key in reconciliation.listed() if key.indicator == "stunting_rate")
    found = reconciliation.dispute(key)
    told = moves.apart(found.facts["spread"], found.indicator.unit, found.facts["decimals"])
    assert told == "14,1–14,2% · selisih 0,1 poin"
    extreme = reconciliation.listed("extreme_poverty_rate", "35.17")[0]
    found = reconciliation.dispute(extreme)
    told = moves.apart(found.facts["spread"], found.indicator.unit, found.facts["decimals"])
    assert told == "0,50–0,53% · selisih 0,03 poin"
