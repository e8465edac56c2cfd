"""Lines of a budget: one class or none."""

from __future__ import annotations

import pytest

from analytics.measures import planning_budgets as measure

RULES = (
    ("domba", "income"),
    ("bantuan sosial", "burden"),
    ("bantuan", "none"),
    ("rumah", "pockets"),
)


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
