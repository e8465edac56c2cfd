"""Village funnels are tested by attack, knowing the district funnel and that no stage grows."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from analytics.measures.disclosure_funnel import suppress_funnel
from tests.conftest import examples

COUNTS = ["reached", "base", "reached_previous", "start"]
LINKS = 10


def funnel_of(chains, district="35.22.08"):
    """A funnel by village from its chains: reached 1-8, graduates judged, reached 9."""
    rows = []
    for number, chain in enumerate(chains, 2001):
        start, graduated, judged, sustained = chain[0], chain[7], chain[8], chain[9]
        for stage in range(1, 10):
            last = stage == 9
            previous = judged if last else chain[stage - 2] if stage > 1 else None
            rows.append(
                {
                    "area_code": f"{district}.{number}",
                    "stage": stage,
                    "reached": sustained if last else chain[stage - 1],
                    "skipped": 0,
                    "base": judged if last else start,
                    "reached_previous": previous,
                    "start": start - (graduated - judged) if last else start,
                }
            )
    table = pd.DataFrame(rows).astype({"reached_previous": "Int64"})
    for share, whole in (("share_of_previous", "reached_previous"), ("share_of_start", "start")):
        below = table[whole].astype("Float64").to_numpy(dtype=float, na_value=np.nan)
        table[share] = table["reached"] / np.where(below > 0, below, np.nan)
    return table


def published_chains(table):
    """What a reader finds of each chain, from any column that shows it; NaN where hidden."""
    found = []
    for _code, rows in table.groupby("area_code"):
        numbers = rows.set_index("stage").drop(columns="area_code").astype("Float64")
        at = dict(zip(numbers, numbers.to_numpy(dtype=float, na_value=np.nan).T, strict=True))
        start = first(*at["start"][:8], *at["base"][:8], at["reached"][0])
        unjudged = start - at["start"][8]
        chain = [
            first(
                at["reached"][link],
                at["reached_previous"][link + 1] if link < 7 else np.nan,
                at["share_of_start"][link] * start,
                at["share_of_previous"][link] * at["reached_previous"][link],
            )
            for link in range(8)
        ]
        judged = first(at["base"][8], at["reached_previous"][8], chain[7] - unjudged)
        chain[7] = first(chain[7], judged + unjudged)
        sustained = first(
            at["reached"][8],
            at["share_of_previous"][8] * judged,
            at["share_of_start"][8] * at["start"][8],
        )
        found.append([start, *chain[1:], judged, sustained])
    return np.round(found)


def first(*values):
    return next((value for value in values if not np.isnan(value)), np.nan)


chain = st.lists(st.integers(0, 12) | st.integers(0, 40), min_size=LINKS, max_size=LINKS).map(
    lambda counts: sorted(counts, reverse=True)
)
tall = st.integers(1, 8).flatmap(
    lambda alive: chain.map(lambda counts: [*(n + 9 for n in counts[:alive]), *[0] * (10 - alive)])
)
districts = st.lists(chain | tall, min_size=2, max_size=4)


@examples(30)
@given(chains=districts)
def test_no_hidden_stage_can_be_worked_out(chains):
    chains = np.array(chains)
    table = suppress_funnel(funnel_of(chains), threshold=5)
    known = published_chains(table)
    shown = ~np.isnan(known)
    assert (known[shown] == chains[shown]).all()
    assert not ((known > 0) & (known < 5)).any()

    # Everything a reader knows: what is shown, the sums of the district, and that no chain grows.
    villages = len(chains)
    variables = chains.size
    column_sums = np.tile(np.eye(LINKS), villages)
    falls = np.kron(np.eye(villages), np.eye(LINKS - 1, LINKS, 1) - np.eye(LINKS - 1, LINKS))
    bounds = [
        (value, value) if is_shown else (0, None)
        for value, is_shown in zip(chains.ravel(), shown.ravel(), strict=True)
    ]
    for position in np.flatnonzero(~shown.ravel() & (chains.ravel() > 0)):
        goal = np.eye(variables)[position]
        low, high = (
            sign
            * linprog(
                sign * goal,
                A_ub=falls,
                b_ub=np.zeros(len(falls)),
                A_eq=column_sums,
                b_eq=chains.sum(axis=0),
                bounds=bounds,
            ).fun
            for sign in (1, -1)
        )
        assert high - low > 1 - 1e-6


@examples(30)
@given(chains=districts)
def test_what_is_shown_is_true_and_a_rate_is_shown_only_with_its_counts(chains):
    funnel = funnel_of(chains)
    table = suppress_funnel(funnel, threshold=5)
    for name in [*COUNTS, "share_of_previous", "share_of_start"]:
        seen = table[name].notna()
        assert (table.loc[seen, name] == funnel.loc[seen, name]).all()
    assert table["reached"].isna().equals(table["hidden"])
    with_rate = table["share_of_start"].notna()
    assert table.loc[with_rate, ["reached", "start"]].notna().all(axis=None)
    with_rate = table["share_of_previous"].notna()
    assert table.loc[with_rate, ["reached", "reached_previous"]].notna().all(axis=None)
    assert table["skipped"].isna().all()


FULL = [80, 70, 60, 50, 40, 30, 20, 10, 10, 10]


def hidden_from(table):
    """First hidden stage of each village; None where nothing is hidden."""
    first = table[table["hidden"]].groupby("area_code")["stage"].min()
    return [first.get(code) for code in table["area_code"].unique()]


def test_a_funnel_without_small_counts_is_shown_whole():
    table = suppress_funnel(funnel_of([FULL, FULL]), threshold=5)
    assert hidden_from(table) == [None, None]
    assert table["share_of_start"].equals(funnel_of([FULL, FULL])["share_of_start"])


def test_the_smallest_other_village_goes_with_a_small_one():
    small = [80, 70, 60, 50, 3, 3, 0, 0, 0, 0]
    larger = [n + 5 for n in FULL]
    assert hidden_from(suppress_funnel(funnel_of([small, larger, FULL]), 5)) == [5, None, 5]


def test_two_that_are_too_few_together_take_a_third():
    one = [80, 70, 60, 50, 1, 1, 0, 0, 0, 0]
    assert hidden_from(suppress_funnel(funnel_of([one, one, FULL]), 5)) == [5, 5, 5]


def test_a_village_hidden_later_covers_only_from_there():
    early = [80, 70, 60, 50, 4, 3, 0, 0, 0, 0]
    late = [80, 70, 60, 50, 40, 30, 2, 0, 0, 0]
    larger = [n + 5 for n in FULL]
    assert hidden_from(suppress_funnel(funnel_of([early, late, larger]), 5)) == [5, 5, None]


def test_both_begin_earlier_where_nobody_else_got_so_far():
    # The second has nobody left after stage 3: it could hold none of the three families.
    small = [80, 70, 60, 50, 3, 3, 0, 0, 0, 0]
    early = [90, 80, 70, 0, 0, 0, 0, 0, 0, 0]
    assert hidden_from(suppress_funnel(funnel_of([small, early]), 5)) == [4, 4]


def test_a_zero_that_the_district_publishes_is_shown():
    small = [80, 70, 60, 50, 3, 3, 0, 0, 0, 0]
    table = suppress_funnel(funnel_of([small, small]), 5)
    assert table["reached"].tolist()[:9] == [80, 70, 60, 50, pd.NA, pd.NA, 0, 0, 0]
    assert table["hidden"].tolist()[:9] == [False] * 4 + [True] * 2 + [False] * 3


def test_the_base_of_stage_nine_hides_the_graduates_behind_it():
    few_judged = [80, 70, 60, 50, 40, 30, 20, 10, 2, 2]
    last = suppress_funnel(funnel_of([few_judged, FULL]), 5).set_index("stage").loc[9]
    assert last[["reached", "base", "reached_previous", "start"]].isna().all(axis=None)
    assert last[["share_of_previous", "share_of_start"]].isna().all(axis=None)


def test_districts_are_never_suppressed():
    districts = funnel_of([FULL]).assign(area_code="35.22.08")
    with pytest.raises(ValueError, match="only villages"):
        suppress_funnel(districts, 5)


def test_what_cannot_be_protected_is_refused():
    small = [80, 70, 60, 50, 3, 3, 0, 0, 0, 0]
    with pytest.raises(ValueError, match=r"only village of 35\.22\.08"):
        suppress_funnel(funnel_of([small]), 5)
    with pytest.raises(ValueError, match="nine stages"):
        suppress_funnel(funnel_of([FULL, FULL]).iloc[1:], 5)
    with pytest.raises(ValueError, match="leaves too little open"):
        suppress_funnel(funnel_of([FULL]), 2)


def test_each_district_is_protected_by_its_own_villages():
    small = [80, 70, 60, 50, 3, 3, 0, 0, 0, 0]
    here, there = funnel_of([FULL, small]), funnel_of([FULL, FULL], "35.22.01")
    assert hidden_from(suppress_funnel(pd.concat([here, there]), 5)) == [None, None, 5, 5]
