"""The Python lines of a scenario run as they stand and give the numbers of the page."""

from __future__ import annotations

import pytest

from analytics.actions import scenario_code
from analytics.answers import scenarios
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
    assert "graduated" in capsys.readouterr().out


def test_nothing_that_is_typed_is_run(prepared, capsys):
    evil = '")\nimport os; os.abort()\n("'
    scenario = Scenario(evil, (Setting("ready_rate", 0.01, evil, evil),))
    assert run(scenario_code.lines(scenario, 50))["scenario"] == scenario
    bare = scenario_code.lines(Scenario(), 50)
    assert run(bare)["scenario"] == Scenario()
