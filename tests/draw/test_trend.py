from __future__ import annotations

import itertools
import math

import pandas as pd
import pytest

from analytics.draw.trend import trend
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import RATE, is_watermarked, result, words

NOTHING = pd.DataFrame({"year": [], "low": [], "high": [], "value": [], "document": []})


def line(years, code="35.22", name="Kab. Bojonegoro", series="susenas", standing="quoted"):
    return pd.DataFrame(
        {
            "area_code": code,
            "name": name,
            "series_id": series,
            "period": [f"{year}-03" for year in years],
            "value": [10.0 + year % 7 for year in years],
            "standing": standing,
        }
    )


def drawn(frame, standing=Standing.QUOTED, targets=NOTHING, breaks=None, **facts):
    gone = pd.DataFrame({"year": [], "label": []}) if breaks is None else breaks
    return trend(
        result(frame, standing, RATE, focus=("35.22",), targets=targets, breaks=gone, **facts)
    )


def lines(figure):
    return [trace for trace in figure.data if trace.mode == "lines+markers"]


def test_a_year_nobody_published_is_a_gap_in_the_line():
    (trace,) = lines(drawn(line([2002, 2008, 2009])))
    assert list(trace.x) == list(range(2002, 2010))
    assert [math.isnan(value) for value in trace.y] == [False, *[True] * 5, False, False]
    assert trace.connectgaps is False


def test_two_series_are_two_lines_and_the_break_is_drawn():
    frame = pd.concat([line([2020, 2021], series="lama"), line([2021, 2022], series="baru")])
    breaks = pd.DataFrame({"year": [2021], "label": ["deret lain: baru"]})
    figure = drawn(frame, breaks=breaks)
    assert [list(trace.x) for trace in lines(figure)] == [[2020, 2021], [2021, 2022]]
    assert len({trace.line.color for trace in lines(figure)}) == 1
    assert figure.layout.shapes[0].line.dash == "dash"
    assert "deret lain: baru" in words(figure)


def test_the_four_standings_have_four_marks():
    marks = {
        lines(drawn(line([2025], standing=standing.value), standing))[0].marker.symbol[0]
        for standing in Standing
    }
    assert len(marks) == len(Standing)


def test_only_example_lines_are_watermarked(standing):
    assert is_watermarked(drawn(line([2024, 2025]), standing)) is (standing is Standing.EXAMPLE)


def test_targets_carry_their_document_and_a_range_shows_both_ends():
    targets = pd.DataFrame(
        {
            "year": [2025, 2025, 2029],
            "low": [9.8, 10.95, 7.98],
            "high": [9.8, 10.95, 7.98],
            "value": [9.8, 10.95, 7.98],
            "document": ["Rakor TKPK", "RPJMD", "RPKD"],
        }
    )
    figure = drawn(line([2024, 2025]), targets=targets)
    ticks = [trace for trace in figure.data if trace.mode == "markers"]
    assert any("Rakor TKPK" in text for text in ticks[0].customdata)
    assert "target 2025<br>9,80–10,95%" in words(figure)
    assert "target 2029<br>7,98%" in words(figure)


def test_the_warning_stands_in_the_picture():
    note = "11,69 ke 11,49 belum tentu bermakna"
    assert note in words(drawn(line([2024, 2025]), note=note))


def test_numbers_are_written_with_indonesian_separators():
    figure = drawn(line([2024, 2025]))
    assert figure.layout.separators == ",."
    assert "Maret 2025" in lines(figure)[0].customdata[-1]


@pytest.mark.parametrize("count", [2, 5, 8])
def test_names_at_the_ends_never_lie_on_one_another(count):
    frame = pd.concat([line([2025], f"35.{i:02}", f"Kab. {i}") for i in range(count)])
    named = [a for a in drawn(frame).layout.annotations if a.text and "Kab." in a.text]
    shifts = sorted(annotation.yshift for annotation in named)
    assert len(named) == count
    assert all(b - a >= 18.9 for a, b in itertools.pairwise(shifts))
