"""The definition guard: on the figures we have, and on a series made with a break in it."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analytics.actions import breaks as actions
from analytics.answers import breaks, bridge, follow_ups, indicators, pilots, since, trends
from analytics.answers.briefing.winning import winning
from analytics.answers.slides import trend as slide
from analytics.answers.slides.asked import Asked
from analytics.store import tables
from analytics.vocabulary.meeting import FollowUp, Kind, Status, Taken
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.role import Actor, Role, Way

ANI = Actor("ani", Role.APPROVER, Way.ACCOUNT)


@pytest.fixture
def poverty_broken(data, state):
    """As if the poverty rate followed another rule from 2024 on."""
    data.change(
        "breaks",
        {"break_id": "dtks-dtsen"},
        earliest="2024-06-01",
        latest="2024-06-01",
        indicators="poverty_rate",
        series="susenas_poverty",
        label="cara lama → baru",
    )
    data.seal()
    return data


def test_our_rules_have_their_days_and_sources():
    by_id = {one.change.id: one for one in breaks.listed()}
    assert by_id["dtks-dtsen"].when == "5 Februari 2025"
    assert by_id["desil-1-4"].when == "2025"
    assert by_id["dtks-43-19"].when == "antara 1 November 2020 dan 31 Desember 2021"
    assert by_id["umur-harapan-hidup"].when == "tanggalnya tidak disebut"
    assert not by_id["idm-indeks-desa"].open_to
    assert "tidak pernah disambung" in by_id["idm-indeks-desa"].why_not
    assert set(by_id["dtks-dtsen"].open_to) == {"kpm_pkh"}


def test_poverty_is_held_against_itself_as_before():
    rate = indicators.indicator_now("poverty_rate")
    assert rate.facts["change"] == pytest.approx(-0.20)
    assert not rate.facts["guard"].crossings
    assert Caveat.RULE_CHANGED not in rate.provenance.caveats


def test_a_change_across_a_rule_is_refused_everywhere(poverty_broken):
    rate = indicators.indicator_now("poverty_rate")
    assert "change" not in rate.facts
    assert rate.facts["guard"].refuses
    assert Caveat.RULE_CHANGED in rate.provenance.caveats
    assert any(origin.id == "okezone.kemensos-dtsen" for origin in rate.provenance.origins)
    assert "tidak dihitung: aturan berubah" in winning().why
    (first, *_) = trends.in_words("poverty_rate", ("35.22",), 2016)
    assert first.startswith("Selisih Maret 2016 ke Maret 2025 tidak dihitung")
    assert "per tahun" not in first

    line = indicators.indicator_over_time("poverty_rate", ("35.22", "35.23"), 2016)
    broken = line.facts["breaks"]
    assert broken[["year", "rule"]].to_numpy().tolist() == [[2025, True]]
    assert broken["label"].item() == "aturan berubah: cara lama → baru"
    assert line.facts["note"] is None, "no word on a small change either"
    made = slide.slide(Asked(tables.area("35.22"), False, date(2026, 11, 22), "", ""))  # noqa: FBT003
    assert "11,49%" in made.title
    assert "turun" not in made.title
    (chart,) = made.parts
    assert chart.breaks == ((2025, "aturan berubah: cara lama → baru"),)


def test_with_a_note_it_is_worked_out_and_says_under_whose(poverty_broken):
    actions.accept(ANI, "dtks-dtsen", "poverty_rate", "hanya namanya yang berganti")
    rate = indicators.indicator_now("poverty_rate")
    assert rate.facts["change"] == pytest.approx(-0.20)
    assert any("hanya namanya yang berganti" in step for step in rate.provenance.steps)
    first, mark, *_ = trends.in_words("poverty_rate", ("35.22",), 2016)
    assert "per tahun" in first
    assert "catatan diterima" in mark
    line = indicators.indicator_over_time("poverty_rate", ("35.22",), 2016)
    assert line.facts["breaks"]["rule"].all(), "a note joins no line"


def test_the_pace_is_told_of_the_years_after_the_rule(data, state):
    data.change(
        "breaks",
        {"break_id": "dtks-dtsen"},
        earliest="2022-06-01",
        latest="2022-06-01",
        indicators="poverty_rate",
        series="susenas_poverty",
    )
    data.seal()
    first, mark, *_ = trends.in_words("poverty_rate", ("35.22",), 2016)
    assert "12,18% (Maret 2023) menjadi 11,49% (Maret 2025)" in first
    assert mark.startswith("Selisih Maret 2016 ke Maret 2025 tidak dihitung")


def test_the_bridge_shows_the_balance_and_says_what_it_crosses(state):
    answer = bridge.kpm_bridge()
    assert answer.facts["guard"].refuses
    assert answer.facts["opening"] == 56_515
    assert "DTKS → DTSEN, 5 Februari 2025" in answer.facts["notes"][0]
    assert "jangan dibaca sebagai hasil program" in answer.facts["notes"][0]
    assert Caveat.RULE_CHANGED in answer.provenance.caveats
    assert any("perubahan aturan" in told for told in bridge.kpm_bridge_in_words())
    for change in ("dtks-dtsen", "desil-1-4"):
        actions.accept(ANI, change, "kpm_pkh", "sama")
    assert "catatan diterima" in bridge.kpm_bridge().facts["notes"][0]


def test_a_stretch_ends_at_the_rule():
    line = pd.DataFrame(
        {
            "indicator": "kpm_pkh",
            "series_id": "pkh_register",
            "period": ["2017-06", "2022-01", "2024", "2025"],
        }
    )
    assert list(breaks.stretch(line)["period"]) == ["2025"]
    assert list(breaks.stretch(line.head(3))["period"]) == ["2022-01", "2024"]
    assert breaks.stretch(line.head(0)).empty


def test_then_and_now_of_a_decision_is_told_apart(state):
    taken = Taken("kpm_pkh", "35.22", "2024", 56_515, "56.515 KPM", "2024", None, "")
    item = FollowUp(
        id="x", kind=Kind.CONCLUSION, what="Cek", actor="OPD", area_code="35.22", said_on=None,
        due=None, status=Status.OPEN, told_on=None, evidence="", source=None, taken=taken,
    )  # fmt: skip
    assert "tidak dihitung: aturan mungkin berubah" in follow_ups.then_and_now(item)


def test_moves_of_pilot_villages_say_what_they_cross():
    found = pilots.moves(["35.22"], date(2024, 12, 31))
    of = found.set_index(["indicator", "series_id"])["across"]
    assert of["kpm_pkh", "pkh_register"].startswith("Selisih dari Januari 2022 tidak dihitung")
    assert of["poverty_rate", "susenas_poverty"] == ""


def test_a_rule_that_changed_since_a_day_is_told():
    told = since.changes(date(2024, 12, 24)).rules
    assert any("DTSEN" in one.what and one.at == "5 Februari 2025" for one in told)
    assert since.changes(date(2026, 2, 1)).rules == ()
