"""The picture of the way to zero: a line joins figures of one series and nothing else."""

from __future__ import annotations

from analytics.answers import extreme_scenarios as answers
from analytics.draw.extreme_scenarios import way
from analytics.vocabulary.scenario import Scenario


def _lines(figure):
    return [trace for trace in figure.data if "lines" in (trace.mode or "")]


def test_old_line_and_newest_figure_are_never_joined(prepared):
    figure = way(answers.paced())
    joined = [set(trace.x) for trace in _lines(figure) if not trace.fill]
    assert {2020, 2021, 2022} in joined
    assert not any({2022, 2024} <= years for years in joined)
    stated = [trace for trace in figure.data if trace.mode == "markers"]
    assert [list(trace.y) for trace in stated] == [[22_430]]
    assert figure.layout.shapes[-1].x0 == 2023.5  # where the line changed


def test_the_number_in_two_units_says_so_beside_its_mark(prepared):
    words = [note.text for note in way(answers.paced()).layout.annotations]
    assert "<b>9.400 jiwa</b><br>atau KK?" in words


def test_a_scenario_keeps_its_look_whichever_are_drawn(prepared):
    moved = (Scenario("Skenario C").moved(answers.FALL, 0.6),)
    figure = way(answers.paced(scenarios=moved), places=(3,))
    assert [trace.line.dash for trace in _lines(figure) if trace.line.dash] == ["solid", "dashdot"]
    names = [note.text for note in figure.layout.annotations]
    assert "<b>Skenario C</b>" in names


def test_what_zero_leaves_possible_is_shown_in_persons_alone(prepared):
    people = way(answers.paced())
    assert [shape.type for shape in people.layout.shapes] == ["rect", "line"]
    families = way(answers.paced(start="extreme_poor_families.35.22.2025.1"))
    assert [shape.type for shape in families.layout.shapes] == ["line"]
    assert 59_020 not in [y for trace in families.data for y in trace.y]
