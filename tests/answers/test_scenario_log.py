"""Scenarios of the past are scored against what was published or counted since, and no sooner."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pandas as pd
import pytest

from analytics.actions import scenarios as actions
from analytics.actions.scenario_content import Filed
from analytics.answers import scenario_log
from analytics.answers.coded import as_json
from analytics.answers.questions import QUESTIONS, Asked
from analytics.answers.scenario_seen import seen
from analytics.answers.told import as_text
from analytics.store import entries, meetings, versions
from analytics.store.versioned import following
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.claim import Basis, Measure
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.scenario import Scenario, Setting
from analytics.vocabulary.scenario_log import State, Telling
from analytics.vocabulary.standing import Standing
from analytics.wording import scenario_log as words

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
LATER = date(2028, 3, 1)
STOCK = {
    "what": "stock",
    "mean": 56_000.0,
    "p05": 52_000.0,
    "p25": 54_500.0,
    "p50": 56_000.0,
    "p75": 57_500.0,
    "p95": 60_000.0,
}
ABLE = {
    "what": "graduated",
    "mean": 210.0,
    "p05": 120.0,
    "p25": 170.0,
    "p50": 205.0,
    "p75": 245.0,
    "p95": 320.0,
}


def keep(name="Dasar 2026", *rows, on="2026-11-22", first="2026-Q1", practice=False, kept=""):
    rows = rows or (STOCK | {"year": "2026"}, ABLE | {"year": "2026"}, ABLE | {"year": "2029"})
    told = {"on": on, "draws": 10_000, "basis": "utama", "first": first, "rows": list(rows)}
    scenario = Scenario(name, (Setting("ready_rate", 0.01),), data="x", practice=practice)
    standing = entries.of(EntryKind.SCENARIO, actions.subject({"name": name, "practice": practice}))
    day = datetime.fromisoformat(kept or on).replace(tzinfo=UTC)
    with pytest.MonkeyPatch.context() as clock:
        clock.setattr(meetings, "now", lambda: day)
        actions.keep(ANI, Filed(scenario, told), [one.id for one in standing])


@pytest.fixture
def told(data, state):
    """Two sources told of the end of 2026 since, one of them late in the year, and of graduates."""
    rows = data.read("claims")
    one = rows[rows["claim_id"] == "kpm_pkh.35.22.2025.1"].iloc[0]
    other = rows[rows["claim_id"] == "kpm_pkh.35.22.2025.2"].iloc[0]
    able = rows[rows["claim_id"] == "pkh_graduates_able.35.22.2021.1"].iloc[0]
    since = rows[rows["claim_id"] == "pkh_graduates_able.35.22.x-2025-11-11.1"].iloc[0]
    year = {"period_start": "2026-01-01", "period_end": "2026-12-31"}
    more = [
        pd.Series({**one, **year, "claim_id": "a", "value": "57800"}),
        pd.Series({**other, **year, "claim_id": "b", "value": "60100"}),
        pd.Series({**able, **year, "claim_id": "c", "value": "350"}),
        # Until when, but not since when: no figure of a year.
        pd.Series({**since, "period_end": "2027-12-31", "claim_id": "d", "value": "500"}),
        # A count in the middle of a year is none of its end.
        pd.Series(
            {
                **one,
                "period_start": "2027-06-01",
                "period_end": "2027-06-30",
                "claim_id": "e",
                "value": "1",
            }
        ),
    ]
    data.write("claims", pd.concat([rows, pd.DataFrame(more)], ignore_index=True))


def scores(on=LATER, *, practice=False, subject=""):
    found = scenario_log.scores(practice, on, subject)
    assert isinstance(found, Result)
    return found


def of(found, what, year=2026):
    rows = [row for row in found.rows() if (row["what"], row["year"]) == (what, year)]
    assert len(rows) == 1
    return rows[0]


def test_nothing_recorded_asks_for_it(state):
    actions.keep(ANI, Filed(Scenario("Tanpa arsip", (Setting("ready_rate", 0.01),))))
    found = scenario_log.scores(practice=False, on=LATER)
    assert isinstance(found, Gap)
    assert "10.000 undian" in found.ask_for


def test_what_came_is_held_against_what_was_recorded(told):
    keep()
    found = scores()
    stock = of(found, "stock")
    assert (stock["seen"], stock["seen_low"], stock["seen_high"]) == (57_800, 57_800, 60_100)
    assert stock["error"] == -1_800
    assert stock["error_percent"] == pytest.approx(-100 * 1_800 / 57_800)
    assert (stock["inside_50"], stock["inside_90"]) == (False, True)
    assert not stock["firm"], "the other source lies outside"
    assert stock["score_90"] == pytest.approx(8_000)
    able = of(found, "graduated")
    assert (able["inside_90"], able["firm"]) == (False, True)
    assert able["score_90"] == pytest.approx(200 + 20 * 30)
    assert found.facts["states"] == {State.SCORED: 2, State.EARLY: 1}
    assert found.facts["next"] == "2030-01-01"
    assert found.provenance.standing is Standing.ESTIMATE
    assert {origin.id for origin in found.provenance.origins} >= {"artikel-pkh", "scenarios.kept"}


def test_the_reader_who_follows_the_highest_count_gets_that_one(told):
    keep()
    with following(Basis(Measure.HIGHEST)):
        stock = of(scores(), "stock")
    assert (stock["seen"], stock["inside_90"], stock["firm"]) == (60_100, False, False)


def test_the_year_has_to_be_over_and_told_of(told):
    keep()
    early = scores(date(2026, 12, 31))
    assert set(early.facts["states"]) == {State.EARLY}
    assert of(early, "stock")["due"] == early.facts["next"] == "2027-01-01"
    assert scores(date(2027, 1, 1)).facts["states"][State.SCORED] == 2
    keep("Lain", STOCK | {"year": "2027"}, ABLE | {"year": "2027"})
    later = scores(subject=scenario_log.recorded(practice=False)[1].subject)
    assert {row["log_state"] for row in later.rows()} == {State.UNTOLD}, "June, and no start"


def test_hindsight_and_part_of_a_year_are_no_test(told):
    keep("Sesudahnya", on="2027-02-01")
    keep("Dari berkas", on="2026-11-22", kept="2027-03-01")
    keep("Tengah tahun", first="2026-Q3")
    states = {
        (row["scenario"], row["what"], row["year"]): row["log_state"] for row in scores().rows()
    }
    assert states["Sesudahnya", "stock", 2026] == State.LATE
    assert states["Dari berkas", "stock", 2026] == State.LATE, "a file may claim any day"
    assert states["Sesudahnya", "graduated", 2029] == State.EARLY
    assert states["Tengah tahun", "graduated", 2026] == State.PART
    assert states["Tengah tahun", "stock", 2026] == State.SCORED, "a stock is one whenever it began"


def test_those_taken_out_and_replaced_are_scored_all_the_same(told):
    keep("Gagal")
    keep("Gagal", STOCK | {"year": "2026", "p50": 56_100.0}, on="2026-12-01")
    (standing,) = entries.of(EntryKind.SCENARIO, scenario_log.recorded(practice=False)[0].subject)
    actions.take_out(ANI, standing.content, [standing.id])
    found = scores()
    assert found.facts["scenarios"] == 2
    assert [row["p50"] for row in found.rows() if row["what"] == "stock"] == [56_000, 56_100]


def test_what_reports_count_stands_beside_what_is_published(told, tmp_path):
    keep()
    names = ("opening", "active", "entered", "graduated_able", "graduated_natural", "excluded")
    rest = {"moved": 1, "died": 2, "double": 0}
    rows = [
        {"district_code": f"35.22.{code:02}", "month": f"2026-{month:02}"}
        | dict(zip(names, (2000, 2000, 10, 1, 5, 1), strict=True))
        | rest
        for code in range(1, 29)
        for month in range(1, 13)
    ]
    pd.DataFrame(rows).to_parquet(tmp_path / "monthly.parquet")
    files = {"monthly.parquet": tmp_path / "monthly.parquet"}
    versions.commit(files, versions.current(), "uji", "diimpor untuk uji")
    counted = {
        one.what: one.value
        for one in seen(2026, 2026, practice=False)
        if one.telling is Telling.COUNTED
    }
    assert counted == {"stock": 56_000, "graduated": 336, "natural": 1_680, "excluded": 1_344}, (
        "who came first and who came back are one line of the form, so neither is told"
    )
    rows = [row for row in scores().rows() if row["what"] == "stock"]
    assert [(row["telling"], row["seen"], row["inside_50"]) for row in rows] == [
        (Telling.COUNTED, 56_000, True),
        (Telling.PUBLISHED, 57_800, False),
    ]


def test_example_and_real_scenarios_never_meet(told, practised):
    keep()
    keep("Latihan", practice=True)
    real, example = scores(), scores(practice=True)
    assert {row["scenario"] for row in real.rows()} == {"Dasar 2026"}
    assert {row["scenario"] for row in example.rows()} == {"Latihan"}
    assert example.provenance.standing is Standing.EXAMPLE
    assert all(pd.isna(row["seen"]) for row in example.rows()), "no published figure scores it"


def test_sentences_say_how_many_and_how_far(told):
    keep()
    found = scores()
    first, worst, few = words.lead(found.rows(), found.facts)
    assert "Dari 2 angka" in first
    assert "1 jatuh di dalam rentang 90%" in first
    assert "graduasi mandiri 2026" in worst
    assert "205" in worst
    assert "350" in worst
    assert few == words.FEW
    assert "1 Januari 2030" in " ".join(words.waiting(found.facts))
    early = scores(date(2026, 12, 1))
    assert "1 Januari 2027" in words.lead(early.rows(), early.facts)[0]


def test_it_can_be_asked_at_a_terminal(told, monkeypatch):
    keep()
    monkeypatch.setattr("analytics.answers.scenario_log_questions.today", lambda: LATER)
    (answer,) = QUESTIONS["skenario-lama"].answers(Asked())
    text = as_text(answer)
    assert "Dasar 2026 (dicatat 22 November 2026), KPM pada akhir tahun, 2026" in text
    assert "terjadi 57.800" in text
    assert "belum waktunya; dapat dinilai mulai 1 Januari 2030" in text
    assert '"error": -1800' in as_json(answer)
