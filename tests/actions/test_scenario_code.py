"""The Python lines of a scenario run as they stand and give the numbers of the page."""

from __future__ import annotations

import pytest

from analytics.actions import scenario_code
from analytics.answers import poverty_scenarios, scenarios, scenarios_kept
from analytics.store.versioned import following
from analytics.vocabulary.claim import MAIN, Basis, Measure
from analytics.vocabulary.scenario import Scenario, Setting

MOVED = (Setting("facilitators", 250.0, "Ani"), Setting("ready_rate", 0.03, "", 'kata "bupati"'))


def run(lines):
    """The lines, as whoever pastes them into a file runs them."""
    found = {}
    exec(compile(lines, "skenario.py", "exec"), found)  # noqa: S102 - that is what is tested
    return found


@pytest.mark.parametrize("basis", [MAIN, Basis(Measure.LOWEST)])
def test_the_lines_give_the_numbers_of_the_page(prepared, capsys, basis):
    scenario = Scenario("Pendamping 'ditambah'\n", MOVED, seed=7)
    found = run(scenario_code.lines(scenario, 200, basis))
    with following(basis):
        answer = scenarios.projected(scenario, practice=False, draws=200)
    assert found["answer"].facts["totals"].equals(answer.facts["totals"])
    printed = capsys.readouterr().out
    for row in scenarios_kept.rows(answer):
        assert f"{row['what']} {row['year']} {round(row['p50'], 2)} " in printed
    assert "..." not in printed


def test_the_lines_of_a_scenario_of_other_sections_give_their_numbers(prepared, capsys):
    scenario = Scenario("Tumbuh", (Setting("expenditure_growth", 0.08),))
    run(scenario_code.lines(scenario, 2_000))
    answer = poverty_scenarios.scenarios((scenario,))
    year = answer.facts["headline"]
    (row,) = (
        row
        for row in answer.rows()
        if (row["scenario"], row["measure"], row["year"]) == ("Tumbuh", "P0", year)
        and row["fit"] == "gap"
    )
    assert f"poverty_rate {year} {round(row['p50'], 2)}" in capsys.readouterr().out


def test_nothing_that_is_typed_is_run(prepared, capsys):
    evil = '")\nimport os; os.abort()\n("'
    scenario = Scenario(evil, (Setting("ready_rate", 0.01, evil, evil),))
    assert run(scenario_code.lines(scenario, 50))["scenario"] == scenario
    bare = scenario_code.lines(Scenario(), 50)
    assert run(bare)["scenario"] == Scenario()
