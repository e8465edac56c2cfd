"""Place, direction, link and quadrants: by hand, by published tables, and for whatever comes."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import planning as measure
from analytics.vocabulary.planning import Priority, Quadrant, Vote

VALUES = st.lists(st.floats(0, 100), min_size=8, max_size=20)


@pytest.mark.parametrize("n", [3, 4, 5, 6])
def test_the_chance_of_a_score_is_that_of_all_orders(n):
    """Against every order of n figures, counted one by one."""
    scores = [measure.course(order, 1).score for order in permutations(range(n))]
    for order in list(permutations(range(n)))[::7]:
        found = measure.course(order, 1)
        far = sum(abs(one) >= abs(found.score) for one in scores)
        assert found.p == pytest.approx(far / len(scores))


@pytest.mark.parametrize(
    ("n", "score", "upper"),
    [(4, 6, 0.042), (5, 8, 0.042), (5, 10, 0.0083), (8, 16, 0.031), (10, 21, 0.036)],
)
def test_the_exact_tail_is_the_published_one(n, score, upper):
    """Kendall's S: Hollander and Wolfe 1973, Nonparametric Statistical Methods, Table A.21."""
    assert measure._chance(n, score) / 2 == pytest.approx(upper, abs=0.0006)


def test_a_direction_needs_five_figures_and_its_sense_is_that_of_the_indicator():
    assert measure.course([4, 3, 2, 1], 1).vote is Vote.UNCLEAR
    assert measure.course([5, 4, 3, 2, 1], 1).vote is Vote.LIGHT
    assert measure.course([5, 4, 3, 2, 1], -1).vote is Vote.HEAVY
    assert measure.course([1, 1, 1, 1, 1, 1], 1).p == 1


def test_the_poverty_rate_of_bojonegoro_kept_falling():
    """BPS, March 2016 to 2025: 14,60 to 11,49 percent."""
    rates = [14.60, 14.34, 13.16, 12.38, 12.87, 13.27, 12.21, 12.18, 11.69, 11.49]
    found = measure.course(rates, 1)
    assert found.vote is Vote.LIGHT
    assert found.p < 0.001


@given(st.lists(st.floats(0, 100), min_size=2, max_size=12))
def test_turning_time_round_turns_the_direction_and_nothing_else(values):
    one, other = measure.course(values, 1), measure.course(values[::-1], 1)
    assert one.score == -other.score
    assert one.p == pytest.approx(other.p)
    assert 0 < one.p <= 1


@given(VALUES, st.floats(0, 5))
def test_a_place_counts_everybody_once_and_a_wider_margin_decides_no_more(values, margin):
    own, *others = values
    found = measure.place(own, others, 1, margin)
    assert found.total == len(values)
    assert 1 <= found.first <= found.last <= found.total
    narrow = measure.place(own, others, 1)
    if narrow.vote is Vote.UNCLEAR:
        assert found.vote is Vote.UNCLEAR
    assert found.vote in {narrow.vote, Vote.UNCLEAR}


def test_a_place_is_heavy_in_the_worst_third_alone_and_says_nothing_of_few():
    others = [float(x) for x in range(1, 10)]
    assert measure.place(9.5, others, 1).vote is Vote.HEAVY
    assert measure.place(9.5, others, -1).vote is Vote.LIGHT
    assert measure.place(5.5, others, 1).vote is Vote.UNCLEAR
    assert measure.place(9.5, others[:6], 1).vote is Vote.UNCLEAR


def test_a_rank_correlation_is_the_textbook_one_with_its_interval():
    """Spearman -29/165; z -0.1776, standard error 0.3809 (Bonett and Wright 2000, eq. 3)."""
    one = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
    other = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
    found = measure.link(one, other, 1, 1)
    assert found is not None
    assert found.rho == pytest.approx(-29 / 165)
    assert (found.low, found.high) == (
        pytest.approx(-0.7278, abs=1e-4),
        pytest.approx(0.5145, abs=1e-4),
    )
    assert found.vote is Vote.UNCLEAR
    turned = measure.link(one, other, 1, -1)
    assert turned is not None
    assert turned.rho == pytest.approx(29 / 165)


def test_nothing_is_said_of_a_link_of_few_areas_or_of_values_that_are_all_alike():
    assert measure.link([1, 2, 3], [1, 2, 3], 1, 1) is None
    assert measure.link([1.0] * 9, list(range(9)), 1, 1) is None
    with pytest.raises(ValueError, match="pairs"):
        measure.link([1, 2], [1], 1, 1)


@given(st.lists(st.sampled_from(list(Vote)), max_size=6))
def test_criteria_agree_or_it_depends(votes):
    said = {vote for vote in votes if vote is not Vote.UNCLEAR}
    found = measure.together(votes)
    if found is Priority.PRIORITY:
        assert said == {Vote.HEAVY}
    if len(said) == 2:
        assert found is Priority.DEPENDS
    assert measure.together(votes[::-1]) is found


def test_a_link_of_other_areas_weighs_only_beside_two_criteria_of_the_area_itself():
    heavy, light = Vote.HEAVY, Vote.LIGHT
    assert measure.together([heavy], heavy) is Priority.UNKNOWN
    assert measure.together([heavy, heavy], heavy) is Priority.PRIORITY
    assert measure.together([heavy, heavy], light) is Priority.DEPENDS
    assert measure.together([heavy, heavy]) is Priority.PRIORITY


@given(
    st.dictionaries(st.text("abcdefgh", min_size=2, max_size=3), st.floats(0, 100), min_size=1),
    st.randoms(),
)
def test_quadrants_are_the_same_in_any_order_and_none_of_few(values, chance):
    other = {code: (value * 7) % 13 for code, value in values.items()}
    found = measure.quadrants(values, other, (1, 1))
    assert set(found) == (set(values) if len(values) >= measure.FEWEST else set())
    codes = list(values)
    chance.shuffle(codes)
    assert measure.quadrants({code: values[code] for code in codes}, other, (1, 1)) == found


def test_an_area_between_median_and_mean_depends_on_the_line():
    one = dict(zip("abcdefgh", [1.0, 2, 3, 4, 5, 6, 7, 100], strict=True))
    other = {code: float(place) for place, code in enumerate(one)}
    found = measure.quadrants(one, other, (1, 1))
    assert found["h"] is Quadrant.BOTH
    assert found["a"] is Quadrant.NEITHER
    assert {found[code] for code in "efg"} == {Quadrant.DEPENDS}
    assert measure.quadrants(one, other, (-1, 1))["a"] is Quadrant.FIRST
