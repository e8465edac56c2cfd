from __future__ import annotations

import pandas as pd

from analytics.draw.bars import standing_beside
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import RATE, is_hatched, result

FRAME = pd.DataFrame(
    {
        "area_code": ["35.23", "35.22", "00"],
        "name": ["Kab. Tuban", "Kab. Bojonegoro", "Indonesia"],
        "value": [14.13, 11.49, 8.47],
        "period": ["2025-03", "2025-03", "2024-03"],
    }
)


def test_the_focus_is_dark_and_the_order_is_that_of_the_answer(standing):
    (bar,) = standing_beside(result(FRAME, standing, RATE, focus=("35.22",))).data
    assert list(bar.y) == list(FRAME["name"])
    assert bar.marker.color[1] != bar.marker.color[0] == bar.marker.color[2]
    assert is_hatched(standing_beside(result(FRAME, standing, RATE, focus=("35.22",)))) is (
        standing is Standing.EXAMPLE
    )


def test_a_figure_of_another_year_says_its_year():
    (bar,) = standing_beside(result(FRAME, Standing.QUOTED, RATE, focus=("35.22",))).data
    assert list(bar.text) == ["<b>14,13%</b>", "<b>11,49%</b>", "<b>8,47%</b> (2024)"]
