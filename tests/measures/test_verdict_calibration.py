"""How often the verdicts err: five hundred seeded panels of which the truth is known.

The worlds differ in how much villages waver, for how long, how often they jump and how they drift,
so that the rule is not fitted to one of them.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analytics.measures.verdicts import judge, unjudged
from analytics.measures.village_evidence import evidence
from analytics.vocabulary.design import Choice
from analytics.vocabulary.verdict import Verdict
from tests.measures.villages import panel

PANELS, VILLAGES, BEFORE, AFTER, TREATED = 500, 120, 9, 3, 3
WORLDS = (
    {},
    {"lasting": 0.0},
    {"noise": 3.0, "lasting": 0.8},
    {"noise": 3.0, "tails": 4},
    {"noise": 1.0, "slope": 0.2},
    {"spread": 1.0, "noise": 3.0, "lasting": 0.7},  # whoever is worst is so by a bad spell alone
)
SAID = {Verdict.SOME_SIGN, Verdict.CLEAR}
SEED = 20211118


def world(number, seed=SEED):
    return panel([seed, number], VILLAGES, BEFORE + AFTER, **WORLDS[number % len(WORLDS)])


def worst(outcomes, _):
    """Those that were worst just before."""
    return list(outcomes.iloc[:, BEFORE - 1].nlargest(TREATED).index)


def lots(outcomes, number):
    chance = np.random.default_rng([SEED, number])
    return list(chance.choice(outcomes.index.to_numpy(), TREATED, replace=False))


def moved(found, size):
    """The evidence had the treated villages changed by `size`: nothing else changes."""
    tests = {
        name: replace(
            one,
            effect=one.effect + size,
            rank=1 + int((np.abs(one.placebos) >= abs(one.effect + size)).sum()),
        )
        for name in ("any_sets", "fallen_back", "worst_sets")
        if (one := getattr(found, name)) is not None
    }
    return replace(found, **tests)


def calibrated(pick, how, seed=SEED, panels=PANELS):
    """Share of runs in which something is said: of no effect, and of twice the detectable one.

    And of the detectable one, both ways, in those of which anything may be said.
    """
    said, at_it = np.zeros((panels, 2)), []
    for number in range(panels):
        outcomes = world(number, seed)
        found = evidence(outcomes, pick(outcomes, number), BEFORE, how=how, draws=99)
        said[number] = [
            judge(one).verdict in SAID for one in (found, moved(found, -2 * found.detectable))
        ]
        if not unjudged(found):
            at_it += [
                judge(moved(found, way * found.detectable)).verdict in SAID for way in (1, -1)
            ]
    return *said.mean(axis=0), np.mean(at_it)


@pytest.mark.parametrize(
    ("pick", "how"), [(worst, Choice.WORST), (lots, Choice.RANDOM)], ids=["worst", "lots"]
)
def test_no_effect_is_rarely_called_one_and_a_large_one_is_mostly_seen(pick, how):
    false, true, at_it = calibrated(pick, how)
    assert false <= 0.05
    assert true >= 0.8
    assert at_it >= 0.8, "what is printed as detectable gets a verdict, not only a small p"


@pytest.mark.parametrize("after", [1, 2, 5, 6])
def test_the_more_is_known_after_the_less_may_not_be_judged(after):
    """With five periods before the worst of one earlier date are followed for one period."""
    outcomes = panel([1, 5], VILLAGES, 5 + after)
    treated = list(outcomes.iloc[:, 4].nlargest(TREATED).index)
    outcomes.loc[treated, outcomes.columns[5:]] -= 15
    found = evidence(outcomes, treated, 5, how=Choice.WORST, draws=99)
    assert judge(found).verdict in SAID
    assert len(found.worst_sets.path) == 6
    assert found.worst_sets.dates == (4,)


def test_what_the_shortcut_says_of_a_large_effect_is_what_the_panel_says():
    for number in range(len(WORLDS)):
        outcomes = world(number)
        treated = worst(outcomes, number)
        found = evidence(outcomes, treated, BEFORE, how=Choice.WORST, draws=99)
        size = -2 * found.detectable
        outcomes.loc[treated, outcomes.columns[BEFORE:]] += size
        told = evidence(outcomes, treated, BEFORE, how=Choice.WORST, draws=99)
        short = moved(found, size)
        assert [one.rank for one in told.tests] == [one.rank for one in short.tests]
        assert [one.effect for one in told.tests] == pytest.approx(
            [one.effect for one in short.tests]
        )
        assert told.strayed == found.strayed
        assert (judge(told).verdict in SAID) == (judge(short).verdict in SAID)


def test_the_worst_are_off_without_anything_done_and_what_falls_back_is_taken_off():
    """Where spells last, matching on level and trend alone leaves part of the spell in."""
    effects = []
    for number in range(5, 300, len(WORLDS)):
        outcomes = world(number)
        found = evidence(outcomes, worst(outcomes, number), BEFORE, how=Choice.WORST, draws=9)
        effects.append([found.any_sets.effect, found.fallen_back.effect])
    plain, left = np.mean(effects, axis=0)
    error = np.std(effects, axis=0)[0] / np.sqrt(len(effects))
    assert abs(plain) > 3 * error
    assert abs(left) < 2 * error
