"""`python -m analytics scenario run FILE`: the numbers of the page, from the file alone."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from analytics import cli
from analytics.actions import scenario_file
from analytics.actions.scenario_content import Filed
from analytics.answers import (
    allocation,
    extreme_scenarios,
    levers,
    poverty_scenarios,
    scenario_headlines,
    scenarios,
    scenarios_kept,
)
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.period import today
from analytics.vocabulary.scenario import EXPLORING, Scenario, Setting
from analytics.vocabulary.scenario_record import FLOWS, HEADLINES
from analytics.wording import allocation as of_allocation
from analytics.wording import extreme_scenarios as of_extreme

MOVED = (Setting("ready_rate", 0.03, "Ani", "seperti 2021"),)


@pytest.fixture
def kept(prepared, tmp_path):
    """A file with what was recorded from the data of now."""
    scenario = Scenario("Seperti 2021", MOVED, data=scenarios_kept.data_version(practice=False))
    recorded = scenarios_kept.recorded(scenarios.projected(scenario, practice=False), today())

    def write(name="skenario.yaml", **changed):
        file = tmp_path / name
        file.write_bytes(scenario_file.written(Filed(replace(scenario, **changed), recorded)))
        return file

    write.scenario, write.recorded = scenario, recorded
    return write


def ran(capsys, *words):
    status = cli.main(["scenario", "run", *map(str, words)])
    told = capsys.readouterr()
    return status, told.out, told.err


def test_the_terminal_has_the_numbers_of_the_page(kept, capsys):
    status, out, err = ran(capsys, kept(), "--cepat", "--json")
    assert (status, err) == (0, "")
    told = json.loads(out)
    answer = scenarios.projected(Scenario(settings=MOVED), practice=False)
    assert told["facts"]["draws"] == EXPLORING
    assert told["facts"]["headlines"] == []
    assert [row["mean"] for row in told["facts"]["totals"]] == answer.facts["totals"][
        "mean"
    ].to_list()
    rows = [each for each in kept.recorded["rows"] if each["what"] == "graduated"]
    means = [row["mean"] for row in told["facts"]["totals"] if row["what"] == "graduated"]
    assert means == [row["mean"] for row in rows if "-" not in row["year"]]


EVERYWHERE = (
    Setting("budget", 1e11),
    Setting("expenditure_growth", 0.08),
    Setting("extreme_fall", 0.3),
    Setting("ready_rate", 0.03),
    Setting("sample_households", 900.0),
)


def test_every_section_says_what_it_says_on_the_page(prepared, capsys, tmp_path):
    file = tmp_path / "semua.yaml"
    scenario = Scenario("Semua", EVERYWHERE)
    file.write_bytes(scenario_file.written(Filed(scenario)))
    status, out, err = ran(capsys, file, "--cepat")
    assert (status, err) == (0, "")
    # As the page asks: each section with the levers of its own.
    poverty = poverty_scenarios.scenarios((poverty_scenarios.mine(scenario),))
    assert set(poverty_scenarios.told(poverty)) < set(out.splitlines())
    ids = frozenset({"extreme_fall", "sample_households"})
    own = replace(scenario.only(ids), name="Semua")
    assert set(of_extreme.lead(extreme_scenarios.paced(scenarios=(own,)).facts)) < set(
        out.splitlines()
    )
    shared = allocation.allocated(allocation.only_own(scenario), False, Aim.GRADUATES)  # noqa: FBT003
    assert of_allocation.lead(shared.facts)[0] in out.splitlines()
    for label in ("Tingkat kemiskinan (P0), Maret 2029", "Batas atas", "Lulus mandiri setahun"):
        assert f"\n{label}" in out

    # The same goes along for the record, and comes back.
    answer = scenario_headlines.worked_out(scenario, practice=False)
    recorded = scenarios_kept.recorded(answer, today())
    told = {row["what"] for row in recorded["rows"]}
    assert told == {*FLOWS, *HEADLINES}
    filed = Filed(replace(scenario, data="1"), recorded)
    assert scenario_file.read(scenario_file.written(filed), levers.of(practice=False)) == filed
    file.write_bytes(scenario_file.written(filed))
    assert "Tingkat kemiskinan (P0), Maret 2029" in ran(capsys, file, "--tercatat")[1]


def test_other_data_are_told_and_both_are_offered(kept, capsys):
    other = kept(data="0.lain.1")
    status, out, err = ran(capsys, other, "--cepat")
    assert status == 0
    assert "data lain" in err
    assert "--tercatat" in err
    assert "Graduasi mandiri, 2026–2030" in out
    status, out, err = ran(capsys, other, "--tercatat", "--json")
    assert (status, json.loads(out), err) == (0, kept.recorded, "")
    status, out, _ = ran(capsys, other, "--tercatat")
    assert "Dicatat" in out


def test_what_starts_from_example_data_needs_the_word_for_it(kept, capsys, tmp_path):
    file = tmp_path / "contoh.yaml"
    file.write_bytes(scenario_file.written(Filed(Scenario("Contoh", practice=True))))
    status, out, err = ran(capsys, file)
    assert (status, out) == (1, "")
    assert "--latihan" in err
    assert "tanpa --latihan" in ran(capsys, kept(), "--latihan")[2]


@pytest.mark.parametrize(
    "content", [b"", b"nama: x", b"\xff\xfe", b"[" * 90_000, b"format: skenario\nversion: 1"]
)
def test_what_is_no_scenario_is_one_line(prepared, capsys, tmp_path, content):
    file = tmp_path / "x.yaml"
    file.write_bytes(content)
    status, out, err = ran(capsys, file)
    assert (status, out, err.count("\n")) == (1, "", 1)


def test_a_file_without_a_record_or_without_itself_is_told(prepared, capsys, tmp_path):
    file = tmp_path / "x.yaml"
    file.write_bytes(scenario_file.written(Filed(Scenario("Dasar"))))
    assert "tidak memuat hasil" in ran(capsys, file, "--tercatat")[2]
    assert "tidak ada" in ran(capsys, tmp_path / "hilang.yaml")[2]
    assert "tidak dikenal" in ran(capsys, file, "--pakai", "ngawur")[2]
