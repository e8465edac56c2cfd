"""Lines of a budget: no money twice, one class or none, sums that are whole or missing."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.measures import planning_budgets as measure

LINE = {"programme": "P", "activity": "", "subactivity": "", "opd": "D", "year": 2025,
        "area_code": "35.22", "fund": "apbd", "budget": 10.0, "realised": 5.0}  # fmt: skip
RULES = (
    ("domba", "income"),
    ("bantuan sosial", "burden"),
    ("bantuan", "none"),
    ("rumah", "pockets"),
)


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
    ],
)
def test_a_row_above_its_parts_is_a_subtotal_and_no_other(rows, left_out):
    assert measure.subtotals(frame(*rows)).tolist() == left_out


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ({"subactivity": "Bibit DOMBA  betina"}, "domba"),
        ({"subactivity": "Festival", "programme": "Bantuan Sosial"}, "bantuan sosial"),
        ({"subactivity": "Domba", "programme": "Bantuan Sosial"}, "domba"),
        ({"subactivity": "Festival"}, ""),
        ({"subactivity": "Rumah domba"}, ""),  # two words as long, of two strategies
        ({"subactivity": "", "programme": ""}, ""),
    ],
)
def test_the_finest_name_and_the_longest_word_decide(line, word):
    assert (
        measure.classed({"programme": "", "activity": "", "subactivity": ""} | line, RULES) == word
    )


def test_a_realisation_with_a_missing_part_is_missing_and_a_budget_says_what_it_lacks():
    rows = frame({"realised": None}, {"budget": None}, {"fund": "csr"})
    apbd, csr = measure.summed(rows, ["fund"])
    assert (apbd["budget"], apbd["unpriced"], apbd["realised"], apbd["lines"]) == (10, 1, None, 2)
    assert (csr["budget"], csr["realised"]) == (10, 5)
