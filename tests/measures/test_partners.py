"""Concentration of partners, and what of it may be told."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import partners as measured
from tests.conftest import examples


def names(**counts):
    return pd.Series([name for name, count in counts.items() for _ in range(count)], dtype="str")


def test_the_index_is_that_of_hirschman():
    # Shares 0.5, 0.3, 0.2: 0.25 + 0.09 + 0.04 (Hirschman 1964; textbook arithmetic).
    found = measured.concentration(measured.partners(names(a=50, b=30, c=20)))
    assert found.herfindahl == pytest.approx(0.38)
    assert found.equal == pytest.approx(1 / 0.38)
    assert not found.at_least


def test_the_interval_of_the_largest_allows_for_its_being_chosen():
    rows = measured.partners(names(a=50, b=30, c=20)).set_index("partner")
    # Wilson's limits at 1 - 0.05/3 (z = 2.3940): worked out by hand for 50 of 100.
    assert rows.loc["a", ["lower", "upper"]].tolist() == pytest.approx([38.36, 61.64], abs=0.01)


def test_small_partners_stand_together_and_never_alone():
    rows = measured.partners(names(a=40, b=12, c=3))
    assert rows[["partner", "members", "families"]].to_numpy().tolist() == [
        ["a", 1, 40],
        ["", 2, 15],
    ]
    found = measured.concentration(rows)
    assert found.at_least
    assert found.herfindahl <= (40**2 + 12**2 + 3**2) / 55**2


@given(st.lists(st.integers(1, 60), min_size=1, max_size=12))
@examples(80)
def test_rows_add_up_and_no_small_one_is_counted(sizes):
    told = names(**{f"p{place:02}": size for place, size in enumerate(sizes)})
    rows = measured.partners(told)
    assert rows["families"].sum() == sum(sizes)
    assert rows["members"].sum() == len(sizes)
    shown = rows[rows["members"] == 1]
    assert (shown["families"] >= measured.SMALLEST).all() or len(sizes) == 1
    exact = sum((size / sum(sizes)) ** 2 for size in sizes)
    found = measured.concentration(rows)
    assert 1 / len(sizes) - 1e-9 <= found.herfindahl <= exact + 1e-9


def test_without_the_largest_the_others_are_left_and_kecamatan_without_another_buyer_are_told():
    told = pd.Series(["CV Satu", "cv  satu", *["CV Satu"] * 6, *["UD Dua"] * 5], dtype="str")
    where = pd.Series(["01"] * 6 + ["02"] * 7, dtype="str")
    assert measured.without_largest(told, where) == ("CV Satu", 8, 5, 1)
    with pytest.raises(ValueError, match="no family"):
        measured.without_largest(told[:0], where[:0])
