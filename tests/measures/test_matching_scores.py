"""Scores: what part of the problems is answered, how far it is, and what weighs how much."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.matching_scores import (
    Fits,
    Weights,
    closeness,
    competence,
    kilometres,
)


def test_competence_is_the_part_of_the_problems_that_is_answered():
    need = np.array([[6.0, 3.0, 0.0], [0.0, 0.0, 2.0]])
    able = np.array([[3.0, 3.0, 3.0], [3.0, 0.0, 0.0], [1.0, 2.0, 0.0]])
    found = competence(need, able)
    assert found == pytest.approx(np.array([[1, 6 / 9, 12 / 27], [1, 0, 0]]))


@given(st.integers(1, 9))
def test_villages_with_many_and_with_few_problems_are_held_alike(times):
    need, able = np.array([[2.0, 1.0]]), np.array([[3.0, 1.0]])
    assert competence(need * times, able) == pytest.approx(competence(need, able))


def test_a_sector_that_counts_twice():
    need, able = np.array([[1.0, 1.0]]), np.array([[3.0, 0.0]])
    assert competence(need, able, np.array([2.0, 1.0]))[0, 0] == pytest.approx(2 / 3)


def test_without_a_problem_nothing_can_be_said():
    with pytest.raises(ValueError, match="problem"):
        competence(np.zeros((1, 2)), np.ones((1, 2)))


def test_kilometres_on_the_sphere():
    """A degree of the equator is 2 pi R / 360 = 111.195 km; of a point nobody told, nothing."""
    found = kilometres(np.array([[0.0, 111.0]]), np.array([[0.0, 112.0], [np.nan, np.nan]]))
    assert found[0, 0] == pytest.approx(111.195, abs=0.001)
    assert np.isnan(found[0, 1])


def test_an_unknown_distance_neither_helps_nor_harms():
    found = closeness(np.array([[0.0, 30.0, 90.0, np.nan]]))
    assert found[0].tolist() == pytest.approx([1, 0.5, 0, 0.5])
    assert closeness(np.array([[np.nan]]))[0, 0] == 0.5


def test_scores_are_points_of_a_hundred_in_thousandths():
    parts = Fits(np.array([[0.5]]), np.array([[1 / 3]]), np.array([[1.0]]))
    shares = Weights(60, 20, 20).shares()
    assert shares.tolist() == pytest.approx([0.6, 0.2, 0.2])
    assert parts.scores(shares)[0, 0] == pytest.approx(56.667, abs=1e-9)


def test_weights_that_cannot_be():
    for wrong in (Weights(0, 0, 0), Weights(-1, 2, 0)):
        with pytest.raises(ValueError, match="weights"):
            wrong.shares()
