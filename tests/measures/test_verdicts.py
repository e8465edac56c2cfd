from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analytics.measures.verdicts import judge
from analytics.measures.village_evidence import evidence
from analytics.vocabulary.design import Choice
from analytics.vocabulary.verdict import REPLAYED, THRESHOLDS, Reason, Verdict
from tests.measures.villages import panel

POST = 12
PANEL = panel(11, villages=60, periods=16)
TREATED = list(PANEL.index[[4, 20, 41]])


def done(size, only=TREATED, outcomes=PANEL):
    """The panel, with something done in the treated villages."""
    moved = outcomes.copy()
    moved.loc[list(only), moved.columns[POST:]] += size
    return moved


def judged(outcomes, how=Choice.RANDOM, treated=TREATED, post=POST, **options):
    return judge(evidence(outcomes, treated, post, how=how, draws=199, **options))


def test_a_large_effect_is_clear_and_has_its_sign():
    for size in (-12, 12):
        found = judged(done(size))
        assert found.verdict is Verdict.CLEAR
        assert found.reasons == (Reason.ALL_HOLD,)
        assert np.sign(found.numbers["effect"]) == np.sign(size)
        assert found.numbers["p"] == found.numbers["lowest"] == 1 / 200


def test_no_effect_is_not_told_from_luck():
    found = judged(PANEL)
    assert found.verdict is Verdict.INDISTINGUISHABLE
    assert Reason.LIKE_OTHERS in found.reasons
    assert found.numbers["p"] > THRESHOLDS.sign
    assert found.numbers["detectable"] > abs(found.numbers["effect"])


def test_what_hangs_on_one_village_is_only_a_sign():
    found = judged(done(-30, TREATED[:1]))
    assert found.verdict is Verdict.SOME_SIGN
    assert found.reasons == (Reason.HANGS_ON_ONE,)


def test_of_one_village_nothing_is_clear():
    """Nobody is left to see whether it hangs on that one."""
    outcomes = panel(12, villages=120, periods=16)
    found = judged(done(-15, outcomes.index[:1], outcomes), treated=list(outcomes.index[:1]))
    assert found.verdict is Verdict.SOME_SIGN
    assert found.reasons == (Reason.ONE_VILLAGE,)


@pytest.mark.parametrize("how", [one for one in Choice if one not in REPLAYED])
def test_a_choice_that_cannot_be_replayed_is_never_clear(how):
    found = judged(done(-12), how)
    assert found.verdict is Verdict.SOME_SIGN
    assert found.reasons == (Reason.CHOICE_CANNOT_BE_REPLAYED,)
    assert found.numbers["p_worst"] <= THRESHOLDS.clear
    assert found.numbers["p_fallen_back"] <= THRESHOLDS.clear


@pytest.mark.parametrize("how", [one for one in Choice if one is not Choice.RANDOM])
def test_all_but_lots_are_compared_with_the_worst(how):
    found = evidence(PANEL, TREATED, POST, how=how, draws=99)
    assert found.worst_sets is not None
    assert found.fallen_back is not None
    assert evidence(PANEL, TREATED, POST, how=Choice.RANDOM, draws=99).worst_sets is None


def test_without_a_design_card_nothing_is_judged():
    found = judged(done(-12), None)
    assert (found.verdict, found.reasons) == (Verdict.UNKNOWN, (Reason.NO_CARD,))


def holed():
    outcomes = PANEL.copy()
    outcomes.loc[TREATED[0], "p13"] = np.nan
    return outcomes


@pytest.mark.parametrize(
    ("outcomes", "how", "post", "options", "reason"),
    [
        (PANEL, Choice.RANDOM, 3, {}, Reason.TOO_FEW_BEFORE),
        (PANEL, Choice.RANDOM, 16, {}, Reason.NOTHING_AFTER),
        (holed(), Choice.RANDOM, POST, {}, Reason.MISSING_VALUE),
        (PANEL.drop(index=TREATED[0]), Choice.RANDOM, POST, {}, Reason.MISSING_VALUE),
        (PANEL.iloc[[4, 20, 41, 50]], Choice.RANDOM, POST, {}, Reason.TOO_FEW_VILLAGES),
        (PANEL, Choice.RANDOM, POST, {"excluded": list(PANEL.index)}, Reason.TOO_FEW_VILLAGES),
        (PANEL, Choice.WORST, 4, {}, Reason.NO_EARLIER_DATE),
        (PANEL, Choice.UNKNOWN, POST, {"chosen_at": 0}, Reason.NO_EARLIER_DATE),
    ],
)
def test_what_cannot_be_judged_says_why(outcomes, how, post, options, reason):
    found = judged(outcomes, how, post=post, **options)
    assert (found.verdict, found.reasons) == (Verdict.UNKNOWN, (reason,))
    assert np.isnan(found.numbers["p_worst"])


def test_two_times_are_never_enough_for_the_worst():
    """The naive test of before against after: see `measures.luck` for how often it is wrong."""
    two = PANEL.iloc[:, [11, 12]]
    worst = list(two.iloc[:, 0].nlargest(3).index)
    found = judged(two, Choice.WORST, worst, 1)
    assert found.verdict is Verdict.UNKNOWN


def test_too_few_sets_cannot_be_rare():
    """Of 20 villages one treated: of 19 others p is never below 1 / 20."""
    found = judged(done(-30, TREATED[:1]).iloc[:20], treated=TREATED[:1])
    assert (found.verdict, found.reasons) == (Verdict.UNKNOWN, (Reason.TOO_FEW_SETS,))
    assert found.numbers["lowest"] == 1 / 20


def test_a_gap_that_strayed_before_is_no_ground_to_judge_on():
    strayed = done(-12)
    strayed.loc[TREATED, strayed.columns[4]] += 15
    found = judged(strayed)
    assert (found.verdict, found.reasons) == (Verdict.UNKNOWN, (Reason.STRAYED_BEFORE,))
    assert found.numbers["strayed"] <= THRESHOLDS.strayed


def test_tests_that_contradict_each_other_show_nothing():
    found = evidence(done(-12), TREATED, POST, how=Choice.WORST, draws=99)
    turned = replace(found, fallen_back=replace(found.fallen_back, effect=5.0))
    assert judge(turned).verdict is Verdict.INDISTINGUISHABLE
    assert judge(turned).reasons == (Reason.SIGNS_DIFFER,)


def test_limits_are_reached_and_not_passed():
    """At its limit a p is enough; one placebo more and it is not."""
    found = evidence(done(-12), TREATED, POST, how=Choice.RANDOM, draws=199)
    for rank, verdict in (
        (2, Verdict.CLEAR),
        (3, Verdict.SOME_SIGN),
        (5, Verdict.SOME_SIGN),
        (6, Verdict.INDISTINGUISHABLE),
    ):
        assert judge(replace(found, any_sets=replace(found.any_sets, rank=rank))).verdict is verdict
    assert THRESHOLDS.clear < THRESHOLDS.sign < THRESHOLDS.lone


def test_the_same_villages_in_another_order_get_the_same_verdict():
    shuffled = done(-3).sample(frac=1, random_state=1)
    found, same = judged(shuffled, treated=TREATED[::-1]), judged(done(-3))
    assert (found.verdict, found.reasons) == (same.verdict, same.reasons)
    assert found.numbers == pytest.approx(same.numbers, nan_ok=True)
