"""The waterfall: what is unknown is crossed, never a bar of nothing."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from analytics.draw.flow import panel, waterfall
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import is_watermarked, result, words

BARS = [
    {"part": "opening", "amount": 100.0, "start": 0.0, "end": 100.0},
    {"part": "entries", "amount": 12.0, "start": 100.0, "end": 112.0},
    {"part": "graduated", "amount": -2.0, "start": 112.0, "end": 110.0},
    {"part": "natural", "amount": pd.NA, "start": 110.0, "end": 110.0},
    {"part": "net", "amount": -5.0, "start": 110.0, "end": 105.0},
    {"part": "closing", "amount": 105.0, "start": 0.0, "end": 105.0},
]
ROW = {"line": 0, "area_code": "35.22", "name": "Kab. Bojonegoro", "period": "2025"}


def answer(standing=Standing.OFFICIAL, bars=BARS):
    return replace(result(pd.DataFrame([ROW]), standing), facts={"bars": {0: bars}})


def test_bars_stand_between_the_counts():
    known, unknown, counts = waterfall(answer()).data
    assert list(known.base) == [100, 112, 110]
    assert list(known.x) == [12, -2, -5]
    assert list(counts.x) == [100, 105]
    assert unknown.marker.pattern.shape == "x"
    assert list(unknown.base) == [100], "from edge to edge: it may be anything"
    assert list(unknown.x) == [12]


def test_every_flow_is_named_with_its_amount():
    told = " ".join(words(waterfall(answer())))
    assert "Graduasi alamiah  <b>tidak diketahui</b>" in told
    assert "Graduasi mandiri  <b>−2</b>" in told
    assert "105 KPM" in told


def test_graduates_have_a_colour_of_their_own():
    known = waterfall(answer()).data[0]
    assert len(set(known.marker.color)) == 3


def test_example_flows_are_hatched_and_say_so(standing):
    figure = waterfall(answer(standing))
    assert is_watermarked(figure) is (standing is Standing.EXAMPLE)
    assert (figure.data[0].marker.pattern.shape == "\\") is (standing is Standing.EXAMPLE)
    known = panel(answer(standing)).data[0]
    assert (known.marker.pattern.shape == "\\") is (standing is Standing.EXAMPLE)


def test_what_is_wholly_unknown_is_drawn_too():
    bars = [
        {"part": "opening", "amount": pd.NA, "start": 0.0, "end": 0.0},
        {"part": "entries", "amount": pd.NA, "start": 0.0, "end": 0.0},
        {"part": "closing", "amount": pd.NA, "start": 0.0, "end": 0.0},
    ]
    figure = waterfall(answer(bars=bars))
    assert [trace.type for trace in figure.data] == ["bar"]
    assert sum("tidak diketahui" in text for text in words(figure)) == 3


def test_a_small_multiple_names_its_area_and_every_amount():
    figure = panel(answer())
    assert any("Kab. Bojonegoro" in text for text in words(figure))
    assert list(figure.data[-1].text)[3] == "tidak diketahui"
