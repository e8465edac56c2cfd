from __future__ import annotations

import pytest

from analytics.answers import beneficiaries
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import Standing


def test_families_rose_or_fell_depending_on_the_figure():
    answer = beneficiaries.families_now()
    row = answer.only()
    assert (row["value"], row["low"], row["high"]) == (55_028, 55_028, 59_303)
    assert answer.facts["before"] == 56_515
    assert answer.facts["before_year"] == 2024
    assert answer.facts["stated"] == [55_028, 59_303]
    assert "changes" not in answer.facts, "DTKS became DTSEN in between"
    assert answer.provenance.standing is Standing.QUOTED


def test_graduates_are_a_share_of_either_count():
    answer = beneficiaries.graduates_now()
    assert answer.only()["value"] == 214
    low, high = answer.facts["share"]
    assert low == pytest.approx(100 * 214 / 59_303)
    assert high == pytest.approx(100 * 214 / 55_028)
    assert Caveat.PERIOD_START_UNKNOWN in answer.provenance.caveats


def test_the_able_exits_of_2021_stand_beside_and_are_not_added():
    assert beneficiaries.graduates_now().facts["earlier"] == (881, "2021")


def test_the_load_of_a_facilitator_is_an_estimate():
    answer = beneficiaries.families_per_facilitator()
    row = answer.only()
    assert round(row["low"]) == 263
    assert round(row["high"]) == 284
    assert row["value"] == pytest.approx(55_028 / 209)
    assert answer.provenance.standing is Standing.ESTIMATE


@pytest.mark.parametrize(
    "question",
    [
        beneficiaries.families_now,
        beneficiaries.graduates_now,
        beneficiaries.families_per_facilitator,
    ],
)
def test_elsewhere_nobody_published_any(question):
    answer = question("35.23")
    assert isinstance(answer, Gap)
    assert "Tuban" in answer.what


def test_a_first_year_has_no_change_but_its_shares(data):
    frame = data.read("claims")
    earlier = (frame["indicator"] == "kpm_pkh") & (frame["period_end"] < "2025")
    data.write("claims", frame[~earlier])
    families = beneficiaries.families_now()
    assert isinstance(families, Result)
    assert "changes" not in families.facts
    assert beneficiaries.graduates_now().facts["share"][0] == pytest.approx(100 * 214 / 59_303)
    assert round(beneficiaries.families_per_facilitator().only()["high"]) == 284
