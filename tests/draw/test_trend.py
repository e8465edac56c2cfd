from __future__ import annotations

import itertools
from dataclasses import replace

import pandas as pd
import pytest

from analytics.draw.trend import trend
from analytics.vocabulary.indicator import Unit
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


def drawn(frame, standing=Standing.QUOTED, targets=NOTHING, breaks=None, indicator=RATE, **facts):
    gone = pd.DataFrame({"year": [], "label": [], "rule": []}) if breaks is None else breaks
    return trend(
        result(frame, standing, indicator, focus=("35.22",), targets=targets, breaks=gone, **facts)
    )


def lines(figure):
    return [trace for trace in figure.data if trace.mode == "lines+markers"]


def test_a_year_nobody_published_is_a_gap_in_the_line():
    (trace,) = lines(drawn(line([2002, 2008, 2009])))
    assert list(trace.x) == list(range(2002, 2010))
    assert [value is None for value in trace.y] == [False, *[True] * 5, False, False]
    assert trace.connectgaps is False


def test_two_series_are_two_lines_and_the_break_is_drawn():
    frame = pd.concat([line([2020, 2021], series="lama"), line([2021, 2022], series="baru")])
    breaks = pd.DataFrame({"year": [2021], "label": ["deret lain: baru"], "rule": [False]})
    figure = drawn(frame, breaks=breaks)
    assert [list(trace.x) for trace in lines(figure)] == [[2020, 2021], [2021, 2022]]
    assert len({trace.line.color for trace in lines(figure)}) == 1
    assert figure.layout.shapes[0].line.dash == "dash"
    assert "deret lain: baru" in words(figure)


def test_a_change_of_a_rule_breaks_the_line_of_one_series():
    breaks = pd.DataFrame({"year": [2021], "label": ["aturan berubah: A → B"], "rule": [True]})
    figure = drawn(line([2019, 2020, 2021, 2022]), breaks=breaks)
    (trace,) = lines(figure)
    assert list(trace.x) == [2019, 2020, 2020.5, 2021, 2022]
    assert trace.y[2] is None, "nothing joins 2020 and 2021"
    assert trace.connectgaps is False
    assert figure.layout.shapes[0].x0 == 2020.5
    assert "aturan berubah: A → B" in words(figure)


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


def test_two_figures_of_one_year_are_refused_rather_than_one_of_them_kept():
    with pytest.raises(ValueError, match="two figures of 2024"):
        drawn(line([2024, 2024]))


def test_a_second_series_of_an_area_is_dashed_and_named():
    frame = pd.concat(
        [
            line([2024, 2025], series="lf").assign(series="Long form SP2020"),
            line([2024, 2025], series="lama").assign(series="Metode lama"),
        ]
    )
    one, two = lines(drawn(frame))
    assert [trace.line.dash for trace in (one, two)] == ["solid", "dash"]
    assert "Maret 2025 · Metode lama · " in two.customdata[-1]
    (alone,) = lines(drawn(line([2024]).assign(series="Metode lama")))
    assert "Metode lama" not in alone.customdata[0]


def test_an_invented_point_says_so(standing):
    (trace,) = lines(drawn(line([2024], standing=standing.value), standing))
    assert ("data contoh" in trace.customdata[0]) is (standing is Standing.EXAMPLE)


def test_only_targets_of_the_year_of_the_focus_and_later_are_written():
    targets = pd.DataFrame(
        {
            "year": [2024, 2026],
            "low": [9.0, 8.0],
            "high": [9.0, 8.0],
            "value": [9.0, 8.0],
            "document": ["RPJMD", "RPJMD"],
        }
    )
    # The last row of the frame is of another area, which ends earlier.
    frame = pd.concat([line([2024, 2025]), line([2023], "35", "Jawa Timur")])
    told = [text for text in words(drawn(frame, targets=targets)) if text.startswith("target")]
    assert told == ["target 2026<br>8,00%"]


@pytest.mark.parametrize("lows", [(9.8, 8.98), (8.98, 9.8), (9.0, 9.0), (12.0, 2.0)])
def test_words_of_targets_do_not_touch(lows):
    targets = pd.DataFrame(
        {"year": [2025, 2026], "low": lows, "high": lows, "document": ["RKPD", "RKPD"]}
    )
    layout = drawn(line([2024, 2025]), targets=targets).layout
    low, high = layout.yaxis.range
    pixels = (layout.height - layout.margin.t - layout.margin.b) / (high - low)
    tops = [note.y * pixels + note.yshift for note in layout.annotations if "target" in note.text]
    assert len(tops) == 2
    assert abs(tops[0] - tops[1]) > 30
    for top, goal in zip(tops, lows, strict=True):
        assert top < goal * pixels, "the words hide the tick"


def test_the_axis_holds_every_figure_and_target_and_a_share_starts_at_zero():
    targets = pd.DataFrame({"year": [2029], "low": [4.0], "high": [21.0], "document": ["RPJMD"]})
    low, high = drawn(line([2024, 2025]), targets=targets).layout.yaxis.range
    assert low == 0
    assert high > 21


@pytest.mark.parametrize(("years", "ticks"), [([2021, 2025], 5), (range(2002, 2026), 10)])
def test_no_year_is_named_twice_below_the_axis(years, ticks):
    assert drawn(line(years)).layout.xaxis.nticks == ticks


def test_a_fall_below_zero_stays_in_the_picture():
    low, _ = drawn(line([2024, 2025]).assign(value=[-5.8, 4.5])).layout.yaxis.range
    assert low < -5.8


def test_a_long_note_has_room_above_the_picture():
    short, long = (drawn(line([2024]), note=" ".join(["kata"] * n)) for n in (2, 60))
    assert long.layout.margin.t > short.layout.margin.t + 40


INDEX = replace(RATE, unit=Unit.INDEX)


@pytest.mark.parametrize("indicator", [RATE, INDEX])
@pytest.mark.parametrize("count", [2, 5, 8])
def test_names_at_the_ends_never_lie_on_one_another(count, indicator):
    frame = pd.concat(
        [
            line([2024, 2025], f"35.{i:02}", f"Kab. {i}").assign(value=70 + i / 4)
            for i in range(count)
        ]
    )
    figure = drawn(frame, indicator=indicator)
    low, high = figure.layout.yaxis.range
    margin = figure.layout.margin
    plot = figure.layout.height - margin.t - margin.b - 30
    names = [a for a in figure.layout.annotations if a.text and "Kab." in a.text]
    heights = sorted((a.y - low) / (high - low) * plot + a.yshift for a in names)
    assert len(names) == count
    assert all(b - a >= 18.9 for a, b in itertools.pairwise(heights))
