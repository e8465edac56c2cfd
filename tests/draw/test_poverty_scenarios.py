"""Poverty to 2030 in pictures: a gap where nobody published, every target with its number."""

from __future__ import annotations

import pytest

from analytics.answers import poverty_decomposed, poverty_scenarios
from analytics.draw.poverty_decomposed import parts
from analytics.draw.poverty_scenarios import course
from analytics.vocabulary.scenario import Scenario, Setting

from .drawing import words


@pytest.fixture(scope="module")
def answer(prepared):
    faster = Scenario("Skenario A", (Setting("expenditure_growth", 0.075),))
    return poverty_scenarios.scenarios((faster,))


def lines(figure):
    return [trace for trace in figure.data if trace.mode == "lines+markers"]


def test_what_was_published_and_each_scenario_start_from_one_figure(answer):
    published, base, moved = lines(course(answer))
    at = dict(zip(published.x, published.y, strict=True))
    assert at[2025] == base.y[0] == moved.y[0] == 11.49
    assert base.x[-1] == 2030
    assert moved.y[-1] < base.y[-1]
    assert base.line.dash != moved.line.dash
    assert base.marker.symbol != moved.marker.symbol


def test_a_year_that_nobody_published_is_a_gap(answer):
    published = lines(course(answer, "P1"))[0]
    at = dict(zip(published.x, published.y, strict=True))
    assert (at[2022], at[2023], at[2024], at[2025]) == (1.9, None, None, 1.46)
    assert published.connectgaps is False


def test_bands_hold_one_another(answer):
    bands = [trace for trace in course(answer).data if trace.mode == "lines" and trace.fillcolor]
    outer_high, outer_low, inner_high, inner_low = (trace.y for trace in bands[:4])
    for high, above, below, low in zip(outer_high, inner_high, inner_low, outer_low, strict=True):
        assert high >= above >= below >= low


def test_every_target_ahead_has_a_mark_and_its_number(answer):
    (marks,) = (trace for trace in course(answer).data if trace.marker.symbol == "line-ew")
    drawn = sorted(zip(marks.x, marks.y, strict=True))
    assert drawn == [
        (2025, 9.8),
        (2025, 10.37),
        (2025, 10.37),
        (2025, 10.95),
        (2026, 8.98),
        (2026, 10.55),
        (2026, 10.55),
        (2029, 7.98),
    ]
    told = words(course(answer))
    assert "(3, 4) 2025: <b>10,37</b>" in told
    assert "(9) 2029: <b>7,98</b>" in told
    assert any("RPKD 2025–2029 dan RPJMD" in text for text in marks.customdata)
    assert not [text for text in words(course(answer, "P1")) if "2029" in text]


def test_a_regency_without_targets_and_gini_draws_its_fan_alone(prepared):
    figure = course(poverty_scenarios.scenarios((), "35.21"))
    assert not [trace for trace in figure.data if trace.marker.symbol == "line-ew"]
    assert len(lines(figure)) == 2


def test_parts_of_a_change_stand_with_their_range_beside_the_second_reading(prepared):
    figure = parts(poverty_decomposed.decomposed(2022, 2025))
    published, by_gap, by_gini = figure.data
    assert published.x[0] == pytest.approx(-0.72)
    assert sum(by_gap.x) == pytest.approx(-0.72)
    assert sum(by_gini.x) == pytest.approx(-0.72)
    assert min(by_gap.error_x.array) > 0
    assert set(by_gini.error_x.array) == {0}
    assert by_gap.marker.symbol != by_gini.marker.symbol
    low, high = figure.layout.xaxis.range
    assert low < by_gap.x[1] - by_gap.error_x.arrayminus[1]
    assert high > by_gap.x[0] + by_gap.error_x.array[0]


def test_with_one_reading_the_key_tells_of_one(prepared):
    told = " ".join(words(parts(poverty_decomposed.decomposed(2020, 2025))))
    assert "dicocokkan ke P1" in told
    assert "Gini" not in told
