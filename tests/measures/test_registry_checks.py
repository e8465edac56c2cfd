"""A list that gets shorter: its parts balance, and correction never reads as an exit."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.registry_checks import PARTS, funnel, impossible, kinds, split
from analytics.vocabulary.checks import CORRECTIONS, EXITS, REASONS, STEPS

GIVEN = [name for name in STEPS if name != "removed"]
COUNT = st.integers(0, 500)


def counts(**told):
    return pd.Series({name: told.get(name, pd.NA) for name in (*GIVEN, *REASONS)}, dtype="Int64")


def all_told(**told):
    return counts(**{name: told.get(name, 0) for name in (*GIVEN, *REASONS)})


@st.composite
def parts(draw):
    told = {name: draw(st.none() | COUNT) for name in ("added", *REASONS)}
    return pd.Series({k: pd.NA if v is None else v for k, v in told.items()}, dtype="Int64")


@given(COUNT, COUNT, parts())
def test_the_parts_always_balance(opening, closing, told):
    found = split(opening, closing, told)
    known = found.fillna(0)
    out = known[list(REASONS)].sum() + known["unexplained"]
    assert known["opening"] + known["added"] - out == known["closing"]
    assert list(found.index) == list(PARTS)
    assert (found[list(REASONS)].isna() == told[list(REASONS)].isna()).all()
    of_kinds = kinds(found)
    assert of_kinds.fillna(0).sum() == out


@given(COUNT, st.integers(0, 200), st.integers(0, 200))
def test_a_fall_that_is_correction_alone_has_no_exits(closing, never, double):
    told = pd.Series(dict.fromkeys(("added", *REASONS), 0), dtype="Int64")
    told["never_eligible"], told["double"] = never, double
    found = kinds(split(closing + never + double, closing, told))
    assert found.tolist() == [0, never + double, 0, 0]


def test_what_nobody_told_is_missing_and_lies_within_the_unexplained():
    told = pd.Series({"added": pd.NA, "improved": 10}, dtype="Int64")
    found = kinds(split(100, 60, told))
    assert found["exits"] == 10
    assert found["unexplained"] == 30
    assert found[["correction", "rule"]].isna().all()


def test_more_told_than_it_fell_by_is_negative_and_says_that_families_came():
    told = pd.Series(dict.fromkeys(("added", *REASONS), 0), dtype="Int64")
    told["died"] = 30
    assert split(100, 90, told)["unexplained"] == -20


def test_the_funnel_sums_villages_and_counts_the_undecided():
    rows = pd.DataFrame(
        [
            all_told(listed=78, visited=78, confirmed=57, never_eligible=11, died=4, added=2),
            all_told(listed=20, visited=12, confirmed=9, double=1),
        ]
    )
    found = funnel(rows)
    assert found.to_dict() == {
        "listed": 98, "visited": 90, "confirmed": 66, "removed": 16, "added": 2, "undecided": 16
    }  # fmt: skip


def test_a_sum_with_an_untold_part_is_missing():
    rows = pd.DataFrame([all_told(listed=10, visited=5), counts(listed=20)])
    found = funnel(rows)
    assert found["listed"] == 30
    assert found[["visited", "removed", "undecided"]].isna().all()


@pytest.mark.parametrize(
    ("check", "at_fault"),
    [
        (all_told(listed=10, visited=8, confirmed=5, died=3), ""),
        (all_told(listed=10, visited=11), "visited"),
        (all_told(listed=10, visited=8, confirmed=9), "confirmed"),
        (all_told(listed=10, visited=8, confirmed=6, double=5), "removed"),
        (all_told(listed=-1), "listed"),
        (counts(listed=10, confirmed=4), ""),
    ],
)
def test_counts_that_cannot_be_are_named(check, at_fault):
    assert impossible(check) == at_fault


def test_every_reason_is_of_one_kind():
    assert set(EXITS) | set(CORRECTIONS) | {"rule"} == set(REASONS)
    assert len(REASONS) == 6
