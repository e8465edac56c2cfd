"""Pictures of an allocation: the figures of the answer, and the watermark where it is invented."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.draw import allocation as draw
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import is_watermarked, result, words


def answer(standing: Standing = Standing.ESTIMATE, depth: Depth = Depth.FAMILIES):
    rows = [
        {"package_id": "a", "label": "Paket A", "best": 200, "even": 90, "need": 120},
        {"package_id": "b", "label": "Paket B", "best": 900, "even": 300, "need": 250},
        {"package_id": "c", "label": "Paket C", "best": 0, "even": 0, "need": 0},
    ]
    ways = [
        {"rule": rule, "value": value, "low": value / 2, "high": value * 2}
        for rule, value in ((Rule.BEST, 60.0), (Rule.EVEN, 30.0), (Rule.NEED, 33.0))
    ]
    places = [
        {"name": "Margomulyo", "best": 700, "even": 200, "need": 170},
        {"name": "Ngraho", "best": 400, "even": 190, "need": 200},
    ]
    facts = {"aim": Aim.GRADUATES, "rules": tuple(ways), "districts": tuple(places)}
    facts["depth"] = depth
    return result(pd.DataFrame(rows), standing, **facts)


def test_each_way_is_a_bar_with_its_plausible_range():
    figure = draw.rules(answer())
    assert list(figure.data[0].x) == [60.0, 30.0, 33.0]
    assert [tuple(line.x) for line in figure.data[1:]] == [(30, 120), (15, 60), (16.5, 66)]
    assert "<b>60</b> (30–120)" in words(figure)
    assert {"Terbaik", "Merata", "Menurut kebutuhan"} <= set(words(figure))


def test_packages_nobody_gets_are_left_out_and_the_most_given_comes_first():
    figure = draw.packages(answer())
    bars, even, need = figure.data
    assert list(bars.x) == [900, 200]
    assert list(even.x) == [300, 90]
    assert list(need.x) == [250, 120]
    assert even.marker.symbol != need.marker.symbol, "told by shape too"
    assert "Paket B  <b>900 keluarga</b>" in words(figure)


def test_kecamatan_stand_in_the_order_of_the_answer():
    figure = draw.districts(answer())
    assert list(figure.layout.yaxis.ticktext) == ["Margomulyo", "Ngraho"]
    assert list(figure.layout.yaxis.tickvals) == list(figure.data[0].y) == [0, -1]


@pytest.mark.parametrize("picture", [draw.rules, draw.packages, draw.districts])
def test_what_is_invented_is_hatched_and_says_so(picture):
    invented, real = picture(answer(Standing.EXAMPLE)), picture(answer())
    assert invented.data[0].marker.pattern.shape == "\\"
    assert not real.data[0].marker.pattern.shape
    assert is_watermarked(invented)
    assert not is_watermarked(real)


def test_marks_of_two_rules_never_cover_each_other():
    for picture in (draw.packages, draw.districts):
        _, even, need = picture(answer()).data
        assert all(above > below for above, below in zip(even.y, need.y, strict=True))


def test_of_one_place_two_rules_that_are_the_same_are_drawn_once():
    one = answer(depth=Depth.TOTALS)
    assert len(draw.packages(one).data) == 2
    figure = draw.rules(one)
    assert list(figure.data[0].x) == [60.0, 30.0]
    assert "Merata = menurut kebutuhan" in words(figure)
