"""Laws of curves over time, and statsmodels beside them where it answers the same question."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.intervals import clopper_pearson
from analytics.measures.survival import at, counted, incidence, median, observed, survival
from tests.conftest import examples

CAUSES = ("able", "natural", "died")
WATCHED = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 20), st.integers(0, len(CAUSES))),
    min_size=1,
    max_size=60,
)


def table_of(watched):
    entry, length, cause = (np.array(column) for column in zip(*watched, strict=True))
    return observed(entry + length, cause, CAUSES, entry)


@given(WATCHED)
def test_incidences_and_survival_add_up_to_one(watched):
    table = table_of(watched)
    whole = survival(table, CAUSES)["estimate"]
    parts = sum(incidence(table, cause, CAUSES)["estimate"] for cause in CAUSES)
    assert (whole + parts).tolist() == pytest.approx([1.0] * len(whole))


@given(WATCHED)
def test_curves_go_one_way_and_their_intervals_contain_them(watched):
    table = table_of(watched)
    falling = survival(table, CAUSES)
    assert (falling["estimate"].diff().dropna() <= 1e-12).all()
    for curve in (falling, *(incidence(table, cause, CAUSES) for cause in CAUSES)):
        assert (curve["low"] <= curve["estimate"]).all()
        assert (curve["estimate"] <= curve["high"]).all()
        assert curve["low"].between(0, 1).all()
        assert curve["high"].between(0, 1).all()


@given(WATCHED)
def test_leaving_out_the_other_ways_overstates(watched):
    table = table_of(watched)
    alone = 1 - survival(table, CAUSES[:1])["estimate"]
    beside = incidence(table, CAUSES[0], CAUSES)["estimate"]
    assert (alone >= beside - 1e-12).all()


@given(WATCHED)
@examples(40)
def test_late_entry_is_that_of_statsmodels(watched):
    from statsmodels.duration.survfunc import SurvfuncRight

    entry, length, cause = (np.array(column) for column in zip(*watched, strict=True))
    status = (cause > 0).astype(int)
    if not status.any():
        status[0] = cause[0] = 1
    theirs = SurvfuncRight(entry + length, status, entry=entry)
    ours = survival(observed(entry + length, cause, CAUSES, entry), CAUSES)
    ours = ours[ours["events"] > 0]
    assert ours["at_risk"].tolist() == theirs.n_risk.tolist()
    assert ours["estimate"].tolist() == pytest.approx(theirs.surv_prob.tolist(), abs=1e-12)
    alive = ours["estimate"].to_numpy() > 0
    assert ours["error"][alive].tolist() == pytest.approx(theirs.surv_prob_se[alive].tolist())


def test_of_weighted_rows_statsmodels_gives_the_error_of_something_else():
    """Why the formula stands here: our counts are weights. Fails when they mend it."""
    from statsmodels.duration.survfunc import SurvfuncRight

    time, status = np.array([1, 2, 2, 3]), np.array([1, 1, 0, 1])
    single, weighted = (
        SurvfuncRight(time, status, freq_weights=weights) for weights in (None, np.ones(4))
    )
    assert weighted.surv_prob.tolist() == single.surv_prob.tolist()
    assert weighted.surv_prob_se[0] != pytest.approx(single.surv_prob_se[0])
    ours = survival(observed(time, status))["error"]
    assert ours[0] == pytest.approx(single.surv_prob_se[0])


@given(WATCHED)
@examples(40)
def test_without_late_entry_incidences_are_those_of_statsmodels(watched):
    from statsmodels.duration.survfunc import CumIncidenceRight

    time = np.array([length for _, length, _ in watched])
    cause = np.array([cause for _, _, cause in watched])
    cause[-1] = len(CAUSES)  # statsmodels counts causes up to the largest there is
    table = observed(time, cause, CAUSES)
    with np.errstate(all="ignore"):  # where nobody is left they divide by zero
        theirs = CumIncidenceRight(time, cause)
    for k, name in enumerate(CAUSES):
        ours = incidence(table, name, CAUSES)
        assert ours["estimate"].tolist() == pytest.approx(theirs.cinc[k].tolist())
        sound = np.isfinite(theirs.cinc_se[k])
        # Differences of large sums: their squares agree to the precision of the sums.
        assert (ours["error"][sound] ** 2).tolist() == pytest.approx(
            (theirs.cinc_se[k][sound] ** 2).tolist(), abs=1e-12
        )


def test_the_error_without_censoring_is_that_of_a_share():
    """Nobody is lost: F is a plain share, its variance F(1-F)/n."""
    table = observed([1, 1, 2, 3, 3, 4, 5, 5, 5, 6], [1, 2, 1, 3, 1, 2, 1, 1, 2, 3], CAUSES)
    for cause in CAUSES:
        curve = incidence(table, cause, CAUSES)
        share = curve["estimate"]
        # The last leave together: the row where nobody is left has no finite variance term.
        inner = curve["at_risk"] > 1
        expected = np.sqrt(share * (1 - share) / 10)
        assert curve["error"][inner].tolist() == pytest.approx(expected[inner].tolist())


def test_late_entry_by_hand():
    """Two watched from the start, one of whom graduates at 1; two more from 1 on.

    At 2 three are at risk: one dies, one graduates. F_able = 1/2 + 1/2 x 1/3 = 2/3, F_died =
    1/2 x 1/3 = 1/6, S = 1/6. Without regard to entry it would be 2/4 and 1/4.
    """
    table = observed([1, 2, 2, 3], [1, 1, 3, 0], CAUSES, [0, 0, 1, 1])
    assert table["at_risk"].tolist() == [2, 3, 1]
    assert incidence(table, "able", CAUSES)["estimate"].tolist() == pytest.approx(
        [1 / 2, 2 / 3, 2 / 3]
    )
    assert incidence(table, "died", CAUSES)["estimate"].tolist() == pytest.approx([0, 1 / 6, 1 / 6])
    assert survival(table, CAUSES)["estimate"].tolist() == pytest.approx([1 / 2, 1 / 6, 1 / 6])
    # Var F_able(2), term by term: (2/3-1/2)² x 1/(2x1) + [1²x1x1/8 + (1/2)²x1x2/27]
    # - 2 x (2/3-1/2) x 1 x 1/4; the last event's own terms are zero.
    by_hand = 1 / 36 / 2 + 1 / 8 + 1 / 54 - 1 / 12
    assert incidence(table, "able", CAUSES)["error"].iloc[1] == pytest.approx(np.sqrt(by_hand))


@given(WATCHED)
def test_counts_by_month_give_the_table_of_the_single_families(watched):
    entry, length, cause = (np.array(column) for column in zip(*watched, strict=True))
    counts = pd.DataFrame({"month": np.arange(41)})
    counts["entered"] = np.bincount(entry, minlength=41)
    for k, name in enumerate(("censored", *CAUSES)):
        counts[name] = np.bincount((entry + length)[cause == k], minlength=41)
    monthly = counted(counts, CAUSES).set_index("time")
    single = observed(entry + length, cause, CAUSES, entry).set_index("time")
    columns = ["at_risk", *CAUSES, "censored"]
    assert monthly.loc[single.index, columns].to_numpy().tolist() == (
        single[columns].to_numpy().tolist()
    )


def test_counts_without_entries_begin_together():
    counts = pd.DataFrame({"month": [1, 3], "able": [2, 1], "censored": [0, 4]})
    table = counted(counts, ("able",))
    assert table["time"].tolist() == [1, 2, 3]
    assert table["at_risk"].tolist() == [7, 5, 5]


def test_what_nobody_told_is_not_counted_as_nothing():
    counts = pd.DataFrame({"month": [1], "able": [2], "censored": [pd.NA]}).convert_dtypes()
    with pytest.raises(ValueError, match="missing"):
        counted(counts, ("able",))


def test_more_cannot_leave_than_came():
    counts = pd.DataFrame({"month": [0, 1], "entered": [3, 0], "able": [0, 4], "censored": [0, 0]})
    with pytest.raises(ValueError, match="more families left"):
        counted(counts, ("able",))


def test_nobody_is_watched_for_no_time():
    with pytest.raises(ValueError, match="no time at all"):
        observed([2], [1], entry=[2])
    with pytest.raises(ValueError, match="no name"):
        observed([2], [2])


def test_a_median_that_is_never_reached_is_unknown():
    table = observed(range(1, 41), [1, 2, 2, 0] * 10, CAUSES)
    found = median(incidence(table, "able", CAUSES), rising=True)
    assert np.isnan(found.time)
    reached = median(incidence(table, "natural", CAUSES), rising=True)
    assert reached.low <= reached.time
    assert reached.time == incidence(table, "natural", CAUSES).query("estimate >= .5")["time"].min()


def test_after_its_end_a_curve_says_nothing():
    curve = survival(observed([2, 4, 6], [1, 1, 0]))
    assert at(curve, 1) is None
    assert at(curve, 5)["estimate"] == pytest.approx(1 / 3)
    assert at(curve, 7) is None


def test_only_causes_that_compete_are_asked_for():
    with pytest.raises(ValueError, match="not among"):
        incidence(observed([1], [1]), "able", ("event",))


def test_before_the_first_event_the_interval_is_that_of_none_among_so_many():
    table = observed([1, 2, 2, 3, 9, 9], [0, 0, 0, 1, 1, 0], CAUSES)
    most = clopper_pearson(0, [6, 5, 3]).high
    never = incidence(table, "died", CAUSES)
    assert never["high"][:3].tolist() == pytest.approx(most.tolist())
    falling = survival(table, CAUSES)
    assert falling["low"][:2].tolist() == pytest.approx((1 - most[:2]).tolist())
    assert falling["high"][:2].tolist() == [1, 1]


def test_before_the_first_event_no_more_is_likely_than_after_it():
    """A few at first and many later: what holds of the many held of the few, who came before."""
    entry = np.r_[np.zeros(5), np.ones(995)]
    table = observed(
        np.r_[np.full(990, 3), np.full(10, 2)], np.r_[np.zeros(990), np.ones(10)], CAUSES, entry
    )
    curve = incidence(table, "able", CAUSES)
    assert curve["estimate"].tolist() == pytest.approx([0, 0.01, 0.01])
    assert curve["high"][0] == curve["high"][1] < 0.02
    assert survival(table, CAUSES)["low"][0] > 0.98
