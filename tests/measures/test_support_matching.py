"""Open promises to needs: the most there is, the most urgent first, rows in any order."""

from __future__ import annotations

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from analytics.measures.support_matching import match, may_go

VILLAGES = ("35.22.08.2005", "35.22.08.2006", "35.22.09.2001")
LIMITS = ("", "35.22.08", *VILLAGES)


def needs(rows):
    frame = pd.DataFrame(rows, columns=["place", "unmet", "weight", "on"])
    return frame.assign(kind="food", on=pd.to_datetime(frame["on"]))


def offers(rows):
    frame = pd.DataFrame(rows, columns=["place", "open", "due"])
    ids = [f"o{place}" for place in range(len(frame))]
    return frame.assign(kind="food", offer_id=ids, due=pd.to_datetime(frame["due"]))


def units(plan, place):
    return int(plan.loc[plan["place"] == place, "units"].sum())


def test_the_worst_comes_before_the_oldest_and_the_oldest_before_the_rest():
    wanted = needs([
        (VILLAGES[0], 10, 1, "2026-01-01"),
        (VILLAGES[1], 10, 3, "2026-03-01"),
        (VILLAGES[2], 10, 1, "2026-02-01"),
    ])  # fmt: skip
    plan = match(wanted, offers([("", 14, "2026-12-01")]))
    assert [(row.place, row.units) for row in plan.itertuples()] == [
        (VILLAGES[1], 10), (VILLAGES[0], 4),
    ]  # fmt: skip


def test_a_need_gives_way_to_another_promise_where_that_serves_one_more():
    wanted = needs([(VILLAGES[0], 5, 3, "2026-01-01"), (VILLAGES[2], 5, 1, "2026-01-01")])
    # The first offer is due first and goes anywhere; the second one to the urgent village alone.
    given_ = offers([("", 5, "2026-10-01"), (VILLAGES[0], 5, "2026-12-01")])
    plan = match(wanted, given_)
    assert {row.place: (row.offer_id, row.units) for row in plan.itertuples()} == {
        VILLAGES[0]: ("o1", 5), VILLAGES[2]: ("o0", 5),
    }  # fmt: skip


def test_kinds_are_never_mixed():
    wanted = needs([(VILLAGES[0], 5, 3, "2026-01-01")])
    assert match(wanted.assign(kind="house"), offers([("", 5, "2026-10-01")])).empty


DAYS = st.sampled_from(["2026-01-01", "2026-02-01"])
WANTED = st.lists(
    st.tuples(st.sampled_from(VILLAGES), st.integers(1, 9), st.integers(1, 3), DAYS),
    min_size=1, max_size=3, unique_by=lambda row: row[0],
)  # fmt: skip
GIVEN = st.lists(
    st.tuples(st.sampled_from(LIMITS), st.integers(1, 9), DAYS), min_size=1, max_size=4
)


def most(wanted, given_, first):
    """By linear programming: the units that the first needs can have together."""
    rows, columns = wanted.iloc[:first], given_
    pairs = [
        (n, o)
        for n, place in enumerate(rows["place"])
        for o, limit in enumerate(columns["place"])
        if may_go(limit, place)
    ]
    if not pairs:
        return 0
    of_need = [[float(n == need) for need, _ in pairs] for n in range(len(rows))]
    of_offer = [[float(o == offer) for _, offer in pairs] for o in range(len(columns))]
    limits = [*rows["unmet"], *columns["open"]]
    found = linprog(-np.ones(len(pairs)), A_ub=np.array(of_need + of_offer), b_ub=limits)
    return round(-found.fun)


@settings(max_examples=50, deadline=None)
@given(WANTED, GIVEN)
def test_each_first_part_of_the_queue_gets_the_most_it_can_have(wanted, given_):
    wanted, given_ = needs(wanted), offers(given_)
    plan = match(wanted, given_)
    queue = wanted.sort_values(
        ["weight", "on", "unmet", "place"], ascending=[False, True, False, True]
    )
    so_far = np.cumsum([units(plan, place) for place in queue["place"]])
    assert so_far.tolist() == [most(queue, given_, n + 1) for n in range(len(queue))]
    for row in plan.itertuples():
        offer = given_.set_index("offer_id").loc[row.offer_id]
        assert row.units > 0
        assert may_go(offer["place"], row.place)
    sums = plan.groupby("offer_id")["units"].sum()
    assert (sums <= given_.set_index("offer_id")["open"].reindex(sums.index)).all()
    again = match(wanted.iloc[::-1], given_.iloc[::-1])
    pd.testing.assert_frame_equal(plan, again)
