"""Ranks of villages: the dot is the rank of the chosen weights, the line all ranks attained."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.draw.priorities import MOST, ranges
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import is_watermarked, result


def villages(count=3):
    return pd.DataFrame(
        {
            "name": [f"Desa {at}" for at in range(count)],
            "district": "Ngasem",
            "rank": range(1, count + 1),
            "tied": 0,
            "first": 1,
            "last": [at + 4 for at in range(count)],
        }
    )


def test_the_line_runs_over_all_ranks_and_the_first_is_on_top():
    (trace,) = ranges(result(villages(), Standing.OFFICIAL)).data
    assert list(trace.x) == [1, 2, 3]
    assert [x - by for x, by in zip(trace.x, trace.error_x.arrayminus, strict=True)] == [1, 1, 1]
    assert [x + by for x, by in zip(trace.x, trace.error_x.array, strict=True)] == [4, 5, 6]
    assert "peringkat" in trace.text[0].lower()
    assert "1–4" in trace.text[0]


def test_two_villages_of_one_name_have_a_line_each_and_no_more_than_fit():
    rows = villages(30).assign(name="Sukorejo", district=[f"Kec. {at}" for at in range(30)])
    figure = ranges(result(rows, Standing.OFFICIAL))
    assert len(set(figure.data[0].y)) == MOST
    assert figure.layout.yaxis.categoryarray[-1] == "Sukorejo, Kec. 0"


@pytest.mark.parametrize("standing", [Standing.EXAMPLE, Standing.OFFICIAL])
def test_an_example_says_so_in_the_picture(standing):
    assert is_watermarked(ranges(result(villages(), standing))) == (standing is Standing.EXAMPLE)
