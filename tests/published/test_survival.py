"""Printed values of two textbook trials, and of statsmodels where it answers the same question.

Freireich et al. 1963 (Blood 21:699-716), remission in weeks under 6-mercaptopurine and placebo,
and Miller 1997 (Survival Analysis, p. 49), acute myelogenous leukemia; values as printed by R's
`survfit(conf.type = "log-log")`, `survdiff` and `coxph` of package survival.
"""

from __future__ import annotations

import numpy as np
import pytest

from analytics.measures.hazards import logrank, rate, ratios
from analytics.measures.survival import EVENT, at, incidence, median, observed, survival

PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
TREATED = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
RELAPSED = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
MAINTAINED = ([9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0])
NOT_MAINTAINED = ([5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45], [1] * 5 + [0] + [1] * 6)


@pytest.fixture
def trial():
    return {"6-MP": observed(TREATED, RELAPSED), "placebo": observed(PLACEBO, [1] * 21)}


def test_shares_still_in_remission_are_those_printed(trial):
    curve = survival(trial["6-MP"])
    printed = {6: 0.8571429, 7: 0.8067227, 10: 0.7529412, 13: 0.6901961}
    printed |= {16: 0.6274510, 22: 0.5378151, 23: 0.4481793}
    assert {t: at(curve, t)["estimate"] for t in printed} == pytest.approx(printed, abs=5e-8)


def test_error_and_limits_after_six_weeks_are_those_printed(trial):
    row = at(survival(trial["6-MP"]), 6)
    assert row["error"] == pytest.approx(0.07636035, abs=5e-9)
    assert (row["low"], row["high"]) == pytest.approx((0.6197180, 0.9515517), abs=5e-8)


def test_medians_are_those_printed(trial):
    treated, placebo = (median(survival(table)) for table in trial.values())
    assert treated[:2] == (23, 13)
    assert np.isnan(treated.high)  # the upper limit of the curve never falls to one half
    assert placebo == (8, 4, 11)
    assert median(survival(observed(*MAINTAINED))).time == 31
    assert median(survival(observed(*NOT_MAINTAINED))).time == 23


def test_the_difference_is_that_printed(trial):
    found = logrank(trial, EVENT)
    assert (round(found.statistic, 1), found.freedom, round(found.p, 5)) == (16.8, 1, 0.00004)
    assert found.groups["observed"].tolist() == [9, 21]
    assert found.groups["expected"].round(1).tolist() == [19.3, 10.7]
    aml = {"yes": observed(*MAINTAINED), "no": observed(*NOT_MAINTAINED)}
    assert round(logrank(aml, EVENT).p, 4) == 0.0653


def test_hazards_that_never_change_are_those_printed(trial):
    found = [rate(table, (EVENT,)) for table in trial.values()]
    assert [(one.events, one.exposure) for one in found] == [(9, 359), (21, 182)]
    assert [one.value for one in found] == pytest.approx([0.0250696, 0.1153846], abs=5e-8)


def test_cox_is_that_printed_and_the_grouped_model_beside_it(trial):
    """Our ratio is that of months taken whole, not of Cox's partial likelihood; both are here."""
    from statsmodels.duration.hazard_regression import PHReg

    time, status = np.array(TREATED + PLACEBO), np.array(RELAPSED + [1] * 21)
    group = np.repeat([0.0, 1.0], 21)
    betas = [PHReg(time, group, status, ties=ties).fit().params[0] for ties in ("breslow", "efron")]
    assert betas == pytest.approx([1.509191, 1.572125], abs=5e-7)
    found = ratios(trial, EVENT).set_index("group").loc["placebo"]
    # Prentice and Gloeckler's model makes no approximation for ties; Breslow's shrinks, Efron's
    # less so.
    assert betas[0] < betas[1] < np.log(found["ratio"]) < betas[1] + 0.1
    assert found["low"] < np.exp(betas[0]) < found["high"]


def test_two_ways_out_as_printed_by_stata():
    """`stcompet`, quoted in statsmodels' own tests of `CumIncidenceRight`."""
    time = [1, 1, 2, 4, 4, 4, 6, 6, 7, 8, 9, 9, 9, 1, 2, 2, 4, 4]
    cause = [1, 1, 1, 2, 2, 2, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    table = observed(time, cause, ("a", "b", "c"))
    ends = {name: incidence(table, name, ("a", "b", "c")).iloc[-1] for name in "abc"}
    assert [row["estimate"] for row in ends.values()] == pytest.approx(
        [0.17037037, 0.20740741, 0.26666667], abs=5e-9
    )
    assert [row["error"] for row in ends.values()] == pytest.approx(
        [0.08976251, 0.10610391, 0.12787781], abs=5e-9
    )


def test_late_entry_as_printed_by_r():
    """`survfit(coxph(Surv(entry, time, status) ~ 1))`, quoted in statsmodels' own tests."""
    time = [1, 3, 3, 5, 5, 7, 7, 8, 8, 9, 10, 10]
    status = [1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 0, 1]
    entry = [0, 1, 1, 2, 2, 2, 3, 4, 4, 4, 4, 0]
    curve = survival(observed(time, status, entry=entry))
    happened = curve[curve["events"] > 0]
    assert happened["time"].tolist() == [1, 3, 5, 7, 8, 9, 10]
    assert happened["at_risk"].tolist() == [2, 6, 9, 7, 5, 3, 2]
    shares = [1 / 2, 5 / 12, 35 / 108, 5 / 18, 2 / 9, 4 / 27, 2 / 27]
    assert happened["estimate"].tolist() == pytest.approx(shares)
