from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.coverage import per_thousand
from tests.conftest import examples

DISTRICTS = {"35.22.01.2001": "35.22.01", "35.22.01.2002": "35.22.01", "35.22.08.2005": "35.22.08"}


def by_village(*values):
    return pd.Series(values, index=list(DISTRICTS), dtype="Float64")


def test_families_per_thousand_persons_with_what_it_is_made_of():
    row = per_thousand(by_village(30, 50, 60), by_village(1000, 500, 2000)).loc["35.22.01.2002"]
    assert row.to_dict() == {"numerator": 50, "denominator": 500, "rate": 100}


def test_a_district_is_summed_then_divided_not_averaged():
    table = per_thousand(by_village(1000, 500, 70), by_village(1000, 4000, 7000), DISTRICTS)
    assert table.index.tolist() == ["35.22.01", "35.22.08"]
    assert table.index.name == "area_code"
    assert table["rate"].tolist() == [300, 10]  # the average of 1,000 and 125 would be 562.5


@pytest.mark.parametrize("gap_above", [True, False])
def test_a_whole_with_a_missing_part_is_missing_on_either_side(gap_above):
    gap, full = by_village(1, None, 3), by_village(4, 5, 6)
    sides = (gap, full) if gap_above else (full, gap)
    assert per_thousand(*sides)["rate"].isna().tolist() == [False, True, False]
    assert per_thousand(*sides, DISTRICTS)["rate"].isna().tolist() == [True, False]


def test_an_area_known_on_one_side_only_is_missing_not_dropped():
    table = per_thousand(by_village(1, 2, 3), by_village(10, 10, 10).iloc[:2])
    assert table.loc["35.22.08.2005", "numerator"] == 3
    assert table["rate"].isna().tolist() == [False, False, True]


@pytest.mark.parametrize(
    ("above", "below"), [((1, 1, 1), (1, 0, 1)), ((1, 1, 1), (1, -5, 1)), ((-1, 1, 1), (1, 1, 1))]
)
def test_impossible_counts_are_refused(above, below):
    with pytest.raises(ValueError, match="denominator above zero"):
        per_thousand(by_village(*above), by_village(*below))


def test_an_area_that_belongs_nowhere_is_refused():
    with pytest.raises(KeyError, match=r"35\.22\.08\.2005"):
        per_thousand(by_village(1, 1, 1), by_village(1, 1, 1), dict(list(DISTRICTS.items())[:2]))


@examples(30)
@given(st.lists(st.tuples(st.integers(0, 999), st.integers(1, 9999)), min_size=3, max_size=3))
def test_a_whole_lies_between_its_parts(pairs):
    above, below = (by_village(*side) for side in zip(*pairs, strict=True))
    parts = per_thousand(above, below)["rate"].iloc[:2]
    whole = per_thousand(above, below, DISTRICTS)["rate"].iloc[0]
    assert parts.min() - 1e-9 <= whole <= parts.max() + 1e-9
