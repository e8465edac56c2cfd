from __future__ import annotations

import pandas as pd
import pytest

from analytics.draw.bridge import bridge
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import is_watermarked, result, words


def bars(closing, *, used):
    rows = [
        ("opening", 56515.0, 0.0, 56515.0, "2024", Standing.QUOTED, True),
        ("graduated", -214.0, 56515.0, 56301.0, "2025-11-11", Standing.QUOTED, False),
        ("unexplained", closing - 56301, 56301.0, closing, "2025", Standing.ESTIMATE, True),
        ("closing", closing, 0.0, closing, "2025", Standing.QUOTED, True),
    ]
    names = ["part", "value", "start", "end", "period", "standing", "sure"]
    return pd.DataFrame(rows, columns=names).assign(closing=closing, used=used)


BOTH = pd.concat([bars(55028.0, used=True), bars(59303.0, used=False)], ignore_index=True)


def test_steps_hang_between_the_counts(standing):
    steps, counts = bridge(result(BOTH, standing), 55028.0).data
    assert list(steps.base) == [56515, 56301]
    assert list(steps.x) == [-214, -1273]
    assert list(counts.x) == [56515, 55028]


def test_all_bridges_share_their_scale():
    answer = result(BOTH, Standing.ESTIMATE)
    one, other = (bridge(answer, closing) for closing in (55028.0, 59303.0))
    assert one.layout.xaxis.range == other.layout.xaxis.range
    low, high = one.layout.xaxis.range
    assert low < 55028
    assert high > 59303


def test_numbers_are_told_and_what_is_unexplained_carries_a_question_mark():
    figure = bridge(result(BOTH, Standing.ESTIMATE), 59303.0)
    told = " ".join(words(figure))
    for text in ("56.515 KPM", "−214", "+3.002", "59.303 KPM", "Belum terjelaskan", "pembanding"):
        assert text in told
    assert list(figure.data[0].text) == ["", "<b>?</b>"]


def test_a_step_that_needs_an_assumption_is_hollow_and_says_so():
    figure = bridge(result(BOTH, Standing.ESTIMATE), 55028.0)
    fills, edges = figure.data[0].marker.color, figure.data[0].marker.line.color
    assert fills[0] == "#ffffff" != edges[0]
    assert fills[1] == edges[1]
    assert any("dengan andaian" in text for text in words(figure))


@pytest.mark.parametrize("closing", [55028.0, 59303.0])
def test_example_figures_are_watermarked(standing, closing):
    figure = bridge(result(BOTH, standing), closing)
    assert is_watermarked(figure) is (standing is Standing.EXAMPLE)
