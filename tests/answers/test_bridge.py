from __future__ import annotations

import pandas as pd
import pytest

from analytics.answers import bridge, coded, steps, told
from analytics.store import tables, versions
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Gap
from analytics.vocabulary.standing import Standing

TAMBAKREJO = "35.22.02"


def bars(answer, closing):
    rows = answer.frame[answer.frame["closing"] == closing]
    return dict(zip(rows["part"], rows["value"], strict=True))


@pytest.fixture
def imported(state, tmp_path):
    """Put tables to use as an import does."""

    def imported(**frames):
        files = {}
        for name, frame in frames.items():
            path = tmp_path / f"{name}.parquet"
            frame.to_parquet(path)
            files[path.name] = path
        versions.commit(files, versions.current(), "uji", "diimpor untuk uji")

    return imported


def graduates(reasons):
    rows = [
        (f"{i:064x}", "35.22.02.2001", TAMBAKREJO, pd.Timestamp(day), reason, "", "")
        for i, (day, reason) in enumerate(reasons)
    ]
    names = ["family_id", "village_code", "district_code", "date", "exit", "initiator", "decree"]
    return pd.DataFrame(rows, columns=names)


def monthly(months=12, **changes):
    districts = tables.areas().query(
        "parent_code == @BOJONEGORO", local_dict={"BOJONEGORO": BOJONEGORO}
    )
    rows = [
        {
            "district_code": code,
            "month": f"2025-{month:02}",
            "active": 2000.0,
            "entered": 5.0,
            "graduated_able": 1.0,
            "graduated_natural": 2.0,
            "excluded": 1.0,
            "moved": 0.0,
            "died": 1.0,
        }
        | changes
        for code in districts["code"]
        for month in range(1, months + 1)
    ]
    return pd.DataFrame(rows)


def test_one_bridge_for_each_closing_figure_that_somebody_states():
    answer = bridge.kpm_bridge()
    assert answer.facts["closings"] == (55028.0, 59303.0), "the one used comes first"
    assert bars(answer, 55028) == {
        "opening": 56515,
        "graduated": -214,
        "unexplained": -1273,
        "closing": 55028,
    }
    assert bars(answer, 59303)["unexplained"] == 3002


def test_each_bar_has_the_standing_of_what_it_is_made_of():
    answer = bridge.kpm_bridge()
    standings = answer.frame.groupby("part")["standing"].agg(set)
    assert standings["opening"] == standings["graduated"] == {Standing.QUOTED}
    assert standings["unexplained"] == {Standing.ESTIMATE}
    assert answer.provenance.standing is Standing.ESTIMATE


def test_what_the_214_need_is_told_as_an_assumption():
    answer = bridge.kpm_bridge()
    rows = answer.frame.set_index("part")
    assert not rows.loc["graduated", "sure"].any()
    assumed = answer.facts["assumptions"]
    assert any("214" in line and "awalnya tidak disebut" in line for line in assumed)
    for count in ("56.515", "55.028", "59.303"):
        assert any(count in line and "triwulan" in line for line in assumed)
    assert any("graduasi alamiah" in line for line in answer.facts["notes"])


def test_the_verdict_says_it_in_a_breath():
    line, across = bridge.kpm_bridge_in_words()
    assert "jangan dibaca sebagai hasil program" in across
    assert line == (
        "Bila 55.028 yang benar, 1.273 KPM berkurang tanpa penjelasan; bila 59.303 yang benar, "
        "3.002 KPM bertambah tanpa penjelasan. Yang diketahui hanya graduasi mandiri −214, dari "
        "56.515 KPM semula."
    )


def test_any_two_years():
    answer = bridge.kpm_bridge(BOJONEGORO, 2017, 2022)
    assert bars(answer, 61616) == {
        "opening": 46493,
        "graduated": -881,
        "natural": -3455,
        "unexplained": 61616 - 46493 + 881 + 3455,
        "closing": 61616,
    }
    assert any("2021" in line for line in answer.facts["notes"])
    assert bars(bridge.kpm_bridge(BOJONEGORO, 2022, 2024), 56515)["unexplained"] == 56515 - 61616


@pytest.mark.parametrize("asked", [(2025, 2024), (2024, 2024), (1999, 2025), (2024, 2030)])
def test_years_without_a_count_are_a_gap(asked):
    assert isinstance(bridge.kpm_bridge(BOJONEGORO, *asked), Gap)


def test_an_area_nobody_counted_is_a_gap_that_says_whom_to_ask():
    answer = bridge.kpm_bridge(TAMBAKREJO)
    assert isinstance(answer, Gap)
    assert "Dinas Sosial" in answer.ask_whom
    assert bridge.kpm_bridge_in_words(TAMBAKREJO) == ()


def test_figures_are_taken_from_the_data_and_not_from_the_code(data):
    data.change("claims", {"claim_id": "pkh_graduates_able.35.22.x-2025-11-11.1"}, value="300")
    data.change("claims", {"claim_id": "kpm_pkh.35.22.2024.1"}, value="56000")
    data.seal()
    assert bars(bridge.kpm_bridge(), 55028)["unexplained"] == 55028 - 56000 + 300


def test_a_list_of_graduates_replaces_what_was_said_and_is_never_added_to_it(imported):
    inside = [("2025-03-01", "graduated")] * 230 + [("2025-05-01", "died")] * 3
    imported(graduates=graduates([*inside, ("2024-12-31", "died"), ("2026-01-01", "died")]))
    found = {step.part: step for step in steps.between(BOJONEGORO, *years())}
    assert found["graduated"].amount == -230
    assert found["graduated"].standing is Standing.OFFICIAL
    assert any("214" in line for line in found["graduated"].notes)
    assert found["graduated"].is_sure
    assert found["died"].amount == -3, "days of the first count and after the last do not count"
    assert bars(bridge.kpm_bridge(), 55028)["unexplained"] == 55028 - 56515 + 230 + 3


def test_monthly_reports_become_known_steps(imported):
    imported(monthly=monthly())
    known = bars(bridge.kpm_bridge(), 55028)
    assert known["entries"] == 28 * 12 * 5
    assert known["natural"] == -28 * 12 * 2
    assert known["graduated"] == -28 * 12
    assert "moved" not in known, "nobody moved"
    moved = sum(value for part, value in known.items() if part in steps.PARTS)
    assert known["unexplained"] == 55028 - 56515 - moved


def test_reports_that_are_missing_are_told(imported):
    imported(monthly=monthly(months=10))
    told_of = {step.part: step.notes for step in steps.between(BOJONEGORO, *years())}
    assert any("280 dari 336" in line for line in told_of["entries"])


def test_a_step_of_four_families_is_not_told_of_a_kecamatan(imported):
    imported(graduates=graduates([("2025-03-01", "died")] * 4 + [("2025-03-01", "natural")] * 5))
    assert {step.part for step in steps.between(TAMBAKREJO, *years())} == {"natural"}


def test_at_the_terminal_each_bar_says_how_sure_it_is():
    text = told.as_text(bridge.kpm_bridge())
    assert "Belum terjelaskan −1.273" in text
    assert "Graduasi mandiri −214 (11 November 2025) – dikutip – belum dikonfirmasi, dengan" in text
    assert '"part": "unexplained"' in coded.as_json(bridge.kpm_bridge())


def years():
    return Period.year(2024), Period.year(2025)
