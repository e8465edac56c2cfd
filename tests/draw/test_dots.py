from __future__ import annotations

import pandas as pd
import pytest

from analytics.draw import theme
from analytics.draw.dots import dots
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import FAMILIES, is_watermarked, result, words

ROWS = [
    (59_303.0, "normal", "Dinas Sosial", ""),
    (55_028.0, "preferred", "Pemerintah Kabupaten", "paragraf 11"),
    (55_028.0, "normal", "Dinas Sosial", ""),
    (99_999.0, "superseded", "Keliru", ""),
]


def drawn(standing=Standing.QUOTED, rows=ROWS, precision=1.0, **facts):
    frame = pd.DataFrame(rows, columns=["value", "rank", "publisher", "locator"])
    frame = frame.assign(precision=precision, used=frame["rank"] == "preferred")
    facts = {"used": 55_028.0, "low": 55_028.0, "high": 59_303.0} | facts
    return dots(result(frame.assign(standing=standing.value), standing, FAMILIES, **facts))


def test_one_dot_a_source_and_none_for_what_is_superseded():
    figure = drawn()
    assert [list(dot.x) for dot in figure.data] == [[59_303], [55_028], [55_028]]
    assert [list(dot.y) for dot in figure.data] == [[0], [-1], [-2]]
    assert "Keliru" not in words(figure)
    assert "99.999" not in " ".join(words(figure))


def test_filled_is_the_one_that_is_used(standing):
    symbols = [dot.marker.symbol for dot in drawn(standing).data]
    shape = theme.SHAPES[standing]
    assert symbols == [f"{shape}-open", shape, f"{shape}-open"]
    assert "<b>55.028</b>" in words(drawn(standing))


def test_the_shape_is_the_standing():
    assert len(set(theme.SHAPES.values())) == len(Standing)


def test_two_figures_of_one_source_are_told_apart_by_their_place():
    assert "Pemerintah Kabupaten, paragraf 11" in words(drawn())


def test_a_long_name_is_cut_where_a_telephone_ends():
    rows = [(1.0, "preferred", "Nama yang sangat panjang " * 9, ""), (2.0, "normal", "B", "")]
    told = words(drawn(rows=rows, used=1.0, low=1.0, high=2.0))
    assert max(map(len, told)) <= 60
    assert any(text.endswith("…") for text in told)


@pytest.mark.parametrize("value", [0.0, 14.1, 1_367_980.0])
def test_figures_that_are_alike_have_an_axis_too(value):
    rows = [(value, "preferred", "A", ""), (value, "normal", "B", "")]
    first, last = drawn(rows=rows, used=value, low=value, high=value).layout.xaxis.range
    assert first < value < last


def test_invented_figures_carry_the_words(standing):
    assert is_watermarked(drawn(standing)) is (standing is Standing.EXAMPLE)


@pytest.mark.parametrize(("precision", "told"), [(0.1, "<b>14,2</b>"), (0.01, "<b>14,20</b>")])
def test_a_figure_is_written_as_its_source_printed_it(precision, told):
    rows = [(14.2, "preferred", "A", "")]
    assert told in words(drawn(rows=rows, precision=precision, used=14.2, low=14.2, high=14.2))


def test_the_line_of_the_figure_used_crosses_no_name():
    figure = drawn()
    lines = [shape for shape in figure.layout.shapes if shape.x0 == shape.x1]
    assert {line.x0 for line in lines} == {55_028}
    height = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
    low, high = figure.layout.yaxis.range
    for name in (note for note in figure.layout.annotations if note.yshift):
        middle = name.y + name.yshift * (high - low) / height
        half = 0.5 * name.font.size * (high - low) / height
        for line in lines:
            assert line.y1 < middle - half or line.y0 > middle + half


def test_the_dot_that_a_reader_follows_is_the_filled_one():
    frame = pd.DataFrame(ROWS, columns=["value", "rank", "publisher", "locator"])
    frame = frame.assign(precision=1.0, used=frame["value"] == 59_303, standing="quoted")
    facts = {"used": 55_028.0, "low": 55_028.0, "high": 59_303.0}
    figure = dots(result(frame, Standing.QUOTED, FAMILIES, **facts))
    assert [dot.marker.symbol.endswith("-open") for dot in figure.data] == [False, True, True]
    assert {shape.x0 for shape in figure.layout.shapes if shape.x0 == shape.x1} == {59_303}
