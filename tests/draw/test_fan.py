from __future__ import annotations

import re
from itertools import pairwise

import pandas as pd
import pytest

from analytics.draw.fan import fan
from analytics.vocabulary.scenario import Scenario, Setting
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import contrast, is_watermarked, result, words

YEARS = (2026, 2027, 2028)
SPREAD = {"p05": -40, "p25": -10, "mean": 0, "p50": 0, "p75": 12, "p95": 50}


def row(what, middle, **place):
    return {"what": what, **place, **{name: middle + far for name, far in SPREAD.items()}}


def projected(name="", graduated=214.0, stock=55_000.0, standing=Standing.ESTIMATE):
    """A result as `answers.scenarios.projected` makes it, of three years."""
    quarters = ["2025-Q4", *(f"{year}-Q{place}" for year in YEARS for place in (1, 2, 3, 4))]
    frame = pd.DataFrame(
        [
            *(
                row("stock", stock + 100 * n, quarter=q, area_code="35.22")
                for n, q in enumerate(quarters)
            ),
            *(row("stock", 10.0, quarter=q, area_code="35.22.01") for q in quarters),
        ]
    )
    totals = pd.DataFrame(
        [row("graduated", graduated + n, year=y, quarters=4) for n, y in enumerate(YEARS)]
    )
    settings = (Setting("entries", 1.0),) if name else ()
    facts = {"totals": totals, "whole": "35.22", "first": "2026-Q1"}
    return result(frame, standing, scenario=Scenario(name, settings), **facts)


def named(figure):
    return [trace for trace in figure.data if trace.name]


def bands(figure):
    return [trace for trace in figure.data if trace.fill == "tonexty"]


def test_a_flow_is_drawn_by_year_from_zero_with_both_bands():
    figure = fan(projected())
    (line,) = named(figure)
    assert list(line.x) == [2026, 2027, 2028]
    assert list(line.y) == [214, 215, 216]
    assert figure.layout.yaxis.range[0] == 0
    light, dark = bands(figure)
    assert list(light.y) == [174, 175, 176], "the lower edge of nine tenths"
    assert list(dark.y) == [204, 205, 206], "the lower edge of one half"
    assert "90%: 174–264 · 50%: 204–226" in line.customdata[0]


def test_a_stock_is_drawn_by_quarter_of_the_whole_alone():
    figure = fan(projected(), what="stock")
    (line,) = named(figure)
    assert list(line.x[:3]) == [2026, 2026.25, 2026.5], "the end of each quarter"
    assert len(line.x) == 13
    assert line.y[0] == 55_000
    assert figure.layout.yaxis.range[0] > 50_000, "not cut down to zero by a kecamatan"
    assert list(figure.layout.xaxis.ticktext) == [f"akhir<br>{y}" for y in (2025, *YEARS)]


def test_four_scenarios_differ_without_colour_and_are_named_where_they_end():
    others = tuple(projected(f"Skenario {letter}", 300.0 + 5 * n) for n, letter in enumerate("ABC"))
    figure = fan(projected(), others)
    lines = named(figure)
    assert len({line.line.dash for line in lines}) == len(lines) == 4
    assert len({line.marker.symbol for line in lines}) == 4
    assert all(contrast(line.line.color, "#ffffff") >= 4.5 for line in lines)
    ends = {text.split("</b>")[0].removeprefix("<b>") for text in words(figure) if "<b>" in text}
    assert {"Dasar", "Skenario A", "Skenario B", "Skenario C"} <= ends
    assert not figure.layout.showlegend


def test_names_that_end_at_one_height_do_not_lie_on_one_another():
    others = tuple(projected(f"Skenario {letter}") for letter in "ABC")
    figure = fan(projected(), others)
    low, high = figure.layout.yaxis.range
    pixels = (figure.layout.height - 72) / (high - low)
    names = [note for note in figure.layout.annotations if note.x == 1 and note.yref == "y"]
    heights = sorted(note.y * pixels + (note.yshift or 0) for note in names)
    assert len(heights) == 4
    assert min(b - a for a, b in pairwise(heights)) >= 39


def test_a_scenario_keeps_its_look_when_another_is_put_back():
    b = projected("Skenario B", 400.0)
    both = fan(projected(), (projected("Skenario A", 300.0), b), (1, 2))
    alone = fan(projected(), (b,), (2,))
    assert named(both)[2].line.to_plotly_json() == named(alone)[1].line.to_plotly_json()


def test_the_target_is_a_line_with_its_number_and_in_sight():
    figure = fan(projected(), target=2_090.0)
    assert [shape.y0 for shape in figure.layout.shapes] == [2_090]
    assert any("2.090" in text for text in words(figure))
    assert figure.layout.yaxis.range[1] > 2_090
    assert not fan(projected()).layout.shapes


@pytest.mark.parametrize("invented", ["baseline", "other"])
def test_one_invented_scenario_marks_the_picture(invented):
    base = Standing.EXAMPLE if invented == "baseline" else Standing.ESTIMATE
    other = Standing.EXAMPLE if invented == "other" else Standing.ESTIMATE
    figure = fan(projected(standing=base), (projected("Skenario A", standing=other),))
    assert is_watermarked(figure)
    assert all(band.fillpattern.shape for band in bands(figure))
    real = fan(projected(), (projected("Skenario A"),))
    assert not is_watermarked(real)
    assert not any(band.fillpattern.shape for band in bands(real))


def test_more_than_can_be_told_apart_are_refused():
    with pytest.raises(ValueError, match="told apart"):
        fan(projected(), tuple(projected(f"Skenario {n}") for n in "ABCD"), (1, 2, 3, 3))


def test_what_is_worked_out_is_not_printed_to_the_last_family():
    figure = fan(projected(graduated=1_234.4, stock=55_432.0), what="stock")
    (end,) = [text for text in words(figure) if "Dasar" in text]
    assert re.search(r"sekitar 56\.600$", end), end
