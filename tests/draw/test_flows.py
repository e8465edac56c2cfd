from __future__ import annotations

import pandas as pd
import pytest

from analytics.draw.flows import flows
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import is_hatched, is_watermarked, result, words

ROW = {
    "area_code": "35.22",
    "name": "Kab. Bojonegoro",
    "period": "2025-01-01..2025-11-30",
    "opening": 56515,
    "entries": 4328,
    "re_entries": 69,
    "graduated": 214,
    "natural": 2800,
    "excluded": 2420,
    "moved": 150,
    "died": 210,
    "double": 90,
    "closing": 55028,
}


def test_bars_start_at_zero_and_stock_stands_in_figures(standing):
    figure = flows(result(pd.DataFrame([ROW]), standing))
    assert list(figure.data[0].x) == [4328, 69, -214, -2800, -2420, -150, -210, -90]
    assert figure.data[0].base is None
    told = " ".join(words(figure))
    assert "56.515" in told
    assert "55.028" in told
    assert "Januari – November 2025" in told


def test_mandiri_and_alamiah_are_two_bars_of_two_colours(standing):
    colours = flows(result(pd.DataFrame([ROW]), standing)).data[0].marker.color
    assert colours[2] != colours[3]
    told = words(flows(result(pd.DataFrame([ROW]), standing)))
    assert any("Graduasi mandiri" in text and "−214" in text for text in told)
    assert any("Graduasi alamiah" in text and "−2.800" in text for text in told)
    assert not any("3.014" in text for text in told)


def test_example_flows_are_hatched_and_say_so(standing):
    figure = flows(result(pd.DataFrame([ROW]), standing))
    assert is_watermarked(figure) is (standing is Standing.EXAMPLE)
    assert is_hatched(figure) is (standing is Standing.EXAMPLE)


def test_several_areas_are_refused_rather_than_one_shown_as_all():
    with pytest.raises(ValueError, match="expected one row"):
        flows(result(pd.DataFrame([ROW, ROW]), Standing.EXAMPLE))


def test_what_no_list_tells_has_no_bar_and_says_so():
    partly = pd.DataFrame([ROW | {"opening": pd.NA, "natural": pd.NA}]).astype(
        {"opening": "Int64", "natural": "Int64"}
    )
    figure = flows(result(partly, Standing.OFFICIAL))
    assert figure.data[0].x[3] == 0
    told = words(figure)
    assert any("Graduasi alamiah" in text and "tidak diketahui" in text for text in told)
    assert any("Awal" in text and "tidak diketahui" in text for text in told)
    assert not any("+0" in text or "−0" in text for text in told)
