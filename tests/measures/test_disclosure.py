"""Suppression is tested by attack: whoever knows all that is published must not learn a count."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from analytics.measures.disclosure import Table, suppress, suppress_table
from tests.conftest import examples

quick = examples(30)
small_and_large = st.integers(0, 9) | st.integers(0, 60)


def under(*totals):
    """Villages of districts A, B, ... with the counts given."""
    return pd.DataFrame(
        [(chr(65 + number), value) for number, group in enumerate(totals) for value in group],
        columns=["parent_code", "value"],
    )


def shown(frame):
    return [None if pd.isna(value) else value for value in frame["value"]]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((0, 5, 90), [0, 5, 90]),  # nothing small; zero is shown
        ((4, 5, 90), [None, None, 90]),  # a second one, the smallest, goes with the only one
        ((0, 4, 90), [0, None, None]),  # rather than a zero, which would leave least open
        ((1, 4, 90), [None, None, 90]),  # two small ones cover each other ...
        ((1, 1, 90), [None, None, None]),  # ... unless their sum gives both away ...
        ((4, 4, 90), [None, None, None]),  # ... also to a reader who knows both are below 5
        ((3, 7, 7, 9), [None, None, None, 9]),  # equal ones go together
        ((3, 0, 0), [None, None, None]),  # nothing but zeros is left to cover it
        ((2, None, 90), [None, None, None]),  # what is missing covers nothing
    ],
)
def test_which_villages_of_a_district_are_hidden(counts, expected):
    table = suppress(under(counts), threshold=5)
    assert shown(table) == expected
    assert table["hidden"].tolist() == [
        new is None and old is not None for old, new in zip(counts, expected, strict=True)
    ]


def test_districts_are_protected_one_by_one_and_rows_keep_their_order():
    table = suppress(under((3, 50, 60), (70, 80)).iloc[[4, 0, 3, 1, 2]], threshold=5)
    assert table.index.tolist() == [4, 0, 3, 1, 2]
    assert shown(table) == [80, None, 70, None, 60]
    assert table["value"].dtype == "Int64"


def all_counts(cells, largest_total):
    for total in range(largest_total + 1):
        for bars in itertools.combinations(range(total + cells - 1), cells - 1):
            ends = (-1, *bars, total + cells - 1)
            yield tuple(end - begin - 1 for begin, end in itertools.pairwise(ends))


@pytest.mark.parametrize(
    ("threshold", "cells", "largest_total"), [(4, 3, 14), (5, 2, 20), (5, 3, 16), (5, 4, 16)]
)
def test_whoever_knows_this_very_code_learns_no_count(threshold, cells, largest_total):
    """Every possible district, told apart only by what is published about it."""
    worlds = list(all_counts(cells, largest_total))
    rows = pd.DataFrame(
        {
            "parent_code": np.repeat(np.arange(len(worlds)), cells),
            "value": np.ravel(worlds),
        }
    )
    values = suppress(rows, threshold)["value"].to_numpy(dtype=float, na_value=-1)
    alike = {}
    for world, published in zip(worlds, values.reshape(-1, cells).tolist(), strict=True):
        alike.setdefault((sum(world), *published), []).append(world)
    assert any(-1 in published for published in alike)
    for (_total, *published), possible in alike.items():
        for cell, value in zip(zip(*possible, strict=True), published, strict=True):
            assert value == -1 or set(cell) == {value}
            assert value != -1 or len(set(cell)) > 1, (published, possible)


@quick
@given(groups=st.lists(st.lists(small_and_large, min_size=2, max_size=9), min_size=1, max_size=4))
def test_subtraction_leaves_open_as_much_as_the_threshold(groups):
    threshold = 5
    table = suppress(under(*groups), threshold)
    assert table["value"].dropna().between(1, threshold - 1).sum() == 0
    for number, group in enumerate(groups):
        own = table[table["parent_code"] == chr(65 + number)]
        if own["hidden"].any():
            rest = sum(group) - own["value"].sum()
            # At least one each, unless all are hidden, zeros perhaps among them.
            least = 0 if own["hidden"].all() or 0 in np.array(group)[own["hidden"]] else 1
            open_range = rest - least * own["hidden"].sum()
            assert own["hidden"].sum() >= 2
            assert open_range >= min(threshold - 2, sum(group))


@quick
@given(group=st.lists(small_and_large, min_size=2, max_size=9), seed=st.randoms())
def test_the_order_of_villages_changes_nothing(group, seed):
    rows = under(group)
    shuffled = rows.iloc[seed.sample(range(len(group)), len(group))]
    assert suppress(shuffled, 5).sort_index().equals(suppress(rows, 5))


def test_the_only_village_of_a_district_cannot_be_protected():
    with pytest.raises(ValueError, match="only count under 'B'"):
        suppress(under((8, 9), (3,)), threshold=5)


@pytest.mark.parametrize("value", [-1, 2.5])
def test_broken_counts_are_refused(value):
    with pytest.raises(ValueError, match="whole and not below zero"):
        suppress(under((value, 9)), threshold=5)


@pytest.mark.parametrize("threshold", [0, 3])
def test_a_threshold_that_leaves_nothing_open_is_refused(threshold):
    with pytest.raises(ValueError, match="leaves too little open"):
        suppress(under((1, 9)), threshold)
    with pytest.raises(ValueError, match="leaves too little open"):
        suppress_table(pd.DataFrame([[1, 2], [3, 4]]), threshold)


def attack(table, counts):
    """Lowest and highest value of each hidden cell that row and column totals allow."""
    hidden = table.hidden.to_numpy()
    cells = np.argwhere(hidden)
    values = counts.to_numpy()
    equations = [cells[:, axis] == line for axis in (0, 1) for line in range(values.shape[axis])]
    totals = [np.where(hidden, values, 0).sum(axis=1 - axis) for axis in (0, 1)]
    least = 0 if hidden.all() or (values[hidden] == 0).any() else 1
    for position, (row, column) in enumerate(cells):
        goal = np.eye(len(cells))[position]
        low, high = (
            sign
            * linprog(
                sign * goal,
                A_eq=np.array(equations, dtype=float),
                b_eq=np.concatenate(totals),
                bounds=(least, None),
            ).fun
            for sign in (1, -1)
        )
        yield values[row, column], low, high


tables = st.integers(2, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(1, 60) | st.integers(0, 9), min_size=width, max_size=width),
        min_size=2,
        max_size=5,
    )
)


@quick
@given(rows=tables)
def test_no_cell_of_a_table_follows_from_what_is_published(rows):
    counts = pd.DataFrame(rows)
    try:
        table = suppress_table(counts, threshold=10)
    except ValueError:
        # Refused only where the totals alone, with every cell hidden, give a small count away.
        nothing_shown = Table(counts, counts >= 0)
        assert any(
            0 < value < 10 and high - low < 1e-6
            for value, low, high in attack(nothing_shown, counts)
        )
        return
    kept = ~table.hidden
    assert table.value[kept].fillna(-1).equals(counts[kept].astype("Int64").fillna(-1))
    assert table.value.isna().equals(table.hidden)
    assert not ((counts > 0) & (counts < 10) & kept).any(axis=None)
    for value, low, high in attack(table, counts):
        assert low - 1e-6 <= value <= high + 1e-6
        # Where a whole table is hidden, a zero may still follow from a total of zero.
        assert high - low > 1 - 1e-6 or (value == 0 and table.hidden.all(axis=None))


def test_a_small_count_takes_the_cheapest_rectangle_that_covers_it():
    counts = pd.DataFrame([[3, 40, 90], [20, 30, 80], [70, 12, 60]], list("xyz"), list("abc"))
    # With 20, 40 and 30; a rectangle with 70 or 90 costs more.
    assert suppress_table(counts, threshold=10).hidden.to_numpy().tolist() == [
        [True, True, False],
        [True, True, False],
        [False, False, False],
    ]


def test_a_rectangle_of_ones_is_not_enough():
    counts = pd.DataFrame([[1, 1, 90], [1, 1, 80], [70, 60, 50]])
    table = suppress_table(counts, threshold=4)
    for _value, low, high in attack(table, counts):
        assert high - low > 1 - 1e-6


def test_large_counts_and_zeros_of_a_table_are_shown():
    counts = pd.DataFrame([[0, 40], [20, 0]])
    assert not suppress_table(counts, threshold=10).hidden.any(axis=None)


def test_a_table_whose_totals_tell_everything_is_refused():
    # "Lindung" is zero everywhere: the total of each village is its potential.
    with pytest.raises(ValueError, match="'x', 'potential' follows from the totals"):
        suppress_table(pd.DataFrame({"potential": [3, 90], "protected": [0, 0]}, ["x", "y"]), 5)
    with pytest.raises(ValueError, match="cannot be protected"):
        suppress_table(pd.DataFrame([[3, None], [1, 2]]), 5)
