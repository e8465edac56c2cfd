"""Matching: the published assignment, brute force, both solvers, what a wish costs."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.matching import (
    ASSIGNMENT,
    HIGHS,
    Matching,
    Problem,
    costs,
    drawn,
    equals,
    match,
)
from analytics.measures.matching_possible import Impossible
from analytics.vocabulary.matching import Obstacle


def problem(scores, capacity=None, locks=(), forbidden=(), most=1):
    points = np.array(scores, dtype=float)
    rows, columns = points.shape
    marks = {name: np.zeros(points.shape, dtype=bool) for name in ("locks", "forbidden")}
    for name, pairs in (("locks", locks), ("forbidden", forbidden)):
        for at, by in pairs:
            marks[name][at, by] = True
    room = np.ones(columns, dtype=np.int64) if capacity is None else np.array(capacity)
    draw = drawn([f"v{n}" for n in range(rows)], [f"o{n}" for n in range(columns)])
    return Problem(points, room, **marks, draw=draw, most=most)


def chosen(found):
    return [tuple(np.flatnonzero(row).tolist()) for row in found.pairs]


@st.composite
def problems(draw, most=1):
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    cells = st.lists(st.integers(0, 6), min_size=rows * columns, max_size=rows * columns)
    points = np.array(draw(cells)).reshape(rows, columns)
    if most > 1:  # which first of several equal ones is taken changes what a second can add
        points = points + np.arange(rows * columns).reshape(rows, columns) ** 2 / 64
    pairs = st.lists(
        st.tuples(st.integers(0, rows - 1), st.integers(0, columns - 1)), max_size=3, unique=True
    )
    room = st.lists(st.integers(0, 2), min_size=columns, max_size=columns)
    return problem(points, draw(room), draw(pairs), draw(pairs), most)


def first_choices(of):
    """Every way to give each village without a lock one organisation, within the rules."""
    columns = of.scores.shape[1]
    free = np.flatnonzero(of.free)
    if (of.locks & of.forbidden).any() or (of.locks.sum(axis=1) > of.most).any():
        return
    for each in product(range(columns), repeat=len(free)):
        pairs = of.locks.copy()
        pairs[free, list(each)] = True
        if not (pairs & of.forbidden).any() and (pairs.sum(axis=0) <= of.capacity).all():
            yield pairs


def value(of, pairs):
    """The two aims: the worst-served without a lock, up to what is possible without locks; sum."""
    unlocked = replace(of, locks=np.zeros_like(of.locks))
    bar = max(
        (of.scores[each].reshape(len(each)).min() for each in first_choices(unlocked)), default=0.0
    )
    served = np.where(pairs, of.scores, -np.inf).max(axis=1)[of.free]
    worst = min(bar, served.min()) if served.size else bar
    return worst, float(np.round(of.scores[pairs].sum(), 6))


def test_the_published_assignment():
    """Golden M: cost [[4,1,3],[2,0,5],[3,2,2]] gives 0-1, 1-0, 2-2 at a cost of 5."""
    cost = np.array([[4, 1, 3], [2, 0, 5], [3, 2, 2]])
    for solver in (ASSIGNMENT, HIGHS):
        found = match(problem(10 - cost), solver)
        assert chosen(found) == [(1,), (0,), (2,)]
        assert 3 * 10 - found.total == 5


def test_the_worst_served_village_comes_before_the_sum():
    fair = match(problem([[10, 4], [9, 1]]))  # the sum alone would take 10 + 1
    assert chosen(fair) == [(1,), (0,)]
    assert (fair.worst, fair.total, fair.solver) == (4, 13, ASSIGNMENT)


@given(problems())
def test_brute_force_finds_nothing_better(of):
    found, every = match(of), list(first_choices(of))
    assert isinstance(found, Matching) == bool(every)
    if every:
        best = max(value(of, pairs) for pairs in every)
        assert value(of, found.pairs) == best
        assert any((found.pairs == pairs).all() for pairs in every)


@given(problems(most=2))
def test_a_second_organisation_comes_when_all_have_one(of):
    """First as if there were no second, then the room that is left, by brute force."""
    found, every = match(of), list(first_choices(of))
    assert isinstance(found, Matching) == bool(every)
    if not every:
        return
    first = max(every, key=lambda pairs: value(of, pairs))
    assert (found.pairs & first).sum() == first.sum()
    rows, columns = of.scores.shape
    best = 0.0
    for each in product(range(columns + 1), repeat=rows):
        pairs, fits = first.copy(), True
        for at, by in enumerate(each):
            if by < columns:
                fits &= not pairs[at, by] and not of.forbidden[at, by]
                pairs[at, by] = True
        if fits and (pairs.sum(axis=1) <= 2).all() and (pairs.sum(axis=0) <= of.capacity).all():
            best = max(best, of.scores[pairs].sum())
    assert of.scores[found.pairs].sum() == pytest.approx(best, abs=0.001)


@given(problems(), st.sampled_from([1, 2]))
def test_both_solvers_give_the_same_pairs(of, most):
    of = replace(of, most=most)
    hungarian, highs = match(of, ASSIGNMENT), match(of, HIGHS)
    if isinstance(hungarian, Impossible):
        assert highs == hungarian
    else:
        assert (hungarian.pairs == highs.pairs).all()
        assert (highs.gap, highs.status) == (0.0, "optimal")


@given(problems(), st.randoms(use_true_random=False))
def test_the_order_of_rows_decides_nothing(of, random):
    rows, columns = (list(range(size)) for size in of.scores.shape)
    random.shuffle(rows)
    random.shuffle(columns)
    grid = np.ix_(rows, columns)
    turned = Problem(
        of.scores[grid],
        of.capacity[columns],
        of.locks[grid],
        of.forbidden[grid],
        of.draw[grid],
    )
    before, after = match(of), match(turned)
    if isinstance(before, Matching):
        assert (before.pairs[grid] == after.pairs).all()
        assert (before.worst, before.total) == (after.worst, after.total)
    else:
        assert isinstance(after, Impossible)


def test_highs_is_asked_where_there_are_rules():
    scores = [[5, 4, 3], [4, 5, 3]]
    assert match(problem(scores)).solver == ASSIGNMENT
    assert match(problem(scores, locks=[(0, 2)])).solver == HIGHS
    assert match(problem(scores, forbidden=[(0, 0)])).solver == HIGHS
    assert match(problem(scores, capacity=[2, 1, 1])).solver == HIGHS
    assert match(problem(scores, most=2)).solver == HIGHS


@pytest.mark.parametrize(
    ("rules", "obstacle", "villages", "organisations", "places"),
    [
        ({"locks": [(0, 0)], "forbidden": [(0, 0)]}, "locked_and_forbidden", (0,), (0,), 0),
        ({"locks": [(0, 0), (0, 1)]}, "too_many_locks_of_village", (0,), (0, 1), 1),
        (
            {"locks": [(0, 0), (1, 0)]},
            "too_many_locks_of_organisation",
            (0, 1),
            (0,),
            1,
        ),
        ({"forbidden": [(1, 0), (1, 1), (1, 2)]}, "nobody_left", (1,), (), 0),
        ({"capacity": [1, 1, 0]}, "too_few_places", (0, 1, 2), (0, 1), 2),
        # Two villages that only one organisation is left for; the third is not to blame.
        (
            {"forbidden": [(0, 0), (0, 1), (2, 0), (2, 1)]},
            "too_few_places",
            (0, 2),
            (2,),
            1,
        ),
    ],
)
def test_what_makes_it_impossible_is_named(rules, obstacle, villages, organisations, places):
    found = match(problem([[1, 2, 3]] * 3, **rules))
    assert found == Impossible(Obstacle(obstacle), villages, organisations, places)


def test_a_poor_lock_does_not_let_the_others_fall():
    found = match(problem([[1, 9, 9], [9, 8, 2], [9, 3, 8]], locks=[(0, 0)]))
    assert chosen(found) == [(0,), (1,), (2,)]
    assert (found.worst, found.threshold) == (1, 8)


@given(problems())
def test_locking_one_pair_that_is_chosen_changes_nothing(of):
    of = replace(of, locks=np.zeros_like(of.locks))
    base = match(of)
    if isinstance(base, Matching):
        for at, by in zip(*np.nonzero(base.pairs), strict=True):
            then = match(of.locking(at, by))
            assert (then.pairs == base.pairs).all()


def test_what_a_manual_change_costs():
    of = problem([[10, 4, 6], [9, 1, 5], [8, 7, 2]], forbidden=[(0, 1)])
    base = match(of)
    assert chosen(base) == [(2,), (0,), (1,)]
    found = costs(of, 0, base)
    assert np.isnan(found[1]).all()  # forbidden
    assert found[2].tolist() == [6, 0, base.worst, 0, 0]  # as it is
    # Village 0 takes organisation 0: village 1 falls to 5, the sum stays 22.
    assert found[0].tolist() == [10, 0, 5, -1, 2]


def test_one_more_lock_on_what_is_chosen_is_counted_where_it_changes_others():
    # Locked with 0, village 0 leaves village 1 nobody better than 3, and the others the sum.
    # Once village 1 is locked there, the two others are served by the weakest of them again.
    of = problem([[9, 9, 0, 0], [9, 3, 0, 0], [0, 0, 10, 5], [0, 0, 6, 4]], locks=[(0, 0)])
    base = match(of)
    assert chosen(base) == [(0,), (1,), (2,), (3,)]
    assert costs(of, 1, base)[1].tolist() == [3, -3, 3, 0, 2]


def test_a_wish_that_leaves_another_village_alone_has_no_cost():
    of = problem([[5, 4], [5, 4]], forbidden=[(1, 1)])
    assert np.isnan(costs(of, 0, match(of))[0]).all()


@given(problems())
def test_what_is_equal_is_found_for_each_village_it_is_true_of(of):
    """Brute force: a village is tied if another matching as good gives it somebody else."""
    base = match(of)
    if isinstance(base, Impossible):
        return
    best = value(of, base.pairs)
    as_good = [pairs for pairs in first_choices(of) if value(of, pairs) == best]
    wanted = np.any([(pairs & ~base.pairs).any(axis=1) for pairs in as_good], axis=0)
    found = equals(of, base)
    assert found.any(axis=1).tolist() == wanted.tolist()
    assert not (found & ~np.any(as_good, axis=0)).any()
