from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.detectable import jointly, smallest


def among(luck, **options):
    """Of one test."""
    return jointly((luck, luck), **options)


@pytest.mark.parametrize(("comparisons", "multiple"), [(10, 1.84), (50, 1.66), (100, 1.64)])
def test_three_villages_find_large_effects_only(comparisons, multiple):
    """2.8 sd sqrt(1/3 + 1/N): more comparison villages hardly help."""
    assert smallest(1, 3, comparisons, level=0.05) == pytest.approx(multiple, abs=0.006)
    assert smallest(2, 3, comparisons, level=0.05) == pytest.approx(2 * multiple, abs=0.012)


def test_a_sharper_question_needs_a_larger_effect():
    assert smallest(1, 3, 50, level=0.01) > smallest(1, 3, 50) > smallest(1, 3, 50, power=0.5)


@pytest.mark.parametrize(
    "given_",
    [(1, 0, 5), (1, 3, 0), (-1, 3, 5), (float("nan"), 3, 5)],
)
def test_what_has_no_answer_is_refused(given_):
    with pytest.raises(ValueError, match="village"):
        smallest(*given_)
    with pytest.raises(ValueError, match="shares"):
        among([1, 2, 3], level=0)


def test_of_normal_placebos_it_is_the_normal_one():
    luck = np.random.default_rng(1).normal(size=200_000)
    assert among(luck, level=0.05) == pytest.approx(2.8, abs=0.03)
    assert among(luck) == pytest.approx(2.2414 + 0.8416, abs=0.03), "the level of ada tanda"


def test_by_hand():
    """Placebos -10 to 10: p <= 2/22 needs to be beaten by one at most, so a size above 10.

    |10| twice, so the second largest is 10. Four in five of 21 are 17; the 17th lowest is 6, and
    moved by 10 - (-6) = 16 it reaches... 6 + 10 = 16 either way.
    """
    luck = np.arange(-10, 11)
    assert among(luck, level=2 / 22) == 16


def test_too_few_sets_find_nothing():
    assert among([], level=0.05) == float("inf")
    assert among(np.arange(18), level=0.05) == float("inf")
    assert np.isfinite(among(np.arange(19), level=0.05))
    assert jointly((np.arange(99), np.arange(99)), (np.arange(99), np.arange(18))) == float("inf")


def test_tests_that_must_all_hold_need_more_than_the_hardest_one():
    """Luck of two tests that goes apart: four in five cases of each are not those of both."""
    one, other = np.random.default_rng(2).normal(size=(2, 5000))
    both = jointly((one, one), (other, other))
    assert both > max(among(one), among(other)) + 0.2
    assert jointly((one, one), (one, one)) == among(one)
    for way in (1, -1):
        found = [
            way * (luck + way * both) > np.sort(np.abs(luck))[-int(0.025 * 5001)]
            for luck in (one, other)
        ]
        assert np.mean(np.all(found, axis=0)) >= 0.799


@given(st.lists(st.floats(-50, 50), min_size=19, max_size=60), st.floats(0.1, 10))
def test_moved_by_it_four_in_five_placebos_are_found(luck, scale):
    """The definition, counted; and it goes with the unit."""
    luck = np.array(luck)
    size = among(luck, level=0.05)
    for way in (1, -1):
        moved = np.abs(luck + way * (size + 1e-9))  # what goes against the way counts too
        p = [(1 + (np.abs(luck) >= one).sum()) / (1 + len(luck)) for one in moved]
        assert np.mean(np.array(p) <= 0.05) >= 0.8
    assert among(luck * scale, level=0.05) == pytest.approx(size * scale, abs=1e-9)
