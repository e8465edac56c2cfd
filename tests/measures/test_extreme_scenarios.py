"""The pace to zero, and what a sample that finds none can mean.

Golden: an upper limit of 0 in 10 is 25,9 %, in 100 2,95 %, the rule of three beside it (Hanley and
Lippman-Hand 1983, JAMA 249:1743-1745, Table).
"""

from __future__ import annotations

from math import inf, isclose

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some
from scipy.stats import beta, binom

from analytics.measures import extreme_scenarios as measure

SHARES = some.floats(0.0001, 0.9999)
SAMPLES = some.integers(30, 3000)
EFFECTS = some.floats(1, 6)


def test_the_fall_of_bojonegoro_under_the_old_line():
    """59.020 in 2020, 36.140 in 2021, 22.340 in 2022 (BPS, line of 1,9 dollars)."""
    assert measure.yearly_fall(59_020, 36_140, 1) == pytest.approx(0.38767, abs=5e-6)
    assert measure.yearly_fall(59_020, 22_340, 2) == pytest.approx(1 - (22_340 / 59_020) ** 0.5)
    assert measure.yearly_fall(10, 20, 1) == -1


@given(some.floats(1, 1e6), some.floats(1, 1e6), some.floats(0.5, 30))
def test_at_its_pace_a_start_is_at_the_level_in_time(start, level, years):
    found = measure.pace(start, level, years)
    left = max(start - found.number * years, min(start, level))
    assert left == pytest.approx(min(start, level), rel=1e-9)
    assert measure.remaining(start, found.share, years) == pytest.approx(min(start, level))


@given(some.floats(10, 1e6), some.floats(1, 9), some.floats(0.01, 0.95))
def test_years_until_is_the_inverse_of_what_remains(start, level, share):
    years = measure.years_until(start, level, share)
    assert measure.remaining(start, share, years) == pytest.approx(level)
    assert measure.years_until(start, level, share / 2) > years


def test_nobody_who_leaves_never_ends():
    assert measure.years_until(100, 1, 0) == inf
    assert measure.years_until(100, 1, 1) == 0
    assert measure.years_until(1, 100, 0) == 0


@pytest.mark.parametrize(("households", "known"), [(10, 0.2589), (100, 0.0295), (1000, 0.00299)])
def test_none_in_a_sample_has_the_published_upper_limit(households, known):
    assert measure.upper_limit(0, households, 1) == pytest.approx(known, abs=5e-5)
    assert measure.upper_limit(0, households, 1) <= 3 / households


@given(some.integers(0, 50), SAMPLES)
def test_without_a_design_effect_it_is_the_exact_limit(cases, households):
    assume(cases < households)
    limit = measure.upper_limit(cases / households, households, 1)
    assert limit == pytest.approx(beta.ppf(0.95, cases + 1, households - cases))
    # What "exact" means: a share at the limit shows so few in one sample of twenty.
    assert binom.cdf(cases, households, limit) == pytest.approx(0.05, rel=1e-6)


@given(some.floats(0, 0.2), SAMPLES, EFFECTS)
def test_a_worse_or_smaller_sample_knows_less(share, households, effect):
    limit = measure.upper_limit(share, households, effect)
    assert share < limit <= 1
    assert measure.upper_limit(share, households, effect * 1.5) > limit
    assert measure.upper_limit(share, households * 2, effect) < limit
    assert isclose(limit, measure.upper_limit(share, households / effect, 1), rel_tol=1e-9)


@given(some.floats(0.0005, 0.2), EFFECTS)
def test_so_many_households_are_needed_and_not_one_fewer(share, effect):
    needed = measure.households_needed(share, effect)
    assert measure.upper_limit(0, needed, effect) <= share * (1 + 1e-9)
    assert measure.upper_limit(0, needed - 1, effect) > share or needed == 1


@given(SHARES, SAMPLES, EFFECTS)
def test_at_the_upper_limit_none_is_seen_once_in_twenty(share, households, effect):
    limit = measure.upper_limit(0, households, effect)
    assert measure.chance_of_none(limit, households, effect) == pytest.approx(0.05)
    chance = measure.chance_of_none(share, households, effect)
    assert 0 <= chance <= measure.chance_of_none(share / 2, households, effect) <= 1


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: measure.pace(0, 1, 1),
        lambda: measure.pace(1, 0, 1),
        lambda: measure.pace(1, 1, 0),
        lambda: measure.yearly_fall(1, 1, 0),
        lambda: measure.effective(0, 1),
        lambda: measure.effective(1, 0),
        lambda: measure.households_needed(0, 1),
        lambda: measure.upper_limit(1.5, 100, 1),
    ],
)
def test_what_makes_no_sense_is_refused(wrong):
    with pytest.raises(ValueError):  # noqa: PT011 - each has words of its own
        wrong()
