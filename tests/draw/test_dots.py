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


def drawn(standing=Standing.QUOTED, rows=ROWS, **facts):
    frame = pd.DataFrame(rows, columns=["value", "rank", "publisher", "locator"])
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
