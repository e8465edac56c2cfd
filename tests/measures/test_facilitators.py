"""Loads of facilitators, and the moves that even them most."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.facilitators import evening, loads

TOWNS = st.lists(
    st.tuples(st.integers(min_value=0, max_value=900), st.integers(min_value=1, max_value=4)),
    min_size=2,
    max_size=4,
).filter(lambda towns: any(families for families, _ in towns))


def test_a_load_is_families_over_facilitators():
    assert loads([500, 300], [2, 1]).tolist() == [250.0, 300.0]
    assert np.isnan(loads([500, np.nan], [0, 2])).all()
    with pytest.raises(ValueError, match="negative"):
        loads([-1], [1])


def spread(families, staff):
    """Sum over facilitators of the square of the load: what `evening` makes smallest."""
    return sum(f * f / q for f, q in zip(families, staff, strict=True))


def best(families, before, people):
    """Every way to hand out the same people with at most so many moves, and the best of them."""
    most = max(f / p for f, p in zip(families, before, strict=True))
    ways = product(*(range(1, sum(before) + 1) for _ in before))
    allowed = (
        way
        for way in ways
        if sum(way) == sum(before)
        and sum(max(0, b - a) for b, a in zip(before, way, strict=True)) <= people
        and all(
            f / a <= most + 1e-9 or a >= b for f, a, b in zip(families, way, before, strict=True)
        )
    )
    return min(spread(families, way) for way in allowed)


@given(TOWNS, st.integers(min_value=0, max_value=4))
def test_no_other_moves_even_the_load_more(towns, people):
    families, before = zip(*towns, strict=True)
    moves = evening(families, before, people)
    assert sum(moves.after) == sum(before)
    assert moves.people <= people
    assert min(moves.after) >= 1
    assert max(loads(families, moves.after)) <= max(loads(families, before)) + 1e-9
    assert spread(families, moves.after) == pytest.approx(best(families, before, people))


@given(TOWNS, st.integers(min_value=0, max_value=6))
def test_the_steps_lead_from_before_to_after(towns, people):
    families, before = zip(*towns, strict=True)
    moves = evening(families, before, people)
    staff = list(before)
    for giver, taker, number in moves.steps:
        assert number > 0
        staff[giver] -= number
        staff[taker] += number
    assert tuple(staff) == moves.after
    givers, takers = ({step[end] for step in moves.steps} for end in (0, 1))
    assert not givers & takers, "nobody moves out of and into one kecamatan"


@given(TOWNS, st.integers(min_value=0, max_value=4))
def test_one_more_never_undoes_the_moves_before(towns, people):
    families, before = zip(*towns, strict=True)
    fewer, more = (evening(families, before, number) for number in (people, people + 1))
    assert fewer.people <= more.people <= fewer.people + 1
    assert sum(abs(a - b) for a, b in zip(fewer.after, more.after, strict=True)) in {0, 2}


@given(TOWNS, st.randoms(use_true_random=False))
def test_other_names_give_the_same_loads(towns, chance):
    turned = list(towns)
    chance.shuffle(turned)
    one, other = (
        spread(families, evening(families, before, 3).after)
        for families, before in (zip(*each, strict=True) for each in (towns, turned))
    )
    assert one == pytest.approx(other)


def test_who_has_nobody_is_served_first():
    moves = evening([400, 100, 90], [4, 0, 2], 1)
    assert moves.after[1] == 1
    assert moves.people == 1


def test_an_even_load_moves_nobody():
    assert evening([250, 250], [1, 1], 5).steps == ()
    with pytest.raises(ValueError, match="people to move"):
        evening([1], [1], -1)
