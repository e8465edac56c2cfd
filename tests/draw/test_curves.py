from __future__ import annotations

import pandas as pd
import pytest

from analytics.draw.curves import curves
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import RATE, is_watermarked, result, words

SINCE = "sejak masuk PKH"


def line(name, values, at_risk=(900, 700, 500)):
    return pd.DataFrame(
        {
            "line": name,
            "label": name.capitalize(),
            "time": [12.0, 24.0, 36.0],
            "at_risk": at_risk,
            "value": values,
            "low": [value * 0.8 for value in values],
            "high": [value * 1.2 for value in values],
        }
    )


def drawn(*lines, standing=Standing.OFFICIAL, focus=(), **facts):
    frame = pd.concat(lines, ignore_index=True)
    return curves(result(frame, standing, RATE, curves=frame, **facts), SINCE, focus)


def named(figure):
    return [trace for trace in figure.data if trace.name]


def test_a_curve_starts_at_nothing_and_holds_until_the_next_event():
    trace = named(drawn(line("lulus", [1.0, 3.0, 4.0])))[0]
    assert list(trace.x) == [0, 12, 24, 36]
    assert list(trace.y) == [0, 1, 3, 4]
    assert trace.line.shape == "hv"
    assert "<b>3,00%</b> (2,40–3,60%)" in trace.customdata[2]
    assert "700 keluarga yang masih diamati" in trace.customdata[2]


def test_a_pace_holds_for_the_quarter_before_it():
    trace = named(drawn(line("lulus", [1.0, 3.0, 4.0]), unit=12))[0]
    assert list(trace.x) == [0, 12, 24, 36]
    assert list(trace.y) == [1, 1, 3, 4]
    assert trace.line.shape == "vh"


def test_the_band_goes_from_the_upper_limit_to_the_lower():
    figure = drawn(line("lulus", [1.0, 3.0, 4.0]))
    high, low = (trace for trace in figure.data if not trace.name)
    assert list(high.y) == pytest.approx([0, 1.2, 3.6, 4.8])
    assert list(low.y) == pytest.approx([0, 0.8, 2.4, 3.2])
    assert (high.fill, low.fill) == ("none", "tonexty")


def test_those_still_watched_stand_below_the_ticks():
    figure = drawn(line("lulus", [1.0, 3.0, 4.0]), line("pindah", [1.0, 1.0, 1.0]))
    below = {note.x: note.text for note in figure.layout.annotations if note.xref == "x"}
    assert below == {0: "900", 12: "900", 24: "700", 36: "500"}
    assert set(below) <= set(figure.layout.xaxis.tickvals)
    assert list(figure.layout.xaxis.ticktext) == ["0", "1", "2", "3"]
    assert any("masih diamati" in text for text in words(figure))


def test_other_families_have_a_row_of_their_own_with_their_name():
    other = line("masuk 2022", [1.0, 1.0, 1.0], at_risk=(90, 70, 50))
    figure = drawn(line("masuk 2021", [1.0, 3.0, 4.0]), other)
    below = [note.text for note in figure.layout.annotations if note.xref == "x"]
    assert below == ["900", "900", "700", "500", "90", "90", "70", "50"]
    assert {"Masuk 2021", "Masuk 2022"} <= set(words(figure))
    heights = {note.yshift for note in figure.layout.annotations if note.xref == "x"}
    assert len(heights) == 2


def test_only_the_lines_asked_for_are_drawn_and_each_has_a_shape_of_its_own():
    lines = [line(name, [1.0, 2.0, 3.0]) for name in ("a", "b", "c")]
    figure = drawn(*lines, focus=("c", "a", "unknown"))
    assert [trace.name for trace in named(figure)] == ["C", "A"]
    assert len({trace.marker.symbol for trace in named(figure)}) == 2
    assert figure.layout.showlegend


def test_of_many_lines_the_strong_one_alone_has_a_band():
    lines = [line(name, [1.0, 2.0, 3.0]) for name in ("a", "b", "c", "d")]
    figure = drawn(*lines)
    assert len(figure.data) == 4 + 2
    assert max(named(figure), key=lambda trace: trace.line.width).name == "A"


def test_a_long_time_has_few_ticks_and_a_short_one_half_years():
    long = line("a", [1.0, 2.0, 3.0]).assign(time=[60.0, 90.0, 120.0])
    assert list(drawn(long).layout.xaxis.tickvals) == [0, 24, 48, 72, 96, 120]
    short = line("a", [1.0, 2.0, 3.0]).assign(time=[3.0, 6.0, 13.0])
    assert list(drawn(short).layout.xaxis.ticktext) == ["0", "0,5", "1"]


def test_example_curves_are_hatched_and_say_so(standing):
    figure = drawn(line("a", [1.0, 2.0, 3.0]), standing=standing)
    example = standing is Standing.EXAMPLE
    assert is_watermarked(figure) is example
    bands = [trace for trace in figure.data if not trace.name]
    assert all(bool(band.fillpattern.shape) is example for band in bands)
