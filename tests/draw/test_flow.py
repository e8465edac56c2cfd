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
ROW = {"place": 0, "area_code": "35.22", "name": "Kab. Bojonegoro", "period": "2025"}


def answer(standing=Standing.OFFICIAL, bars=BARS):
    return replace(result(pd.DataFrame([ROW]), standing), facts={"bars": {0: bars}})


def test_bars_stand_between_the_counts():
    known, unknown, counts, _ = waterfall(answer()).data
    assert list(known.base) == [100, 112, 110]
    assert list(known.x) == [12, -2, -5]
    assert [b + x for b, x in zip(counts.base, counts.x, strict=True)] == [100, 105]
    assert unknown.marker.pattern.shape == "x"


def test_the_bars_of_the_counts_are_cut_and_say_so():
    figure = waterfall(answer())
    _, _, counts, cuts = figure.data
    edge = figure.layout.xaxis.range[0]
    assert list(counts.base) == [edge, edge]
    assert min(counts.x) > 3, "longer than a gain of two"
    assert list(cuts.text) == ["<b>//</b>"] * 2
    assert all(edge < x < 100 for x in cuts.x)
    assert any("dipotong (//)" in text for text in words(figure))
    small = panel(answer())
    assert small.data[2].type == "bar"
    assert any("dipotong (//)" in text for text in words(small))


def test_what_nobody_told_is_a_short_bar_and_never_the_largest():
    bars = [*BARS[:3], *({**BARS[3], "part": part} for part in ("natural", "moved")), *BARS[4:]]
    known, unknown, *_ = waterfall(answer(bars=bars)).data
    assert len(set(unknown.x)) == 1
    assert unknown.x[0] < min(abs(x) for x in known.x)


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
