"""A difference in words: true whatever the levels did, and every number of one test."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from analytics.answers import village_panel
from analytics.vocabulary.indicator import Direction
from analytics.vocabulary.verdict import Verdict
from analytics.wording import before_after as words
from analytics.wording import before_after_verdict as of_verdict

EXAMPLE = village_panel.panel(village_panel.EXAMPLE, "", practice=True)
SHARE = EXAMPLE.indicator
COLUMNS = ["test", "effect", "low", "high", "rank", "of", "p"]
TESTS = pd.DataFrame(
    [
        ("any", -3.0, -4.5, -1.5, 1, 1000, 0.001),
        ("fallen_back", -2.0, -3.25, -0.75, 4, 1000, 0.004),
        ("worst", -3.0, -6.0, 0.5, 90, 900, 0.1),
    ],
    columns=COLUMNS,
)


def told(tests=TESTS):
    return words.effect({"tests": tests, "in_percent": False}, SHARE)


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("value", [-3.0, 3.0])
def test_a_difference_never_says_that_anybody_fell_or_improved(direction, value):
    """Poverty up 2 points where the others rose 5 is a difference of −3, and no improvement."""
    of = replace(SHARE, direction=direction)
    for sentence in (words.moved(value, of, in_percent=False), words.direction(of, value)):
        assert not {"membaik", "memburuk", "turun", "naik", "tertinggal"} & set(sentence.split())
        assert f"lebih {'rendah' if value < 0 else 'tinggi'} daripada pembanding" in sentence
    good = {Direction.LOWER_IS_BETTER: value < 0, Direction.HIGHER_IS_BETTER: value > 0}
    way = {True: "baik", False: "buruk", None: ""}[good.get(direction)]
    assert words.direction(of, value).endswith(f"({way})" if way else "pembanding")


def test_what_the_villages_themselves_did_is_told_beside_it():
    frame = pd.DataFrame({"lead": [-2, -1, 0, 1], "treated": [9.0, 11.0, 12.0, 12.4]})
    assert words.own(replace(EXAMPLE, frame=frame)) == (
        "Angka desa itu sendiri naik: rata-rata 10,0% sebelum, 12,2% sesudah."
    )
    level = frame.assign(treated=[10.0, 10.0, 10.0, 10.02])
    assert words.own(replace(EXAMPLE, frame=level)).startswith("Angka desa itu sendiri tetap 10,0%")


def test_number_range_and_rank_are_of_one_row_with_the_signs_of_the_table():
    sentence = told()
    assert (
        "bergerak 2,0 poin persen lebih rendah daripada pembanding, arah yang baik "
        "(rentang −3,3 sampai −0,8 poin persen); peringkat 4 dari 1.000"
    ) in sentence
    assert sentence.endswith("di antara desa terburuk pada tanggal-tanggal sebelumnya p = 0,100.")
    assert "−4,5" not in sentence
    by_lot = told(TESTS[TESTS["test"] == "any"])
    assert "3,0 poin persen lebih rendah" in by_lot
    assert "(rentang −4,5 sampai −1,5 poin persen)" in by_lot
    assert by_lot.endswith("(p = 0,001).")


def test_no_difference_is_told_as_one_that_rounds_away():
    same = "bergerak sama dengan pembanding"
    assert words.moved(-0.02, SHARE, in_percent=False) == same


def test_a_verdict_above_luck_carries_that_the_compared_are_unlike():
    assert "belum serupa" in of_verdict.in_short(Verdict.CLEAR, is_unlike=True)
    for verdict in Verdict:
        assert verdict.label in of_verdict.in_short(verdict, is_unlike=False)
        assert "serupa" not in of_verdict.in_short(verdict, is_unlike=False)
