"""`python -m analytics scenario run FILE`: the numbers of the page, from the file alone."""

from __future__ import annotations

import json

import pytest

from analytics import cli
from analytics.actions import scenario_file
from analytics.actions.scenario_content import Filed
from analytics.answers import scenarios, scenarios_kept
from analytics.vocabulary.period import today
from analytics.vocabulary.scenario import EXPLORING, Scenario, Setting

MOVED = (Setting("ready_rate", 0.03, "Ani", "seperti 2021"),)


@pytest.fixture
def kept(prepared, tmp_path):
    """A file with what was recorded from the data of now."""
    scenario = Scenario("Seperti 2021", MOVED, data=scenarios_kept.data_version(practice=False))
    recorded = scenarios_kept.recorded(scenarios.projected(scenario, practice=False), today())

    def write(name="skenario.yaml", **changed):
        file = tmp_path / name
        text = scenario_file.written(Filed(scenario, recorded)).decode()
        for old, new in changed.items():
            assert old in text
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")
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
    assert [row["mean"] for row in told["facts"]["totals"]] == answer.facts["totals"][
        "mean"
    ].to_list()
    rows = [each for each in kept.recorded["rows"] if each["what"] == "graduated"]
    means = [row["mean"] for row in told["facts"]["totals"] if row["what"] == "graduated"]
    assert means == [row["mean"] for row in rows if "-" not in row["year"]]


def test_other_data_are_told_and_both_are_offered(kept, capsys):
    other = kept(**{kept.scenario.data: "0.lain.1"})
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
