"""The example panel: nothing of it lies on earth, and the effect is the one that was set."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.simulate import assistance
from analytics.simulate.village_panel import CHOSEN_ON, PILOTS, around, example
from analytics.vocabulary.area import level_of
from analytics.vocabulary.period import Period


def after(key: str) -> bool:
    return Period.parse(key).start > CHOSEN_ON


def test_no_village_carries_the_name_or_code_of_a_real_one():
    made = example()
    assert len(made.frame) == len(made.wide) == 120
    assert made.frame["code"].is_unique
    assert made.frame["name"].is_unique
    assert made.frame["code"].str.startswith("99.99.").all()
    assert made.frame["name"].str.startswith("Desa Contoh ").all()
    assert {level_of(code) for code in made.frame["code"]} == {"village"}


def test_the_first_ones_are_those_of_the_example_place():
    place = assistance.villages()
    first = example().frame.head(len(place))
    pd.testing.assert_frame_equal(
        first[["code", "name", "district"]], place[["code", "name", "district"]]
    )


def test_twelve_semesters_nine_of_them_before_the_day():
    keys = list(example().wide)
    ends = [Period.parse(key).end for key in keys]
    assert len(keys) == 12
    assert ends == sorted(ends)
    assert [after(key) for key in keys] == [False] * 9 + [True] * 3
    assert Period.parse(keys[8]).end == CHOSEN_ON == date(2024, 6, 30)


def test_pilots_were_the_worst_on_the_day():
    made = example()
    on_the_day = made.wide.iloc[:, 8]
    assert len(made.pilots) == len(made.drawn) == PILOTS
    assert on_the_day[list(made.pilots)].min() >= on_the_day.drop(list(made.pilots)).max()


@pytest.mark.parametrize("treated", [(), ("99.99.01.2001", "99.99.04.2003")])
def test_the_effect_is_the_one_that_was_set_and_nowhere_else(treated):
    none, some = example(), example(3, treated)
    moved = none.wide - some.wide
    codes = list(treated or none.pilots)
    later = [key for key in moved if after(key)]
    assert np.allclose(moved.loc[codes, later], 3)
    assert (moved.drop(codes) == 0).all(axis=None)
    assert (moved.drop(columns=later) == 0).all(axis=None)


def test_it_is_the_same_each_time():
    first = example().wide.copy()
    example.__globals__["_without_effect"].cache_clear()
    assert example().wide.equals(first)


def test_neighbours_touch_and_a_village_is_not_its_own():
    made = example()
    where = made.frame.set_index("code")[["x", "y"]]
    assert set(around()) == set(where.index)
    for code, near in around().items():
        assert code not in near
        assert 3 <= len(near) <= 8
        for other in near:
            assert (where.loc[other] - where.loc[code]).abs().max() == 1
            assert code in around()[other]
