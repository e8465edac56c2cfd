"""Lines of a budget: no money twice, and a whole with a missing part is missing."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.measures import budget_lines as measure

LINE = {"programme": "P", "activity": "", "subactivity": "", "opd": "D", "year": 2025,
        "area_code": "35.22", "fund": "apbd", "budget": 10.0, "realised": 5.0}  # fmt: skip


def frame(*rows):
    return pd.DataFrame([LINE | row for row in rows])


@pytest.mark.parametrize(
    ("rows", "left_out"),
    [
        ([{}, {"subactivity": "s"}], [True, False]),
        ([{}, {"activity": "A"}, {"activity": "A", "subactivity": "s"}], [True, True, False]),
        ([{}], [False]),
        ([{}, {"subactivity": "s", "fund": "apbn"}], [False, False]),
        ([{}, {"subactivity": "s", "opd": "E"}], [False, False]),
        ([{"activity": "A"}, {"activity": "B", "subactivity": "s"}], [False, False]),
        ([{"programme": " p "}, {"subactivity": "s"}], [True, False]),
        ([{"subactivity": "s"}, {"activity": "A"}], [False, False]),
    ],
)
def test_a_row_above_its_parts_is_a_subtotal_and_no_other(rows, left_out):
    assert measure.subtotals(frame(*rows)).tolist() == left_out


def test_a_realisation_with_a_missing_part_is_missing_and_a_budget_says_what_it_lacks():
    rows = frame({"realised": None}, {"budget": None}, {"fund": "csr"})
    apbd, csr = measure.summed(rows, ["fund"])
    assert apbd == {"fund": "apbd", "lines": 2, "budget": 10, "unpriced": 1, "unspent": 1,
                    "realised": None, "absorbed": None}  # fmt: skip
    assert (csr["budget"], csr["realised"], csr["absorbed"]) == (10, 5, 50)


def test_nothing_is_absorbed_of_a_budget_that_is_not_whole_or_nought():
    assert measure.total(frame({}, {"budget": None}))["absorbed"] is None
    assert measure.total(frame({"budget": 0.0}))["absorbed"] is None
    assert measure.total(frame({}, {}))["absorbed"] == 50
